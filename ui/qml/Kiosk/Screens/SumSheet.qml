pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The arithmetic of one place: what is there, what is promised, what is left for you.
Sheet {
    id: root

    required property ProductViewModel product
    required property NavigationViewModel navigation

    objectName: "sum-sheet"
    title: product.sumTitle
    subtitle: product.sumSubtitle
    sheetHeight: 360 + sums.implicitHeight

    Flickable {
        x: -28
        width: parent.width + 56
        height: parent.height - actions.height - Theme.space(3)
        contentHeight: sums.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: sums

            x: 28
            width: parent.width - 56

            Item {
                width: 1
                height: Theme.space(3)
            }
            Row {
                id: facts

                visible: root.product.sumDistance !== "" || root.product.sumOpening !== ""
                bottomPadding: Theme.space(4)
                spacing: Theme.space(3)

                Fact {
                    visible: root.product.sumDistance !== ""
                    symbol: "map-pin"
                    text: root.product.sumDistance
                }
                Fact {
                    visible: root.product.sumOpening !== ""
                    symbol: "clock"
                    text: root.product.sumOpening
                }
            }
            Repeater {
                model: root.product.sums

                SumRow {
                    width: sums.width
                }
            }
            Item {
                width: 1
                height: Theme.space(2)
            }
            Banner {
                width: parent.width
                symbol: "history"
                text: root.product.sumSeen
            }
            JourneySteps {
                width: parent.width
                product: root.product
            }
        }
    }
    Flow {
        id: actions

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.space(3)

        PrimaryButton {
            id: act

            objectName: "sum-action"
            visible: root.product.sumAction !== ""
            width: others.visible && !Theme.largeText ? parent.width - others.width - Theme.space(3) : parent.width
            xl: true
            text: root.product.sumAction
            onClicked: {
                Touched.note(act, null);
                root.product.take(root.product.sumKind, root.product.sumLocation);
                root.navigation.closeSheet();
            }
        }
        SecondButton {
            id: others

            objectName: "other-stores"
            visible: root.product.sumKind === "store_pickup"
            width: Theme.largeText ? parent.width : Math.max(384, implicitWidth)
            xl: true
            text: qsTr("Autres magasins")
            onClicked: root.navigation.openSheet("stores")
        }
    }

    component Fact: Row {
        id: fact

        required property string symbol
        required property string text

        spacing: Theme.space(1)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: fact.symbol
            size: 32
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            weight: Theme.medium
            text: fact.text
        }
    }
}
