pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// The order on the counter: whose it is, whether it is paid, what lies where, what came back.
Panel {
    id: root

    required property CounterViewModel counter
    readonly property CounterWords words: CounterWords {}

    objectName: "counter-order"

    StatusPill {
        id: paid

        objectName: "counter-paid"
        x: 20
        y: 16
        visible: text !== ""
        kind: root.counter.isPaid ? "positive" : "caution"
        symbol: root.counter.isPaid ? "circle-check" : "wallet"
        text: root.counter.paidWords
    }
    StaffIconButton {
        objectName: "counter-close"
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 6
        symbol: "x"
        text: qsTr("Fermer")
        onClicked: root.counter.close()
    }
    PlainText {
        id: heading

        x: 20
        y: 56
        width: parent.width - 40
        elide: Text.ElideRight
        type: Theme.staffName
        weight: Theme.strong
        text: root.counter.customer === "" ? root.counter.number : root.counter.customer
    }
    PlainText {
        id: under

        x: 20
        anchors.top: heading.bottom
        width: parent.width - 40
        wrapMode: Text.WordWrap
        type: Theme.staffSmall
        color: Theme.onSurfaceMuted
        text: [root.counter.customer === "" ? "" : root.counter.number, root.counter.about].filter(Boolean).join(" · ")
    }
    Column {
        id: notes

        x: 20
        anchors.top: under.bottom
        anchors.topMargin: 12
        width: parent.width - 40
        spacing: 8

        Note {
            objectName: "counter-problem"
            width: parent.width
            visible: root.counter.problem !== "" && !root.counter.isFinding
            kind: root.counter.problem === "needs_network" ? "neutral" : "critical"
            symbol: root.counter.problem === "needs_network" ? "wifi-off" : "triangle-alert"
            text: root.words.problem(root.counter.problem)
        }
        Note {
            objectName: "counter-done"
            width: parent.width
            visible: text !== ""
            kind: "positive"
            symbol: "circle-check"
            text: root.words.done(root.counter.done)
        }
        Note {
            objectName: "counter-handed"
            width: parent.width
            visible: root.counter.handedWords !== ""
            symbol: "user-check"
            text: root.counter.handedWords
        }
        Note {
            objectName: "counter-kept"
            width: parent.width
            visible: root.counter.keptWords !== ""
            kind: root.counter.isOverdue ? "caution" : "neutral"
            symbol: root.counter.isOverdue ? "clock-alert" : "clock"
            text: root.counter.keptWords
        }
        Note {
            objectName: "counter-reshelved"
            width: parent.width
            visible: root.counter.reshelvedWords !== ""
            kind: "caution"
            symbol: "shelving-unit"
            text: root.counter.reshelvedWords
        }
        Note {
            objectName: "counter-parcel"
            width: parent.width
            visible: root.counter.parcelNumber !== ""
            symbol: "package"
            heading: qsTr("Colis %1, emballé").arg(root.counter.parcelNumber)
            text: root.counter.parcelWords
        }
    }
    ListView {
        objectName: "counter-lines"
        anchors.top: notes.bottom
        anchors.topMargin: 12
        anchors.bottom: back.top
        x: 20
        width: parent.width - 40
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.counter.lines
        delegate: CounterLineItem {
            width: ListView.view.width
        }
    }
    Column {
        id: back

        x: 20
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        width: parent.width - 40

        Repeater {
            model: root.counter.returns

            Item {
                id: one

                required property string modelData

                width: back.width
                height: said.implicitHeight + 8

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "undo-2"
                    size: 18
                    color: Theme.onSurfaceMuted
                }
                PlainText {
                    id: said

                    x: 26
                    width: parent.width - 26
                    anchors.verticalCenter: parent.verticalCenter
                    wrapMode: Text.WordWrap
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: one.modelData
                }
            }
        }
    }
}
