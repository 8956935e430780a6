"""Where a scanned code leads on a staff terminal, whatever screen is open."""

from PySide6.QtQuick import QQuickWindow

from kiosk.domain.scan import ScannedCode
from kiosk.domain.text import in_language
from kiosk.use_cases.resolve_scan import BadgeRead, NotInCatalogue, OpenCart, OrderSeen, ProductFound, ScanAnswer
from ui.camera.camera_view import CameraView  # noqa: F401 - importing it registers the type that ScanView shows
from ui.camera.frame_feed import FrameFeed
from ui.parts import TerminalParts
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.network_stock import NetworkStockViewModel
from ui.view_models.seen_order import SeenOrderViewModel
from ui.view_models.staff_cart import StaffCartViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.wedge_filter import WedgeFilter


class StaffScans:
    """Badges change the person; everything else needs one.

    Slips open their order. Carts and articles go to the cart; on a manager's screen an article is looked up in the stock.
    ``feed`` is the camera, None when this terminal has none.
    """

    def __init__(
        self,
        parts: TerminalParts,
        navigation: NavigationViewModel,
        sign_in: StaffSignInViewModel,
        cart: StaffCartViewModel,
        stock: NetworkStockViewModel,
        seen_order: SeenOrderViewModel,
    ) -> None:
        self._parts = parts
        self._navigation = navigation
        self._sign_in = sign_in
        self._cart = cart
        self._stock = stock
        self._seen_order = seen_order
        self.feed: FrameFeed | None = None
        if parts.open_frames is not None and parts.frame_reader is not None:
            self.feed = FrameFeed(parts.open_frames, parts.frame_reader)
            self.feed.codeScanned.connect(self.handle)
            self.feed.cameraFound.connect(lambda: self._note_camera("on"))
            self.feed.cameraLost.connect(lambda: self._note_camera("missing"))

        self._wedge = WedgeFilter(parts.wedge, parts.clock) if parts.wedge else None
        if self._wedge is not None:
            self._wedge.scanned.connect(self.handle)

    def attach(self, window: QQuickWindow) -> None:
        """The window is there: the camera begins, and the hand-held scanner's keys are taken off it."""
        if self._wedge is not None:
            window.installEventFilter(self._wedge)
        if self.feed is not None:
            self.feed.start()

    def stop(self) -> None:
        """The window is about to go."""
        if self.feed is not None:
            self.feed.stop()

    def handle(self, code: ScannedCode) -> None:
        """A code from the camera or a hand-held scanner."""
        answer = self._parts.resolve_scan(self._parts.read_meaning(code))
        if isinstance(answer, BadgeRead):
            self._sign_in.read_badge(answer.badge)
        elif self._sign_in.person is None:
            self._sign_in.refuse_code()
        elif isinstance(answer, OrderSeen):
            self._seen_order.open(answer)
            self._navigation.go("order")
        elif self._parts.device.profile != "manager":
            self._navigation.replace("cart")
            self._serve(answer)
        elif isinstance(answer, ProductFound):
            self._look_up(answer.product_id)

    def _note_camera(self, how: str) -> None:
        self._parts.vitals.camera = how

    def _serve(self, answer: ScanAnswer) -> None:
        match answer:
            case OpenCart():
                self._cart.open_scanned(answer)
            case ProductFound():
                self._cart.add_scanned(answer)
            case NotInCatalogue():
                self._cart.say("not_in_catalogue")
            case _:
                self._cart.say("not_ours")

    def _look_up(self, product_id: str) -> None:
        product = self._parts.catalogue.product(product_id)
        if product is not None:
            self._navigation.replace("stock")
            self._stock.search(in_language(product.name, self._stock.language))
