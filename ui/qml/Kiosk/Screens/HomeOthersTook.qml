// Below what is new: what a known customer bought before, what goes with the cart, what others took.

SuggestionRow {
    prefix: "others-took"
}
