"""View-models of the salesperson's tablet and the manager's screens, by the names of StaffApp's required properties."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.jobs import Jobs
from ui.live_cart import LiveCart
from ui.parts import TerminalParts
from ui.screens import Screens
from ui.staff_scans import StaffScans
from ui.theme import ThemeValues
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.network_stock import NetworkStockViewModel
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
    cart: StaffCartViewModel
    order: StaffOrderViewModel
    sending: SendingViewModel
    stock: NetworkStockViewModel
    terminals: TerminalsViewModel

    def follow(self) -> None:
        """Connect them."""
        self.sign_in.signedIn.connect(self._begin)
        self.sign_in.signedOut.connect(self._end)
        self.cart.orderRequested.connect(lambda: self.order.begin(self.cart.overview, self.sign_in.person))
        self.order.finished.connect(self.cart.finish)
        for view_model in (self.frame, self.cart, self.order, self.sending, self.stock, self.terminals):
            self.shell.languageChanged.connect(view_model.reread)
        self.shell.rowsChanged.connect(lambda _kinds: self.cart.reread())
        self.shell.agesPassed.connect(self.cart.reread)

    def _begin(self) -> None:
        person = self.sign_in.person
        self.frame.serve(person)
        self.cart.serve(person)
        self.navigation.replace(self.frame.props.places[0])

    def _end(self) -> None:
        self.order.close()
        self.cart.serve(None)
        self.terminals.forget()
        self.sending.select("")
        self.frame.serve(None)
        self.navigation.replace(_SIGN_IN)


def staff_screens(parts: TerminalParts, jobs: Jobs, theme: ThemeValues) -> Screens:  # noqa: ARG001 - same form as kiosk_screens
    """Build them all and let them know of each other."""
    staff = _build(parts, jobs)
    staff.follow()
    # A visit that a restart interrupted waits for whoever signs in, with the customer's card closed again.
    parts.shopping.resume()
    status = StatusViewModel(parts.status)
    live = LiveCart(parts.shopping, parts.restore_cart, status, jobs)
    live.caughtUp.connect(staff.cart.credit)
    live.look()
    scans = StaffScans(parts, staff.navigation, staff.sign_in, staff.cart, staff.stock)
    models: dict[str, QObject] = {
        "shell": staff.shell,
        "navigation": staff.navigation,
        "status": status,
        "frame": staff.frame,
        "signIn": staff.sign_in,
        "cart": staff.cart,
        "order": staff.order,
        "sending": staff.sending,
        "stock": staff.stock,
        "terminals": staff.terminals,
    }
    if scans.feed is not None:
        models["feed"] = scans.feed
    return Screens(
        staff.shell, staff.navigation, models, kept=(live,), on_attach=(scans.attach,), on_close=(scans.stop,)
    )


def _build(parts: TerminalParts, jobs: Jobs) -> _Staff:
    here, clock = parts.device.location_id, parts.clock
    shell = ShellViewModel(
        parts.device, parts.catalogue.location, parts.shopping, parts.status, parts.language, follows_shopper=False
    )
    sign_in = StaffSignInViewModel(parts.sign_in, jobs, clock)

    return _Staff(
        navigation=NavigationViewModel(_SIGN_IN),
        shell=shell,
        frame=StaffFrameViewModel(parts.device.profile, clock, lambda: shell.words),
        sign_in=sign_in,
        cart=StaffCartViewModel(
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
        ),
        order=StaffOrderViewModel(
            parts.shopping, parts.place_order, parts.outbox, parts.status.kick, lambda: shell.words
        ),
        sending=SendingViewModel(parts.outbox, parts.catalogue, clock, parts.status.kick, lambda: shell.words),
        stock=NetworkStockViewModel(parts.stock, parts.catalogue, jobs, clock, here, lambda: shell.words),
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
