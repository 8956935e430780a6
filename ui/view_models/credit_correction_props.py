"""What a manager sees of the credits of orders, told from what the hub said and what is being put right."""

from dataclasses import dataclass, replace

from kiosk.domain.credit import MOST_PEOPLE, CorrectionMade, CreditedLine, CreditedOrder, Shares, divided
from kiosk.domain.staff import first_name_of
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from ui.translation import texts_in
from ui.view_models.credit_share import ShareColleague, SharePerson, person_said
from ui.wording import Wording

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
class CorrectionState:
    """What was heard of the hub, and what is being put right."""

    orders: tuple[CreditedOrder, ...] | None = None
    order_id: str = ""
    line_id: str = ""
    shares: Shares = ()
    reason: str = ""
    correction_id: str = ""
    is_busy: bool = False
    problem: str = ""

    @property
    def order(self) -> CreditedOrder | None:
        """The order that was chosen."""
        return next((one for one in self.orders or () if one.order_id == self.order_id), None)

    def line(self, line_id: str) -> CreditedLine | None:
        """A line of that order."""
        order = self.order
        return next((line for line in order.lines if line.line_id == line_id), None) if order else None


class CorrectionTeller:
    """Puts orders, lines and people into words; names come from the order itself, else from the catalogue's colleagues."""

    def __init__(self, catalogue: CatalogueReader, here_id: str, words: Wording) -> None:
        self._catalogue, self._words = catalogue, words
        self._here = catalogue.colleagues(here_id)

    def props(self, state: CorrectionState) -> CreditCorrectionProps:
        """All of it."""
        order, line = state.order, state.line(state.line_id) if state.line_id else None
        props = CreditCorrectionProps(
            is_known=state.orders is not None,
            is_busy=state.is_busy,
            problem=state.problem,
            number=order.number if order else "",
            orders=tuple(self._order_row(one, state.order_id) for one in state.orders or ()),
        )
        if order is not None:
            props = replace(
                props,
                lines=tuple(self._line_row(one, order) for one in order.lines),
                corrections=tuple(self._correction_row(one, order) for one in order.corrections),
            )
        return props if order is None or line is None else self._sheet(props, state, order, line)

    def reason(self, reason: str) -> str:
        """One of ``REASONS``, as the audit keeps it."""
        match reason:
            case "forgotten":
                return _say(self._words, "Oublié à la vente")
            case "helped":
                return _say(self._words, "Plusieurs ont aidé")
            case "wrong_person":
                return _say(self._words, "Mauvaise personne")
            case _:
                return _say(self._words, "Désaccord réglé")

    def _sheet(
        self, props: CreditCorrectionProps, state: CorrectionState, order: CreditedOrder, line: CreditedLine
    ) -> CreditCorrectionProps:
        shared = {share.staff_id for share in state.shares}
        return replace(
            props,
            subject=self._name(line),
            reason=state.reason,
            can_save=bool(state.reason) and state.shares != line.shares and not state.is_busy,
            people=tuple(
                SharePerson(
                    share.staff_id,
                    self._initials(share.staff_id),
                    self._person(share.staff_id, order),
                    share.percent,
                    self._words.money(amount),
                )
                for share, amount in divided(line.worth, state.shares)
            ),
            colleagues=tuple(
                ShareColleague(one.id, one.initials, one.name)
                for one in self._here
                if one.id not in shared and len(shared) < MOST_PEOPLE
            ),
        )

    def _order_row(self, order: CreditedOrder, chosen_id: str) -> CreditOrderRow:
        words = self._words
        day = f"{words.day_and_month(words.local_day(order.placed_at))}, {words.clock(order.placed_at)}"
        worth = sum((line.worth for line in order.lines[1:]), start=order.lines[0].worth) if order.lines else None
        people = dict.fromkeys(share.staff_id for line in order.lines for share in line.shares)
        return CreditOrderRow(
            order_id=order.order_id,
            number=order.number,
            placed=f"{day} · {self._channel(order.channel)}",
            people=", ".join(first_name_of(self._person(staff_id, order)) for staff_id in people)
            or _say(self._words, "Personne"),
            worth=words.money(worth) if worth else "",
            is_chosen=order.order_id == chosen_id,
        )

    def _line_row(self, line: CreditedLine, order: CreditedOrder) -> CreditLineRow:
        return CreditLineRow(
            line.line_id, self._name(line), self._said(line.shares, order), self._words.money(line.worth)
        )

    def _correction_row(self, made: CorrectionMade, order: CreditedOrder) -> CorrectionRow:
        words = self._words
        at = f"{words.day_and_month(words.local_day(made.at))}, {words.clock(made.at)}"
        before, after = self._said(made.before, order), self._said(made.after, order)
        return CorrectionRow(f"{before} → {after}", f"{made.staff_name} · {at} · {made.reason}")

    def _said(self, shares: Shares, order: CreditedOrder) -> str:
        words = self._words
        said = [
            person_said(words, first_name_of(self._person(share.staff_id, order)), share.percent) for share in shares
        ]
        return ", ".join(said) or _say(self._words, "Personne")

    def _name(self, line: CreditedLine) -> str:
        variant = self._catalogue.variant(line.sku)
        product = self._catalogue.product(variant.product_id) if variant else None
        name = in_language(product.name, self._words.language) if product else line.sku
        return f"{line.quantity} × {name}" if line.quantity > 1 else name

    def _person(self, staff_id: str, order: CreditedOrder) -> str:
        here = {one.id: one.name for one in self._here}
        return order.names.get(staff_id) or here.get(staff_id, staff_id)

    def _initials(self, staff_id: str) -> str:
        here = {one.id: one.initials for one in self._here}
        return here.get(staff_id) or staff_id[:2].upper()

    def _channel(self, channel: str) -> str:
        if channel == "web":
            return _say(self._words, "Site")
        return _say(self._words, "Boutique") if channel == "store" else _say(self._words, "Borne ou tablette")


def _say(words: Wording, source: str) -> str:
    return texts_in(words.language).translate("CreditCorrectionWords", source)
