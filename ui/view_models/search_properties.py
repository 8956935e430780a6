"""The properties of the search, as QML reads them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.product_tiles import ProductTile
from ui.view_models.search_filters import Crumb, FilterChip, FilterOption
from ui.view_models.search_props import SearchProps
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of SearchViewModel")
class SearchProperties(SnapshotViewModel):
    """Publishes ``SearchProps``; ``SearchViewModel`` adds what a person can do."""

    _props: SearchProps
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = SearchProps()
        self._tiles = RowsModel(ProductTile, self)
        self._chips = RowsModel(FilterChip, self)
        self._options = RowsModel(FilterOption, self)
        self._families = RowsModel(FilterOption, self)
        self._crumbs = RowsModel(Crumb, self)

    @property
    def props(self) -> SearchProps:
        """What QML sees."""
        return self._props

    def show(self, props: SearchProps) -> None:
        """Show these props, if they differ."""
        if self._publish(props):
            self._tiles.show(props.tiles)
            self._chips.show(props.chips)
            self._options.show(props.options)
            self._families.show(props.families)
            self._crumbs.show(props.crumbs)

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

    @Property(QObject, constant=True)
    def families(self) -> RowsModel:
        """What the department held is made of."""
        return self._families

    @Property(QObject, constant=True)
    def crumbs(self) -> RowsModel:
        """The way to the department held."""
        return self._crumbs

    @Property(str, notify=changed)
    def text(self) -> str:
        """What was typed."""
        return self._props.text

    @Property(str, notify=changed)
    def corrected(self) -> str:
        """What was searched instead, when nothing was found as typed."""
        return self._props.corrected

    @Property(str, notify=changed)
    def count(self) -> str:
        """How many products, in words."""
        return self._props.count

    @Property(str, notify=changed)
    def hereCount(self) -> str:
        """How many of them are here, empty while nobody knows."""
        return self._props.here_count

    @Property(str, notify=changed)
    def sort(self) -> str:
        """The order, in words."""
        return self._props.sort

    @Property(str, notify=changed)
    def sorry(self) -> str:
        """Why nothing was found, in words; empty when something was."""
        return self._props.sorry

    @Property(bool, notify=changed)
    def isNearest(self) -> bool:
        """Whether nothing was found and these are the nearest things."""
        return self._props.is_nearest

    @Property(bool, notify=changed)
    def hasFilters(self) -> bool:
        """Whether any filter but the department is held."""
        return self._props.has_filters

    @Property(bool, notify=changed)
    def hereNow(self) -> bool:
        """Only what can be taken here now."""
        return self._props.here_now

    @Property(bool, notify=changed)
    def awaitsTyping(self) -> bool:
        """Whether the keyboard belongs open when the screen comes."""
        return self._props.awaits_typing

    @Property(str, notify=changed)
    def openedFilter(self) -> str:
        """The filter whose values show, or nothing."""
        return self._props.open_filter
