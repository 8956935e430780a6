pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// Unsent orders into a file on a disk that is plugged in. They stay here, too.
StaffSheet {
    id: root

    required property OutboxExportViewModel exporting
    readonly property bool done: exporting.path !== ""

    open: exporting.isOpen
    closable: !exporting.isWriting
    title: done ? qsTr("Exporté") : qsTr("Exporter %n promesse(s)", "", exporting.count)
    subtitle: done ? "" : qsTr("Le fichier est chiffré : seul le serveur du magasin peut l’ouvrir. Rien n’est retiré d’ici.")
    plateWidth: 760
    plateHeight: 400
    onClosed: exporting.close()

    Note {
        objectName: "export-done"
        width: parent.width
        visible: root.done
        kind: "positive"
        symbol: "circle-check"
        heading: qsTr("%n commande(s) dans ce fichier", "", root.exporting.orders)
        text: qsTr("%1\nÀ côté du serveur : kiosk outbox import, puis ce fichier. L’importer deux fois ne double rien.").arg(root.exporting.path)
    }
    Flow {
        id: places

        width: parent.width
        spacing: 10
        visible: !root.done

        Repeater {
            model: root.exporting.places

            StaffButton {
                id: place

                required property int index
                required property string folder
                required property string name

                objectName: "export-to-" + place.index
                medium: true
                symbol: "usb"
                text: place.name
                onClicked: root.exporting.into(place.folder)
            }
        }
        StaffButton {
            objectName: "export-look"
            medium: true
            symbol: "refresh-cw"
            text: qsTr("Chercher un support")
            onClicked: root.exporting.look()
        }
    }
    Note {
        objectName: "export-note"
        anchors.top: places.bottom
        anchors.topMargin: 16
        width: parent.width
        visible: !root.done
        kind: root.exporting.problem === "" ? "neutral" : "critical"
        symbol: root.exporting.problem === "" ? "usb" : "triangle-alert"
        text: root.exporting.problem !== "" ? qsTr("Le fichier n’a pas pu être écrit. Essayez un autre support.") : root.exporting.isWriting ? qsTr("Écriture…") : qsTr("Branchez une clé USB, puis touchez son nom.")
    }
    StaffButton {
        objectName: "export-close"
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        kind: root.done ? "primary" : "quiet"
        text: qsTr("Fermer")
        onClicked: root.exporting.close()
    }
}
