"""One card of the figures, and its table."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.figure_rows import FigureRow, TopicContent
from ui.view_models.figure_words import definition, title
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class TopicProps:
    """What a card says around its bars."""

    title: str = ""
    definition: str = ""
    total: str = ""
    detail: str = ""
    top: str = ""
    middle: str = ""
    said: str = ""
    chart: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class FigureTopicViewModel(SnapshotViewModel):
    """Rows of ``FigureRow``: those of the card, some with others beside them, and those of its table."""

    changed = Signal()
    _props: TopicProps

    def __init__(self, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._props = TopicProps()
        self._rows = RowsModel(FigureRow, self)
        self._side = RowsModel(FigureRow, self)
        self._table = RowsModel(FigureRow, self)

    @property
    def props(self) -> TopicProps:
        """What QML sees."""
        return self._props

    def show(self, content: TopicContent, words: Wording) -> None:
        """Other figures, or another language."""
        self._rows.show(content.rows)
        self._side.show(content.side)
        self._table.show(content.more or content.rows)
        heading = title(self._key, words)
        said = ", ".join(filter(None, (heading, content.total, content.detail)))
        meaning = definition(self._key, words)
        chart = "; ".join(row.said for row in (*content.rows, *content.side))
        self._publish(
            TopicProps(heading, meaning, content.total, content.detail, content.top, content.middle, said, chart)
        )

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Bars of the card."""
        return self._rows

    @Property(QObject, constant=True)
    def side(self) -> RowsModel:
        """Bars beside them."""
        return self._side

    @Property(QObject, constant=True)
    def table(self) -> RowsModel:
        """Lines of the table."""
        return self._table

    @Property(str, constant=True)
    def key(self) -> str:
        """The topic."""
        return self._key

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return self._props.title

    @Property(str, notify=changed)
    def definition(self) -> str:
        """What is counted."""
        return self._props.definition

    @Property(str, notify=changed)
    def total(self) -> str:
        """The great figure."""
        return self._props.total

    @Property(str, notify=changed)
    def detail(self) -> str:
        """The words beside it."""
        return self._props.detail

    @Property(str, notify=changed)
    def top(self) -> str:
        """The upper end of the axis."""
        return self._props.top

    @Property(str, notify=changed)
    def middle(self) -> str:
        """The middle of the axis."""
        return self._props.middle

    @Property(str, notify=changed)
    def said(self) -> str:
        """The card in one breath, for a screen reader."""
        return self._props.said

    @Property(str, notify=changed)
    def chart(self) -> str:
        """Every bar in words, for a screen reader."""
        return self._props.chart
