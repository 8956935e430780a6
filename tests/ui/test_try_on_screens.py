"""Try-ons in real windows: asked for at a kiosk, fetched, tried, kept or put back on a tablet, also without network."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.money import Money
from kiosk.domain.task import new_task
from kiosk.domain.try_on import TryOn
from tests.fakes.hand import Hand
from tests.fakes.shop import HERE, NOW
from tests.fakes.tasks import FakeTasks
from tests.fakes.terminal import make_parts
from tests.fakes.try_ons import FakeTryOns
from tests.ui.gallery_try_on import elise, others
from ui.app import Terminal, open_window
from ui.jobs import ManualJobs
from ui.view_models.try_on_rows import short_shelf

BADGE = "http://127.0.0.1:8765/b/" + "a" * 22
CLAIRE = CustomerSummary("c9", "Claire")
CART = Cart(
    "cart-elise",
    1,
    NOW,
    (LineItem("l1", "ROBE-NUIT-40", 1, Money(14900)), LineItem("l2", "LAMPE-AUBE-1", 1, Money(12900))),
)


class Bench:
    """A terminal in a window, with the store's try-ons behind it."""

    def __init__(self, folder: Path, profile: str, qtbot: QtBot, *known: TryOn) -> None:
        self.try_ons, self.tasks, self.jobs = FakeTryOns(*known, shut=(6,)), FakeTasks(), ManualJobs()
        for each in known:
            self.tasks.put(new_task("try_on", each.id, HERE, each.asked_at, each.target_minutes))
        size = (1280, 800) if profile == "tablet" else (1080, 1920)
        self.parts: Any = make_parts(folder, profile, try_ons=self.try_ons, tasks=self.tasks, window_size=size)
        self.terminal: Terminal = open_window(self.parts, self.jobs, lambda call: call())
        qtbot.waitUntil(self.terminal.window.isVisible)
        self.hand = Hand(self.terminal.window, qtbot)

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def touch(self, *names: str) -> None:
        for name in names:
            self.hand.touch(name)
            self.jobs.run_all()

    def has(self, name: str) -> bool:
        return self.hand.find(name) is not None

    def text(self, name: str) -> str:
        return self.hand.text(name).replace("\u00a0", " ")

    def sign_in(self) -> None:
        self.model("signIn").read_badge("a" * 22)
        for digit in "2468":
            self.model("signIn").press(digit)
        self.jobs.run_all()

    def network(self, *, is_on: bool) -> None:
        self.try_ons.online = is_on
        self.parts.status.set(network=is_on, state="up_to_date" if is_on else "offline")
        self.jobs.run_all()

    def of(self, try_on_id: str = "elise") -> TryOn:
        return self.try_ons.known[try_on_id]


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(profile: str, *known: TryOn) -> Bench:
        made.append(Bench(tmp_path, profile, qtbot, *known))
        return made[-1]

    yield make
    for each in made:
        each.terminal.close()


@pytest.mark.offline(
    "Fetch, bring, keep or put back what is tried on", "yes", "told to the hub when the network is back"
)
def test_from_the_list_to_the_cart_with_the_network_cut_in_the_middle(bench: Callable[..., Bench]) -> None:
    tablet = bench("tablet", elise(), *others())
    tablet.sign_in()
    tablet.touch("rail-try_on", "try-on-Élise")
    assert [task.taken_by for task in tablet.tasks.known.values() if task.subject == "elise"] == ["s1"]
    assert not tablet.model("tryOn").props.taken_by

    tablet.touch("try-on-main")  # nobody chose a cabin yet
    assert "cabine" in tablet.text("try-on-note")
    tablet.touch("cabin-3", "try-on-picks", "pick-ROBE-CORAIL-38", "close-sheet")
    assert [piece.state for piece in tablet.of().lines[0].pieces] == ["picked", "asked"]

    tablet.network(is_on=False)
    tablet.touch("try-on-main")
    assert tablet.of().served_at is None  # the hub has not heard of it
    assert tablet.model("tryOn").props.is_served
    assert "Hors ligne : 1 étape" in tablet.text("try-on-note")
    tablet.touch("keep-1", "keep-size-38")
    tablet.network(is_on=True)
    assert tablet.of().served_at is not None
    assert [(p.state, p.reason) for p in tablet.of().lines[0].pieces] == [("kept", ""), ("put_back", "other_size")]

    tablet.touch("put-back-2", "reason-too_small", "keep-3")
    assert tablet.of().lines[1].pieces[0].reason == "too_small"
    assert tablet.text("try-on-main") == "2 au panier · 298,00 €"
    tablet.touch("try-on-main")
    session = tablet.parts.shopping.session
    assert [line.sku for line in session.cart.lines] == ["ROBE-CORAIL-38", "ROBE-SABLE-40"]
    assert tablet.terminal.screens.navigation.current == "cart"
    tablet.touch("rail-try_on", "try-on-main")
    assert not tablet.of().is_open
    assert len(session.cart.lines) == 2


def test_a_wrong_touch_is_undone_and_a_size_is_added(bench: Callable[..., Bench]) -> None:
    tablet = bench("tablet", elise())
    tablet.sign_in()
    tablet.touch("rail-try_on", "try-on-Élise", "keep-2", "keep-2")
    assert tablet.of().lines[1].pieces[0].state == "picked"
    tablet.touch("try-on-size-2-40", "try-on-size-2-38")
    assert [(p.sku, p.state) for p in tablet.of().lines[1].pieces] == [
        ("ROBE-NUIT-38", "put_back"),
        ("ROBE-NUIT-40", "asked"),
    ]


def test_a_colleague_who_was_quicker_is_named_and_his_cabin_is_kept(bench: Callable[..., Bench]) -> None:
    tablet = bench("tablet", elise(), *others())
    tablet.sign_in()
    tablet.touch("rail-try_on", "try-on-Élise")
    # Meanwhile, on another tablet; this one hears of it with its own step.
    tablet.try_ons.refuse = "cabin_taken"
    tablet.touch("cabin-1")
    assert "collègue" in tablet.text("try-on-note")
    assert tablet.model("tryOn").props.cabin == 0
    tablet.touch("try-on-give-back")
    assert [task.taken_by for task in tablet.tasks.known.values() if task.subject == "elise"] == [""]
    tablet.touch("try-on-Élise", "try-on-cancel", "cancel-keep", "try-on-cancel", "cancel-sure")
    assert (tablet.of().is_open, tablet.model("tryOn").props.selected) == (False, "")


def test_asked_from_the_cart_of_a_customer_whose_card_is_closed(bench: Callable[..., Bench]) -> None:
    tablet = bench("tablet")
    tablet.sign_in()
    tablet.parts.shopping.open_cart(replace(CART, customer=CLAIRE), None)
    tablet.touch("rail-cart", "try-on")
    asked = tablet.try_ons.asked[0]
    assert ([line.skus for line in asked.lines], asked.name, asked.cart_id) == ([("ROBE-NUIT-40",)], "", "cart-elise")
    assert tablet.terminal.screens.navigation.current == "try_on"
    tablet.try_ons.cap = 0
    tablet.model("tryOn").close()
    tablet.touch("rail-cart", "try-on")  # it is under way already: shown, and not asked for again
    assert len(tablet.try_ons.asked) == 1
    assert tablet.model("tryOn").props.selected == asked.id


@pytest.mark.offline(
    "Ask to try something on", "no", "a promise that nobody in the store hears of is none; the screen says so"
)
def test_a_shopper_asks_sees_the_queue_and_is_told_when_it_is_ready(bench: Callable[..., Bench]) -> None:
    kiosk = bench("kiosk", elise())
    kiosk.terminal.screens.navigation.home()
    kiosk.model("product").show("robe-ondine", "ROBE-CORAIL-38")
    kiosk.terminal.screens.navigation.go("product")
    kiosk.touch("try-on")
    assert kiosk.model("tryOnWish").props.waiting == 1
    kiosk.try_ons.online = False
    kiosk.touch("try-on-ask")
    assert kiosk.model("tryOnWish").props.problem == "needs_network"
    kiosk.try_ons.online = True
    kiosk.touch("try-on-ask")
    asked = kiosk.try_ons.asked[0]
    assert [line.skus for line in asked.lines] == [("ROBE-CORAIL-38",)]
    kiosk.touch("try-on-continue")
    kiosk.try_ons.known[asked.id] = replace(kiosk.of(asked.id), cabin=3, served_at=NOW)
    kiosk.parts.status.tell_rows("try_on_queue")
    kiosk.jobs.run_all()
    assert kiosk.model("tryOnWish").props.is_ready
    assert kiosk.has("try-on-continue")  # told where the shopper is by now
    kiosk.terminal.screens.shell.leave()
    assert kiosk.model("tryOnWish").props.code == ""


def test_a_full_queue_is_said_and_nothing_is_promised(bench: Callable[..., Bench]) -> None:
    kiosk = bench("kiosk", elise())
    kiosk.try_ons.cap = 1
    kiosk.terminal.screens.navigation.home()
    kiosk.model("product").show("robe-ondine", "ROBE-CORAIL-38")
    kiosk.terminal.screens.navigation.go("product")
    kiosk.touch("try-on", "try-on-ask")
    wish = kiosk.model("tryOnWish").props
    assert (wish.problem, wish.code, wish.is_full) == ("full", "", True)


@pytest.mark.parametrize(
    ("shelf", "short"),
    [
        ("Femme, allée 4, portant B", "4B"),
        ("Women, aisle 4, rail B", "4B"),
        ("Décoration, niveau 1, rayon D1", "1D1"),
        ("Chaussures, mur C, rang 1", "C1"),
        ("Réserve du fond", "Réserve du fond"),
    ],
)
def test_a_shelf_is_said_shortly_on_a_size(shelf: str, short: str) -> None:
    assert short_shelf(shelf) == short
