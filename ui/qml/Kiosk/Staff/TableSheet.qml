pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models

// A table into a file: to a disk that is plugged in, or to this terminal's own folder.
StaffSheet {
    id: root

    required property TableSavingViewModel saving
    readonly property bool done: saving.path !== ""

    objectName: "table-sheet"
    open: saving.isOpen
    closable: !saving.isWriting
    title: done ? qsTr("Enregistré") : qsTr("Enregistrer un CSV")
    subtitle: saving.title
    plateWidth: 760
    plateHeight: 400
    onClosed: saving.close()

    Note {
        objectName: "table-done"
        width: parent.width
        visible: root.done
        kind: "positive"
        symbol: "circle-check"
        heading: qsTr("Le fichier est prêt.")
        text: root.saving.path
    }
    Flow {
        id: places

        width: parent.width
        spacing: 10
        visible: !root.done

        Repeater {
            model: root.saving.places

            StaffButton {
                id: place

                required property int index
                required property string folder
                required property string name

                objectName: "table-to-" + index
                medium: true
                symbol: place.symbol
                text: place.name
                onClicked: root.saving.into(place.folder)
            }
        }
        StaffButton {
            objectName: "table-look"
            medium: true
            symbol: "refresh-cw"
            text: qsTr("Chercher un support")
            onClicked: root.saving.look()
        }
    }
    Note {
        anchors.top: places.bottom
        anchors.topMargin: 16
        width: parent.width
        visible: !root.done
        kind: root.saving.problem ? "critical" : "neutral"
        symbol: root.saving.problem ? "triangle-alert" : "info"
        text: root.saving.problem ? qsTr("Le fichier n’a pas pu être écrit. Essayez un autre support.") : root.saving.isWriting ? qsTr("Écriture…") : qsTr("Les mêmes chiffres qu’à l’écran, à ouvrir dans un tableur.")
    }
    StaffButton {
        objectName: "table-close"
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        kind: root.done ? "primary" : "quiet"
        text: qsTr("Fermer")
        onClicked: root.saving.close()
    }
}
