"""Hand-held scanners: key strokes, serial bytes and USB reports, put together to codes."""
