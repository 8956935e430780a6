"""The terminal's verbs, one per module."""
