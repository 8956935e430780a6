"""Edits of carts that this terminal made and the hub has not confirmed, kept across a restart and the end of a visit."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from kiosk.domain.cart import CartEdit
from kiosk.domain.session import CodeOrigin


class UnsentEdits(msgspec.Struct, frozen=True):
    """Edits of one cart, the newest of them made ``at``.

    ``origin`` is set while the cart is only what its code said: it has to be claimed first.

    ``is_all``: these take the place of everything that waited for this cart.
    """

    cart_id: str
    edits: tuple[CartEdit, ...]
    at: datetime
    origin: CodeOrigin | None = None
    is_all: bool = False


class CartQueue(Protocol):
    """What is to be sent. Filled by the session store, with the session. Any thread; may raise ``CacheError``."""

    def waiting(self) -> list[UnsentEdits]:
        """All of it, cart by cart, the oldest first."""
        ...

    def sent(self, cart_id: str, edits: Sequence[CartEdit]) -> None:
        """The hub has these; one that changed again meanwhile stays."""
        ...

    def forget(self, cart_id: str) -> None:
        """The hub wants nothing of a cart."""
        ...

    def forget_before(self, before: datetime) -> None:
        """Drop what is so old that the hub would not take it."""
        ...
