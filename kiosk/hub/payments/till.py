"""The till's door: what is due, and what was taken."""

from datetime import datetime
from urllib.parse import urlsplit

import msgspec

from kiosk.domain.handoff import is_token
from kiosk.domain.till import TillDue, TillOutcome, TillPaid, TillRefused, TillTaken
from kiosk.domain.till_code import read_till_code
from kiosk.hub.payment_record import PaymentTry
from kiosk.hub.payments.account import Account, account_of
from kiosk.hub.payments.book import noted
from kiosk.hub.store import payment_rows
from kiosk.hub.store.database import Connection
from kiosk.ports.ids import IdSource

_LONGEST_NUMBER = 60


def account_at_till(connection: Connection, code: str) -> Account | TillRefused:
    """The order that something scanned or typed at a till means."""
    text = code.strip()
    said = read_till_code(text)
    if said is None and text.startswith("P-"):
        return TillRefused("code_wrong")
    token = _slip_token(text) or payment_rows.token_of_number(connection, said.number if said else text.upper())
    account = account_of(connection, token) if token else None
    return account or TillRefused("order_unknown")


def due_at_till(account: Account) -> TillDue:
    """What the till is told."""
    standing, held = account.standing, account.open_try
    # A page open on a phone ends when the till reports money; a card at a terminal cannot be called back.
    is_held = held is not None and held.method == "on_terminal"
    return TillDue(account.order.number, standing.due, standing.state, standing.may_begin and not is_held)


def take(connection: Connection, paid: TillPaid, platform: str, ids: IdSource, now: datetime) -> TillOutcome:
    """Note money that a till took: once for its id, and only for an order that nobody else paid or is paying."""
    account = account_at_till(connection, paid.code)
    if isinstance(account, TillRefused):
        return account
    account = noted(connection, account)
    key = f"till/{platform}/{paid.id}"
    known = payment_rows.by_key(connection, key)
    if known is not None:
        is_same = known.order_id == account.order.id and known.amount == paid.amount
        return TillTaken(account.order.number) if is_same else TillRefused("id_reused")
    refused = _why_not(account, paid)
    if refused:
        return TillRefused(refused)
    attempt = PaymentTry(
        id=ids.new_id(),
        order_id=account.order.id,
        method="at_till",
        state="paid",
        amount=paid.amount,
        key=key,
        begun_at=now,
        changed_at=now,
        taker=platform,
        reference=paid.reference,
    )
    payment_rows.add(connection, attempt)
    payment_rows.settle(connection, attempt, now)
    if account.open_try is not None:
        # The page open on a phone: the sweep ends it, and gives back what was paid there meanwhile.
        payment_rows.put(connection, msgspec.structs.replace(account.open_try, look_at=now))
    return TillTaken(account.order.number)


def _why_not(account: Account, paid: TillPaid) -> str:
    held = account.open_try
    if account.standing.is_paid:
        return "already_paid"
    if account.standing.is_void:
        return "nothing_due"
    if held is not None and held.method == "on_terminal":
        return "being_paid"
    return "" if paid.amount == account.left else "amount_wrong"


def _slip_token(text: str) -> str:
    """The tracking token in a slip's link, wherever the shop's pages are."""
    path = urlsplit(text).path if text.startswith(("http://", "https://")) else ""
    folder, _, token = path.rpartition("/")
    return token if folder.endswith("/o") and is_token(token) else ""
