"""A selection or a page of a catalogue: its articles as tiles, what is gone from it, or that it is not known here."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.catalogue import Variant
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.domain.selection import Selection
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader, ProductHit
from kiosk.ports.clock import Clock
from kiosk.use_cases.shopping import Shopping
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.product_tiles import ProductTile, product_tiles
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording, capitalised

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SelectionState = Literal["closed", "found", "all_gone", "unknown"]


@dataclass(frozen=True)
class SelectionInputs:
    """What was asked for, what the catalogue has of it. ``selection`` is None for one that is not known here."""

    selection_id: str
    selection: Selection | None
    hits: tuple[ProductHit, ...]
    words: Wording
    made_by: str = ""


@dataclass(frozen=True)
class SelectionProps:
    """What the screen shows. ``printed`` is where the selection stands on paper, in words."""

    state: SelectionState = "closed"
    title: str = ""
    printed: str = ""
    gone: str = ""
    tiles: tuple[ProductTile, ...] = ()


def derive(inputs: SelectionInputs) -> SelectionProps:
    """Words for what was found."""
    selection, words = inputs.selection, inputs.words
    if selection is None:
        return SelectionProps("unknown" if inputs.selection_id else "closed")
    translate = texts_in(words.language).translate
    missing = len(selection.skus) - len(inputs.hits)
    count = translate("SelectionScreen", "%n article(s)", n=len(inputs.hits)) if inputs.hits else ""
    made_by = translate("SelectionScreen", "Préparée par {name}", name=inputs.made_by) if inputs.made_by else ""
    gone = (
        translate("SelectionScreen", "%n article(s) de cette sélection ne se vend(ent) plus.", n=missing)
        if made_by
        else translate("SelectionScreen", "%n article(s) de cette page ne se vend(ent) plus.", n=missing)
    )
    return SelectionProps(
        state="found" if inputs.hits else "all_gone",
        title=in_language(selection.name, words.language),
        printed=" · ".join(filter(None, (made_by, *printed_where(selection, words), count))),
        gone=gone if missing and inputs.hits else "",
        tiles=_tiles(inputs.hits, words),
    )


def printed_where(selection: Selection, words: Wording) -> tuple[str, str]:
    """Edition and page, as a shopper reads them on the paper."""
    edition = capitalised(selection.edition.replace("-", " ").replace("_", " "))
    translate = texts_in(words.language).translate
    page = translate("SelectionScreen", "page {page}", page=selection.page) if selection.page else ""
    return edition, page


def _tiles(hits: tuple[ProductHit, ...], words: Wording) -> tuple[ProductTile, ...]:
    """A product that is there in several choices says which one each tile is."""
    times = Counter(hit.product.id for hit in hits)
    return tuple(
        replace(tile, subtitle=_choice(hit.variant, words) or tile.subtitle) if times[hit.product.id] > 1 else tile
        for hit, tile in zip(hits, product_tiles(hits, words), strict=True)
    )


def _choice(variant: Variant, words: Wording) -> str:
    colour = in_language(variant.colour.name, words.language) if variant.colour else ""
    return capitalised(", ".join(filter(None, (colour, variant.size))))


@QmlElement
@QmlUncreatable("made by the composition root")
class SelectionViewModel(SnapshotViewModel):
    """Read from the local catalogue alone, and again when the catalogue, the language or the session changes."""

    _props: SelectionProps
    changed = Signal()
    productWanted = Signal(str, str)

    def __init__(
        self,
        catalogue: CatalogueReader,
        clock: Clock,
        shopping: Shopping,
        shell: ShellViewModel,
        here_id: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._clock, self._shopping, self._shell = catalogue, clock, shopping, shell
        self._here_id = here_id
        self._selection_id = ""
        self._group_id = PUBLIC_GROUP
        self._props = SelectionProps()
        self._tiles = RowsModel(ProductTile, self)
        for signal in (shell.languageChanged, shell.rowsChanged):
            signal.connect(self.reload)
        shopping.subscribe(self._follow_session)

    @property
    def props(self) -> SelectionProps:
        """What QML sees."""
        return self._props

    def show(self, selection_id: str) -> None:
        """The articles of a selection."""
        self._selection_id = selection_id
        self.reload()

    @Slot()
    def close(self) -> None:
        """Nothing is shown any more."""
        self.show("")

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Read the catalogue again."""
        session = self._shopping.session
        self._group_id = session.cart.price_group_id if session else PUBLIC_GROUP
        selection = self._catalogue.selection(self._selection_id) if self._selection_id else None
        made = self._catalogue.staff_selection(self._selection_id) if selection else None
        maker = made.made_by if made else ""
        inputs = SelectionInputs(self._selection_id, selection, self._hits(selection), self._shell.words, maker)
        if self._publish(derive(inputs)):
            self._tiles.show(self.props.tiles)

    def _hits(self, selection: Selection | None) -> tuple[ProductHit, ...]:
        if selection is None:
            return ()
        language, now = self._shell.language_tag, self._clock.now()
        return tuple(self._catalogue.selection_hits(selection.skus, self._here_id, self._group_id, language, now))

    def _follow_session(self) -> None:
        session = self._shopping.session
        if self._selection_id and self._group_id != (session.cart.price_group_id if session else PUBLIC_GROUP):
            self.reload()

    @Property(QObject, constant=True)
    def tiles(self) -> RowsModel:
        """Its articles."""
        return self._tiles

    @Property(str, notify=changed)
    def state(self) -> str:
        """``closed``, ``found``, ``all_gone`` or ``unknown``."""
        return self._props.state

    @Property(str, notify=changed)
    def title(self) -> str:
        """Its name."""
        return self._props.title

    @Property(str, notify=changed)
    def printed(self) -> str:
        """Edition, page and how many articles."""
        return self._props.printed

    @Property(str, notify=changed)
    def gone(self) -> str:
        """How many of its articles are sold no more, in words."""
        return self._props.gone
