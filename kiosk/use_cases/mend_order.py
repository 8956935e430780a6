"""A refused order put right: reach, address, lines, ways and today's prices, then sent again as the same order."""

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.customer import Address, Contact, address_problem, contact_problem
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money, total
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.promise import shipping_fee
from kiosk.domain.sourcing import Availability, availability
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.outbox import Outbox
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.place_order import NotRecorded, OrderProblem, Recorded


class Mending(Struct, frozen=True):
    """An opened order and what was changed of it. A quantity of 0 takes a line out.

    ``is_about_benefits``: it was refused because of a coupon, a card or points, and goes without them; ``is_about_grants``:
    because of a discount or a quote, whose lines go at today's prices.
    ``accepts_todays_prices`` is the shopper's own word: a price that went up is theirs to agree to.
    """

    order: ReadyOrder
    price_group_id: str
    quantities: dict[str, int] = {}
    ways: dict[str, Fulfillment] = {}
    accepts_todays_prices: bool = False
    contact: Contact | None = None
    address: Address | None = None
    is_about_benefits: bool = False
    is_about_grants: bool = False


class MendedLine(Struct, frozen=True):
    """One line as it would be sent. ``todays_price`` is None when the shop sells it no more."""

    line: OrderLine
    todays_price: Money | None
    options: Availability

    @property
    def is_dearer(self) -> bool:
        """Whether it costs more today than the shopper saw."""
        return self.todays_price is not None and self.todays_price > self.line.unit_price


class MendOrder:
    """Reads today's shop; ``record`` is the only thing that changes anything."""

    def __init__(
        self,
        outbox: Outbox,
        catalogue: CatalogueReader,
        stock: StockReader,
        clock: Clock,
        ids: IdSource,
        here_id: str,
    ) -> None:
        self._outbox = outbox
        self._catalogue = catalogue
        self._stock = stock
        self._clock = clock
        self._ids = ids
        self._here_id = here_id

    def lines(self, mending: Mending) -> tuple[MendedLine, ...]:
        """Every line of the order, those taken out with a quantity of 0."""
        places = {place.id: place for place in self._catalogue.locations()}
        now = self._clock.now()
        lines = []
        for line in mending.order.lines:
            variant = self._catalogue.variant(line.sku)
            product = self._catalogue.product(variant.product_id) if variant else None
            release_on = product.release_on if product else None
            options = availability(self._stock.levels(line.sku), places, self._here_id, now, release_on)
            price = self._catalogue.price(line.sku, mending.price_group_id, now)
            todays = _todays(line, price.price, mending) if price else None
            lines.append(MendedLine(_changed(line, mending, options), todays, options))
        return tuple(lines)

    def check(self, mending: Mending) -> ReadyOrder | OrderProblem:
        """The order as it would be sent, or the first thing that still keeps the hub from taking it."""
        kept = [line for line in self.lines(mending) if line.line.quantity]
        if not kept:
            return OrderProblem("lines_wrong")
        sold_out = next((line for line in kept if line.todays_price is None), None)
        if sold_out is not None:
            return OrderProblem("unknown_sku", sold_out.line.id)
        dearer = next((line for line in kept if line.is_dearer), None)
        if dearer is not None and not mending.accepts_todays_prices:
            return OrderProblem("price_changed", dearer.line.id)
        order = self._made(mending, kept)
        return _person_problem(order) or order

    def draft(self, mending: Mending) -> ReadyOrder:
        """The order as it stands, complete or not, for its sums."""
        return self._made(mending, [line for line in self.lines(mending) if line.line.quantity])

    def record(self, order: ReadyOrder) -> Recorded | NotRecorded:
        """Put the mended order in the place of the refused one."""
        try:
            self._outbox.amend(order, self._clock.now())
        except CacheError as error:
            return NotRecorded(error.code)
        return Recorded(order)

    def _made(self, mending: Mending, kept: list[MendedLine]) -> ReadyOrder:
        was = mending.order
        lines = tuple(_priced(line) for line in kept)
        shipped = [line for line in lines if line.fulfillment.is_shipped]
        goods = total([line.unit_price.times(line.quantity) for line in shipped])
        is_guest = was.customer_id is None or mending.contact is not None
        # They were worked out for these very lines and this person: for others the shopper is asked anew.
        is_as_it_was = lines == was.lines and is_guest == (was.customer_id is None)
        if mending.is_about_benefits or not is_as_it_was:
            was = replace(was, coupons=(), gift_cards=(), points=None)
        return replace(
            was,
            # Another body needs another key; the old ones tell the hub what this version stands for.
            idempotency_key=self._ids.new_id(),
            replaces_keys=(*was.replaces_keys, was.idempotency_key),
            lines=lines,
            delivery_fee=shipping_fee(goods, len({line.fulfillment.location_id for line in shipped})),
            customer_id=None if is_guest else was.customer_id,
            contact=(mending.contact or was.contact) if is_guest else None,
            address=(mending.address or was.address) if shipped else None,
            reservation_id=None,
        )


def _changed(line: OrderLine, mending: Mending, options: Availability) -> OrderLine:
    way = mending.ways.get(line.id, line.fulfillment)
    option = options.option(way)
    promised = option.ready_on if option is not None and way != line.fulfillment else line.promised_on
    quantity = mending.quantities.get(line.id, line.quantity)
    return replace(line, quantity=quantity, fulfillment=way, promised_on=promised)


def _todays(line: OrderLine, price: Money, mending: Mending) -> Money:
    """A price that was granted and not refused still counts."""
    is_granted = line.discount is not None or bool(line.quote)
    return min(price, line.unit_price) if is_granted and not mending.is_about_grants else price


def _priced(line: MendedLine) -> OrderLine:
    """At the price that was seen; at today's, without what was granted, where that is higher, once it was agreed to."""
    if not line.is_dearer or line.todays_price is None:
        return line.line
    return replace(line.line, unit_price=line.todays_price, discount=None, quote="")


def _person_problem(order: ReadyOrder) -> OrderProblem | None:
    if order.customer_id is not None:
        return None
    code = contact_problem(order.contact or Contact())
    if code is not None:
        return OrderProblem(code, "phone" if code == "phone_wrong" else "email")
    if any(line.fulfillment.is_shipped for line in order.lines):
        code = address_problem(order.address or Address("", "", "", ""))
        if code is not None:
            return OrderProblem(code, code.partition("_")[0])
    return None
