import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Style

// Below what is new: what a known customer bought before, what goes with the cart, what others took.
SuggestionRow {
    prefix: "others-took"
}
