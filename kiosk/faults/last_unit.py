"""Family 17: two to fifty terminals want the last piece at the same moment, online and offline."""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path

from typing_extensions import override

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.customer import Address, Contact
from kiosk.domain.device import Enrolment
from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, OrderLine, ReadyOrder
from kiosk.domain.pricing import PUBLIC_GROUP, PriceGroup
from kiosk.domain.reservation import HeldLine, HoldLine, HoldRequest, Reservation
from kiosk.domain.stock import StockLevel
from kiosk.faults.bare_hub import BareHub
from kiosk.faults.family import Family, Outcome
from kiosk.hub.auth.enrolment import Devices, EnrolmentRefused
from kiosk.hub.commands import load_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store.database import Database
from kiosk.hub_client.reservations import HttpReservationDesk
from kiosk.hub_client.session import HubSession
from kiosk.system import SystemClock, Uuid7Source

TERMINALS = 50
_FEWEST = 2
_HERE, _DEPOT = "here", "depot"
_TOGETHER_S = 0.02
_LATE_S = 0.15
_PATIENCE_S = 60.0
"""Of fifty terminals on one machine with their hub."""
_CHOICES: tuple[IfGone, ...] = ("another_location", "wait", "drop")
_STRONG, _WEAK = ("kiosk", "hub"), ("kiosk.faults.naive_stock_hub",)


class LastUnit(Family):
    """Each run is one piece of goods that nobody sold yet, with one left here and some at the depot."""

    name = "last unit wanted by many at once"
    ci_runs = 40
    nightly_runs = 2000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        tally, twice = _campaign(runs, seed, folder, _STRONG)
        ok = not twice and not tally.told_late and not tally.untold and tally.offline == tally.offline_recorded
        return Outcome({**tally.figure(), "sold_twice": twice}, ok=ok)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        tally, twice = _campaign(min(runs, 20), seed, folder, _WEAK)
        return Outcome({**tally.figure(), "sold_twice": twice}, ok=twice == 0)


FAMILY = LastUnit()


@dataclass
class _Tally:
    """What terminals were told. ``told_late``: a piece that was held and not given to the order that named the hold.

    ``untold``: terminals that got neither the piece nor the next best way before paying.
    """

    wished: int = 0
    held: int = 0
    told: int = 0
    untold: int = 0
    told_late: int = 0
    offline: int = 0
    offline_recorded: int = 0
    offline_orders: list[str] = field(default_factory=list)

    def figure(self) -> dict[str, int | float | str]:
        """For the report."""
        return {
            "wished": self.wished,
            "held": self.held,
            "told_before_paying": self.told,
            "told_after_paying": self.told_late,
            "not_told": self.untold,
            "offline_orders": self.offline,
            "offline_with_recorded_outcome": self.offline_recorded,
        }


class Client:
    """A light terminal: the product's own line to the hub, and no screen."""

    def __init__(self, url: str, enrolment: Enrolment) -> None:
        self.session = HubSession(url, lambda: enrolment.token, SystemClock(), call_timeout_s=_PATIENCE_S)
        self.desk = HttpReservationDesk(self.session)
        self._ids = Uuid7Source()
        self._code = enrolment.device.code
        self._count = 0

    async def hold(self, sku: str, location_id: str, reservation_id: str) -> HeldLine:
        """Ask for one piece to be kept."""
        request = HoldRequest(reservation_id, (HoldLine(sku, location_id, 1),))
        answer: Reservation = await self.desk.hold(request)
        return answer.lines[0]

    async def order(
        self, sku: str, way: Fulfillment, reservation_id: str | None = None, if_gone: IfGone = "drop"
    ) -> OrderConfirmed:
        """Order one piece."""
        self._count += 1
        order_id = self._ids.new_id()
        line = OrderLine("1", sku, 1, Money(4900), way, if_gone)
        order = ReadyOrder(
            id=order_id,
            idempotency_key=order_id,
            number=f"{self._code}-{self._count:05}",
            placed_at=SystemClock().now(),
            lines=(line,),
            delivery_fee=Money(0),
            tracking_token=self._ids.new_token(),
            contact=Contact(email="camille.martin@exemple.fr"),
            address=Address("Camille Martin", "1 rue de la Paix", "69002", "Lyon"),
            reservation_id=reservation_id,
        )
        confirmed: OrderConfirmed = await self.session.call(
            "POST", "/api/orders", OrderConfirmed, body=order, headers={"Idempotency-Key": order_id}
        )
        return confirmed


@asynccontextmanager
async def clients(database: Path, hub: BareHub, count: int = TERMINALS) -> AsyncIterator[list[Client]]:
    """Enrolled terminals of a hub that is about to start on this file."""
    opened = Database.open(database)
    devices = Devices(opened, SystemClock(), Uuid7Source())
    enrolments = [await _enrolled(devices) for _ in range(count)]
    opened.close()
    hub.start()
    try:
        await asyncio.to_thread(hub.wait)
        async with AsyncExitStack() as stack:
            made = [Client(hub.url, each) for each in enrolments]
            for client in made:
                stack.push_async_callback(client.session.aclose)
            yield made
    finally:
        hub.kill()


async def _enrolled(devices: Devices) -> Enrolment:
    code = await asyncio.to_thread(devices.make_code, _HERE, "kiosk")
    enrolment = await devices.enrol(str(code), "kiosk", "")
    if isinstance(enrolment, EnrolmentRefused):
        raise TypeError(enrolment)
    return enrolment


def goods(count: int) -> Shop:
    """So many articles: one piece of each here, five at the depot."""
    skus = [f"LAST-{number:05}" for number in range(count)]
    now = SystemClock().now()
    text = {"fr": "Lampe"}
    return Shop(
        locations=(_place(_HERE, "store"), _place(_DEPOT, "warehouse")),
        categories=(Category("maison", {"fr": "Maison"}),),
        products=(Product("lampe", "maison", text, text, text, text, "lampe", 1),),
        variants=tuple(Variant(sku, "lampe", Gtin(f"{n:014}"), Money(4900)) for n, sku in enumerate(skus, 1)),
        price_groups=(PriceGroup(PUBLIC_GROUP, {"fr": "Tous"}),),
        agreed_prices=(),
        promotions=(),
        stock=tuple(
            StockLevel(sku, place, pieces, now) for sku in skus for place, pieces in ((_HERE, 1), (_DEPOT, 100))
        ),
        staff=(),
        customers=(),
        carts=(),
        orders=(),
    )


def _place(identifier: str, kind: str) -> StockLocation:
    return StockLocation(
        identifier,
        kind,  # type: ignore[arg-type]  # one of the two literals
        identifier.title(),
        identifier.title(),
        "1 rue X",
        "69002",
        "Lyon",
        45.0,
        4.0,
        ship_cutoff=900,
    )


def _campaign(runs: int, seed: int, folder: Path, program: tuple[str, ...]) -> tuple[_Tally, int]:
    database = folder / "hub.db"
    load_shop(database, goods(runs))
    tally = asyncio.run(_play(runs, seed, database, BareHub(database, folder / "hub.log", program)))
    records = _Records(database)
    tally.offline_recorded = sum(records.has_outcome(order_id) for order_id in tally.offline_orders)
    return tally, records.sold_twice()


async def _play(runs: int, seed: int, database: Path, hub: BareHub) -> _Tally:
    chance, tally = random.Random(seed), _Tally()
    async with clients(database, hub) as terminals:
        for number in range(runs):
            wanting = chance.sample(terminals, chance.randint(_FEWEST, TERMINALS))
            offline = chance.randint(0, len(wanting) // 2)
            sku = f"LAST-{number:05}"
            await asyncio.gather(
                *(_offline(client, sku, tally, chance) for client in wanting[:offline]),
                *(_online(client, sku, tally, chance) for client in wanting[offline:]),
            )
    return tally


async def _online(client: Client, sku: str, tally: _Tally, chance: random.Random) -> None:
    """A shopper with network goes to pay; who did not get the piece takes the next best, or leaves."""
    takes_next, reservation_id = chance.random() < 1 / 4, Uuid7Source().new_id()
    await asyncio.sleep(chance.uniform(0, _TOGETHER_S))
    tally.wished += 1
    line = await client.hold(sku, _HERE, reservation_id)
    if line.is_whole:
        tally.held += 1
        confirmed = await client.order(sku, Fulfillment("take_now", _HERE), reservation_id)
        tally.told_late += confirmed.lines[0].outcome != "allocated"
        return
    if line.next_best is None:
        tally.untold += 1
        return
    tally.told += 1
    if not takes_next:
        await client.desk.release(reservation_id)
        return
    way = line.next_best.fulfillment
    moved = await client.hold(sku, way.location_id, reservation_id)
    confirmed = await client.order(sku, way, reservation_id)
    tally.told_late += moved.is_whole and confirmed.lines[0].outcome != "allocated"


async def _offline(client: Client, sku: str, tally: _Tally, chance: random.Random) -> None:
    """An order that was taken without network arrives: it could not ask before, and its shopper said what if."""
    if_gone = chance.choice(_CHOICES)
    await asyncio.sleep(chance.uniform(0, _LATE_S))
    tally.offline += 1
    confirmed = await client.order(sku, Fulfillment("take_now", _HERE), if_gone=if_gone)
    tally.offline_orders.append(confirmed.order_id)


class _Records:
    """The hub's own file, read when the hub is dead."""

    def __init__(self, database: Path) -> None:
        self._database = database

    def sold_twice(self) -> int:
        """Articles of which more was given to orders than ever lay here."""
        return len(
            self._all(
                "SELECT l.sku, count(*) FROM order_outcomes o"
                " JOIN order_lines l ON l.order_id = o.order_id AND l.id = o.line_id"
                " WHERE o.location_id = 'here' AND o.outcome IN ('allocated', 'moved') GROUP BY l.sku HAVING count(*) > 1"
            )
        )

    def has_outcome(self, order_id: str) -> bool:
        """Whether it is written down what became of an order."""
        return bool(
            self._all("SELECT 1 FROM order_outcomes WHERE order_id = ? AND outcome IN (?,?,?,?)", order_id, *_OUTCOMES)
        )

    def _all(self, statement: str, *values: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self._database)) as connection:
            return connection.execute(statement, values).fetchall()


_OUTCOMES = ("allocated", "moved", "waiting", "dropped")
