"""Figures as tables of text: what a CSV holds, the same from the hub and from a manager's screen."""

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.domain.figures import ShopFigures
from kiosk.domain.money import Money
from kiosk.domain.table_text import table_text
from kiosk.domain.tried_products import PUT_BACK_REASONS

Row = tuple[str, ...]


def table(figures: ShopFigures, topic: str) -> list[Row]:
    """The head and the rows of one topic (``TOPICS``). Amounts in whole units with a point and two digits."""
    head, rows = TOPICS[topic]
    return [head, *rows(figures)]


def csv_of(figures: ShopFigures, topic: str) -> str:
    """A table as comma-separated text."""
    return table_text(table(figures, topic))


def _money(amount: Money) -> str:
    sign, minor = ("-" if amount.amount < 0 else ""), abs(amount.amount)
    return f"{sign}{minor // 100}.{minor % 100:02}"


def _saved(figures: ShopFigures) -> list[Row]:
    return [
        (str(d.day), str(d.orders), str(d.lines), str(d.pieces), _money(d.value), _money(d.returned))
        for d in figures.saved
    ]


def _unmet(figures: ShopFigures) -> list[Row]:
    items = [("variant", item.sku, item.why, str(item.visits), _money(item.value)) for item in figures.missed_items]
    words = [
        ("search", missed.words, "offered" if missed.was_offered else "nothing", str(missed.visits), "")
        for missed in figures.missed_words
    ]
    return [*items, *words]


def _funnel(figures: ShopFigures) -> list[Row]:
    return [(s.screen, str(s.visits), str(s.ended), f"{s.seconds:.1f}") for s in figures.funnel]


def _sources(figures: ShopFigures) -> list[Row]:
    return [
        (row.edition, row.page, str(row.visits), str(row.scans), str(row.orders), _money(row.turnover))
        for row in figures.sources
    ]


def _credits(figures: ShopFigures) -> list[Row]:
    people = [
        (row.staff_id, str(row.lines), *(_money(sum_) for sum_ in (row.alone, row.shared, row.total, row.returned)))
        for row in figures.credits
    ]
    return [*people, ("", "", "", "", _money(figures.uncredited), _money(figures.uncredited_returned))]


def _ease(figures: ShopFigures) -> list[Row]:
    return [(str(d.day), str(d.yes), str(d.fair), str(d.no)) for d in figures.ease]


def _stock_outs(figures: ShopFigures) -> list[Row]:
    return [(row.sku, str(row.visits), str(row.sold), str(row.elsewhere)) for row in figures.stock_outs]


def _slow(figures: ShopFigures) -> list[Row]:
    return [(row.sku, str(row.on_hand), _money(row.value)) for row in figures.slow_movers]


def _tried(figures: ShopFigures) -> list[Row]:
    return [
        (
            row.product_id,
            *(str(number) for number in (row.asked, row.tried, row.kept, row.put_back)),
            *(str(row.reasons.get(reason, 0)) for reason in PUT_BACK_REASONS),
        )
        for row in figures.tried
    ]


def _trials(figures: ShopFigures) -> list[Row]:
    rows: list[Row] = []
    for trial in figures.trials:
        found = trial.difference
        interval = ("", "", "") if found is None else (f"{found.change:.4f}", f"{found.least:.4f}", f"{found.most:.4f}")
        for arm, said in ((trial.first, ("", "", "")), (trial.second, interval)):
            rows.append((trial.name, arm.arm, str(arm.visits), str(arm.orders), *said))
    return rows


TOPICS: Final[Mapping[str, tuple[Row, Callable[[ShopFigures], list[Row]]]]] = {
    "saved": (("day", "orders", "lines", "pieces", "value", "returned"), _saved),
    "unmet": (("kind", "of", "why", "visits", "value"), _unmet),
    "funnel": (("screen", "visits", "ended", "seconds"), _funnel),
    "credits": (("person", "lines", "alone", "shared", "total", "returned"), _credits),
    "ease": (("day", "yes", "fair", "no"), _ease),
    "sources": (("edition", "page", "visits", "scans", "orders", "turnover"), _sources),
    "stock_outs": (("sku", "visits_missed", "pieces_sold", "elsewhere"), _stock_outs),
    "slow": (("sku", "on_hand", "value"), _slow),
    "tried": (
        ("product", "asked", "tried", "kept", "put_back", *(reason or "no_reason" for reason in PUT_BACK_REASONS)),
        _tried,
    ),
    "trials": (("trial", "variant", "visits", "orders", "change", "least", "most"), _trials),
}
"""Every topic: the head of its table and its rows."""
