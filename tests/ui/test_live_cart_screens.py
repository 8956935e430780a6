"""One cart on two sides, as the shopper at the kiosk sees it: told calmly, accepted before ordering, never mixed unasked."""

from datetime import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPointF

from kiosk.domain.cart import Cart, CartEdit, LineItem
from kiosk.domain.cart_merge import with_edits
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.stock import StockLevel
from tests.fakes.shop import HERE, NOW
from tests.ui.test_cart_journey import CART, CLAIRE, LIVE_ID, TOKEN, Kiosk, code_of_three, kiosk

__all__ = ["kiosk"]

OTHER = Cart("cart-2", 4, NOW, (LineItem("o1", "LAMPE-AUBE-1", 2, Money(11900)),))
OTHER_TOKEN = "u" * 22
OTHER_URL = f"http://127.0.0.1:8765/k/{OTHER_TOKEN}"


def from_phone(kiosk: Kiosk, sku: str = "FAUTEUIL-ALTO-1", pieces: int = 1, by: str = "phone") -> None:
    """Something is added elsewhere, and the exchange hears of it."""
    hub, now = kiosk.parts.cart_desk, kiosk.parts.clock.now()
    known = hub.live[kiosk.parts.shopping.session.cart.id]
    edit = CartEdit(f"p-{len(known.edits)}", sku, pieces, pieces, Money(34900), now, by)  # type: ignore[arg-type]
    hub.live[known.id] = replace(with_edits(known, (edit,)), version=known.version + 1)
    kiosk.parts.cart_exchange.tell(hub.live[known.id])
    QCoreApplication.processEvents()


def lower_edge(kiosk: Kiosk, name: str) -> float:
    item = kiosk.item(name)
    return item.mapToScene(QPointF(0, item.height())).y()


def pieces(kiosk: Kiosk) -> dict[str, int]:
    return {line.sku: line.quantity for line in kiosk.parts.shopping.session.cart.lines}


def test_what_the_phone_adds_is_told_and_the_ways_and_credit_chosen_stay(kiosk: Kiosk) -> None:
    kiosk.restore()
    assert kiosk.parts.cart_exchange.followed == CART.id
    way = Fulfillment("store_pickup", "lyon-part-dieu")
    kiosk.parts.shopping.choose("SAC-RIVAGE-1", way)
    kiosk.parts.shopping.give_credit("camille")
    assert kiosk.find("merged-banner") is None
    from_phone(kiosk)
    assert "Ajouté sur votre téléphone" in kiosk.text("merged-banner")
    session = kiosk.parts.shopping.session
    assert session.chosen["SAC-RIVAGE-1"] == way
    credit = {line.sku: line.credit for line in session.cart.lines}
    assert credit["SAC-RIVAGE-1"][0].staff_id == "camille"
    assert credit["FAUTEUIL-ALTO-1"] == ()
    from_phone(kiosk, by="terminal", sku="SAC-RIVAGE-1")
    assert "Sac Rivage" in kiosk.text("merged-banner")
    kiosk.terminal.screens.navigation.go("home")
    assert session.merged
    kiosk.qtbot.waitUntil(lambda: not kiosk.parts.shopping.session.merged)  # it was there to be read


def test_what_is_done_here_goes_to_the_queue_before_it_is_shown(kiosk: Kiosk) -> None:
    kiosk.restore()
    sessions = kiosk.parts.shopping._sessions
    kicks = kiosk.parts.cart_exchange.kicks
    kiosk.touch("quantity-ROBE-CORAIL-38-plus")
    (unsent,) = sessions.queue.waiting()
    assert unsent.cart_id == CART.id
    assert [(edit.sku, edit.pieces, edit.by) for edit in unsent.edits] == [("ROBE-CORAIL-38", 1, "terminal")]
    assert kiosk.parts.cart_exchange.kicks > kicks
    kiosk.touch("leave")
    assert sessions.kept is None
    assert sessions.queue.waiting() == [unsent], "the phone's cart still gets it"
    assert kiosk.parts.cart_exchange.followed == ""


def test_a_cart_that_began_here_is_shared_once_its_code_is_offered(kiosk: Kiosk) -> None:
    kiosk.parts.shopping.start("fr")
    kiosk.parts.shopping.add("SAC-RIVAGE-1", Money(18900))
    assert kiosk.parts.shopping._sessions.queue.waiting() == []
    kiosk.terminal.screens.navigation.go("cart")
    kiosk.work_until(lambda: kiosk.parts.shopping.session.is_shared and "K7M4Q2" in kiosk.text("take-along-hint"))
    session = kiosk.parts.shopping.session
    assert kiosk.parts.cart_exchange.followed == session.cart.id
    code = kiosk.text("take-along-hint")
    from_phone(kiosk)
    kiosk.qtbot.wait(50)
    assert kiosk.text("take-along-hint") == code, "a code stays good while the cart changes"


def test_a_change_during_the_checkout_is_accepted_before_anything_is_ordered(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    kiosk.touch("order")
    kiosk.jobs.run_all()
    total = kiosk.model("checkout").props.total
    from_phone(kiosk)
    assert kiosk.model("checkout").props.total != total
    kiosk.model("checkout").confirm()  # a touch that was on its way
    assert kiosk.parts.outbox.entries() == []
    assert not kiosk.item("confirm").isEnabled()
    kiosk.touch("accept-merged")
    assert kiosk.find("merged-banner") is None
    kiosk.touch("confirm")
    kiosk.jobs.run_all()
    kiosk.qtbot.waitUntil(lambda: kiosk.screen == "done")
    assert "FAUTEUIL-ALTO-1" in {line.sku for line in kiosk.only_order().lines}
    assert pieces(kiosk) == {}


@pytest.mark.parametrize(
    ("touched", "expected"),
    [
        ("join-carts", {"ROBE-CORAIL-38": 1, "SAC-RIVAGE-1": 1, "LAMPE-AUBE-1": 3}),
        ("replace-cart", {"LAMPE-AUBE-1": 2}),
        ("keep-cart", {"ROBE-CORAIL-38": 1, "SAC-RIVAGE-1": 1, "LAMPE-AUBE-1": 1}),
    ],
)
def test_a_second_cart_is_joined_or_replaces_as_the_shopper_says(
    kiosk: Kiosk, touched: str, expected: dict[str, int]
) -> None:
    kiosk.parts.cart_desk.carts[OTHER_TOKEN] = OTHER
    kiosk.restore()
    before = pieces(kiosk)
    kiosk.scan(OTHER_URL)
    assert pieces(kiosk) == before, "nothing is mixed before the shopper says so"
    kiosk.qtbot.waitUntil(lambda: lower_edge(kiosk, "keep-cart") < kiosk.terminal.window.height())
    kiosk.touch(touched)
    assert pieces(kiosk) == expected
    assert kiosk.parts.shopping.session.cart.id == ("cart-1" if touched == "keep-cart" else "cart-2")
    kiosk.qtbot.waitUntil(lambda: kiosk.find("join-carts") is None)
    first = kiosk.parts.cart_desk.live["cart-1"]
    assert {line.sku: line.quantity for line in first.lines} == before, "the first cart stays as it is on its phone"


def test_what_was_gathered_before_the_first_scan_joins_unasked(kiosk: Kiosk) -> None:
    kiosk.parts.shopping.start("fr")
    kiosk.parts.shopping.add("LAMPE-AUBE-1", Money(11900))
    kiosk.restore()
    assert pieces(kiosk)["LAMPE-AUBE-1"] == 2
    kiosk.scan(f"http://127.0.0.1:8765/k/{TOKEN}")
    assert pieces(kiosk)["LAMPE-AUBE-1"] == 2, "the same phone again changes nothing"


def test_prices_and_stock_that_changed_without_network_are_told_line_by_line(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.cut_network()
    kiosk.scan(code_of_three(kiosk))
    catalogue, hub = kiosk.parts.catalogue, kiosk.parts.cart_desk
    before = catalogue.price

    def price(sku: str, group_id: str, at: datetime) -> UnitPrice:
        return UnitPrice(Money(17900), Money(17900)) if sku == "SAC-RIVAGE-1" else before(sku, group_id, at)

    monkeypatch.setattr(catalogue, "price", price)
    kiosk.parts.clock.pass_seconds(60)
    for place in (HERE, "lyon-part-dieu", "warehouse"):
        kiosk.parts.stock.put(StockLevel("ROBE-CORAIL-38", place, 0, kiosk.parts.clock.now()))
    hub.online = True
    hub.carts[TOKEN] = replace(CART, id=LIVE_ID, lines=CART.lines[:2])
    kiosk.parts.status.set(network=True, state="up_to_date")
    kiosk.jobs.run_all()
    kiosk.parts.status.tell_rows("stock", "product")
    QCoreApplication.processEvents()
    said = kiosk.text("caught-up-banner").replace("\u202f", " ").replace("\u00a0", " ")
    assert "Sac Rivage : 2 devient 1." in said
    assert "Sac Rivage : 189,00 € devient 179,00 €." in said
    assert "Robe Ondine : épuisé depuis." in said
