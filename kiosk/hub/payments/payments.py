"""Every verb on payments, for terminals, phones, tills and the hub's own sweep."""

import asyncio
from collections.abc import Mapping

import structlog

from kiosk.domain.device import Device
from kiosk.domain.payment import PaymentView, PaymentWays
from kiosk.domain.till import TillDue, TillOutcome, TillPaid, TillRefused
from kiosk.errors import BackendError, PayTerminalUnreachable
from kiosk.hub.payment_record import PaymentTry
from kiosk.hub.payments.account import Account, account_by_id, account_by_page, account_of
from kiosk.hub.payments.book import Held, look_later, noted
from kiosk.hub.payments.means import PaymentMeans
from kiosk.hub.payments.on_terminal import TerminalPayments
from kiosk.hub.payments.phone import NotNow, PhonePayments, ToProvider
from kiosk.hub.payments.till import account_at_till, due_at_till, take
from kiosk.hub.store import payment_rows
from kiosk.hub.store.database import Database
from kiosk.hub.sweeping import keep_sweeping
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.payment_provider import WebhookHeard, WebhookRefused

_SWEEP_S = 1.0
_AT_ONCE = 50
_LOG = structlog.get_logger(__name__)


class Payments:
    """One order is paid once: the book decides, this asks whoever has to be asked before or after."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource, public_url: str, means: PaymentMeans) -> None:
        self._database = database
        self._clock = clock
        self._ids = ids
        self._public_url = public_url
        self._phone = PhonePayments(database, clock, ids, public_url)
        self._on_terminal = TerminalPayments(database, clock, ids)
        self.use(means)

    def use(self, means: PaymentMeans) -> None:
        """Take payments with these from now on."""
        self._means = self._phone.means = self._on_terminal.means = means

    @property
    def provider_origin(self) -> str:
        """Where the provider's pages are; empty without one."""
        return self._means.provider.page_origin if self._means.provider else ""

    def ways(self, device: Device) -> PaymentWays:
        """What shoppers of a kiosk may choose beside the till."""
        return PaymentWays(self._means.provider is not None, self._on_terminal.stands_beside(device))

    async def look(self, tracking_token: str) -> PaymentView | None:
        """How the order of a slip stands; None when this hub does not have it."""
        return self._view(await self._database.fetch(lambda c: account_of(c, tracking_token)))

    async def offer_phone(self, tracking_token: str) -> PaymentView | None:
        """The same with the page that a phone opens."""
        account = await self._database.fetch(lambda c: account_of(c, tracking_token))
        if account is None:
            return None
        return self._view(await self._database.write(lambda c: noted(c, account)))

    async def begin_on_terminal(self, tracking_token: str, device: Device) -> PaymentView | None:
        """Ask for a card at the terminal beside a kiosk, once what is open on a phone has ended."""
        account = await self._stopped(tracking_token, keeps=device.code)
        if account is None:
            return None
        outcome = await self._on_terminal.begin(account, device)
        why = "unreachable" if outcome is None else "being_paid" if isinstance(outcome, Held) else ""
        return await self._seen(account, why)

    async def stop(self, tracking_token: str) -> PaymentView | None:
        """End what is open, if it is not too late."""
        account = await self._stopped(tracking_token)
        return None if account is None else await self._seen(account)

    async def page(self, page_token: str, *, is_back: bool = False) -> Account | None:
        """What a phone's page shows; ``is_back`` from the provider, who is asked then: its message may be late."""
        account = await self._database.fetch(lambda c: account_by_page(c, page_token))
        if account is None or not is_back or account.open_try is None or account.open_try.method != "on_phone":
            return account
        await self._looked_at(account.open_try)
        return await self._database.fetch(lambda c: account_by_page(c, page_token))

    async def begin_on_phone(self, page_token: str) -> ToProvider | NotNow:
        """To the provider's page."""
        return await self._phone.begin(page_token)

    async def hear(self, headers: Mapping[str, str], body: bytes) -> WebhookHeard | WebhookRefused:
        """A message from the provider. Raises ``BackendError`` when it has to come again."""
        return await self._phone.hear(headers, body)

    async def due_at_till(self, code: str) -> TillDue | TillRefused:
        """What a till is to take."""
        account = await self._database.fetch(lambda c: account_at_till(c, code))
        return account if isinstance(account, TillRefused) else due_at_till(account)

    async def take_at_till(self, paid: TillPaid, platform: str) -> TillOutcome:
        """What a till took."""
        outcome = await self._database.write(lambda c: take(c, paid, platform, self._ids, self._clock.now()))
        _LOG.info("till_reported", platform=platform, outcome=getattr(outcome, "why", "taken"))
        return outcome

    async def sweep(self) -> int:
        """Ask about every payment that it is time for; returns how many. Any number of hubs may do so at the same time."""
        now = self._clock.now()
        found = await self._database.fetch(lambda c: payment_rows.to_look_at(c, now, _AT_ONCE))
        # At the same time: one provider or terminal that is silent for seconds must not keep the others waiting.
        outcomes = await asyncio.gather(*(self._looked_at(attempt) for attempt in found), return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                raise outcome
        return len(found)

    async def run(self) -> None:
        """Sweep until cancelled."""
        try:
            await keep_sweeping(self.sweep, _SWEEP_S, "payments_not_swept")
        finally:
            await self.close()

    async def close(self) -> None:
        """Wait for nobody any more; the next hub asks how things stand."""
        await self._on_terminal.close()
        if self._means.provider is not None:
            await self._means.provider.aclose()

    async def _looked_at(self, attempt: PaymentTry) -> PaymentTry:
        """What is to be done about a try now: ask how it stands, end it, or give it back."""
        verbs = self._on_terminal if attempt.method == "on_terminal" else self._phone
        account = await self._database.fetch(lambda c: account_by_id(c, attempt.order_id))
        is_needless = account is not None and account.standing.is_paid and attempt.is_open
        try:
            if attempt.state == "surplus":
                _LOG.warning("payment_given_back", payment=attempt.id, method=attempt.method)
                return await verbs.give_back(attempt)
            return await (verbs.stop(attempt) if is_needless else verbs.ask(attempt))
        except (BackendError, PayTerminalUnreachable) as error:
            _LOG.warning("payment_not_asked", payment=attempt.id, code=error.code)
            return await self._database.write(lambda c: look_later(c, attempt.id, self._clock.now()))

    async def _stopped(self, tracking_token: str, keeps: str = "") -> Account | None:
        """The account after what was open has ended, as far as it could; ``keeps`` a try at this kiosk's own terminal."""
        account = await self._database.fetch(lambda c: account_of(c, tracking_token))
        held = account.open_try if account else None
        if held is None or (keeps and held.taker == keeps):
            return account
        verbs = self._on_terminal if held.method == "on_terminal" else self._phone
        try:
            await verbs.stop(held)
        except (BackendError, PayTerminalUnreachable) as error:
            _LOG.warning("payment_not_stopped", payment=held.id, code=error.code)
        return await self._database.fetch(lambda c: account_of(c, tracking_token))

    async def _seen(self, account: Account, why: str = "") -> PaymentView | None:
        after = await self._database.fetch(lambda c: account_by_id(c, account.order.id))
        return self._view(after, why)

    def _view(self, account: Account | None, why: str = "") -> PaymentView | None:
        if account is None:
            return None
        has_page = self._means.provider is not None and account.due is not None
        url = f"{self._public_url}/pay/{account.due.token}" if has_page and account.due else ""
        return PaymentView(account.standing, url, why or account.why)
