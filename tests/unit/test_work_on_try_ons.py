"""Steps of a tablet count at once, wait through a dead network and a restart, and are told to the hub once."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain.try_on import PieceState, StepRefused, TryOn, TryOnStep
from kiosk.use_cases.work_on_try_ons import Sent, WorkOnTryOns
from offline_cache.try_ons import STEPS_FILE, StepFile
from tests.fakes.shop import HERE, NOW
from tests.fakes.try_ons import FakeTryOns
from tests.ui.gallery_try_on import elise, others


def move(step_id: str, state: PieceState, line_id: str = "") -> TryOnStep:
    return TryOnStep(step_id, "move", NOW, "camille", line_id, state=state)


def cabin(step_id: str, number: int) -> TryOnStep:
    return TryOnStep(step_id, "cabin", NOW, "camille", cabin=number)


def of(work: WorkOnTryOns, try_on_id: str = "elise") -> TryOn:
    return next(each for each in work.try_ons() if each.id == try_on_id)


@pytest.fixture
def hub() -> FakeTryOns:
    return FakeTryOns(elise(), *others())


def test_offline_steps_survive_a_restart_and_are_told_in_their_order(tmp_path: Path, hub: FakeTryOns) -> None:
    hub.online = False
    work = WorkOnTryOns(hub, hub, StepFile(tmp_path), HERE)
    work.do("elise", [cabin("a", 3), move("b", "picked", "1")])
    assert asyncio.run(work.send("token")) == Sent(2)

    again = WorkOnTryOns(hub, hub, StepFile(tmp_path), HERE)
    assert (again.waiting, of(again).cabin, of(again).lines[0].reached) == (2, 3, "picked")
    hub.online = True
    again.do("elise", [move("c", "in_cabin", "1")])
    assert asyncio.run(again.send("token")) == Sent(0)
    assert [step.id for step in hub.steps] == ["a", "b", "c"]
    assert not (tmp_path / STEPS_FILE).exists()


def test_one_refused_step_stops_no_other(tmp_path: Path, hub: FakeTryOns) -> None:
    work = WorkOnTryOns(hub, hub, StepFile(tmp_path), HERE)
    # A colleague's tablet gave the cabin away, and this one has not heard of it.
    work.do("elise", [cabin("a", 3), move("b", "picked", "1"), move("c", "in_cabin", "1")])
    hub.known["elise"] = replace(hub.known["elise"], lines=hub.known["elise"].lines[:1])
    hub.refuse = "cabin_taken"
    sent = asyncio.run(work.send("token"))
    assert (sent.left, sent.refused) == (0, ())  # told one by one, they were taken after all
    work.do("elise", [move("d", "kept", "1")])
    hub.refuse = "cabin_taken"
    assert asyncio.run(work.send("token")) == Sent(0, ("cabin_taken",))


def test_a_cabin_that_is_known_to_be_taken_is_refused_at_once(tmp_path: Path, hub: FakeTryOns) -> None:
    work = WorkOnTryOns(hub, hub, StepFile(tmp_path), HERE)
    assert work.do("elise", [cabin("a", 2)]) == StepRefused("cabin_taken")
    assert work.do("nobody", [cabin("b", 1)]) == StepRefused("try_on_unknown")
    assert work.waiting == 0


def test_the_hubs_answer_counts_until_the_feed_has_caught_up(tmp_path: Path) -> None:
    hub, feed = FakeTryOns(elise()), FakeTryOns(elise())
    work = WorkOnTryOns(feed, hub, StepFile(tmp_path), HERE)
    work.do("elise", [move("a", "picked", "1")])
    asyncio.run(work.send("token"))
    assert of(work).lines[0].reached == "picked"  # the feed still says asked
    feed.known["elise"] = hub.known["elise"]
    assert of(work).lines[0].reached == "picked"


def test_a_damaged_file_of_steps_is_no_reason_not_to_start(tmp_path: Path, hub: FakeTryOns) -> None:
    (tmp_path / STEPS_FILE).write_bytes(b"[{")
    assert WorkOnTryOns(hub, hub, StepFile(tmp_path), HERE).waiting == 0
