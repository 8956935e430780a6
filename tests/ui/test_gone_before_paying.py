"""The hold of a visit, touched as a person would: told before paying, one touch to the next best, given back when left."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF

from kiosk.domain.stock import StockLevel
from tests.fakes.shop import HERE
from tests.fakes.terminal import FakeHub
from tests.ui.test_cart_journey import CART, CLAIRE, Kiosk, kiosk

__all__ = ["kiosk"]

SKU = "ROBE-CORAIL-38"


@pytest.fixture
def known(kiosk: Kiosk) -> Kiosk:
    """A kiosk with a known customer's cart, of which the first line is to be taken here."""
    hub: FakeHub = kiosk.parts.cart_desk
    hub.carts["t" * 22] = replace(CART, customer=CLAIRE, lines=(replace(CART.lines[0], quantity=2), *CART.lines[1:]))
    kiosk.restore()
    return kiosk


def hub_of(kiosk: Kiosk) -> FakeHub:
    return kiosk.parts.cart_desk  # type: ignore[no-any-return]


def only_left(kiosk: Kiosk, pieces: int) -> None:
    """Others were quicker: so many pieces are left here, and plenty at the warehouse."""
    hub = hub_of(kiosk)
    hub.taken[SKU] = 2 - pieces
    now = kiosk.parts.clock.now() + timedelta(seconds=1)
    # What is held for us counts as reserved, as everybody's.
    hub.levels_live = [
        StockLevel(SKU, HERE, pieces, now, reserved=pieces),
        StockLevel(SKU, "warehouse", 40, now),
    ]


def go_to_pay(kiosk: Kiosk) -> None:
    kiosk.touch("order")
    kiosk.qtbot.waitUntil(lambda: kiosk.screen == "checkout")


def answer(kiosk: Kiosk, name: str) -> None:
    """Touch a button of the sheet, once it has come up."""
    kiosk.qtbot.waitUntil(lambda: kiosk.item(name).mapToScene(QPointF(0, 0)).y() < kiosk.terminal.window.height() - 200)
    kiosk.touch(name)


def test_everything_is_held_in_the_background_and_the_order_names_the_hold(known: Kiosk) -> None:
    go_to_pay(known)
    known.touch("confirm")
    known.qtbot.waitUntil(lambda: known.screen == "done")
    (hold_id,) = hub_of(known).holds
    assert known.only_order().reservation_id == hold_id
    known.jobs.run_all()
    assert list(hub_of(known).holds) == [hold_id], "an order that uses the hold gives nothing back"


def test_line_that_is_gone_is_told_before_paying_and_moves_with_one_touch(known: Kiosk) -> None:
    go_to_pay(known)
    only_left(known, 0)
    known.jobs.run_all()
    known.qtbot.waitUntil(lambda: known.model("gone").count == 1)
    assert known.model("gone").rows.rows[0].offer.startswith("Faire livrer")
    known.model("checkout").confirm()
    assert known.parts.outbox.entries() == []
    hub_of(known).taken.clear()
    answer(known, "gone-accept-ROBE-CORAIL-38")
    known.jobs.run_all()
    assert known.model("gone").count == 0
    known.touch("confirm")
    known.qtbot.waitUntil(lambda: known.screen == "done")
    order = known.only_order()
    moved = next(line for line in order.lines if line.sku == SKU)
    assert (moved.fulfillment.kind, moved.quantity) == ("home_delivery", 2)
    (held,) = hub_of(known).holds.values()
    assert ("warehouse", 2) in {(line.location_id, line.quantity) for line in held}


def test_the_rest_may_be_kept(known: Kiosk) -> None:
    go_to_pay(known)
    only_left(known, 1)
    known.jobs.run_all()
    known.qtbot.waitUntil(lambda: known.model("gone").count == 1)
    assert "1" in known.model("gone").rows.rows[0].rest
    hub_of(known).taken.clear()
    answer(known, "gone-keep-ROBE-CORAIL-38")
    known.jobs.run_all()
    known.touch("confirm")
    known.qtbot.waitUntil(lambda: known.screen == "done")
    kept = next(line for line in known.only_order().lines if line.sku == SKU)
    assert (kept.fulfillment.kind, kept.quantity) == ("take_now", 1)


def test_line_may_be_taken_out(known: Kiosk) -> None:
    go_to_pay(known)
    only_left(known, 0)
    known.jobs.run_all()
    answer(known, "gone-out-ROBE-CORAIL-38")
    known.jobs.run_all()
    assert known.model("gone").count == 0
    assert [line.sku for line in known.parts.shopping.session.cart.lines] == [line.sku for line in CART.lines[1:]]


@pytest.mark.parametrize("how", ["back", "wipe", "late"])
def test_hold_is_given_back_when_nobody_pays(known: Kiosk, how: str) -> None:
    go_to_pay(known)
    if how != "late":
        known.jobs.run_all()
        assert len(hub_of(known).holds) == 1
    leave: dict[str, Any] = {
        "back": known.terminal.screens.navigation.back,
        "wipe": known.terminal.screens.shell.leave,
        "late": known.terminal.screens.shell.leave,
    }
    leave[how]()
    known.jobs.run_all()
    assert hub_of(known).holds == {}


def test_without_an_answer_the_order_goes_on_as_ever(known: Kiosk) -> None:
    go_to_pay(known)
    # The hub does not answer: whoever confirms waits for the budget and no longer.
    known.model("checkout").confirm()
    assert known.screen == "checkout"
    assert known.model("checkout").isWaiting
    known.qtbot.waitUntil(lambda: known.screen == "done")
    assert known.only_order().reservation_id is not None


@pytest.mark.offline("Hold pieces while the shopper pays", "no", "the order goes on with the shopper's choices instead")
def test_without_network_nothing_is_asked(known: Kiosk) -> None:
    known.cut_network()
    waiting = len(known.jobs.waiting)
    go_to_pay(known)
    assert len(known.jobs.waiting) == waiting
    known.model("checkout").confirm()
    known.qtbot.waitUntil(lambda: known.screen == "done")
    assert known.only_order().reservation_id is None


def test_own_hold_is_not_counted_as_somebody_elses(known: Kiosk) -> None:
    go_to_pay(known)
    only_left(known, 2)
    known.jobs.run_all()
    # The feed says the same a moment later: both pieces are reserved, and they are ours.
    known.parts.status.tell_rows("stock")
    assert known.model("gone").count == 0
