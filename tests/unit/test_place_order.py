"""From a draft to an order with a number."""

import pytest
from typing_extensions import override

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import Contact
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder
from kiosk.domain.session import ShopperSession
from kiosk.errors import CacheBusy
from kiosk.use_cases.place_order import DraftOrder, NotRecorded, PlaceOrder
from kiosk.use_cases.view_cart import view_cart
from tests.fakes.clock import FakeClock
from tests.fakes.outbox import FakeOutbox
from tests.fakes.shop import HERE, NOW, FakeCatalogue, FakeStock
from tests.fakes.terminal import FakeIds


class BusyOutbox(FakeOutbox):
    @override
    def next_number(self, device_code: str) -> str:
        raise CacheBusy("locked")


@pytest.fixture
def draft() -> DraftOrder:
    line = LineItem("line", "ROBE-CORAIL-38", 1, Money(14900))
    session = ShopperSession("session", NOW, Cart("cart", 0, NOW, (line,)))
    stock = FakeStock()
    overview = view_cart(session, FakeCatalogue(stock), stock, HERE, NOW)
    return DraftOrder(session, overview, Contact(email="zoe@exemple.fr"))


def test_without_a_number_nothing_is_promised(draft: DraftOrder) -> None:
    clock = FakeClock()
    outbox = BusyOutbox(clock)
    assert PlaceOrder(outbox, clock, FakeIds(), "K07").check(draft) == NotRecorded("cache_busy")
    assert outbox.entries() == []


def test_order_names_its_cart_also_when_that_began_at_the_terminal(draft: DraftOrder) -> None:
    clock = FakeClock()
    order = PlaceOrder(FakeOutbox(clock), clock, FakeIds(), "K07").check(draft)
    assert isinstance(order, ReadyOrder)
    assert (order.cart_id, order.number) == ("cart", "K07-0001")
