"""Figures of visits and sales as a page to read, and as rows for a spreadsheet."""

from collections.abc import Iterable, Sequence

from kiosk.domain.money import Money
from kiosk.hub.figures import Figures

HEAD = ("figure", "of", "detail", "visits", "number", "value")

Row = tuple[str, str, str, str, str, str]


def records(figures: Figures) -> list[Row]:
    """One row a figure: its name, of what, a detail, visits, another number, an amount of money."""
    return [
        _row("visits", visits=figures.visits),
        *(_row("ended", ending, visits=count) for ending, count in sorted(figures.endings.items())),
        *(
            _row("screen", row.screen, f"ended {row.ended}", visits=row.visits, number=f"{row.seconds:.1f}")
            for row in figures.screens
        ),
        _row("seconds of a visit (median)", number=f"{figures.seconds:g}"),
        _row("touches of a visit (median)", number=f"{figures.touches:g}"),
        _row("carts restored", visits=figures.carts_restored),
        _row("orders", visits=figures.visits_with_order, number=str(figures.orders)),
        *(
            _row(
                "source",
                f"{source.edition} {source.page}".strip(),
                f"{source.orders} orders",
                visits=source.visits,
                number=str(source.scans),
                value=Money(source.turnover),
            )
            for source in figures.sources
        ),
        *(_row("was it easy", score, visits=figures.satisfaction.get(score, 0)) for score in ("yes", "fair", "no")),
        *(
            _row("search missed", missed.words, "offered" if missed.was_offered else "", visits=missed.visits)
            for missed in figures.missed_words
        ),
        *(
            _row("variant missed", missed.sku, missed.why, visits=missed.visits, value=missed.value)
            for missed in figures.missed_items
        ),
        *(
            _row("sales saved", str(day.day), f"{day.orders} orders", number=str(day.lines), value=day.value)
            for day in figures.saved
        ),
        _row("wipes proved", visits=figures.wipes - figures.wipes_failed, number=str(figures.wipes_failed)),
    ]


def table(figures: Figures) -> list[str]:
    """Lines of a table under its span of days."""
    rows: list[Sequence[str]] = [HEAD, *records(figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return [f"{figures.first} to {figures.last}", "", *(_line(row, widths) for row in rows)]


def _row(
    figure: str,
    of: str = "",
    detail: str = "",
    *,
    visits: int | None = None,
    number: str = "",
    value: Money | None = None,
) -> Row:
    amount = "" if value is None else f"{value.amount / 100:.2f}"
    return figure, of, detail, "" if visits is None else str(visits), number, amount


def _line(row: Iterable[str], widths: Sequence[int]) -> str:
    texts = 3
    cells = [
        cell.ljust(width) if place < texts else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
