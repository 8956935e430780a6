"""From what the shopper chose to an order recorded on this terminal."""

from collections.abc import Iterator

import msgspec

from kiosk.domain.credit import is_complete
from kiosk.domain.customer import Address, Contact, address_problem, contact_problem
from kiosk.domain.fulfillment import IfGone
from kiosk.domain.offline_policy import OfflineLimit
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_in_code import line_ids
from kiosk.domain.payment import PaymentMethod
from kiosk.domain.privacy import Consent
from kiosk.domain.session import ShopperSession
from kiosk.errors import CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.outbox import Outbox
from kiosk.use_cases.offline_limits import OfflineLimits
from kiosk.use_cases.view_cart import CartOverview, LineOverview


class DraftOrder(msgspec.Struct, frozen=True):
    """What is known so far. A known customer (in ``session.cart``) needs neither contact nor address.

    ``if_gone`` is the choice for the whole order, ``gone_by_line`` what differs from it; ``equivalents`` are the SKUs that
    the shopper was shown and accepts, best first. Both by the cart's line id.
    """

    session: ShopperSession
    overview: CartOverview
    contact: Contact | None = None
    address: Address | None = None
    if_gone: IfGone = "another_location"
    payment: PaymentMethod = "at_till"
    staff_id: str | None = None
    reservation_id: str | None = None
    gone_by_line: dict[str, IfGone] = {}
    equivalents: dict[str, tuple[str, ...]] = {}
    consents: tuple[Consent, ...] = ()


class OrderProblem(msgspec.Struct, frozen=True):
    """What is missing: a stable code, and the field or the line it belongs to, or the limit that an offline order passes."""

    code: str
    field: str = ""
    limit: OfflineLimit | None = None


class Recorded(msgspec.Struct, frozen=True):
    """The order is on this terminal's disk; it will reach the hub once."""

    order: ReadyOrder


class NotRecorded(msgspec.Struct, frozen=True):
    """Nothing was promised. ``reason`` is the code of the ``CacheError``."""

    reason: str


class PlaceOrder:
    """Checks a draft, then records it. Ids, key and number are made here, once."""

    def __init__(
        self, outbox: Outbox, clock: Clock, ids: IdSource, device_code: str, limits: OfflineLimits | None = None
    ) -> None:
        self._outbox = outbox
        self._clock = clock
        self._ids = ids
        self._device_code = device_code
        self._limits = limits

    def check(self, draft: DraftOrder) -> ReadyOrder | OrderProblem | NotRecorded:
        """The order with every answer given, or the first thing that is missing, or why it got no number."""
        problem = _problem(draft) or self._limit(draft)
        if problem is not None:
            return problem
        try:
            number = self._outbox.next_number(self._device_code)
        except CacheError as error:
            return NotRecorded(error.code)
        cart = draft.session.cart
        ships = any(line.fulfillment and line.fulfillment.is_shipped for line in draft.overview.lines)
        order_id = self._ids.new_id()
        return ReadyOrder(
            id=order_id,
            idempotency_key=order_id,
            number=number,
            placed_at=self._clock.now(),
            lines=tuple(
                _order_line(line_id, line, draft)
                for line_id, line in zip(line_ids(len(draft.overview.lines)), draft.overview.lines, strict=True)
            ),
            delivery_fee=draft.overview.delivery_fee,
            tracking_token=self._ids.new_token(),
            language=draft.session.language,
            # Also for a cart that began here: the hub has it as soon as a code was offered to take it along.
            cart_id=cart.id,
            customer_id=cart.customer.id if cart.customer else None,
            contact=None if cart.customer else draft.contact,
            address=draft.address if ships and not cart.customer else None,
            payment=draft.payment,
            staff_id=draft.staff_id,
            reservation_id=draft.reservation_id,
            source=draft.session.source,
            coupons=tuple(one.use for one in draft.overview.settlement.reductions),
            gift_cards=draft.overview.settlement.gift_cards,
            points=draft.overview.settlement.points,
            loyalty_card="" if cart.customer else draft.session.benefits.loyalty_card,
            not_here=tuple(_not_here(draft.overview)),
            consents=draft.consents,
        )

    def _limit(self, draft: DraftOrder) -> OrderProblem | None:
        limit = self._limits.reached(draft.overview) if self._limits else None
        return None if limit is None else OrderProblem("offline_limit", limit=limit)

    def record(self, order: ReadyOrder) -> Recorded | NotRecorded:
        """Commit the order to the outbox; only ``Recorded`` may be said to the shopper."""
        try:
            self._outbox.add(order)
        except CacheError as error:
            return NotRecorded(error.code)
        return Recorded(order)


def _problem(draft: DraftOrder) -> OrderProblem | None:
    if not draft.overview.lines:
        return OrderProblem("cart_empty")
    if draft.overview.problems:
        return OrderProblem("line_unavailable", draft.overview.problems[0])
    if not all(is_complete(line.line.credit) for line in draft.overview.lines):
        return OrderProblem("credit_incomplete")
    if draft.session.cart.customer is not None:
        return None
    return _guest_problem(draft)


def _guest_problem(draft: DraftOrder) -> OrderProblem | None:
    code = contact_problem(draft.contact or Contact())
    if code is not None:
        return OrderProblem(code, "phone" if code == "phone_wrong" else "email")
    if draft.overview.parcels:
        code = address_problem(draft.address or Address("", "", "", ""))
        if code is not None:
            return OrderProblem(code, code.partition("_")[0])
    return None


def _not_here(overview: CartOverview) -> Iterator[str]:
    """Lines that this shop has too few pieces of: without the terminal they were no sale."""
    for line_id, line in zip(line_ids(len(overview.lines)), overview.lines, strict=True):
        here = line.availability.here
        if here is None or here.available < line.line.quantity:
            yield line_id


def _order_line(line_id: str, line: LineOverview, draft: DraftOrder) -> OrderLine:
    if line.fulfillment is None:  # refused by _problem before
        raise ValueError(line.line.id)
    if_gone = draft.gone_by_line.get(line.line.id, draft.if_gone)
    equivalents = draft.equivalents.get(line.line.id, ()) if if_gone == "equivalent" else ()
    if if_gone == "equivalent" and not equivalents:
        if_gone = "wait"  # what the hub would do: the order says what will happen
    return OrderLine(
        id=line_id,
        sku=line.variant.sku,
        quantity=line.line.quantity,
        unit_price=line.price.price,
        fulfillment=line.fulfillment,
        if_gone=if_gone,
        credit=line.line.credit,
        promised_on=line.option.ready_on if line.option else None,
        equivalents=equivalents,
        discount=line.grant.discount if line.grant and line.price.reason == "discount" else None,
        quote=line.grant.quote if line.grant and line.price.reason == "quote" else "",
    )
