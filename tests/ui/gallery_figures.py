"""A manager's figures: the cards, the table behind one, a first day, no network."""

from typing import Any

from tests.ui.gallery_stage import Stage


def cards(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-figures")
    stage.work()


def lower(stage: Stage) -> None:
    cards(stage)
    scroll: Any = stage.find("figures-scroll")
    scroll.setProperty("contentY", scroll.property("contentHeight") - scroll.height())


def table(stage: Stage) -> None:
    cards(stage)
    stage.model("figures").open("unmet")


def first_day(stage: Stage) -> None:
    stage.parts.figure_desk.is_empty = True
    cards(stage)


MANAGER = {
    "70-figures": cards,
    "70b-figures-lower": lower,
    "70c-figures-table": table,
    "70d-figures-first-day": first_day,
}
