"""Reads of what decides a price, and the price itself by the rule of the domain."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, select

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.money import Money
from kiosk.domain.pricing import PUBLIC_GROUP, PriceGroup, Promotion, UnitPrice, unit_price
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import agreed_prices, price_groups, promotions

_GROUP = PointRead(select(price_groups.c.body).where(price_groups.c.id == bindparam("id")))
_AGREED = PointRead(
    select(agreed_prices.c.sku, agreed_prices.c.amount, agreed_prices.c.currency).where(
        agreed_prices.c.group_id == bindparam("group"), agreed_prices.c.sku.in_(bindparam("skus", expanding=True))
    ),
    in_list="skus",
)
_PROMOTIONS = PointRead(select(promotions.c.body).where(promotions.c.ends_at > bindparam("after")))


class PriceList:
    """All that is needed to price some variants for one group at one moment.

    ``grace`` keeps promotions alive for that long after their end: a shopper who saw the price still gets it.
    """

    def __init__(
        self, connection: Connection, group_id: str, skus: Sequence[str], at: datetime, grace: timedelta = timedelta(0)
    ) -> None:
        self._at = at
        self._group = price_group(connection, group_id)
        self._agreed = {
            row.sku: Money(row.amount, row.currency)
            for row in _AGREED.all(connection, {"group": group_id, "skus": skus})
        }
        running: list[Promotion] = [row.body for row in _PROMOTIONS.all(connection, {"after": at - grace})]
        self._promotions = [msgspec.structs.replace(p, ends_at=p.ends_at + grace) for p in running]

    def price(self, product: Product, variant: Variant) -> UnitPrice:
        """The unit price of one variant."""
        agreed = self._agreed.get(variant.sku)
        return unit_price(product, variant, self._group, agreed, self._promotions, self._at)


def price_group(connection: Connection, group_id: str) -> PriceGroup:
    """A group by id; an unknown one pays list prices."""
    row = _GROUP.one_or_none(connection, {"id": group_id})
    return PriceGroup(PUBLIC_GROUP, {}) if row is None else row.body
