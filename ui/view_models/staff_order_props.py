"""What the order sheet of a tablet shows, worked out from the cart, the customer's answers and the hub's word."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kiosk.domain.customer import Address, Contact
from kiosk.domain.location import StockLocation
from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffMember
from kiosk.use_cases.place_order import DraftOrder, OrderProblem
from kiosk.use_cases.view_cart import CartOverview
from kiosk.use_cases.write_slip import Slip
from ui.view_models.cart_lines import Articles
from ui.view_models.line_fates import LineFate, choices, decisions
from ui.wording import Wording

OrderStep = Literal["", "confirm", "result"]


@dataclass(frozen=True)
class StaffOrderInputs:
    """What is known of the order being made."""

    step: OrderStep = ""
    session: ShopperSession | None = None
    overview: CartOverview | None = None
    person: StaffMember | None = None
    fields: tuple[tuple[str, str], ...] = ()
    problem: OrderProblem | None = None
    placed: ReadyOrder | None = None
    slip: Slip | None = None
    receipt: OrderConfirmed | None = None
    is_waiting: bool = False
    was_asked: bool = False
    known: Articles = field(default_factory=dict)
    places: Mapping[str, StockLocation] = field(default_factory=dict)


@dataclass(frozen=True)
class StaffOrderProps:
    """What the order sheet shows."""

    step: OrderStep = ""
    is_guest: bool = False
    needs_address: bool = False
    first_name: str = ""
    masked_contact: str = ""
    masked_address: str = ""
    total: str = ""
    delivery_fee: str = ""
    pieces: int = 0
    parcels: int = 0
    problem: str = ""
    problem_field: str = ""
    number: str = ""
    is_confirmed: bool = False
    changed_lines: int = 0
    code: str = ""
    holds_order: bool = False
    is_waiting: bool = False
    fates: tuple[LineFate, ...] = ()


def derive(inputs: StaffOrderInputs, words: Wording) -> StaffOrderProps:
    """The sheet for these inputs."""
    session, overview = inputs.session, inputs.overview
    if session is None or overview is None or not inputs.step:
        return StaffOrderProps()
    customer = session.cart.customer
    problem, receipt = inputs.problem or OrderProblem(""), inputs.receipt
    return StaffOrderProps(
        step=inputs.step,
        is_guest=customer is None,
        needs_address=customer is None and overview.parcels > 0,
        first_name=customer.first_name if customer else "",
        masked_contact=customer.masked_contact if customer else "",
        masked_address=customer.masked_address if customer else "",
        total=words.money(receipt.total if receipt else overview.total),
        delivery_fee=words.money(overview.delivery_fee) if overview.delivery_fee.amount else "",
        pieces=session.cart.pieces,
        parcels=overview.parcels,
        problem=problem.code,
        problem_field=problem.field,
        number=inputs.placed.number if inputs.placed else "",
        is_confirmed=receipt is not None,
        changed_lines=sum(line.outcome != "allocated" for line in receipt.lines) if receipt else 0,
        code=inputs.slip.url if inputs.slip else "",
        holds_order=inputs.slip is not None and inputs.slip.holds_order,
        is_waiting=inputs.is_waiting,
        fates=_fates(inputs, words),
    )


def _fates(inputs: StaffOrderInputs, words: Wording) -> tuple[LineFate, ...]:
    placed, receipt = inputs.placed, inputs.receipt
    if placed is None:
        return ()
    if receipt is not None:
        return decisions(placed.lines, receipt, inputs.known, inputs.places, words)
    return choices(placed.lines, inputs.known, words) if inputs.was_asked else ()


def draft(inputs: StaffOrderInputs) -> DraftOrder | None:
    """What is known so far, as the order's checks want it."""
    if inputs.session is None or inputs.overview is None:
        return None
    given = {name: text.strip() for name, text in inputs.fields}
    name = given.get("name", "")
    return DraftOrder(
        session=inputs.session,
        overview=inputs.overview,
        contact=Contact(name, given.get("email", ""), given.get("phone", "")),
        address=Address(
            name, given.get("street", ""), given.get("postcode", ""), given.get("city", ""), given.get("extra", "")
        ),
        staff_id=inputs.person.id if inputs.person else None,
    )
