"""What surrounds every screen: language, the terminal's name, the cart's count, and the end of a visit."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import Device
from kiosk.domain.location import StockLocation
from kiosk.domain.text import LANGUAGES
from kiosk.ports.sync_status import StatusSource
from kiosk.use_cases.shopping import Shopping
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording, wording_in

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_AGES_MS = 20_000
_SECOND_MS = 1_000


@dataclass(frozen=True)
class ShellInputs:
    """Everything the surroundings depend on."""

    language: str
    device: Device
    here: StockLocation | None
    pieces: int


@dataclass(frozen=True)
class ShellProps:
    """What header and footer show."""

    language: str
    terminal_name: str
    pieces: int


def derive(inputs: ShellInputs) -> ShellProps:
    """The terminal's name carries its place, once the catalogue knows it, unless somebody named it so already."""
    name = inputs.device.name or inputs.device.code
    place = inputs.here.short_name or inputs.here.name if inputs.here else ""
    full = f"{name} · {place}" if place and place not in name else name
    return ShellProps(inputs.language, full, inputs.pieces)


@QmlElement
@QmlUncreatable("made by the composition root")
class ShellViewModel(SnapshotViewModel):
    """Other view-models ask it for words, and re-derive on ``languageChanged``, ``rowsChanged`` and ``agesPassed``."""

    changed = Signal()
    languageChanged = Signal()
    rowsChanged = Signal(object)
    """Kinds of rows that changed in the cache (frozenset of str), on the GUI thread."""
    agesPassed = Signal()
    """Twenty seconds went by: what depends on the time is to be worked out again."""
    secondPassed = Signal()
    """A second went by: ages on screen are to be said again, from what was read before."""
    leaving = Signal()
    """The visit is about to end: what is still to be noted of it is noted now."""
    left = Signal()
    """The visit ended and everything is to be forgotten."""
    announced = Signal(str)
    """Words for whoever listens instead of looking; they cut what is being said."""

    def __init__(
        self,
        device: Device,
        find_location: Callable[[str], StockLocation | None],
        shopping: Shopping,
        status: StatusSource,
        language: str,
        parent: QObject | None = None,
        *,
        follows_shopper: bool = True,
    ) -> None:
        super().__init__(parent)
        # On a staff terminal the screen speaks to the salesperson, whatever the customer's language.
        self._follows_shopper = follows_shopper
        self._device, self._find_location, self._shopping = device, find_location, shopping
        self._default_language = language
        self._language = language
        self._props = ShellProps(language, device.code, 0)
        self.refresh()
        shopping.subscribe(self._follow_session)
        # Called on the thread that wrote; the signal's queue brings it over.
        self._unsubscribe = status.on_changed(self.rowsChanged.emit)
        self.rowsChanged.connect(self.refresh)
        self._ages = QTimer(self, interval=_AGES_MS)
        self._ages.timeout.connect(self.agesPassed)
        self._ages.start()
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self.secondPassed)
        self._second.start()

    @property
    def props(self) -> ShellProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @property
    def words(self) -> Wording:
        """How values are said now."""
        return wording_in(self._language)

    @property
    def language_tag(self) -> str:
        """The language now."""
        return self._language

    def close(self) -> None:
        """Stop listening."""
        self._ages.stop()
        self._second.stop()
        self._unsubscribe()

    def rest(self, *, resting: bool) -> None:
        """Whether nobody can see the screen: then nothing ticks."""
        for timer in (self._ages, self._second):
            if resting:
                timer.stop()
            elif not timer.isActive():
                timer.start()

    @Slot()
    @keeps_last
    def refresh(self) -> None:
        """Read again what header and footer show."""
        self._publish(derive(self._inputs()))

    @Slot()
    def start(self) -> None:
        """Somebody touched the screen: their visit begins."""
        self._shopping.start(self._language)

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Say everything in another language."""
        if language == self._language or language not in LANGUAGES:
            return
        self._language = language
        if self._follows_shopper:
            self._shopping.set_language(language)
        self.languageChanged.emit()
        self.refresh()

    @Slot()
    def nextLanguage(self) -> None:
        """The language after this one; a visit begins, so that the choice ends with it."""
        self.start()
        self.setLanguage(LANGUAGES[(LANGUAGES.index(self._language) + 1) % len(LANGUAGES)])

    @Slot(str)
    def announce(self, text: str) -> None:
        """Have something said in speech mode: an error, an order's number, whatever came without being asked for.

        What shows as a ``Banner``, a ``Toast`` or any item with the role of an alert is said by itself.
        """
        self.announced.emit(text)

    @Slot()
    def leave(self) -> None:
        """End the visit: the session is erased, comfort settings and language go back to the terminal's own."""
        self.leaving.emit()
        self._shopping.finish()
        self.left.emit()
        self.setLanguage(self._default_language)
        self.refresh()

    def _follow_session(self) -> None:
        session = self._shopping.session
        if self._follows_shopper and session is not None and session.language != self._language:
            self.setLanguage(session.language)
        self.refresh()

    def _inputs(self) -> ShellInputs:
        session = self._shopping.session
        return ShellInputs(
            language=self._language,
            device=self._device,
            here=self._find_location(self._device.location_id),
            pieces=session.cart.pieces if session else 0,
        )

    @Property(str, notify=changed)
    def language(self) -> str:
        """``fr`` or ``en``."""
        return self.props.language

    @Property(str, notify=changed)
    def terminalName(self) -> str:
        """Name and place of this terminal."""
        return self.props.terminal_name

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Pieces in the cart."""
        return self.props.pieces
