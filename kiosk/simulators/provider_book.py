"""The test provider's sessions: what was asked, what the shopper chose, what was told."""

import secrets
from datetime import datetime, timedelta
from typing import Literal

import msgspec

SessionState = Literal["pending", "paid", "refused", "abandoned", "expired", "cancelled", "refunded"]
Choice = Literal["paid", "refused", "abandoned"]

SESSION_LIFE = timedelta(minutes=30)


class Wish(msgspec.Struct, frozen=True):
    """What a merchant asks a session for."""

    amount: int
    currency: str
    label: str
    return_url: str
    language: str = "fr"


class Session(msgspec.Struct):
    """One session. ``token`` opens its page; ``moves`` are the states that it went through."""

    id: str
    token: str
    wish: Wish
    begun_at: datetime
    state: SessionState = "pending"
    reference: str = ""
    moves: list[SessionState] = msgspec.field(default_factory=lambda: ["pending"])


class KeyReused(msgspec.Struct, frozen=True):
    """The key came before with another body."""


class ProviderBook:
    """All sessions of one merchant, in memory: a test provider forgets when it ends."""

    def __init__(self) -> None:
        self.sessions: dict[str, Session] = {}
        self._by_key: dict[str, str] = {}

    def create(self, key: str, wish: Wish, now: datetime) -> Session | KeyReused:
        """A session, once for a key."""
        known = self._by_key.get(key)
        if known is not None:
            session = self.find(known, now)
            assert session is not None
            return session if session.wish == wish else KeyReused()
        session = Session(f"ses_{secrets.token_hex(12)}", secrets.token_urlsafe(16), wish, now)
        self.sessions[session.id] = session
        self._by_key[key] = session.id
        return session

    def find(self, session_id: str, now: datetime) -> Session | None:
        """A session, expired if its time is over."""
        session = self.sessions.get(session_id)
        if session is not None and session.state == "pending" and now - session.begun_at >= SESSION_LIFE:
            self._move(session, "expired")
        return session

    def by_page(self, token: str, now: datetime) -> Session | None:
        """The session whose page a token opens."""
        found = next((one for one in self.sessions.values() if secrets.compare_digest(one.token, token)), None)
        return self.find(found.id, now) if found else None

    def choose(self, session: Session, choice: Choice) -> bool:
        """What the shopper did; False when the session is over."""
        if session.state != "pending":
            return False
        if choice == "paid":
            session.reference = f"TEST-{secrets.token_hex(4).upper()}"
        self._move(session, choice)
        return True

    def cancel(self, session: Session) -> bool:
        """End it; False when it is over."""
        if session.state != "pending":
            return False
        self._move(session, "cancelled")
        return True

    def refund(self, session: Session) -> bool:
        """Give back what was paid; False when nothing is to be given back."""
        if session.state != "paid":
            return False
        self._move(session, "refunded")
        return True

    @property
    def money(self) -> int:
        """What the merchant has, in minor units: paid and not given back."""
        return sum(one.wish.amount for one in self.sessions.values() if one.state == "paid")

    def _move(self, session: Session, state: SessionState) -> None:
        session.state = state
        session.moves.append(state)
