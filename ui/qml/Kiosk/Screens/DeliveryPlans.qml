pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// One delivery or several, side by side; there only when the shopper has the choice.
Column {
    id: root

    required property CartViewModel cart

    visible: plans.count > 0
    spacing: 12

    PlainText {
        weight: Theme.medium
        text: qsTr("Ce qui est livré arrive :")
    }
    Grid {
        id: grid

        width: parent.width
        columns: Theme.body.scale > 1.2 || width < 700 ? 1 : plans.count
        columnSpacing: Theme.gutter
        rowSpacing: 12

        Repeater {
            id: plans

            model: root.cart.deliveries

            Choice {
                id: plan

                required property string kind
                required property int parcels
                required property string fee
                required property string first
                required property string last
                required property string days
                required property int here
                required property bool isOn

                objectName: "plan-" + kind
                width: (grid.width - (grid.columns - 1) * Theme.gutter) / grid.columns
                on: isOn
                text: (here > 0 ? qsTr("%n maintenant", "", here) : parcels === 1 ? qsTr("En une fois") : qsTr("En %n fois", "", parcels)) + " · " + (fee === "" ? qsTr("offert") : fee)
                detail: arrival()
                onClicked: root.cart.choosePlan(kind)

                function arrival(): string {
                    const sent = qsTr("%n colis", "", parcels);
                    if (here > 0)
                        return parcels === 0 ? qsTr("Tout est ici") : qsTr("Le reste %1, %2").arg(days).arg(sent);
                    if (parcels === 1)
                        return qsTr("Tout %1, %2").arg(last).arg(sent);
                    return first === last ? qsTr("Tout %1, %2").arg(last).arg(sent) : qsTr("Dès %1, tout %2").arg(first).arg(last);
                }
            }
        }
    }
}
