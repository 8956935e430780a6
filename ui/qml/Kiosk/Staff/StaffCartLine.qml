pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// One line of an opened cart: what, where it is, how it will be had, how many, how much, whose credit.
Item {
    id: root

    required property int index
    required property string lineId
    required property string name
    required property string choice
    required property string picture
    required property int tint
    required property string how
    required property string when
    required property string place
    required property string shelf
    required property string distance
    required property int available
    required property string age
    required property int quantity
    required property string total
    required property string unit
    required property string change
    required property bool isCheaper
    required property string granted
    required property string grantText
    required property string before
    property bool freeDelivery: false
    property string credit: ""
    // With larger letters a reason does not fit beside the name.
    readonly property bool apart: Theme.textScale > 1 && tag !== ""
    readonly property string tag: reason()
    signal creditWanted
    signal waysWanted
    signal quantityWanted(int quantity)

    objectName: "line-" + index
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + choice + ", " + total

    function reason(): string {
        switch (granted) {
        case "discount":
            return grantText;
        case "unchecked":
            return qsTr("à vérifier");
        case "quote":
            return qsTr("Devis");
        case "quote_short":
            return qsTr("Devis pour %1 au plus").arg(grantText);
        }
        return change;
    }
    function whereabouts(): string {
        if (how === "")
            return qsTr("Aucun lieu n’en a %n", "", quantity);
        const spot = how === "take_now" ? [shelf || qsTr("Ici")] : [place, distance];
        const pieces = available === 1 ? qsTr("la dernière") : qsTr("%n pièce(s)", "", available);
        return [spot.filter(Boolean).join(", "), pieces, age].join(" · ");
    }

    Component {
        id: pill

        StatusPill {
            height: 24
            symbol: root.granted === "discount" || root.granted === "unchecked" ? "percent" : root.granted !== "" ? "file-text" : root.isCheaper ? "trending-down" : "trending-up"
            kind: root.granted === "quote_short" || root.granted === "unchecked" || (root.granted === "" && !root.isCheaper) ? "caution" : "positive"
            text: root.tag
        }
    }
    ProductPicture {
        id: drawing

        x: 20
        anchors.verticalCenter: parent.verticalCenter
        width: 92
        height: 92
        radius: Theme.radiusS
        picture: root.picture
        tint: root.tint
    }
    Column {
        anchors.left: drawing.right
        anchors.leftMargin: 14
        anchors.right: stepper.left
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        Row {
            width: parent.width
            spacing: 8

            PlainText {
                id: title

                // Larger letters leave the choice its room.
                width: Theme.textScale > 1 ? Math.min(implicitWidth, parent.width - chosen.implicitWidth - 8) : implicitWidth
                elide: Theme.textScale > 1 ? Text.ElideRight : Text.ElideNone
                type: Theme.staffHeading
                weight: Theme.strong
                text: root.name
            }
            PlainText {
                id: chosen

                anchors.baseline: title.baseline
                width: Math.min(implicitWidth, parent.width - title.width - (difference.visible ? difference.width + 8 : 0) - 8)
                elide: Text.ElideRight
                type: Theme.staffBody
                color: Theme.onSurfaceMuted
                text: root.choice
            }
            Loader {
                id: difference

                active: root.tag !== "" && !root.apart
                visible: active
                sourceComponent: pill
            }
        }
        Loader {
            active: root.apart
            visible: active
            sourceComponent: pill
        }
        FulfilmentChip {
            objectName: root.objectName + "-how"
            width: Math.min(implicitWidth, parent.width)
            how: root.how
            when: root.when
            free: root.freeDelivery
            last: root.available === 1
            onClicked: root.waysWanted()
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            elide: Text.ElideRight
            type: Theme.staffSmall
            color: root.how === "" ? Theme.critical : Theme.onSurfaceMuted
            text: root.whereabouts()
        }
    }
    StaffStepper {
        id: stepper

        objectName: root.objectName + "-quantity"
        anchors.right: price.left
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        value: root.quantity
        subject: root.name
        onMinus: root.quantityWanted(root.quantity - 1)
        onPlus: root.quantityWanted(root.quantity + 1)
    }
    Column {
        id: price

        anchors.right: who.visible ? who.left : parent.right
        anchors.rightMargin: who.visible ? 4 : 20
        anchors.verticalCenter: parent.verticalCenter
        width: 96

        PlainText {
            anchors.right: parent.right
            type: Theme.staffHeading
            weight: Theme.strong
            tabular: true
            text: root.total
        }
        PlainText {
            visible: root.before !== ""
            anchors.right: parent.right
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            tabular: true
            font.strikeout: true
            text: root.before
        }
        PlainText {
            visible: root.unit !== ""
            anchors.right: parent.right
            type: Theme.staffSmall
            color: Theme.onSurfaceMuted
            tabular: true
            text: root.quantity + " × " + root.unit
        }
    }
    CreditLineButton {
        id: who

        objectName: root.objectName + "-credit"
        visible: root.credit !== ""
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        initials: root.credit
        subject: root.name
        onClicked: root.creditWanted()
    }
    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
