"""A manager's list of orders with their credit, and the sheet in which a line is put right with a reason."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.credit import (
    MOST_PEOPLE,
    CorrectionMade,
    CreditCorrection,
    CreditedLine,
    CreditedOrder,
    Shares,
    divided,
    equal,
    with_percent,
    without,
)
from kiosk.domain.staff import StaffSession
from kiosk.domain.text import in_language
from kiosk.errors import AccessRevoked, BackendRejected
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.credit_desk import CreditDesk
from kiosk.ports.ids import IdSource
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.credit_share import ShareColleague, SharePerson, person_said
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

REASONS = ("forgotten", "helped", "wrong_person", "dispute")


@dataclass(frozen=True)
class CreditOrderRow:
    """One order: its number, when and by which channel, and whose it is."""

    order_id: str
    number: str
    placed: str
    people: str
    worth: str
    is_chosen: bool


@dataclass(frozen=True)
class CreditLineRow:
    """One line of the order that was chosen."""

    line_id: str
    name: str
    people: str
    worth: str


@dataclass(frozen=True)
class CorrectionRow:
    """What was put right before: from whom to whom, by whom, when and why."""

    text: str
    detail: str


@dataclass(frozen=True)
class CreditCorrectionProps:
    """``problem`` is a stable code. ``subject`` is empty while no line is being put right."""

    is_known: bool = False
    is_busy: bool = False
    problem: str = ""
    number: str = ""
    subject: str = ""
    reason: str = ""
    can_save: bool = False
    orders: tuple[CreditOrderRow, ...] = ()
    lines: tuple[CreditLineRow, ...] = ()
    corrections: tuple[CorrectionRow, ...] = ()
    people: tuple[SharePerson, ...] = ()
    colleagues: tuple[ShareColleague, ...] = ()


@dataclass(frozen=True)
class _Known:
    """What was heard of the hub, and what is being put right."""

    orders: tuple[CreditedOrder, ...] | None = None
    order_id: str = ""
    line_id: str = ""
    shares: Shares = ()
    reason: str = ""
    correction_id: str = ""
    is_busy: bool = False
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class CreditCorrectionViewModel(SnapshotViewModel):
    """Asks the hub, which decides and writes down; nothing of it is kept on the terminal."""

    changed = Signal()
    _props: CreditCorrectionProps

    def __init__(
        self,
        desk: CreditDesk,
        catalogue: CatalogueReader,
        jobs: Jobs,
        ids: IdSource,
        session: Callable[[], StaffSession | None],
        here_id: str,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue, self._jobs, self._ids = desk, catalogue, jobs, ids
        self._session, self._here_id, self._words = session, here_id, words
        self._props = CreditCorrectionProps()
        self._known = _Known()
        self._turn = 0
        self._orders, self._lines = RowsModel(CreditOrderRow, self), RowsModel(CreditLineRow, self)
        self._corrections = RowsModel(CorrectionRow, self)
        self._people, self._colleagues = RowsModel(SharePerson, self), RowsModel(ShareColleague, self)

    @property
    def props(self) -> CreditCorrectionProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen came: ask for the newest orders."""
        self.find("")

    @Slot(str)
    def find(self, number: str) -> None:
        """The newest orders, or those of a number."""
        session = self._session()
        if session is None:
            return
        self._turn += 1
        turn, token = self._turn, session.token
        self._know(replace(self._known, is_busy=True, problem=""))
        self._jobs.run(
            lambda: self._desk.orders(token, number.strip()),
            lambda orders: self._came(tuple(orders)) if turn == self._turn else None,
            lambda error: self._failed(error) if turn == self._turn else None,
        )

    @Slot(str)
    def choose(self, order_id: str) -> None:
        """An order was touched."""
        self._know(replace(self._known, order_id=order_id, line_id="", problem=""))

    @Slot(str)
    def begin(self, line_id: str) -> None:
        """A line was touched: its shares, to be put right."""
        line = self._line(line_id)
        if line is None:
            return
        here = self._catalogue.colleagues(self._here_id)
        shares = line.shares or equal(one.id for one in here[:1])
        begun = replace(self._known, line_id=line_id, shares=shares, reason="", problem="")
        self._know(replace(begun, correction_id=self._ids.new_id()))

    @Slot(str, int)
    def setPercent(self, staff_id: str, percent: int) -> None:
        """Another part for one person."""
        self._draft(with_percent(self._known.shares, staff_id, percent))

    @Slot(str)
    def add(self, staff_id: str) -> None:
        """Somebody helped as well."""
        people = [share.staff_id for share in self._known.shares]
        if staff_id not in people and len(people) < MOST_PEOPLE:
            self._draft(equal([*people, staff_id]))

    @Slot(str)
    def remove(self, staff_id: str) -> None:
        """Somebody has no part."""
        self._draft(without(self._known.shares, staff_id))

    @Slot(str)
    def because(self, reason: str) -> None:
        """Why it has to be put right."""
        if reason in REASONS:
            self._know(replace(self._known, reason=reason))

    @Slot()
    def close(self) -> None:
        """Nothing changes."""
        self._know(replace(self._known, line_id="", problem=""))

    @Slot()
    def save(self) -> None:
        """Send it, under one id however often."""
        session, known = self._session(), self._known
        if session is None or not self._props.can_save:
            return
        asked = CreditCorrection(
            known.correction_id, known.order_id, known.line_id, known.shares, self._reason(known.reason)
        )
        self._turn += 1
        turn, token = self._turn, session.token
        self._know(replace(known, is_busy=True, problem=""))
        self._jobs.run(
            lambda: self._desk.correct(asked, token),
            lambda order: self._corrected(order) if turn == self._turn else None,
            lambda error: self._failed(error) if turn == self._turn else None,
        )

    @Slot()
    def forget(self) -> None:
        """Somebody signed out."""
        self._turn += 1
        self._know(_Known())

    @Slot()
    def reread(self) -> None:
        """The language changed."""
        self._know(self._known)

    def _came(self, orders: tuple[CreditedOrder, ...]) -> None:
        is_there = any(order.order_id == self._known.order_id for order in orders)
        first = orders[0].order_id if orders else ""
        self._know(_Known(orders, self._known.order_id if is_there else first))

    def _corrected(self, order: CreditedOrder) -> None:
        orders = tuple(order if one.order_id == order.order_id else one for one in self._known.orders or ())
        self._know(_Known(orders, order.order_id))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, AccessRevoked):
            problem = "not_allowed"
        else:
            problem = error.code if isinstance(error, BackendRejected) else "hub_needed"
        self._know(replace(self._known, is_busy=False, problem=problem))

    def _draft(self, shares: Shares) -> None:
        self._know(replace(self._known, shares=shares))

    def _order(self) -> CreditedOrder | None:
        return next((one for one in self._known.orders or () if one.order_id == self._known.order_id), None)

    def _line(self, line_id: str) -> CreditedLine | None:
        order = self._order()
        return next((line for line in order.lines if line.line_id == line_id), None) if order else None

    def _know(self, known: _Known) -> None:
        self._known = known
        order = self._order()
        line = self._line(known.line_id) if known.line_id else None
        props = CreditCorrectionProps(
            is_known=known.orders is not None,
            is_busy=known.is_busy,
            problem=known.problem,
            number=order.number if order else "",
            orders=tuple(self._order_row(one) for one in known.orders or ()),
        )
        if order is not None:
            props = replace(
                props,
                lines=tuple(self._line_row(one, order) for one in order.lines),
                corrections=tuple(self._correction_row(one, order) for one in order.corrections),
            )
        if line is not None:
            props = self._sheet(props, line)
        for model, rows in (
            (self._orders, props.orders),
            (self._lines, props.lines),
            (self._corrections, props.corrections),
            (self._people, props.people),
            (self._colleagues, props.colleagues),
        ):
            model.show(rows)
        self._publish(props)

    def _sheet(self, props: CreditCorrectionProps, line: CreditedLine) -> CreditCorrectionProps:
        known, words = self._known, self._words()
        shared = {share.staff_id for share in known.shares}
        return replace(
            props,
            subject=self._name(line),
            reason=known.reason,
            can_save=bool(known.reason) and known.shares != line.shares and not known.is_busy,
            people=tuple(
                SharePerson(
                    share.staff_id,
                    self._initials(share.staff_id),
                    self._person(share.staff_id, None),
                    share.percent,
                    words.money(amount),
                )
                for share, amount in divided(line.worth, known.shares)
            ),
            colleagues=tuple(
                ShareColleague(one.id, one.initials, one.name)
                for one in self._catalogue.colleagues(self._here_id)
                if one.id not in shared and len(shared) < MOST_PEOPLE
            ),
        )

    def _order_row(self, order: CreditedOrder) -> CreditOrderRow:
        words = self._words()
        day = f"{words.day_and_month(words.local_day(order.placed_at))}, {words.clock(order.placed_at)}"
        worth = sum((line.worth for line in order.lines[1:]), start=order.lines[0].worth) if order.lines else None
        people = dict.fromkeys(share.staff_id for line in order.lines for share in line.shares)
        return CreditOrderRow(
            order_id=order.order_id,
            number=order.number,
            placed=f"{day} · {self._channel(order.channel)}",
            people=", ".join(self._person(staff_id, order).partition(" ")[0] for staff_id in people)
            or _say(words, "Personne"),
            worth=words.money(worth) if worth else "",
            is_chosen=order.order_id == self._known.order_id,
        )

    def _line_row(self, line: CreditedLine, order: CreditedOrder) -> CreditLineRow:
        return CreditLineRow(
            line.line_id, self._name(line), self._said(line.shares, order), self._words().money(line.worth)
        )

    def _correction_row(self, made: CorrectionMade, order: CreditedOrder) -> CorrectionRow:
        words = self._words()
        at = f"{words.day_and_month(words.local_day(made.at))}, {words.clock(made.at)}"
        before, after = self._said(made.before, order), self._said(made.after, order)
        return CorrectionRow(f"{before} → {after}", f"{made.staff_name} · {at} · {made.reason}")

    def _said(self, shares: Shares, order: CreditedOrder) -> str:
        words = self._words()
        said = [
            person_said(words, self._person(share.staff_id, order).partition(" ")[0], share.percent) for share in shares
        ]
        return ", ".join(said) or _say(self._words(), "Personne")

    def _name(self, line: CreditedLine) -> str:
        variant = self._catalogue.variant(line.sku)
        product = self._catalogue.product(variant.product_id) if variant else None
        name = in_language(product.name, self._words().language) if product else line.sku
        return f"{line.quantity} × {name}" if line.quantity > 1 else name

    def _person(self, staff_id: str, order: CreditedOrder | None) -> str:
        if order is not None and staff_id in order.names:
            return order.names[staff_id]
        here = {one.id: one.name for one in self._catalogue.colleagues(self._here_id)}
        chosen = self._order()
        return here.get(staff_id) or (chosen.names.get(staff_id, staff_id) if chosen else staff_id)

    def _initials(self, staff_id: str) -> str:
        here = {one.id: one.initials for one in self._catalogue.colleagues(self._here_id)}
        return here.get(staff_id) or staff_id[:2].upper()

    def _channel(self, channel: str) -> str:
        words = self._words()
        if channel == "web":
            return _say(words, "Site")
        return _say(words, "Boutique") if channel == "store" else _say(words, "Borne ou tablette")

    def _reason(self, reason: str) -> str:
        words = self._words()
        match reason:
            case "forgotten":
                return _say(words, "Oublié à la vente")
            case "helped":
                return _say(words, "Plusieurs ont aidé")
            case "wrong_person":
                return _say(words, "Mauvaise personne")
            case _:
                return _say(words, "Désaccord réglé")

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the hub answered."""
        return self._props.is_known

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what could not be done."""
        return self._props.problem

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order that was chosen."""
        return self._props.number

    @Property(str, notify=changed)
    def subject(self) -> str:
        """The line that is being put right, empty for none."""
        return self._props.subject

    @Property(str, notify=changed)
    def reason(self) -> str:
        """``forgotten``, ``helped``, ``wrong_person``, ``dispute`` or empty."""
        return self._props.reason

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        """Whether something is different and a reason was given."""
        return self._props.can_save

    @Property(QObject, constant=True)
    def orders(self) -> RowsModel:
        """The orders (``CreditOrderRow``)."""
        return self._orders

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """Lines of the order that was chosen (``CreditLineRow``)."""
        return self._lines

    @Property(QObject, constant=True)
    def corrections(self) -> RowsModel:
        """What was put right in it before (``CorrectionRow``)."""
        return self._corrections

    @Property(QObject, constant=True)
    def people(self) -> RowsModel:
        """Whoever has a part of the line (``SharePerson``)."""
        return self._people

    @Property(QObject, constant=True)
    def colleagues(self) -> RowsModel:
        """Whoever could have one (``ShareColleague``)."""
        return self._colleagues


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("CreditCorrectionWords", source, **values)
