pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// The departments, one touch each.
StaffSheet {
    id: root

    required property NetworkStockViewModel stock

    title: qsTr("Rayon")
    plateWidth: 640
    plateHeight: 420

    Flow {
        anchors.fill: parent
        spacing: 12

        StaffChip {
            objectName: "category-all"
            text: qsTr("Tous les rayons")
            on: root.stock.categoryName === ""
            onClicked: {
                root.stock.chooseCategory("");
                root.closed();
            }
        }
        Repeater {
            model: root.stock.categories

            StaffChip {
                required property string categoryId
                required property string name
                required property bool isChosen

                objectName: "category-" + categoryId
                text: name
                on: isChosen
                onClicked: {
                    root.stock.chooseCategory(categoryId);
                    root.closed();
                }
            }
        }
    }
}
