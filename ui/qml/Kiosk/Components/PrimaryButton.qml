import Kiosk.Style

// The one accent-filled button of a screen.
ActionButton {
    ground: Theme.accent
    ink: Theme.onAccent
}
