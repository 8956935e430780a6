import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// By e-mail or by phone.
Segments {
    id: root

    required property CheckoutViewModel checkout

    objectName: "reach"
    implicitWidth: Theme.largeText ? 800 : 472
    current: checkout.reach
    options: [
        {
            key: "email",
            text: qsTr("E-mail")
        },
        {
            key: "phone",
            text: qsTr("Téléphone")
        }
    ]
    onChosen: key => checkout.reachBy(key)
}
