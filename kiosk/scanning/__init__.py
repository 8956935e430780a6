"""From a frame or key strokes to a typed scan and its meaning."""
