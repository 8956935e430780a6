pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Style

// The accessibility statement: what this terminal offers, what it does not, and whom to tell.
Sheet {
    id: root

    objectName: "accessibility-sheet"
    title: qsTr("Déclaration d’accessibilité")
    subtitle: qsTr("Cette borne suit la norme EN 301 549. Chaque point vérifiable par programme l’est à chaque version.")
    sheetHeight: 1500

    readonly property list<string> paragraphs: [qsTr("Voir : quatre tailles de texte, jusqu’au double, un contraste fort, jamais une couleur seule."), qsTr("Entendre : branchez un casque, ou pressez la touche de lecture. Tout l’écran se lit, de la recherche au numéro de commande. Le volume revient au départ à chaque visite."), qsTr("Toucher : en lecture vocale, un premier appui dit, un second choisit. Glisser hors d’un bouton annule."), qsTr("Touches : un clavier, ou quatre touches en relief, font tout ce que fait le doigt."), qsTr("Atteindre : les boutons descendent en bas de l’écran sur demande."), qsTr("Prendre son temps : un avertissement visible et sonore vient vingt secondes avant l’effacement. On peut rester autant de fois que l’on veut."), qsTr("Vie privée : adresse, téléphone, e-mail et codes ne se disent que dans un casque."), qsTr("Limites : les plans de magasin et les codes QR sont des images, leur contenu est aussi écrit ou dit. Le paiement par carte se fait sur un appareil à part."), qsTr("Un obstacle ? Dites-le à un vendeur : il note, aide, et commande pour vous si vous le voulez.")]

    Flickable {
        id: scroll

        y: Theme.space(3)
        width: parent.width
        height: parent.height - y
        contentHeight: lines.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: lines

            width: parent.width
            spacing: Theme.space(3)

            Repeater {
                model: root.paragraphs

                PlainText {
                    required property string modelData

                    width: lines.width
                    wrapMode: Text.WordWrap
                    type: Theme.bodyL
                    text: modelData
                }
            }
        }
    }
    ScrollMark {
        target: scroll
    }
}
