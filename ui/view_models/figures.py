"""A manager's figures: asked for while the screen is open, kept when the network goes, taken away as CSV."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.figure_tables import csv_of
from kiosk.domain.figures import ShopFigures
from kiosk.domain.print_source import hub_day
from kiosk.domain.staff import StaffSession
from kiosk.domain.text import in_language
from kiosk.domain.versions import Update
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.figure_desk import FigureDesk
from kiosk.use_cases.versions import update_of
from ui.jobs import Jobs
from ui.view_models.figure_rows import Article, Names
from ui.view_models.figure_topic import FigureTopicViewModel
from ui.view_models.figure_topics import contents
from ui.view_models.figure_words import TOPICS, title
from ui.view_models.if_gone_words import article
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.stock_asking import StockAskingViewModel
from ui.view_models.stock_cells import StockSum
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ASK_EVERY_MS = 60_000
SPANS = (7, 14, 30)


@dataclass(frozen=True)
class FiguresInputs:
    """The last good answer, and when it came."""

    figures: ShopFigures | None = None
    received_at: datetime | None = None
    is_failing: bool = False
    update: Update = ""
    days: int = 14
    topic: str = ""


@dataclass(frozen=True)
class FiguresProps:
    """What is around the cards. ``topic`` is the one whose table is open."""

    days: int = 14
    period: str = ""
    is_known: bool = False
    is_old: bool = False
    update: str = ""
    age: str = ""
    topic: str = ""
    yes: int = 0
    fair: int = 0
    no: int = 0
    has_trial: bool = False


def derive(inputs: FiguresInputs, now: datetime, words: Wording) -> FiguresProps:
    """The head of the screen."""
    found = inputs.figures
    answers = [(day.yes, day.fair, day.no) for day in found.ease] if found else []
    yes, fair, no = (sum(day[place] for day in answers) for place in range(3))
    return FiguresProps(
        days=inputs.days,
        period=words.days(found.first, found.last) if found else "",
        is_known=found is not None,
        is_old=inputs.is_failing,
        update=inputs.update,
        age=words.age(inputs.received_at, now) if inputs.received_at else "",
        topic=inputs.topic if found else "",
        yes=yes,
        fair=fair,
        no=no,
        has_trial=bool(found and found.trials),
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class FiguresViewModel(SnapshotViewModel):
    """Asks while its screen is open and somebody is signed in."""

    changed = Signal()
    csvWanted = Signal(str, str, str)
    restockWanted = Signal(str)
    _props: FiguresProps

    def __init__(
        self,
        desk: FigureDesk,
        catalogue: CatalogueReader,
        jobs: Jobs,
        clock: Clock,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue, self._jobs, self._clock = desk, catalogue, jobs, clock
        self._session, self._words = session, words
        self._inputs = FiguresInputs()
        self._props = FiguresProps()
        self.can_request = False
        """Whether somebody listens to ``restockWanted``."""
        self._topics = {key: FigureTopicViewModel(key, self) for key in TOPICS}
        self._timer = QTimer(self, interval=_ASK_EVERY_MS)
        self._timer.timeout.connect(self.ask)

    @property
    def props(self) -> FiguresProps:
        """What QML sees."""
        return self._props

    @property
    def figures(self) -> ShopFigures | None:
        """What is shown."""
        return self._inputs.figures

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self.ask()
        self._timer.start()

    @Slot()
    def leave(self) -> None:
        """The screen is gone."""
        self._timer.stop()
        self._know(replace(self._inputs, topic=""))

    @Slot()
    def ask(self) -> None:
        """Ask the hub for the days chosen."""
        session = self._session()
        if session is None:
            return
        token, days = session.token, self._inputs.days
        last = hub_day(self._clock.now())
        first = last - timedelta(days=days - 1)

        def is_meant() -> bool:
            here = self._session()
            return here is not None and here.token == token and self._inputs.days == days

        self._jobs.run(
            lambda: self._desk.figures(token, first, last),
            lambda found: self._take(found) if is_meant() else None,
            lambda error: self._failed(error) if is_meant() else None,
        )

    @Slot(int)
    def choose(self, days: int) -> None:
        """Another span of days."""
        if days in SPANS:
            self._know(replace(self._inputs, days=days))
            self.ask()

    @Slot(str)
    def open(self, topic: str) -> None:
        """Show the table of a card, and what it counts."""
        if topic in TOPICS:
            self._know(replace(self._inputs, topic=topic))

    @Slot()
    def close(self) -> None:
        """Back to the cards."""
        self._know(replace(self._inputs, topic=""))

    @Slot(str)
    def export(self, topic: str) -> None:
        """Take a table away: the figures that are shown, whether or not the network is there."""
        found = self._inputs.figures
        if found is not None and topic in TOPICS:
            name = f"{topic}-{found.location_id}-{found.first}-{found.last}.csv"
            self.csvWanted.emit(title(topic, self._words()), name, csv_of(found, topic))

    @Slot(str)
    def restock(self, sku: str) -> None:
        """Somebody wants this article here."""
        self.restockWanted.emit(sku)

    def ask_with(self, asking: StockAskingViewModel) -> None:
        """Goods that were missed can be asked for from here."""
        self.can_request = True

        def begin(sku: str) -> None:
            name = self._article(sku, self._words()).name
            self.close()
            asking.begin(StockSum(sku=sku, name=name), "restock")

        self.restockWanted.connect(begin)

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    def forget(self) -> None:
        """The person left: what only they may see goes."""
        self._timer.stop()
        self._know(FiguresInputs())

    def _failed(self, error: Exception) -> None:
        self._know(replace(self._inputs, is_failing=True, update=update_of(error)))

    def _take(self, found: ShopFigures) -> None:
        self._know(replace(self._inputs, figures=found, received_at=self._clock.now(), is_failing=False, update=""))

    def _know(self, inputs: FiguresInputs) -> None:
        self._inputs = inputs
        now, words = self._clock.now(), self._words()
        shown = inputs.figures or ShopFigures(hub_day(now), hub_day(now), "", now)
        for key, content in contents(shown, self._names(words), hub_day(now), words).items():
            self._topics[key].show(content, words)
        self._publish(derive(inputs, now, words))

    def _names(self, words: Wording) -> Names:
        return Names(
            lambda sku: self._article(sku, words),
            self._person,
            lambda edition: self._edition(edition, words),
            lambda product_id: self._product(product_id, words),
        )

    def _article(self, sku: str, words: Wording) -> Article:
        variant = self._catalogue.variant(sku)
        product = self._catalogue.product(variant.product_id) if variant else None
        if variant is None or product is None:
            return Article(sku)
        return Article(article(product, variant, words), words.picture(product, variant), product.tint)

    def _product(self, product_id: str, words: Wording) -> Article:
        product = self._catalogue.product(product_id)
        if product is None:
            return Article(product_id)
        variants = self._catalogue.variants_of(product_id)
        picture = words.picture(product, variants[0] if variants else None)
        return Article(in_language(product.name, words.language), picture, product.tint)

    def _person(self, staff_id: str) -> tuple[str, str]:
        person = self._catalogue.staff(staff_id)
        return (person.name, person.initials) if person else (staff_id, "?")

    def _edition(self, edition: str, words: Wording) -> str:
        found = self._catalogue.selection(edition)
        return in_language(found.name, words.language) if found else edition

    @Slot(str, result=QObject)
    def topic(self, key: str) -> FigureTopicViewModel:
        """A card by its key."""
        return self._topics[key]

    @Property(int, notify=changed)
    def days(self) -> int:
        """How many days are shown."""
        return self._props.days

    @Property(str, notify=changed)
    def period(self) -> str:
        """From when to when."""
        return self._props.period

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether there was ever an answer."""
        return self._props.is_known

    @Property(bool, notify=changed)
    def isOld(self) -> bool:
        """Whether the last question had no answer."""
        return self._props.is_old

    @Property(str, notify=changed)
    def update(self) -> str:
        """Who must be updated for the question to be answered; empty: nobody."""
        return self._props.update

    @Property(str, notify=changed)
    def age(self) -> str:
        """Age of what is shown."""
        return self._props.age

    @Property(str, notify=changed)
    def openTopic(self) -> str:
        """The card whose table is open."""
        return self._props.topic

    @Property(int, notify=changed)
    def yes(self) -> int:
        """Answers that it was easy."""
        return self._props.yes

    @Property(int, notify=changed)
    def fair(self) -> int:
        """Answers in between."""
        return self._props.fair

    @Property(int, notify=changed)
    def no(self) -> int:
        """Answers that it was not."""
        return self._props.no

    @Property(bool, notify=changed)
    def hasTrial(self) -> bool:
        """Whether two variants of a screen were shown."""
        return self._props.has_trial

    @Property(bool, notify=changed)
    def canRestock(self) -> bool:
        """Whether goods can be asked for from here."""
        return self.can_request
