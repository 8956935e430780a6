from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.pricing import PriceGroup, Promotion, unit_price

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
PUBLIC = PriceGroup("public", {"fr": "Public"})
CLUB = PriceGroup("club", {"fr": "Club"}, percent_off=5)
LAMP = Product("lampe-aube", "maison", {"fr": "Lampe Aube"}, {}, {}, {}, "lampe", 1)
VARIANT = Variant("LAMP-GRN", "lampe-aube", Gtin("09520123456788"), Money(12900))


def promotion(percent: int, groups: tuple[str, ...] = (), days: int = 1) -> Promotion:
    return Promotion(
        "p", {"fr": "Offre"}, percent, NOW - timedelta(days=2), NOW + timedelta(days=days), ("maison",), (), groups
    )


@pytest.mark.parametrize(
    ("group", "agreed", "promotions", "expected", "reason"),
    [
        (PUBLIC, None, [], 12900, "list"),
        (CLUB, None, [], 12255, "group"),
        (CLUB, None, [promotion(10)], 11610, "promotion"),
        (CLUB, Money(10000), [promotion(10)], 10000, "agreed"),
        (PUBLIC, None, [promotion(10, ("club",))], 12900, "list"),
        (PUBLIC, None, [promotion(10, days=-1)], 12900, "list"),
        (PUBLIC, Money(20000), [], 12900, "list"),
    ],
)
def test_lowest_price_wins_and_reductions_do_not_add_up(
    group: PriceGroup, agreed: Money | None, promotions: list[Promotion], expected: int, reason: str
) -> None:
    price = unit_price(LAMP, VARIANT, group, agreed, promotions, NOW)
    assert (price.price.amount, price.reason) == (expected, reason)
    assert price.list_price == Money(12900)


def test_promotion_ends_at_its_last_instant() -> None:
    ends_now = promotion(10, days=0)
    assert not ends_now.applies(LAMP, "public", NOW)
    assert ends_now.applies(LAMP, "public", NOW - timedelta(microseconds=1))


def test_amounts_of_two_currencies_never_mix() -> None:
    with pytest.raises(ValueError, match="EUR"):
        Money(1) + Money(1, "CHF")
