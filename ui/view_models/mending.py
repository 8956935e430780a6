"""A refused order in the hands of staff: opened by the hub, put right and sent again, or given up with a reason."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.benefit import is_about_benefits
from kiosk.domain.customer import Address, Contact
from kiosk.domain.discount import REFUSALS
from kiosk.domain.staff import StaffSession
from kiosk.domain.text import in_language
from kiosk.errors import AccessRevoked, BackendRejected, CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.order_desk import CancelOutcome, GivenUp, OpenedOrder, OrderArrived, OrderDesk
from kiosk.ports.outbox import Outbox, OutboxEntry
from kiosk.use_cases.mend_order import Mending, MendOrder
from kiosk.use_cases.place_order import NotRecorded, OrderProblem
from kiosk.use_cases.versions import update_of
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.mending_rows import WAYS, MendRow, MendWay, rows, source
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FIELDS = ("name", "email", "phone", "street", "extra", "postcode", "city")
REASONS = ("customer_left", "made_again", "sold_out", "mistake")
_MOST_PIECES = 99

MendStep = Literal["", "opening", "edit", "give_up"]
MendNotice = Literal[
    "", "hub_needed", "not_allowed", "cannot_open", "not_recorded", "arrived", "update_hub", "update_terminal"
]


@dataclass(frozen=True)
class MendInputs:
    """What is known. ``entry`` is the refused order, ``mending`` what the hub opened of it and what was changed."""

    step: MendStep = ""
    entry: OutboxEntry | None = None
    mending: Mending | None = None
    fields: tuple[tuple[str, str], ...] = ()
    problem: OrderProblem | None = None
    notice: MendNotice = ""
    reason: str = ""
    is_asking: bool = False


@dataclass(frozen=True)
class MendProps:
    """What the sheet shows."""

    step: MendStep = ""
    number: str = ""
    is_guest: bool = False
    needs_address: bool = False
    name: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    extra: str = ""
    postcode: str = ""
    city: str = ""
    total: str = ""
    delivery_fee: str = ""
    is_dearer: bool = False
    accepts: bool = False
    problem: str = ""
    problem_field: str = ""
    notice: MendNotice = ""
    reason: str = ""
    is_asking: bool = False


def needs_contact(inputs: MendInputs) -> bool:
    """Whether a way to reach the person has to be given here: an account that is gone is no way."""
    mending, entry = inputs.mending, inputs.entry
    return mending is not None and (
        mending.order.customer_id is None or (entry is not None and entry.last_error == "customer_unknown")
    )


def with_person(inputs: MendInputs, mending: Mending) -> Mending:
    """The same, with what stands in the fields."""
    given = {name: text.strip() for name, text in inputs.fields}
    name = given.get("name", "")
    contact = Contact(name, given.get("email", ""), given.get("phone", "")) if needs_contact(inputs) else None
    street, city = given.get("street", ""), given.get("city", "")
    address = Address(name, street, given.get("postcode", ""), city, given.get("extra", ""))
    has_address = bool(street or city)
    return msgspec.structs.replace(mending, contact=contact, address=address if has_address else None)


def fields_of(opened: OpenedOrder) -> tuple[tuple[str, str], ...]:
    """What the order says of the person, to begin with."""
    contact, address = opened.order.contact or Contact(), opened.order.address or Address("", "", "", "")
    texts = {
        "name": address.name or contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "street": address.street,
        "extra": address.extra,
        "postcode": address.postcode,
        "city": address.city,
    }
    return tuple(texts.items())


@QmlElement
@QmlUncreatable("made by the composition root")
class MendingViewModel(SnapshotViewModel):
    """One order at a time. Everything it knows of the person is forgotten when it closes."""

    changed = Signal()
    opened = Signal()
    """The fields have their first texts."""
    settled = Signal()
    """The outbox changed."""
    _props: MendProps

    def __init__(
        self,
        outbox: Outbox,
        desk: OrderDesk,
        mend: MendOrder,
        catalogue: CatalogueReader,
        jobs: Jobs,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._desk = desk
        self._mend = mend
        self._catalogue = catalogue
        self._jobs = jobs
        self._session = session
        self._words = words
        self._inputs = MendInputs()
        self._props = MendProps()
        self._rows = RowsModel(MendRow, self)

    @property
    def props(self) -> MendProps:
        """What QML sees."""
        return self._props

    @Slot(str)
    def open(self, order_id: str) -> None:
        """Have the hub open a refused order."""
        entry, session = self._refused(order_id), self._session()
        if entry is None or session is None or self._inputs.is_asking:
            return
        self._know(MendInputs("opening", entry, is_asking=True))
        sealed, token = entry.sealed, session.token
        self._jobs.run(lambda: self._desk.open(sealed, token), self._take, self._failed)

    @Slot(str)
    def giveUp(self, order_id: str) -> None:
        """Ask why an order is given up."""
        entry = self._refused(order_id)
        if entry is not None and not self._inputs.is_asking:
            self._know(MendInputs("give_up", entry))

    @Slot(str)
    def setReason(self, reason: str) -> None:
        """Why: one of ``REASONS``."""
        if reason in REASONS and self._inputs.step == "give_up":
            self._know(replace(self._inputs, reason=reason, notice=""))

    @Slot()
    def confirmGivingUp(self) -> None:
        """The hub notes it first: a try of this order that is still on its way must not be placed."""
        inputs, session = self._inputs, self._session()
        if inputs.entry is None or not inputs.reason or session is None or inputs.is_asking:
            return
        given_up = GivenUp(inputs.entry.order.id, inputs.entry.order.number, inputs.reason, inputs.entry.sealed)
        token = session.token
        self._know(replace(inputs, is_asking=True, notice=""))
        self._jobs.run(lambda: self._desk.cancel(given_up, token), self._given_up, self._failed)

    @Slot(str, str)
    def setField(self, name: str, text: str) -> None:
        """What the customer says."""
        if name in FIELDS:
            fields = {**dict(self._inputs.fields), name: text}
            problem = self._inputs.problem
            is_solved = problem is not None and problem.field == name
            self._know(replace(self._inputs, fields=tuple(fields.items()), problem=None if is_solved else problem))

    @Slot(str, int)
    def setQuantity(self, line_id: str, quantity: int) -> None:
        """How many of a line; 0 takes it out."""
        mending = self._inputs.mending
        if mending is not None and 0 <= quantity <= _MOST_PIECES:
            quantities = {**mending.quantities, line_id: quantity}
            self._change(msgspec.structs.replace(mending, quantities=quantities))

    @Slot(str, str)
    def setWay(self, line_id: str, way: str) -> None:
        """How a line is had: the best source of that way."""
        mending = self._inputs.mending
        wanted: MendWay | None = next((known for known in WAYS if known == way), None)
        line = next((x for x in self._mend.lines(mending) if x.line.id == line_id), None) if mending else None
        found = source(line, wanted) if line is not None and wanted is not None else None
        if mending is not None and found is not None:
            self._change(msgspec.structs.replace(mending, ways={**mending.ways, line_id: found}))

    @Slot()
    def acceptPrices(self) -> None:
        """The shopper agrees to today's prices, or does not any more."""
        mending = self._inputs.mending
        if mending is not None:
            accepts = not mending.accepts_todays_prices
            self._change(msgspec.structs.replace(mending, accepts_todays_prices=accepts))

    @Slot()
    def send(self) -> None:
        """Check, put it in the place of the refused one, and let it go."""
        inputs = self._inputs
        if inputs.mending is None or inputs.step != "edit":
            return
        ready = self._mend.check(with_person(inputs, inputs.mending))
        if isinstance(ready, OrderProblem):
            self._know(replace(inputs, problem=ready))
            return
        if isinstance(self._mend.record(ready), NotRecorded):
            self._know(replace(inputs, notice="not_recorded"))
            return
        self.close()
        self.settled.emit()

    @Slot()
    def close(self) -> None:
        """Forget everything."""
        self._know(MendInputs())

    def reread(self) -> None:
        """Another language, or other figures."""
        self._know(self._inputs)

    def _refused(self, order_id: str) -> OutboxEntry | None:
        entries = self._outbox.entries()
        return next((e for e in entries if e.order.id == order_id and e.state == "rejected"), None)

    def _take(self, opened: OpenedOrder) -> None:
        if self._inputs.step != "opening":
            return  # closed meanwhile
        entry = self._inputs.entry
        is_theirs = entry is not None and is_about_benefits(entry.last_error)
        is_granted = entry is not None and entry.last_error in REFUSALS
        mending = Mending(opened.order, opened.price_group_id, is_about_benefits=is_theirs, is_about_grants=is_granted)
        self._know(MendInputs("edit", self._inputs.entry, mending, fields_of(opened)))
        self.opened.emit()

    def _given_up(self, outcome: CancelOutcome) -> None:
        entry = self._inputs.entry
        if entry is None:
            return
        try:
            if isinstance(outcome, OrderArrived):
                self._outbox.confirm(outcome.confirmed)
            else:
                self._outbox.cancel(entry.order.id, self._inputs.reason)
        except CacheError:
            self._know(replace(self._inputs, is_asking=False, notice="not_recorded"))
            return
        if isinstance(outcome, OrderArrived):
            self._know(replace(self._inputs, is_asking=False, notice="arrived"))
        else:
            self.close()
        self.settled.emit()

    def _failed(self, error: Exception) -> None:
        notice: MendNotice = "hub_needed"
        if isinstance(error, AccessRevoked):
            notice = "not_allowed"
        elif update := update_of(error):
            notice = update
        elif isinstance(error, BackendRejected):
            notice = "cannot_open"
        self._know(replace(self._inputs, is_asking=False, notice=notice))

    def _change(self, mending: Mending) -> None:
        self._know(replace(self._inputs, mending=mending, problem=None))

    def _know(self, inputs: MendInputs) -> None:
        self._inputs = inputs
        words = self._words()
        lines = self._mend.lines(inputs.mending) if inputs.mending is not None else ()
        self._rows.show(rows(lines, self._describe, self._place, words))
        self._publish(self._derived(inputs, words))

    def _derived(self, inputs: MendInputs, words: Wording) -> MendProps:
        mending, problem = inputs.mending, inputs.problem or OrderProblem("")
        props = MendProps(
            step=inputs.step,
            number=inputs.entry.order.number if inputs.entry else "",
            problem=problem.code,
            problem_field=problem.field,
            notice=inputs.notice,
            reason=inputs.reason,
            is_asking=inputs.is_asking,
        )
        if mending is None:
            return props
        lines = [line for line in self._mend.lines(mending) if line.line.quantity]
        draft = self._mend.draft(mending)
        given = dict(inputs.fields)
        return replace(
            props,
            name=given.get("name", ""),
            email=given.get("email", ""),
            phone=given.get("phone", ""),
            street=given.get("street", ""),
            extra=given.get("extra", ""),
            postcode=given.get("postcode", ""),
            city=given.get("city", ""),
            is_guest=needs_contact(inputs),
            needs_address=any(line.line.fulfillment.is_shipped for line in lines)
            and (needs_contact(inputs) or mending.order.address is not None),
            total=words.money(draft.total),
            delivery_fee=words.money(draft.delivery_fee) if draft.delivery_fee.amount else "",
            is_dearer=any(line.is_dearer for line in lines),
            accepts=mending.accepts_todays_prices,
        )

    def _describe(self, sku: str) -> tuple[str, str]:
        variant = self._catalogue.variant(sku)
        product = self._catalogue.product(variant.product_id) if variant else None
        if variant is None or product is None:
            return sku, ""
        language = self._words().language
        return in_language(product.name, language), choice_text(variant, language)

    def _place(self, location_id: str) -> str:
        place = self._catalogue.location(location_id)
        return place.short_name if place else location_id

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """Rows of ``MendRow``."""
        return self._rows

    @Property(str, notify=changed)
    def step(self) -> str:
        """``opening``, ``edit``, ``give_up`` or empty."""
        return self._props.step

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number."""
        return self._props.number

    @Property(bool, notify=changed)
    def isGuest(self) -> bool:
        """Whether a way to reach the person is asked for."""
        return self._props.is_guest

    @Property(bool, notify=changed)
    def needsAddress(self) -> bool:
        """Whether something is shipped to an address given here."""
        return self._props.needs_address

    @Property(str, notify=changed)
    def name(self) -> str:
        """The person's name."""
        return self._props.name

    @Property(str, notify=changed)
    def email(self) -> str:
        """Their address."""
        return self._props.email

    @Property(str, notify=changed)
    def phone(self) -> str:
        """Their number."""
        return self._props.phone

    @Property(str, notify=changed)
    def street(self) -> str:
        """Where parcels go."""
        return self._props.street

    @Property(str, notify=changed)
    def extra(self) -> str:
        """Floor, door, code."""
        return self._props.extra

    @Property(str, notify=changed)
    def postcode(self) -> str:
        """Postcode."""
        return self._props.postcode

    @Property(str, notify=changed)
    def city(self) -> str:
        """City."""
        return self._props.city

    @Property(str, notify=changed)
    def total(self) -> str:
        """What it comes to now."""
        return self._props.total

    @Property(str, notify=changed)
    def deliveryFee(self) -> str:
        """The price of delivery, empty when it is free."""
        return self._props.delivery_fee

    @Property(bool, notify=changed)
    def isDearer(self) -> bool:
        """Whether something costs more today."""
        return self._props.is_dearer

    @Property(bool, notify=changed)
    def accepts(self) -> bool:
        """Whether the shopper agreed to that."""
        return self._props.accepts

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what still keeps it from being taken."""
        return self._props.problem

    @Property(str, notify=changed)
    def problemField(self) -> str:
        """The field or line it belongs to."""
        return self._props.problem_field

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Stable code of what happened at the hub, empty for nothing."""
        return self._props.notice

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why it is given up."""
        return self._props.reason

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_asking
