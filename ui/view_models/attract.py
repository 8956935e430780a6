"""The attract loop: real products, one after the other, while nobody stands there."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.catalogue_reader import CatalogueReader, SearchQuery
from kiosk.ports.clock import Clock
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.product_tiles import ProductTile, product_tiles
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOOP = 4
_TURN_MS = 6000
_EMPTY = ProductTile("", "", "", 1, "", "", "", "", "", is_here=False)


@dataclass(frozen=True)
class AttractInputs:
    """The products of the loop and which one has its turn."""

    tiles: tuple[ProductTile, ...]
    turn: int
    is_ready: bool
    shop_url: str


@dataclass(frozen=True)
class AttractProps:
    """The product in front and its two neighbours."""

    front: ProductTile
    left: ProductTile
    right: ProductTile
    turn: int
    turns: int
    is_ready: bool
    shop_url: str


def derive(inputs: AttractInputs) -> AttractProps:
    """Neighbours are the next two of the loop; with fewer than three products they stay away."""
    tiles = inputs.tiles
    turns = min(len(tiles), LOOP)
    turn = inputs.turn % turns if turns else 0
    return AttractProps(
        front=tiles[turn] if tiles else _EMPTY,
        left=tiles[(turn + 1) % len(tiles)] if len(tiles) > 2 else _EMPTY,  # noqa: PLR2004 - three are shown
        right=tiles[(turn + 2) % len(tiles)] if len(tiles) > 2 else _EMPTY,  # noqa: PLR2004
        turn=turn,
        turns=turns,
        is_ready=inputs.is_ready,
        shop_url=inputs.shop_url,
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class AttractViewModel(SnapshotViewModel):
    """Turns only while its screen shows."""

    changed = Signal()

    def __init__(
        self,
        catalogue: CatalogueReader,
        clock: Clock,
        shell: ShellViewModel,
        navigation: NavigationViewModel,
        shop_url: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._clock, self._shell, self._navigation = catalogue, clock, shell, navigation
        self._shop_url = shop_url
        self._tiles: tuple[ProductTile, ...] = ()
        self._is_ready = False
        self._turn = 0
        self._props = self._derived()
        self._timer = QTimer(self, interval=_TURN_MS)
        self._timer.timeout.connect(self.advance)
        shell.languageChanged.connect(self.reload)
        shell.rowsChanged.connect(self.reload)
        navigation.changed.connect(self._follow)
        self.reload()
        self._follow()

    @property
    def props(self) -> AttractProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @Slot()
    def advance(self) -> None:
        """The next product."""
        self._turn += 1
        self._publish(self._derived())

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Read the products again: the catalogue or the language changed."""
        self._is_ready = self._catalogue.is_ready()
        hits = self._catalogue.search(SearchQuery(limit=LOOP), self._clock.now()).hits
        self._tiles = product_tiles(hits, self._shell.words)
        self._publish(self._derived())

    @Slot()
    def start(self) -> None:
        """Somebody touched the screen."""
        self._shell.start()
        self._navigation.home()

    def _follow(self) -> None:
        if self._navigation.current == Screen.ATTRACT:
            self._timer.start()
        else:
            self._timer.stop()

    def _derived(self) -> AttractProps:
        return derive(AttractInputs(self._tiles, self._turn, self._is_ready, self._shop_url))

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The product in front."""
        return self.props.front.picture

    @Property(str, notify=changed)
    def leftPicture(self) -> str:
        """Its neighbour at the left."""
        return self.props.left.picture

    @Property(str, notify=changed)
    def rightPicture(self) -> str:
        """Its neighbour at the right."""
        return self.props.right.picture

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name of the product in front."""
        return self.props.front.name

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        """What it is made of."""
        return self.props.front.subtitle

    @Property(str, notify=changed)
    def price(self) -> str:
        """Its price."""
        return self.props.front.price

    @Property(int, notify=changed)
    def turn(self) -> int:
        """Which product of the loop."""
        return self.props.turn

    @Property(int, notify=changed)
    def turns(self) -> int:
        """How many products turn."""
        return self.props.turns

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether this terminal has a catalogue."""
        return self.props.is_ready

    @Property(str, notify=changed)
    def shopUrl(self) -> str:
        """The shop's address for a phone."""
        return self.props.shop_url
