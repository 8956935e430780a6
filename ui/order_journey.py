"""My order: opened by its code or found by its number, collected, sent back, printed when asked."""

from PySide6.QtCore import QObject

from kiosk.domain.order_return import OrderReturn
from kiosk.domain.slip import SeenOrder
from kiosk.use_cases.resolve_scan import OrderSeen
from ui.jobs import Jobs
from ui.order_receipts import order_slip
from ui.parts import TerminalParts
from ui.theme import brand
from ui.view_models.done import DoneViewModel
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.order_care import OrderCareViewModel
from ui.view_models.order_finder import OrderFinderViewModel
from ui.view_models.order_return import OrderReturnViewModel
from ui.view_models.paper import PaperViewModel
from ui.view_models.seen_order import SeenOrderViewModel
from ui.view_models.shell import ShellViewModel


class OrderJourney:
    """Owns its view-models; ``models`` goes to the window's properties."""

    def __init__(
        self, parts: TerminalParts, jobs: Jobs, shell: ShellViewModel, navigation: NavigationViewModel
    ) -> None:
        self._navigation = navigation
        self._shell = shell
        self._shop = brand(parts.brand).name
        here, url = parts.device.location_id, parts.public_url
        self.seen = SeenOrderViewModel(parts.open_slip, jobs, parts.catalogue, parts.clock, lambda: shell.words)
        self.finder = OrderFinderViewModel(parts.follow_order, jobs, lambda: shell.words)
        self.care = OrderCareViewModel(parts.follow_order, jobs, parts.clock, lambda: shell.words, here, url)
        self.sending_back = OrderReturnViewModel(
            parts.follow_order, jobs, parts.catalogue, parts.clock, parts.ids, lambda: shell.words, url
        )
        self.paper = PaperViewModel(parts.printer, jobs)
        self.paper.offer("collect", lambda: self.care.slip(self._shop))
        self.paper.offer("return", lambda: self.sending_back.slip(self._shop))
        self._connect()

    @property
    def models(self) -> dict[str, QObject]:
        """View-models by the names of the window's properties."""
        return {
            "seenOrder": self.seen,
            "orderFinder": self.finder,
            "orderCare": self.care,
            "orderReturn": self.sending_back,
            "paper": self.paper,
        }

    def open(self, slip: OrderSeen) -> None:
        """A slip was scanned, on whatever screen."""
        self.finder.reset()
        self.seen.open(slip)
        self._navigation.go(Screen.ORDER)

    def print_from(self, done: DoneViewModel) -> None:
        """The last screen may print, too."""
        self.paper.offer(
            "order",
            lambda: (
                order_slip(
                    self._shop,
                    done.props.number,
                    done.props.total,
                    done.props.code,
                    done.props.till_code,
                    self._shell.words,
                )
                if done.props.number
                else None
            ),
        )

    def _connect(self) -> None:
        self.seen.known.connect(self.care.follow)
        self.finder.found.connect(self._found)
        self.sending_back.made.connect(self._returned)
        self._navigation.changed.connect(self._follow_screen)
        for view_model in (self.seen, self.finder, self.care, self.sending_back):
            self._shell.languageChanged.connect(view_model.reread)
        self._shell.left.connect(self._forget)

    def _found(self, order: SeenOrder) -> None:
        self.seen.show(order)
        self._navigation.go(Screen.ORDER)

    def _returned(self, order: SeenOrder, made: OrderReturn) -> None:
        if self.care.order is order:
            self.seen.show(order.with_return(made))

    def _follow_screen(self) -> None:
        if self._navigation.current == Screen.RETURN:
            if self.care.order is not None and not self.sending_back.is_begun:
                self.sending_back.begin(self.care.order)
        elif self._navigation.current == Screen.ORDER:
            self.sending_back.reset()
        else:
            # The door of the home opens on the question, not on the order that was looked at before.
            self._close()

    def _close(self) -> None:
        self.seen.reset()
        self.finder.reset()
        self.care.follow(None)
        self.sending_back.reset()

    def _forget(self) -> None:
        self._close()
        self.paper.reset()
