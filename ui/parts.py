"""What a terminal's screens are built from; the composition root fills it in."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.domain.device import Device, ReaderPlace
from kiosk.domain.scan import Meaning, ScannedCode
from kiosk.domain.scan_repeats import ScanRepeats
from kiosk.domain.speech import SpeechSettings
from kiosk.ports.call_reader import CallReader
from kiosk.ports.card_desk import CardDesk
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.cart_exchange import CartExchange
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.commune_finder import CommuneFinder
from kiosk.ports.cord import Cord
from kiosk.ports.count_store import CountStore
from kiosk.ports.credit_desk import CreditDesk
from kiosk.ports.event_journal import EventJournal
from kiosk.ports.figure_desk import FigureDesk
from kiosk.ports.frame_reader import FrameReader
from kiosk.ports.frame_source import FrameSource
from kiosk.ports.history_desk import HistoryDesk
from kiosk.ports.ids import IdSource
from kiosk.ports.notice_reader import NoticeReader
from kiosk.ports.order_desk import OrderDesk
from kiosk.ports.outbox import Outbox
from kiosk.ports.payment_desk import PaymentDesk
from kiosk.ports.picture_source import PictureSource
from kiosk.ports.receipt_printer import ReceiptPrinter
from kiosk.ports.rules_desk import RulesDesk
from kiosk.ports.scanner import ScannerPort
from kiosk.ports.selling_desk import SellingDesk
from kiosk.ports.sound import SoundPlayer
from kiosk.ports.speech import HeadsetJack, NoJack, SilentVoice, Voice
from kiosk.ports.staff_desk import StaffDesk
from kiosk.ports.stock_network import StockNetworkReader
from kiosk.ports.stock_reader import StockReader
from kiosk.ports.sync_status import StatusSource
from kiosk.ports.task_reader import TaskReader
from kiosk.ports.team_desk import TeamDesk
from kiosk.ports.terminal_desk import TerminalDesk
from kiosk.ports.try_on_reader import TryOnReader
from kiosk.ports.wedge import WedgeReader
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
from kiosk.use_cases.restore_cart import RestoreCart
from kiosk.use_cases.save_table import SaveTable
from kiosk.use_cases.selling import Selling
from kiosk.use_cases.serve_counter import ServeCounter
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.sign_in import SignIn
from kiosk.use_cases.slow_movers import SlowMovers
from kiosk.use_cases.stock_network import StockNetwork
from kiosk.use_cases.work_on_try_ons import WorkOnTryOns
from kiosk.use_cases.write_slip import WriteSlip
from ui.camera.rig import CameraRig
from ui.vitals import Vitals

Background = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class TerminalParts:
    """Ports and use cases. ``background`` coroutines run on the network thread as long as the window is open.

    ``frame_reader`` reads codes in frames on the decoder thread, ``wedge`` tells a hand-held scanner from a person;
    ``scanners`` are those that are no keyboards. ``scan_repeats`` is one memory for all of them; None for ``sounds``: muted.
    ``printer`` is None where slips are shown and never printed.
    ``open_cameras`` makes the terminal's cameras, on the GUI thread, without opening any; None: none are wanted, or
    ``open_frames`` hands frames in instead (opened on the camera thread).
    ``open_cord`` makes a training shop; None: not on this terminal.
    ``followed``: topics of the feed that this terminal is told of, among them the places whose stock it knows.
    ``is_still``: nothing moves on this terminal, whoever stands there (slow machines).
    ``picture_cache`` receives fetched and drawn pictures; ``delivered_pictures`` holds those that came with the program.
    """

    device: Device
    public_url: str
    catalogue: CatalogueReader
    stock: StockReader
    outbox: Outbox
    status: StatusSource
    shopping: Shopping
    refresh_stock: RefreshStock
    restore_cart: RestoreCart
    read_meaning: Callable[[ScannedCode], Meaning]
    resolve_scan: ResolveScan
    place_order: PlaceOrder
    bring_benefit: BringBenefit
    offline_limits: OfflineLimits
    hold_stock: HoldStock
    correct_stock: CorrectStock
    stock_network: StockNetworkReader
    use_stock_network: StockNetwork
    slow_movers: SlowMovers
    followed: Callable[[], Sequence[str]]
    counts: CountStore
    count_sources: CountSources
    write_slip: WriteSlip
    open_slip: OpenSlip
    export_outbox: ExportOutbox
    sign_in: SignIn
    cart_desk: CartDesk
    cards: CardDesk
    credit_desk: CreditDesk
    cart_exchange: CartExchange
    order_desk: OrderDesk
    follow_order: FollowOrder
    counter: ServeCounter
    calls: CallReader
    tasks: TaskReader
    do_task: DoTask
    try_ons: TryOnReader
    ask_try_on: AskTryOn
    work_on_try_ons: WorkOnTryOns
    selling: Selling
    selling_desk: SellingDesk
    staff_desk: StaffDesk
    team_desk: TeamDesk
    read_audit: ReadAudit
    figure_desk: FigureDesk
    save_table: SaveTable
    terminal_desk: TerminalDesk
    rules_desk: RulesDesk
    payments: PaymentDesk
    pictures: PictureSource
    communes: CommuneFinder
    events: EventJournal
    history: HistoryDesk
    notice: NoticeReader
    prove_wipe: ProveWipe
    clock: Clock
    ids: IdSource
    picture_cache: Path
    vitals: Vitals = field(default_factory=Vitals)
    frame_reader: FrameReader | None = None
    wedge: WedgeReader | None = None
    scanners: tuple[ScannerPort, ...] = ()
    scan_repeats: ScanRepeats = field(default_factory=ScanRepeats)
    sounds: SoundPlayer | None = None
    voice: Voice = field(default_factory=SilentVoice)
    headset: HeadsetJack = field(default_factory=NoJack)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    printer: ReceiptPrinter | None = None
    open_cameras: Callable[[], CameraRig] | None = None
    open_frames: Callable[[], FrameSource] | None = None
    delivered_pictures: Path | None = None
    open_cord: Callable[[], Cord] | None = None
    background: tuple[Background, ...] = field(default=())
    brand: str = "maison-corail"
    language: str = "fr"
    idle_after_s: float = 90.0
    reader_place: ReaderPlace = "below"
    is_still: bool = False
    fullscreen: bool = False
    window_size: tuple[int, int] | None = None
