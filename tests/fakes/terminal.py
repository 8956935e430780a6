"""The other ports of a terminal, in memory, and a whole ``TerminalParts`` made of them."""
# ruff: noqa: ARG002 - ports are implemented whole

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.cart_merge import as_edited, with_edits
from kiosk.domain.device import Device, DeviceStatus
from kiosk.domain.discount_proof import DiscountKey
from kiosk.domain.handoff import Handoff, HandoffClaimed, HandoffOutcome, HandoffRefused
from kiosk.domain.order import OrderConfirmed, OrderOutline, OrderSummary, ReadyOrder
from kiosk.domain.reservation import HeldLine, HoldLine, HoldRequest, Reservation
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import OFFLINE_LIFE, StaffMember, StaffSession
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import StockCorrection
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.hub_client.signatures import Ed25519Verifier
from kiosk.ports.cart_exchange import CartListener
from kiosk.ports.cart_queue import UnsentEdits
from kiosk.ports.order_desk import CancelOutcome, GivenUp, OpenedOrder, OrderCancelled
from kiosk.ports.outbox import Ledger, OutboxEntry
from kiosk.ports.selling_desk import SellingDesk
from kiosk.ports.staff_desk import (
    OfflineStay,
    Renewal,
    RenewalOutcome,
    RenewalRefused,
    SignedIn,
    SignInOutcome,
    SignInRefused,
)
from kiosk.ports.sync_status import SyncStatus
from kiosk.scanning.meaning import MeaningReader
from kiosk.settings import COMMUNES
from kiosk.use_cases.ask_try_on import AskTryOn
from kiosk.use_cases.bring_benefit import BringBenefit
from kiosk.use_cases.correct_stock import CorrectStock
from kiosk.use_cases.count_sources import CountSources
from kiosk.use_cases.do_task import DoTask
from kiosk.use_cases.export_outbox import ExportOutbox
from kiosk.use_cases.follow_order import FollowOrder
from kiosk.use_cases.hold_stock import HoldStock
from kiosk.use_cases.offline_limits import OfflineLimits
from kiosk.use_cases.open_slip import OpenSlip
from kiosk.use_cases.place_order import PlaceOrder
from kiosk.use_cases.prove_wipe import ProveWipe
from kiosk.use_cases.read_audit import ReadAudit
from kiosk.use_cases.refresh_stock import RefreshStock
from kiosk.use_cases.resolve_scan import ResolveScan
from kiosk.use_cases.save_table import SaveTable
from kiosk.use_cases.selling import Selling
from kiosk.use_cases.serve_counter import ServeCounter
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.sign_in import SignIn
from kiosk.use_cases.slow_movers import SlowMovers
from kiosk.use_cases.stock_network import StockNetwork
from kiosk.use_cases.work_on_try_ons import WorkOnTryOns
from kiosk.use_cases.write_slip import WriteSlip
from offline_cache.communes import CommuneFile
from tests.fakes.aftersales import FakeAftersalesDesk, FakeCalls
from tests.fakes.benefits import FakeBenefitDesk
from tests.fakes.cards import FakeCards, FakeCredits
from tests.fakes.cart_codes import restore_cart
from tests.fakes.cart_queue import FakeCartQueue
from tests.fakes.counter import FakeCounterDesk
from tests.fakes.events import MemoryEvents
from tests.fakes.export_files import MemoryFiles
from tests.fakes.figures import FakeFigureDesk
from tests.fakes.offline import FakeOfflineRules
from tests.fakes.own_codes import OWN_CODES
from tests.fakes.payment_desk import FakePaymentDesk
from tests.fakes.recommendations import MemoryHistory, MemoryNotice
from tests.fakes.rules_desk import FakeRulesDesk
from tests.fakes.sealing import SEALER
from tests.fakes.selling import FakeSellingDesk
from tests.fakes.shop import HERE, NOW, FakeCatalogue, FakeStock
from tests.fakes.slips import SIGNER, FakeSlipDesk, MemorySlips
from tests.fakes.sources import MemoryKeys, MemoryLedger
from tests.fakes.stock_network import FakeStockNetwork, MemoryCounts
from tests.fakes.tasks import FakeTasks
from tests.fakes.team import FakeTeam, MemoryMark
from tests.fakes.terminal_desk import FakeTerminalDesk
from tests.fakes.try_ons import FakeTryOns, MemorySteps
from tests.fakes.wipe import MemoryDisk, MemoryProofs
from ui.parts import TerminalParts

DISCOUNT_KEY = DiscountKey("key-of-s", "a secret of Camille's sign-in")
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
        self.queue = FakeCartQueue()

    def save(self, session: ShopperSession, unsent: UnsentEdits | None = None) -> None:
        self.kept = session
        if unsent is not None:
            self.queue.put(unsent)

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
        self.cancelled: dict[str, str] = {}
        self._number = 41

    def add(self, order: ReadyOrder) -> None:
        # In place of the seal: what the screens must not need.
        sealed = msgspec.json.encode(order)
        self.pending.setdefault(order.id, OutboxEntry(OrderOutline.of(order), "pending", 0, NOW, NOW, sealed=sealed))

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

    def postpone(self, order_id: str, next_attempt_at: datetime, error: str, *, may_be_placed: bool = False) -> None:
        state = "unknown" if may_be_placed or self.pending[order_id].state == "unknown" else "pending"
        self._change(order_id, state=state, next_attempt_at=next_attempt_at, last_error=error)

    def reject(self, order_id: str, error: str) -> None:
        self._change(order_id, state="rejected", last_error=error)

    def retry(self, order_id: str, now: datetime) -> None:
        self._change(order_id, state="pending", next_attempt_at=now)

    def amend(self, order: ReadyOrder, now: datetime) -> None:
        outline, sealed = OrderOutline.of(order), msgspec.json.encode(order)
        self._change(order.id, order=outline, sealed=sealed, state="pending", next_attempt_at=now, last_error="")

    def cancel(self, order_id: str, reason: str) -> None:
        del self.pending[order_id]
        self.cancelled[order_id] = reason

    def prune(self, now: datetime) -> None:
        """Nothing here lives long."""

    def receipt(self, order_id: str) -> OrderConfirmed | None:
        return self.receipts.get(order_id)

    def ledger(self) -> Ledger:
        states = [entry.state for entry in self.pending.values()]
        rejected, confirmed, cancelled = states.count("rejected"), len(self.receipts), len(self.cancelled)
        made = len(states) + confirmed + cancelled
        return Ledger(made, confirmed, len(states) - rejected, rejected, cancelled, states.count("unknown"))

    def _change(self, order_id: str, **changes: Any) -> None:
        self.pending[order_id] = msgspec.structs.replace(self.pending[order_id], **changes)


class FakeHub:
    """Every desk at the hub. ``online = False`` makes each call fail as a dead network does."""

    def __init__(self) -> None:
        self.online = True
        self.carts: dict[str, Cart] = {}
        self.live: dict[str, Cart] = {}
        self.levels_live: list[StockLevel] = []
        self.given_up: list[GivenUp] = []
        self.cancel_outcome: CancelOutcome = OrderCancelled()
        self.holds: dict[str, tuple[HoldLine, ...]] = {}
        self.taken: dict[str, int] = {}
        self.corrections: list[StockCorrection] = []

    async def claim_token(self, token: str, scanned_at: datetime | None = None) -> HandoffOutcome:
        return self._claim(token)

    async def claim_short_code(self, code: str) -> HandoffOutcome:
        return self._claim(code)

    async def read(self, cart_id: str) -> Cart:
        self._answer()
        return self._known(cart_id)

    async def edit(self, cart_id: str, edits: Sequence[CartEdit]) -> Cart:
        self._answer()
        known = self._known(cart_id)
        merged = with_edits(known, edits)
        self.live[cart_id] = msgspec.structs.replace(merged, version=known.version + 1)
        return self.live[cart_id]

    def _known(self, cart_id: str) -> Cart:
        if cart_id not in self.live:
            raise BackendRejected(404, "cart_unknown")
        return self.live[cart_id]

    async def offer(self, cart: Cart) -> Handoff:
        self._answer()
        self.live.setdefault(cart.id, cart)
        return Handoff("t" * 22, "K7M4Q2", NOW + timedelta(minutes=10), "http://127.0.0.1:8765/k/" + "t" * 22)

    async def levels(self, skus: list[str]) -> list[StockLevel]:
        self._answer()
        return self.levels_live

    async def hold(self, request: HoldRequest) -> Reservation:
        """Everything is held, except what ``taken`` says that others were quicker with."""
        self._answer()
        self.holds[request.id] = request.lines
        lines = tuple(
            HeldLine(line.sku, line.location_id, line.quantity, max(0, line.quantity - self.taken.get(line.sku, 0)))
            for line in request.lines
        )
        skus = {line.sku for line in lines}
        levels = tuple(level for level in self.levels_live if level.sku in skus)
        return Reservation(request.id, NOW + timedelta(minutes=10), 600.0, lines, levels)

    async def correct(self, correction: StockCorrection, staff_token: str) -> StockLevel:
        self._answer()
        self.corrections.append(correction)
        return StockLevel(correction.sku, correction.location_id, correction.on_hand, NOW + timedelta(seconds=1))

    async def release(self, reservation_id: str) -> None:
        self._answer()
        self.holds.pop(reservation_id, None)

    async def sign_in(self, badge: str, pin: str) -> SignInOutcome:
        self._answer()
        if pin != "2468":
            return SignInRefused(4)
        person = StaffMember("s1", "Camille Bernard", "CB", "manager", HERE, "Femme")
        session = StaffSession(person, "token", NOW + timedelta(hours=8))
        return SignedIn(session, Renewal("renewal", NOW + OFFLINE_LIFE, DISCOUNT_KEY))

    async def renew(self, stay: OfflineStay) -> RenewalOutcome:
        self._answer()
        return RenewalRefused()

    async def sign_out(self, staff_token: str) -> None:
        self._answer()

    async def devices(self, staff_token: str) -> list[DeviceStatus]:
        self._answer()
        return []

    async def place(self, order: OrderOutline, sealed: bytes) -> OrderConfirmed:
        self._answer()
        return OrderConfirmed(order.id, order.number, NOW, (), order.total, "http://127.0.0.1:8765/o/x")

    async def recent(self, staff_token: str, limit: int = 50) -> list[OrderSummary]:
        self._answer()
        return []

    async def open(self, sealed: bytes, staff_token: str) -> OpenedOrder:
        self._answer()
        return OpenedOrder(msgspec.json.decode(sealed, type=ReadyOrder), "public")

    async def cancel(self, given_up: GivenUp, staff_token: str) -> CancelOutcome:
        self._answer()
        self.given_up.append(given_up)
        return self.cancel_outcome

    async def picture(self, name: str, palette: dict[str, str]) -> bytes:
        self._answer()
        return (PICTURES / f"{name}.svg").read_bytes()

    def _claim(self, code: str) -> HandoffOutcome:
        self._answer()
        cart = self.carts.get(code)
        if cart is not None:
            known = self.live.get(cart.id)
            self.live[cart.id] = cart = with_edits(as_edited(cart), known.edits if known else ())
        return HandoffClaimed(cart) if cart else HandoffRefused("unknown")

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")


class FakeCartExchange:
    """Remembers what is followed; ``tell`` acts as the network thread would."""

    def __init__(self) -> None:
        self.followed = ""
        self.kicks = 0
        self._listeners: list[CartListener] = []

    def follow(self, cart_id: str) -> None:
        self.followed = cart_id

    def kick(self) -> None:
        self.kicks += 1

    def hurry(self) -> None:
        self.kicks += 1

    def on_cart(self, listener: CartListener) -> None:
        self._listeners.append(listener)

    def tell(self, cart: Cart) -> None:
        for listener in self._listeners:
            listener(self.followed, cart)


class NoCacheWriter:
    """Takes live levels into the fake stock."""

    def __init__(self, stock: FakeStock) -> None:
        self._stock = stock

    def cursor(self) -> str | None:
        return None

    async def replace(self, blocks: Any, follow: Any = None) -> int:
        return 0

    def apply(self, delta: Any) -> None:
        """Nothing to apply to."""

    def refresh(self, levels: list[StockLevel]) -> None:
        for level in levels:
            self._stock.put(level)


def make_parts(folder: Path, profile: str = "kiosk", **changes: Any) -> TerminalParts:
    """A terminal in memory; ``changes`` replace single parts."""
    clock, ids, hub, outbox = FakeClock(), FakeIds(), FakeHub(), MemoryOutbox()
    stock, status, rules = FakeStock(), FakeStatus(), FakeOfflineRules()
    limits = OfflineLimits(rules, rules, status)
    selling_desk: SellingDesk = changes.get("selling_desk", FakeSellingDesk())
    events, tasks = MemoryEvents(), changes.get("tasks", FakeTasks())
    catalogue, shopping = FakeCatalogue(stock), Shopping(FakeSessions(), clock, ids)
    try_ons = changes.get("try_ons", FakeTryOns())
    team = changes.get("team_desk", FakeTeam())
    network = changes.get("stock_network", FakeStockNetwork(stock))
    name = "Borne 07" if profile == "kiosk" else "Tablette 2"
    device = Device("d1", "K07", name, profile, HERE)  # type: ignore[arg-type]
    parts = TerminalParts(
        device=device,
        public_url="http://127.0.0.1:8765",
        catalogue=catalogue,
        stock=stock,
        outbox=outbox,
        status=status,
        shopping=shopping,
        refresh_stock=RefreshStock(hub, NoCacheWriter(stock)),
        restore_cart=restore_cart(hub, clock),
        read_meaning=MeaningReader(["http://127.0.0.1:8765"], lambda: OWN_CODES).read,
        resolve_scan=ResolveScan(catalogue),
        bring_benefit=BringBenefit(FakeBenefitDesk()),
        place_order=PlaceOrder(outbox, clock, ids, device.code, limits),
        offline_limits=limits,
        write_slip=WriteSlip(catalogue, SEALER, SIGNER, "http://127.0.0.1:8765"),
        open_slip=OpenSlip(FakeSlipDesk(), MemorySlips(), catalogue, clock),
        stock_network=network,
        use_stock_network=StockNetwork(network, hub, NoCacheWriter(stock)),
        slow_movers=SlowMovers(network, network),
        followed=lambda: [place.id for place in catalogue.locations()],
        counts=MemoryCounts(),
        correct_stock=CorrectStock(changes.get("cart_desk", hub), NoCacheWriter(stock)),
        count_sources=CountSources(MemoryLedger(), shopping, MemoryKeys(), Ed25519Verifier(), clock),
        hold_stock=HoldStock(changes.get("cart_desk", hub), NoCacheWriter(stock), stock.own, ids),
        export_outbox=ExportOutbox(outbox, MemorySlips(), SIGNER, MemoryFiles(), clock, device.code),
        sign_in=SignIn(hub),
        cart_desk=hub,
        cards=FakeCards(),
        credit_desk=FakeCredits(),
        cart_exchange=FakeCartExchange(),
        order_desk=hub,
        follow_order=FollowOrder(FakeAftersalesDesk()),
        counter=ServeCounter(FakeCounterDesk(), MemoryFiles(), Path("/terminal/labels")),
        calls=FakeCalls(),
        tasks=tasks,
        do_task=DoTask(tasks),
        try_ons=try_ons,
        ask_try_on=AskTryOn(try_ons),
        work_on_try_ons=WorkOnTryOns(try_ons, try_ons, MemorySteps(), HERE),
        selling=Selling(selling_desk, shopping, catalogue, clock, ids),
        selling_desk=selling_desk,
        staff_desk=hub,
        team_desk=team,
        read_audit=ReadAudit(team, MemoryMark()),
        figure_desk=FakeFigureDesk(),
        terminal_desk=FakeTerminalDesk(),
        rules_desk=FakeRulesDesk(),
        save_table=SaveTable(MemoryFiles(), Path("/terminal/tables")),
        payments=FakePaymentDesk(),
        pictures=hub,
        communes=CommuneFile(COMMUNES),
        events=events,
        history=MemoryHistory(),
        notice=MemoryNotice(),
        prove_wipe=ProveWipe(MemoryDisk(), MemoryProofs(), events, clock),
        clock=clock,
        ids=ids,
        picture_cache=folder / "pictures",
        delivered_pictures=PICTURES,
        is_still=True,
    )
    return replace(parts, **changes)
