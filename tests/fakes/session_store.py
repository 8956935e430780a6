"""``SessionStore`` and ``IdentityStore`` in memory."""

from typing_extensions import override

from kiosk.domain.device import Enrolment
from kiosk.domain.session import ShopperSession
from kiosk.ports.cart_queue import UnsentEdits
from kiosk.ports.session_store import IdentityStore, SessionStore
from tests.fakes.cart_queue import FakeCartQueue


class FakeSessionStore(SessionStore):
    """At most one session."""

    def __init__(self) -> None:
        self._session: ShopperSession | None = None
        self.queue = FakeCartQueue()

    @override
    def save(self, session: ShopperSession, unsent: UnsentEdits | None = None) -> None:
        self._session = session
        if unsent is not None:
            self.queue.put(unsent)

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
