"""A salesperson asks to see the card of whoever stands at the kiosk: a question, a yes, a no."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.customer_card import CardAsked
from kiosk.domain.staff import first_name_of
from kiosk.ports.card_desk import CardDesk
from kiosk.ports.clock import Clock
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CardAskedProps:
    """``who`` asks, on which terminal (``where``). ``has_failed``: the answer did not arrive and can be given again."""

    is_open: bool = False
    who: str = ""
    where: str = ""
    is_busy: bool = False
    has_failed: bool = False


@QmlElement
@QmlUncreatable("made by the composition root")
class CardAskedViewModel(SnapshotViewModel):
    """Follows the cart of the visit, with which the question comes. Closing it without a word answers nothing."""

    changed = Signal()
    _props: CardAskedProps

    def __init__(
        self, shopping: Shopping, desk: CardDesk, jobs: Jobs, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shopping, self._desk, self._jobs, self._clock = shopping, desk, jobs, clock
        self._props = CardAskedProps()
        self._put_away = ""
        shopping.subscribe(self.follow)

    @property
    def props(self) -> CardAskedProps:
        """What QML sees."""
        return self._props

    @Slot()
    def follow(self) -> None:
        """The cart changed, or time passed."""
        asked = self._asked()
        if asked is None:
            self._publish(CardAskedProps())
        elif not self._props.is_open:
            who = first_name_of(asked.staff_name)
            self._publish(CardAskedProps(is_open=True, who=who, where=asked.device_name))

    @Slot()
    def agree(self) -> None:
        """Yes."""
        self._answer(agrees=True)

    @Slot()
    def refuse(self) -> None:
        """No."""
        self._answer(agrees=False)

    @Slot()
    def putAway(self) -> None:
        """Not now: the question goes from this screen and stays unanswered."""
        asked = self._asked()
        self._put_away = asked.id if asked else ""
        self._publish(CardAskedProps())

    def _asked(self) -> CardAsked | None:
        session = self._shopping.session
        asked = session.cart.card_asked if session else None
        if asked is None or asked.id == self._put_away or not asked.is_open(self._clock.now()):
            return None
        return asked

    def _answer(self, *, agrees: bool) -> None:
        session, asked = self._shopping.session, self._asked()
        if session is None or asked is None or self._props.is_busy:
            return
        cart_id, asked_id = session.cart.id, asked.id
        who, where = self._props.who, self._props.where
        self._publish(CardAskedProps(is_open=True, who=who, where=where, is_busy=True))
        self._jobs.run(
            lambda: self._desk.answer(cart_id, asked_id, agrees=agrees),
            lambda cart: self._answered(cart_id, asked_id, cart),
            lambda _error: self._failed(who, where),
        )

    def _failed(self, who: str, where: str) -> None:
        self._publish(CardAskedProps(is_open=True, who=who, where=where, has_failed=True))

    def _answered(self, cart_id: str, asked_id: str, cart: Cart) -> None:
        self._put_away = asked_id
        self._publish(CardAskedProps())
        self._shopping.merge(cart_id, cart)

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the question is on the screen."""
        return self._props.is_open

    @Property(str, notify=changed)
    def who(self) -> str:
        """First name of the salesperson."""
        return self._props.who

    @Property(str, notify=changed)
    def where(self) -> str:
        """The terminal that would show the card."""
        return self._props.where

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the answer is on its way."""
        return self._props.is_busy

    @Property(bool, notify=changed)
    def hasFailed(self) -> bool:
        """Whether it did not arrive."""
        return self._props.has_failed
