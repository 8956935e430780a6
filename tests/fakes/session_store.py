"""``SessionStore`` and ``IdentityStore`` in memory."""

from typing_extensions import override

from kiosk.domain.device import Enrolment
from kiosk.domain.session import ShopperSession
from kiosk.ports.session_store import IdentityStore, SessionStore


class FakeSessionStore(SessionStore):
    """At most one session."""

    def __init__(self) -> None:
        self._session: ShopperSession | None = None

    @override
    def save(self, session: ShopperSession) -> None:
        self._session = session

    @override
    def load(self) -> ShopperSession | None:
        return self._session

    @override
    def wipe(self) -> None:
        self._session = None


class FakeIdentityStore(IdentityStore):
    """At most one enrolment."""

    def __init__(self, enrolment: Enrolment | None = None) -> None:
        self._enrolment = enrolment

    @override
    def load_identity(self) -> Enrolment | None:
        return self._enrolment

    @override
    def save_identity(self, enrolment: Enrolment) -> None:
        self._enrolment = enrolment
