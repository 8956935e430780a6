"""A terminal for one picture: its window, what is behind it, and a hand that touches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderConfirmed, ReadyOrder
from kiosk.domain.receipt import PrinterTrouble
from kiosk.domain.scan import ScannedCode
from kiosk.domain.stock import StockLevel
from kiosk.errors import BackendUnavailable
from kiosk.scanning.scanners.wedge import Wedge
from kiosk.use_cases.open_slip import OpenSlip
from kiosk.use_cases.sign_in import SignIn
from tests.fakes.badges import MemoryBadges
from tests.fakes.cart_codes import HubKeys, restore_cart
from tests.fakes.hand import visible_item
from tests.fakes.printer import FakePrinter
from tests.fakes.shop import HERE, NOW, FakeCatalogue
from tests.fakes.slips import FakeSlipDesk, MemorySlips
from tests.fakes.terminal import FakeClock, make_parts
from tests.ui.test_cart_journey import CART, CLAIRE, TOKEN
from tests.ui.test_staff_screens import BADGE, CODE, StaffHub
from ui.app import Terminal, open_window
from ui.jobs import ManualJobs
from ui.staff_scans import StaffScans

SKU = "ROBE-CORAIL-38"


@dataclass
class Stage:
    """What a picture is made of."""

    terminal: Terminal
    jobs: ManualJobs
    parts: Any
    hub: StaffHub
    settle: Callable[[float], None]
    desk: FakeSlipDesk
    keys: HubKeys = field(default_factory=HubKeys)
    seen: Any = None
    """The cameras, for pictures of a terminal that has one (``gallery_camera``)."""

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def find(self, name: str) -> QQuickItem | None:
        return visible_item(self.terminal.window.contentItem(), name)

    def touch(self, *names: str) -> None:
        for name in names:
            self.settle(0.4)
            item = self.find(name)
            assert item is not None, f"there is no {name}"
            place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
            QTest.mouseClick(
                self.terminal.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(place)
            )

    def work(self) -> None:
        self.jobs.run_all()
        self.settle(0.3)

    def scan(self, text: str) -> None:
        """A code before the reader of this profile."""
        if self.parts.device.profile == "kiosk":
            self.model("scan").handle(ScannedCode(text, "qr"))
        else:
            scans = next(kept for kept in self.terminal.screens.kept if isinstance(kept, StaffScans))
            scans.handle(ScannedCode(text, "qr"))
        self.work()

    def sign_in(self) -> None:
        self.scan(BADGE)
        self.touch("pin-2", "pin-4", "pin-6", "pin-8")
        self.work()
        if self.find("rail-cart") is not None:
            self.touch("rail-cart")

    def cart(self, *, known: bool = True) -> None:
        """The phone's cart, on this screen."""
        self.hub.carts[TOKEN] = replace(CART, customer=CLAIRE if known else None)
        self.scan(f"http://127.0.0.1:8765/k/{TOKEN}")
        self.settle(0.4)

    def cut(self) -> None:
        self.hub.online = False
        self.desk.error = BackendUnavailable("no network")
        self.parts.status.set(network=False, state="offline")

    def printer(self, model: str, trouble: PrinterTrouble | None) -> None:
        """A printer for the slips of this screen."""
        self.model(model)._printer = FakePrinter(trouble)
        self.model(model).reset()

    def others_took_all(self, left: int = 0) -> None:
        """What this cart wants here is held by others, and the warehouse has plenty."""
        self.hub.taken[SKU] = 1 - left
        now = self.parts.clock.now() + timedelta(seconds=1)
        self.hub.levels_live = [StockLevel(SKU, HERE, left, now, reserved=left), StockLevel(SKU, "warehouse", 40, now)]

    def order(self) -> ReadyOrder:
        (entry,) = self.parts.outbox.entries()
        return msgspec.json.decode(entry.sealed, type=ReadyOrder)

    def confirm(self, *outcomes: LineOutcome) -> None:
        """The hub's word on the only order."""
        order = self.order()
        lines = tuple(_decided(line, outcome) for line, outcome in zip(order.lines, outcomes, strict=True))
        self.parts.outbox.confirm(OrderConfirmed(order.id, order.number, NOW, lines, order.total, "http://x/o/abc"))
        self.parts.status.set(network=True, state="up_to_date", ledger=self.parts.outbox.ledger())


def _decided(line: Any, outcome: LineOutcome) -> ConfirmedLine:
    sku, instead_of = ("VASE-GALET-1", line.sku) if outcome == "replaced" else (line.sku, None)
    way = Fulfillment("store_pickup", "lyon-part-dieu") if outcome == "moved" else line.fulfillment
    return ConfirmedLine(line.id, sku, line.quantity, outcome, way, line.promised_on, instead_of=instead_of)


@contextmanager
def staged(
    folder: Path, profile: str, settle: Callable[[float], None], size: tuple[int, int], **changes: Any
) -> Iterator[Stage]:
    """A fresh terminal for one picture."""
    hub, jobs, desk, clock = StaffHub(), ManualJobs(), FakeSlipDesk(), FakeClock()
    keys = HubKeys()
    hub.carts[CODE] = CART
    parts = make_parts(
        folder,
        profile,
        clock=clock,
        wedge=Wedge(),
        cart_desk=hub,
        order_desk=hub,
        staff_desk=hub,
        restore_cart=restore_cart(hub, clock, keys),
        open_slip=OpenSlip(desk, MemorySlips(), FakeCatalogue(), clock),
        sign_in=SignIn(hub, MemoryBadges(clock), lambda: hub.online),
        window_size=size,
        **changes,
    )
    terminal = open_window(parts, jobs, lambda call: call())
    try:
        yield Stage(terminal, jobs, parts, hub, settle, desk, keys)
    finally:
        terminal.close()
