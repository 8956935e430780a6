"""Family 7: terminals, two hubs and a phone do anything in any order, and everything that was promised still holds.

The invariants, in prose:

1. Every order that a shopper was told of is at the hub once everybody could speak, and exactly once: by its id, and by its
   number.
2. The hub has no order that nobody was told of, except one that was recorded by a terminal which died before it could say so.
3. Each line of each order has one outcome, and what was not asked for as it came has been resolved by the shopper's choice.
4. The pieces that the hub keeps back are exactly those of the lines that were allocated, moved or replaced: nothing is sold
   twice, nothing is kept for nobody.
5. Each terminal's own ledger adds up, and none of its orders is refused.
6. Each terminal shows the stock of the hub for every article and place that it follows, less what it still promises itself.
7. A cart that is open on a terminal and on the phone is the same on both, and a piece that nobody took out is still in it.
8. A slip shown anywhere, any number of times, before or after the order itself arrived, makes no second order.
"""

import random
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any, ClassVar
from unittest import mock

from hypothesis import HealthCheck, Phase, Verbosity, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from typing_extensions import override

from kiosk.faults.family import Figure, Outcome
from kiosk.faults.hub_nursery import Nursery
from kiosk.faults.model_world import HUBS, STORES, TERMINALS, Template, World
from kiosk.faults.proxy import Kind
from offline_cache.outbox import SqliteOutbox

STEPS = 50
_KINDS: tuple[Kind, ...] = (
    "cut", "cut_after_send", "reset", "duplicate", "truncate", "captive_portal", "server_error", "wrong_clock",
)  # fmt: skip
_JUMPS_S = (-86_400, -3_600, 3_600, 86_400, 700_000_000)
_TERMINAL = st.integers(0, TERMINALS - 1)
_SEED = st.integers(0, 2**16)


class _Shops(RuleBasedStateMachine):
    """One sequence of steps in one world."""

    template: ClassVar[Template]
    hubs: ClassVar[list[Nursery]]
    folder: ClassVar[Path]
    covered: ClassVar[Counter[str]] = Counter()
    sequences: ClassVar[int] = 0
    orders: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self._closing = ExitStack()
        self._world = self._closing.enter_context(World(self.template, self.folder / "world", self.hubs))
        _Shops.sequences += 1

    def _did(self, name: str) -> World:
        _Shops.covered[name] += 1
        return self._world

    @rule(terminal=_TERMINAL, seed=_SEED)
    def place(self, terminal: int, seed: int) -> None:
        self._did("place").places(terminal, random.Random(seed))

    @rule(sku=st.integers(0, 11))
    def edit_on_the_phone(self, sku: int) -> None:
        world = self._did("edit_on_the_phone")
        world.adds_on_the_phone(world.template.skus[sku])

    @precondition(lambda self: bool(self._world.added))
    @rule(terminal=_TERMINAL)
    def restore(self, terminal: int) -> None:
        world = self._did("restore")
        world.scans_the_cart(terminal, world.code_on_the_phone())

    @rule(terminal=_TERMINAL, sku=st.integers(0, 11))
    def edit_at_a_terminal(self, terminal: int, sku: int) -> None:
        world = self._did("edit_at_a_terminal")
        world.adds_at_a_terminal(terminal, world.template.skus[sku])

    @rule(terminal=_TERMINAL, line=st.integers(0, 5))
    def remove_at_a_terminal(self, terminal: int, line: int) -> None:
        self._did("remove_at_a_terminal").removes_at_a_terminal(terminal, line)

    @rule(terminal=_TERMINAL, seed=_SEED)
    def order_the_cart(self, terminal: int, seed: int) -> None:
        self._did("order_the_cart").orders_the_cart(terminal, random.Random(seed))

    @rule(terminal=_TERMINAL)
    def cancel_the_visit(self, terminal: int) -> None:
        self._did("cancel_the_visit").terminals[terminal].parts.shopping.finish()

    @rule(terminal=_TERMINAL)
    def merge(self, terminal: int) -> None:
        self._did("merge").exchanges(terminal)

    @rule(terminal=_TERMINAL)
    def push(self, terminal: int) -> None:
        self._did("push").pushes(terminal)

    @rule(terminal=_TERMINAL)
    def pull(self, terminal: int) -> None:
        self._did("pull").pulls(terminal)

    @rule(kind=st.sampled_from(_KINDS))
    def cut(self, kind: Kind) -> None:
        self._did("cut").line.breaks(kind)

    @rule()
    def heal(self) -> None:
        self._did("heal").line.heals()

    @rule(terminal=_TERMINAL)
    def crash(self, terminal: int) -> None:
        self._did("crash").crash(terminal)

    @rule(hub=st.integers(0, HUBS - 1))
    def kill_a_hub(self, hub: int) -> None:
        self._did("kill_a_hub").kill_hub(hub)

    @precondition(lambda self: bool(self._world.told))
    @rule(terminal=_TERMINAL, which=_SEED)
    def show_a_slip(self, terminal: int, which: int) -> None:
        world = self._did("show_a_slip")
        world.shows_a_slip(terminal, world.told[which % len(world.told)][1].slip)

    @rule(terminal=_TERMINAL, seconds=st.sampled_from(_JUMPS_S))
    def clock_jumps(self, terminal: int, seconds: int) -> None:
        self._did("clock_jumps").sets_a_clock(terminal, seconds)

    @rule(sku=st.integers(0, 11), store=st.integers(0, len(STORES) - 1), left=st.integers(0, 1))
    def oversell(self, sku: int, store: int, left: int) -> None:
        world = self._did("oversell")
        world.counts(world.template.skus[sku], STORES[store], left)

    @invariant()
    def ledgers_add_up(self) -> None:
        for terminal in self._world.terminals:
            ledger = terminal.parts.outbox.ledger()
            assert ledger.is_complete, f"{terminal.code}: {ledger}"
            assert not ledger.rejected, f"{terminal.code}: {ledger}"

    @override
    def teardown(self) -> None:
        try:
            self._world.settles()
            orders_hold(self._world)
            stock_holds(self._world)
            carts_hold(self._world)
            _Shops.orders += len(self._world.told)
        finally:
            self._closing.close()


def orders_hold(world: World) -> None:
    """Invariants 1, 2, 3 and 8."""
    held = world.rows("SELECT id, number, device_code FROM orders")
    ids, numbers = Counter(row[0] for row in held), Counter(row[1] for row in held)
    told = {note.order_id for _, note in world.told}
    assert not told - ids.keys(), f"lost: {told - ids.keys()}"
    assert not ids.keys() - told, f"nobody was told of {ids.keys() - told}"
    assert max(ids.values(), default=1) == 1 == max(numbers.values(), default=1), f"doubled: {ids} {numbers}"
    lines = world.rows("SELECT order_id, id FROM order_lines")
    decided = world.rows("SELECT order_id, line_id FROM order_outcomes")
    assert sorted(lines) == sorted(decided), "a line without an outcome, or with two"
    unresolved = world.rows(
        "SELECT l.if_gone, o.outcome FROM order_lines l JOIN order_outcomes o ON o.order_id = l.order_id AND o.line_id = l.id"
        " WHERE (o.outcome = 'dropped' AND l.if_gone <> 'drop') OR (o.outcome = 'replaced' AND l.if_gone <> 'equivalent')"
        " OR (o.outcome = 'moved' AND l.if_gone NOT IN ('another_location', 'equivalent'))"
    )
    assert not unresolved, f"not what the shopper chose: {unresolved}"


def stock_holds(world: World) -> None:
    """Invariants 4 and 6."""
    kept: Counter[tuple[str, str]] = Counter(world.baseline)
    for sku, place, pieces in world.pieces_kept():
        kept[sku, place] += pieces
    found = {cell: pieces for cell, pieces in world.reserved().items() if pieces}
    assert {cell: n for cell, n in kept.items() if n} == found, "kept back, and not what was sold"
    levels = {(sku, place): n for sku, place, n in world.rows("SELECT sku, location_id, on_hand FROM stock_levels")}
    for terminal in world.terminals:
        for sku in world.template.skus:
            for level in terminal.parts.stock.levels(sku):
                cell = (level.sku, level.location_id)
                assert level.on_hand == levels[cell], (
                    f"{terminal.code} shows {level.on_hand} of {cell}, not {levels[cell]}"
                )


def carts_hold(world: World) -> None:
    """Invariant 7."""
    on_the_phone = world.cart_on_the_phone()
    for terminal in world.terminals:
        session = terminal.parts.shopping.session
        if session is not None and session.is_shared and session.cart.id == world.phone_cart_id():
            here = {line.sku: line.quantity for line in session.cart.lines}
            assert here == on_the_phone, f"{terminal.code} has {here}, the phone {on_the_phone}"
    for sku, pieces in world.added.items():
        if sku not in world.removed:
            assert on_the_phone.get(sku, 0) >= pieces, (
                f"{pieces} of {sku} were added, {on_the_phone.get(sku, 0)} are left"
            )


class StatefulModel:
    """Sequences of fifty steps, found by hypothesis and told again shorter when they fail."""

    name = "anything in any order"
    ci_runs = 5
    nightly_runs = 300

    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        """The product as it is."""
        return _play(runs, seed, folder)

    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """A terminal that says *recorded* and has written nothing down."""
        with mock.patch.object(SqliteOutbox, "add", return_value=None):
            return _play(runs, seed, folder)


FAMILY = StatefulModel()


def _play(runs: int, seed: int, folder: Path) -> Outcome:
    database = folder / "world" / "hub.db"
    _Shops.template, _Shops.folder, _Shops.covered = Template(folder), folder, Counter()
    _Shops.sequences = _Shops.orders = 0
    violation = ""
    with ExitStack() as closing:
        _Shops.hubs = [closing.enter_context(Nursery(database, folder / f"hub-{n}.log")) for n in range(HUBS)]
        try:
            _run(runs, seed)
        except (AssertionError, Flaky) as error:  # one that the same steps do not show again is one
            violation = (str(error).splitlines() or ["an invariant without words"])[0]
    figure: Figure = {
        "sequences": _Shops.sequences,
        "steps": _Shops.covered.total(),
        "orders": _Shops.orders,
        "rules_covered": len(_Shops.covered),
        "violations": int(bool(violation)),
    }
    if violation:
        figure["violation"] = violation
    return Outcome(figure, ok=not violation)


def _run(runs: int, seed: int) -> None:
    machine: Any = type("Seeded", (_Shops,), {})
    machine._hypothesis_internal_use_seed = seed  # noqa: SLF001 - what hypothesis.seed() sets on a test function
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            derandomize=False,
            phases=(Phase.generate,),
            verbosity=Verbosity.quiet,
            suppress_health_check=list(HealthCheck),
        ),
    )
