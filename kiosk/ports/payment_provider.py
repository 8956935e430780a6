"""A payment provider, as the hub asks it: it shows its own page to the shopper and never tells us of a card."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from kiosk.domain.money import Money

SessionState = Literal["pending", "paid", "refused", "abandoned", "expired", "cancelled", "refunded"]


class SessionWanted(msgspec.Struct, frozen=True):
    """What a shopper is to pay. ``key`` was made and stored before: the same key always means the same session.

    ``label`` is what the page calls it, the order's number; ``return_url`` where the page leads back to.
    """

    key: str
    amount: Money
    label: str
    return_url: str
    language: str = "fr"


class ProviderSession(msgspec.Struct, frozen=True):
    """A session as the provider knows it now. ``page_url`` is its page for the shopper."""

    id: str
    state: SessionState
    page_url: str = ""
    reference: str = ""


class WebhookHeard(msgspec.Struct, frozen=True, tag="heard"):
    """A message that the provider signed. It says which session moved; how it stands is asked of the provider."""

    session_id: str


class WebhookRefused(msgspec.Struct, frozen=True, tag="refused"):
    """A message that is not believed: ``unsigned``, ``forged``, ``stale`` or ``malformed``."""

    why: str


class PaymentProvider(Protocol):
    """Where phones pay. Calls may raise ``BackendError``; each may be repeated without anything happening twice."""

    @property
    def page_origin(self) -> str:
        """``https://pay.example``: where its pages are."""
        ...

    async def create(self, wanted: SessionWanted) -> ProviderSession:
        """A session to pay in; for a key that is known, the session of that key as it is now."""
        ...

    async def find(self, session_id: str) -> ProviderSession | None:
        """A session as it is now; None when there is none."""
        ...

    async def cancel(self, session_id: str) -> ProviderSession:
        """End a session in which nothing was paid. One that is over, paid perhaps, is answered as it is."""
        ...

    async def refund(self, session_id: str, key: str) -> ProviderSession:
        """Give back what was paid, once for a key."""
        ...

    def hear(self, headers: Mapping[str, str], body: bytes, now: datetime) -> WebhookHeard | WebhookRefused:
        """Whether a message is the provider's, and which session it is about. Header names are in lower case."""
        ...

    async def aclose(self) -> None:
        """Let go of its connections."""
        ...
