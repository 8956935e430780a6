"""The shopper's session and the terminal's identity, kept across a restart."""

from typing import Protocol

from kiosk.domain.device import Enrolment
from kiosk.domain.session import ShopperSession
from kiosk.ports.cart_queue import UnsentEdits


class SessionStore(Protocol):
    """At most one session. May raise ``CacheError``."""

    def save(self, session: ShopperSession, unsent: UnsentEdits | None = None) -> None:
        """Keep the session as it is now and, in the same moment, what the hub is to hear of its cart."""
        ...

    def load(self) -> ShopperSession | None:
        """The session that a restart interrupted, if any."""
        ...

    def wipe(self) -> None:
        """Erase the session from file and journal; nothing of it can be read afterwards.

        Edits that the hub has not heard of stay in their queue: they name a cart and goods, and no person.
        """
        ...


class IdentityStore(Protocol):
    """Who this terminal is, once enrolled."""

    def load_identity(self) -> Enrolment | None:
        """The enrolment, if there is one."""
        ...

    def save_identity(self, enrolment: Enrolment) -> None:
        """Keep the enrolment."""
        ...
