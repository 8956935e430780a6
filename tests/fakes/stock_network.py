"""The stock of the network in memory: both the terminal's copy and the hub's side."""
# ruff: noqa: ARG002 - ports are implemented whole

from collections import Counter
from datetime import timedelta

from msgspec.structs import replace

from kiosk.domain.shelf_count import BookedCount, BookedLine, CountSheet, ShelfCount
from kiosk.domain.slow_movers import TakenFrom, first_slow_day
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import CellHistory, StockMove, StockSource, closings, days_until
from kiosk.domain.stock_request import RequestAnswer, RequestAsked, RequestRefused, StockRequest, answered
from kiosk.domain.text import in_language
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.ports.stock_network import ShelfHere
from tests.fakes.shop import NOW, FakeStock


class FakeStockNetwork:
    """``online = False`` makes each call of the hub's side fail. ``kept``: what orders took, as the terminal's file has it."""

    def __init__(self, stock: FakeStock) -> None:
        self.stock = stock
        self.online = True
        self.known: dict[str, StockRequest] = {}
        self.spoke: dict[str, StockSource] = {}
        self.moves: list[StockMove] = []
        self.held: tuple[str, ...] = ()
        self.counts: list[ShelfCount] = []
        self.taken_from: dict[str, tuple[str, ...]] = {}
        self.kept: TakenFrom | None = None

    def requests(self) -> list[StockRequest]:
        return sorted(self.known.values(), key=lambda request: request.asked_at, reverse=True)

    def sources(self) -> dict[str, StockSource]:
        return self.spoke

    def shelves(self, location_id: str, language: str) -> list[ShelfHere]:
        names = [
            in_language(level.shelf, language)
            for level in self.stock.all
            if level.location_id == location_id and level.shelf
        ]
        return [ShelfHere(name, count) for name, count in sorted(Counter(names).items())]

    def on_shelf(self, location_id: str, shelf: str, language: str) -> list[StockLevel]:
        here = [level for level in self.stock.all if level.location_id == location_id]
        return [level for level in here if in_language(level.shelf, language) == shelf]

    async def history(self, sku: str, location_id: str, staff_token: str) -> CellHistory:
        self._answer()
        on_hand = self._on_hand(sku, location_id)
        days = closings(on_hand, self.moves, days_until(NOW, "Europe/Paris"), "Europe/Paris")
        return CellHistory(sku, location_id, tuple(self.moves), days, self.held)

    async def taken(self, staff_token: str) -> TakenFrom:
        self._answer()
        return TakenFrom(first_slow_day(NOW.date()), NOW.date(), NOW, self.taken_from)

    def load(self) -> TakenFrom | None:
        return self.kept

    def save(self, taken: TakenFrom | None) -> None:
        self.kept = taken

    async def ask(self, asked: RequestAsked, staff_token: str) -> StockRequest:
        self._answer()
        made = StockRequest(asked.id, asked.kind, asked.sku, asked.from_id, asked.to_id, asked.pieces, "CB", NOW)
        return self.known.setdefault(asked.id, made)

    async def answer(self, request_id: str, answer: RequestAnswer, staff_token: str) -> StockRequest:
        self._answer()
        told = answered(self.known[request_id], answer, "CB", NOW + timedelta(minutes=1))
        if isinstance(told, RequestRefused):
            raise BackendRejected(422, told.code)
        self.known[request_id] = told
        return told

    async def book(self, count: ShelfCount, staff_token: str) -> BookedCount:
        self._answer()
        self.counts.append(count)
        lines = []
        for line in count.lines:
            before = self._on_hand(line.sku, count.location_id)
            if before != line.on_hand_seen:
                lines.append(BookedLine(line.sku, "figure_changed", before, before))
                continue
            self._put(line.sku, count.location_id, line.counted)
            lines.append(BookedLine(line.sku, "booked", before, line.counted))
        return BookedCount(count.id, tuple(lines))

    def _on_hand(self, sku: str, location_id: str) -> int:
        return next(
            (level.on_hand for level in self.stock.all if (level.sku, level.location_id) == (sku, location_id)), 0
        )

    def _put(self, sku: str, location_id: str, on_hand: int) -> None:
        for level in self.stock.levels(sku):
            if level.location_id == location_id:
                self.stock.put(replace(level, on_hand=on_hand))

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")


class MemoryCounts:
    """One sheet, as a file keeps it."""

    def __init__(self) -> None:
        self.sheet: CountSheet | None = None

    def load(self) -> CountSheet | None:
        return self.sheet

    def save(self, sheet: CountSheet | None) -> None:
        self.sheet = sheet
