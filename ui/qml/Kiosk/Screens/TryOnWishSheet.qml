pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Asking for a cabin: which articles, how many wait before; then the code that staff call, and the cabin when it is ready.
Sheet {
    id: root

    required property TryOnWishViewModel wish
    readonly property bool asked: wish.code !== ""

    objectName: "try-on-sheet"
    title: wish.isReady ? qsTr("Votre cabine %1 est prête").arg(wish.cabin) : asked ? qsTr("Essayage %1").arg(wish.code) : qsTr("Essayer en cabine")
    subtitle: wish.isReady ? qsTr("Essayage %1").arg(wish.code) : asked ? qsTr("Les conseillers l’ont reçu.") : qsTr("Un conseiller apporte vos articles en cabine.")
    sheetHeight: above + content.implicitHeight + Theme.space(6)
    leastHeight: content.y + content.implicitHeight

    Column {
        id: content

        y: Theme.space(3)
        width: parent.width
        spacing: Theme.space(3)

        Column {
            visible: !root.asked
            width: parent.width
            spacing: Theme.space(1)

            Repeater {
                model: root.asked ? [] : root.wish.articles

                Toggle {
                    required property var modelData

                    objectName: "try-" + modelData.sku
                    width: parent.width
                    symbol: "shirt"
                    text: modelData.name
                    detail: modelData.detail
                    on: modelData.isOn
                    onClicked: root.wish.toggle(modelData.sku)
                }
            }
        }
        Banner {
            objectName: "try-on-said"
            width: parent.width
            visible: text !== ""
            kind: root.wish.isReady ? "positive" : root.wish.problem !== "" || (!root.asked && root.wish.isFull) ? "caution" : "neutral"
            symbol: root.wish.isReady ? "circle-check" : root.asked ? "user-round" : "clock"
            text: root.said()
        }
        PrimaryButton {
            objectName: "try-on-ask"
            visible: !root.asked
            width: parent.width
            enabled: root.wish.chosenCount > 0 && !root.wish.isBusy
            symbol: "shirt"
            text: root.wish.isBusy ? qsTr("Un instant…") : qsTr("Demander l’essayage")
            onClicked: root.wish.ask()
        }
        SecondButton {
            objectName: "try-on-continue"
            visible: root.asked
            width: parent.width
            text: qsTr("Continuer mes achats")
            onClicked: root.closed()
        }
    }

    function said(): string {
        if (wish.isReady)
            return qsTr("Tout y est : un conseiller reste à côté.");
        if (asked)
            return [wish.helper === "" ? qsTr("Vos articles vous attendront en cabine.") : qsTr("%1 prépare vos articles.").arg(wish.helper), wish.cabin > 0 ? qsTr("Cabine %1.").arg(wish.cabin) : before(wish.ahead), qsTr("Gardez ce code : %1.").arg(wish.code)].join(" ");
        if (wish.problem === "full" || wish.isFull)
            return qsTr("Les cabines sont très demandées : la file est pleine. Réessayez dans quelques minutes.");
        if (wish.problem === "needs_network")
            return qsTr("Impossible de joindre les conseillers d’ici pour le moment. Adressez-vous à eux directement.");
        if (wish.problem !== "")
            return qsTr("Cette demande n’a pas pu être prise. Adressez-vous à un conseiller.");
        return before(wish.waiting);
    }

    function before(count: int): string {
        const ahead = count === 0 ? qsTr("Personne n’attend avant vous.") : qsTr("%n personne(s) avant vous.", "", count);
        return wish.usualMinutes > 0 ? ahead + " " + qsTr("En général prêt en %n minute(s).", "", wish.usualMinutes) : ahead;
    }
}
