pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Header and footer in one bar at the bottom, where a seated person reaches it.
Rectangle {
    id: root

    required property ShellViewModel shell
    required property StatusViewModel status
    required property Flickable target
    property bool showsBack: true
    property bool showsHome: true
    property bool showsCart: true
    property bool showsLeave: true
    readonly property alias bag: bag
    property bool ends: false
    property bool showsKeyboard: false
    signal backWanted
    signal homeWanted
    // Of the call for somebody of the shop; with an answer, who comes.
    property string callState: "ready"
    property string callAnswer: ""
    signal callWanted
    signal comfortWanted
    signal cartWanted

    implicitHeight: Theme.reachBar
    color: Theme.surfaceRaised

    Divider {
        width: parent.width
    }
    Row {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space(2)

        RoundButton {
            objectName: "back"
            visible: root.showsBack
            symbol: "arrow-left"
            text: qsTr("Retour")
            onClicked: root.backWanted()
        }
        RoundButton {
            objectName: "reach-home"
            visible: root.showsHome
            symbol: "house"
            text: qsTr("Accueil")
            onClicked: root.homeWanted()
        }
        CallButton {
            answer: root.callAnswer
            waits: root.callState === "waiting"
            bare: true
            onClicked: root.callWanted()
        }
        RoundButton {
            objectName: "language"
            symbol: "globe"
            symbolSize: 34
            caption: Theme.largeText ? "" : root.shell.language.toUpperCase()
            text: qsTr("Langue : français. Toucher pour l’anglais")
            onClicked: root.shell.nextLanguage()
        }
        RoundButton {
            objectName: "comfort"
            symbol: "accessibility"
            symbolSize: 42
            text: qsTr("Confort de lecture et d’usage")
            onClicked: root.comfortWanted()
        }
        RoundButton {
            id: bag

            objectName: "header-cart"
            visible: root.showsCart && root.shell.pieces > 0
            symbol: "shopping-bag"
            badge: root.shell.pieces
            text: qsTr("Mon panier, %n article(s)", "", root.shell.pieces)
            onClicked: root.cartWanted()
        }
        RoundButton {
            objectName: "reach-keyboard"
            visible: root.showsKeyboard
            symbol: "keyboard"
            text: Viewport.keyboardAside ? qsTr("Montrer le clavier") : qsTr("Ranger le clavier pour choisir un champ")
            onClicked: Viewport.keyboardAside = !Viewport.keyboardAside
        }
        Indicators {
            visible: !root.showsKeyboard
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.space(1)
            status: root.status
            iconsOnly: true
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space(2)

        ReachKeys {
            target: root.target
        }
        RoundButton {
            objectName: "leave"
            visible: root.showsLeave
            symbol: root.ends ? "eraser" : "log-out"
            symbolSize: 38
            text: root.ends ? qsTr("Terminer et effacer") : qsTr("Effacer et quitter")
            onClicked: root.shell.leave()
        }
    }
}
