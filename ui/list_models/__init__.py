"""List models over immutable records."""
