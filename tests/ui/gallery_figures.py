"""A manager's figures: the cards, the table behind one, a first day; a new terminal, one terminal whole."""

from typing import Any

from tests.fakes.terminal_desk import CODE
from tests.ui.gallery_stage import Stage
from ui.frame_stamp import stamp_of


def cards(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-figures")
    stage.work()


def lower(stage: Stage) -> None:
    cards(stage)
    scroll: Any = stage.find("figures-scroll")

    def to_the_end() -> None:
        scroll.setProperty("contentY", scroll.property("contentHeight") - scroll.height())

    # In every look, whose letters may be larger.
    scroll.contentHeightChanged.connect(to_the_end)
    to_the_end()


def table(stage: Stage) -> None:
    cards(stage)
    stage.model("figures").open("unmet")


def first_day(stage: Stage) -> None:
    stage.parts.figure_desk.is_empty = True
    cards(stage)


def _terminals(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-terminals")
    stage.work()


def pairing(stage: Stage) -> None:
    _terminals(stage)
    stage.touch("terminals-pair")
    stage.model("terminalCare").typeCode(CODE)
    stage.work()
    stage.model("terminalCare").typeName("Borne 6")


def detail(stage: Stage) -> None:
    stage.parts.terminal_desk.picture = stamp_of(stage.terminal.window.grabWindow())
    _terminals(stage)
    stage.touch("terminal-K07")
    stage.work()


def rules(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-rules")
    stage.work()
    stage.touch("rule-less-waiting.call")


MANAGER = {
    "70-figures": cards,
    "70b-figures-lower": lower,
    "70c-figures-table": table,
    "70d-figures-first-day": first_day,
    "71-terminals-pairing": pairing,
    "71b-terminals-detail": detail,
    "72-rules": rules,
}
