"""A manager's figures, terminals and rules by hand: what is touched, what is written, what is said without network."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.figure_tables import csv_of
from kiosk.domain.pairing import PairingDecision, TerminalChange, pairing_words
from kiosk.domain.shop_rules import ShopRules
from kiosk.domain.two_rates import LEAST_SEEN, difference, wilson
from tests.fakes.shop import HERE
from tests.fakes.terminal_desk import CODE
from tests.ui.gallery_stage import Stage, staged
from ui.app import prepare_environment
from ui.idle import IdleLimits, IdleWatch
from ui.view_models.figure_rows import axis_top
from ui.view_models.rule_rows import stepped


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    with staged(tmp_path, "manager", lambda s: qtbot.wait(min(int(s * 1000), 20)), (1280, 800)) as found:
        found.sign_in()
        yield found


def _files(stage: Stage) -> dict[str, bytes]:
    written: dict[Path, bytes] = stage.parts.save_table._files.written
    return {path.name: content for path, content in written.items()}


def _wait(qtbot: QtBot, is_so: Any) -> None:
    qtbot.waitUntil(is_so)


def test_figures_are_shown_explained_and_taken_away(stage: Stage, qtbot: QtBot) -> None:
    stage.touch("rail-figures")
    stage.work()
    figures = stage.model("figures")
    first, last = stage.parts.figure_desk.asked[0]
    assert (last - first).days == 13
    stage.touch("figures-days-7")
    stage.work()
    first, last = stage.parts.figure_desk.asked[-1]
    assert (last - first).days == 6

    stage.touch("figure-unmet-open")
    assert figures.props.topic == "unmet"
    assert "prix public" in figures.topic("unmet").props.definition
    figures.restock("FAUTEUIL-ALTO-1")
    asking = stage.model("stockAsking")
    assert (asking.props.is_open, asking.props.kind, figures.props.topic) == (True, "restock", "")
    asking.close()

    # What is on the screen goes into the file, without network too.
    stage.parts.figure_desk.online = False
    figures.ask()
    stage.work()
    assert figures.props.is_old
    _wait(qtbot, lambda: stage.find("figure-saved-csv") is not None)
    stage.touch("figure-saved-csv", "table-to-0")
    stage.work()
    _wait(qtbot, lambda: bool(_files(stage)))
    ((name, content),) = _files(stage).items()
    assert name.startswith(f"saved-{HERE}-")
    assert content.decode("utf-8-sig") == csv_of(figures.figures, "saved")
    stage.touch("table-close", "bar-person")
    stage.model("signIn").signOut()
    assert figures.figures is None


def test_a_new_terminal_is_let_in_after_its_words_were_seen(stage: Stage) -> None:
    stage.touch("rail-terminals")
    stage.work()
    stage.touch("terminals-pair")
    care, desk = stage.model("terminalCare"), stage.parts.terminal_desk
    care.typeCode("aaa aaa")
    stage.work()
    assert care.props.problem == "pairing_unknown"
    care.typeCode("r4t 9wx")
    stage.work()
    assert care.props.words == pairing_words(CODE, bytes(32))
    care.approve()
    assert care.props.problem == "name_missing"
    care.typeName("Borne 6")
    care.approve()
    stage.work()
    assert desk.acts == [("approve", PairingDecision(CODE, "Borne 6", HERE))]
    assert care.props.panel == ""


def test_a_terminal_is_named_moved_asked_and_taken_out(stage: Stage) -> None:
    stage.touch("rail-terminals")
    stage.work()
    stage.touch("terminal-K07")
    stage.work()
    care, desk = stage.model("terminalCare"), stage.parts.terminal_desk
    assert (care.props.title, care.props.can_save) == ("Borne 7", False)
    care.typeName("Borne du fond")
    care.choosePlace("lyon-part-dieu")
    care.save()
    stage.work()
    assert desk.acts[-1] == ("change", "d7", TerminalChange("Borne du fond", "lyon-part-dieu"))
    care.askRecorder()
    stage.work()
    stage.work()
    assert care.props.recorder == "here"
    care.takeRecorder()
    assert stage.model("saving").props.is_open
    stage.model("saving").close()
    desk.online = False
    care.leave()
    care.revoke()
    stage.work()
    assert (care.props.problem, care.props.panel) == ("no_answer", "detail")
    desk.online = True
    care.revoke()
    stage.work()
    assert (desk.acts[-1], care.props.panel) == (("revoke", "d7"), "")


def test_rules_say_what_they_do_and_count_once_they_are_saved(stage: Stage) -> None:
    stage.touch("rail-rules")
    stage.work()
    rules, desk = stage.model("rules"), stage.parts.rules_desk
    stage.touch("rule-less-waiting.call")
    row = next(row for row in rules.rows.rows if row.key == "waiting.call")
    assert (row.is_changed, "2\u00a0min" in row.effect or "2 min" in row.effect) == (True, True)
    assert desk.now.version == 0
    stage.touch("rules-save")
    stage.work()
    assert (desk.now.version, desk.now.waiting.call, rules.props.is_saved) == (1, 2, True)
    rules.step("idle_s", 1)
    desk.now = ShopRules(7)
    rules.save()
    stage.work()
    assert (rules.props.problem, desk.now.version) == ("changed_meanwhile", 7)


def test_a_step_stays_within_its_bounds_and_some_limits_may_go() -> None:
    assert [stepped("waiting.call", value, -1) for value in (2, 1)] == [1, 1]
    assert [stepped("idle_s", value, 1) for value in (90, 595, 600)] == [100, 600, 600]
    assert [stepped("offline.max_quantity", value, 1) for value in (98, 99, None)] == [99, None, None]
    assert stepped("offline.max_quantity", None, -1) == 99


def test_silence_is_as_long_as_the_managers_say() -> None:
    class Clock:
        def now(self) -> Any:
            raise NotImplementedError

        def monotonic(self) -> float:
            return 0.0

    watch = IdleWatch(Clock())
    watch.usually(IdleLimits(quiet_s=30))
    assert watch.limits.quiet_s == 30
    watch.use(IdleLimits(quiet_s=240))
    watch.usually(IdleLimits(quiet_s=60))
    assert watch.limits.quiet_s == 240
    watch.use(None)
    assert watch.limits.quiet_s == 60


@pytest.mark.parametrize(
    ("most", "top"), [(0, 100), (100, 100), (218_000, 240_000), (99_900, 100_000), (45_000, 50_000)]
)
def test_the_axis_ends_at_a_round_number(most: int, top: int) -> None:
    assert axis_top(most) == top


def test_a_difference_is_told_with_its_uncertainty() -> None:
    assert difference((3, LEAST_SEEN - 1), (9, 400)) is None
    # Newcombe's own example (1998, table II, a): 56 of 70 against 48 of 80.
    found = difference((48, 80), (56, 70))
    assert found is not None
    assert (round(found.least, 4), round(found.most, 4), found.is_clear) == (0.0524, 0.3339, True)
    alike = difference((50, 500), (55, 500))
    assert alike is not None
    assert not alike.is_clear
    assert wilson((0, 40))[0] == 0.0
    assert wilson((40, 40))[1] == 1.0
