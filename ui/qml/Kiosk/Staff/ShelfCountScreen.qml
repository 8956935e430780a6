pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// A shelf counted piece by piece: choose it, scan what lies there, book what is different.
StaffPage {
    id: root

    required property ShelfCountViewModel counting
    signal stockWanted

    title: qsTr("Inventaire")
    context: counting.isOpen ? [counting.shelf === "" ? qsTr("sans rayon") : counting.shelf, qsTr("commencé à %1").arg(counting.started)].join(" · ") : ""
    hasActions: true
    Component.onCompleted: counting.enter()
    Component.onDestruction: counting.leave()

    function sentence(): string {
        switch (counting.problem) {
        case "":
            return "";
        case "sign_in_needed":
            return qsTr("Vous êtes connecté sans réseau. Le comptage est gardé ici ; enregistrez-le quand le serveur vous aura reconnu.");
        case "not_allowed":
            return qsTr("Seules les personnes de ce lieu peuvent enregistrer ce comptage. Il est gardé ici.");
        }
        return Versions.words(counting.problem) || qsTr("Le serveur ne répond pas. Le comptage est gardé ici, même si l’appareil s’éteint ; enregistrez-le quand le réseau revient.");
    }

    actions: [
        StaffButton {
            objectName: "count-back"
            symbol: "arrow-left"
            text: qsTr("Stock")
            onClicked: root.stockWanted()
        },
        StaffButton {
            objectName: "count-discard"
            visible: root.counting.isOpen
            kind: root.counting.isAskedToDiscard ? "strong" : "quiet"
            symbol: "trash-2"
            text: root.counting.isAskedToDiscard ? qsTr("Vraiment jeter ?") : qsTr("Jeter")
            onClicked: root.counting.discard()
        },
        StaffButton {
            objectName: "count-absent"
            visible: root.counting.isOpen && root.counting.done < root.counting.lines
            symbol: "circle-slash"
            text: qsTr("Le reste est absent")
            onClicked: root.counting.restAbsent()
        },
        StaffButton {
            objectName: "count-book"
            visible: root.counting.isOpen && root.counting.done > 0
            kind: "primary"
            symbol: root.counting.isBusy ? "refresh-cw" : "check"
            text: root.counting.isBusy ? qsTr("Enregistrement…") : qsTr("Enregistrer %1").arg(root.counting.done)
            onClicked: root.counting.book()
        }
    ]

    ShelfChoices {
        anchors.fill: parent
        visible: !root.counting.isOpen
        counting: root.counting
    }
    Item {
        anchors.fill: parent
        visible: root.counting.isOpen

        Column {
            id: head

            width: parent.width
            spacing: 10

            Row {
                width: parent.width
                spacing: 32

                CountFact {
                    objectName: "count-done"
                    name: qsTr("Comptés")
                    figure: qsTr("%1 sur %2").arg(root.counting.done).arg(root.counting.lines)
                }
                CountFact {
                    objectName: "count-differing"
                    name: qsTr("Écarts")
                    figure: root.counting.differing
                }
                CountFact {
                    objectName: "count-difference"
                    name: qsTr("Pièces")
                    figure: root.counting.difference
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(120, parent.width - x)
                    wrapMode: Text.WordWrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    type: Theme.staffSmall
                    color: Theme.onSurfaceMuted
                    text: qsTr("Scannez chaque pièce : douchette, une pression par pièce ; caméra, deux secondes entre deux pièces du même article.")
                }
            }
            Note {
                objectName: "count-problem"
                width: parent.width
                visible: root.counting.problem !== ""
                kind: "caution"
                symbol: "wifi-off"
                text: root.sentence()
            }
            Note {
                objectName: "count-moved"
                width: parent.width
                visible: root.counting.moved > 0
                kind: "caution"
                symbol: "triangle-alert"
                text: qsTr("%n article(s) ont bougé pendant le comptage : vendus, reçus ou transférés. Vérifiez-les, puis enregistrez.", "", root.counting.moved)
            }
        }
        ListView {
            id: list

            objectName: "count-lines"
            anchors.top: head.bottom
            anchors.topMargin: 12
            anchors.bottom: parent.bottom
            width: parent.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.counting.rows
            delegate: ShelfCountLine {
                id: line

                width: ListView.view.width
                isLast: root.counting.last === line.sku
                onChanged: by => root.counting.change(line.sku, by)
                onAgreed: root.counting.agree(line.sku)
            }
        }
        ScrollMark {
            target: list
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: root.counting.lines === 0
            symbol: "scan-barcode"
            title: qsTr("Scannez le premier article")
            text: qsTr("Chaque code compte une pièce.")
        }
    }

    component CountFact: Column {
        id: fact

        required property string name
        required property string figure

        Accessible.role: Accessible.StaticText
        Accessible.name: name + " " + figure

        PlainText {
            type: Theme.staffTiny
            color: Theme.onSurfaceMuted
            text: fact.name
        }
        PlainText {
            objectName: fact.objectName + "-figure"
            type: Theme.staffFigure
            weight: Theme.strong
            tabular: true
            text: fact.figure
        }
    }
}
