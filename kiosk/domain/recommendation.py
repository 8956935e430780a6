"""What goes with what, from what was bought: worked out at the hub, said with its reason, never what was just bought.

Two products are bought together more often than chance would have it when their *lift* is above one: the share of baskets
with both, divided by what it would be if they had nothing to do with each other.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Final, Literal

import msgspec

Reason = Literal["bought_with", "others_took", "bought_before"]
"""Often bought with something, taken by many of late, bought by this very customer before."""

OTHERS_TOOK: Final = "*"
"""The key of what many took of late, where others are keyed by the product they go with. No product can be called so."""

LEAST_BASKETS: Final = 3
"""Baskets that must hold both: two may be chance, and one would tell what somebody bought."""

MOST_SHOWN: Final = 8
REST: Final = timedelta(days=30)
"""What was bought more lately than that is not put before the same customer again."""

_CHANCE: Final = 100


class Recommendation(msgspec.Struct, frozen=True):
    """One product put before somebody, and why. ``strength``: hundredths of the lift, or how many took it."""

    product_id: str
    with_product_id: str
    reason: Reason
    strength: int


class Recommended(msgspec.Struct, frozen=True):
    """Everything that goes with one product (``with_product_id``), the strongest first."""

    with_product_id: str
    others: tuple[Recommendation, ...]


class BoughtBefore(msgspec.Struct, frozen=True):
    """A variant that a known customer bought, the last time when."""

    product_id: str
    sku: str
    last_on: date


def goes_with(
    baskets: int, single: Mapping[str, int], pairs: Iterable[tuple[str, str, int]]
) -> dict[str, tuple[Recommendation, ...]]:
    """By product, what goes with it. ``single`` and ``pairs`` count baskets; each pair comes once, in either order."""
    found: dict[str, list[Recommendation]] = {}
    for one, other, both in pairs:
        strength = both * baskets * _CHANCE // (single[one] * single[other])
        if both < LEAST_BASKETS or strength <= _CHANCE:
            continue
        found.setdefault(one, []).append(Recommendation(other, one, "bought_with", strength))
        found.setdefault(other, []).append(Recommendation(one, other, "bought_with", strength))
    return {product_id: _strongest(others) for product_id, others in found.items()}


def others_took(single: Mapping[str, int]) -> tuple[Recommendation, ...]:
    """What most baskets of the last days held."""
    counted = (
        Recommendation(product_id, OTHERS_TOOK, "others_took", count)
        for product_id, count in single.items()
        if count >= LEAST_BASKETS
    )
    return _strongest(counted)


def fitting(
    found: Iterable[Recommendation], in_cart: Collection[str], bought: Iterable[BoughtBefore], today: date
) -> tuple[Recommendation, ...]:
    """Without what is in the cart already or was bought a short while ago; each product once, for its first reason."""
    rested = today - REST
    hidden = {*in_cart, *(before.product_id for before in bought if before.last_on > rested)}
    kept: dict[str, Recommendation] = {}
    for one in found:
        if one.product_id not in hidden:
            kept.setdefault(one.product_id, one)
    return tuple(kept.values())


def again(bought: Iterable[BoughtBefore]) -> tuple[Recommendation, ...]:
    """What this customer bought before, the latest first."""
    newest = sorted(bought, key=lambda before: (-before.last_on.toordinal(), before.product_id))
    return tuple(Recommendation(before.product_id, "", "bought_before", 0) for before in newest)


def _strongest(found: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    ordered = sorted(found, key=lambda one: (-one.strength, one.product_id))
    return tuple(ordered[:MOST_SHOWN])
