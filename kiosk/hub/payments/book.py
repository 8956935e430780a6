"""The book of payments: each function is a decision within one transaction, under the lock of its order."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from kiosk.domain.payment import PaymentMethod
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.payment_record import OPEN, PaymentTry, TryState
from kiosk.hub.payments.account import Account, again
from kiosk.hub.store import payment_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.dialect import serialise
from kiosk.ports.ids import IdSource

FIRST_LOOK: Final = timedelta(seconds=20)
_SOONEST: Final = timedelta(seconds=2)
_LATEST: Final = timedelta(seconds=60)
_SETTLED: Final[frozenset[TryState]] = frozenset({"paid", "refunded"})
_changed = msgspec.structs.replace


class Begun(msgspec.Struct, frozen=True):
    """A new try, noted before anybody is asked for anything."""

    attempt: PaymentTry


class Continued(msgspec.Struct, frozen=True):
    """A try of this way is open already."""

    attempt: PaymentTry


class Held(msgspec.Struct, frozen=True):
    """Another way is open and has to end first."""

    attempt: PaymentTry


class NothingDue(msgspec.Struct, frozen=True):
    """It is paid, or nothing of it is due any more."""


Beginning = Begun | Continued | Held | NothingDue


class Finding(msgspec.Struct, frozen=True):
    """What a provider or a terminal says of a try."""

    state: TryState
    reference: str = ""
    why: str = ""


def noted(connection: Connection, account: Account) -> Account:
    """The account with its page."""
    _lock(connection, account.order.id)
    return again(connection, account)


def begin(
    connection: Connection, account: Account, method: PaymentMethod, taker: str, ids: IdSource, now: datetime
) -> Beginning:
    """Note a try, unless the order is paid or another try is open."""
    account = noted(connection, account)
    if account.standing.is_paid or account.standing.is_void:
        return NothingDue()
    held = account.open_try
    if held is not None:
        is_same = held.method == method and held.state != "unknown" and held.taker == taker
        return Continued(held) if is_same else Held(held)
    # A terminal is asked right after: should this process end before it was, its status tells that nothing began.
    state: TryState = "pending" if method == "on_terminal" else "begun"
    attempt = PaymentTry(
        id=ids.new_id(),
        order_id=account.order.id,
        method=method,
        state=state,
        amount=account.left,
        key=new_token(),
        begun_at=now,
        changed_at=now,
        taker=taker,
        look_at=now + FIRST_LOOK,
    )
    payment_rows.add(connection, attempt)
    return Begun(attempt)


def opened(connection: Connection, payment_id: str, session_id: str, page_url: str, now: datetime) -> PaymentTry:
    """The provider has a session for a try."""
    attempt = _locked(connection, payment_id)
    state: TryState = "pending" if attempt.state == "begun" else attempt.state
    # One that was ended meanwhile stays ended, and is not asked about for ever.
    look_at = now + _SOONEST if attempt.is_open else attempt.look_at
    attempt = _changed(attempt, state=state, session_id=session_id, page_url=page_url, changed_at=now, look_at=look_at)
    payment_rows.put(connection, attempt)
    return attempt


def conclude(connection: Connection, payment_id: str, found: Finding, now: datetime) -> PaymentTry:
    """What became of a try. Repeated and late words change nothing; money that is not due is surplus."""
    attempt = _locked(connection, payment_id)
    after = _after(connection, attempt, found, now)
    if after != attempt:
        payment_rows.put(connection, after)
    return after


def look_later(connection: Connection, payment_id: str, now: datetime) -> PaymentTry:
    """Nobody answered: ask again in a while."""
    attempt = _locked(connection, payment_id)
    is_awaited = attempt.is_open or attempt.state == "surplus"
    attempt = _changed(attempt, look_at=_next_look(attempt, now) if is_awaited else None)
    payment_rows.put(connection, attempt)
    return attempt


def _after(connection: Connection, attempt: PaymentTry, found: Finding, now: datetime) -> PaymentTry:
    if attempt.state in _SETTLED:
        return attempt
    if attempt.state == "surplus":
        return _surplus_after(attempt, found, now)
    if found.state == "paid":
        is_first = payment_rows.settle(connection, attempt, now)
        state: TryState = "paid" if is_first else "surplus"
        look_at = None if is_first else now
        return _changed(attempt, state=state, reference=found.reference, why="", changed_at=now, look_at=look_at)
    if not attempt.is_open:
        return _changed(attempt, look_at=None)
    if found.state in OPEN:
        changed_at = attempt.changed_at if attempt.state == found.state else now
        return _changed(attempt, state=found.state, changed_at=changed_at, look_at=_next_look(attempt, now))
    return _changed(attempt, state=found.state, reference=found.reference, why=found.why, changed_at=now, look_at=None)


def _surplus_after(attempt: PaymentTry, found: Finding, now: datetime) -> PaymentTry:
    if found.state == "refunded":
        return _changed(attempt, state="refunded", changed_at=now, look_at=None)
    return _changed(attempt, look_at=_next_look(attempt, now))


def _next_look(attempt: PaymentTry, now: datetime) -> datetime:
    """The longer it lasts the more seldom: nobody stands before a payment of yesterday."""
    return now + min(_LATEST, max(_SOONEST, (now - attempt.begun_at) / 4))


def _locked(connection: Connection, payment_id: str) -> PaymentTry:
    attempt = payment_rows.by_id(connection, payment_id)
    assert attempt is not None
    _lock(connection, attempt.order_id)
    attempt = payment_rows.by_id(connection, payment_id)
    assert attempt is not None
    return attempt


def _lock(connection: Connection, order_id: str) -> None:
    serialise(connection, f"payment {order_id}")
