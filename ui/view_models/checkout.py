"""The checkout: who, how to pay, and the order recorded on this terminal before anything is said of it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.privacy import Consent
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.commune_finder import CommuneFinder
from kiosk.use_cases.place_order import DraftOrder, NotRecorded, OrderProblem, PlaceOrder
from kiosk.use_cases.shopping import Shopping
from ui.stock_hold import StockHold
from ui.view_models.address_help import address_help, settled, taken
from ui.view_models.cart import CartViewModel
from ui.view_models.checkout_form import FIELDS, FieldName, GuestForm, checked, edited, focused_on, moved_on, reached_by
from ui.view_models.checkout_properties import CheckoutProperties
from ui.view_models.checkout_props import CheckoutInputs, CheckoutStep, derive
from ui.view_models.collect_places import collect_places
from ui.view_models.done_props import PlacedOrder
from ui.view_models.if_gone import IfGoneViewModel
from ui.view_models.pay_choice import PayChoiceViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.status import StatusViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class CheckoutViewModel(CheckoutProperties):
    """Keeps what the guest types in memory only, and forgets it with ``reset``."""

    placed = Signal(object)
    """A ``PlacedOrder`` is on the disk."""
    cartNeeded = Signal()
    """Something in the cart must be settled first."""

    def __init__(
        self,
        shopping: Shopping,
        cart: CartViewModel,
        place_order: PlaceOrder,
        hold: StockHold,
        status: StatusViewModel,
        shell: ShellViewModel,
        clock: Clock,
        if_gone: IfGoneViewModel,
        pay: PayChoiceViewModel,
        communes: CommuneFinder,
        catalogue: CatalogueReader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._cart = cart
        self._place_order = place_order
        self._hold = hold
        self._is_confirm_wanted = False
        self._status = status
        self._shell = shell
        self._clock = clock
        self._communes, self._catalogue = communes, catalogue
        self._form = GuestForm()
        self._step: CheckoutStep = "you"
        self._if_gone = if_gone
        self._pay = pay
        self._failure = ""
        self.consents: Callable[[], tuple[Consent, ...]] = tuple
        """What a guest agreed to; ``kiosk_screens`` puts the notice's own answer here."""
        cart.changed.connect(self.update)
        status.changed.connect(self.update)
        hold.changed.connect(self._hold_answered)
        shell.languageChanged.connect(self.update)
        self.update()

    @Slot()
    def open(self) -> None:
        """The screen comes into view at its first question."""
        self._step, self._failure = "you", ""
        self._form = focused_on(self._form, self._form.order[0])
        self._hold.begin()
        self._if_gone.begin()
        self._pay.begin()
        self.update()

    @Slot()
    def leave(self) -> None:
        """The screen goes out of view: what was kept for the shopper is given back, unless an order uses it."""
        self._is_confirm_wanted = False
        self._hold.end()

    @Slot()
    def reset(self) -> None:
        """Forget the person."""
        self.leave()
        self._form = GuestForm()
        self._step, self._failure = "you", ""
        self._if_gone.reset()
        self._pay.reset()
        self.update()

    @Slot()
    def update(self) -> None:
        """Work everything out again."""
        overview, session = self._cart.overview, self._shopping.session
        ships = bool(overview and overview.parcels)
        if ships != self._form.ships:
            self._set_ships(ships=ships)
        now = self._clock.now()
        inputs = CheckoutInputs(
            overview=overview,
            customer=session.cart.customer if session else None,
            form=self._form,
            help=address_help(self._form, self._communes, self._shell.language_tag),
            collects=() if overview is None else collect_places(overview, self._catalogue, now, self._shell.words),
            step=self._step,
            is_online=self._status.status.network,
            now=now,
            words=self._shell.words,
            failure=self._failure,
            is_waiting=self._is_confirm_wanted,
        )
        self._if_gone.show(overview, session.cart.price_group_id if session else "")
        self.show(derive(inputs))

    @Slot(str)
    def reachBy(self, reach: str) -> None:
        """By e-mail or by phone."""
        self._take(reached_by(self._form, "phone" if reach == "phone" else "email"))

    @Slot(str)
    def focus(self, field: str) -> None:
        """The keyboard writes into this field from now on."""
        self._take(focused_on(self._form, _field(field)))

    @Slot(str, str)
    def edit(self, field: str, text: str) -> None:
        """Another text in a field."""
        form = edited(self._form, _field(field), text)
        self._take(settled(form, self._communes) if field == "postcode" else form)

    @Slot(str)
    def takeSuggestion(self, key: str) -> None:
        """One touch instead of the rest of the typing."""
        self._take(taken(self._form, key))

    @Slot()
    def next(self) -> None:
        """The keyboard's action key: the next field, or the next step after the last one."""
        form = moved_on(self._form)
        if self._form.is_last and not form.problem:
            self.proceed()
        else:
            self._take(form)

    @Slot()
    def proceed(self) -> None:
        """From the person to the payment, when everything needed is there."""
        self._form = checked(self._form)
        if not self._form.problem:
            self._step = "pay"
        self.update()

    @Slot(result=bool)
    def back(self) -> bool:
        """One question back; False when the screen itself is to be left."""
        if self.props.is_known or self._step == "you":
            return False
        self._step = "you"
        self.update()
        return True

    @Slot()
    def confirm(self) -> None:
        """Record the order; only then is it said to be placed."""
        session, overview = self._shopping.session, self._cart.overview
        if session is None or overview is None or self._hold.gone or session.merged:
            return
        if self._hold.is_worth_waiting:
            # What is gone is told before paying; the hub's word is on its way, and the wait has an end.
            self._is_confirm_wanted = True
            self.update()
            return
        is_guest = session.cart.customer is None
        draft = DraftOrder(
            session=session,
            overview=overview,
            contact=self._form.contact if is_guest else None,
            address=self._form.address if is_guest else None,
            if_gone=self._if_gone.usual,
            payment=self._pay.props.method,
            reservation_id=self._hold.reservation_id,
            gone_by_line=self._if_gone.by_line,
            equivalents=self._if_gone.accepted,
            consents=self.consents() if is_guest else (),
        )
        order = self._place_order.check(draft)
        if isinstance(order, OrderProblem):
            self._settle(order)
            return
        outcome = order if isinstance(order, NotRecorded) else self._place_order.record(order)
        if isinstance(outcome, NotRecorded):
            self._fail(outcome.reason)
            return
        self._hold.use(outcome.order.id)
        self._status.send_now()
        self.placed.emit(PlacedOrder(outcome.order, overview))

    def _hold_answered(self) -> None:
        if self._is_confirm_wanted and not self._hold.is_worth_waiting:
            self._is_confirm_wanted = False
            self.confirm()
        self.update()

    def _fail(self, reason: str) -> None:
        self._failure = reason
        self.update()

    def _settle(self, problem: OrderProblem) -> None:
        """Go back to what the problem is about: a field, or the cart. A limit without network is said on this screen."""
        if problem.limit is not None:
            self.update()
            return
        self._form = checked(self._form)
        if self._form.problem:
            self._step = "you"
            self.update()
        else:
            self._fail(problem.code)
            self.cartNeeded.emit()

    def _set_ships(self, *, ships: bool) -> None:
        self._form = replace(self._form, ships=ships)

    def _take(self, form: GuestForm) -> None:
        self._form = form
        self.update()


def _field(name: str) -> FieldName:
    return next((known for known in FIELDS if known == name), "")
