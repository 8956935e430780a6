"""One object per screen: frozen inputs, frozen props, a pure function between them."""
