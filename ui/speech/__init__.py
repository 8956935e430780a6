"""The screen read aloud and steered by keys: a screen-reader of our own, since a closed terminal has no other."""
