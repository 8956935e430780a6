"""By how much returns lower the figures of the days in which they came."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection

from kiosk.domain.credit import WHOLE, part_of
from kiosk.domain.figures import CreditRow, SavedDay
from kiosk.domain.money import Money
from kiosk.hub.store import figure_rows, report_rows
from kiosk.hub.store.came_back_rows import CameBack, came_back
from kiosk.hub.store.figure_rows import SavedRow, Span
from kiosk.hub.store.report_rows import CreditedRow


class Sold(msgspec.Struct, frozen=True):
    """What orders of a span are worth and who is credited, less what came back in it, in minor units."""

    turnover: int
    uncredited: int
    returned: int
    credits: tuple[CreditRow, ...]


def saved_days(connection: Connection, span: Span) -> list[SavedDay]:
    """Saved sales by day, of the days that have any or on which any came back."""
    ordered = {row.day: row for row in figure_rows.saved(connection, span)}
    back: defaultdict[date, int] = defaultdict(int)
    for one in came_back(connection, span):
        if one.is_saved:
            back[one.day] += one.pieces * one.unit_price
    days = sorted({*ordered, *back})
    return [_saved_day(ordered.get(day) or SavedRow(day, 0, 0, 0, 0), back.get(day, 0)) for day in days]


def sold(connection: Connection, span: Span) -> Sold:
    """Turnover, credit by person whoever has most of it first, and what is nobody's."""
    turnover, uncredited = report_rows.turnover(connection, span)
    found = came_back(connection, span)
    returned = sum(one.pieces * one.unit_price for one in found)
    taken = _taken(found)
    nobodys = returned - sum(alone + shared for alone, shared in taken.values())
    credited = {row.staff_id: row for row in report_rows.credited(connection, span)}
    people = [_credit(credited.get(who) or CreditedRow(who, 0, 0, 0), *taken[who]) for who in {*credited, *taken}]
    people.sort(key=lambda row: (-row.total.amount, row.staff_id))
    return Sold(turnover - returned, uncredited - nobodys, returned, tuple(people))


def _saved_day(ordered: SavedRow, back: int) -> SavedDay:
    counted = (ordered.orders, ordered.lines, ordered.pieces)
    return SavedDay(ordered.day, *counted, Money(ordered.value - back), Money(back))


def _taken(found: Sequence[CameBack]) -> defaultdict[str, tuple[int, int]]:
    """What each person loses: of lines that are theirs alone, and of shared ones.

    Each part is the difference of two parts of the whole line, so that pieces one by one take what all at once take.
    """
    taken: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in found:
        amounts = [earned.amount for earned in one.earned]
        was = part_of(amounts, one.before, one.quantity)
        now = part_of(amounts, one.before + one.pieces, one.quantity)
        for earned, part in zip(
            one.earned, (after - before for before, after in zip(was, now, strict=True)), strict=True
        ):
            alone, shared = taken[earned.staff_id]
            is_whole = earned.percent == WHOLE
            taken[earned.staff_id] = (alone + part, shared) if is_whole else (alone, shared + part)
    return taken


def _credit(row: CreditedRow, alone: int, shared: int) -> CreditRow:
    return CreditRow(
        row.staff_id, Money(row.alone - alone), Money(row.shared - shared), row.lines, Money(alone + shared)
    )
