"""From an opened cart to a recorded order: what is still to ask, the confirmation, then the answer."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.customer import Address, Contact
from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffMember
from kiosk.ports.outbox import Outbox
from kiosk.use_cases.place_order import DraftOrder, NotRecorded, OrderProblem, PlaceOrder
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import CartOverview
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FIELDS = ("name", "email", "phone", "street", "extra", "postcode", "city")
_LOOK_EVERY_MS = 500

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
    receipt: OrderConfirmed | None = None


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
    credit_name: str = ""
    problem: str = ""
    problem_field: str = ""
    number: str = ""
    is_confirmed: bool = False
    changed_lines: int = 0


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
        credit_name=inputs.person.name if inputs.person else "",
        problem=problem.code,
        problem_field=problem.field,
        number=inputs.placed.number if inputs.placed else "",
        is_confirmed=receipt is not None,
        changed_lines=sum(line.outcome != "allocated" for line in receipt.lines) if receipt else 0,
    )


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


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffOrderViewModel(SnapshotViewModel):
    """One order at a time. Nothing is said to be ordered before it is on the disk."""

    changed = Signal()
    finished = Signal()
    """The order is done with: the cart goes."""
    _props: StaffOrderProps

    def __init__(
        self,
        shopping: Shopping,
        place_order: PlaceOrder,
        outbox: Outbox,
        send: Callable[[], None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._place_order = place_order
        self._outbox = outbox
        self._send = send
        self._words = words
        self._inputs = StaffOrderInputs()
        self._props = StaffOrderProps()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def props(self) -> StaffOrderProps:
        """What QML sees."""
        return self._props

    def begin(self, overview: CartOverview | None, person: StaffMember | None) -> None:
        """Open the sheet for the cart as it stands."""
        session = self._shopping.session
        if session is not None and overview is not None:
            self._know(StaffOrderInputs("confirm", session, overview, person))

    @Slot(str, str)
    def setField(self, name: str, text: str) -> None:
        """What the customer says."""
        if name in FIELDS:
            fields = {**dict(self._inputs.fields), name: text}
            problem = self._inputs.problem
            if problem is not None and problem.field == name:
                problem = None
            self._know(replace(self._inputs, fields=tuple(fields.items()), problem=problem))

    @Slot()
    def confirm(self) -> None:
        """Check, then record on this terminal; sending is somebody else's work."""
        wanted = draft(self._inputs)
        if wanted is None or self._inputs.step != "confirm":
            return
        ready = self._place_order.check(wanted)
        if isinstance(ready, OrderProblem):
            self._know(replace(self._inputs, problem=ready))
            return
        outcome = ready if isinstance(ready, NotRecorded) else self._place_order.record(ready)
        if isinstance(outcome, NotRecorded):
            self._know(replace(self._inputs, problem=OrderProblem("not_recorded")))
            return
        # The customer's words are in the outbox now and nowhere else on this screen.
        self._know(replace(self._inputs, step="result", placed=outcome.order, fields=(), problem=None))
        self._timer.start()
        self._send()
        # At once: a restart before "done" must not bring the ordered lines back, to be ordered again.
        self._shopping.take_out(frozenset(line.id for line in outcome.order.lines))

    @Slot()
    def cancel(self) -> None:
        """Back to the cart; what was typed is forgotten."""
        if self._inputs.step == "confirm":
            self._know(StaffOrderInputs())

    @Slot()
    def done(self) -> None:
        """The customer has the number: the visit is over."""
        if self._inputs.step == "result":
            self.close()
            self.finished.emit()

    @Slot()
    @keeps_last
    def look(self) -> None:
        """Whether the hub has confirmed meanwhile."""
        placed = self._inputs.placed
        receipt = self._outbox.receipt(placed.id) if placed else None
        if receipt is not None:
            self._timer.stop()
            self._know(replace(self._inputs, receipt=receipt))

    def close(self) -> None:
        """Forget everything, whatever the step: the person leaves."""
        self._timer.stop()
        self._know(StaffOrderInputs())

    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    def _know(self, inputs: StaffOrderInputs) -> None:
        self._inputs = inputs
        props = derive(inputs, self._words())
        self._publish(props)

    @Property(str, notify=changed)
    def step(self) -> str:
        """Empty, ``confirm`` or ``result``."""
        return self._props.step

    @Property(bool, notify=changed)
    def isGuest(self) -> bool:
        """Whether the customer is unknown to the shop."""
        return self._props.is_guest

    @Property(bool, notify=changed)
    def needsAddress(self) -> bool:
        """Whether parcels need an address that nobody knows."""
        return self._props.needs_address

    @Property(str, notify=changed)
    def firstName(self) -> str:
        """The known customer's first name."""
        return self._props.first_name

    @Property(str, notify=changed)
    def maskedContact(self) -> str:
        """Masked at the hub."""
        return self._props.masked_contact

    @Property(str, notify=changed)
    def maskedAddress(self) -> str:
        """Masked at the hub."""
        return self._props.masked_address

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the customer pays."""
        return self._props.total

    @Property(str, notify=changed)
    def deliveryFee(self) -> str:
        """The price of delivery, empty when it is free."""
        return self._props.delivery_fee

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Pieces ordered."""
        return self._props.pieces

    @Property(int, notify=changed)
    def parcels(self) -> int:
        """Parcels that travel."""
        return self._props.parcels

    @Property(str, notify=changed)
    def creditName(self) -> str:
        """Who gets the credit."""
        return self._props.credit_name

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what is missing or wrong, empty when nothing is."""
        return self._props.problem

    @Property(str, notify=changed)
    def problemField(self) -> str:
        """The field it belongs to."""
        return self._props.problem_field

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number."""
        return self._props.number

    @Property(bool, notify=changed)
    def isConfirmed(self) -> bool:
        """Whether the hub has confirmed."""
        return self._props.is_confirmed

    @Property(int, notify=changed)
    def changedLines(self) -> int:
        """Lines that the hub settled otherwise than asked."""
        return self._props.changed_lines
