"""Touches of a guest who has the order delivered, and what need not be typed. Typing on the keyboard is not counted."""

import pytest
from msgspec.structs import replace

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.stock import StockLevel
from tests.fakes.shop import HERE, NOW
from tests.ui.test_cart_journey import CART, CLAIRE, TOKEN, Kiosk, kiosk, qapp_cls

__all__ = ["kiosk", "qapp_cls"]


def delivered(kiosk: Kiosk) -> None:
    """A cart from the phone of which something has to be sent."""
    kiosk.parts.stock.put(StockLevel("SAC-RIVAGE-1", HERE, 0, NOW))
    kiosk.restore()
    kiosk.touch("order")


def write(kiosk: Kiosk, text: str) -> None:
    """Into the focused field, as a keyboard does; fields are written one after the other without a touch."""
    checkout = kiosk.model("checkout")
    checkout.edit(checkout.props.form.focused, text)


@pytest.mark.offline(
    "Complete a guest's address", "yes", "the communes of France and their postcodes are on the terminal"
)
def test_a_guest_picks_the_town_of_a_postcode_by_one_touch_and_orders_within_ten(kiosk: Kiosk) -> None:
    delivered(kiosk)
    kiosk.cut_network()
    write(kiosk, "zoe@")
    kiosk.touch("suggestion-0")
    kiosk.touch("key-action")
    write(kiosk, "Zoé Martin")
    kiosk.touch("key-action")
    write(kiosk, "18 rue Ney")
    kiosk.touch("key-action")
    write(kiosk, "51300")
    kiosk.touch("suggestion-1")
    kiosk.touch("key-action")
    kiosk.touch("confirm")
    assert kiosk.touches <= 10
    order = kiosk.only_order()
    assert order.contact is not None
    assert order.address is not None
    assert order.contact.email == "zoe@gmail.com"
    assert (order.address.postcode, order.address.city) == ("51300", "Frignicourt")


def test_a_town_without_its_postcode_leads_to_the_missing_one(kiosk: Kiosk) -> None:
    delivered(kiosk)
    checkout = kiosk.model("checkout")
    for field, text in (("email", "zoe@exemple.fr"), ("name", "Zoé"), ("street", "18 rue Ney"), ("city", "gren")):
        checkout.focus(field)
        checkout.edit(field, text)
    kiosk.touch("suggestion-0")
    assert kiosk.text("field-city-input") == "Grenoble"
    assert checkout.props.form.focused == "postcode"
    kiosk.touch("proceed")
    assert kiosk.text("problem-postcode") == "Cinq chiffres, par exemple 69002."
    write(kiosk, "38100")
    assert kiosk.find("address-doubt") is None
    write(kiosk, "38330")
    assert kiosk.text("address-doubt") == "Grenoble n’a pas le code 38330. Vérifiez."
    kiosk.touch("proceed")
    assert kiosk.find("confirm") is not None, "a doubt stops nobody"


def test_what_is_collected_says_when_it_is_ready_and_when_the_store_is_open(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    session = kiosk.parts.shopping.session
    assert session is not None
    kiosk.parts.shopping.choose(session.cart.lines[0].id, Fulfillment("store_pickup", "lyon-part-dieu"))
    kiosk.touch("order")
    kiosk.item("collect-lyon-part-dieu")
    assert kiosk.text("collect-ready") == "Prêt aujourd’hui à 17\u00a0h"
    assert kiosk.text("collect-hours") == "Ouvert jusqu’à 20\u00a0h"
    kiosk.touch("confirm")
    assert kiosk.touches <= 6
