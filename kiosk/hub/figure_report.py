"""Everything that a manager's figures screens show of some days, in one answer."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from sqlalchemy import Connection

from kiosk.domain.figures import (
    EaseDay,
    FunnelStep,
    SavedDay,
    ShopFigures,
    SlowMover,
    SourceRow,
    StockOut,
    Trial,
    TrialArm,
)
from kiosk.domain.money import Money
from kiosk.domain.print_source import hub_day
from kiosk.domain.tried_products import TriedProduct, tried_products
from kiosk.domain.try_on import TryOn
from kiosk.hub.figures import items_missed, words_missed
from kiosk.hub.given_back import saved_days, sold
from kiosk.hub.store import catalogue_rows, figure_rows, report_rows, source_rows, try_on_rows
from kiosk.hub.store.database import Database
from kiosk.hub.store.figure_rows import Span
from kiosk.ports.clock import Clock

LONGEST = timedelta(days=400)
_MOST_ROWS = 50


class FigureReports:
    """Figures by location and days, for whoever may read them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def report(self, first: date, last: date, location_id: str) -> ShopFigures:
        """What these days add up to, as far as it is here now."""
        now = self._clock.now()
        return await self._database.fetch(lambda connection: report(connection, Span(first, last, location_id), now))

    def days(self, first: date | None, last: date | None) -> tuple[date, date] | None:
        """The span that is meant, by default the last 14 days; None when it cannot be."""
        last = last or hub_day(self._clock.now())
        first = first or last - timedelta(days=13)
        return (first, last) if first <= last <= first + LONGEST else None


def report(connection: Connection, span: Span, now: datetime) -> ShopFigures:
    """Work everything out from the events, orders and levels that are here."""
    sales = sold(connection, span)
    try_ons = try_on_rows.asked_between(connection, span.begins, span.ends, span.location_id)
    stock_outs, slow = _stock(connection, span)
    return ShopFigures(
        first=span.first,
        last=span.last,
        location_id=span.location_id or "",
        made_at=now,
        saved=_saved(connection, span),
        saved_before=_saved_before(connection, span),
        missed_items=items_missed(connection, span),
        missed_words=words_missed(connection, span),
        visits=figure_rows.visits(connection, span, "started") - figure_rows.resumed(connection, span),
        visits_with_order=figure_rows.visits(connection, span, "ordered"),
        carts_restored=figure_rows.visits(connection, span, "cart_restored"),
        funnel=tuple(FunnelStep(*row) for row in figure_rows.screens(connection, span)),
        sources=_sources(connection, span),
        credits=sales.credits,
        uncredited=Money(sales.uncredited),
        turnover=Money(sales.turnover),
        returned=Money(sales.returned),
        ease=_ease(connection, span),
        stock_outs=stock_outs,
        slow_movers=slow,
        trials=_trials(connection, span),
        try_ons=len(try_ons),
        tried=_tried(connection, try_ons),
    )


def _days(span: Span) -> list[date]:
    return [span.first + timedelta(days=number) for number in range((span.last - span.first).days + 1)]


def _saved(connection: Connection, span: Span) -> tuple[SavedDay, ...]:
    known = {found.day: found for found in saved_days(connection, span)}
    return tuple(known.get(day) or SavedDay(day) for day in _days(span))


def _saved_before(connection: Connection, span: Span) -> Money:
    length = span.last - span.first + timedelta(days=1)
    before = span._replace(first=span.first - length, last=span.first - timedelta(days=1))
    return sum((found.value for found in saved_days(connection, before)), start=Money(0))


def _sources(connection: Connection, span: Span) -> tuple[SourceRow, ...]:
    found = source_rows.figures(connection, span.begins, span.ends)
    return tuple(
        SourceRow(row.edition, row.page, row.visits, row.scans, row.confirmed, Money(row.turnover)) for row in found
    )


def _ease(connection: Connection, span: Span) -> tuple[EaseDay, ...]:
    answers = report_rows.answers(connection, span)
    return tuple(EaseDay(day, **answers.get(day, {})) for day in _days(span))


def _stock(connection: Connection, span: Span) -> tuple[tuple[StockOut, ...], tuple[SlowMover, ...]]:
    """What is asked for and out, what lies and is not asked for; of one location."""
    if span.location_id is None:
        return (), ()
    missed, sold = report_rows.missed_visits(connection, span), report_rows.sold(connection, span)
    elsewhere = report_rows.nothing_left(connection, span.location_id, {*missed, *sold})
    outs = [StockOut(sku, missed.get(sku, 0), sold.get(sku, 0), others) for sku, others in elsewhere.items()]
    outs.sort(key=lambda out: (-out.visits, -out.sold, out.sku))
    lying = {sku: pieces for sku, pieces in report_rows.lying(connection, span.location_id).items() if sku not in sold}
    known = catalogue_rows.variants(connection, sorted(lying))
    slow = [SlowMover(sku, pieces, known[sku].list_price.times(pieces)) for sku, pieces in lying.items()]
    slow.sort(key=lambda mover: (-mover.value.amount, mover.sku))
    return tuple(outs[:_MOST_ROWS]), tuple(slow[:_MOST_ROWS])


def _tried(connection: Connection, try_ons: Sequence[TryOn]) -> tuple[TriedProduct, ...]:
    skus = {piece.sku for try_on in try_ons for line in try_on.lines for piece in line.pieces}
    known = catalogue_rows.variants(connection, sorted(skus))
    # What has left the catalogue since is a product of its own.
    return tried_products(try_ons, lambda sku: known[sku].product_id if sku in known else sku)


def _trials(connection: Connection, span: Span) -> tuple[Trial, ...]:
    trials = []
    for name, rows in groupby(report_rows.trials(connection, span), lambda row: row[0]):
        arms = {arm: TrialArm(arm, visits, orders) for _, arm, visits, orders in rows}
        trials.append(Trial(name, arms.get("a", TrialArm("a", 0, 0)), arms.get("b", TrialArm("b", 0, 0))))
    return tuple(trials)
