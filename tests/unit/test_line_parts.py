"""A line from several places: its parts, their ways, and what becomes of them when the cart changes."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import Cart
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.line_parts import line_of_part, part_id, parts_of
from kiosk.domain.money import Money
from kiosk.domain.stock import StockLevel
from kiosk.use_cases.place_order import DraftOrder, PlaceOrder
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import CartOverview, view_cart
from tests.fakes.shop import HERE, NOW, FakeCatalogue, FakeStock
from tests.fakes.terminal import FakeClock, FakeIds, FakeSessions, MemoryOutbox

SKU = "ROBE-CORAIL-38"
TAKE, SEND = Fulfillment("take_now", HERE), Fulfillment("home_delivery", "warehouse")


@given(st.integers(1, 99), st.lists(st.integers(1, 40), max_size=5).map(tuple))
def test_parts_always_make_up_the_line(quantity: int, pieces: tuple[int, ...]) -> None:
    parts = parts_of(quantity, pieces)
    assert sum(parts) == quantity
    assert all(parts)
    assert parts_of(quantity, parts) == parts


@given(st.text(min_size=1, max_size=9), st.integers(1, 20))
def test_a_part_knows_its_line(line_id: str, place: int) -> None:
    assert line_of_part(part_id(line_id, place)) == (line_id, place)


class Visit:
    """Three robes: one is here, two in the warehouse."""

    def __init__(self) -> None:
        self.stock = FakeStock()
        self.stock.all = [StockLevel(SKU, HERE, 1, NOW), StockLevel(SKU, "warehouse", 2, NOW)]
        self.shopping = Shopping(FakeSessions(), FakeClock(), FakeIds())
        self.shopping.open_cart(Cart("c", 1, NOW))
        for _ in range(3):
            self.shopping.add(SKU, Money(14900))

    @property
    def overview(self) -> CartOverview:
        assert self.shopping.session is not None
        return view_cart(self.shopping.session, FakeCatalogue(self.stock), self.stock, HERE, NOW)

    @property
    def parts(self) -> list[tuple[int, Fulfillment | None]]:
        return [(line.line.quantity, line.fulfillment) for line in self.overview.lines]

    def gather(self) -> None:
        (line,) = self.overview.lines
        self.shopping.split(line.line.id, [(part.quantity, part.fulfillment) for part in line.offer])


def test_what_no_place_has_alone_is_offered_from_several_and_ordered_so() -> None:
    visit = Visit()
    (line,) = visit.overview.lines
    assert (line.fulfillment, line.most, visit.overview.problems) == (None, 3, (line.line.id,))
    assert [(part.quantity, part.fulfillment) for part in line.offer] == [(1, TAKE), (2, SEND)]
    visit.gather()
    assert visit.parts == [(1, TAKE), (2, SEND)]
    assert (visit.overview.problems, visit.overview.goods_total) == ((), Money(3 * 14900))
    session = visit.shopping.session
    assert session is not None
    place = PlaceOrder(MemoryOutbox(), FakeClock(), FakeIds(), "K07")
    problem = place.check(DraftOrder(session, visit.overview))
    assert not hasattr(problem, "lines")  # a parcel wants an address: the parts count as any line


def test_a_part_never_takes_what_another_part_has() -> None:
    visit = Visit()
    visit.gather()
    first, second = visit.overview.lines
    assert second.availability.here is not None
    assert second.availability.here.available == 0
    # Somebody chooses a way for the second part that has too few pieces left: it cannot be had so.
    visit.shopping.choose(second.line.id, TAKE)
    assert visit.parts == [(1, TAKE), (2, SEND)]
    assert first.availability.delivered[0].available == 0


def test_pieces_come_and_go_in_the_part_that_is_touched() -> None:
    visit = Visit()
    visit.gather()
    _, second = visit.overview.lines
    visit.shopping.set_quantity(second.line.id, 1)
    assert visit.parts == [(1, TAKE), (1, SEND)]
    visit.shopping.set_quantity(visit.overview.lines[0].line.id, 0)
    assert visit.parts == [(1, SEND)]
    visit.shopping.set_quantity(visit.overview.lines[0].line.id, 0)
    assert visit.parts == []


def test_pieces_that_another_device_adds_join_the_first_part() -> None:
    visit = Visit()
    visit.stock.all = [StockLevel(SKU, HERE, 2, NOW), StockLevel(SKU, "warehouse", 1, NOW)]
    visit.gather()
    visit.shopping.add(SKU, Money(14900))
    # Two are here and three are wanted of this part: the whole line needs another offer.
    assert [quantity for quantity, _ in visit.parts] == [3, 1]
    assert visit.overview.problems == (visit.overview.lines[0].line.id,)
