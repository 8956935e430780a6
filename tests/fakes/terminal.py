"""The other ports of a terminal, in memory, and a whole ``TerminalParts`` made of them."""
# ruff: noqa: ARG002 - ports are implemented whole

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.device import Device, DeviceStatus
from kiosk.domain.handoff import Handoff, HandoffClaimed, HandoffOutcome, HandoffRefused
from kiosk.domain.order import OrderConfirmed, OrderSummary, ReadyOrder
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffMember, StaffSession
from kiosk.domain.stock import StockLevel
from kiosk.errors import BackendUnavailable
from kiosk.ports.outbox import Ledger, OutboxEntry
from kiosk.ports.staff_desk import SignedIn, SignInOutcome, SignInRefused
from kiosk.ports.sync_status import SyncStatus
from kiosk.scanning.meaning import MeaningReader
from kiosk.use_cases.place_order import PlaceOrder
from kiosk.use_cases.refresh_stock import RefreshStock
from kiosk.use_cases.resolve_scan import ResolveScan
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.sign_in import SignIn
from tests.fakes.cart_codes import restore_cart
from tests.fakes.shop import HERE, NOW, FakeCatalogue, FakeStock
from ui.parts import TerminalParts

PICTURES = Path(__file__).resolve().parents[2] / "assets" / "demo" / "pictures"


class FakeClock:
    def __init__(self, now: datetime = NOW) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def pass_seconds(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class FakeIds:
    def __init__(self) -> None:
        self.count = 0

    def new_id(self) -> str:
        self.count += 1
        return f"id-{self.count}"

    def new_token(self) -> str:
        self.count += 1
        return f"{self.count:022}"


class FakeSessions:
    def __init__(self) -> None:
        self.kept: ShopperSession | None = None
        self.wiped = 0

    def save(self, session: ShopperSession) -> None:
        self.kept = session

    def load(self) -> ShopperSession | None:
        return self.kept

    def wipe(self) -> None:
        self.kept = None
        self.wiped += 1


class FakeStatus:
    """Status of the exchange; ``set`` and ``tell_rows`` act as the network thread would."""

    def __init__(self) -> None:
        self._status = SyncStatus("up_to_date", network=True, last_contact_at=NOW, ledger=Ledger(0, 0, 0, 0))
        self._listeners: list[Callable[[SyncStatus], None]] = []
        self._row_listeners: list[Callable[[frozenset[str]], None]] = []
        self.kicks = 0

    def status(self) -> SyncStatus:
        return self._status

    def set(self, **changes: Any) -> None:
        self._status = msgspec.structs.replace(self._status, **changes)
        for listener in self._listeners:
            listener(self._status)

    def tell_rows(self, *kinds: str) -> None:
        for listener in self._row_listeners:
            listener(frozenset(kinds))

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def on_changed(self, listener: Callable[[frozenset[str]], None]) -> Callable[[], None]:
        self._row_listeners.append(listener)
        return lambda: self._row_listeners.remove(listener)

    def kick(self) -> None:
        self.kicks += 1


class MemoryOutbox:
    def __init__(self) -> None:
        self.pending: dict[str, OutboxEntry] = {}
        self.receipts: dict[str, OrderConfirmed] = {}
        self._number = 41

    def add(self, order: ReadyOrder) -> None:
        self.pending.setdefault(order.id, OutboxEntry(order, "pending", 0, NOW, NOW))

    def next_number(self, device_code: str) -> str:
        self._number += 1
        return f"{device_code}-{self._number:04d}"

    def due(self, now: datetime) -> list[OutboxEntry]:
        return [entry for entry in self.pending.values() if entry.state != "rejected" and entry.next_attempt_at <= now]

    def entries(self) -> list[OutboxEntry]:
        return list(self.pending.values())

    def mark_in_flight(self, order_id: str) -> None:
        self._change(order_id, state="in_flight")

    def confirm(self, confirmed: OrderConfirmed) -> None:
        self.pending.pop(confirmed.order_id, None)
        self.receipts[confirmed.order_id] = confirmed

    def postpone(self, order_id: str, next_attempt_at: datetime, error: str) -> None:
        self._change(order_id, state="pending", next_attempt_at=next_attempt_at, last_error=error)

    def reject(self, order_id: str, error: str) -> None:
        self._change(order_id, state="rejected", last_error=error)

    def retry(self, order_id: str, now: datetime) -> None:
        self._change(order_id, state="pending", next_attempt_at=now)

    def receipt(self, order_id: str) -> OrderConfirmed | None:
        return self.receipts.get(order_id)

    def ledger(self) -> Ledger:
        rejected = sum(entry.state == "rejected" for entry in self.pending.values())
        pending = len(self.pending) - rejected
        return Ledger(len(self.pending) + len(self.receipts), len(self.receipts), pending, rejected)

    def _change(self, order_id: str, **changes: Any) -> None:
        self.pending[order_id] = msgspec.structs.replace(self.pending[order_id], **changes)


class FakeHub:
    """Every desk at the hub. ``online = False`` makes each call fail as a dead network does."""

    def __init__(self) -> None:
        self.online = True
        self.carts: dict[str, Cart] = {}
        self.levels_live: list[StockLevel] = []

    async def claim_token(self, token: str, scanned_at: datetime | None = None) -> HandoffOutcome:
        return self._claim(token)

    async def claim_short_code(self, code: str) -> HandoffOutcome:
        return self._claim(code)

    async def save(self, cart: Cart) -> Cart:
        self._answer()
        return msgspec.structs.replace(cart, version=cart.version + 1)

    async def offer(self, cart: Cart) -> Handoff:
        self._answer()
        return Handoff("t" * 22, "K7M4Q2", NOW + timedelta(minutes=10), "http://127.0.0.1:8765/k/" + "t" * 22)

    async def levels(self, skus: list[str]) -> list[StockLevel]:
        self._answer()
        return self.levels_live

    async def sign_in(self, badge: str, pin: str) -> SignInOutcome:
        self._answer()
        if pin != "2468":
            return SignInRefused(4)
        person = StaffMember("s1", "Camille Bernard", "CB", "manager", HERE, "Femme")
        return SignedIn(StaffSession(person, "token", NOW + timedelta(hours=8)))

    async def sign_out(self, staff_token: str) -> None:
        self._answer()

    async def devices(self, staff_token: str) -> list[DeviceStatus]:
        self._answer()
        return []

    async def place(self, order: ReadyOrder) -> OrderConfirmed:
        self._answer()
        return OrderConfirmed(order.id, order.number, NOW, (), order.total, "http://127.0.0.1:8765/o/x")

    async def recent(self, staff_token: str, limit: int = 50) -> list[OrderSummary]:
        self._answer()
        return []

    async def picture(self, name: str, palette: dict[str, str]) -> bytes:
        self._answer()
        return (PICTURES / f"{name}.svg").read_bytes()

    def _claim(self, code: str) -> HandoffOutcome:
        self._answer()
        cart = self.carts.get(code)
        return HandoffClaimed(cart) if cart else HandoffRefused("unknown")

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")


class NoCacheWriter:
    """Takes live levels into the fake stock."""

    def __init__(self, stock: FakeStock) -> None:
        self._stock = stock

    def cursor(self) -> str | None:
        return None

    async def replace(self, lines: Any) -> int:
        return 0

    def apply(self, delta: Any) -> None:
        """Nothing to apply to."""

    def refresh(self, levels: list[StockLevel]) -> None:
        for level in levels:
            self._stock.put(level)


def make_parts(folder: Path, profile: str = "kiosk", **changes: Any) -> TerminalParts:
    """A terminal in memory; ``changes`` replace single parts."""
    clock, ids, hub, outbox = FakeClock(), FakeIds(), FakeHub(), MemoryOutbox()
    stock = FakeStock()
    catalogue = FakeCatalogue(stock)
    name = "Borne 07" if profile == "kiosk" else "Tablette 2"
    device = Device("d1", "K07", name, profile, HERE)  # type: ignore[arg-type]
    parts = TerminalParts(
        device=device,
        public_url="http://127.0.0.1:8765",
        catalogue=catalogue,
        stock=stock,
        outbox=outbox,
        status=FakeStatus(),
        shopping=Shopping(FakeSessions(), clock, ids),
        refresh_stock=RefreshStock(hub, NoCacheWriter(stock)),
        restore_cart=restore_cart(hub, clock, ids),
        read_meaning=MeaningReader(["http://127.0.0.1:8765"]).read,
        resolve_scan=ResolveScan(catalogue),
        place_order=PlaceOrder(outbox, clock, ids, device.code),
        sign_in=SignIn(hub),
        cart_desk=hub,
        order_desk=hub,
        staff_desk=hub,
        pictures=hub,
        clock=clock,
        ids=ids,
        picture_cache=folder / "pictures",
        delivered_pictures=PICTURES,
    )
    return replace(parts, **changes)
