"""Two to four products side by side, from local data alone; forgotten with the visit."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.show_product import ProductSheet, show_product
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.compare_rows import CompareColumn, CompareRow, Comparison, comparison
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 4


@dataclass(frozen=True)
class CompareProps:
    """What QML sees. ``bar`` is what the button to the comparison says."""

    product_ids: tuple[str, ...] = ()
    bar: str = ""
    summary: str = ""
    only_differences: bool = False
    shown: Comparison = field(default_factory=Comparison)


@QmlElement
@QmlUncreatable("made by the composition root")
class CompareViewModel(SnapshotViewModel):
    """Holds what is chosen; the tables are read again whenever stock, prices or the language change."""

    changed = Signal()
    productWanted = Signal(str, str)

    def __init__(
        self,
        catalogue: CatalogueReader,
        stock: StockReader,
        shopping: Shopping,
        clock: Clock,
        shell: ShellViewModel,
        here_id: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._stock, self._shopping, self._clock = catalogue, stock, shopping, clock
        self._shell, self._here_id = shell, here_id
        self._chosen: dict[str, str] = {}
        self._was_full = self._only_differences = False
        self._props = CompareProps()
        self._columns, self._rows = RowsModel(CompareColumn, self), RowsModel(CompareRow, self)
        for signal in (shell.languageChanged, shell.rowsChanged, shell.agesPassed):
            signal.connect(self.reload)

    @property
    def props(self) -> CompareProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @Slot(str, str)
    def toggle(self, product_id: str, sku: str) -> None:
        """Put a product in, or take it out again. A fifth one is refused, in words."""
        self._was_full = product_id not in self._chosen and len(self._chosen) == MOST
        if product_id in self._chosen:
            del self._chosen[product_id]
        elif not self._was_full:
            self._shell.start()
            self._chosen[product_id] = sku
        self.reload()
        self._shell.announce(self.props.bar or _say(self._shell.words, "Plus rien à comparer"))

    @Slot(str)
    def remove(self, product_id: str) -> None:
        """Take one out."""
        if product_id in self._chosen:
            self.toggle(product_id, "")

    @Slot()
    def clear(self) -> None:
        """Forget all of them."""
        self._chosen.clear()
        self._was_full = self._only_differences = False
        self.reload()

    @Slot()
    def toggleDifferences(self) -> None:
        """Show only what differs, or everything."""
        self._only_differences = not self._only_differences
        self.reload()

    @Slot(str, str)
    def open(self, product_id: str, sku: str) -> None:
        """To a product's own sheet."""
        self.productWanted.emit(product_id, sku)

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Read everything again."""
        words = self._shell.words
        sheets = [sheet for id_, sku in self._chosen.items() if (sheet := self._sheet(id_, sku)) is not None]
        table = comparison(sheets, self._clock.now(), words) if sheets else Comparison()
        differing = tuple(row for row in table.rows if row.differs)
        shown = Comparison(table.columns, differing if self._only_differences else table.rows)
        props = CompareProps(
            tuple(self._chosen),
            _bar(len(self._chosen), words, was_full=self._was_full),
            _summary(len(sheets), len(differing), len(table.rows), words),
            self._only_differences,
            shown,
        )
        if self._publish(props):
            self._columns.show(shown.columns)
            self._rows.show(shown.rows)

    def _sheet(self, product_id: str, sku: str) -> ProductSheet | None:
        session = self._shopping.session
        group = session.cart.price_group_id if session else "public"
        now = self._clock.now()
        return show_product(product_id, sku or None, group, self._catalogue, self._stock, self._here_id, now)

    @Property("QStringList", notify=changed)
    def productIds(self) -> list[str]:
        """What is chosen."""
        return list(self.props.product_ids)

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many are chosen."""
        return len(self.props.product_ids)

    @Property(bool, notify=changed)
    def isFull(self) -> bool:
        """Whether no more fits."""
        return len(self.props.product_ids) == MOST

    @Property(str, notify=changed)
    def bar(self) -> str:
        """What the button to the comparison says; empty while nothing is chosen."""
        return self.props.bar

    @Property(str, notify=changed)
    def summary(self) -> str:
        """How much differs."""
        return self.props.summary

    @Property(bool, notify=changed)
    def onlyDifferences(self) -> bool:
        """Whether what is the same is left out."""
        return self.props.only_differences

    @Property(QObject, constant=True)
    def columns(self) -> RowsModel:
        """The products."""
        return self._columns

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Their facts."""
        return self._rows


def _bar(count: int, words: Wording, *, was_full: bool) -> str:
    if was_full:
        return _say(words, "Quatre au plus, retirez-en un")
    if not count:
        return ""
    if count == 1:
        return _say(words, "1 à comparer, ajoutez-en un")
    return _say(words, "Comparer {count} produits", count=count)


def _summary(products: int, differing: int, rows: int, words: Wording) -> str:
    if products < 2:  # noqa: PLR2004 - one has nothing to differ from
        return _say(words, "Ajoutez un deuxième produit depuis sa fiche ou la recherche.")
    return _say(words, "{differing} différences sur {rows} points", differing=differing, rows=rows)


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("Compare", source, **values)
