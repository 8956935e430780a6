"""The shopper's session and the terminal's identity, kept across a restart."""

from typing import Protocol

from kiosk.domain.device import Enrolment
from kiosk.domain.session import ShopperSession


class SessionStore(Protocol):
    """At most one session. May raise ``CacheError``."""

    def save(self, session: ShopperSession) -> None:
        """Keep the session as it is now."""
        ...

    def load(self) -> ShopperSession | None:
        """The session that a restart interrupted, if any."""
        ...

    def wipe(self) -> None:
        """Erase the session from file and journal; nothing of it can be read afterwards."""
        ...


class IdentityStore(Protocol):
    """Who this terminal is, once enrolled."""

    def load_identity(self) -> Enrolment | None:
        """The enrolment, if there is one."""
        ...

    def save_identity(self, enrolment: Enrolment) -> None:
        """Keep the enrolment."""
        ...
