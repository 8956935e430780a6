"""What could replace a line that is gone: things of the same family that this shopper could take without a second thought."""

from collections.abc import Iterable

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.money import Money

MOST_EQUIVALENTS = 3


class Equivalent(msgspec.Struct, frozen=True):
    """A variant that may stand in. ``most_in_one_place`` is the largest number of pieces that one place has of it."""

    product: Product
    variant: Variant
    price: Money
    most_in_one_place: int


def equivalents(
    wanted: Equivalent, quantity: int, candidates: Iterable[Equivalent], most: int = MOST_EQUIVALENTS
) -> tuple[Equivalent, ...]:
    """The best candidates, best first; the same whatever the order in which they come.

    Never dearer, never another size, never more pieces than one place has. The same product in another colour comes
    first, by its place on the product's page; then one variant each of other products of the same category with the same
    kind of options: the same colour before others, then the nearest price, then what sells most.
    """
    fit = [candidate for candidate in candidates if _fits(wanted, quantity, candidate)]
    same = sorted((c for c in fit if _is_same_product(wanted, c)), key=lambda c: (c.variant.position, c.variant.sku))
    chosen = {candidate.variant.sku: candidate for candidate in same}
    products: set[str] = set()
    for candidate in sorted((c for c in fit if not _is_same_product(wanted, c)), key=lambda c: _distance(wanted, c)):
        if candidate.product.id not in products:
            products.add(candidate.product.id)
            chosen[candidate.variant.sku] = candidate
    return tuple(chosen.values())[:most]


def _fits(wanted: Equivalent, quantity: int, candidate: Equivalent) -> bool:
    price = candidate.price
    return (
        candidate.variant.sku != wanted.variant.sku
        and candidate.variant.size == wanted.variant.size
        and price.currency == wanted.price.currency
        and price.amount <= wanted.price.amount
        and candidate.most_in_one_place >= quantity
        and (_is_same_product(wanted, candidate) or _is_same_kind(wanted, candidate))
    )


def _is_same_product(wanted: Equivalent, candidate: Equivalent) -> bool:
    return candidate.product.id == wanted.product.id


def _is_same_kind(wanted: Equivalent, candidate: Equivalent) -> bool:
    has_colour = candidate.variant.colour is not None
    return candidate.product.category_id == wanted.product.category_id and has_colour == (
        wanted.variant.colour is not None
    )


def _distance(wanted: Equivalent, candidate: Equivalent) -> tuple[bool, int, int, int, str]:
    mine, other = wanted.variant.colour, candidate.variant.colour
    is_same_colour = mine is None or (other is not None and other.id == mine.id)
    saved = wanted.price.amount - candidate.price.amount
    return not is_same_colour, saved, candidate.product.rank, candidate.variant.position, candidate.variant.sku
