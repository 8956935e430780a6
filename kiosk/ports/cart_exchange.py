"""The open cart as it goes to and fro between this terminal and the hub."""

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.cart import Cart

CartListener = Callable[[str, Cart], None]
"""Called with the id that was asked for, and the cart as the hub has it."""


class CartExchange(Protocol):
    """Sends what the terminal does to carts and brings what others do. All of it may be called from any thread."""

    def follow(self, cart_id: str) -> None:
        """Which cart is open here; empty for none, or for one that the hub does not have."""
        ...

    def kick(self) -> None:
        """Edits were stored: do not wait for the next round."""
        ...

    def hurry(self) -> None:
        """The network is back: send and look at once."""
        ...

    def on_cart(self, listener: CartListener) -> None:
        """Hear of the followed cart as the hub has it, on the network thread."""
        ...
