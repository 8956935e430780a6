"""The cart screen: what was brought from the phone and gathered here, and how each line will be had."""

from dataclasses import replace

from msgspec.structs import replace as replaced
from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffMember
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.plan_deliveries import delivery_plans
from kiosk.use_cases.refresh_stock import RefreshStock
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import CartOverview, LineOverview, view_cart
from ui.jobs import Jobs
from ui.view_models.cart_changes import caught_up_text
from ui.view_models.cart_lines import WAYS, LineReading, Way, possible, shelves_here
from ui.view_models.cart_properties import CartProperties
from ui.view_models.cart_props import CartInputs, derive
from ui.view_models.phone_offer import PhoneOffer
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import keeps_last
from ui.view_models.status import StatusViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class CartViewModel(CartProperties):
    """Reads the session after each change; every touch becomes one call of ``Shopping``."""

    def __init__(
        self,
        shopping: Shopping,
        catalogue: CatalogueReader,
        stock: StockReader,
        refresh: RefreshStock,
        offer: PhoneOffer,
        status: StatusViewModel,
        jobs: Jobs,
        clock: Clock,
        shell: ShellViewModel,
        here_id: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._catalogue = catalogue
        self._stock = stock
        self._refresh = refresh
        self._offer = offer
        self._status = status
        self._jobs = jobs
        self._clock = clock
        self._shell = shell
        self._here_id = here_id
        self._is_open = False
        self._asked: tuple[str, Way] | None = None
        self._overview: CartOverview | None = None
        self._inputs: CartInputs | None = None
        shopping.subscribe(self._session_changed)
        status.published.connect(self.update)
        offer.changed.connect(lambda: self.show_offer(offer.props))
        shell.languageChanged.connect(self.update)
        shell.rowsChanged.connect(self.update)
        shell.agesPassed.connect(self.update)
        shell.secondPassed.connect(self._second_passed)
        self.update()

    @property
    def overview(self) -> CartOverview | None:
        """The cart worked out, as the checkout takes it over."""
        return self._overview

    @Slot()
    def open(self) -> None:
        """The screen comes into view: ask for live stock and for a code to take along."""
        self._is_open = True
        self.update()
        session = self._shopping.session
        if session is not None and session.cart.lines:
            skus = [line.sku for line in session.cart.lines]
            self._jobs.run(lambda: self._refresh(skus), lambda is_live: self.update() if is_live else None)

    @Slot()
    def close(self) -> None:
        """The screen goes out of view."""
        self._is_open = False
        self._shopping.accept()  # what came from elsewhere was there to be read
        self._offer.show(None, is_online=self._props.is_online)

    @Slot()
    @keeps_last
    def update(self) -> None:
        """Work everything out again."""
        session, now = self._shopping.session, self._clock.now()
        status = self._status.status
        self._overview = None
        if session is not None:
            self._overview = view_cart(
                session, self._catalogue, self._stock, self._here_id, now, is_online=status.network
            )
        plans = delivery_plans(self._overview) if self._overview else ()
        reading = self._reading(session)
        changes = caught_up_text(session, self._overview, self._catalogue, reading.words)
        self._inputs = CartInputs(
            session,
            self._overview,
            plans,
            reading,
            status,
            self._credited(session),
            changes,
            self._shopping.opened_over,
            self._catalogue.is_ready(),
        )
        self.show(derive(self._inputs))
        if self._is_open:
            # The hub takes no lines for a cart that it has not opened here yet.
            is_known = session is not None and session.from_code is None
            offered = replaced(session.cart, coupons=session.counting.coupons) if session and is_known else None
            self._offer.show(offered, is_online=status.network)

    @Slot(str)
    def increase(self, line_id: str) -> None:
        """One piece more."""
        self._change_quantity(line_id, 1)

    @Slot(str)
    def decrease(self, line_id: str) -> None:
        """One piece less; the last one takes the line away."""
        self._change_quantity(line_id, -1)

    @Slot(str, str)
    def choose(self, line_id: str, way: str) -> None:
        """Have a line in another way; an impossible one is answered by its reason instead."""
        line = self._line(line_id)
        wanted: Way = next((known for known in WAYS if known == way), "")
        if line is None or not wanted:
            return
        option = possible(line, wanted, self._parcel_places(line_id))
        self._asked = None if option else (line_id, wanted)
        if option is None:
            self.update()
        else:
            self._shopping.choose(line_id, option.fulfillment)

    @Slot(str)
    def choosePlan(self, kind: str) -> None:
        """One delivery or several, or what is here at once."""
        plans = delivery_plans(self._overview) if self._overview else ()
        for plan in plans:
            if plan.kind == kind:
                for line_id, ways in plan.ways.items():
                    self._shopping.split(line_id, ways)

    @Slot(str)
    def gather(self, line_id: str) -> None:
        """Have a line from several places, or as many pieces of it as there are."""
        line = self._line(line_id)
        if line is not None and line.offer:
            self._shopping.split(line_id, [(part.quantity, part.fulfillment) for part in line.offer])
        elif line is not None and line.most:
            self._shopping.set_quantity(line_id, line.most)
            line = self._line(line_id)
            if line is not None and line.offer:
                self.gather(line_id)

    @Slot()
    def gatherMissing(self) -> None:
        """Have everything that no place has alone from several."""
        for line_id in self._overview.problems if self._overview else ():
            self.gather(line_id)

    @Slot()
    def undoOpen(self) -> None:
        """Back to the cart before a second phone's."""
        self._shopping.undo_open()

    @Slot()
    def removeMissing(self) -> None:
        """Take out what cannot be had."""
        if not self._catalogue.is_ready():
            return  # before the first copy everything is unknown here, and what is taken out leaves the phone as well
        for line_id in self._overview.problems if self._overview else ():
            self._shopping.set_quantity(line_id, 0)

    @Slot()
    def _second_passed(self) -> None:
        """Ages are told while the network is away: said again from what was read before."""
        if self._is_open and self._inputs is not None and not self._inputs.reading.is_online:
            reading = replace(self._inputs.reading, now=self._clock.now())
            self.show(derive(replace(self._inputs, reading=reading)))

    def _session_changed(self) -> None:
        self._asked = None
        self.update()

    def _change_quantity(self, line_id: str, by: int) -> None:
        session = self._shopping.session
        line = next((line for line in session.cart.lines if line.id == line_id), None) if session else None
        if line is not None:
            self._shopping.set_quantity(line_id, line.quantity + by)

    def _line(self, line_id: str) -> LineOverview | None:
        lines = self._overview.lines if self._overview else ()
        return next((line for line in lines if line.line.id == line_id), None)

    def _parcel_places(self, but: str) -> frozenset[str]:
        lines = self._overview.lines if self._overview else ()
        others = [line.fulfillment for line in lines if line.line.id != but]
        return frozenset(way.location_id for way in others if way is not None and way.is_shipped)

    def _reading(self, session: ShopperSession | None) -> LineReading:
        skus = [line.sku for line in session.cart.lines] if session else []
        return LineReading(
            places={place.id: place for place in self._catalogue.locations()},
            shelves=shelves_here(self._stock, skus, self._here_id),
            now=self._clock.now(),
            words=self._shell.words,
            is_online=self._status.status.network,
            asked=self._asked,
            is_to_check=session.is_to_check if session else lambda _grant: False,
        )

    def _credited(self, session: ShopperSession | None) -> StaffMember | None:
        for line in session.cart.lines if session else ():
            if line.credit:
                return self._catalogue.staff(line.credit[0].staff_id)
        return None
