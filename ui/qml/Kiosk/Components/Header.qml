pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// Brand, language, comfort, cart. `folded`: the keyboard hides the footer, whose content comes up here.
Item {
    id: root

    required property ShellViewModel shell
    required property StatusViewModel status
    property bool folded: false
    // In reach mode its buttons stand in the bar at the bottom.
    property bool bare: false
    property bool showsCart: true
    property bool showsLeave: true
    readonly property alias bag: bag
    // Of the call for somebody of the shop; with an answer, who comes.
    property string callState: "ready"
    property string callAnswer: ""
    signal callWanted
    signal comfortWanted
    signal cartWanted
    signal homeWanted

    implicitHeight: Theme.headerHeight

    Row {
        id: brand

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 18

        Image {
            anchors.verticalCenter: parent.verticalCenter
            width: 44
            height: 44
            sourceSize: Qt.size(44 * Viewport.scale, 44 * Viewport.scale)
            source: "image://icons/mark/" + Theme.brandId
            // The name beside it says it.
            Accessible.ignored: true
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            type: Theme.wordmark
            text: Theme.brandName
        }
        TapHandler {
            enabled: !root.bare
            onTapped: root.homeWanted()
        }
    }
    Row {
        visible: !root.bare
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space(2)

        Indicators {
            visible: root.folded
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: Theme.space(1)
            status: root.status
            iconsOnly: true
        }
        CallButton {
            answer: root.callAnswer
            waits: root.callState === "waiting"
            bare: Theme.largeText
            onClicked: root.callWanted()
        }
        RoundButton {
            objectName: "language"
            symbol: "globe"
            symbolSize: 34
            caption: root.shell.language.toUpperCase()
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
            objectName: "header-leave"
            visible: root.folded && root.showsLeave
            symbol: "log-out"
            symbolSize: 38
            text: qsTr("Effacer et quitter")
            onClicked: root.shell.leave()
        }
    }
}
