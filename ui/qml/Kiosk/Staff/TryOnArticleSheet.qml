pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Another article for this try-on: scanned from its label, or one of the cart that is open.
StaffSheet {
    id: root

    required property TryOnViewModel tryOn

    open: tryOn.sheet === "article"
    title: qsTr("Ajouter un article")
    subtitle: qsTr("Scannez son étiquette, ou touchez un article du panier ouvert.")
    plateWidth: 760
    plateHeight: 480
    onClosed: tryOn.closeSheet()

    PlainText {
        anchors.centerIn: parent
        visible: list.count === 0
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        type: Theme.staffBody
        color: Theme.onSurfaceMuted
        text: qsTr("Rien d’autre dans le panier ouvert ne s’essaie. Le scanner fonctionne sur cet écran.")
    }
    ListView {
        id: list

        objectName: "try-on-cart-articles"
        anchors.fill: parent
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        model: root.tryOn.cartArticles
        delegate: StaffButton {
            required property var modelData

            objectName: "try-article-" + modelData.sku
            width: list.width
            medium: true
            symbol: "plus"
            text: modelData.name
            onClicked: root.tryOn.addArticle(modelData.sku)
        }
    }
}
