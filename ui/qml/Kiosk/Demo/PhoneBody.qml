import QtQuick
import Kiosk.Style

// A phone seen from the front: its body, its buttons, and the page on its glass.
Item {
    id: root

    required property string page
    // Pixels of the screen in one of here.
    property real pixels: 1

    readonly property real bezel: 0.035 * height / 2.16
    readonly property real glass: width - 2 * bezel

    // The glass has the proportions of the page.
    implicitWidth: (height - 2 * bezel) * 1170 / 2532 + 2 * bezel

    Rectangle {
        x: -4
        y: 0.2 * root.height
        width: 8
        height: 0.06 * root.height
        radius: 4
        color: Theme.inverse
    }
    Rectangle {
        x: root.width - 4
        y: 0.24 * root.height
        width: 8
        height: 0.1 * root.height
        radius: 4
        color: Theme.inverse
    }
    Rectangle {
        anchors.fill: parent
        radius: 0.13 * root.glass + root.bezel
        color: Theme.inverse

        Rectangle {
            anchors.fill: parent
            anchors.margins: root.bezel
            radius: 0.13 * root.glass
            color: Theme.surface
        }
        Image {
            objectName: "phone-page"
            anchors.fill: parent
            anchors.margins: root.bezel
            cache: false
            sourceSize: Qt.size(Math.round(width * root.pixels), Math.round(height * root.pixels))
            source: root.page
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Écran du téléphone")
        }
    }
}
