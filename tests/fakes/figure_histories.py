"""Random histories of two shops, written to a hub's store and counted by hand, one thing after the other."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random

import msgspec
from sqlalchemy import Connection, delete

from kiosk.domain.credit import CreditShare, divided
from kiosk.domain.device import Device
from kiosk.domain.figures import ShopFigures
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderLine
from kiosk.domain.order_return import ReturnLine
from kiosk.domain.shop_event import (
    CartRestored,
    EventBatch,
    Happening,
    NumberedEvent,
    OrderPlaced,
    Satisfaction,
    ScreenShown,
    SearchMissed,
    ShopEvent,
    TrialShown,
    VariantMissed,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.try_on import PieceState, PutBackReason, TryOn, TryOnLine, TryOnPiece, TryOnStep
from kiosk.domain.try_on_steps import applied
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.store import order_rows, return_rows, shop_event_rows, try_on_rows
from kiosk.hub.store.return_rows import ReturnRow
from kiosk.hub.store.tables import (
    credits_,
    order_lines,
    order_outcomes,
    orders,
    returns_,
    saved_lines,
    shop_events,
    try_ons,
)

FIRST = date(2026, 3, 1)
DAYS = 4
LAST = FIRST + timedelta(days=DAYS - 1)
PRICES = {"LAMPE-1": 4901, "VASE-1": 1997}
"""Nothing that parts of a hundred divide evenly."""
PEOPLE = ("lea", "marc", "paul")
LYON = Device("d1", "K01", "Borne 01", "kiosk", "lyon")
PARIS = Device("d2", "K02", "Borne 02", "kiosk", "paris")
OUTCOMES: tuple[LineOutcome, ...] = ("allocated", "moved", "waiting", "dropped")


@dataclass(frozen=True)
class Visit:
    """One visit of the history: where, on which day of it (one may lie outside), and what happened."""

    device: Device
    day: int
    happenings: tuple[Happening, ...]


@dataclass(frozen=True)
class Sale:
    """One order: where, when, its lines with what the shop lacked, and what came back: when, of which line, how many."""

    location: str
    day: int
    lines: tuple[tuple[str, int, LineOutcome, tuple[CreditShare, ...], bool], ...]
    returns: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True)
class Trying:
    """One piece that somebody wanted to try on: where, when, and the path that staff moved it on."""

    location: str
    day: int
    sku: str
    path: tuple[PieceState, ...]
    reason: PutBackReason = ""


@dataclass(frozen=True)
class History:
    """Everything that happened."""

    visits: tuple[Visit, ...]
    sales: tuple[Sale, ...]
    trying: tuple[Trying, ...] = ()


def a_history(random: Random) -> History:
    """Some days of two shops."""
    visits = tuple(_visit(random) for _ in range(random.randrange(12)))
    sales = tuple(_sale(random) for _ in range(random.randrange(6)))
    return History(visits, sales, tuple(_trying(random) for _ in range(random.randrange(8))))


def _visit(random: Random) -> Visit:
    happenings: list[Happening] = [VisitStarted("fr", is_resumed=random.random() < 0.1)]
    if random.random() < 0.5:
        happenings.append(TrialShown("home", random.choice(("a", "b"))))
    screen = "home"
    happenings.append(ScreenShown("home"))
    kinds: tuple[Callable[[], Happening], ...] = (
        lambda: VariantMissed(random.choice(("LAMPE-1", "VASE-1")), random.choice(("not_here", "sold_out"))),
        lambda: SearchMissed(random.choice(("tente", "lustre")), nearest=random.random() < 0.5),
        lambda: OrderPlaced(1),
        lambda: Satisfaction(random.choice(("yes", "fair", "no"))),
        lambda: CartRestored(2),
    )
    for _ in range(random.randrange(6)):
        if random.random() < 0.4:
            after = random.choice(("search", "product", "cart", "done"))
            happenings.append(ScreenShown(after, screen, random.randrange(40)))
            screen = after
        else:
            happenings.append(random.choice(kinds)())
    if random.random() < 0.8:
        happenings.append(VisitEnded("done", screen, random.randrange(20), 9))
    return Visit(random.choice((LYON, PARIS)), random.randrange(-1, DAYS + 1), tuple(happenings))


def _sale(random: Random) -> Sale:
    lines = []
    for _ in range(random.randrange(1, 4)):
        parts = random.choice(((), (100,), (60, 40), (34, 33, 33)))
        shares = tuple(CreditShare(person, part) for person, part in zip(PEOPLE, parts, strict=False))
        sku, pieces = random.choice(tuple(PRICES)), random.randrange(1, 4)
        lines.append((sku, pieces, random.choice(OUTCOMES), shares, random.random() < 0.5))
    day = random.randrange(-DAYS - 1, DAYS + 1)
    returns: list[tuple[int, int, int]] = []
    for place, (_, pieces, outcome, _, _) in enumerate(lines):
        # Some of it in one go, some of it on another day, or nothing.
        for left in (pieces, pieces) if outcome != "dropped" and random.random() < 0.5 else ():
            came = min(left - sum(back for _, of, back in returns if of == place), random.randrange(3))
            if came > 0:
                returns.append((random.randrange(day, DAYS + 2), place, came))
    return Sale(random.choice(("lyon", "paris")), day, tuple(lines), tuple(sorted(returns)))


PATHS: tuple[tuple[PieceState, ...], ...] = (
    (),
    ("picked", "in_cabin"),
    ("picked", "in_cabin", "kept"),
    ("in_cabin", "put_back"),
    ("picked", "in_cabin", "picked", "put_back"),
    ("put_back",),
    ("put_back", "kept"),
)


def _trying(random: Random) -> Trying:
    place, day = random.choice(("lyon", "paris")), random.randrange(-1, DAYS + 1)
    reason: PutBackReason = random.choice(("", "too_small", "not_found"))
    return Trying(place, day, random.choice((*PRICES, "GONE-1")), random.choice(PATHS), reason)


def _day(number: int) -> date:
    return FIRST + timedelta(days=number)


def _at(number: int) -> datetime:
    # Nine in the morning in Paris, far from both ends of the day there.
    return datetime(FIRST.year, FIRST.month, FIRST.day, 9, tzinfo=UTC) + timedelta(days=number)


def write(connection: Connection, history: History) -> None:
    """Nothing but this history."""
    for table in (saved_lines, credits_, order_outcomes, order_lines, returns_, orders, shop_events, try_ons):
        connection.execute(delete(table))
    for number, visit in enumerate(history.visits):
        name, hour = f"visit-{number:016}", _at(visit.day)
        events = [ShopEvent(name, hour, place, what) for place, what in enumerate(visit.happenings)]
        numbered = tuple(NumberedEvent(place + 1, event) for place, event in enumerate(events))
        shop_event_rows.add(connection, EventBatch(f"journal-{number}", numbered), visit.device)
    for number, sale in enumerate(history.sales):
        record = _record(number, sale)
        order_rows.add(connection, record)
        saved = [f"l{place}" for place, line in enumerate(sale.lines) if line[4]]
        rows = [{"order_id": record.id, "line_id": line} for line in saved]
        if rows:
            connection.execute(saved_lines.insert(), rows)
        for place, (day, line, pieces) in enumerate(sale.returns):
            back, name, at = (ReturnLine(f"l{line}", pieces, "other"),), f"{number}-{place}", _at(day)
            return_rows.add(connection, ReturnRow(name, record.id, name, at, back, "received", at))
        if sale.lines[0][2] != "dropped":
            # Only announced: it lowers nothing before its goods are here.
            back = (ReturnLine("l0", 1, "other"),)
            return_rows.add(connection, ReturnRow(f"{number}", record.id, f"{number}", _at(1), back, "requested", None))
    for number, trying in enumerate(history.trying):
        try_on_rows.put(connection, _tried_on(number, trying))


def _tried_on(number: int, trying: Trying) -> TryOn:
    lines = (TryOnLine("t", (TryOnPiece(trying.sku),)),)
    try_on = TryOn(f"try-{number}", f"{number:03}", trying.location, _at(trying.day), 10, lines, cabin=1)
    for place, state in enumerate(trying.path):
        step = TryOnStep(f"s{place}", "move", _at(trying.day), state=state, reason=trying.reason, line_id="t")
        # Whole lines move while they are live; a piece that was put back is moved by its name.
        done = applied(try_on, msgspec.structs.replace(step, sku=trying.sku if trying.path[0] == "put_back" else ""))
        assert isinstance(done, TryOn)
        try_on = done
    return try_on


def _record(number: int, sale: Sale) -> OrderRecord:
    here = Fulfillment("take_now", sale.location)
    lines = tuple(
        OrderRecordLine(
            OrderLine(f"l{place}", sku, pieces, Money(PRICES[sku]), here, credit=shares),
            ConfirmedLine(f"l{place}", sku, pieces, outcome, here),
        )
        for place, (sku, pieces, outcome, shares, _) in enumerate(sale.lines)
    )
    at, name = _at(sale.day), f"order-{number}"
    total = sum((line.total for line in lines), start=Money(0))
    fixed = ("K01", sale.location, None, None, at, at, "fr", "at_till", None, None, Money(0), total)
    return OrderRecord(name, name, "kiosk", *fixed, f"{name:_<22}", lines)  # type: ignore[arg-type]


def by_hand(history: History) -> dict[str, object]:
    """The same figures, counted one thing after the other."""
    visits = [visit for visit in history.visits if visit.device is LYON and 0 <= visit.day < DAYS]
    seen = Counter(screen for v in visits for screen in {w.screen for w in v.happenings if isinstance(w, ScreenShown)})
    missed = Counter(
        pair for v in visits for pair in {(w.sku, w.why) for w in v.happenings if isinstance(w, VariantMissed)}
    )
    words = Counter(words for v in visits for words in {w.words for w in v.happenings if isinstance(w, SearchMissed)})
    answers = Counter(
        (_day(v.day), score) for v in visits for score in {w.score for w in v.happenings if isinstance(w, Satisfaction)}
    )
    return {
        "visits": sum(not w.is_resumed for v in visits for w in v.happenings if isinstance(w, VisitStarted)),
        "ordering": sum(any(isinstance(w, OrderPlaced) for w in v.happenings) for v in visits),
        "restored": sum(any(isinstance(w, CartRestored) for w in v.happenings) for v in visits),
        "seen": dict(seen),
        "missed": dict(missed),
        "words": {word: count for word, count in words.items() if count >= 3},
        "answers": dict(answers),
        "trial": _trial_by_hand(visits),
        "tried": _tried_by_hand(history),
        **_money_by_hand(history),
    }


def _trial_by_hand(visits: list[Visit]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for visit in visits:
        ordered = any(isinstance(w, OrderPlaced) for w in visit.happenings)
        for arm in {w.arm for w in visit.happenings if isinstance(w, TrialShown)}:
            known = found.get(arm, (0, 0))
            found[arm] = (known[0] + 1, known[1] + ordered)
    return found


def _tried_by_hand(history: History) -> dict[str, tuple[int, int, int, int, dict[str, int]]]:
    products = {"LAMPE-1": "lampe", "VASE-1": "vase"}
    found: dict[str, list[Trying]] = {}
    for one in history.trying:
        if one.location == "lyon" and 0 <= one.day < DAYS:
            found.setdefault(products.get(one.sku, one.sku), []).append(one)
    rows = {}
    for product, some in found.items():
        tried = sum(
            one.path[-1:] in {("in_cabin",), ("kept",)} or one.path[-2:] == ("in_cabin", "put_back") for one in some
        )
        back = [one.reason for one in some if one.path[-1:] == ("put_back",)]
        kept = sum(one.path[-1:] == ("kept",) for one in some)
        rows[product] = (len(some), tried, kept, len(back), dict(Counter(map(str, back))))
    return rows


def _money_by_hand(history: History) -> dict[str, object]:
    saved, before, turnover, nobodys, returned = Counter[date](), 0, 0, 0, 0
    credit: dict[str, list[int]] = {}
    for day, worth, alone_or_not, was_saved, is_order in _bookings(history):
        if was_saved and 0 <= day < DAYS:
            saved[_day(day)] += worth
        if was_saved and -DAYS <= day < 0:
            before += worth
        if not 0 <= day < DAYS:
            continue
        turnover += worth
        nobodys += 0 if alone_or_not else worth
        returned -= 0 if is_order else worth
        for person, percent, amount in alone_or_not:
            sums = credit.setdefault(person, [0, 0, 0, 0])
            sums[0 if percent == 100 else 1] += amount
            sums[2] += is_order
            sums[3] -= 0 if is_order else amount
    return {
        "saved": {day: worth for day, worth in saved.items() if worth},
        "before": before,
        "turnover": turnover,
        "nobodys": nobodys,
        "returned": returned,
        "credit": {person: tuple(sums) for person, sums in credit.items()},
    }


Booking = tuple[int, int, list[tuple[str, int, int]], bool, bool]


def _bookings(history: History) -> list[Booking]:
    """Every line of Lyon on its day, and every piece that came back on its own day, as less than nothing."""
    found: list[Booking] = []
    for sale in history.sales:
        for place, (sku, pieces, outcome, shares, was_saved) in enumerate(sale.lines):
            if sale.location != "lyon" or outcome == "dropped":
                continue
            parts = [(s.staff_id, s.percent, part.amount) for s, part in divided(Money(PRICES[sku] * pieces), shares)]
            found.append((sale.day, PRICES[sku] * pieces, parts, was_saved, True))
            days = [day for day, line, back in sale.returns if line == place for _ in range(back)]
            for gone, day in enumerate(days):
                lost = zip(parts, _share(parts, gone + 1, pieces), _share(parts, gone, pieces), strict=True)
                taken = [(person, percent, then - now) for (person, percent, _), now, then in lost]
                found.append((day, -PRICES[sku], taken, was_saved, False))
    return found


def _share(parts: list[tuple[str, int, int]], gone: int, pieces: int) -> list[int]:
    """What each loses when so many pieces are gone: exact parts, rounded so that the sum is the pieces' worth."""
    exact = [Fraction(amount * gone, pieces) for _, _, amount in parts]
    left = sum(exact) - sum(int(part) for part in exact)
    order = sorted(range(len(exact)), key=lambda place: int(exact[place]) - exact[place])
    return [int(part) + (order.index(place) < left) for place, part in enumerate(exact)]


def as_counted(found: ShopFigures) -> dict[str, object]:
    """A report in the form of ``by_hand``."""
    scores = ((day.day, score, getattr(day, score)) for day in found.ease for score in ("yes", "fair", "no"))
    arms = (arm for trial in found.trials for arm in (trial.first, trial.second))
    return {
        "visits": found.visits,
        "ordering": found.visits_with_order,
        "restored": found.carts_restored,
        "seen": {step.screen: step.visits for step in found.funnel if step.visits},
        "missed": {(item.sku, item.why): item.visits for item in found.missed_items},
        "words": {missed.words: missed.visits for missed in found.missed_words},
        "answers": {(day, score): count for day, score, count in scores if count},
        "trial": {arm.arm: (arm.visits, arm.orders) for arm in arms if arm.visits},
        "saved": {day.day: day.value.amount for day in found.saved if day.value.amount},
        "before": found.saved_before.amount,
        "turnover": found.turnover.amount,
        "nobodys": found.uncredited.amount,
        "returned": found.returned.amount,
        "credit": {
            row.staff_id: (row.alone.amount, row.shared.amount, row.lines, row.returned.amount) for row in found.credits
        },
        "tried": {
            row.product_id: (row.asked, row.tried, row.kept, row.put_back, dict(row.reasons)) for row in found.tried
        },
    }
