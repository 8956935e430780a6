"""The sheet that makes a quote or a named selection of the open cart, and then shows its code."""

# Property("QVariantList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.quote import LONGEST_NAME, Quote, QuoteAsked, SelectionAsked, StaffSelection
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffSession
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.use_cases.selling import HubUnreachable, Refused, Selling, is_too_low, quote_lines
from kiosk.use_cases.view_cart import CartOverview
from ui.jobs import CoroutineFactory, Jobs
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
PaperKind = Literal["", "quote", "selection"]
Problem = Literal["", "hub_needed", "sign_in_again", "too_low", "refused", "update_hub", "update_terminal"]

_LAST_MOMENT = timedelta(seconds=1)
_DAYS = (1, 7, 15, 30, 60, 90)


@dataclass(frozen=True)
class PaperInputs:
    """What is known; ``made`` is what the hub made of it."""

    kind: PaperKind = ""
    overview: CartOverview | None = None
    id: str = ""
    days: int = 0
    most_days: int = 0
    name: str = ""
    is_busy: bool = False
    problem: Problem = ""
    made: Quote | StaffSelection | None = None


@dataclass(frozen=True)
class PaperProps:
    """What the sheet shows; sentences are made in QML around these."""

    kind: PaperKind = ""
    days: int = 0
    choices: tuple[int, ...] = ()
    until: str = ""
    articles: int = 0
    total: str = ""
    name: str = ""
    is_busy: bool = False
    problem: Problem = ""
    can_make: bool = False
    url: str = ""
    pdf_url: str = ""
    number: str = ""


def derive(inputs: PaperInputs, words: Wording, clock: Clock, public_url: str) -> PaperProps:
    """The sheet for these inputs."""
    if not inputs.kind or inputs.overview is None:
        return PaperProps()
    lines, made = quote_lines(inputs.overview), inputs.made
    until = made.ends_at - _LAST_MOMENT if isinstance(made, Quote) else clock.now() + timedelta(days=inputs.days)
    letter = "q" if inputs.kind == "quote" else "s"
    url = f"{public_url.rstrip('/')}/{letter}/{made.id}" if made else ""
    return PaperProps(
        kind=inputs.kind,
        days=inputs.days,
        choices=tuple(sorted({day for day in _DAYS if day < inputs.most_days} | {inputs.most_days})),
        until=words.date_long(words.local_day(until)) if inputs.kind == "quote" else "",
        articles=len(lines),
        total=words.money(inputs.overview.goods_total),
        name=inputs.name,
        is_busy=inputs.is_busy,
        problem=inputs.problem,
        can_make=not inputs.is_busy and bool(lines) and (inputs.kind == "quote" or bool(inputs.name.strip())),
        url=url,
        pdf_url=f"{url}/quote.pdf" if isinstance(made, Quote) else "",
        number=f"{made.number[:4]} {made.number[4:]}" if made else "",
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class SellingPaperViewModel(SnapshotViewModel):
    """Asks the hub, which keeps and tells both; without network it says so and keeps what was typed."""

    _props: PaperProps
    changed = Signal()

    def __init__(
        self,
        selling: Selling,
        catalogue: CatalogueReader,
        jobs: Jobs,
        clock: Clock,
        public_url: str,
        overview: Callable[[], CartOverview | None],
        cart: Callable[[], ShopperSession | None],
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._selling = selling
        self._catalogue = catalogue
        self._jobs = jobs
        self._clock = clock
        self._public_url = public_url
        self._overview = overview
        self._cart = cart
        self._session = session
        self._words = words
        self._inputs = PaperInputs()
        self._props = PaperProps()
        self._turn = 0

    @property
    def props(self) -> PaperProps:
        """What QML sees."""
        return self._props

    @Slot()
    def openQuote(self) -> None:
        """A quote of the cart."""
        most = self._catalogue.shop_rules().quote_days
        self._begin(PaperInputs("quote", self._overview(), self._selling.new_paper(), most, most))

    @Slot()
    def openSelection(self) -> None:
        """A selection of its articles."""
        words = self._words()
        today = words.date_short(words.local_day(self._clock.now()))
        name = texts_in(words.language).translate("PaperSheet", "Sélection du {day}", day=today)
        self._begin(PaperInputs("selection", self._overview(), self._selling.new_paper(), name=name))

    @Slot()
    def close(self) -> None:
        """Back to the cart."""
        self._begin(PaperInputs())

    @Slot(int)
    def setDays(self, days: int) -> None:
        """How long the quote counts."""
        self._know(replace(self._inputs, days=min(max(days, 1), self._inputs.most_days)))

    @Slot(str)
    def setName(self, name: str) -> None:
        """What the selection is called."""
        self._know(replace(self._inputs, name=name[:LONGEST_NAME]))

    @Slot()
    def make(self) -> None:
        """Have it made."""
        inputs, session, cart = self._inputs, self._session(), self._cart()
        if not self._props.can_make or inputs.overview is None or session is None:
            return
        if not session.token:
            self._know(replace(inputs, problem="sign_in_again" if not session.is_offline else "hub_needed"))
            return
        lines = quote_lines(inputs.overview)
        if inputs.kind == "quote" and is_too_low(lines, session.staff):
            self._know(replace(inputs, problem="too_low"))
            return
        cart_id = cart.cart.id if cart is not None and cart.is_shared else ""
        if inputs.kind == "quote":
            quote = QuoteAsked(inputs.id, lines, inputs.days, cart_id)
            self._ask(lambda: self._selling.quote(quote, session))
        else:
            selection = SelectionAsked(inputs.id, inputs.name.strip(), tuple(line.sku for line in lines))
            self._ask(lambda: self._selling.select(selection, session))

    @Slot()
    def reread(self) -> None:
        """The language or the cart changed; what is made stays what it is."""
        if self._inputs.kind and self._inputs.made is None:
            self._know(replace(self._inputs, overview=self._overview()))
        else:
            self._know(self._inputs)

    def _begin(self, inputs: PaperInputs) -> None:
        self._turn += 1
        self._know(inputs)

    def _ask(self, ask: CoroutineFactory[Quote | StaffSelection | Refused | HubUnreachable]) -> None:
        turn = self._turn
        self._know(replace(self._inputs, is_busy=True, problem=""))
        self._jobs.run(
            ask,
            lambda answer: self._answered(answer) if turn == self._turn else None,
            lambda _error: self._answered(HubUnreachable()) if turn == self._turn else None,
        )

    def _answered(self, answer: Quote | StaffSelection | Refused | HubUnreachable) -> None:
        inputs = replace(self._inputs, is_busy=False)
        match answer:
            case HubUnreachable(update):
                self._know(replace(inputs, problem=update or "hub_needed"))
            case Refused(code):
                self._know(replace(inputs, problem="too_low" if code == "discount_too_high" else "refused"))
            case _:
                self._know(replace(inputs, made=answer))

    def _know(self, inputs: PaperInputs) -> None:
        self._inputs = inputs
        self._publish(derive(inputs, self._words(), self._clock, self._public_url))

    @Property(str, notify=changed)
    def kind(self) -> str:
        """``quote``, ``selection`` or empty."""
        return self._props.kind

    @Property(int, notify=changed)
    def days(self) -> int:
        """How long the quote counts."""
        return self._props.days

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[int]:
        """Days that are one touch away."""
        return list(self._props.choices)

    @Property(str, notify=changed)
    def until(self) -> str:
        """Its last day."""
        return self._props.until

    @Property(int, notify=changed)
    def articles(self) -> int:
        """How many articles it has."""
        return self._props.articles

    @Property(str, notify=changed)
    def total(self) -> str:
        """What they come to, without delivery."""
        return self._props.total

    @Property(str, notify=changed)
    def name(self) -> str:
        """What the selection is called."""
        return self._props.name

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what went wrong, empty when nothing did."""
        return self._props.problem

    @Property(bool, notify=changed)
    def canMake(self) -> bool:
        """Whether everything is said."""
        return self._props.can_make

    @Property(str, notify=changed)
    def url(self) -> str:
        """What its QR says, once it is made."""
        return self._props.url

    @Property(str, notify=changed)
    def pdfUrl(self) -> str:
        """Where the quote is a file; empty for a selection."""
        return self._props.pdf_url

    @Property(str, notify=changed)
    def number(self) -> str:
        """Its number, to be typed."""
        return self._props.number
