"""Family 5: the hub is killed while orders come in, on SQLite and on PostgreSQL; terminals send again until answered."""

import asyncio
import random
import statistics
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args
from zlib import crc32

import httpx
import msgspec
from sqlalchemy import text
from typing_extensions import override

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.customer import Contact
from kiosk.domain.device import Enrolment
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.pricing import PUBLIC_GROUP, PriceGroup
from kiosk.domain.stock import StockLevel
from kiosk.errors import BugError
from kiosk.faults.bare_hub import BareHub
from kiosk.faults.family import Family, Figure, Outcome
from kiosk.faults.hub_nursery import Nursery
from kiosk.faults.postgres import PostgresServer
from kiosk.hub.auth.enrolment import Devices
from kiosk.hub.commands import load_shop, make_enrolment_code
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl
from kiosk.hub.store.database import Database
from kiosk.system import SystemClock, Uuid7Source

_TERMINALS = 4
_SKUS = 12
_PIECES = 1_000_000
_PATIENCE_S = 60.0
_HERE = Fulfillment("take_now", "store")
_RESERVED = "SELECT sum(reserved) FROM stock_levels"
_Weakness = Literal["none", "hub answers too early", "terminal forgets its key"]


class HubKilled(Family):
    """Each run is one SIGKILL on either database, at a random moment of busy intake."""

    name = "hub killed during order intake"
    ci_runs = 5  # of either database
    nightly_runs = 500

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        with PostgresServer(is_durable=True) as server:
            places = _places(folder, server, "hub")
            counted = _campaign(places, folder, runs, seed, "none")
            cold = {name: _cold_start(where, folder / "cold.log") for name, where in places.items()}
        figure: Figure = {}
        for name, each in counted.items():
            figure |= {f"{name}_{key}": value for key, value in _figure(each).items()}
            figure[f"{name}_cold_start_s"] = round(cold[name], 2)
        return Outcome(figure, ok=all(each.lost == 0 and each.duplicates == 0 for each in counted.values()))

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        runs = max(6, runs // 10)
        caught: dict[str, int] = {}
        with PostgresServer(is_durable=True) as server:
            for number, weakness in enumerate(get_args(_Weakness)[1:]):
                (folder / weakness).mkdir()
                places = _places(folder / weakness, server, f"weak_{number}")
                for name, each in _campaign(places, folder / weakness, runs, seed, weakness).items():
                    found = each.lost if weakness == "hub answers too early" else each.duplicates
                    caught[f"{name}, {weakness}"] = found
        # A forgotten key doubles only what was killed between commit and answer: few kills may meet none of those.
        found_on = {key.partition(",")[0] for key, count in caught.items() if count}
        return Outcome({**caught}, ok=found_on != {key.partition(",")[0] for key in caught})


FAMILY = HubKilled()


@dataclass
class _Ledger:
    """What the terminals hold: every order answered with its answer, and when answers came."""

    answered: dict[str, tuple[ReadyOrder, bytes]] = field(default_factory=dict)
    sent_again: int = 0
    last_answer_at: float = 0.0


@dataclass(frozen=True)
class _Counted:
    orders: int
    duplicates: int
    lost: int
    sent_again: int
    unavailable_s: list[float]


def _places(folder: Path, server: PostgresServer, name: str) -> dict[str, DatabaseAddress]:
    return {"sqlite": folder / "hub.db", "postgresql": PostgresUrl(server.make_database(name))}


def _campaign(
    places: dict[str, DatabaseAddress], folder: Path, runs: int, seed: int, weakness: _Weakness
) -> dict[str, _Counted]:
    """Both databases at the same time."""
    with ThreadPoolExecutor(len(places)) as both:
        played = {
            name: both.submit(_play, where, folder / f"{name}.log", runs, seed, weakness)
            for name, where in places.items()
        }
        return {name: each.result() for name, each in played.items()}


def _play(where: DatabaseAddress, log: Path, runs: int, seed: int, weakness: _Weakness) -> _Counted:
    load_shop(where, vase_shop())
    chance, ledger, unavailable_s = random.Random(seed), _Ledger(), []
    with Nursery(where, log, is_careless=weakness == "hub answers too early") as hub:
        hub.start()
        with _intake(where, hub.url, ledger, forgets_key=weakness == "terminal forgets its key"):
            for _ in range(runs):
                _answers_after(ledger, time.monotonic())
                time.sleep(chance.uniform(0.0, 0.25))
                began = time.monotonic()
                hub.kill()
                hub.start()
                unavailable_s.append(_answers_after(ledger, time.monotonic()) - began)
        # Sending everything once more puts back what was lost: then the database has each order once, or it has doubles.
        lost = _lost(ledger, _client(where, hub.url))
    stored, reserved = _number(where, "SELECT count(*) FROM orders"), _number(where, _RESERVED)
    duplicates = max(stored, reserved) - len(ledger.answered)
    return _Counted(len(ledger.answered), duplicates, lost, ledger.sent_again, unavailable_s)


@contextmanager
def _intake(where: DatabaseAddress, url: str, ledger: _Ledger, *, forgets_key: bool) -> Iterator[None]:
    """Terminals that order all the time, each waiting for its answer, until every order is answered."""
    is_over = threading.Event()
    clients = [_client(where, url) for _ in range(_TERMINALS)]

    def order_on(number: int) -> None:
        with closing(clients[number]) as client:
            count = 0
            while not is_over.is_set():
                count += 1
                _order(client, f"{number}-{count}", ledger, forgets_key=forgets_key)

    with ThreadPoolExecutor(_TERMINALS) as terminals:
        ordering = [terminals.submit(order_on, number) for number in range(_TERMINALS)]
        try:
            yield
        finally:
            is_over.set()
            for each in ordering:
                each.result()


def _order(client: httpx.Client, name: str, ledger: _Ledger, *, forgets_key: bool) -> None:
    wanted, tries = _ready_order(name), 0
    while (answer := _sent(client, wanted)) is None:
        tries += 1
        if forgets_key:
            wanted = _ready_order(f"{name}-again-{tries}")
        time.sleep(0.01)
    if answer.status_code not in {200, 201}:
        raise BugError(f"an order was refused: {answer.status_code} {answer.text}")
    ledger.last_answer_at = time.monotonic()
    ledger.sent_again += tries
    ledger.answered[wanted.id] = (wanted, answer.content)


def _sent(client: httpx.Client, wanted: ReadyOrder) -> httpx.Response | None:
    body, headers = msgspec.json.encode(wanted), {"Idempotency-Key": wanted.idempotency_key}
    try:
        answer = client.post("/api/orders", content=body, headers=headers)
    except httpx.TransportError:
        return None
    return None if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR else answer


def _answers_after(ledger: _Ledger, moment: float) -> float:
    deadline = time.monotonic() + _PATIENCE_S
    while ledger.last_answer_at < moment:
        if time.monotonic() > deadline:
            raise BugError(f"no order was answered for {_PATIENCE_S:.0f} s")
        time.sleep(0.002)
    return ledger.last_answer_at


def _lost(ledger: _Ledger, client: httpx.Client) -> int:
    """Orders that were answered and that the hub does not know under the same answer any more."""
    lost = 0
    with closing(client):
        for wanted, answer in ledger.answered.values():
            again = _sent(client, wanted)
            lost += again is None or again.status_code != httpx.codes.OK or again.content != answer
    return lost


def _number(where: DatabaseAddress, statement: str) -> int:
    database = Database.open(where)
    try:
        with database.read() as connection:
            return int(connection.execute(text(statement)).scalar_one() or 0)
    finally:
        database.close()


def _cold_start(where: DatabaseAddress, log: Path) -> float:
    hub, began = BareHub(where, log), time.monotonic()
    try:
        hub.start()
        hub.wait()
        return time.monotonic() - began
    finally:
        hub.kill()


def _figure(counted: _Counted) -> Figure:
    waits = sorted(counted.unavailable_s)
    return {
        "orders": counted.orders,
        "sent_again": counted.sent_again,
        "duplicates": counted.duplicates,
        "lost": counted.lost,
        "unavailable_p50_s": round(statistics.median(waits), 3),
        "unavailable_max_s": round(waits[-1], 3),
    }


def _client(where: DatabaseAddress, url: str) -> httpx.Client:
    return httpx.Client(base_url=url, timeout=60, headers={"Authorization": f"Bearer {enrolled_at(where)}"})


def enrolled_at(where: DatabaseAddress) -> str:
    """The token of a new terminal. It is enrolled beside the hub: a weakened one would lose terminals as well."""
    code = make_enrolment_code(where, "store", "kiosk")
    assert isinstance(code, str)
    database = Database.open(where)
    try:
        enrolment = asyncio.run(Devices(database, SystemClock(), Uuid7Source()).enrol(code, "kiosk", ""))
    finally:
        database.close()
    assert isinstance(enrolment, Enrolment)
    return enrolment.token


def vase_shop() -> Shop:
    """A shop of a few variants in one store, with more pieces than anybody orders."""
    words = {"fr": "Vase"}
    variants = tuple(
        Variant(f"SKU-{number}", "vase", Gtin(f"{number:013}{_check_digit(f'{number:013}')}"), Money(2000))
        for number in range(_SKUS)
    )
    return Shop(
        locations=(StockLocation("store", "store", "Lyon", "Lyon", "1 rue X", "69002", "Lyon", 45.0, 4.0),),
        categories=(Category("maison", {"fr": "Maison"}),),
        products=(Product("vase", "maison", words, words, words, words, "vase", 1),),
        variants=variants,
        price_groups=(PriceGroup(PUBLIC_GROUP, {"fr": "Tous"}),),
        agreed_prices=(),
        promotions=(),
        stock=tuple(StockLevel(variant.sku, "store", _PIECES, datetime.now(UTC)) for variant in variants),
    )


def _check_digit(body: str) -> int:
    return -sum(int(digit) * (3 - 2 * (place % 2)) for place, digit in enumerate(body)) % 10


def _ready_order(name: str) -> ReadyOrder:
    sku = f"SKU-{crc32(name.encode()) % _SKUS}"
    return ReadyOrder(
        f"order-{name}",
        f"key-{name}",
        f"F5-{name}",
        datetime.now(UTC),
        (OrderLine("1", sku, 1, Money(2000), _HERE),),
        Money(0),
        f"{name:_<22}",
        contact=Contact(email="essai@exemple.fr"),
    )
