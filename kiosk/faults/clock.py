"""Family 10: a terminal's clock is wrong, jumps or stands still, and nothing that depends on time goes wrong with it."""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from kiosk.faults.family import Figure, Outcome
from kiosk.faults.hub_nursery import Nursery
from kiosk.faults.model_world import HUBS, ShiftedClock, Template, World
from offline_cache.hub_time import SqliteHubTime

_RIGHT = timedelta(minutes=1)
"""Nothing here takes longer; a clock that is wrong is wrong by more."""

Change = Callable[[ShiftedClock], None]


def _by(**ago: float) -> Change:
    def change(clock: ShiftedClock) -> None:
        clock.shift += timedelta(**ago)

    return change


def _to(at: datetime) -> Change:
    def change(clock: ShiftedClock) -> None:
        clock.shift += at - clock.now()

    return change


CHANGES: dict[str, Change] = {
    "an hour back": _by(hours=-1),
    "an hour on": _by(hours=1),
    "a day back": _by(days=-1),
    "a day on": _by(days=1),
    "a month on": _by(days=31),
    "1970": _to(datetime(1970, 1, 1, tzinfo=UTC)),
    "2038": _to(datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC)),
    "summer time begins": _to(datetime(2027, 3, 28, 0, 59, 59, tzinfo=UTC)),
    "summer time ends": _to(datetime(2027, 10, 31, 0, 59, 59, tzinfo=UTC)),
    "leap day": _to(datetime(2028, 2, 29, 12, 0, tzinfo=UTC)),
    "it stands still": lambda clock: clock.stop(),
    "ten minutes back": _by(minutes=-10),
}


class _Flows:
    """Six flows of one terminal whose clock has changed; each counts what went wrong."""

    def __init__(self, world: World, wrong: Counter[str]) -> None:
        self._world = world
        self._wrong = wrong
        self._rng = random.Random(1)

    def all(self, change: Change) -> None:
        world = self._world
        world.adds_on_the_phone(world.template.skus[0])
        code = world.code_on_the_phone()
        world.pulls(0)  # the hub is heard once
        change(world.clocks[0])
        self._ages_are_right()
        world.line.breaks("cut")
        self._a_good_code_is_believed(code)
        self._the_visit_goes_on_after_a_restart()
        world.terminals[0].parts.shopping.finish()
        self._an_order_has_the_right_date()
        self._the_promise_is_the_one_of_a_right_clock()
        world.line.heals()
        self._an_order_leaves_at_once()

    def _count(self, what: str, *, is_wrong: bool) -> None:
        self._wrong[what] += is_wrong

    def _ages_are_right(self) -> None:
        now = self._world.terminals[0].parts.clock.now()
        self._count("wrong_dates", is_wrong=abs(now - datetime.now(UTC)) > _RIGHT)

    def _a_good_code_is_believed(self, code: str) -> None:
        self._world.scans_the_cart(0, code)
        session = self._world.terminals[0].parts.shopping.session
        self._count("premature_ends", is_wrong=session is None or not session.cart.lines)

    def _the_visit_goes_on_after_a_restart(self) -> None:
        shopping = self._world.terminals[0].parts.shopping
        self._count("premature_ends", is_wrong=shopping.session is not None and shopping.resume() is None)

    def _an_order_has_the_right_date(self) -> None:
        before = len(self._world.told)
        self._world.places(0, self._rng)
        self._count("orders_not_taken", is_wrong=len(self._world.told) == before)

    def _the_promise_is_the_one_of_a_right_clock(self) -> None:
        here, right = (self._world.terminals[n].parts for n in (0, 1))
        self._count("wrong_dates", is_wrong=abs(here.clock.now() - right.clock.now()) > _RIGHT)

    def _an_order_leaves_at_once(self) -> None:
        world = self._world
        world.pulls(0)
        world.pushes(0)
        world.terminals[0].parts.status._push.hurry()  # type: ignore[attr-defined]  # noqa: SLF001 - as when the network is back
        world.pushes(0)
        placed = world.rows("SELECT placed_at, confirmed_at FROM orders")
        self._count("missed_sending", is_wrong=not placed)
        now = datetime.now(UTC)
        for instants in placed:
            self._count("wrong_dates", is_wrong=any(abs(_instant(text) - now) > _RIGHT for text in instants))


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class ClockFaults:
    """Twelve changes, six flows each."""

    name = "a clock that is wrong"
    ci_runs = 4
    nightly_runs = len(CHANGES)

    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        """The product as it is."""
        return _campaign(runs, seed, folder)

    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """A terminal that believes its own clock."""
        with (
            mock.patch.object(SqliteHubTime, "now", lambda self: self._clock.now()),
            mock.patch.object(SqliteHubTime, "learn", return_value=None),
        ):
            return _campaign(runs, seed, folder)


FAMILY = ClockFaults()


def _campaign(runs: int, seed: int, folder: Path) -> Outcome:
    template = Template(folder)
    database = folder / "world" / "hub.db"
    wrong: Counter[str] = Counter()
    names = list(CHANGES)
    random.Random(seed).shuffle(names)
    with ExitStack() as closing:
        hubs = [closing.enter_context(Nursery(database, folder / f"hub-{n}.log")) for n in range(HUBS)]
        for name in names[:runs]:
            with World(template, folder / "world", hubs) as world:
                world.pulls(1)
                _Flows(world, wrong).all(CHANGES[name])
    kinds = ("wrong_dates", "premature_ends", "orders_not_taken", "missed_sending")
    figure: Figure = {"changes": min(runs, len(CHANGES)), "flows": 6, **{kind: wrong[kind] for kind in kinds}}
    return Outcome(figure, ok=not wrong.total())
