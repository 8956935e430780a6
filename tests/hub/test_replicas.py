"""Two replicas on one PostgreSQL get in each other's way: nobody is answered wrongly, and nothing is decided twice."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import httpx
import msgspec
import pytest
from litestar import Litestar
from sqlalchemy import Connection, Update, select, update

from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import StockCount, StockMovement
from kiosk.faults.postgres import PostgresServer
from kiosk.hub import handoffs
from kiosk.hub.app import create_app
from kiosk.hub.auth.signing import SigningKeys
from kiosk.hub.importing import import_shop
from kiosk.hub.services import Services
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import stock_rows
from kiosk.hub.store.address import PostgresUrl
from kiosk.hub.store.database import Database, StoreFailed
from kiosk.hub.store.tables import handoffs as handoff_table
from kiosk.hub.store.tables import price_groups, signing_keys
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled, small_shop
from tests.hub.test_orders_at_hub import line, order, reserved, send
from tests.hub.test_reservations import hold

pytestmark = pytest.mark.anyio


@pytest.fixture
def replicas(server_url: PostgresUrl, clock: MovableClock, tmp_path: Path) -> Iterator[list[Litestar]]:
    settings = HubSettings(server_url, public_url="https://hub.test", pictures=tmp_path / "pictures")
    both = [create_app(settings, clock, pages=()) for _ in range(2)]
    yield both
    for app in both:
        app.state.services.close()


@pytest.fixture
async def doors(replicas: list[Litestar]) -> AsyncIterator[list[httpx.AsyncClient]]:
    """A client of either replica."""
    transports = [httpx.ASGITransport(app=app, raise_app_exceptions=False) for app in replicas]  # type: ignore[arg-type]
    clients = [httpx.AsyncClient(transport=transport, base_url="http://hub.test") for transport in transports]
    yield clients
    for client in clients:
        await client.aclose()


@pytest.fixture
async def terminals(replicas: list[Litestar], doors: list[httpx.AsyncClient]) -> list[Terminal]:
    """One terminal, as it is seen through either replica."""
    first = await enrolled(doors[0], _services(replicas[0]))
    other = object.__new__(Terminal)
    other.device, other.headers, other._client = first.device, first.headers, doors[1]
    return [first, other]


async def test_one_key_sent_to_both_at_once_is_one_order_with_one_answer(terminals: list[Terminal]) -> None:
    for number in range(10):
        wanted = order(str(number), line("a", if_gone="wait"))
        answers = await asyncio.gather(*(send(terminal, wanted) for terminal in terminals * 3))
        assert sorted(answer.status_code for answer in answers) == [200] * 5 + [201]
        assert len({answer.content for answer in answers}) == 1


async def test_order_that_no_server_can_keep_is_refused_for_good(terminals: list[Terminal]) -> None:
    for wanted in (order("1", line("a"), number="K\0"), order("2", line("a", unit_price=Money(2**40)))):
        answer = await send(terminals[0], wanted)
        assert (answer.status_code, answer.json()["code"]) == (422, "value_wrong")


async def test_last_unit_sells_once_through_two_replicas(terminals: list[Terminal]) -> None:
    wanted = [order(str(number), line("a", if_gone="drop")) for number in range(24)]
    answers = await asyncio.gather(*(send(terminals[n % 2], one) for n, one in enumerate(wanted)))
    outcomes = [msgspec.json.decode(answer.content, type=OrderConfirmed).lines[0].outcome for answer in answers]
    assert sorted(outcomes) == ["allocated"] + ["dropped"] * 23


async def test_terminals_enrolled_at_once_have_numbers_of_their_own(
    replicas: list[Litestar], doors: list[httpx.AsyncClient]
) -> None:
    joined = await asyncio.gather(*(enrolled(doors[n % 2], _services(replicas[n % 2])) for n in range(12)))
    assert sorted(terminal.device.code for terminal in joined) == [f"K{number:02}" for number in range(1, 13)]


async def test_short_codes_drawn_twice_open_one_cart_each(
    replicas: list[Litestar], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["AAAAAA"] * 8 + [f"BBBB{number:02}" for number in range(99)])
    monkeypatch.setattr(handoffs, "new_short_code", lambda: next(drawn))
    carts = [await _services(app).carts.start() for app in replicas * 4]
    made = [
        _services(app).handoffs.offer_from_phone(cart.cart.id) for app, cart in zip(replicas * 4, carts, strict=True)
    ]
    await asyncio.gather(*made)
    with _services(replicas[0]).database.read() as connection:
        codes = list(connection.execute(select(handoff_table.c.short_code)).scalars())
    assert len(codes) == len(set(codes)) == 8


def test_replicas_that_start_together_make_one_signing_key(server_url: PostgresUrl, clock: MovableClock) -> None:
    databases = [Database.open(server_url) for _ in range(4)]
    together = Barrier(4)

    def ensure(database: Database) -> None:
        together.wait()
        SigningKeys(database, clock).ensure()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(ensure, databases))
    with databases[0].read() as connection:
        assert len(connection.execute(select(signing_keys.c.id)).all()) == 1
    for database in databases:
        database.close()


def test_transactions_that_block_each_other_both_happen(server_url: PostgresUrl) -> None:
    database, together = Database.open(server_url), Barrier(2)
    tries: list[str] = []

    def change(first: str, second: str) -> None:
        def work(connection: Connection) -> None:
            tries.append(first)
            connection.execute(_touch(first))
            if len(tries) <= 2:
                together.wait()
            connection.execute(_touch(second))

        database.write_now(work)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(change, ("pro", "public"), ("public", "pro")))
    assert len(tries) == 3
    database.close()


async def test_a_server_that_went_away_is_an_error_and_the_pool_heals(
    server_url: PostgresUrl, postgres: PostgresServer
) -> None:
    database = Database.open(server_url)
    await asyncio.gather(*(database.fetch(_count) for _ in range(5)))
    _hang_up_on_all(postgres)
    # Connections that died while nobody used them are nobody's problem.
    assert await database.fetch(_count) == 2
    assert await database.write(_count) == 2

    def cut_off(connection: Connection) -> None:
        _count(connection)
        _hang_up_on_all(postgres)
        _count(connection)

    with pytest.raises(StoreFailed):
        await database.write(cut_off)
    assert await database.write(_count) == 2
    with database.read() as connection:
        assert _count(connection) == 2
    database.close()


def _services(app: Litestar) -> Services:
    services: Services = app.state.services
    return services


def _count(connection: Connection) -> int:
    return len(connection.execute(select(price_groups.c.id)).all())


def _touch(name: str) -> Update:
    return update(price_groups).where(price_groups.c.id == name).values(id=name)


def _hang_up_on_all(postgres: PostgresServer) -> None:
    with postgres.connected() as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kiosk-hub'"
        )


async def test_hold_asked_for_twice_at_once_keeps_its_pieces_once(
    replicas: list[Litestar], terminals: list[Terminal]
) -> None:
    # A terminal that heard nothing asks again with the same id, while the first request is still under way.
    for name in map(str, range(10)):
        await asyncio.gather(*(hold(terminal, name, ("VASE-1", "lyon", 1)) for terminal in terminals * 2))
        await terminals[0].call("DELETE", f"/api/reservations/{name}")
        assert await reserved(_services(replicas[0]), "VASE-1") == {"lyon": 0}


async def test_movement_from_before_a_count_is_not_added_to_it_through_another_replica(
    replicas: list[Litestar],
) -> None:
    doors = [_services(app).stock_doors for app in replicas]
    for number in range(30):
        counted = NOON - timedelta(minutes=30 - number)
        count = StockCount("VASE-1", "lyon", 10, counted)
        sold = StockMovement(f"m{number}", "VASE-1", "lyon", -1, counted - timedelta(seconds=1))
        await asyncio.gather(doors[0].take_in([count], "counts"), doors[1].take_in([sold], "till"))
        levels = await _services(replicas[0]).catalogue.levels(["VASE-1"])
        assert [level.on_hand for level in levels] == [10]


def test_import_of_a_shop_forgets_no_piece_that_is_reserved_meanwhile(
    replicas: list[Litestar], clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, other = (_services(app).database for app in replicas)
    sold = iter([lambda c: stock_rows.take(c, "VASE-1", "lyon", 2, clock.now())])
    read = stock_rows.levels

    def read_and_then_sell(connection: Connection, skus: list[str]) -> list[StockLevel]:
        found = read(connection, skus)
        for sale in sold:
            other.write_now(sale)
        return found

    monkeypatch.setattr(stock_rows, "levels", read_and_then_sell)
    shop = small_shop()
    counted = tuple(msgspec.structs.replace(level, on_hand=level.on_hand + 5) for level in shop.stock)
    import_shop(here, msgspec.structs.replace(shop, stock=counted), clock)
    with other.read() as connection:
        (level,) = read(connection, ["VASE-1"])
    assert (level.on_hand, level.reserved) == (8, 2)
