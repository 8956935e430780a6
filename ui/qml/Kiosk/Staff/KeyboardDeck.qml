pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The one keyboard of the staff's window: the kiosk's, with keys of 66 px for a tablet held at 40 cm. It rises for whichever
// field has the focus, unless whoever stands there has keys, and goes with the focus. Sheets and pages make room for it.
Item {
    id: root

    required property LastInput lastInput
    // What has the window's focus, and the room in which pages and sheets stand.
    required property Item focused
    required property Item stage
    property string language: "fr"
    readonly property real factor: 0.72
    readonly property StaffField field: fieldAround(focused)
    readonly property bool open: field !== null && !lastInput.byKeys
    // How far the page goes up, so that its field is above the keys. A sheet has made room by itself.
    readonly property alias lift: place.lift

    objectName: "staff-keyboard"
    height: keyboard.implicitHeight * factor
    visible: y < parent.height
    // While it goes, its keys have no field to write in.
    enabled: open
    clip: true
    y: open ? parent.height - height : parent.height
    onOpenChanged: place?.settle()
    onFieldChanged: {
        // The focus also goes while the window is taken down, whose parts go first.
        if (!keyboard || !place)
            return;
        keyboard.digits = field?.numbers ?? false;
        keyboard.capitals = false;
        place.settle();
    }

    function fieldAround(item: Item): StaffField {
        for (let at = item; at; at = at.parent)
            if (at instanceof StaffField)
                return at as StaffField;
        return null;
    }
    function submit(): void {
        const done = field;
        done.submit();
        if (field === done)
            done.leave();
    }

    Behavior on y {
        NumberAnimation {
            duration: Theme.fast
            easing.type: Theme.easing
        }
    }
    Connections {
        target: root.field

        function onAsked(): void {
            root.lastInput.forget();
        }
        function onEdited(): void {
            // What was typed may have brought something above the field.
            Qt.callLater(place.settle);
        }
    }
    QtObject {
        id: place

        property real lift: 0

        function isInSheet(item: Item): bool {
            for (let at = item; at; at = at.parent)
                if (at instanceof StaffSheet)
                    return true;
            return false;
        }
        function settle(): void {
            // Whether it is open follows from the field, a moment later.
            const field = root.open ? root.field : null;
            if (!field || isInSheet(field)) {
                lift = 0;
                return;
            }
            const bottom = field.mapToItem(root.stage, 0, field.height).y;
            lift = Math.max(0, bottom + Theme.staffGutter - (root.parent.height - root.height));
        }
    }
    Keyboard {
        id: keyboard

        width: root.width / root.factor
        height: implicitHeight
        scale: root.factor
        transformOrigin: Item.TopLeft
        language: root.language
        action: root.field?.following() ? qsTr("Suivant") : root.field?.action || qsTr("OK")
        actionSymbol: "corner-down-left"
        ending: false
        onTyped: characters => root.field.type(characters)
        onErased: root.field.erase()
        onSubmitted: root.submit()
    }
    StaffStackButton {
        objectName: "keyboard-away"
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        focusPolicy: Qt.NoFocus
        symbol: "chevron-down"
        text: qsTr("Fermer")
        Accessible.name: qsTr("Fermer le clavier")
        onClicked: root.field.leave()
    }
}
