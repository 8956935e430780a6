import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Above the total of an opened cart: what stands in the way, in one line.
Item {
    id: root

    required property StaffCartViewModel cart
    readonly property bool warns: cart.unavailable > 0 || cart.notice !== ""
    readonly property bool stands: warns || cart.isBusy

    Row {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: 8

        Icon {
            id: sign

            visible: root.stands
            anchors.verticalCenter: parent.verticalCenter
            name: root.cart.isBusy ? "loader" : root.cart.notice === "hub_needed" ? "wifi-off" : "circle-alert"
            color: words.color
            size: 20
        }
        PlainText {
            id: words

            objectName: "cart-hint"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (sign.visible ? 28 : 0)
            wrapMode: Text.WordWrap
            type: Theme.staffSmall
            color: root.cart.isBusy ? Theme.onSurfaceMuted : root.cart.notice === "hub_needed" ? Theme.caution : Theme.critical
            text: root.sentence()
        }
    }

    function sentence(): string {
        if (cart.isBusy)
            return qsTr("Un instant.");
        if (cart.notice === "hub_needed")
            return qsTr("Le serveur ne répond pas : réessayez dans un instant.");
        if (cart.notice === "choose_variant")
            return qsTr("Scannez l’étiquette de l’article : elle donne la taille et la couleur.");
        if (cart.notice === "not_in_catalogue")
            return qsTr("Cet article n’est pas au catalogue.");
        if (cart.notice === "discount_refused")
            return qsTr("Le serveur a refusé la remise : elle passe votre plafond. Elle est retirée du panier.");
        if (cart.notice !== "")
            return Versions.brief(cart.notice) || qsTr("Ce code ne peut pas être utilisé.");
        return qsTr("%n ligne(s) à changer ou à retirer avant de commander.", "", cart.unavailable);
    }
}
