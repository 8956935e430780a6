"""A shopper asks to try things on in this store: what, how many wait, and how it stands afterwards."""

# Property("QVariantList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.text import in_language
from kiosk.domain.try_on import AskedLine, QueueFull, TryOnAsked, TryOnStanding
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.ids import IdSource
from kiosk.ports.stock_reader import StockReader
from kiosk.ports.try_on_reader import TryOnReader
from kiosk.use_cases.ask_try_on import AskTryOn, NotAsked
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.stock_cells import choice_text

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_ASKED = 6


@dataclass(frozen=True)
class WishProps:
    """``articles`` are maps of ``sku``, ``name``, ``detail``, ``isOn``. ``problem``: ``full``, ``needs_network``, or a code."""

    can_try: bool = False
    cart_count: int = 0
    articles: tuple[dict[str, Any], ...] = ()
    waiting: int = 0
    usual_minutes: int = 0
    is_full: bool = False
    is_busy: bool = False
    problem: str = ""
    code: str = ""
    ahead: int = 0
    helper: str = ""
    cabin: int = 0
    is_ready: bool = False

    @property
    def chosen(self) -> tuple[str, ...]:
        """SKUs that would be asked for."""
        return tuple(each["sku"] for each in self.articles if each["isOn"])


@QmlElement
@QmlUncreatable("made by the composition root")
class TryOnWishViewModel(SnapshotViewModel):
    """Reads what waits from this terminal's files; asks, and follows its own try-on, at the hub."""

    changed = Signal()
    ready = Signal()
    """All is in the cabin: the shopper is told wherever they are."""
    wanted = Signal()
    """The sheet should open."""
    _props: WishProps

    def __init__(
        self,
        ask: AskTryOn,
        reader: TryOnReader,
        catalogue: CatalogueReader,
        stock: StockReader,
        shopping: Shopping,
        jobs: Jobs,
        ids: IdSource,
        shell: ShellViewModel,
        here_id: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask, self._reader, self._catalogue, self._stock = ask, reader, catalogue, stock
        self._shopping, self._jobs, self._ids, self._shell, self._here_id = shopping, jobs, ids, shell, here_id
        self._sku = ""
        self._dropped: frozenset[str] = frozenset()
        self._id = ids.new_id()
        self._props = WishProps()
        shopping.subscribe(self.reread)
        shell.rowsChanged.connect(self.rows_changed)
        shell.languageChanged.connect(self.reread)
        shell.left.connect(self.forget)

    @property
    def props(self) -> WishProps:
        """What QML sees."""
        return self._props

    def look_at(self, sku: str) -> None:
        """The product sheet shows this variant."""
        if sku != self._sku:
            self._sku = sku
            self.reread()

    def rows_changed(self, kinds: frozenset[str]) -> None:
        """Something in the terminal's files is new: the queue moved, or somebody works on ours."""
        if kinds and "try_on_queue" not in kinds:
            return
        self.reread()
        if self._props.code and not self._props.is_ready:
            asked = self._id
            self._jobs.run(lambda: self._ask.standing(asked), lambda found: self._follow(asked, found), _ignore)

    @Slot()
    def begin(self) -> None:
        """The shopper touched the button of a product or of the cart."""
        self._dropped = frozenset()
        self._publish(replace(self._props, problem=""))
        self.reread()
        self.wanted.emit()

    @Slot(str)
    def toggle(self, sku: str) -> None:
        """One article less, or again."""
        self._dropped = self._dropped ^ {sku}
        self.reread()

    @Slot()
    def ask(self) -> None:
        """Ask for what is chosen, once however often it is touched."""
        props, session = self._props, self._shopping.session
        if props.is_busy or props.code or not props.chosen:
            return
        customer = session.cart.customer if session is not None else None
        asked = TryOnAsked(
            self._id,
            tuple(AskedLine((sku,)) for sku in props.chosen),
            customer.first_name if customer is not None else "",
            session.cart.id if session is not None else "",
        )
        self._publish(replace(props, is_busy=True, problem=""))
        self._jobs.run(
            lambda: self._ask.ask(asked),
            lambda outcome: self._asked(asked.id, outcome),
            lambda _error: self._asked(asked.id, NotAsked("needs_network")),
        )

    @Slot()
    def forget(self) -> None:
        """The visit is over. Whoever tries on does so without this terminal."""
        self._sku, self._dropped, self._id = "", frozenset(), self._ids.new_id()
        self._publish(WishProps())

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The cart, the stock or the queue changed."""
        queue, place = self._reader.try_on_queue(self._here_id), self._catalogue.location(self._here_id)
        has_cabins = place is not None and place.cabins > 0
        in_cart = self._in_cart() if has_cabins else ()
        own = (self._sku,) if has_cabins and self._is_worn_here(self._sku) else ()
        skus = tuple(dict.fromkeys((*own, *in_cart)))[:_MOST_ASKED]
        self._publish(
            replace(
                self._props,
                can_try=bool(own),
                cart_count=len(in_cart),
                articles=tuple(self._article(sku) for sku in skus),
                waiting=queue.waiting if queue is not None else 0,
                usual_minutes=queue.usual_minutes if queue is not None else 0,
                is_full=queue is not None and queue.is_full,
            )
        )

    def _in_cart(self) -> tuple[str, ...]:
        session = self._shopping.session
        lines = session.cart.lines if session is not None else ()
        return tuple(line.sku for line in lines if self._is_worn_here(line.sku))

    def _is_worn_here(self, sku: str) -> bool:
        """What has a size and lies in this store."""
        variant = self._catalogue.variant(sku) if sku else None
        if variant is None or not variant.size:
            return False
        levels = self._stock.levels(sku)
        return any(level.location_id == self._here_id and level.available > 0 for level in levels)

    def _article(self, sku: str) -> dict[str, Any]:
        variant = self._catalogue.variant(sku)
        product = self._catalogue.product(variant.product_id) if variant else None
        language = self._shell.words.language
        return {
            "sku": sku,
            "name": in_language(product.name, language) if product else sku,
            "detail": choice_text(variant, language) if variant else "",
            "isOn": sku not in self._dropped,
        }

    def _asked(self, asked_id: str, outcome: TryOnStanding | QueueFull | NotAsked) -> None:
        if asked_id != self._id:
            return  # another shopper stands here by now
        props = replace(self._props, is_busy=False)
        if isinstance(outcome, TryOnStanding):
            self._publish(self._standing(props, outcome))
        elif isinstance(outcome, QueueFull):
            self._publish(replace(props, problem="full", waiting=outcome.waiting, is_full=True))
        else:
            self._publish(replace(props, problem=outcome.reason))

    def _follow(self, asked_id: str, found: TryOnStanding | NotAsked) -> None:
        if asked_id != self._id or not isinstance(found, TryOnStanding):
            return
        was_ready = self._props.is_ready
        self._publish(self._standing(self._props, found))
        if found.is_served and not was_ready and not found.is_closed:
            self.ready.emit()

    def _standing(self, props: WishProps, found: TryOnStanding) -> WishProps:
        if found.is_closed:
            self._id = self._ids.new_id()
            return replace(props, code="", cabin=0, helper="", is_ready=False)
        who = self._catalogue.staff(found.taken_by) if found.taken_by else None
        return replace(
            props,
            code=found.code,
            ahead=found.ahead,
            usual_minutes=found.usual_minutes,
            helper=who.name.split()[0] if who is not None else "",
            cabin=found.cabin,
            is_ready=found.is_served,
        )

    @Property(bool, notify=changed)
    def canTry(self) -> bool:
        """Whether the variant of the product sheet can be tried on here."""
        return self._props.can_try

    @Property(int, notify=changed)
    def cartCount(self) -> int:
        """How many articles of the cart can be."""
        return self._props.cart_count

    @Property("QVariantList", notify=changed)
    def articles(self) -> list[dict[str, Any]]:
        """What would be asked for."""
        return list(self._props.articles)

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        """How many of them are wanted."""
        return len(self._props.chosen)

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many wait in this store."""
        return self._props.waiting

    @Property(int, notify=changed)
    def usualMinutes(self) -> int:
        """How long it usually takes; 0 when nobody knows."""
        return self._props.usual_minutes

    @Property(bool, notify=changed)
    def isFull(self) -> bool:
        """Whether nobody more is taken now."""
        return self._props.is_full

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nobody was asked, empty otherwise."""
        return self._props.problem

    @Property(str, notify=changed)
    def code(self) -> str:
        """How staff call it; empty before it was asked for."""
        return self._props.code

    @Property(int, notify=changed)
    def ahead(self) -> int:
        """How many wait since longer."""
        return self._props.ahead

    @Property(str, notify=changed)
    def helper(self) -> str:
        """First name of whoever prepares it."""
        return self._props.helper

    @Property(int, notify=changed)
    def cabin(self) -> int:
        """The cabin, 0 before it is known."""
        return self._props.cabin

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether all is in the cabin."""
        return self._props.is_ready


def _ignore(_error: object) -> None:
    """The next change of the queue asks again."""
