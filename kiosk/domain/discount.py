"""Prices that a salesperson grants on a customer's cart: a discount with its reason, or what a quote promised.

A grant stands for one SKU and says the unit price itself, so what the customer was told never moves by a cent. Of several
grants for a SKU the latest counts, on every device alike; one without a price takes back what was granted before.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final, Literal, get_args

import msgspec
from msgspec.structs import replace

from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice

DiscountReason = Literal["several", "last_piece", "defect", "price_match", "loyalty", "complaint", "other"]
REASONS: Final[tuple[DiscountReason, ...]] = get_args(DiscountReason)
"""In the order in which slips number them: a new one goes to the end. ``other`` is said in the giver's own words."""

LONGEST_NOTE: Final = 40
"""Characters of those words, which the customer reads: they have a line of a receipt."""

DISCOUNT_LIFE: Final = timedelta(hours=24)
"""As long as a shopper may count on a price that was shown; what is to hold longer is a quote."""

REFUSALS: Final = frozenset(
    {
        "discount_unknown",
        "discount_unproven",
        "discount_wrong",
        "discount_too_high",
        "quote_wrong",
        "quote_ended",
        "quote_used_up",
    }
)
"""Why the hub does not take an order at the prices that were granted."""

MOST_GRANTS: Final = 200
_LONGEST_ID: Final = 100


# What says nothing is not written: an order without note and proof is known by the hash that it always had.
class LineDiscount(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a piece costs less than ``was``, and who granted it: their ceiling is what the hub checks.

    ``note`` are the giver's words for ``other``. ``proof`` shows that they were signed in: see ``discount_proof``.
    """

    was: Money
    reason: DiscountReason
    staff_id: str
    note: str = ""
    proof: str = ""


class PriceGrant(msgspec.Struct, frozen=True):
    """The unit price of one SKU in one cart. Exactly one of ``discount`` and ``quote`` (its id) says why.

    ``price`` None takes back what was granted. ``most`` is how many pieces a quote promised: a line with more of them is
    at the shop's price. ``until`` is when it ends, hub time.
    """

    sku: str
    price: Money | None
    at: datetime
    discount: LineDiscount | None = None
    quote: str = ""
    most: int = 0
    until: datetime | None = None

    def counts(self, quantity: int, now: datetime) -> bool:
        """Whether it decides the price of so many pieces at an instant."""
        if self.price is None or (self.until is not None and self.until <= now):
            return False
        return not self.most or quantity <= self.most


Grants = tuple[PriceGrant, ...]


def given_off(
    price: Money, percent: int, sku: str, reason: DiscountReason, staff_id: str, now: datetime, note: str = ""
) -> PriceGrant:
    """A discount of whole percent on what a piece costs, not proven yet."""
    discount = LineDiscount(price, reason, staff_id, note)
    return PriceGrant(sku, price.minus_percent(percent), now, discount, until=now + DISCOUNT_LIFE)


def taken_back(skus: Iterable[str], now: datetime) -> Grants:
    """Nothing is granted for these any more."""
    return tuple(PriceGrant(sku, None, now) for sku in sorted(set(skus)))


def latest(*sets: Iterable[PriceGrant]) -> Grants:
    """The newest grant of every SKU, in the order of SKUs; which set is named first makes no difference."""
    known: dict[str, PriceGrant] = {}
    for grants in sets:
        for grant in grants:
            other = known.get(grant.sku)
            known[grant.sku] = grant if other is None else max(grant, other, key=_age)
    return tuple(known[sku] for sku in sorted(known))


def newer(grants: Iterable[PriceGrant], known: Grants) -> Grants:
    """The same grants, later than what is known of their SKUs: a person's last word counts, whatever the clock says."""
    before = {grant.sku: grant.at + timedelta.resolution for grant in known}
    return tuple(replace(grant, at=max(grant.at, before.get(grant.sku, grant.at))) for grant in grants)


def by_sku(grants: Grants) -> Mapping[str, PriceGrant]:
    """Grants by what they are for."""
    return {grant.sku: grant for grant in grants}


def with_grant(price: UnitPrice, grant: PriceGrant | None, quantity: int, now: datetime) -> UnitPrice:
    """What a piece costs with a grant: never more than without, and reductions never add up."""
    if grant is None or grant.price is None or not grant.counts(quantity, now) or grant.price >= price.price:
        return price
    # What it would cost now, not its list price: a promotion that runs anyway is nobody's discount.
    reason: Literal["quote", "discount"] = "quote" if grant.quote else "discount"
    return UnitPrice(grant.price, price.price, reason, until=grant.until)


def is_within(price: Money, was: Money, percent: int) -> bool:
    """Whether a price is no more than so many percent below another one."""
    return price >= was.minus_percent(percent)


def percent_off(price: Money, was: Money) -> int:
    """How many percent one price is below another, rounded up: what a ceiling is compared with."""
    return -(-100 * (was.amount - price.amount) // was.amount) if was.amount else 0


def grant_problem(grant: PriceGrant) -> str | None:
    """A stable code for what no terminal of ours grants, or None."""
    if not 0 < len(grant.sku) <= _LONGEST_ID or len(grant.quote) > _LONGEST_ID:
        return "id_wrong"
    if grant.price is None:
        return None
    if grant.price.amount < 0 or (grant.discount is None) == (not grant.quote):
        return "discount_wrong"
    return None if grant.discount is None or is_plain(grant.discount) else "discount_wrong"


def is_plain(discount: LineDiscount) -> bool:
    """Whether a discount is said as terminals of ours say it: words of its own for ``other``, and for nothing else."""
    note = discount.note
    has_note = 0 < len(note) <= LONGEST_NOTE and note.isprintable() and note == note.strip()
    return (has_note if discount.reason == "other" else not note) and len(discount.proof) <= _LONGEST_ID


def without_past(grants: Grants, before: datetime) -> Grants:
    """Grants without those that ended, or were taken back, before an instant."""
    return tuple(grant for grant in grants if (grant.until or grant.at) >= before)


def _age(grant: PriceGrant) -> tuple[datetime, bool, bytes]:
    # Two at one instant: what takes back wins; beyond that any rule will do that every device follows.
    return grant.at, grant.price is None, msgspec.json.encode(grant)
