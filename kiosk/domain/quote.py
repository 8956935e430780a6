"""Quotes and selections that a salesperson makes for a customer: prices in writing until a day, or articles under a name."""

from datetime import datetime, timedelta
from typing import Annotated, Final

import msgspec

from kiosk.domain.cart import MAX_LINES, MAX_QUANTITY
from kiosk.domain.discount import Grants, PriceGrant
from kiosk.domain.money import Money
from kiosk.domain.selection import MOST_ARTICLES

QUOTE_GRACE: Final = timedelta(hours=24)
"""An order may have waited for the network: as long as any price that was shown."""

LONGEST_NAME: Final = 60

_Days = Annotated[int, msgspec.Meta(ge=1, le=365)]
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME)]


class QuoteLine(msgspec.Struct, frozen=True):
    """So many pieces at a price, which was ``was`` in the shop that day."""

    sku: str
    quantity: int
    unit_price: Money
    was: Money

    @property
    def total(self) -> Money:
        """What the line comes to."""
        return self.unit_price.times(self.quantity)


class Quote(msgspec.Struct, frozen=True):
    """What is promised, to whoever holds the number: nobody is named. ``id`` is in its address, ``number`` is typed."""

    id: str
    number: str
    made_at: datetime
    ends_at: datetime
    lines: tuple[QuoteLine, ...]
    staff_id: str
    location_id: str

    @property
    def total(self) -> Money:
        """All lines, without delivery."""
        return sum((line.total for line in self.lines[1:]), start=self.lines[0].total)

    def is_over(self, now: datetime) -> bool:
        """Whether its day has passed."""
        return self.ends_at <= now

    def line(self, sku: str) -> QuoteLine | None:
        """What it says of an article."""
        return next((line for line in self.lines if line.sku == sku), None)


class QuoteAsked(msgspec.Struct, frozen=True):
    """A quote to make. The same ``id`` again is the same quote. ``cart_id`` says whose prices count."""

    id: str
    lines: tuple[QuoteLine, ...]
    days: _Days
    cart_id: str = ""


class StaffSelection(msgspec.Struct, frozen=True):
    """Articles that a salesperson put together under a name. ``number`` is typed; ``made_by`` is their first name."""

    id: str
    number: str
    name: str
    skus: tuple[str, ...]
    made_at: datetime
    staff_id: str
    made_by: str


class SelectionAsked(msgspec.Struct, frozen=True):
    """A selection to make. The same ``id`` again is the same selection."""

    id: str
    name: _Name
    skus: tuple[str, ...]


def quote_problem(asked: QuoteAsked) -> str | None:
    """A stable code for a quote that no terminal of ours asks for, or None."""
    skus = {line.sku for line in asked.lines}
    if not 0 < len(asked.lines) <= MAX_LINES or len(skus) != len(asked.lines):
        return "lines_wrong"
    if not all(0 < line.quantity <= MAX_QUANTITY for line in asked.lines):
        return "quantity_wrong"
    is_plain = all(0 <= line.unit_price.amount <= line.was.amount for line in asked.lines)
    one_currency = len({money.currency for line in asked.lines for money in (line.unit_price, line.was)}) == 1
    return None if is_plain and one_currency else "discount_wrong"


def selection_problem(asked: SelectionAsked) -> str | None:
    """A stable code for a selection that no terminal of ours asks for, or None."""
    return None if 0 < len(set(asked.skus)) == len(asked.skus) <= MOST_ARTICLES else "lines_wrong"


def grants_of(quote: Quote, now: datetime) -> Grants:
    """The prices of a quote for the cart that it is opened in."""
    return tuple(
        PriceGrant(line.sku, line.unit_price, now, quote=quote.id, most=line.quantity, until=quote.ends_at)
        for line in quote.lines
    )
