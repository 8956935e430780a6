"""The terminal's engine: pull (snapshot, delta, poke) and push (outbox)."""
