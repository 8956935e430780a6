"""Pages for phones, served by the hub."""
