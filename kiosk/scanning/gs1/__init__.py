"""GS1 messages: element strings, the text printed under codes, and Digital Links; ``reader`` is the door."""
