"""View-models of the salesperson's tablet and the manager's screens, by the names of StaffApp's required properties."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.domain.receipt import Receipt
from kiosk.domain.scan import ScannedCode
from kiosk.use_cases.compare_carts import seen_lines
from kiosk.use_cases.mend_order import MendOrder
from kiosk.use_cases.propose_equivalents import ProposeEquivalents
from ui.jobs import Jobs
from ui.last_input import LastInput
from ui.live_cart import LiveCart
from ui.order_receipts import order_slip
from ui.parts import TerminalParts
from ui.person_jobs import PersonJobs
from ui.screens import Screens
from ui.staff_counter import counter_screens
from ui.staff_customer import staff_customer
from ui.staff_day import DayPlace, day_screen, follow_day
from ui.staff_manager import manager_screens
from ui.staff_people import follow_people
from ui.staff_scans import StaffScans
from ui.staff_selling import staff_selling
from ui.staff_stock import stock_screens, stock_table_model
from ui.staff_team import team_screens
from ui.staff_try_on import PLACE, staff_try_on
from ui.stock_hold import StockHold
from ui.theme import ThemeValues, brand
from ui.view_models.calls import CallsViewModel
from ui.view_models.camera_setup import CameraSetupViewModel
from ui.view_models.cord import CordViewModel
from ui.view_models.gone import GoneViewModel
from ui.view_models.if_gone import IfGoneViewModel
from ui.view_models.mending import MendingViewModel
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.network_stock import NetworkStockViewModel
from ui.view_models.outbox_export import OutboxExportViewModel
from ui.view_models.paper import PaperViewModel
from ui.view_models.seen_order import SeenOrderViewModel
from ui.view_models.selection import SelectionViewModel
from ui.view_models.sending import SendingViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_cart import StaffCartViewModel
from ui.view_models.staff_frame import StaffFrameViewModel
from ui.view_models.staff_order import StaffOrderViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.status import StatusViewModel
from ui.view_models.terminals import TerminalsViewModel

_SIGN_IN = "sign-in"


@dataclass(frozen=True)
class _Staff:
    """The view-models that follow who is signed in."""

    navigation: NavigationViewModel
    shell: ShellViewModel
    frame: StaffFrameViewModel
    sign_in: StaffSignInViewModel
    own_jobs: PersonJobs
    cart: StaffCartViewModel
    order: StaffOrderViewModel
    hold: StockHold
    gone: GoneViewModel
    if_gone: IfGoneViewModel
    seen_order: SeenOrderViewModel
    sending: SendingViewModel
    mending: MendingViewModel
    exporting: OutboxExportViewModel
    stock: NetworkStockViewModel
    terminals: TerminalsViewModel

    def follow(self) -> None:
        """Connect them."""
        self.sign_in.signedIn.connect(self._begin)
        self.sign_in.signedOut.connect(self._end)
        self.cart.opened.connect(lambda: self.navigation.replace("cart"))
        self.cart.orderRequested.connect(lambda: self.order.begin(self.cart.overview, self.sign_in.person))
        self.order.finished.connect(self.cart.finish)
        self.mending.settled.connect(self.sending.settled)
        self.shell.languageChanged.connect(self.mending.reread)
        self.shell.languageChanged.connect(self.seen_order.reread)
        # After the cart, which works out first what the order and its hold look at.
        self.cart.changed.connect(lambda: self.order.follow(self.cart.overview))
        self.cart.changed.connect(self.hold.look)
        self.shell.agesPassed.connect(self.gone.reread)
        self.shell.agesPassed.connect(self.if_gone.update)
        self.shell.languageChanged.connect(self.if_gone.update)
        for view_model in (self.frame, self.cart, self.order, self.gone, self.sending, self.stock, self.terminals):
            self.shell.languageChanged.connect(view_model.reread)
        self.shell.rowsChanged.connect(lambda _kinds: self.cart.reread())
        self.shell.rowsChanged.connect(lambda _kinds: self.hold.look())
        self.shell.agesPassed.connect(self.cart.reread)
        self.shell.secondPassed.connect(self.cart.retell)
        self.shell.secondPassed.connect(self.stock.retell)
        self.shell.rowsChanged.connect(self.stock.rows_changed)

    def _begin(self) -> None:
        person = self.sign_in.person
        self.frame.serve(person)
        self.cart.serve(person)
        self.navigation.replace(self.frame.props.places[0])

    def _end(self) -> None:
        self.order.close()
        self.cart.serve(None)
        self.terminals.forget()
        self.mending.close()
        self.exporting.close()
        self.seen_order.reset()
        self.sending.select("")
        self.frame.serve(None)
        self.navigation.replace(_SIGN_IN)


def staff_screens(parts: TerminalParts, jobs: Jobs, theme: ThemeValues) -> Screens:
    """Build them all and let them know of each other."""
    staff = _build(parts, jobs)
    staff.follow()
    # A visit that a restart interrupted waits for whoever signs in, with the customer's card closed again.
    parts.shopping.resume()
    status = StatusViewModel(parts.status)
    status.removed.connect(staff.sign_in.signOut)
    status.removed.connect(staff.shell.leave)
    status.changed.connect(staff.if_gone.update)
    follow_people(parts, staff.sign_in, staff.shell, status, lambda: staff.frame.serve(staff.sign_in.person))
    status.changed.connect(staff.cart.reread)
    live = LiveCart(
        parts.shopping, parts.restore_cart, parts.cart_exchange, status, jobs, lambda: seen_lines(staff.cart.overview)
    )
    live.caughtUp.connect(staff.cart.credit)
    last_input = _comfort(staff.sign_in, theme)
    live.look()
    cord = _training(parts, jobs, staff)
    selection = SelectionViewModel(parts.catalogue, parts.clock, parts.shopping, staff.shell, parts.device.location_id)
    staff.order.placed.connect(lambda order: parts.count_sources.ordered(order.source))
    counter = counter_screens(parts, staff.own_jobs, staff.sign_in, staff.shell, staff.navigation, staff.frame)
    scans = StaffScans(
        parts,
        staff.navigation,
        staff.sign_in,
        staff.cart,
        staff.stock,
        staff.seen_order,
        selection,
        jobs,
        lambda: cord is not None and cord.props.phase in {"opening", "open"},
        counter,
    )
    selection.productWanted.connect(scans.take_from_selection)
    selection.changed.connect(scans.leave_selection)
    staff.sign_in.signedOut.connect(selection.close)
    staff.cart.printedCodeTyped.connect(lambda code: scans.handle(ScannedCode(code, "typed")))
    calls = CallsViewModel(parts.calls, parts.clock, parts.device.location_id, lambda: staff.shell.words)
    staff.shell.rowsChanged.connect(calls.rows_changed)
    staff.shell.languageChanged.connect(calls.reread)
    staff.shell.agesPassed.connect(calls.reread)
    try_on = staff_try_on(parts, staff.own_jobs, staff.shell, staff.navigation, status, staff.sign_in, scans)
    day = day_screen(parts, staff.sign_in, staff.shell, status, staff.own_jobs)
    places = {"try_on": DayPlace(PLACE, try_on.open), **counter.places()}
    follow_day(day, staff.frame, staff.navigation, staff.cart.open_called, places)
    figures = manager_screens(parts, staff.own_jobs, staff.shell, staff.sign_in, staff.terminals, staff.frame)
    network = stock_screens(parts, jobs, staff.shell, staff.frame, staff.stock, lambda: staff.sign_in.session)
    staff.stock.tableRead.connect(figures.saving.offer)
    figures.figures.ask_with(network.asking)
    staff.sign_in.signedIn.connect(network.reread)
    staff.sign_in.signedOut.connect(network.forget)
    scans.counting = network.counting
    models: dict[str, QObject] = {
        **figures.models,
        **staff_selling(parts, jobs, staff.shell, staff.sign_in, staff.cart, status),
        **team_screens(parts, staff.own_jobs, staff.shell, staff.sign_in, figures.saving.offer),
        **network.models(),
        **counter.models(),
        "shell": staff.shell,
        "navigation": staff.navigation,
        "status": status,
        "frame": staff.frame,
        "signIn": staff.sign_in,
        "cart": staff.cart,
        "order": staff.order,
        "gone": staff.gone,
        "ifGone": staff.if_gone,
        "seenOrder": staff.seen_order,
        "sending": staff.sending,
        "mending": staff.mending,
        "exporting": staff.exporting,
        "stock": staff.stock,
        "terminals": staff.terminals,
        "selection": selection,
        "scanNote": scans.note,
        "calls": calls,
        **staff_customer(parts, jobs, staff.shell, staff.sign_in, staff.cart, status),
        "day": day,
        "tryOn": try_on,
        "scanAnswer": scans.answer,
        "lastInput": last_input,
        "slipPaper": _slip_paper(parts, jobs, staff),
    }
    if scans.camera.feed is not None:
        models["feed"] = scans.camera.feed
    if scans.camera.rig is not None and scans.camera.feed is not None:
        setup = CameraSetupViewModel(scans.camera.rig, jobs, parts.clock, lambda: staff.shell.words)
        scans.camera.is_tried = setup.takes
        staff.shell.languageChanged.connect(setup.reread)
        models["cameraSetup"] = setup
    on_close = [scans.stop]
    if cord is not None:
        models["cord"] = cord
        on_close.append(cord.close)
    return Screens(
        staff.shell,
        staff.navigation,
        models,
        kept=(live, scans),
        on_attach=(last_input.attach, scans.attach),
        on_close=tuple(on_close),
    )


def _comfort(sign_in: StaffSignInViewModel, theme: ThemeValues) -> LastInput:
    """Letters are as large as who is signed in wants them; whether they have keys is not known of the next one."""
    worn = 100

    def wear() -> None:
        # The theme goes with its engine, before what is signed in: it is called for another size and not otherwise.
        nonlocal worn
        percent = sign_in.props.text_percent
        if percent != worn:
            worn = percent
            theme.set_comfort(text_scale=percent / 100, high_contrast=False, reduced_motion=False)

    sign_in.changed.connect(wear)
    last_input = LastInput()
    sign_in.signedOut.connect(last_input.forget)
    return last_input


def _training(parts: TerminalParts, jobs: Jobs, staff: _Staff) -> CordViewModel | None:
    """A training shop is thrown away with whoever opened it."""
    if parts.open_cord is None:
        return None
    cord = CordViewModel(parts.open_cord, jobs, lambda: staff.shell.words)
    staff.sign_in.signedOut.connect(cord.end)
    staff.shell.languageChanged.connect(cord.reread)
    return cord


def _slip_paper(parts: TerminalParts, jobs: Jobs, staff: _Staff) -> PaperViewModel:
    """The slip of the order just made, where this tablet has a printer."""
    paper, shop = PaperViewModel(parts.printer, jobs), brand(parts.brand).name

    def slip() -> Receipt | None:
        made = staff.order.props
        return order_slip(shop, made.number, made.total, made.code, "", staff.shell.words) if made.number else None

    paper.offer("order", slip)
    staff.order.finished.connect(paper.reset)
    staff.sign_in.signedOut.connect(paper.reset)
    return paper


def _build(parts: TerminalParts, jobs: Jobs) -> _Staff:
    here, clock = parts.device.location_id, parts.clock
    shell = ShellViewModel(
        parts.device, parts.catalogue.location, parts.shopping, parts.status, parts.language, follows_shopper=False
    )
    sign_in = StaffSignInViewModel(parts.sign_in, jobs, clock, lambda: shell.words)
    own_jobs = PersonJobs(jobs, sign_in)
    cart = StaffCartViewModel(
        parts.shopping,
        parts.restore_cart,
        parts.cart_desk,
        parts.catalogue,
        parts.stock,
        parts.refresh_stock,
        jobs,
        clock,
        here,
        lambda: shell.words,
        lambda: parts.status.status().network,
    )
    hold = StockHold(
        parts.hold_stock,
        parts.shopping,
        lambda: cart.overview,
        cart.reread,
        lambda: parts.status.status().network,
        jobs,
    )
    propose = ProposeEquivalents(parts.catalogue, parts.stock, clock)
    if_gone = IfGoneViewModel(propose, parts.offline_limits, lambda: shell.words, is_staff=True)
    return _Staff(
        navigation=NavigationViewModel(_SIGN_IN),
        shell=shell,
        frame=StaffFrameViewModel(
            parts.device.profile, clock, lambda: shell.words, can_train=parts.open_cord is not None
        ),
        sign_in=sign_in,
        own_jobs=own_jobs,
        cart=cart,
        order=StaffOrderViewModel(
            parts.shopping,
            parts.place_order,
            parts.outbox,
            hold,
            if_gone,
            parts.catalogue,
            parts.write_slip,
            parts.status.kick,
            lambda: shell.words,
        ),
        hold=hold,
        if_gone=if_gone,
        gone=GoneViewModel(hold, parts.shopping, parts.catalogue, clock, lambda: shell.words),
        seen_order=SeenOrderViewModel(
            parts.open_slip, jobs, parts.catalogue, clock, lambda: shell.words, staff_at=here
        ),
        sending=SendingViewModel(parts.outbox, parts.catalogue, clock, parts.status.kick, lambda: shell.words),
        exporting=OutboxExportViewModel(parts.export_outbox, jobs),
        mending=MendingViewModel(
            parts.outbox,
            parts.order_desk,
            MendOrder(parts.outbox, parts.catalogue, parts.stock, clock, parts.ids, here),
            parts.catalogue,
            own_jobs,
            lambda: sign_in.session,
            lambda: shell.words,
        ),
        stock=stock_table_model(parts, jobs, lambda: sign_in.session, lambda: shell.words),
        terminals=TerminalsViewModel(
            parts.staff_desk,
            parts.order_desk,
            parts.catalogue,
            jobs,
            clock,
            lambda: sign_in.session,
            lambda: shell.words,
        ),
    )
