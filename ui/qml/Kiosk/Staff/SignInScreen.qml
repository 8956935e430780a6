pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A badge is read on any screen; here the code follows. Refusals never say which of the two was wrong.
FocusScope {
    id: root

    required property StaffSignInViewModel signIn
    required property StaffFrameViewModel frame
    required property ShellViewModel shell
    required property StatusViewModel status
    property FrameFeed feed: null
    readonly property bool hasBadge: signIn.step === "pin"

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            signIn.erase();
        else
            signIn.press(event.text);
    }

    Item {
        id: left

        width: root.width - right.width
        height: parent.height

        Row {
            x: 48
            y: 32
            spacing: 16

            Image {
                width: 56
                height: 56
                sourceSize: Qt.size(Math.ceil(width * Viewport.scale), Math.ceil(height * Viewport.scale))
                source: "image://icons/mark/" + Theme.brandId
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    type: Theme.staffBody
                    weight: Theme.strong
                    text: Theme.brandName
                }
                PlainText {
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: root.shell.terminalName
                }
            }
        }
        SignInWelcome {
            anchors.verticalCenter: parent.verticalCenter
            x: 48
            width: Math.min(parent.width - 96, 720)
            signIn: root.signIn
            feed: root.feed
        }
        Row {
            x: 48
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 32
            spacing: 12

            NetworkIndicator {
                status: root.status
            }
            PromisesIndicator {
                status: root.status
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 48
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 32
            spacing: 16

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                type: Theme.staffBody
                weight: Theme.strong
                tabular: true
                text: root.frame.today + " · " + root.frame.time
            }
            StaffButton {
                objectName: "sign-in-language"
                small: true
                symbol: "globe"
                text: root.shell.language.toUpperCase()
                Accessible.name: qsTr("Langue : français. Toucher pour l’anglais")
                onClicked: root.shell.nextLanguage()
            }
        }
    }
    Rectangle {
        id: right

        anchors.right: parent.right
        width: Viewport.wide ? 720 : 560
        height: parent.height
        color: Theme.surfaceSunken

        Column {
            anchors.centerIn: parent
            width: 440
            spacing: 0

            Item {
                width: parent.width
                height: 24

                PlainText {
                    type: Theme.staffHeading
                    weight: Theme.strong
                    text: qsTr("Code personnel")
                }
                PlainText {
                    visible: root.signIn.triesLeft >= 0
                    anchors.right: parent.right
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: qsTr("%n essai(s) restant(s)", "", Math.max(0, root.signIn.triesLeft))
                }
            }
            Item {
                width: parent.width
                height: 116

                PinDots {
                    objectName: "pin-dots"
                    anchors.centerIn: parent
                    count: root.signIn.digitCount
                    typing: root.signIn.canType
                }
            }
            PinPad {
                width: parent.width
                enabled: root.signIn.canType
                onDigit: character => root.signIn.press(character)
                onErased: root.signIn.erase()
                onCleared: root.signIn.clear()
            }
            Item {
                width: parent.width
                height: 96

                SignInNote {
                    id: note

                    objectName: "sign-in-note"
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width
                    signIn: root.signIn
                }
                Row {
                    objectName: "sign-in-offline"
                    visible: !note.visible && root.signIn.isKnown
                    anchors.centerIn: parent
                    spacing: 8

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "wifi-off"
                        color: Theme.onSurfaceMuted
                        size: 18
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        type: Theme.staffSmall
                        color: Theme.onSurfaceMuted
                        text: qsTr("Fonctionne aussi sans réseau, jusqu’au %1.").arg(root.signIn.offlineUntil)
                    }
                }
            }
        }
    }
}
