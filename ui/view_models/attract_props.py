"""What the attract screen shows: a loop of products, where the reader is, and at night next to nothing."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.location import StockLocation
from kiosk.ports.catalogue_reader import ProductHit
from ui.view_models.attract_rest import Rest
from ui.view_models.product_tiles import ProductTile
from ui.wording import Wording

LOOP = 6
_EMPTY = ProductTile("", "", "", 1, "", "", "", "", "", is_here=False)
_NEIGHBOURS = 3


@dataclass(frozen=True)
class AttractInputs:
    """The products of the loop and which one has its turn. ``has_reader``: a code can be held before something."""

    tiles: tuple[ProductTile, ...]
    turn: int
    is_ready: bool
    shop_url: str
    words: Wording
    now: datetime
    here: StockLocation | None = None
    rest: Rest = field(default_factory=Rest)
    has_reader: bool = True
    reader_place: str = "below"


@dataclass(frozen=True)
class AttractProps:
    """The product in front and its two neighbours; while ``is_asleep`` one sentence on a dark ground."""

    front: ProductTile = _EMPTY
    left: ProductTile = _EMPTY
    right: ProductTile = _EMPTY
    turn: int = 0
    turns: int = 0
    is_ready: bool = False
    shop_url: str = ""
    is_asleep: bool = False
    opens: str = ""
    has_reader: bool = True
    reader_place: str = "below"


def derive(inputs: AttractInputs) -> AttractProps:
    """Neighbours are the next two of the loop; with fewer than three products they stay away."""
    tiles = inputs.tiles
    turns = len(tiles)
    turn = inputs.turn % turns if turns else 0
    return AttractProps(
        front=tiles[turn] if tiles else _EMPTY,
        left=tiles[(turn + 1) % turns] if turns >= _NEIGHBOURS else _EMPTY,
        right=tiles[(turn + 2) % turns] if turns >= _NEIGHBOURS else _EMPTY,
        turn=turn,
        turns=turns,
        is_ready=inputs.is_ready,
        shop_url=inputs.shop_url,
        is_asleep=inputs.rest.is_asleep,
        opens=inputs.words.opening(inputs.here, inputs.now) if inputs.here and inputs.rest.is_asleep else "",
        has_reader=inputs.has_reader,
        reader_place=inputs.reader_place,
    )


def in_the_loop(newest: list[ProductHit], popular: tuple[ProductHit, ...]) -> list[ProductHit]:
    """What sells and what is new, in turn: with a picture, each product once."""
    mixed = [hit for pair in zip(popular, newest, strict=False) for hit in pair]
    mixed += [*popular[len(newest) :], *newest[len(popular) :]]
    once = {hit.product.id: hit for hit in reversed(mixed) if hit.product.picture}
    return list(reversed(once.values()))[:LOOP]
