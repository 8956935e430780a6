"""A cart that was read from its code is replaced by the live one as soon as the hub answers."""

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.session import CodeOrigin
from kiosk.use_cases.restore_cart import CartRestored, CodeRefused, RestoreCart, RestoreOutcome
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.view_models.status import StatusViewModel

_AGAIN_MS = 5_000


class LiveCart(QObject):
    """Looks at each change of the session and of the network; asks for one cart at a time."""

    caughtUp = Signal()
    """The live cart is in the session."""

    def __init__(
        self,
        shopping: Shopping,
        restore: RestoreCart,
        status: StatusViewModel,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._restore = restore
        self._status = status
        self._jobs = jobs
        self._is_asking = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.look)
        status.published.connect(self.look)
        shopping.subscribe(self.look)

    def look(self) -> None:
        """Ask for the live cart if there is one to come and a network to bring it."""
        origin = self._origin()
        if origin is None or not origin.token or self._is_asking or not self._status.status.network:
            return
        self._is_asking = True
        self._jobs.run(
            lambda: self._restore.live(origin),
            lambda outcome: self._take(outcome, origin),
            lambda _error: self._wait(),
        )

    def _take(self, outcome: RestoreOutcome, origin: CodeOrigin) -> None:
        self._is_asking = False
        if self._origin() != origin:
            self.look()  # somebody else's visit by now
        elif isinstance(outcome, CartRestored):
            self._shopping.catch_up(outcome.cart)
            self.caughtUp.emit()
        elif isinstance(outcome, CodeRefused):
            self._shopping.keep_code()
        else:
            self._wait()

    def _wait(self) -> None:
        self._is_asking = False
        self._again.start()

    def _origin(self) -> CodeOrigin | None:
        session = self._shopping.session
        return session.from_code if session else None
