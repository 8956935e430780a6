import QtQuick
import Kiosk.Components
import Kiosk.Style

// A sentence beside the buttons of the action bar.
PlainText {
    wrapMode: Text.WordWrap
    maximumLineCount: 2
    elide: Text.ElideRight
    type: Theme.staffSmall
    color: Theme.onSurfaceMuted
}
