"""What came from paper, as rows and as a table with totals."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from kiosk.hub.store.source_rows import SourceFigures

HEAD = ("edition", "page", "scans", "visits", "orders", "confirmed", "personal", "turnover")

_TEXTS = 2


def records(figures: Iterable[SourceFigures]) -> list[tuple[str, ...]]:
    """One row a page, its numbers as text; money with two decimals."""
    return [_record(figure) for figure in figures]


def table(figures: Sequence[SourceFigures]) -> list[str]:
    """Lines of a table: every page, the total of each edition with more than one, and the total of all."""
    rows: list[tuple[str, ...]] = [HEAD]
    for edition, group in groupby(figures, key=lambda figure: figure.edition):
        pages = list(group)
        rows += records(pages)
        if len(pages) > 1:
            rows.append(_record(_sum(pages, edition)))
    rows.append(_record(_sum(figures, "")))
    rows[-1] = ("total", "", *rows[-1][_TEXTS:])
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return [_line(row, widths) for row in rows]


def _record(figure: SourceFigures) -> tuple[str, ...]:
    *others, turnover = figure
    return (*map(str, others), f"{turnover / 100:.2f}")


def _sum(figures: Sequence[SourceFigures], edition: str) -> SourceFigures:
    numbers = [sum(column) for column in zip(*(figure[_TEXTS:] for figure in figures), strict=True)]
    return SourceFigures(edition, "all", *numbers)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    texts = [cell.ljust(width) for cell, width in zip(row[:_TEXTS], widths, strict=False)]
    numbers = [cell.rjust(width) for cell, width in zip(row[_TEXTS:], widths[_TEXTS:], strict=True)]
    return "  ".join([*texts, *numbers]).rstrip()
