import Kiosk.Style

ActionButton {
    ground: Theme.inverse
    ink: Theme.onInverse
}
