"""From the hub's figures to what each card and its table say."""

from dataclasses import replace
from datetime import date

from kiosk.domain.figures import ShopFigures
from ui.view_models import figure_sales, figure_tried, figure_visits
from ui.view_models.figure_rows import FigureRow, Names, TopicContent
from ui.wording import Wording


def contents(figures: ShopFigures, names: Names, today: date, words: Wording) -> dict[str, TopicContent]:
    """Every topic by its key."""
    made = {
        "saved": figure_sales.saved(figures, today, words),
        "unmet": figure_sales.unmet(figures, names, words),
        "funnel": figure_visits.funnel(figures, words),
        "credits": figure_sales.credited(figures, names, words),
        "ease": figure_visits.ease(figures, today, words),
        "sources": figure_visits.sources(figures, names, words),
        "stock_outs": figure_sales.stock_outs(figures, names, words),
        "slow": figure_sales.slow(figures, names, words),
        "tried": figure_tried.tried(figures, names, words),
        "trials": figure_visits.trials(figures, words),
    }
    return {
        topic: replace(content, rows=_spoken(content.rows), side=_spoken(content.side), more=_spoken(content.more))
        for topic, content in made.items()
    }


def _spoken(rows: tuple[FigureRow, ...]) -> tuple[FigureRow, ...]:
    return tuple(
        replace(row, said=", ".join(filter(None, (row.label, row.value, row.note, row.detail)))) for row in rows
    )
