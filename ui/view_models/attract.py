"""The attract loop: real products, one after the other, while nobody stands there; nothing at all at night."""

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import ReaderPlace
from kiosk.ports.catalogue_reader import CatalogueReader, SearchQuery
from kiosk.ports.clock import Clock
from kiosk.use_cases.shopping import Shopping
from ui.view_models.attract_props import LOOP, AttractInputs, AttractProps, derive, in_the_loop
from ui.view_models.attract_rest import Rest, rest_at
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.product_tiles import ProductTile, product_tiles
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.vitals import Vitals

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_TURN_MS = 6000


@QmlElement
@QmlUncreatable("made by the composition root")
class AttractViewModel(SnapshotViewModel):
    """Turns only while its screen shows and is awake. Asleep it has one timer, some minutes long, and so has the shell none."""

    _props: AttractProps
    changed = Signal()

    def __init__(
        self,
        catalogue: CatalogueReader,
        clock: Clock,
        shopping: Shopping,
        shell: ShellViewModel,
        navigation: NavigationViewModel,
        vitals: Vitals,
        here_id: str,
        shop_url: str,
        reader_place: ReaderPlace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._clock, self._shopping = catalogue, clock, shopping
        self._shell, self._navigation, self._vitals = shell, navigation, vitals
        self._here_id, self._shop_url, self._reader_place = here_id, shop_url, reader_place
        self._tiles: tuple[ProductTile, ...] = ()
        self._is_ready = False
        self._turn = 0
        self._lit_at = clock.monotonic()
        self._rest = Rest()
        self._props = AttractProps()
        self._timer = QTimer(self, interval=_TURN_MS)
        self._timer.timeout.connect(self.advance)
        self._morning = QTimer(self, singleShot=True, timerType=Qt.TimerType.VeryCoarseTimer)
        self._morning.timeout.connect(self.look)
        shell.languageChanged.connect(self.reload)
        shell.rowsChanged.connect(self.reload)
        navigation.changed.connect(self._follow)
        shopping.subscribe(self._follow)
        self.reload()
        self._follow()

    @property
    def props(self) -> AttractProps:
        """What QML sees."""
        return self._props

    @Slot()
    def advance(self) -> None:
        """The next product, unless it is time to sleep."""
        self._turn += 1
        self.look()

    @Slot()
    @keeps_last
    def look(self) -> None:
        """At the clock: whether to sleep or to wake up."""
        shows = self._navigation.current == Screen.ATTRACT
        is_empty = shows and self._shopping.session is None
        lit_for_s = self._clock.monotonic() - self._lit_at
        here = self._catalogue.location(self._here_id) if is_empty else None
        self._rest = rest_at(here, self._clock.now(), lit_for_s)
        self._shell.rest(resting=self._rest.is_asleep)
        if self._rest.is_asleep:
            self._timer.stop()
            self._morning.start(max(1000, round(self._rest.look_in.total_seconds() * 1000)))
        else:
            self._morning.stop()
            if shows and not self._timer.isActive():
                self._timer.start()
            elif not shows:
                self._timer.stop()
        self._publish(self._derived())

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Read the products again: the catalogue or the language changed."""
        if self._rest.is_asleep:
            return  # read when it wakes up
        now = self._clock.now()
        self._is_ready = self._catalogue.is_ready()
        newest = self._catalogue.newest(LOOP, self._here_id, "public", now)
        popular = self._catalogue.search(SearchQuery(limit=LOOP, here_id=self._here_id), now).hits
        self._tiles = product_tiles(in_the_loop(newest, popular), self._shell.words)
        self._publish(self._derived())

    @Slot()
    def start(self) -> None:
        """Somebody touched the screen."""
        self._shell.start()
        self._navigation.home()

    def _follow(self) -> None:
        was_asleep = self._rest.is_asleep
        self._lit_at = self._clock.monotonic()
        self.look()
        if was_asleep:
            self.reload()

    def _derived(self) -> AttractProps:
        return derive(
            AttractInputs(
                tiles=self._tiles,
                turn=self._turn,
                is_ready=self._is_ready,
                shop_url=self._shop_url,
                words=self._shell.words,
                now=self._clock.now(),
                here=self._catalogue.location(self._here_id),
                rest=self._rest,
                has_reader=self._vitals.camera != "missing" or self._vitals.scanner == "on",
                reader_place=self._reader_place,
            )
        )

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The product in front."""
        return self._props.front.picture

    @Property(str, notify=changed)
    def leftPicture(self) -> str:
        """Its neighbour at the left."""
        return self._props.left.picture

    @Property(str, notify=changed)
    def rightPicture(self) -> str:
        """Its neighbour at the right."""
        return self._props.right.picture

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name of the product in front."""
        return self._props.front.name

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        """What it is made of."""
        return self._props.front.subtitle

    @Property(str, notify=changed)
    def price(self) -> str:
        """Its price."""
        return self._props.front.price

    @Property(int, notify=changed)
    def turn(self) -> int:
        """Which product of the loop."""
        return self._props.turn

    @Property(int, notify=changed)
    def turns(self) -> int:
        """How many products turn."""
        return self._props.turns

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether this terminal has a catalogue."""
        return self._props.is_ready

    @Property(str, notify=changed)
    def shopUrl(self) -> str:
        """The shop's address for a phone."""
        return self._props.shop_url

    @Property(bool, notify=changed)
    def isAsleep(self) -> bool:
        """Whether the store is closed and nobody is there: nothing moves, nothing is drawn."""
        return self._props.is_asleep

    @Property(str, notify=changed)
    def opens(self) -> str:
        """When the store opens, in words."""
        return self._props.opens

    @Property(bool, notify=changed)
    def hasReader(self) -> bool:
        """Whether a code can be held before something; False when the camera that belongs here is gone."""
        return self._props.has_reader

    @Property(str, notify=changed)
    def readerPlace(self) -> str:
        """Where the reader is, seen from the screen: ``below``, ``above``, ``left`` or ``right``."""
        return self._props.reader_place
