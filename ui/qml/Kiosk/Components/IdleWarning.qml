pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Are you still there? Covers every screen; one large button keeps everything, a smaller one erases at once.
FocusScope {
    id: root

    required property IdleViewModel idle
    property bool hasPhoneCart: false
    signal eraseWanted

    anchors.fill: parent
    visible: idle.isWarning
    enabled: visible
    focus: visible
    Keys.onEscapePressed: root.idle.stay()
    onVisibleChanged: {
        if (visible)
            stay.forceActiveFocus(Qt.OtherFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }
    // Nothing under the dialogue takes a touch; one beside it means that somebody is there.
    MouseArea {
        objectName: "idle-scrim"
        anchors.fill: parent
        onClicked: root.idle.stay()
    }
    Card {
        id: plate

        anchors.horizontalCenter: parent.horizontalCenter
        y: Viewport.reach ? parent.height - height - Theme.margin : (parent.height - height) / 2
        width: Math.min(parent.width - 2 * Theme.margin, Theme.largeText ? 1400 : 968)
        height: Math.min(parent.height - Theme.margin, content.implicitHeight + (Viewport.portrait && !Theme.largeText ? 136 : 64))
        Accessible.role: Accessible.Dialog
        Accessible.name: question.text

        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: content

            anchors.centerIn: parent
            width: parent.width - 128
            spacing: Viewport.portrait ? 32 : 24

            CountdownRing {
                anchors.horizontalCenter: parent.horizontalCenter
                fraction: root.idle.fraction
                seconds: root.idle.seconds
            }
            PlainText {
                id: question

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                type: Theme.display
                text: qsTr("Êtes-vous encore là ?")
            }
            PlainText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WordWrap
                type: Theme.bodyL
                color: Theme.onSurfaceMuted
                text: qsTr("Dans %n seconde(s), cette borne efface tout.", "", root.idle.seconds) + (root.hasPhoneCart ? "\n" + qsTr("Votre panier reste sur votre téléphone.") : "")
            }
            Column {
                width: parent.width
                topPadding: Viewport.portrait ? 32 : 0
                spacing: 24

                PrimaryButton {
                    id: stay

                    objectName: "idle-stay"
                    width: parent.width
                    minimumHeight: 136
                    xl: true
                    symbol: "clock-plus"
                    symbolSize: 48
                    text: qsTr("J’ai besoin de plus de temps")
                    onClicked: root.idle.stay()
                }
                SecondButton {
                    objectName: "idle-erase"
                    width: parent.width
                    minimumHeight: 96
                    symbol: "eraser"
                    text: qsTr("Tout effacer maintenant")
                    onClicked: root.eraseWanted()
                }
            }
        }
    }
}
