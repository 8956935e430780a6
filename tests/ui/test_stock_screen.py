"""The manager's stock in a real window: exceptions, history, requests, counts and CSV, touched as a person would."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain.scan import ScannedCode
from kiosk.domain.shelf_count import CountSheet
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import StockSource
from kiosk.domain.stock_request import StockRequest
from tests.fakes.export_files import MemoryFiles
from tests.fakes.shop import HERE, NOW, VARIANTS
from tests.fakes.stock_network import FakeStockNetwork, MemoryCounts
from tests.ui.gallery_stock import NEAR
from tests.ui.test_staff_screens import Bench, bench, qapp_cls  # noqa: F401 - the fixtures of the staff's bench
from ui.staff_scans import StaffScans

SKU = "ROBE-CORAIL-38"


@pytest.fixture
def profile() -> str:
    return "manager"


@pytest.fixture
def network(bench: Bench) -> FakeStockNetwork:  # noqa: F811
    known = bench.parts.stock_network
    assert isinstance(known, FakeStockNetwork)
    return known


def opened(bench: Bench) -> Bench:  # noqa: F811
    bench.sign_in()
    bench.jobs.run_all()
    bench.touch("rail-stock")
    bench.jobs.run_all()
    return bench


def scanned(bench: Bench, sku: str) -> None:  # noqa: F811
    """By what reads codes on this terminal."""
    scans = next(kept for kept in bench.terminal.screens.kept if isinstance(kept, StaffScans))
    gtin = next(variant.gtin for variant in VARIANTS if variant.sku == sku)
    scans.handle(ScannedCode(gtin[1:], "ean13"))
    bench.jobs.run_all()


def _sheet(bench: Bench) -> CountSheet:  # noqa: F811
    """What is counted so far, as the terminal's file has it."""
    bench.jobs.run_all()
    sheet = bench.parts.counts.load()
    assert isinstance(sheet, CountSheet)
    return sheet


def test_exceptions_come_first_a_place_filters_and_a_silent_feed_shows(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    network.spoke[NEAR] = StockSource(NEAR, NOW.replace(hour=8), "erp")
    opened(bench)
    table = bench.model("stock").table
    assert [table.row_at(row).cells[0].state for row in range(3)] == ["out", "out", "out"]
    assert table.row_at(0).cells[1].is_old
    assert not table.row_at(0).cells[2].is_old
    bench.touch("stock-order")
    bench.jobs.run_all()
    assert [table.row_at(row).choice for row in range(2)] == ["corail · 34", "corail · 36"]
    bench.touch("place-warehouse", "stock-out")
    bench.jobs.run_all()
    assert bench.model("stock").props.shown == 0
    bench.touch("place-warehouse")
    bench.jobs.run_all()
    assert bench.model("stock").props.shown > 0


@pytest.mark.offline(
    "Slow movers of the stock",
    "with limits",
    "as the hub said last, with the days that it is about; a terminal that never asked says that it cannot know",
)
def test_what_is_slow_is_asked_of_the_hub_kept_without_it_and_not_guessed(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    network.online = False
    opened(bench).touch("stock-slow")
    bench.jobs.run_all()
    assert (bench.model("stock").props.slow, bench.model("stock").props.shown) == ("", 0)
    assert "pas encore appris" in bench.text("stock-slow-note")
    network.online, network.taken_from = True, {HERE: (SKU,)}
    bench.touch("stock-slow")
    bench.jobs.run_all()
    stock, table = bench.model("stock"), bench.model("stock").table
    assert stock.props.shown == table.rowCount() > 0
    assert SKU not in {table.row_at(row).sku for row in range(table.rowCount())}
    assert "du 10 au 23 novembre" in bench.text("stock-slow-note")
    assert network.kept is not None


@pytest.mark.parametrize("profile", ["tablet"])
def test_a_salesperson_finds_stock_requests_and_counting_on_the_tablet(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    network.known["r1"] = StockRequest("r1", "transfer", SKU, HERE, NEAR, 3, "SB", NOW)
    opened(bench)
    assert bench.model("frame").props.badges == {"stock": 1}
    bench.touch("open-requests", "accept-r1")
    bench.jobs.run_all()
    bench.touch("send-r1")
    bench.jobs.run_all()
    assert (network.known["r1"].state, network.known["r1"].granted) == ("sent", 3)
    bench.model("stockRequests").close()
    # An article that is scanned here is looked up; while a shelf is counted it is a piece; elsewhere it goes to the cart.
    scanned(bench, SKU)
    assert bench.model("navigation").current == "stock"
    bench.touch("open-count")
    bench.jobs.run_all()
    bench.touch("shelf-any")
    bench.jobs.run_all()
    scanned(bench, SKU)
    assert [line.difference for line in _sheet(bench).lines] == [-2]
    assert bench.text("count-difference-figure").startswith("−")
    bench.touch("count-book")
    bench.jobs.run_all()
    assert [count.lines[0].counted for count in network.counts] == [1]
    bench.touch("count-back", "rail-day")
    scanned(bench, SKU)
    assert bench.model("navigation").current == "cart"


@pytest.mark.offline(
    "Movements behind a figure of stock",
    "no",
    "the sum is shown from the terminal’s copy, with the age of each place’s feed",
)
def test_touching_a_figure_says_why_it_is_so_and_without_the_hub_says_that(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    network.held = ("K07-0042",)
    network.online = False
    opened(bench).model("stock").select(SKU, HERE)
    bench.jobs.run_all()
    assert "ne répond pas" in bench.text("stock-history-note")
    network.online = True
    bench.touch("stock-history-again")
    bench.jobs.run_all()
    history = bench.model("stockHistory")
    assert (history.props.state, history.props.held_for, len(history.bars.rows)) == ("shown", "K07-0042", 14)
    assert bench.text("stock-history-note") == "Aucun mouvement en 14 jours."


def test_transfer_is_asked_for_and_the_answer_comes_back_in_the_list(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    opened(bench).model("stock").select(SKU, HERE)
    bench.touch("ask-transfer", "ask-pieces-plus", "ask-send")
    bench.jobs.run_all()
    assert "2 pièce" in str(bench.item("ask-done").property("heading"))
    (made,) = network.known.values()
    assert (made.from_id, made.to_id, made.pieces, made.kind) == (NEAR, HERE, 2, "transfer")
    network.known[made.id] = replace(made, state="sent", granted=1, answered_by="SB", changed_at=NOW)
    bench.parts.status.tell_rows("stock_request")
    bench.touch("ask-cancel")
    assert bench.model("frame").props.badges == {"stock": 1}
    bench.touch("open-requests", f"grant-{made.id}-minus", f"receive-{made.id}")
    bench.jobs.run_all()
    assert (network.known[made.id].state, network.known[made.id].missing) == ("received", 1)
    assert "1 manquante" in bench.model("stockRequests").rows.rows[0].detail


@pytest.mark.offline(
    "Ask another place for goods, answer it",
    "no",
    "the requests known are shown; asking and answering say that they wait",
)
def test_request_is_answered_with_fewer_pieces_or_refused_with_a_reason(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    for name in ("r1", "r2"):
        network.known[name] = StockRequest(name, "transfer", SKU, HERE, NEAR, 3, "SB", NOW)
    opened(bench).touch("open-requests", "grant-r1-minus", "accept-r1")
    network.online = False
    bench.jobs.run_all()
    assert network.known["r1"].state == "asked"
    assert "ne répond pas" in str(bench.item("requests-problem").property("text"))
    network.online = True
    bench.touch("accept-r1")
    bench.jobs.run_all()
    assert (network.known["r1"].state, network.known["r1"].granted) == ("accepted", 2)
    bench.touch("refuse-r2", "because-needed_here-r2")
    bench.jobs.run_all()
    assert (network.known["r2"].state, network.known["r2"].reason) == ("refused", "needed_here")


def test_shelf_is_counted_by_scanner_set_right_by_hand_and_booked(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    opened(bench).touch("open-count")
    bench.jobs.run_all()
    bench.touch("shelf-any")
    bench.jobs.run_all()
    for sku in (SKU, SKU, "SAC-RIVAGE-1"):
        scanned(bench, sku)
    bench.touch("counted-SAC-RIVAGE-1-plus")
    assert bench.has("count-done-figure")
    kept = bench.parts.counts
    assert isinstance(kept, MemoryCounts)
    bench.jobs.run_all()
    assert kept.sheet is not None
    assert {line.sku: (line.seen, line.counted) for line in kept.sheet.lines} == {SKU: (3, 2), "SAC-RIVAGE-1": (3, 2)}
    # One is sold while somebody counts: that line stays, with the new figure, and is decided again.
    level = next(level for level in bench.parts.stock.levels(SKU) if level.location_id == HERE)
    bench.parts.stock.put(replace(level, on_hand=2))
    bench.touch("count-book")
    bench.jobs.run_all()
    assert [line.sku for line in kept.sheet.lines] == [SKU]
    assert bench.model("shelfCount").rows.rows[0].status == "moved"
    bench.touch("count-book")
    bench.jobs.run_all()
    assert kept.sheet is None
    assert [[line.sku for line in count.lines] for count in network.counts] == [["SAC-RIVAGE-1", SKU], [SKU]]
    assert bench.item("count-result").property("text") == "Tous les chiffres étaient justes."


@pytest.mark.offline(
    "Count a shelf", "yes", "kept on the terminal, also over a power cut; booked when somebody says so with network"
)
def test_count_outlives_the_network_and_the_screen(
    bench: Bench,  # noqa: F811
    network: FakeStockNetwork,
) -> None:
    shelf = {"fr": "Réserve 1"}
    bench.parts.stock.put(StockLevel("VASE-GALET-1", HERE, 4, NOW, shelf=shelf))
    network.online = False
    opened(bench).touch("open-count")
    bench.jobs.run_all()
    bench.touch("shelf-Réserve 1")
    bench.jobs.run_all()
    bench.touch("agree-VASE-GALET-1", "count-book")
    bench.jobs.run_all()
    assert "gardé ici" in str(bench.item("count-problem").property("text"))
    bench.touch("count-back")
    bench.jobs.run_all()
    # Back at the table an article that is scanned is looked up again, not counted.
    scanned(bench, SKU)
    bench.touch("open-count")
    bench.jobs.run_all()
    assert bench.text("count-done-figure") == "1 sur 1"
    bench.touch("count-discard", "count-discard")
    bench.jobs.run_all()
    assert bench.parts.counts.load() is None
    bench.item("shelf-any")


def test_table_is_saved_as_it_is_filtered(bench: Bench) -> None:  # noqa: F811
    opened(bench).touch("stock-out")
    bench.jobs.run_all()
    bench.touch("stock-csv")
    bench.jobs.run_all()
    saving = bench.model("saving")
    saving.into(saving.places.rows[0].folder)
    bench.jobs.run_all()
    files = bench.parts.save_table._files
    assert isinstance(files, MemoryFiles)
    (content,) = files.written.values()
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0] == "sku,gtin,product,choice,Lyon Bellecour,Part-Dieu,Entrepôt"
    assert len(lines) == bench.model("stock").props.shown + 2
    assert lines[1].startswith("ROBE-CORAIL-34,")
    assert next(iter(files.written)).suffix == Path("x.csv").suffix
