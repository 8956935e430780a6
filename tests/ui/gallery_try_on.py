"""Try-ons: one being fetched, one that is over, what to fetch in which order, and the list when it is full."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from kiosk.domain.task import new_task
from kiosk.domain.try_on import PieceState, PutBackReason, TryOn, TryOnLine, TryOnPiece, TryOnStep
from kiosk.domain.try_on_steps import applied
from tests.fakes.shop import HERE, NOW
from tests.fakes.tasks import FakeTasks
from tests.fakes.try_ons import FakeTryOns
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]

_ASKED = NOW - timedelta(minutes=14)


def elise() -> TryOn:
    """Three articles, asked for at a kiosk a while ago."""
    lines = (
        TryOnLine("1", (TryOnPiece("ROBE-CORAIL-38"), TryOnPiece("ROBE-CORAIL-40"))),
        TryOnLine("2", (TryOnPiece("ROBE-NUIT-38"),)),
        TryOnLine("3", (TryOnPiece("ROBE-SABLE-40"),)),
    )
    return TryOn("elise", "K7M", HERE, _ASKED, 10, lines, "Élise", "Borne 1", "cart-elise")


def others() -> tuple[TryOn, ...]:
    """Two customers who are in cabins, and one who waits without a name."""
    one = (TryOnLine("1", (TryOnPiece("ROBE-CORAIL-36", "in_cabin"),)),)
    served = NOW - timedelta(minutes=9)
    julie = TryOn("julie", "A2B", HERE, NOW - timedelta(minutes=20), 10, one, "Julie", "Borne 2", cabin=2)
    paul = TryOn("paul", "C3D", HERE, NOW - timedelta(minutes=18), 10, one, "Paul", "Tablette 1", cabin=5)
    waiting = TryOn(
        "last", "H8K", HERE, NOW - timedelta(minutes=2), 10, (TryOnLine("1", (TryOnPiece("ROBE-NUIT-40"),)),)
    )
    return (replace(julie, served_at=served), replace(paul, served_at=served), replace(waiting, asked_from="Borne 3"))


def after(try_on: TryOn, *steps: TryOnStep) -> TryOn:
    """A try-on with these steps done."""
    for step in steps:
        done = applied(try_on, step)
        assert isinstance(done, TryOn), done
        try_on = done
    return try_on


def move(minutes: int, state: PieceState, line_id: str = "", sku: str = "", reason: PutBackReason = "") -> TryOnStep:
    """A piece went on, so many minutes ago."""
    at = NOW - timedelta(minutes=minutes)
    return TryOnStep(f"{minutes}-{state}-{line_id}-{sku}", "move", at, "camille", line_id, sku, state, reason)


def _known(stage: Stage, *try_ons: TryOn, cap: int = 6) -> Any:
    fake, tasks = stage.parts.try_ons, stage.parts.tasks
    assert isinstance(fake, FakeTryOns)
    assert isinstance(tasks, FakeTasks)
    fake.known, fake.cap, fake.shut = {each.id: each for each in try_ons}, cap, (6,)
    for each in try_ons:
        task = new_task("try_on", each.id, HERE, each.asked_at, each.target_minutes)
        tasks.put(replace(task, taken_by="s1" if each.name == "Élise" else "", taken_initials="CB" * (each.name != "")))
    stage.sign_in()
    stage.model("tryOn").reread()
    stage.terminal.screens.navigation.replace("try_on")
    stage.settle(0.2)
    return stage.model("tryOn")


def preparing(stage: Stage) -> None:
    cabin = TryOnStep("cabin", "cabin", NOW - timedelta(minutes=3), "camille", cabin=3)
    known = after(elise(), cabin, move(2, "picked", "1"), move(1, "picked", "2"), move(0, "in_cabin", "2"))
    _known(stage, known, *others()).open("elise")


def tried(stage: Stage) -> None:
    cabin = TryOnStep("cabin", "cabin", NOW - timedelta(minutes=11), "camille", cabin=3)
    known = after(
        elise(),
        cabin,
        move(10, "in_cabin"),
        move(2, "kept", "1", "ROBE-CORAIL-38"),
        move(2, "put_back", "1", "ROBE-CORAIL-40", "other_size"),
        move(1, "kept", "2", "ROBE-NUIT-38"),
        move(0, "put_back", "3", "ROBE-SABLE-40", "cut"),
    )
    _known(stage, known, *others()).open("elise")


def fetching(stage: Stage) -> None:
    model = _known(stage, after(elise(), move(1, "picked", "2")), *others())
    model.open("elise")
    model.openSheet("picks")


def full(stage: Stage) -> None:
    over = after(replace(elise(), id="over", name="Zoé"), TryOnStep("free", "free", NOW, "camille"))
    _known(stage, elise(), *others(), over, cap=2)


def asking(stage: Stage) -> None:
    """A shopper at the product sheet."""
    _waits(stage, *others()[2:])
    stage.terminal.screens.navigation.home()
    product = stage.model("product")
    product.show("robe-ondine", "ROBE-CORAIL-38")
    stage.terminal.screens.navigation.go("product")
    stage.model("tryOnWish").begin()


def ready(stage: Stage) -> None:
    """Asked for, and in the cabin a while later."""
    asking(stage)
    stage.settle(0.3)
    stage.touch("try-on-ask")
    stage.work()
    fake = stage.parts.try_ons
    mine = fake.asked[-1].id
    fake.known[mine] = replace(fake.known[mine], cabin=3, served_at=NOW)
    stage.parts.status.tell_rows("try_on_queue")
    stage.work()


def full_for_shoppers(stage: Stage) -> None:
    asking(stage)
    stage.parts.try_ons.cap = 1
    stage.model("tryOnWish").reread()


def _waits(stage: Stage, *known: TryOn) -> None:
    stage.parts.try_ons.known = {each.id: each for each in known}
    stage.parts.status.tell_rows("try_on_queue")


KIOSK: dict[str, Play] = {
    "06t-try-on-ask": asking,
    "06u-try-on-ready": ready,
    "06v-try-on-full": full_for_shoppers,
}

TABLET: dict[str, Play] = {
    "36-try-on": preparing,
    "36b-try-on-over": tried,
    "36c-try-on-picks": fetching,
    "36d-try-on-full": full,
}
