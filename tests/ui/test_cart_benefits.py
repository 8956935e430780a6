"""Codes, cards, points, parts of a line and a second cart, by hand in the kiosk's own window."""

import pytest
from msgspec.structs import replace

from kiosk.domain.cart import LineItem
from kiosk.domain.coupon import CouponUse
from kiosk.domain.gift_card import GiftCardUse
from kiosk.domain.loyalty import PointsUse
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed
from kiosk.domain.stock import StockLevel
from tests.fakes.benefits import GIFT_CARD
from tests.fakes.own_codes import numbered
from tests.fakes.shop import HERE, NOW
from tests.ui.test_cart_journey import CART, CLAIRE, TOKEN, Kiosk, kiosk, qapp_cls

__all__ = ["kiosk", "qapp_cls"]

NB = "\u00a0"
SKU = "ROBE-CORAIL-38"


def bring(kiosk: Kiosk, code: str) -> None:
    kiosk.touch("add-code")
    kiosk.qtbot.waitUntil(lambda: kiosk.find("benefit-code") is not None)
    kiosk.type(code.lower())
    kiosk.touch("key-action")
    kiosk.jobs.run_all()


def known(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    kiosk.jobs.run_all()


def test_code_card_and_points_lower_what_is_due_and_go_into_the_order(kiosk: Kiosk) -> None:
    known(kiosk)
    assert kiosk.text("loyalty-member") == f"Votre fidélité{NB}: 1{NB}260 points"
    bring(kiosk, "corail10")
    kiosk.qtbot.waitUntil(lambda: kiosk.find("benefit-code") is None)
    assert kiosk.text("cart-total") == f"420,30{NB}€"
    kiosk.model("benefits").submit(GIFT_CARD)
    kiosk.jobs.run_all()
    kiosk.touch("spend-points")
    assert kiosk.text("cart-total") == f"240,30{NB}€"
    kiosk.touch("order", "confirm")
    order = kiosk.only_order()
    assert order.coupons == (CouponUse("CORAIL10", Money(4670)),)
    assert order.gift_cards == (GiftCardUse(GIFT_CARD, Money(12000)),)
    assert order.points == PointsUse(1200, Money(6000))
    assert order.total == Money(42030)
    assert kiosk.model("done").props.points == "+ 360 points, en attente de confirmation"
    told = OrderConfirmed(order.id, order.number, NOW, (), order.total, "x", Money(24030), points_earned=360)
    kiosk.parts.outbox.confirm(told)
    kiosk.parts.status.set(network=True, state="up_to_date")
    kiosk.qtbot.waitUntil(lambda: kiosk.text("done-points") == "+ 360 points de fidélité")
    # What was spent is gone from this visit, and nothing of it is spent twice.
    session = kiosk.parts.shopping.session
    assert (session.benefits.coupons, session.benefits.gift_cards, session.benefits.spends_points) == ((), (), False)


def test_a_code_that_does_not_count_is_told_why_and_the_sheet_stays(kiosk: Kiosk) -> None:
    kiosk.restore()
    bring(kiosk, "passe")
    assert kiosk.text("code-answer") == "Ce code n’est plus valable. Son dernier jour est passé."
    kiosk.touch("close-sheet")
    bring(kiosk, "corail10")
    kiosk.touch("remove-CORAIL10")
    assert kiosk.text("cart-total") == f"467,00{NB}€"


@pytest.mark.offline(
    "Promotion codes, gift cards, points spent",
    "no",
    "nobody can say whether they are used up: the order goes without, and says so before it is confirmed",
)
@pytest.mark.offline("Loyalty points earned", "yes", "told as pending until the hub has counted them")
def test_without_network_the_order_goes_without_and_says_so_before(kiosk: Kiosk) -> None:
    known(kiosk)
    kiosk.model("benefits").submit("corail10")
    kiosk.jobs.run_all()
    kiosk.cut_network()
    kiosk.qtbot.waitUntil(lambda: kiosk.find("suspended-banner") is not None)
    assert kiosk.text("cart-total") == f"467,00{NB}€"
    kiosk.touch("order", "confirm")
    order = kiosk.only_order()
    assert (order.coupons, order.gift_cards, order.points, order.total) == ((), (), None, Money(46700))
    assert kiosk.model("done").props.points == "+ 467 points, en attente de confirmation"


def test_a_scanned_card_earns_and_a_scanned_voucher_counts(kiosk: Kiosk) -> None:
    kiosk.restore()
    kiosk.scan(numbered("290000000001"))
    assert kiosk.model("scan").props.message == "loyalty_kept"
    assert kiosk.model("scanAnswer").props == "accepted"
    kiosk.scan(numbered("291000000001"))
    assert kiosk.model("scan").props.message == "coupon_kept"
    assert kiosk.text("cart-total") == f"457,00{NB}€"
    kiosk.scan(numbered("291999999999"))
    assert kiosk.model("scan").props.message == "benefit_unknown"
    assert kiosk.model("scanAnswer").props == "refused"
    assert kiosk.parts.shopping.session.benefits.loyalty_card == "000000001"
    # Only the customer's own phone spends points: a number on a card is no proof of who holds it.
    assert kiosk.find("spend-points") is None


@pytest.mark.offline("Have one line from several places", "yes", "from the figures before the cut")
def test_what_no_place_has_alone_is_brought_together_in_one_touch(kiosk: Kiosk) -> None:
    kiosk.parts.stock.all = [level for level in kiosk.parts.stock.all if level.sku != SKU]
    kiosk.parts.stock.put(StockLevel(SKU, HERE, 2, NOW))
    kiosk.parts.stock.put(StockLevel(SKU, "warehouse", 1, NOW))
    lines = (LineItem("l1", SKU, 3, Money(14900)), *CART.lines[1:])
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE, lines=lines)
    kiosk.restore()
    assert not kiosk.model("cart").props.can_order
    assert kiosk.text(f"gather-{SKU}") == f"Réunir{NB}: 2 ici et 1 livré mer. 25 nov."
    kiosk.touch(f"gather-{SKU}")
    assert [line.quantity for line in kiosk.model("cart").props.lines][:2] == [2, 1]
    kiosk.touch("order", "confirm")
    ordered = [(line.sku, line.quantity, line.fulfillment.kind) for line in kiosk.only_order().lines]
    assert ordered[:2] == [(SKU, 2, "take_now"), (SKU, 1, "home_delivery")]


def test_a_second_cart_that_took_the_place_of_the_first_is_given_up_again(kiosk: Kiosk) -> None:
    kiosk.restore()
    other = replace(CART, id="cart-2", lines=(LineItem("o1", "VASE-GALET-1", 2, Money(4500)),))
    kiosk.parts.cart_desk.carts["u" * 22] = other
    for choice, pieces in (("replace-cart", 2), ("join-carts", 5)):
        kiosk.scan("http://127.0.0.1:8765/k/" + "u" * 22)
        kiosk.touch(choice)
        assert kiosk.parts.shopping.session.cart.pieces == pieces
        kiosk.touch("undo-open")
        session = kiosk.parts.shopping.session
        assert (session.cart.id, session.cart.pieces) == ("cart-1", 3)
        assert kiosk.model("cart").props.opened_over == ""
    # What had joined the other cart leaves it again, for the hub too.
    queued = kiosk.parts.shopping._sessions.queue.waiting()
    assert [edit.left for unsent in queued if unsent.cart_id == "cart-2" for edit in unsent.edits] == [0, 0, 0]
