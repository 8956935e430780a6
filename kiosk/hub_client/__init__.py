"""The hub seen from a terminal, over HTTP."""
