"""Search: as a person types, from the first letter, and never an empty page."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.money import Money
from kiosk.ports.catalogue_reader import CatalogueReader, SearchQuery, SearchResult
from kiosk.ports.clock import Clock
from kiosk.use_cases.shopping import Shopping
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.product_tiles import ProductTile, product_tiles
from ui.view_models.search_filters import (
    Facets,
    FilterChip,
    FilterOption,
    Filters,
    chips,
    options,
    sort_text,
)
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class SearchInputs:
    """The words typed, the filters held, what was found."""

    text: str
    filters: Filters
    facets: Facets
    result: SearchResult
    open_filter: str
    words: Wording
    awaits_typing: bool = False


@dataclass(frozen=True)
class SearchProps:
    """What the screen shows."""

    text: str = ""
    corrected: str = ""
    count: str = ""
    sort: str = ""
    is_nearest: bool = False
    here_now: bool = False
    awaits_typing: bool = False
    open_filter: str = ""
    chips: tuple[FilterChip, ...] = ()
    options: tuple[FilterOption, ...] = ()
    tiles: tuple[ProductTile, ...] = ()


def derive(inputs: SearchInputs) -> SearchProps:
    """Words for what was found."""
    words, result = inputs.words, inputs.result
    count = texts_in(words.language).translate("SearchScreen", "%n produit(s)", n=result.total)
    return SearchProps(
        text=inputs.text,
        corrected=result.corrected_to or "",
        count=count,
        sort=sort_text(inputs.filters.sort, words, is_search=bool(inputs.text)),
        is_nearest=result.nearest,
        here_now=inputs.filters.here_now,
        awaits_typing=inputs.awaits_typing,
        open_filter=inputs.open_filter,
        chips=chips(inputs.filters, inputs.facets, words),
        options=options(inputs.open_filter, inputs.filters, inputs.facets, words, is_search=bool(inputs.text))
        if inputs.open_filter
        else (),
        tiles=product_tiles(result.hits, words),
    )


def chosen(filters: Filters, kind: str, key: str) -> Filters:
    """The filters with one value chosen; choosing the held one lets go of it."""
    if kind == "price":
        price = Money(int(key))
        return replace(filters, max_price=None if filters.max_price == price else price)
    if kind == "category":
        return replace(filters, category_id=None if filters.category_id == key else key)
    if kind == "colour":
        return replace(filters, colour_id=None if filters.colour_id == key else key)
    if kind == "size":
        return replace(filters, size=None if filters.size == key else key)
    return replace(filters, sort=key)  # type: ignore[arg-type]  # one of the keys that options() made


def without(filters: Filters, kind: str) -> Filters:
    """The filters with one let go of."""
    return Filters(
        here_now=filters.here_now,
        category_id=None if kind == "category" else filters.category_id,
        max_price=None if kind == "price" else filters.max_price,
        colour_id=None if kind == "colour" else filters.colour_id,
        size=None if kind == "size" else filters.size,
        sort=filters.sort,
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class SearchViewModel(SnapshotViewModel):
    """Each change is one local search, a few milliseconds, on the GUI thread."""

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
        self._text, self._exact, self._filters, self._open_filter = "", False, Filters(), ""
        self._facets = Facets()
        self._awaits_typing = True
        self._props = SearchProps()
        self._tiles = RowsModel(ProductTile, self)
        self._chips = RowsModel(FilterChip, self)
        self._options = RowsModel(FilterOption, self)
        for signal in (shell.languageChanged, shell.rowsChanged):
            signal.connect(self.reload)

    @property
    def props(self) -> SearchProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @Slot()
    def reset(self) -> None:
        """Nothing typed, nothing filtered, ready to be typed into."""
        self.browse("")
        self._awaits_typing = True
        self.reload()

    @Slot(str)
    def browse(self, category_id: str) -> None:
        """A whole department, or everything."""
        self._text, self._exact, self._open_filter = "", False, ""
        self._awaits_typing = False
        self._filters = Filters(category_id=category_id or None)
        self.reload()

    @Slot(str)
    def setText(self, text: str) -> None:
        """Another letter was typed or taken away."""
        if text != self._text:
            self._text, self._exact, self._awaits_typing = text, False, False
            self.reload()

    @Slot()
    def searchAsTyped(self) -> None:
        """Not the correction: exactly these letters."""
        self._exact = True
        self.reload()

    @Slot()
    def toggleHere(self) -> None:
        """Only what can be taken here now, or everything."""
        self._filters = replace(self._filters, here_now=not self._filters.here_now)
        self.reload()

    @Slot(str)
    def openFilter(self, kind: str) -> None:
        """Show the values of a filter, or none."""
        self._open_filter = kind
        self.reload()

    @Slot(str)
    def clearFilter(self, kind: str) -> None:
        """Let go of a filter."""
        self._filters = without(self._filters, kind)
        self.reload()

    @Slot(str)
    def choose(self, key: str) -> None:
        """A value of the open filter."""
        self._filters = chosen(self._filters, self._open_filter, key)
        self._open_filter = ""
        self.reload()

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Search again."""
        result = self._search(self._filters)
        self._facets = self._read_facets()
        inputs = SearchInputs(
            self._text, self._filters, self._facets, result, self._open_filter, self._shell.words, self._awaits_typing
        )
        if self._publish(derive(inputs)):
            self._tiles.show(self.props.tiles)
            self._chips.show(self.props.chips)
            self._options.show(self.props.options)

    def _search(self, filters: Filters) -> SearchResult:
        session = self._shopping.session
        query = SearchQuery(
            text=self._text.strip(),
            language=self._shell.language_tag,
            category_id=filters.category_id,
            colour_id=filters.colour_id,
            size=filters.size,
            max_price=filters.max_price,
            here_now=filters.here_now,
            here_id=self._here_id,
            group_id=session.cart.price_group_id if session else "public",
            sort=filters.sort,
            exact=self._exact,
        )
        return self._catalogue.search(query, self._clock.now())

    def _read_facets(self) -> Facets:
        """Departments always; colours and sizes, which cost a read a product, only while they are shown."""
        categories = tuple(category for category in self._catalogue.categories() if category.parent_id is None)
        if self._open_filter not in {"colour", "size"}:
            return replace(self._facets, categories=categories)
        wide = replace(self._filters, colour_id=None, size=None)
        hits = self._search(wide).hits
        variants = [variant for hit in hits for variant in self._catalogue.variants_of(hit.product.id)]
        colours = {variant.colour.id: variant.colour for variant in variants if variant.colour is not None}
        sizes = dict.fromkeys(variant.size for variant in variants if variant.size)
        return Facets(categories, tuple(colours.values()), tuple(sorted(sizes, key=_size_order)))

    @Property(QObject, constant=True)
    def tiles(self) -> RowsModel:
        """Products found."""
        return self._tiles

    @Property(QObject, constant=True)
    def chips(self) -> RowsModel:
        """Filters."""
        return self._chips

    @Property(QObject, constant=True)
    def options(self) -> RowsModel:
        """Values of the open filter."""
        return self._options

    @Property(str, notify=changed)
    def text(self) -> str:
        """What was typed."""
        return self.props.text

    @Property(str, notify=changed)
    def corrected(self) -> str:
        """What was searched instead, when nothing was found as typed."""
        return self.props.corrected

    @Property(str, notify=changed)
    def count(self) -> str:
        """How many products, in words."""
        return self.props.count

    @Property(str, notify=changed)
    def sort(self) -> str:
        """The order, in words."""
        return self.props.sort

    @Property(bool, notify=changed)
    def isNearest(self) -> bool:
        """Whether nothing was found and these are the nearest things."""
        return self.props.is_nearest

    @Property(bool, notify=changed)
    def hereNow(self) -> bool:
        """Only what can be taken here now."""
        return self.props.here_now

    @Property(bool, notify=changed)
    def awaitsTyping(self) -> bool:
        """Whether the keyboard belongs open when the screen comes."""
        return self.props.awaits_typing

    @Property(str, notify=changed)
    def openedFilter(self) -> str:
        """The filter whose values show, or nothing."""
        return self.props.open_filter


def _size_order(size: str) -> tuple[int, int, str]:
    letters = ("XXS", "XS", "S", "M", "L", "XL", "XXL")
    if size in letters:
        return (0, letters.index(size), size)
    return (1, int(size), size) if size.isdigit() else (2, 0, size)
