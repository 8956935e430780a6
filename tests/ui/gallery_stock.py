"""Pictures of the network's stock: the table with its panel, goods asked of other places, and a shelf being counted."""

from collections.abc import Callable
from datetime import timedelta

from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import StockMove, StockSource
from kiosk.domain.stock_request import StockRequest
from tests.fakes.shop import HERE, LOCATIONS, NOW
from tests.fakes.stock_network import FakeStockNetwork
from tests.ui.gallery_stage import SKU, Stage

Play = Callable[[Stage], None]

NEAR = "lyon-part-dieu"


def network(stage: Stage) -> FakeStockNetwork:
    """The network behind the terminal, with a fortnight of movements and two places that fell silent."""
    known: FakeStockNetwork = stage.parts.stock_network
    minute = timedelta(minutes=1)
    for number, place in enumerate(LOCATIONS):
        known.spoke[place.id] = StockSource(place.id, NOW - minute * (190 if number == 1 else 1 + number), "erp")
    known.moves = [
        StockMove(NOW - minute * 32, "reserved", -1, "T02-0042"),
        StockMove(NOW - minute * 190, "sale", -1, by="caisse"),
        StockMove(NOW - timedelta(days=1), "sale", -1, by="caisse"),
        StockMove(NOW - timedelta(days=5), "receipt", 6, other_location_id="warehouse"),
        StockMove(NOW - timedelta(days=7), "shelf_counted", -3, "Allée 4", by="KH"),
        StockMove(NOW - timedelta(days=9), "transfer_out", -2, other_location_id=NEAR, by="NL"),
    ]
    known.held = ("T02-0042", "K07-0040")
    stage.parts.stock.put(StockLevel(SKU, HERE, 5, NOW - minute * 2, reserved=2, safety=1, incoming=12))
    stage.parts.stock.put(StockLevel("SAC-RIVAGE-1", HERE, 0, NOW - minute * 2))
    return known


def stock(stage: Stage) -> None:
    network(stage)
    stage.sign_in()
    stage.touch("rail-stock")
    stage.work()
    stage.model("stock").select(SKU, HERE)
    stage.work()


def stock_offline(stage: Stage) -> None:
    network(stage).online = False
    stage.parts.status.set(network=False, state="offline")
    stock(stage)


def slow(stage: Stage) -> None:
    network(stage).taken_from = {HERE: (SKU, "SAC-RIVAGE-1"), "warehouse": ("LAMPE-AUBE-1",)}
    stage.sign_in()
    stage.touch("rail-stock")
    stage.work()
    stage.touch("stock-slow")
    stage.work()


def asking(stage: Stage) -> None:
    stock(stage)
    stage.touch("ask-transfer", "ask-pieces-plus")


def requests(stage: Stage) -> None:
    known = network(stage)
    minute = timedelta(minutes=1)
    for request in (
        StockRequest("r1", "transfer", SKU, HERE, NEAR, 2, "SB", NOW - minute * 6),
        StockRequest(
            "r2", "restock", "LAMPE-AUBE-1", "warehouse", HERE, 12, "NL", NOW - minute * 90, "sent", 10, "HG", NOW
        ),
        StockRequest("r3", "transfer", "SAC-RIVAGE-1", NEAR, HERE, 1, "NL", NOW - minute * 30),
        StockRequest(
            "r5",
            "restock",
            "VASE-GALET-1",
            "warehouse",
            HERE,
            6,
            "NL",
            NOW - minute * 2_000,
            "received",
            6,
            "KH",
            NOW - minute * 240,
            missing=1,
        ),
        StockRequest(
            "r4",
            "transfer",
            "VASE-GALET-1",
            NEAR,
            HERE,
            1,
            "NL",
            NOW - minute * 200,
            "refused",
            0,
            "SB",
            NOW,
            "reserved",
        ),
    ):
        known.known[request.id] = request
    stock(stage)
    stage.touch("open-requests")


def counting(stage: Stage) -> None:
    network(stage)
    stage.sign_in()
    stage.touch("rail-stock", "open-count")
    stage.work()
    language = stage.terminal.screens.shell.language
    shelf = stage.parts.stock_network.shelves(HERE, language)[0].name
    stage.model("shelfCount").begin(shelf)
    stage.work()
    count = stage.model("shelfCount")
    for sku in ("ROBE-CORAIL-36", "ROBE-CORAIL-36", "ROBE-CORAIL-36", "ROBE-CORAIL-38", "SAC-RIVAGE-1"):
        count.take(sku)
    stage.work()


def count_choices(stage: Stage) -> None:
    counting(stage)
    stage.touch("count-absent", "count-book")
    stage.work()


MANAGER: dict[str, Play] = {
    "60-stock": stock,
    "60b-stock-offline": stock_offline,
    "60c-stock-slow": slow,
    "61-asking": asking,
    "62-requests": requests,
    "63-counting": counting,
    "63b-counted": count_choices,
}

TABLET: dict[str, Play] = {
    "69-stock": stock,
    "69b-counting": counting,
}
