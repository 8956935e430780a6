pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models

// A slip on paper, for whoever asks. When the printer cannot, one sentence and one way on: the code on the screen is as good.
Column {
    id: root

    required property PaperViewModel paper
    // What is printed: order, collect or return.
    required property string subject
    readonly property string state_: paper.subject === subject ? paper.state : ""
    readonly property bool cannot: ["out_of_paper", "cover_open", "offline", "none"].includes(state_)

    visible: paper.hasPrinter
    spacing: 16

    function said(): string {
        switch (state_) {
        case "out_of_paper":
            return qsTr("Il n’y a plus de papier. Prenez le code à l’écran en photo : il vaut le bon.");
        case "cover_open":
            return qsTr("L’imprimante est ouverte. Prenez le code à l’écran en photo : il vaut le bon.");
        default:
            return qsTr("L’imprimante ne répond pas. Prenez le code à l’écran en photo : il vaut le bon.");
        }
    }

    SecondButton {
        objectName: "print-" + root.subject
        width: root.width
        enabled: root.state_ !== "printing"
        symbol: root.state_ === "printed" ? "check" : "printer"
        text: root.state_ === "printing" ? qsTr("Impression") : root.state_ === "printed" ? qsTr("Imprimé, prenez votre bon") : root.cannot ? qsTr("Réessayer d’imprimer") : qsTr("Imprimer le bon")
        onClicked: root.paper.print(root.subject)
    }
    Banner {
        objectName: "paper-problem-" + root.subject
        visible: root.cannot
        width: root.width
        kind: "caution"
        symbol: "printer"
        text: root.cannot ? root.said() : ""
    }
}
