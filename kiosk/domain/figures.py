"""What visits, orders and stock of some days add up to, as managers look at it. Every sum is whole: nothing is rounded here.

``docs/figures.md`` says what each figure counts.
"""

from datetime import date, datetime

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.tried_products import TriedProduct
from kiosk.domain.two_rates import Difference, difference


class SavedDay(msgspec.Struct, frozen=True):
    """Orders of a day with something that the shop did not have, those lines and their pieces.

    ``returned`` is the worth of such lines, of whatever day, that came back on this day; ``value`` is what was ordered on
    it less that.
    """

    day: date
    orders: int = 0
    lines: int = 0
    pieces: int = 0
    value: Money = Money(0)
    returned: Money = Money(0)


class MissedItem(msgspec.Struct, frozen=True):
    """A variant that was wanted and not had as wanted; ``value`` is one piece for each visit at today's list price."""

    sku: str
    why: str
    visits: int
    value: Money


class MissedWords(msgspec.Struct, frozen=True):
    """Words that found nothing of that name. ``was_offered``: something near was shown, at least once."""

    words: str
    visits: int
    was_offered: bool


class FunnelStep(msgspec.Struct, frozen=True):
    """Visits that saw a screen, those that ended on it, and the mean of the seconds spent there."""

    screen: str
    visits: int
    ended: int = 0
    seconds: float = 0.0


class SourceRow(msgspec.Struct, frozen=True):
    """What came from one page of one edition: visits that it began, scans, orders that the hub confirmed and their worth."""

    edition: str
    page: str
    visits: int
    scans: int
    orders: int
    turnover: Money


class CreditRow(msgspec.Struct, frozen=True):
    """What one person is credited with: lines that are theirs alone, and their parts of shared ones.

    Both are lowered by ``returned``: their part of what came back in these days, whenever it was ordered.
    """

    staff_id: str
    alone: Money
    shared: Money
    lines: int
    returned: Money = Money(0)

    @property
    def total(self) -> Money:
        """Both together."""
        return self.alone + self.shared


class EaseDay(msgspec.Struct, frozen=True):
    """Answers of a day to the one question."""

    day: date
    yes: int = 0
    fair: int = 0
    no: int = 0

    @property
    def answers(self) -> int:
        """All of them."""
        return self.yes + self.fair + self.no


class StockOut(msgspec.Struct, frozen=True):
    """A variant with nothing left to promise here that visits missed or orders took; ``elsewhere`` is what others have."""

    sku: str
    visits: int
    sold: int
    elsewhere: int


class SlowMover(msgspec.Struct, frozen=True):
    """A variant that lies here and that no order of the days took from here. ``value`` at today's list price."""

    sku: str
    on_hand: int
    value: Money


class TrialArm(msgspec.Struct, frozen=True):
    """Visits that saw one of two variants of a screen, and those of them with an order."""

    arm: str
    visits: int
    orders: int


class Trial(msgspec.Struct, frozen=True):
    """Two variants of a screen and what became of those who saw them."""

    name: str
    first: TrialArm
    second: TrialArm

    @property
    def difference(self) -> Difference | None:
        """By how much more often visits of the second variant order, and how sure that is; None: too few visits."""
        return difference((self.first.orders, self.first.visits), (self.second.orders, self.second.visits))


class ShopFigures(msgspec.Struct, frozen=True):
    """Everything of a span of days (both included) of one location.

    ``saved`` has every day of the span; ``saved_before`` is the worth of as many days before it. ``turnover`` is the worth
    of all lines that were not dropped less ``returned``, what came back in these days; ``uncredited`` is the same of those
    that are nobody's. ``sources`` are of all shops.
    """

    first: date
    last: date
    location_id: str
    made_at: datetime
    saved: tuple[SavedDay, ...] = ()
    saved_before: Money = Money(0)
    missed_items: tuple[MissedItem, ...] = ()
    missed_words: tuple[MissedWords, ...] = ()
    visits: int = 0
    visits_with_order: int = 0
    carts_restored: int = 0
    funnel: tuple[FunnelStep, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    credits: tuple[CreditRow, ...] = ()
    uncredited: Money = Money(0)
    turnover: Money = Money(0)
    returned: Money = Money(0)
    ease: tuple[EaseDay, ...] = ()
    stock_outs: tuple[StockOut, ...] = ()
    slow_movers: tuple[SlowMover, ...] = ()
    trials: tuple[Trial, ...] = ()
    try_ons: int = 0
    tried: tuple[TriedProduct, ...] = ()

    @property
    def saved_value(self) -> Money:
        """The worth of all saved lines."""
        return sum((day.value for day in self.saved), start=Money(0))

    @property
    def saved_returned(self) -> Money:
        """The worth of saved lines that came back."""
        return sum((day.returned for day in self.saved), start=Money(0))

    @property
    def uncredited_returned(self) -> Money:
        """What came back of lines that are nobody's."""
        return self.returned - sum((row.returned for row in self.credits), start=Money(0))

    @property
    def missed_value(self) -> Money:
        """The worth of all missed variants."""
        return sum((item.value for item in self.missed_items), start=Money(0))
