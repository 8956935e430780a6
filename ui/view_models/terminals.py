"""The manager's terminals and the orders they make: asked for every ten seconds, kept when the network goes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast, get_args

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import DeviceStatus
from kiosk.domain.order import OrderSummary
from kiosk.domain.staff import StaffSession
from kiosk.domain.versions import Update
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.order_desk import OrderDesk
from kiosk.ports.staff_desk import StaffDesk
from kiosk.use_cases.versions import update_of
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.terminal_cards import (
    RecentOrder,
    TerminalCard,
    TerminalFilter,
    card,
    chosen,
    needs_attention,
    recent_order,
    with_old_versions,
)
from ui.view_models.terminal_table import csv_of
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ASK_EVERY_MS = 10_000
_TICK_MS = 1000
_ORDERS = 20


@dataclass(frozen=True)
class TerminalsInputs:
    """The last good answers, and when they came."""

    devices: tuple[DeviceStatus, ...] = ()
    orders: tuple[OrderSummary, ...] = ()
    received_at: datetime | None = None
    is_failing: bool = False
    update: Update = ""
    which: TerminalFilter = "all"


@dataclass(frozen=True)
class TerminalsProps:
    """Counts and the age of what is shown."""

    which: str = "all"
    total: int = 0
    attention: int = 0
    kiosks: int = 0
    tablets: int = 0
    unsent: int = 0
    unsent_terminals: int = 0
    is_known: bool = False
    is_old: bool = False
    update: str = ""
    age: str = ""


def derive(inputs: TerminalsInputs, cards: tuple[TerminalCard, ...], now: datetime, words: Wording) -> TerminalsProps:
    """The head of the screen for these inputs."""
    return TerminalsProps(
        which=inputs.which,
        total=len(cards),
        attention=sum(needs_attention(terminal) for terminal in cards),
        kiosks=sum(terminal.profile == "kiosk" for terminal in cards),
        tablets=sum(terminal.profile == "tablet" for terminal in cards),
        unsent=sum(terminal.unsent for terminal in cards),
        unsent_terminals=sum(terminal.unsent > 0 for terminal in cards),
        is_known=inputs.received_at is not None,
        is_old=inputs.is_failing,
        update=inputs.update,
        age=words.age(inputs.received_at, now) if inputs.received_at else "",
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class TerminalsViewModel(SnapshotViewModel):
    """Asks while its screen is open and somebody is signed in."""

    changed = Signal()
    opened = Signal(object)
    told = Signal(object)
    csvWanted = Signal(str, str, str)
    _props: TerminalsProps

    def __init__(
        self,
        staff_desk: StaffDesk,
        order_desk: OrderDesk,
        catalogue: CatalogueReader,
        jobs: Jobs,
        clock: Clock,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._staff_desk = staff_desk
        self._order_desk = order_desk
        self._catalogue = catalogue
        self._jobs = jobs
        self._clock = clock
        self._session = session
        self._words = words
        self._inputs = TerminalsInputs()
        self._props = TerminalsProps()
        self._cards = RowsModel(TerminalCard, self)
        self._orders = RowsModel(RecentOrder, self)
        self._ask_timer = QTimer(self, interval=_ASK_EVERY_MS)
        self._ask_timer.timeout.connect(self.ask)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.reread)

    @property
    def props(self) -> TerminalsProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self.ask()
        self._ask_timer.start()
        self._tick.start()

    @Slot()
    def leave(self) -> None:
        """The screen is gone."""
        self._ask_timer.stop()
        self._tick.stop()

    @Slot()
    def ask(self) -> None:
        """Ask the hub for devices and orders."""
        session = self._session()
        if session is None:
            return
        token = session.token

        async def both() -> tuple[list[DeviceStatus], list[OrderSummary]]:
            return await asyncio.gather(self._staff_desk.devices(token), self._order_desk.recent(token, _ORDERS))

        self._jobs.run(
            both,
            lambda answer: self._take(answer) if self._is_for(token) else None,
            lambda error: self._failed(error) if self._is_for(token) else None,
        )

    def _is_for(self, token: str) -> bool:
        """Whether who asked is still signed in."""
        session = self._session()
        return session is not None and session.token == token

    @Slot(str)
    def show(self, which: str) -> None:
        """A filter was touched."""
        if which in get_args(TerminalFilter):
            self._know(replace(self._inputs, which=cast("TerminalFilter", which)))

    @Slot(str)
    def select(self, device_id: str) -> None:
        """A card was touched."""
        known = next((status for status in self._inputs.devices if status.device.id == device_id), None)
        if known is not None:
            self.opened.emit(known)

    @Slot()
    def export(self) -> None:
        """Take the list away."""
        if self._inputs.received_at is not None:
            texts = texts_in(self._words().language)
            name = f"terminals-{self._inputs.received_at:%Y%m%dT%H%M%SZ}.csv"
            self.csvWanted.emit(texts.translate("Terminals", "Terminaux"), name, csv_of(self._inputs.devices))

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """A second later, or another language."""
        self._know(self._inputs)

    def forget(self) -> None:
        """The person left: what only they may see goes."""
        self.leave()
        self._know(TerminalsInputs())

    def _take(self, answer: tuple[list[DeviceStatus], list[OrderSummary]]) -> None:
        devices, orders = answer
        self._know(
            replace(
                self._inputs,
                devices=tuple(devices),
                orders=tuple(orders),
                received_at=self._clock.now(),
                is_failing=False,
                update="",
            )
        )
        self.told.emit(tuple(devices))

    def _failed(self, error: Exception) -> None:
        self._know(replace(self._inputs, is_failing=True, update=update_of(error)))

    def _know(self, inputs: TerminalsInputs) -> None:
        self._inputs = inputs
        now, words = self._clock.now(), self._words()
        places = {place.id: place.short_name for place in self._catalogue.locations()}
        # Without an answer nothing is known of the terminals since: they are shown as they were.
        as_seen = inputs.received_at if inputs.is_failing and inputs.received_at else now
        cards = with_old_versions(tuple(card(status, places, as_seen, words) for status in inputs.devices))
        self._cards.show(chosen(cards, inputs.which))
        self._orders.show(tuple(recent_order(order, self._people(order), now, words) for order in inputs.orders))
        self._publish(derive(inputs, cards, now, words))

    def _people(self, order: OrderSummary) -> dict[str, str]:
        person = self._catalogue.staff(order.staff_id) if order.staff_id else None
        return {person.id: person.name} if person else {}

    @Property(QObject, constant=True)
    def cards(self) -> RowsModel:
        """Terminals behind the filter (``TerminalCard``)."""
        return self._cards

    @Property(QObject, constant=True)
    def orders(self) -> RowsModel:
        """The newest orders (``RecentOrder``)."""
        return self._orders

    @Property(str, notify=changed)
    def which(self) -> str:
        """The filter."""
        return self._props.which

    @Property(int, notify=changed)
    def total(self) -> int:
        """Terminals."""
        return self._props.total

    @Property(int, notify=changed)
    def attention(self) -> int:
        """Those that a person should look at."""
        return self._props.attention

    @Property(int, notify=changed)
    def kiosks(self) -> int:
        """Kiosks among them."""
        return self._props.kiosks

    @Property(int, notify=changed)
    def tablets(self) -> int:
        """Tablets among them."""
        return self._props.tablets

    @Property(int, notify=changed)
    def unsent(self) -> int:
        """Orders that have not left their terminal."""
        return self._props.unsent

    @Property(int, notify=changed)
    def unsentTerminals(self) -> int:
        """Terminals that hold them."""
        return self._props.unsent_terminals

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether there was ever an answer."""
        return self._props.is_known

    @Property(bool, notify=changed)
    def isOld(self) -> bool:
        """Whether the last question had no answer."""
        return self._props.is_old

    @Property(str, notify=changed)
    def update(self) -> str:
        """Who must be updated for the question to be answered; empty: nobody."""
        return self._props.update

    @Property(str, notify=changed)
    def age(self) -> str:
        """Age of what is shown."""
        return self._props.age
