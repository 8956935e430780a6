"""The day through the window: who takes what, what another took, what waits too long, what is known without network."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.money import Money
from kiosk.domain.scan import ScannedCode
from kiosk.domain.staff import StaffMember
from kiosk.domain.task import Task, new_task
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.use_cases.sign_in import SignIn
from tests.fakes.hand import Hand
from tests.fakes.shop import HERE, NOW
from tests.fakes.tasks import FakeTasks
from tests.fakes.terminal import FakeClock, make_parts
from tests.ui.gallery_day import CALL, TASKS, TRY_ON
from tests.ui.test_staff_screens import BADGE, StaffHub
from ui.app import open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.staff_scans import StaffScans
from ui.view_models.day_props import DayInputs, derive
from ui.view_models.day_rows import chosen, row, waited
from ui.wording import wording_in


class Day:
    """A tablet at the beginning of somebody's day."""

    def __init__(self, folder: Path, qtbot: QtBot, profile: str, *tasks: Task) -> None:
        self.tasks, self.jobs, self.clock = FakeTasks(*tasks), ManualJobs(), FakeClock()
        hub = StaffHub()
        parts = make_parts(
            folder, profile, tasks=self.tasks, clock=self.clock, cart_desk=hub, staff_desk=hub, sign_in=SignIn(hub)
        )
        self.status: Any = parts.status
        self.terminal = open_window(parts, self.jobs, lambda call: call())
        self.terminal.screens.shell.setLanguage("fr")
        self.hand = Hand(self.terminal.window, qtbot)

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    @property
    def screen(self) -> str:
        return str(self.terminal.screens.navigation.current)

    def text(self, name: str) -> str:
        return self.hand.text(name).replace("\u00a0", " ")

    def touch(self, *names: str) -> None:
        self.hand.touch(*names)
        self.jobs.run_all()

    def told(self, *tasks: Task) -> None:
        """The feed brings these."""
        for task in tasks:
            self.tasks.put(task)
        self.status.tell_rows("task")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def profile() -> str:
    return "tablet"


@pytest.fixture
def day(tmp_path: Path, qtbot: QtBot, profile: str) -> Iterator[Day]:
    day = Day(tmp_path, qtbot, profile, *TASKS)
    scans = next(kept for kept in day.terminal.screens.kept if isinstance(kept, StaffScans))
    scans.handle(ScannedCode(BADGE, "qr"))
    day.jobs.run_all()
    for digit in "2468":
        day.model("signIn").press(digit)
    day.jobs.run_all()
    yield day
    day.terminal.close()
    assert day.terminal.warnings == []


def test_the_day_comes_first_and_the_oldest_task_is_open(day: Day) -> None:
    assert day.screen == "day"
    assert [entry.task_id for entry in day.model("day").rows.rows] == [task.id for task in TASKS]
    assert (day.text("day-heading"), day.text("day-verdict")) == ("K07-0013", "52 min sur 60 min")
    assert day.model("frame").badges == {"day": 7, "try_on": 2, "counter": 3}
    day.touch("day-call")
    assert day.text("day-heading") == "Borne 2, Maison"
    # What is new comes at the end, whatever its target: nothing moves under the thumb.
    day.told(replace(CALL, id="new", asked_at=NOW))
    assert [entry.task_id for entry in day.model("day").rows.rows][-1] == "new"


def test_a_call_is_said_on_every_page_until_somebody_takes_it(day: Day) -> None:
    assert day.hand.find("day-alert") is None, "the list says it already"
    day.touch("rail-cart")
    assert day.model("day").props.alert == "Appel · Borne 2, Maison"
    day.touch("day-alert-see")
    assert (day.screen, day.text("day-heading")) == ("day", "Borne 2, Maison")
    day.touch("day-take", "rail-me")
    assert day.model("day").props.alert == "Appel · Borne 1, entrée", "the next one"
    day.told(*(replace(task, taken_by="karim", version=3) for task in TASKS if task.kind == "call"))
    assert day.hand.find("day-alert") is None


def test_a_call_is_taken_its_cart_opened_and_ended(day: Day) -> None:
    day.tasks.carts[CALL.id] = Cart("cart-1", 1, NOW, (LineItem("1", "LAMPE-AUBE-1", 1, Money(12900)),))
    day.touch(f"task-{CALL.id}", "day-take")
    assert day.text("day-holder") == "Vous l’avez pris à 14:32."
    day.touch("day-cart")
    assert day.screen == "cart"
    assert day.text("cart-total") == "129,00 €"
    day.touch("rail-day", "day-end")
    assert day.hand.find("day-end") is None
    assert CALL.id not in [entry.task_id for entry in day.model("day").rows.rows]
    day.touch("day-done")
    assert [entry.target for entry in day.model("day").rows.rows] == ["fait"]


def test_what_another_took_first_says_so_and_cannot_be_taken(day: Day) -> None:
    day.touch(f"task-{TRY_ON.id}")
    # Karim was quicker; the feed has not told this tablet yet.
    karims = replace(TRY_ON, taken_by="karim", taken_initials="KH", taken_at=NOW, version=2)
    day.tasks.known[TRY_ON.id] = karims
    day.touch("day-take")
    assert day.text("day-notice").replace("\n", "") == "KH l’a pris avant vous."
    assert day.text("day-holder") == "Pris par KH à 14:32."
    assert day.hand.find("day-take") is None
    # Nadia answers for all of them.
    day.touch("day-take-over")
    assert day.tasks.known[TRY_ON.id].taken_by == "s1"
    assert day.screen == "try_on"


def test_taking_a_try_on_leads_to_where_it_is_prepared(day: Day) -> None:
    day.touch(f"task-{TRY_ON.id}", "day-take")
    assert day.screen == "try_on"
    day.touch("rail-day")
    assert day.model("day").props.may_go_on
    day.touch("day-release")
    assert day.tasks.known[TRY_ON.id].is_free


@pytest.mark.offline(
    "See what waits for the staff", "with limits", "the list of the last contact; only the hub can say who has a task"
)
def test_without_network_it_shows_what_it_knows_and_nothing_can_be_taken(day: Day) -> None:
    day.status.set(network=False, state="offline", last_contact_at=NOW - timedelta(minutes=11))
    assert "14:21" in day.text("day-offline")
    assert len(day.model("day").rows.rows) == len(TASKS)
    day.touch("day-take")
    assert not any(task.taken_by == "s1" for task in day.tasks.known.values())
    day.status.set(network=True, state="up_to_date")
    day.tasks.fault = BackendUnavailable("cut in the middle")
    day.touch("day-take")
    assert "rien n’a changé" in day.text("day-notice")
    day.tasks.fault = BackendRejected(404, "update_hub")
    day.touch("day-take")
    assert "Mettez le serveur à jour" in day.text("day-notice").replace("\n", " ")
    day.touch("day-take")
    assert day.tasks.known[TASKS[0].id].taken_by == "s1"


def test_a_manager_hears_of_what_nobody_took_and_may_take_over() -> None:
    manager = StaffMember("nadia", "Nadia Lopes", "NL", "manager", HERE)
    karims = replace(TRY_ON, taken_by="karim", taken_initials="KH", taken_at=NOW)
    words = wording_in("fr")
    inputs = DayInputs((CALL, karims), person=manager, selected=karims.id)
    props = derive(inputs, NOW, words)
    assert (props.answers_for_all, props.escalated, props.may_take_over, props.may_release) == (True, 1, True, True)
    assert chosen([CALL, karims], "escalated", "nadia") == [CALL]
    late = derive(replace_selected(inputs, CALL.id), NOW, words)
    assert late.holder == "Personne ne l’a pris\u00a0: la responsable le sait depuis 14:32."
    seller = StaffMember("lea", "Léa", "LP", "salesperson", HERE)
    theirs = derive(DayInputs((CALL, karims), person=seller, selected=karims.id), NOW, words)
    assert (theirs.may_take_over, theirs.may_release, theirs.may_take) == (False, False, False)


def replace_selected(inputs: DayInputs, task_id: str) -> DayInputs:
    return DayInputs(inputs.tasks, person=inputs.person, selected=task_id)


def test_urgency_and_words_follow_the_target() -> None:
    words = wording_in("fr")
    task = new_task("collect", "o1", HERE, NOW, 10)
    urgencies = [task.urgency(NOW + timedelta(minutes=m, seconds=s)) for m, s in ((7, 59), (8, 0), (10, 0), (10, 1))]
    assert urgencies == ["calm", "soon", "soon", "late"]
    assert waited(task, NOW + timedelta(minutes=99), words) == "99\u00a0min"
    assert waited(task, NOW + timedelta(minutes=150), words) == "2\u00a0h\u00a030"
    done = replace(task, done_at=NOW, done_by="lea", who="")
    shown = row(done, lambda _sku: pytest.fail("no goods"), NOW, words)
    assert (shown.wait, shown.target, shown.is_done) == ("14:32", "fait", True)


def test_what_the_hub_answers_after_the_person_left_opens_nothing(day: Day) -> None:
    day.tasks.carts[CALL.id] = Cart("cart-1", 1, NOW, (LineItem("1", "LAMPE-AUBE-1", 1, Money(12900)),))
    day.touch(f"task-{CALL.id}", "day-take")
    day.model("day").openCart()
    day.model("signIn").signOut()
    day.jobs.run_all()
    assert (day.screen, day.model("cart").props.has_cart) == ("sign-in", False)
