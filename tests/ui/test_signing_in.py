"""Badge and PIN in a real window: known here, without the hub, a switch of person, the left hand, rights that change."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.ports.staff_desk import OfflineStay, RenewalOutcome, RenewalRefused, SignedIn
from kiosk.use_cases.sign_in import SignIn
from tests.fakes.badges import MemoryBadges
from tests.fakes.cart_codes import HubKeys
from tests.fakes.clock import FakeClock
from tests.fakes.terminal import make_parts
from tests.ui.test_staff_screens import BADGE, Bench, StaffHub, qapp_cls
from ui.app import open_window
from ui.jobs import ManualJobs
from ui.view_models.staff_sign_in import StaffSignInViewModel

__all__ = ["qapp_cls"]


class RenewingHub(StaffHub):
    """Confirms a stay without it, or does not."""

    confirms = True
    stays: list[OfflineStay]

    @override
    async def renew(self, stay: OfflineStay) -> RenewalOutcome:
        self._answer()
        self.stays = [stay]
        outcome = await self.sign_in("", "2468")
        return outcome if self.confirms and isinstance(outcome, SignedIn) else RenewalRefused()


@pytest.fixture
def profile() -> str:
    return "tablet"


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, profile: str) -> Iterator[Bench]:
    hub, jobs, clock = RenewingHub(), ManualJobs(), FakeClock()
    badges = MemoryBadges(clock)
    parts = make_parts(
        tmp_path,
        profile,
        clock=clock,
        cart_desk=hub,
        order_desk=hub,
        staff_desk=hub,
        sign_in=SignIn(hub, badges, lambda: hub.online),
    )
    terminal = open_window(parts, jobs, lambda call: call())
    terminal.screens.shell.setLanguage("fr")
    yield Bench(terminal, jobs, parts, hub, qtbot, HubKeys())
    terminal.close()
    assert terminal.warnings == []


def door(bench: Bench) -> StaffSignInViewModel:
    found: StaffSignInViewModel = bench.model("signIn")
    return found


def cut(bench: Bench) -> None:
    bench.hub.online = False
    bench.parts.status.set(network=False, state="offline")


def is_offline(bench: Bench) -> bool:
    session = door(bench).session
    return session is not None and session.is_offline


def back(bench: Bench, until: Callable[[], bool]) -> None:
    """The network is back, for as long as it takes until then."""
    bench.hub.online = True
    bench.parts.status.set(network=True, state="up_to_date")
    bench.work_until(until)


def sides(bench: Bench) -> tuple[str, str]:
    """At which side rail and accent button stand."""
    middle = bench.terminal.window.width() / 2
    places = (bench.item(name).mapToScene(QPointF(0, 0)).x() for name in ("rail-me", "sign-out"))
    rail, button = ("left" if x < middle else "right" for x in places)
    return rail, button


def in_without_the_hub(bench: Bench) -> None:
    bench.sign_in()
    door(bench).signOut()
    cut(bench)
    bench.sign_in()


def test_another_person_takes_over_with_a_badge_and_four_touches(bench: Bench) -> None:
    bench.sign_in()
    bench.scan(BADGE)
    assert door(bench).person is None
    assert door(bench).props.name == "Camille Bernard"
    touches = ("pin-2", "pin-4", "pin-6", "pin-8")
    bench.touch(*touches)
    bench.jobs.run_all()
    assert bench.has("rail-day")
    assert len(touches) == 4


def test_without_the_hub_a_known_person_works_on_and_is_confirmed_silently(bench: Bench) -> None:
    in_without_the_hub(bench)
    session = door(bench).session
    assert session is not None
    assert (session.is_offline, session.token) == (True, "")
    bench.touch("rail-me")
    assert "sans le serveur" in bench.item("me-offline").property("heading")
    back(bench, lambda: not is_offline(bench))
    session = door(bench).session
    assert session is not None
    assert session.token == "token"
    assert bench.has("rail-cart")


def test_who_is_not_confirmed_is_sent_away_with_the_reason(bench: Bench) -> None:
    in_without_the_hub(bench)
    hub = bench.hub
    assert isinstance(hub, RenewingHub)
    hub.confirms = False
    back(bench, lambda: door(bench).person is None)
    assert "n’a pas confirmé" in bench.text("sign-in-note")


def test_a_badge_unknown_here_needs_the_hub(bench: Bench) -> None:
    cut(bench)
    bench.sign_in()
    assert "7 derniers jours" in bench.text("sign-in-note")
    assert not bench.has("rail-cart")


def test_who_leaves_the_team_leaves_the_tablet_and_a_new_role_counts_at_once(bench: Bench) -> None:
    bench.sign_in()
    person = door(bench).person
    assert person is not None
    door(bench).person_changed(msgspec.structs.replace(person, role="salesperson"))
    assert door(bench).may("discount.give")
    assert not door(bench).may("team.change")
    door(bench).person_changed(msgspec.structs.replace(person, is_active=False))
    assert door(bench).person is None
    bench.jobs.run_all()
    assert "fermé" in bench.text("sign-in-note")


def test_rail_and_buttons_stand_at_the_other_side_for_a_left_hander_and_only_for_them(bench: Bench) -> None:
    bench.sign_in()
    bench.touch("rail-me")
    rail, button = sides(bench)
    bench.touch("hand-left")
    bench.jobs.run_all()
    assert sides(bench) == (button, rail) == ("right", "left")
    bench.touch("sign-out")
    bench.sign_in()
    bench.touch("rail-me")
    assert sides(bench) == ("right", "left")


def test_the_table_of_rights_decides_what_a_person_is_offered(bench: Bench) -> None:
    bench.sign_in()
    assert door(bench).may("audit.read")
    door(bench).signOut()
    assert not door(bench).may("audit.read")
