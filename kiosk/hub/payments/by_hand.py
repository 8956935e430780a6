"""Payments whose outcome a person has to find out: the terminal is gone, or its provider closed the account."""

from typing import Literal

import msgspec

from kiosk.hub.payment_record import PaymentTry
from kiosk.hub.payments.book import Finding, conclude
from kiosk.hub.store import payment_rows
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock

Outcome = Literal["paid", "not-paid"]


class NotOpen(msgspec.Struct, frozen=True):
    """No open payment has this id; ``known`` are those that are open."""

    known: tuple[str, ...]


def open_payments(where: DatabaseAddress) -> list[str]:
    """Each open payment as a line: id, order, sum, way, how it stands, since when."""
    database = Database.open(where)
    with database.read() as connection:
        lines = [_in_words(number, attempt) for number, attempt in payment_rows.still_open(connection)]
    database.close()
    return lines


def settle_by_hand(where: DatabaseAddress, payment_id: str, outcome: Outcome, clock: Clock) -> str | NotOpen:
    """What somebody read in the terminal's or the provider's own journal; the state that follows."""
    database = Database.open(where)
    try:
        return database.write_now(lambda c: _settle(c, payment_id, outcome, clock))
    finally:
        database.close()


def _settle(connection: Connection, payment_id: str, outcome: Outcome, clock: Clock) -> str | NotOpen:
    known = tuple(attempt.id for _, attempt in payment_rows.still_open(connection) if attempt.is_open)
    if payment_id not in known:
        return NotOpen(known)
    found = Finding("paid", reference="by hand") if outcome == "paid" else Finding("abandoned", why="stopped")
    return conclude(connection, payment_id, found, clock.now()).state


def _in_words(number: str, attempt: PaymentTry) -> str:
    amount = f"{attempt.amount.amount / 100:.2f} {attempt.amount.currency}"
    since = f"{attempt.begun_at:%Y-%m-%d %H:%M}Z"
    return f"{attempt.id}  {number}  {amount}  {attempt.method}  {attempt.state}  since {since}"
