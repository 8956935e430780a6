"""What goes with the product on the screen, and what home puts before a shopper: tiles that say why."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.text import in_language
from kiosk.errors import CacheError
from kiosk.use_cases.recommend import Suggestion
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.product_tiles import product_tile
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_GROUNDS = (1, 3, 2, 4)
_AFTER_PAINTING_MS = 30
"""The screen is there first; what else it could offer comes with one of the next frames."""


@dataclass(frozen=True)
class SuggestionTile:
    """One product; ``line`` is what stands under its name, ``reason`` the whole reason, as it is read aloud."""

    product_id: str
    sku: str
    picture: str
    tint: int
    name: str
    line: str
    reason: str
    price: str
    old_price: str
    availability: str
    is_here: bool


@dataclass(frozen=True)
class SuggestionsProps:
    """A heading with tiles; ``note`` says that the product itself was bought before."""

    heading: str = ""
    note: str = ""
    tiles: tuple[SuggestionTile, ...] = ()


@dataclass(frozen=True)
class SuggestionsInputs:
    """What was found; ``of_product`` is the name on the sheet, empty on home."""

    found: tuple[Suggestion, ...]
    words: Wording
    of_product: str = ""
    note: str = ""


def derive(inputs: SuggestionsInputs) -> SuggestionsProps:
    """Words for it. The heading says what all have in common, each tile its own reason."""
    texts = texts_in(inputs.words.language)
    tiles = tuple(
        _tile(suggestion, inputs, _GROUNDS[place % len(_GROUNDS)]) for place, suggestion in enumerate(inputs.found)
    )
    reasons = {suggestion.why.reason for suggestion in inputs.found}
    if not tiles:
        return SuggestionsProps(note=inputs.note)
    if inputs.of_product:
        heading = texts.translate("Suggestions", "Souvent pris avec {name}", name=inputs.of_product)
    elif reasons == {"others_took"}:
        heading = texts.translate("Suggestions", "Ce que d’autres ont pris")
    elif "bought_before" in reasons:
        heading = texts.translate("Suggestions", "Pour vous")
    else:
        heading = texts.translate("Suggestions", "Souvent pris avec votre panier")
    return SuggestionsProps(heading, inputs.note, tiles)


def _tile(suggestion: Suggestion, inputs: SuggestionsInputs, tint: int) -> SuggestionTile:
    tile = product_tile(suggestion.hit, inputs.words, tint)
    # On a product's sheet the heading has said it for all of them.
    line = tile.subtitle if inputs.of_product else short_reason(suggestion, inputs.words)
    return SuggestionTile(
        product_id=tile.product_id,
        sku=tile.sku,
        picture=tile.picture,
        tint=tile.tint,
        name=tile.name,
        line=line,
        reason=reason_text(suggestion, inputs.words),
        price=tile.price,
        old_price=tile.old_price,
        availability=tile.availability,
        is_here=tile.is_here,
    )


def reason_text(suggestion: Suggestion, words: Wording) -> str:
    """Why this is put before somebody."""
    texts = texts_in(words.language)
    match suggestion.why.reason:
        case "bought_before":
            return texts.translate("Suggestions", "Vous l’avez déjà acheté")
        case "bought_with":
            name = in_language(suggestion.with_name, words.language)
            return texts.translate("Suggestions", "Souvent pris avec {name}", name=name)
        case "others_took":
            return texts.translate("Suggestions", "Très pris en ce moment")


def short_reason(suggestion: Suggestion, words: Wording) -> str:
    """The same in one line of a tile."""
    if suggestion.why.reason != "bought_with":
        return reason_text(suggestion, words)
    name = in_language(suggestion.with_name, words.language)
    return texts_in(words.language).translate("Suggestions", "Avec {name}", name=name)


@QmlElement
@QmlUncreatable("made by the composition root")
class SuggestionsViewModel(SnapshotViewModel):
    """One row of tiles. ``read`` works it out; it is called when the screen it stands on has been painted."""

    changed = Signal()
    wanted = Signal(str, str)
    """A tile was touched: product and SKU."""

    def __init__(
        self, read: Callable[[], SuggestionsInputs], shell: ShellViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._props = SuggestionsProps()
        self._tiles = RowsModel(SuggestionTile, self)
        self._later = QTimer(self, singleShot=True, interval=_AFTER_PAINTING_MS)
        self._later.timeout.connect(self.reload)
        for signal in (shell.languageChanged, shell.rowsChanged):
            signal.connect(self.look_later)

    @property
    def props(self) -> SuggestionsProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    def look_later(self) -> None:
        """Something changed that it depends on."""
        self._later.start()

    def clear(self) -> None:
        """Another product, or another person: nothing of the former shows."""
        self._show(SuggestionsProps())

    @Slot()
    def reload(self) -> None:
        """Work it out now. Without a cache the row is empty."""
        try:
            self._show(derive(self._read()))
        except CacheError:
            self.clear()

    def _show(self, props: SuggestionsProps) -> None:
        if self._publish(props):
            self._tiles.show(props.tiles)

    @Slot(str, str)
    def open(self, product_id: str, sku: str) -> None:
        """A tile was touched."""
        self.wanted.emit(product_id, sku)

    @Property(QObject, constant=True)
    def tiles(self) -> RowsModel:
        """Rows of ``SuggestionTile``."""
        return self._tiles

    @Property(str, notify=changed)
    def heading(self) -> str:
        """What they have in common."""
        return self.props.heading

    @Property(str, notify=changed)
    def note(self) -> str:
        """That this very product was bought before."""
        return self.props.note

    @Property(bool, notify=changed)
    def hasTiles(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.props.tiles)
