"""New identifiers, injected so that tests can foresee them."""

from typing import Protocol


class IdSource(Protocol):
    """Makes identifiers for what is created on this machine."""

    def new_id(self) -> str:
        """A UUIDv7 as text: unique, and sorted by creation."""
        ...

    def new_token(self) -> str:
        """128 random bits in URL-safe base64: nobody guesses it."""
        ...
