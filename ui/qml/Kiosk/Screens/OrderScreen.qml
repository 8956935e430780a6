pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The order of a slip: how it stands, each line, what to do next. Or why there is nothing to show.
ScreenPage {
    id: root

    reachTitle: order.hasOrder ? qsTr("Commande %1").arg(order.number) : order.title
    reachDetail: order.hasOrder ? order.total : ""
    reachSymbol: "package"

    required property SeenOrderViewModel order
    required property OrderFinderViewModel finder
    required property OrderCareViewModel care
    required property PaperViewModel paper
    required property ShellViewModel shell
    required property NavigationViewModel navigation
    readonly property bool split: !Viewport.portrait

    keyboardOpen: order.state === "" && finder.isOpen
    readonly property real columnWidth: split ? (width - 3 * Theme.margin) * 0.58 : width - 2 * sideMargin

    Flickable {
        id: scroll

        visible: root.order.hasOrder
        anchors.fill: parent
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            x: root.sideMargin
            width: root.columnWidth
            topPadding: 16
            bottomPadding: 32
            spacing: 28

            PlainText {
                objectName: "order-title"
                width: parent.width
                wrapMode: Text.WordWrap
                type: Theme.display
                text: qsTr("Commande %1").arg(root.order.number)
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Item {
                width: parent.width
                height: Math.max(made.implicitHeight, total.implicitHeight)

                PlainText {
                    id: made

                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - total.implicitWidth - 24
                    wrapMode: Text.WordWrap
                    color: Theme.onSurfaceMuted
                    text: root.order.made
                }
                PlainText {
                    id: total

                    objectName: "order-total"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    type: Theme.title
                    tabular: true
                    text: root.order.total
                }
            }
            OrderStanding {
                visible: !root.split
                width: parent.width
                order: root.order
            }
            Card {
                width: parent.width
                height: rows.height

                Column {
                    id: rows

                    width: parent.width

                    Repeater {
                        model: root.order.rows

                        OrderLineRow {
                            width: rows.width
                        }
                    }
                }
            }
            OrderCare {
                visible: !root.split && present
                width: parent.width
                care: root.care
                navigation: root.navigation
            }
            OrderNext {
                visible: !root.split
                width: parent.width
                order: root.order
            }
            OrderWaysOn {
                visible: !root.split
                width: parent.width
                order: root.order
                navigation: root.navigation
            }
        }
    }
    ScrollMark {
        target: scroll
        inset: root.split ? scroll.width - content.x - content.width - Theme.space(3) : 20
    }
    Flickable {
        id: beside

        visible: root.split && root.order.hasOrder
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: parent.width - root.columnWidth - 3 * Theme.margin
        height: parent.height
        contentHeight: next.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: next

            width: parent.width
            topPadding: 24
            bottomPadding: 24
            spacing: 40

            OrderStanding {
                width: parent.width
                order: root.order
            }
            OrderCare {
                visible: present
                width: parent.width
                care: root.care
                navigation: root.navigation
            }
            OrderNext {
                width: parent.width
                order: root.order
            }
            OrderWaysOn {
                width: parent.width
                order: root.order
                navigation: root.navigation
            }
        }
    }
    ScrollMark {
        target: beside
        inset: -Theme.space(3)
    }
    OrderEntry {
        objectName: "order-entry"
        anchors.fill: parent
        visible: root.order.state === ""
        finder: root.finder
        shell: root.shell
        sideMargin: root.sideMargin
        onScanWanted: root.navigation.go("scan")
        onBackWanted: root.navigation.back()
    }
    Column {
        visible: !root.order.hasOrder && root.order.state !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(32, (parent.height - height) / 2 - 60)
        width: Math.min(parent.width - 2 * Theme.margin, 900)
        spacing: 28

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.split ? 160 : 240
            height: width
            radius: width / 2
            color: Theme.surfaceSunken

            Icon {
                anchors.centerIn: parent
                size: parent.width / 2
                name: root.order.symbol === "" ? "package" : root.order.symbol
                color: Theme.onSurfaceMuted
            }
        }
        PlainText {
            objectName: "order-problem"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: Theme.headline
            text: root.order.title
            Accessible.role: Accessible.AlertMessage
            Accessible.name: [root.order.title, root.order.text].filter(Boolean).join(". ")
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            type: Theme.bodyL
            color: Theme.onSurfaceMuted
            text: root.order.text
        }
        OrderWaysOn {
            visible: root.order.state === "problem"
            width: parent.width
            order: root.order
            navigation: root.navigation
        }
    }
}
