"""The last screen before and after the hub's word."""

from datetime import date

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderConfirmed, OrderLine, ReadyOrder
from kiosk.domain.session import ShopperSession
from kiosk.ports.outbox import EntryState
from kiosk.use_cases.view_cart import view_cart
from kiosk.use_cases.write_slip import Slip
from tests.fakes.shop import HERE, LOCATIONS, NOW, FakeCatalogue, FakeStock
from ui.view_models.done_props import DoneInputs, DoneProps, PlacedOrder, derive
from ui.wording import wording_in

FRIDAY = date(2026, 11, 27)
DELIVERED = Fulfillment("home_delivery", "warehouse")
COLLECTED = Fulfillment("store_pickup", "lyon-part-dieu")
LINES = (
    ("l1", "ROBE-CORAIL-38", Fulfillment("take_now", HERE)),
    ("l2", "SAC-RIVAGE-1", COLLECTED),
    ("l3", "LAMPE-AUBE-1", DELIVERED),
    ("l4", "FAUTEUIL-ALTO-1", DELIVERED),
)

SLIP = Slip("https://shop/o/token#1.2.3", holds_order=True)


def placed() -> PlacedOrder:
    stock = FakeStock()
    cart = Cart("c", 1, NOW, tuple(LineItem(line_id, sku, 1, Money(100)) for line_id, sku, _way in LINES))
    overview = view_cart(ShopperSession("s", NOW, cart), FakeCatalogue(stock), stock, HERE, NOW)
    lines = tuple(OrderLine(line_id, sku, 1, Money(100), way, promised_on=FRIDAY) for line_id, sku, way in LINES)
    return PlacedOrder(ReadyOrder("o1", "o1", "K07-0042", NOW, lines, Money(490), "token"), overview)


def confirmed(*outcomes: LineOutcome) -> OrderConfirmed:
    lines = zip(LINES, outcomes, strict=True)
    decided = tuple(ConfirmedLine(line_id, sku, 1, outcome, way, FRIDAY) for (line_id, sku, way), outcome in lines)
    return OrderConfirmed("o1", "K07-0042", NOW, decided, Money(890), "https://shop/o/token")


def shown(answer: OrderConfirmed | None = None, *, standing: EntryState | None = None) -> DoneProps:
    places = {place.id: place for place in LOCATIONS}
    shelves = {"ROBE-CORAIL-38": {"fr": "Femme, allée 4"}}
    words = wording_in("fr")
    return derive(DoneInputs(placed(), answer, standing, SLIP, places, shelves, NOW, words))


def test_before_the_hubs_word_the_order_is_pending_with_its_own_code() -> None:
    props = shown()
    assert (props.state, props.number, props.code) == ("pending", "K07-0042", SLIP.url)
    assert props.total == "8,90\u00a0€"


def test_lines_that_go_the_same_way_are_one_step() -> None:
    here, collected, delivered = shown().steps
    assert (here.way, here.place, here.names) == ("here", "Femme, allée 4", "Robe Ondine (corail, 38)")
    assert (collected.way, collected.place) == ("pickup", "Lyon Part-Dieu")
    assert (delivered.when, delivered.names) == ("Vendredi 27 novembre", "Lampe Aube et Fauteuil Alto")
    assert delivered.second_picture != ""


def test_the_hubs_word_replaces_promises_line_by_line() -> None:
    props = shown(confirmed("allocated", "moved", "waiting", "dropped"))
    assert (props.state, props.code, props.holds_order) == ("confirmed", SLIP.url, True)
    assert props.is_changed
    assert [step.outcome for step in props.steps] == ["allocated", "moved", "waiting", "dropped"]


def test_a_refused_order_is_never_shown_as_waiting() -> None:
    assert shown(standing="rejected").state == "rejected"


def test_an_unknown_outcome_is_said_and_an_order_on_its_way_waits() -> None:
    assert shown(standing="unknown").state == "unknown"
    assert shown(standing="in_flight").state == "pending"


def test_nothing_placed_shows_nothing() -> None:
    assert derive(DoneInputs(None, None, None, None, {}, {}, NOW, wording_in("fr"))) == DoneProps()
