"""Gift cards and what orders took of them. A balance only ever changes by a statement that keeps it above zero."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.domain.gift_card import GiftCard, GiftCardUse
from kiosk.domain.money import Money
from kiosk.hub.auth.secrets import digest
from kiosk.hub.store.dialect import inserting, is_writing
from kiosk.hub.store.tables import gift_card_entries, gift_cards

_CARDS, _ENTRIES = gift_cards.c, gift_card_entries.c
_ONE = select(gift_cards).where(_CARDS.number_hash == bindparam("hash"))
_LOCKED = _ONE.with_for_update()
_TAKE = (
    update(gift_cards)
    .where(_CARDS.number_hash == bindparam("hash"), _CARDS.balance >= bindparam("amount"))
    .values(balance=_CARDS.balance - bindparam("amount"))
)
_PUT = (
    update(gift_cards)
    .where(_CARDS.number_hash == bindparam("hash"))
    .values(balance=_CARDS.balance + bindparam("amount"))
)
_OF_ORDER = (
    select(_ENTRIES.number_hash, _CARDS.ending, _ENTRIES.amount)
    .join_from(gift_card_entries, gift_cards, _CARDS.number_hash == _ENTRIES.number_hash)
    .where(_ENTRIES.order_id == bindparam("order"), _ENTRIES.given_back_at.is_(None))
    .order_by(_ENTRIES.number_hash)
)
_OPEN = (
    update(gift_card_entries)
    .where(_ENTRIES.order_id == bindparam("order"), _ENTRIES.given_back_at.is_(None))
    .values(given_back_at=bindparam("now"))
    .returning(_ENTRIES.number_hash, _ENTRIES.amount)
)


class CardEntry(NamedTuple):
    """What an order took of a card; ``ending`` is what people may see of its number."""

    number_hash: str
    ending: str
    amount: int


def card(connection: Connection, number: str, now: datetime) -> GiftCard | None:
    """A card by its number; locked in a write, until the transaction ends."""
    statement = _LOCKED if is_writing(connection) else _ONE
    row = connection.execute(statement, {"hash": digest(number)}).one_or_none()
    return None if row is None else GiftCard(number, Money(row.balance, row.currency), now, row.expires_at)


def spend(connection: Connection, use: GiftCardUse, order_id: str, now: datetime) -> bool:
    """Take an order's part off a card; False, and nothing taken, when there is not so much on it."""
    number_hash, amount = digest(use.number), use.amount.amount
    if not connection.execute(_TAKE, {"hash": number_hash, "amount": amount}).rowcount:
        return False
    row = {"number_hash": number_hash, "order_id": order_id, "amount": amount, "booked_at": now, "given_back_at": None}
    connection.execute(insert(gift_card_entries), row)
    return True


def give_back(connection: Connection, order_id: str, now: datetime) -> None:
    """Put back what an order took, once."""
    for entry in sorted(connection.execute(_OPEN, {"order": order_id, "now": now}).all()):
        connection.execute(_PUT, {"hash": entry.number_hash, "amount": entry.amount})


def entries(connection: Connection, order_id: str) -> list[CardEntry]:
    """What an order took, always in the same order."""
    return [CardEntry(*row) for row in connection.execute(_OF_ORDER, {"order": order_id})]


def put_back(connection: Connection, number_hash: str, amount: int) -> None:
    """A part of what an order took; whoever calls sees to it that this happens once."""
    connection.execute(_PUT, {"hash": number_hash, "amount": amount})


def add_new(connection: Connection, cards: Iterable[GiftCard]) -> None:
    """Store cards that are not here yet. What is left on one that is here is newer than any export."""
    rows = [
        {
            "number_hash": digest(card.number),
            "ending": card.number[-4:],
            "balance": card.balance.amount,
            "currency": card.balance.currency,
            "expires_at": card.expires_at,
        }
        for card in cards
    ]
    if rows:
        connection.execute(inserting(connection.dialect.name, gift_cards).on_conflict_do_nothing(), rows)
