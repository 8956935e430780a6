pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Style

// The list of try-ons, or one of them: what to fetch, from which shelf, for which cabin, and what became of it.
StaffPage {
    id: root

    required property TryOnViewModel tryOn
    readonly property bool one: tryOn.selected !== ""

    title: one ? owned(tryOn.name, tryOn.isNamed) : qsTr("Essayages")
    context: one ? [qsTr("%n article(s)", "", tryOn.articles), tryOn.cabin > 0 ? qsTr("cabine %1").arg(tryOn.cabin) : ""].filter(Boolean).join(" · ") : ""
    hasActions: one

    // French elides before a vowel or a mute h.
    function owned(name: string, isNamed: bool): string {
        if (!isNamed)
            return qsTr("Essayage %1").arg(name);
        return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(name) ? qsTr("Essayage d’%1").arg(name) : qsTr("Essayage de %1").arg(name);
    }

    hint: Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        StaffStackButton {
            objectName: "try-on-list"
            symbol: "list"
            text: qsTr("File")
            onClicked: root.tryOn.close()
        }
        StaffStackButton {
            objectName: "try-on-picks"
            visible: root.tryOn.primary === "all_in_cabin"
            symbol: "route"
            text: qsTr("À prendre")
            onClicked: root.tryOn.openSheet("picks")
        }
        StaffStackButton {
            objectName: "try-on-article"
            visible: root.tryOn.isOpen
            symbol: "plus"
            text: qsTr("Article")
            onClicked: root.tryOn.openSheet("article")
        }
        StaffStackButton {
            objectName: "try-on-give-back"
            visible: root.tryOn.isOpen && !root.tryOn.isServed
            symbol: "users-round"
            text: qsTr("Confier")
            onClicked: root.tryOn.giveBack()
        }
        StaffStackButton {
            objectName: "try-on-cancel"
            visible: root.tryOn.isOpen && !root.tryOn.isServed && !root.tryOn.hasBack
            symbol: "x"
            text: qsTr("Annuler")
            onClicked: root.tryOn.openSheet("cancel")
        }
        StaffStackButton {
            objectName: "try-on-reason"
            visible: root.tryOn.hasBack
            symbol: "message-circle"
            text: qsTr("Motif")
            onClicked: root.tryOn.openSheet("reason")
        }
    }
    actions: [
        StaffButton {
            objectName: "try-on-rest"
            visible: root.tryOn.isOpen && root.tryOn.hasLive
            symbol: "archive-restore"
            text: qsTr("Remettre le reste")
            onClicked: root.tryOn.putRestBack()
        },
        StaffButton {
            objectName: "try-on-free"
            visible: root.tryOn.isOpen && !root.tryOn.hasLive && root.tryOn.primary !== "free"
            symbol: "door-open"
            text: root.tryOn.cabin > 0 ? qsTr("Libérer la cabine") : qsTr("Terminer")
            onClicked: root.tryOn.free()
        },
        StaffButton {
            objectName: "try-on-main"
            visible: root.tryOn.primary !== ""
            width: Math.max(264, implicitWidth)
            kind: "primary"
            symbol: root.tryOn.primary === "to_cart" ? "shopping-bag" : root.tryOn.primary === "free" ? "door-open" : "check"
            text: root.tryOn.primary === "to_cart" ? qsTr("%n au panier", "", root.tryOn.keptCount) + " · " + root.tryOn.keptTotal : root.tryOn.primary === "free" ? (root.tryOn.cabin > 0 ? qsTr("Libérer la cabine") : qsTr("Terminer")) : root.tryOn.cabin > 0 ? qsTr("Tout est en cabine %1").arg(root.tryOn.cabin) : qsTr("Tout est en cabine")
            onClicked: root.tryOn.primary === "to_cart" ? root.tryOn.toCart() : root.tryOn.primary === "free" ? root.tryOn.free() : root.tryOn.allInCabin()
        }
    ]

    TryOnQueue {
        anchors.fill: parent
        visible: !root.one
        tryOn: root.tryOn
    }
    ListView {
        id: lines

        objectName: "try-on-lines"
        anchors.left: parent.left
        anchors.right: panel.left
        anchors.rightMargin: 20
        height: parent.height
        visible: root.one
        clip: true
        spacing: 12
        boundsBehavior: Flickable.StopAtBounds
        model: root.tryOn.lines
        delegate: TryOnLineItem {
            width: lines.width
            height: Math.max(184, Math.min(200, Math.floor((lines.height - 24) / 3)))
            tryOn: root.tryOn
        }
    }
    TryOnPanel {
        id: panel

        anchors.right: parent.right
        width: Viewport.wide ? 400 : 320
        height: parent.height
        visible: root.one
        tryOn: root.tryOn
    }
}
