"""Counts of what came from paper, and the print that each order is credited to."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, case, exists, func, insert, select
from sqlalchemy.sql.dml import Insert

from kiosk.domain.print_source import SourceCount
from kiosk.hub.store.dialect import inserting
from kiosk.hub.store.tables import order_sources, orders, printed_codes, selections, source_counts

PHONE_TALLY = "phone-pages"
"""The tally of every phone; the hub itself adds to it."""

_NUMBERS = ("scans", "visits", "orders")
_COUNTS = source_counts.c
_HAS_SOURCE = select(order_sources.c.order_id).where(order_sources.c.order_id == bindparam("of_order"))
_IS_PRINTED = select(
    exists().where(printed_codes.c.edition == bindparam("of_edition"), printed_codes.c.page == bindparam("of_page"))
)
_SELECTIONS = select(selections.c.body)


class SourceFigures(NamedTuple):
    """What came from one page of one edition. ``turnover`` is of the orders that the hub confirmed, in minor units.

    ``confirmed`` orders arrived; ``personal`` are those of them whose customer's copy is known.
    """

    edition: str
    page: str
    scans: int = 0
    visits: int = 0
    orders: int = 0
    confirmed: int = 0
    personal: int = 0
    turnover: int = 0


def keep_largest(connection: Connection, tally_id: str, device_code: str, counts: Sequence[SourceCount]) -> None:
    """Counts as they stand at a terminal. They only grow there: an older message that comes late changes nothing."""
    rows = [_row(tally_id, device_code, count) for count in counts]
    if rows:
        connection.execute(_upsert(connection.dialect.name, is_adding=False), rows)


def add(connection: Connection, count: SourceCount) -> None:
    """One scan of a phone more."""
    connection.execute(_upsert(connection.dialect.name, is_adding=True), [_row(PHONE_TALLY, "", count)])


def is_printed(connection: Connection, edition: str, page: str) -> bool:
    """Whether this page of this edition is in print, as far as this hub knows."""
    if connection.execute(_IS_PRINTED, {"of_edition": edition, "of_page": page}).scalar_one():
        return True
    return any((body.edition, body.page) == (edition, page) for body in connection.execute(_SELECTIONS).scalars())


def credit(connection: Connection, order_id: str, edition: str, page: str, customer_id: str | None) -> None:
    """The print that led to an order; the first word on it stays."""
    if connection.execute(_HAS_SOURCE, {"of_order": order_id}).first() is None:
        row = {"order_id": order_id, "edition": edition, "page": page, "customer_id": customer_id}
        connection.execute(insert(order_sources), row)


def editions_of(connection: Connection, order_ids: list[str]) -> dict[str, str]:
    """The printed edition that led to each of these orders, where one did."""
    statement = select(order_sources.c.order_id, order_sources.c.edition).where(order_sources.c.order_id.in_(order_ids))
    return {row.order_id: row.edition for row in connection.execute(statement)}


def figures(
    connection: Connection, since: datetime | None = None, until: datetime | None = None
) -> list[SourceFigures]:
    """Everything that came from paper from one midnight to another, by edition and page."""
    found: dict[tuple[str, str], SourceFigures] = {}
    for row in connection.execute(_counted(since, until)):
        found[row.edition, row.page] = SourceFigures(row.edition, row.page, row.scans, row.visits, row.orders)
    for row in connection.execute(_credited(since, until)):
        known = found.get((row.edition, row.page)) or SourceFigures(row.edition, row.page)
        found[row.edition, row.page] = known._replace(
            confirmed=row.confirmed, personal=row.personal, turnover=row.turnover
        )
    return sorted(found.values(), key=lambda figure: (figure.edition, _page_order(figure.page)))


def _row(tally_id: str, device_code: str, count: SourceCount) -> dict[str, Any]:
    numbers = {name: getattr(count, name) for name in _NUMBERS}
    place = {"day": count.day, "edition": count.edition, "page": count.page}
    return {"tally_id": tally_id, "device_code": device_code, **place, **numbers}


@cache
def _upsert(dialect: str, *, is_adding: bool) -> Insert:
    statement = inserting(dialect, source_counts)
    here, new = source_counts.c, statement.excluded
    key = [column.name for column in source_counts.primary_key.columns]
    values = {
        name: here[name] + new[name] if is_adding else case((new[name] > here[name], new[name]), else_=here[name])
        for name in _NUMBERS
    }
    return statement.on_conflict_do_update(index_elements=key, set_=values)


def _counted(since: datetime | None, until: datetime | None) -> Any:
    sums = (func.sum(_COUNTS[name]).label(name) for name in _NUMBERS)
    statement = select(_COUNTS.edition, _COUNTS.page, *sums).group_by(_COUNTS.edition, _COUNTS.page)
    if since is not None:
        statement = statement.where(_COUNTS.day >= since.date())
    return statement if until is None else statement.where(_COUNTS.day < until.date())


def _credited(since: datetime | None, until: datetime | None) -> Any:
    of = order_sources.c
    statement = (
        select(
            of.edition,
            of.page,
            func.count().label("confirmed"),
            func.count(of.customer_id).label("personal"),
            func.sum(orders.c.total).label("turnover"),
        )
        .join_from(order_sources, orders, of.order_id == orders.c.id)
        .group_by(of.edition, of.page)
    )
    if since is not None:
        statement = statement.where(orders.c.confirmed_at >= since)
    return statement if until is None else statement.where(orders.c.confirmed_at < until)


def _page_order(page: str) -> tuple[int, str]:
    """Page 9 before page 10."""
    return (int(page), page) if page.isdigit() else (-1 if not page else 10**9, page)
