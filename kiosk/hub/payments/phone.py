"""Payments on phones, through a provider."""

from collections.abc import Mapping
from typing import Final

import msgspec

from kiosk.errors import BackendError, BackendRejected
from kiosk.hub.payment_record import PaymentTry, TryState
from kiosk.hub.payments.account import account_by_id, account_by_page
from kiosk.hub.payments.book import (
    Beginning,
    Begun,
    Continued,
    Finding,
    Held,
    NothingDue,
    begin,
    conclude,
    look_later,
    opened,
)
from kiosk.hub.payments.means import PaymentMeans
from kiosk.hub.store import payment_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.payment_provider import (
    PaymentProvider,
    ProviderSession,
    SessionState,
    SessionWanted,
    WebhookHeard,
    WebhookRefused,
)

_TOO_MANY: Final = 429
_WHY: Final[dict[SessionState, str]] = {"refused": "declined", "abandoned": "stopped", "expired": "expired"}


class ToProvider(msgspec.Struct, frozen=True):
    """The shopper goes on at the provider's page."""

    url: str


class NotNow(msgspec.Struct, frozen=True):
    """Nothing can begin: ``paid`` or not due any more, ``being_paid`` another way, ``unreachable``, ``unknown`` page."""

    why: str


class PhonePayments:
    """What phones, the provider's messages and the sweep do."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._ids = ids
        self._public_url = public_url
        self.means = PaymentMeans()

    async def begin(self, page_token: str) -> ToProvider | NotNow:
        """A session to pay in: the open one of this order, or a new one."""
        provider = self.means.provider
        if provider is None:
            return NotNow("unreachable")
        outcome = await self._database.write(lambda c: self._begin(c, page_token))
        match outcome:
            case Begun(attempt) | Continued(attempt):
                return await self._page_of(provider, attempt)
            case Held():
                return NotNow("being_paid")
            case NothingDue():
                return NotNow("paid")
            case None:
                return NotNow("unknown")

    async def hear(self, headers: Mapping[str, str], body: bytes) -> WebhookHeard | WebhookRefused:
        """A message from the provider: once believed, the provider is asked how the session stands. Raises ``BackendError``.

        So a message that comes twice, late, or after a newer one changes nothing.
        """
        provider = self.means.provider
        heard = provider.hear(headers, body, self._clock.now()) if provider else WebhookRefused("unsigned")
        if isinstance(heard, WebhookHeard):
            attempt = await self._database.fetch(lambda c: payment_rows.by_session(c, heard.session_id))
            if attempt is not None:
                await self.ask(attempt)
        return heard

    async def ask(self, attempt: PaymentTry) -> PaymentTry:
        """How a try stands at the provider, noted. Raises ``BackendError``."""
        provider = self.means.provider
        if provider is None:
            return await self._database.write(lambda c: look_later(c, attempt.id, self._clock.now()))
        session_id = (await self._with_session(provider, attempt)).session_id or ""
        session = await provider.find(session_id)
        return await self._note(attempt, session or ProviderSession(session_id, "expired"))

    async def stop(self, attempt: PaymentTry) -> PaymentTry:
        """End a try in which nothing was paid. Raises ``BackendError``."""
        provider = self.means.provider
        if provider is None:
            return attempt
        attempt = await self._with_session(provider, attempt)
        return await self._note(attempt, await provider.cancel(attempt.session_id or ""))

    async def give_back(self, attempt: PaymentTry) -> PaymentTry:
        """Refund what came and was not due. Raises ``BackendError``."""
        provider = self.means.provider
        if provider is None or attempt.session_id is None:
            return await self._database.write(lambda c: look_later(c, attempt.id, self._clock.now()))
        return await self._note(attempt, await provider.refund(attempt.session_id, f"{attempt.key}-refund"))

    async def _page_of(self, provider: PaymentProvider, attempt: PaymentTry) -> ToProvider | NotNow:
        try:
            attempt = await self._with_session(provider, attempt)
        except BackendError:
            return NotNow("unreachable")
        return ToProvider(attempt.page_url)

    async def _with_session(self, provider: PaymentProvider, attempt: PaymentTry) -> PaymentTry:
        """The try with the provider's session, made now or found again by its key. Raises ``BackendError``."""
        if attempt.session_id is not None:
            return attempt
        wanted = await self._database.fetch(lambda c: self._wanted(c, attempt))
        try:
            session = await provider.create(wanted)
        except BackendRejected as error:
            if error.status != _TOO_MANY:
                # Nobody has a page to pay on, and asking again is answered the same: another way may begin.
                found = Finding("abandoned", why="unreachable")
                await self._database.write(lambda c: conclude(c, attempt.id, found, self._clock.now()))
            raise
        return await self._database.write(
            lambda c: opened(c, attempt.id, session.id, session.page_url, self._clock.now())
        )

    def _wanted(self, connection: Connection, attempt: PaymentTry) -> SessionWanted:
        """Made of what does not change, so that the same key always comes with the same body."""
        account = account_by_id(connection, attempt.order_id)
        assert account is not None
        assert account.due is not None
        back = f"{self._public_url}/pay/{account.due.token}?back=1"
        return SessionWanted(attempt.key, attempt.amount, account.order.number, back, account.order.language)

    async def _note(self, attempt: PaymentTry, session: ProviderSession) -> PaymentTry:
        found = Finding(_state(session.state), session.reference, _WHY.get(session.state, ""))
        return await self._database.write(lambda c: conclude(c, attempt.id, found, self._clock.now()))

    def _begin(self, connection: Connection, page_token: str) -> Beginning | None:
        account = account_by_page(connection, page_token)
        if account is None:
            return None
        return begin(connection, account, "on_phone", "", self._ids, self._clock.now())


def _state(state: SessionState) -> TryState:
    return state
