"""How far a terminal without network may promise: limits that the retailer sets, and explains to the shopper."""

from collections.abc import Mapping
from datetime import timedelta

import msgspec

from kiosk.domain.money import Money

STALE_AFTER = timedelta(minutes=15)
"""Figures older than this are only a hint: the shopper is asked what to do when they turn out wrong."""


class OfflinePolicy(msgspec.Struct, frozen=True):
    """Limits of an order that is taken without network. None: no such limit.

    ``max_age_s``: oldest figures (seconds since the last contact with the hub) on which anything is promised.
    ``max_total``: most that an order may be worth, in its currency. ``max_quantity``: most pieces of one line.
    """

    max_age_s: int | None = 72 * 3600
    max_total: Money | None = None
    max_quantity: int | None = 10

    @property
    def max_age(self) -> timedelta | None:
        """The same limit as a duration."""
        return None if self.max_age_s is None else timedelta(seconds=self.max_age_s)


class FiguresTooOld(msgspec.Struct, frozen=True, tag="figures_too_old"):
    """Nothing was heard from the hub for too long; ``age_s`` is None when nobody knows how long."""

    age_s: int | None
    max_age_s: int


class OrderTooDear(msgspec.Struct, frozen=True, tag="order_too_dear"):
    """The order is worth more than may be taken without network."""

    total: Money
    max_total: Money


class TooManyPieces(msgspec.Struct, frozen=True, tag="too_many_pieces"):
    """A line has more pieces than may be taken without network."""

    line_id: str
    quantity: int
    max_quantity: int


OfflineLimit = FiguresTooOld | OrderTooDear | TooManyPieces


def limit_reached(
    policy: OfflinePolicy, age: timedelta | None, total: Money, quantities: Mapping[str, int]
) -> OfflineLimit | None:
    """The first limit that an order would pass, or None. ``quantities`` is line id to pieces.

    Age comes first: fewer pieces do not make figures younger. A worth in another currency than the limit's is not limited.
    """
    if policy.max_age_s is not None and (age is None or age.total_seconds() > policy.max_age_s):
        return FiguresTooOld(None if age is None else int(age.total_seconds()), policy.max_age_s)
    most = policy.max_quantity
    for line_id, quantity in quantities.items():
        if most is not None and quantity > most:
            return TooManyPieces(line_id, quantity, most)
    limit = policy.max_total
    if limit is not None and limit.currency == total.currency and total.amount > limit.amount:
        return OrderTooDear(total, limit)
    return None
