"""Orders as baskets of products: how many there were, which products they held, which two together."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import CTE, Connection, func, literal, select, union

from kiosk.domain.print_source import hub_day
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.tables import order_lines, orders, past_baskets, variants


class BoughtRow(NamedTuple):
    """A variant that a customer bought, the last time when."""

    product_id: str
    sku: str
    last_on: date


def count(connection: Connection, since: datetime) -> int:
    """Baskets with something that is still sold."""
    baskets = _baskets(since)
    return int(connection.execute(select(func.count(baskets.c.order_id.distinct()))).scalar_one())


def singles(connection: Connection, since: datetime) -> dict[str, int]:
    """Baskets by product."""
    baskets = _baskets(since)
    statement = select(baskets.c.product_id, func.count()).group_by(baskets.c.product_id)
    return {product_id: int(number) for product_id, number in connection.execute(statement)}


def pairs(connection: Connection, since: datetime, least: int) -> list[tuple[str, str, int]]:
    """Baskets by two products, each pair once, as far as there are ``least`` of them."""
    one, other = _baskets(since).alias("one"), _baskets(since).alias("other")
    together = (one.c.order_id == other.c.order_id) & (one.c.product_id < other.c.product_id)
    statement: Any = (
        select(one.c.product_id, other.c.product_id, func.count())
        .join_from(one, other, together)
        .group_by(one.c.product_id, other.c.product_id)
        .having(func.count() >= least)
        .order_by(one.c.product_id, other.c.product_id)
    )
    return [(first, second, int(number)) for first, second, number in connection.execute(statement)]


def bought_by(connection: Connection, customer_id: str, limit: int) -> list[BoughtRow]:
    """What a customer bought and can buy again, the latest first."""
    last = func.max(orders.c.placed_at).label("last")
    statement = (
        select(variants.c.product_id, variants.c.sku, last)
        .join_from(order_lines, orders, orders.c.id == order_lines.c.order_id)
        .join(variants, variants.c.sku == order_lines.c.sku)
        .where(orders.c.customer_id == customer_id)
        .group_by(variants.c.product_id, variants.c.sku)
        .order_by(last.desc(), variants.c.sku)
        .limit(limit)
    )
    return [BoughtRow(row.product_id, row.sku, hub_day(row.last)) for row in connection.execute(statement)]


def put_past(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Store what was bought together elsewhere, or the other day that it is now said to be of."""
    if rows:
        connection.execute(upsert(connection.dialect.name, past_baskets), rows)


def _baskets(since: datetime) -> CTE:
    """Each order, and each basket from elsewhere, with each of its products once."""
    of_hub = (
        select(order_lines.c.order_id, variants.c.product_id)
        .join_from(order_lines, orders, orders.c.id == order_lines.c.order_id)
        .join(variants, variants.c.sku == order_lines.c.sku)
        .where(orders.c.confirmed_at >= since)
    )
    elsewhere = (
        select((literal("past/") + past_baskets.c.basket_id).label("order_id"), variants.c.product_id)
        .join_from(past_baskets, variants, variants.c.sku == past_baskets.c.sku)
        .where(past_baskets.c.sold_on >= since)
    )
    return union(of_hub, elsewhere).cte()
