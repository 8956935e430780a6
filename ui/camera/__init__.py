"""The camera: sources of frames, the threads that read them, and the item that shows them."""
