"""The calm line that says what others did to the cart, on whatever screen the shopper is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.session import ShopperSession
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.use_cases.shopping import Shopping
from ui.view_models.cart_changes import merged_text
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CartNewsProps:
    """What the line says; empty when there is nothing that was not read yet."""

    text: str = ""


def derive(session: ShopperSession | None, catalogue: CatalogueReader, words: Wording) -> CartNewsProps:
    """The line for this session."""
    return CartNewsProps(merged_text(session, catalogue, words))


@QmlElement
@QmlUncreatable("made by the composition root")
class CartNewsViewModel(SnapshotViewModel):
    """Told where the cart is shown; must be accepted where it is about to be ordered."""

    _props: CartNewsProps
    changed = Signal()

    def __init__(
        self,
        shopping: Shopping,
        catalogue: CatalogueReader,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._catalogue = catalogue
        self._words = words
        self._props = CartNewsProps()
        shopping.subscribe(self.reread)

    @property
    def props(self) -> CartNewsProps:
        """What QML sees."""
        return self._props

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The session or the language changed."""
        self._publish(derive(self._shopping.session, self._catalogue, self._words()))

    @Slot()
    def accept(self) -> None:
        """It was read."""
        self._shopping.accept()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What others did, empty for nothing."""
        return self._props.text
