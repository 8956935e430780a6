"""What the screens of codes show, as QML reads it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.handoff import ALPHABET
from kiosk.domain.printed_code import length_of
from kiosk.domain.text import in_language
from ui.scan_told import NOTHING_TOLD, ScanMessage, ScanTold
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ScanProps:
    """What the screen shows. ``told`` is the sentence about the last code.

    ``asks_which``: another cart is open already; the shopper says whether both become one.
    """

    is_opening: bool = False
    told: ScanTold = NOTHING_TOLD
    typed: str = ""
    is_typing: bool = False
    asks_which: bool = False
    pieces_here: int = 0
    pieces_there: int = 0

    @property
    def message(self) -> ScanMessage:
        """Code of the sentence, empty for none."""
        return self.told.message

    @property
    def can_retry(self) -> bool:
        """Whether the same code may work in a moment."""
        return self.message in {"hub_unreachable", "code_damaged", "code_key_unknown"}


def with_key(props: ScanProps, key: str) -> ScanProps:
    """One character more of the code; a new one takes the last message away."""
    if key not in ALPHABET or len(props.typed) >= length_of(props.typed) or props.is_opening:
        return props
    return replace(props, typed=props.typed + key, told=NOTHING_TOLD)


@QmlElement
@QmlUncreatable("base of ScanViewModel")
class ScanProperties(SnapshotViewModel):
    """Publishes ``ScanProps``; ``ScanViewModel`` adds what codes and people do."""

    _props: ScanProps
    changed = Signal()

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._props = ScanProps()

    @property
    def props(self) -> ScanProps:
        """What QML sees."""
        return self._props

    @Property(bool, notify=changed)
    def isOpening(self) -> bool:
        """Whether a cart is being fetched."""
        return self._props.is_opening

    @Property(str, notify=changed)
    def message(self) -> str:
        """Code of the message, empty for none."""
        return self._props.message

    @Property(str, notify=changed)
    def excerpt(self) -> str:
        """What the code says."""
        return self._props.told.excerpt

    @Property(str, notify=changed)
    def host(self) -> str:
        """Whose web address the code is."""
        return self._props.told.host

    @Property(str, notify=changed)
    def label(self) -> str:
        """What the shop calls the card or voucher; empty when it has no name of its own."""
        return in_language(self._props.told.label or {}, self._language())

    @Property(bool, notify=changed)
    def hasUnit(self) -> bool:
        """Whether the product inside the carton can be shown."""
        return self._props.told.unit is not None

    @Property(bool, notify=changed)
    def canRetry(self) -> bool:
        """Whether trying again makes sense."""
        return self._props.can_retry

    @Property(bool, notify=changed)
    def asksWhich(self) -> bool:
        """Whether a second cart waits to be joined to the one here, or to replace it."""
        return self._props.asks_which

    @Property(int, notify=changed)
    def piecesHere(self) -> int:
        """Pieces in the cart that is open."""
        return self._props.pieces_here

    @Property(int, notify=changed)
    def piecesThere(self) -> int:
        """Pieces in the cart that was just scanned."""
        return self._props.pieces_there

    @Property(str, notify=changed)
    def typed(self) -> str:
        """Characters typed so far."""
        return self._props.typed

    @Property(int, notify=changed)
    def codeLength(self) -> int:
        """How many characters the code that is being typed has: a cart's six, a printed one's seven."""
        return length_of(self._props.typed)

    @Property(bool, notify=changed)
    def isTyping(self) -> bool:
        """Whether the keys are shown."""
        return self._props.is_typing

    @Property(str, constant=True)
    def alphabet(self) -> str:
        """The keys."""
        return ALPHABET
