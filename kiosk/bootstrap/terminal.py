"""A terminal put together: its files, its line to the hub, its use cases, and the window on top."""

import asyncio
import random
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import msgspec
import structlog

from kiosk import __version__
from kiosk.bootstrap.printer import kept_printer, receipt_printer
from kiosk.bootstrap.reading import LateFrames, LateMeanings
from kiosk.bootstrap.scanners import kept_scanners, scanner_ports, sound_player
from kiosk.devices.headset import chosen_jack
from kiosk.devices.voices import chosen_voice
from kiosk.domain.device import Device, Enrolment, Heartbeat
from kiosk.domain.pairing import PairingAsked
from kiosk.domain.scan_repeats import ScanRepeats
from kiosk.errors import AccessRevoked, BackendRejected, BackendUnavailable, CacheError
from kiosk.hub_client.aftersales import HttpAftersalesDesk
from kiosk.hub_client.benefits import HttpBenefitDesk
from kiosk.hub_client.cards import HttpCardDesk
from kiosk.hub_client.carts import HttpCartDesk
from kiosk.hub_client.counter import HttpCounterDesk
from kiosk.hub_client.credits import HttpCreditDesk
from kiosk.hub_client.devices import HttpDeviceDesk, HttpPairingDesk
from kiosk.hub_client.events import HttpEventDesk
from kiosk.hub_client.feed import HttpFeed
from kiosk.hub_client.figures import HttpFigureDesk
from kiosk.hub_client.history import HttpHistoryDesk
from kiosk.hub_client.orders import HttpOrderDesk
from kiosk.hub_client.payments import HttpPaymentDesk
from kiosk.hub_client.pictures import HttpPictureSource
from kiosk.hub_client.reservations import HttpReservationDesk
from kiosk.hub_client.rules import HttpRulesDesk
from kiosk.hub_client.sealing import X25519Sealer
from kiosk.hub_client.selling import HttpSellingDesk
from kiosk.hub_client.session import HubSession
from kiosk.hub_client.signatures import Ed25519DeviceSigner, Ed25519Verifier, new_private_key
from kiosk.hub_client.slips import HttpSlipDesk
from kiosk.hub_client.sources import HttpSourceDesk
from kiosk.hub_client.staff import HttpStaffDesk
from kiosk.hub_client.stock import HttpStockDesk
from kiosk.hub_client.stock_network import HttpStockNetworkDesk
from kiosk.hub_client.tasks import HttpTaskDesk
from kiosk.hub_client.team import HttpTeamDesk
from kiosk.hub_client.terminals import HttpTerminalDesk
from kiosk.hub_client.try_ons import HttpTryOnDesk
from kiosk.logs import flight_recorder
from kiosk.ports.cord import Cord
from kiosk.scanning.scanners.wedge import Wedge
from kiosk.settings import COMMUNES, TerminalSettings
from kiosk.sync.cart_exchange import HubCartExchange
from kiosk.sync.engine import Engine
from kiosk.sync.kept_alive import kept_alive
from kiosk.sync.self_report import SelfReport
from kiosk.sync.shop_events import ShopEventLoop
from kiosk.sync.slips import KeyRegistration
from kiosk.sync.source_counts import SourceCountLoop
from kiosk.sync.topics import NEAR_STORES, Followed
from kiosk.system import HubClock, SystemClock, Uuid7Source
from kiosk.use_cases.ask_try_on import AskTryOn
from kiosk.use_cases.bring_benefit import BringBenefit
from kiosk.use_cases.correct_stock import CorrectStock
from kiosk.use_cases.count_sources import CountSources
from kiosk.use_cases.do_task import DoTask
from kiosk.use_cases.export_outbox import ExportOutbox
from kiosk.use_cases.follow_order import FollowOrder
from kiosk.use_cases.hold_stock import HoldStock
from kiosk.use_cases.join_shop import JoinShop
from kiosk.use_cases.offline_limits import OfflineLimits
from kiosk.use_cases.open_slip import OpenSlip
from kiosk.use_cases.place_order import PlaceOrder
from kiosk.use_cases.prove_wipe import ProveWipe
from kiosk.use_cases.read_audit import ReadAudit
from kiosk.use_cases.read_cart_code import ReadCartCode
from kiosk.use_cases.record_events import RecordEvents
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
from offline_cache.allocations import Allocations
from offline_cache.badge_file import BadgeFile
from offline_cache.cache import CacheDatabase, open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.calls import SqliteCalls
from offline_cache.camera_file import CameraFile
from offline_cache.catalogue import SqliteCatalogue
from offline_cache.chain_file import ChainFile
from offline_cache.communes import CommuneFile
from offline_cache.count_file import CountFile
from offline_cache.erasing import LABELS, TABLES, erase_terminal
from offline_cache.export_file import DiskExportFile
from offline_cache.folder_lock import lock_folder
from offline_cache.hub_time import SqliteHubTime
from offline_cache.keys import SqliteKeyRing
from offline_cache.offline_rules import SqliteOfflineRules
from offline_cache.outbox import SqliteOutbox
from offline_cache.outbox_file import OutboxOpened, open_outbox
from offline_cache.own_codes import SqliteOwnCodes
from offline_cache.session import SqliteIdentityStore, SqliteSessionStore
from offline_cache.shop_events import EVENTS_FILE, SqliteEventLedger
from offline_cache.slips import SqliteDeviceKey, SqliteSlips
from offline_cache.stock import SqliteStock
from offline_cache.stock_network import SqliteStockNetwork
from offline_cache.taken_file import TakenFile
from offline_cache.tasks import SqliteTasks
from offline_cache.try_ons import SqliteTryOns, StepFile
from offline_cache.wipe_search import OwnFiles
from ui.app import run_terminal as run_window
from ui.camera.camera_thread import OpenSource
from ui.camera.rig import CameraRig
from ui.parts import TerminalParts
from ui.start_window import StartWindow
from ui.vitals import Vitals

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class CannotStart:
    """Why there is no terminal, as a sentence for whoever installs it."""

    reason: str


def run_terminal(
    settings: TerminalSettings, open_cord: Callable[[], Cord] | None = None, start: StartWindow | None = None
) -> int:
    """Open a terminal's window and stay until it is closed; 2 when it cannot start.

    ``open_cord``: where staff train. ``start``: what the screen shows meanwhile.
    """
    try:
        return _run(settings, open_cord, start)
    finally:
        if start is not None:
            start.end()


def _run(settings: TerminalSettings, open_cord: Callable[[], Cord] | None, start: StartWindow | None) -> int:
    try:
        lock = lock_folder(settings.folder)
    except OSError as error:
        return _refused(f"The folder {settings.folder} cannot be used: {error.strerror}.")
    if lock is None:
        return _refused(f"A terminal runs in {settings.folder} already; give each one a --folder of its own.")
    with lock:
        parts = build_terminal(settings)
        if isinstance(parts, CannotStart):
            return _refused(parts.reason)
        if settings.enrol_code is not None:
            sys.stdout.write(f"Enrolled as {_named(parts.device)} at {parts.device.location_id}.\n")
            sys.stdout.flush()
        return run_window(replace(parts, open_cord=open_cord), start)


def _refused(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 2


def _named(device: Device) -> str:
    return f"{device.name} ({device.code}), a {device.profile}"


def build_terminal(settings: TerminalSettings, camera: OpenSource | None = None) -> TerminalParts | CannotStart:
    """Every part of one terminal on the files in its folder. ``camera`` opens another one than the settings name."""
    clock = SystemClock()
    try:
        outbox_file = open_outbox(settings.folder / "outbox.db", clock.now())
        _say_what_was_salvaged(outbox_file)
        cache = open_cache(settings.folder / "cache.db")
        key = SqliteDeviceKey(outbox_file.database, new_private_key)
        signer = Ed25519DeviceSigner(key.private_key())
        files = _Files(outbox_file, cache, key, signer)
        enrolment = _enrolment(settings, SqliteIdentityStore(outbox_file.database), key, signer)
    except CacheError as error:
        return CannotStart(f"The terminal's files in {settings.folder} cannot be used ({error.code}): {error}")
    if isinstance(enrolment, CannotStart):
        return enrolment
    return _assemble(_Ground(settings, enrolment, files), camera)


@dataclass(frozen=True)
class _Files:
    """What a terminal has on its disk, opened."""

    outbox: OutboxOpened
    cache: CacheDatabase
    key: SqliteDeviceKey
    signer: Ed25519DeviceSigner


class _Ground:
    """What the parts of one terminal stand on: who it is, its files, its clock, its line to the hub."""

    def __init__(self, settings: TerminalSettings, enrolment: Enrolment, files: _Files) -> None:
        self.settings, self.files, self.device = settings, files, enrolment.device
        self.public_url = enrolment.public_url or settings.hub_url
        self.ids, self.vitals, self.allocations = Uuid7Source(), Vitals(), Allocations()
        self.has_printer = kept_printer(settings.folder).address is not None
        machine, database = SystemClock(), files.outbox.database
        self.hub_time = SqliteHubTime(database, machine)
        # Ages, promises and opening hours are the hub's, whatever this machine believes the time to be.
        self.clock = HubClock(machine, self.hub_time)
        self.keys = SqliteKeyRing(files.cache)
        self.sealer = X25519Sealer(self.keys.sealing_key)
        self.outbox = SqliteOutbox(database, self.clock, self.allocations, self.sealer)
        self.slips = SqliteSlips(database)
        self.sessions = SqliteSessionStore(settings.folder / "outbox.db")
        self.events = RecordEvents(self.clock, self.ids)
        self.badges, self.chain = BadgeFile(settings.folder, self.clock), ChainFile(settings.folder)
        self.event_ledger = SqliteEventLedger(settings.folder / EVENTS_FILE)
        self.prove_wipe = ProveWipe(OwnFiles(settings.folder), self.event_ledger, self.events, self.clock)
        self.catalogue = SqliteCatalogue(files.cache, self.allocations)
        near = None if self.device.profile == "manager" else NEAR_STORES
        is_staff = self.device.profile != "kiosk"
        self.topics = Followed(self.catalogue.locations, self.device.location_id, near, is_staff=is_staff)
        self.try_ons, self.try_on_steps = SqliteTryOns(files.cache), StepFile(settings.folder)
        self.writer = SqliteCacheWriter(files.cache, self.topics)
        self.line = HubSession(settings.hub_url, lambda: enrolment.token, machine, on_time=self.hub_time.learn)
        self.carts, self.orders, self.devices = (
            HttpCartDesk(self.line),
            HttpOrderDesk(self.line),
            HttpDeviceDesk(self.line),
        )
        self.slip_desk, self.stock_desk = HttpSlipDesk(self.line), HttpStockDesk(self.line)


def _engine(on: _Ground) -> Engine:
    return Engine(
        feed=HttpFeed(on.line),
        orders=on.orders,
        devices=on.devices,
        outbox=on.outbox,
        writer=on.writer,
        clock=on.clock,
        topics=on.topics,
        describe=lambda: _heartbeat(on),
        settle=on.allocations.settle,
        foresee=on.topics.foresee,
        slips=(on.slips, on.slip_desk),
        on_removed=lambda: _erase(on),
        after_heartbeat=SelfReport(on.devices, on.vitals.take_stamp, flight_recorder, partial(_rename, on)).after,
    )


def _rename(on: _Ground, told: Device) -> None:
    """The hub knows this terminal by another name or place. It counts from the next start: every part is built on it."""
    identities = SqliteIdentityStore(on.files.outbox.database)
    known = identities.load_identity()
    if known is not None and known.device != told:
        identities.save_identity(msgspec.structs.replace(known, device=told))
        _log.info("known by another name or place from the next start", device=told.code, location=told.location_id)


def _erase(on: _Ground) -> None:
    for own in (LABELS, TABLES):
        shutil.rmtree(on.settings.folder / own, ignore_errors=True)
    erase_terminal(on.files.outbox.database, on.files.cache, on.settings.folder / "pictures")
    on.event_ledger.forget()
    on.badges.forget_all()
    on.chain.forget()
    on.try_on_steps.forget()
    CountFile(on.settings.folder).save(None)
    TakenFile(on.settings.folder).save(None)


def _assemble(on: _Ground, camera: OpenSource | None) -> TerminalParts:
    engine, settings, signer = _engine(on), on.settings, on.files.signer
    scanners, repeats = kept_scanners(settings.folder, settings.scanners), ScanRepeats()
    exchange = HubCartExchange(on.carts, HttpFeed(on.line), on.sessions.queue, on.clock, random.random)
    registration = KeyRegistration(on.files.key, on.devices, signer.public_key, random.random)
    limits = OfflineLimits(SqliteOfflineRules(on.files.cache), on.hub_time, engine)
    shopping, verifier = Shopping(on.sessions, on.clock, on.ids), Ed25519Verifier()
    counted = partial(kept_alive, "sources", SourceCountLoop(on.sessions.sources, HttpSourceDesk(on.line)).run)
    told = partial(kept_alive, "events", ShopEventLoop(on.events, on.event_ledger, HttpEventDesk(on.line)).run)
    read_code = ReadCartCode(on.keys, verifier, on.catalogue, on.hub_time)
    team_desk = HttpTeamDesk(on.line)
    staff, try_on_desk = HttpStaffDesk(on.line), HttpTryOnDesk(on.line)
    hosts = [on.public_url, settings.hub_url, *settings.shop_hosts]
    meanings = LateMeanings(hosts, SqliteOwnCodes(on.files.cache).own_codes)
    return TerminalParts(
        device=on.device,
        public_url=on.public_url,
        catalogue=on.catalogue,
        stock=SqliteStock(on.files.cache, on.allocations),
        outbox=on.outbox,
        status=engine,
        shopping=shopping,
        refresh_stock=RefreshStock(on.stock_desk, on.writer),
        restore_cart=RestoreCart(on.carts, on.clock, read_code),
        read_meaning=meanings.read,
        resolve_scan=ResolveScan(on.catalogue),
        bring_benefit=BringBenefit(HttpBenefitDesk(on.line)),
        place_order=PlaceOrder(on.outbox, on.clock, on.ids, on.device.code, limits),
        offline_limits=limits,
        write_slip=WriteSlip(on.catalogue, on.sealer, signer, on.public_url),
        open_slip=OpenSlip(on.slip_desk, on.slips, on.catalogue, on.clock),
        hold_stock=HoldStock(HttpReservationDesk(on.line), on.writer, on.allocations, on.ids),
        correct_stock=CorrectStock(on.stock_desk, on.writer),
        stock_network=SqliteStockNetwork(on.files.cache),
        use_stock_network=StockNetwork(HttpStockNetworkDesk(on.line), on.stock_desk, on.writer),
        slow_movers=SlowMovers(HttpStockNetworkDesk(on.line), TakenFile(settings.folder)),
        followed=on.topics,
        counts=CountFile(settings.folder),
        count_sources=CountSources(on.sessions.sources, shopping, on.keys, verifier, on.hub_time),
        export_outbox=ExportOutbox(on.outbox, on.slips, signer, DiskExportFile(), on.clock, on.device.code),
        sign_in=SignIn(staff, on.badges, lambda: engine.status().network, on.catalogue.staff),
        cart_desk=on.carts,
        cards=HttpCardDesk(on.line),
        credit_desk=HttpCreditDesk(on.line),
        cart_exchange=exchange,
        order_desk=on.orders,
        follow_order=FollowOrder(HttpAftersalesDesk(on.line)),
        counter=ServeCounter(HttpCounterDesk(on.line), DiskExportFile(), _own(settings.folder / LABELS)),
        calls=SqliteCalls(on.files.cache),
        tasks=SqliteTasks(on.files.cache),
        do_task=DoTask(HttpTaskDesk(on.line)),
        try_ons=on.try_ons,
        ask_try_on=AskTryOn(try_on_desk),
        work_on_try_ons=WorkOnTryOns(on.try_ons, try_on_desk, on.try_on_steps, on.device.location_id),
        selling=Selling(HttpSellingDesk(on.line), shopping, on.catalogue, on.clock, on.ids),
        selling_desk=HttpSellingDesk(on.line),
        staff_desk=staff,
        team_desk=team_desk,
        read_audit=ReadAudit(team_desk, on.chain),
        figure_desk=HttpFigureDesk(on.line),
        terminal_desk=HttpTerminalDesk(on.line),
        rules_desk=HttpRulesDesk(on.line),
        save_table=SaveTable(DiskExportFile(), _own(settings.folder / TABLES)),
        payments=HttpPaymentDesk(on.line),
        pictures=HttpPictureSource(on.line),
        communes=CommuneFile(COMMUNES),
        events=on.events,
        history=HttpHistoryDesk(on.line),
        notice=SqliteOfflineRules(on.files.cache),
        prove_wipe=on.prove_wipe,
        clock=on.clock,
        ids=on.ids,
        vitals=on.vitals,
        picture_cache=settings.folder / "pictures",
        frame_reader=LateFrames(on.clock.monotonic, repeats),
        wedge=Wedge(scanners.keyboard),
        scanners=scanner_ports(scanners, on.clock.monotonic),
        scan_repeats=repeats,
        sounds=sound_player(scanners),
        printer=receipt_printer(kept_printer(settings.folder)),
        voice=chosen_voice(settings.speech.voice),
        headset=chosen_jack(settings.speech.headset),
        speech=settings.speech,
        open_cameras=None if camera else _cameras(settings, on.clock, repeats),
        open_frames=camera,
        background=(
            partial(_synchronise, engine, on.line),
            exchange.run,
            registration.run,
            counted,
            told,
            meanings.prepare,
        ),
        brand=settings.brand,
        language=settings.language,
        idle_after_s=settings.idle_s,
        is_still=settings.is_still,
        reader_place=settings.reader_place,
        fullscreen=settings.size is None,
        window_size=settings.size,
    )


def _own(folder: Path) -> Path:
    """Where files stay that nobody carried away."""
    folder.mkdir(exist_ok=True)
    return folder


def _cameras(settings: TerminalSettings, clock: HubClock, repeats: ScanRepeats) -> Callable[[], CameraRig] | None:
    if settings.camera == "none":
        return None
    return lambda: CameraRig(CameraFile(settings.folder), lambda: LateFrames(clock.monotonic, repeats), settings.camera)


def _enrolment(
    settings: TerminalSettings, identities: SqliteIdentityStore, key: SqliteDeviceKey, signer: Ed25519DeviceSigner
) -> Enrolment | CannotStart:
    known = identities.load_identity()
    if known is not None:
        return known if known.device.profile == settings.profile else _another_profile(settings, known.device)
    if settings.enrol_code is None and settings.asks_to_join:
        return _joined(settings, identities, key, signer.public_key)
    if settings.enrol_code is None:
        return CannotStart(
            "This terminal is not enrolled. Make a code beside the hub with\n"
            f"  kiosk enrol-code --store STORE --profile {settings.profile}\n"
            "and start once with --enrol CODE, or with --join to be let in from a manager's screen."
        )
    try:
        enrolment = asyncio.run(_enrol(settings, settings.enrol_code, signer.public_key))
    except BackendUnavailable as error:
        return CannotStart(f"The hub at {settings.hub_url} does not answer, and enrolling needs it: {error}")
    except (BackendRejected, AccessRevoked):
        return CannotStart(
            "The hub refuses this code: it is wrong, used, expired or for another profile. Make a new one."
        )
    identities.save_identity(enrolment)
    key.note_registered()
    return enrolment


def _joined(
    settings: TerminalSettings, identities: SqliteIdentityStore, key: SqliteDeviceKey, public_key: bytes
) -> Enrolment | CannotStart:
    from ui.pairing_window import ask_to_join  # noqa: PLC0415 - one start of all has this window

    has = {"camera": settings.camera != "none", "printer": kept_printer(settings.folder).address is not None}
    width, height = settings.size or (0, 0)
    asked = PairingAsked(
        settings.profile, public_key, width, height, tuple(name for name, there in has.items() if there)
    )
    session = HubSession(settings.hub_url, lambda: None, SystemClock())
    join = JoinShop(HttpPairingDesk(session), asked)
    enrolment = ask_to_join(join, settings.brand, settings.language, settings.size)
    if enrolment is None:
        return CannotStart("Nobody let this terminal in before its window was closed.")
    identities.save_identity(enrolment)
    key.note_registered()
    return enrolment


def _another_profile(settings: TerminalSettings, device: Device) -> CannotStart:
    return CannotStart(
        f"{settings.folder} is {_named(device)}.\n"
        f"Start it with --profile {device.profile}, or give the {settings.profile} a --folder of its own."
    )


async def _enrol(settings: TerminalSettings, code: str, public_key: bytes) -> Enrolment:
    session = HubSession(settings.hub_url, lambda: None, SystemClock())
    try:
        return await HttpDeviceDesk(session).enrol(code, settings.profile, public_key)
    finally:
        await session.aclose()


async def _synchronise(engine: Engine, session: HubSession) -> None:
    try:
        await engine.run()
    finally:
        await session.aclose()


def _heartbeat(on: _Ground) -> Heartbeat:
    ledger, vitals = on.outbox.ledger(), on.vitals
    offset = on.line.clock_offset
    return Heartbeat(
        version=__version__,
        unsent=ledger.pending,
        rejected=ledger.rejected,
        last_frame_age_s=vitals.frame_age_s(),
        renderer=vitals.renderer,
        camera=vitals.camera,
        cameras=vitals.look_at_cameras(),
        scanner=vitals.scanner,
        clock_offset_s=None if offset is None else round(offset / timedelta(seconds=1), 1),
        disk_free_mb=shutil.disk_usage(on.settings.folder).free // 1_000_000,
        wipes=on.prove_wipe.facts(),
        printer="ok" if on.has_printer else "none",
        location_id=on.device.location_id,
    )


def _say_what_was_salvaged(opened: OutboxOpened) -> None:
    if opened.set_aside is None:
        return
    _log.error("outbox damaged", set_aside=opened.set_aside.name, salvaged=opened.salvaged)
    sys.stderr.write(
        f"The outbox was damaged. It is kept as {opened.set_aside}; {opened.salvaged} orders were saved and will be sent.\n"
        "Keep that file and have a manager compare it with the slips of the day.\n"
    )
