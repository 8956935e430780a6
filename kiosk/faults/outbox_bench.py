"""The terminal's outbox file as the product opens it, orders to put in, and what its answers promised."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Self, cast

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, OrderConfirmed, OrderLine, OrderOutline, ReadyOrder
from kiosk.domain.sealing_key import SealingKey
from kiosk.domain.session import ShopperSession
from kiosk.hub_client.sealing import X25519Sealer
from kiosk.ports.outbox import Outbox, OutboxEntry
from kiosk.ports.sealing import Sealer
from kiosk.system import SystemClock
from offline_cache.allocations import Allocations
from offline_cache.database import Database, Synchronous
from offline_cache.outbox import SqliteOutbox
from offline_cache.outbox_file import OutboxOpened, open_outbox
from offline_cache.session import SqliteSessionStore

DEVICE = "K07"
FILE = "outbox.db"
AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@dataclass
class Bench:
    """The outbox and the session of one terminal, open."""

    opened: OutboxOpened
    outbox: Outbox
    sessions: SqliteSessionStore
    databases: tuple[Database, ...]

    @classmethod
    def open(cls, folder: Path) -> Self:
        """As a terminal does when it starts. Raises ``CacheError``."""
        opened = open_outbox(folder / FILE, AT)
        return cls(opened, _outbox(opened.database), SqliteSessionStore(folder / FILE), (opened.database,))

    @classmethod
    def open_without_sync(cls, folder: Path) -> Self:
        """A weakened build: nothing waits for the disk."""
        opened = open_outbox(folder / FILE, AT)
        opened.database.close()
        lazy = Database(folder / FILE, cast("Synchronous", "OFF"))
        return cls(opened, _outbox(lazy), SqliteSessionStore(folder / FILE), (lazy,))

    def close(self) -> None:
        """Close all files."""
        self.sessions.close()
        for database in self.databases:
            database.close()


@dataclass
class Promises:
    """What the product's answers bind it to."""

    recorded: set[str] = field(default_factory=set)
    confirmed: set[str] = field(default_factory=set)
    rejected: set[str] = field(default_factory=set)
    given_up: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)

    def take(self, kind: str, what: str) -> None:
        """One more answer. ``given_up`` is said before the order is cancelled: from then on it may be gone."""
        if kind in {"retried", "given_up"}:
            self.rejected.discard(what)
        if kind != "retried":
            getattr(self, kind).add(what)


class _KeptSealer(Sealer):
    """The product's sealer, which remembers what it sealed: whether an entry is whole can be told without the hub."""

    def __init__(self) -> None:
        key = SealingKey("00000001", X25519PrivateKey.generate().public_key().public_bytes_raw(), AT)
        self._real = X25519Sealer(lambda: key)
        self.contents: dict[bytes, bytes] = {}

    @override
    def seal(self, content: bytes, purpose: bytes) -> bytes | None:
        sealed = self._real.seal(content, purpose)
        if sealed is not None:
            self.contents[sealed] = content
        return sealed


_SEALER = _KeptSealer()


def _outbox(database: Database) -> SqliteOutbox:
    return SqliteOutbox(database, SystemClock(), Allocations(), _SEALER)


def is_whole(entry: OutboxEntry) -> bool:
    """Whether outline and sealed order are those of the order that has this number."""
    order = order_of(entry.order.number)
    return entry.order == OrderOutline.of(order) and _SEALER.contents.get(entry.sealed) == msgspec.json.encode(order)


def order_of(number: str) -> ReadyOrder:
    """A guest's order of one to six lines; the same number gives the same order."""
    lines = int(number.rpartition("-")[2]) % 6 + 1
    return ReadyOrder(
        id=f"order-{number}",
        idempotency_key=f"order-{number}",
        number=number,
        placed_at=AT,
        lines=tuple(
            OrderLine(str(n), f"SKU-{number}-{n}", n, Money(4900), Fulfillment("home_delivery", "depot"))
            for n in range(1, lines + 1)
        ),
        delivery_fee=Money(590),
        tracking_token=f"token-{number}",
        contact=Contact(email="camille.martin@exemple.fr", phone="+33612345678"),
        address=Address("Camille Martin", "12 rue des Œillets", "69002", "Lyon"),
    )


def confirmation_of(order: ReadyOrder) -> OrderConfirmed:
    """What the hub answers when everything is as asked."""
    lines = tuple(ConfirmedLine(ln.id, ln.sku, ln.quantity, "allocated", ln.fulfillment) for ln in order.lines)
    return OrderConfirmed(order.id, order.number, AT, lines, order.total, f"https://shop.example/o/{order.id}")


def session_of(n: int) -> ShopperSession:
    """A shopper's session at its nth touch."""
    return ShopperSession(f"session-{n}", AT, Cart(f"cart-{n}", n, AT))
