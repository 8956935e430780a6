pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// What happens next with one thing, or with things that go together.
Item {
    id: root

    required property int index
    required property string way
    required property string outcome
    required property string place
    required property string when
    required property string fromTime
    required property string names
    required property int pieces
    required property string picture
    required property int tint
    required property string secondPicture
    required property int secondTint
    required property string note

    readonly property bool changed: outcome !== "allocated"
    readonly property bool pair: secondPicture !== ""

    implicitHeight: Math.max(144, words.implicitHeight) + 56
    Accessible.role: Accessible.ListItem
    Accessible.name: [hint(), headline(), names, note].filter(Boolean).join(", ")

    function hint(): string {
        if (outcome === "waiting")
            return qsTr("En attente d’arrivage");
        if (outcome === "dropped")
            return qsTr("Annulé, rien n’est débité");
        if (outcome === "replaced")
            return way === "here" ? qsTr("Un équivalent, à prendre maintenant") : way === "pickup" ? qsTr("Un équivalent, à retirer") : qsTr("Un équivalent, livré");
        if (outcome === "moved")
            return way === "pickup" ? qsTr("Parti d’un autre magasin, à retirer") : qsTr("Parti d’un autre lieu");
        if (way === "here")
            return qsTr("À prendre maintenant");
        if (way === "pickup")
            return fromTime === "" ? qsTr("À retirer") : qsTr("À retirer %1 dès %2").arg(when.charAt(0).toLowerCase() + when.slice(1)).arg(fromTime);
        return pair ? qsTr("Livrés ensemble") : qsTr("Livré");
    }
    function headline(): string {
        if (outcome === "dropped")
            return names;
        if (outcome === "waiting")
            return qsTr("Nous vous prévenons dès son arrivée");
        if (way === "delivery")
            return when;
        return place !== "" ? place : qsTr("Dans ce magasin");
    }
    function symbol(): string {
        if (outcome === "waiting")
            return "clock";
        if (outcome === "dropped")
            return "circle-x";
        if (outcome === "replaced")
            return "arrow-right-left";
        return way === "here" ? "hand" : way === "pickup" ? "store" : "truck";
    }

    Divider {
        visible: root.index > 0
        width: parent.width
    }
    Row {
        id: pictures

        x: 28
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        ProductPicture {
            width: root.pair ? 64 : 136
            height: 144
            radius: root.pair ? Theme.radiusS : Theme.radiusM
            picture: root.picture
            tint: root.tint
        }
        ProductPicture {
            visible: root.pair
            width: 64
            height: 144
            radius: Theme.radiusS
            picture: root.secondPicture
            tint: root.secondTint
        }
    }
    Column {
        id: words

        anchors.left: pictures.right
        anchors.leftMargin: 24
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Row {
            width: parent.width
            spacing: 8

            Icon {
                id: sign

                y: 2
                size: 28
                name: root.symbol()
                color: root.changed ? Theme.caution : Theme.positive
            }
            PlainText {
                width: parent.width - sign.width - 8
                wrapMode: Text.WordWrap
                type: Theme.label
                weight: Theme.medium
                color: root.changed ? Theme.caution : Theme.positive
                text: root.hint()
            }
        }
        PlainText {
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.title
            text: root.headline()
        }
        PlainText {
            visible: root.outcome !== "dropped"
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.onSurfaceMuted
            text: root.names
        }
        PlainText {
            objectName: "note-" + root.index
            visible: root.note !== ""
            width: parent.width
            wrapMode: Text.WordWrap
            type: Theme.label
            weight: Theme.medium
            text: root.note
        }
    }
}
