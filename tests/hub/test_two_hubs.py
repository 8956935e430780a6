"""Two hubs on one PostgreSQL behind one address: every change reaches every terminal, whichever hub is killed."""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from subprocess import Popen

import pytest
from sqlalchemy import select

from kiosk.demo.hub_process import free_port
from kiosk.faults.bare_hub import BareHub
from kiosk.faults.postgres import PostgresServer
from kiosk.faults.terminal import Terminal, Told, wait_until
from kiosk.hub.commands import load_shop, make_enrolment_code
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store.address import PostgresUrl
from kiosk.hub.store.database import Database
from kiosk.hub.store.tables import orders, signing_keys, stock_levels
from kiosk.settings import ASSETS
from tests.hub.tcp_balancer import TcpBalancer

pytestmark = pytest.mark.timeout(400)
_TERMINALS, _ORDERS = 3, 4
_PATIENCE_S = 60.0


@pytest.fixture
def demo_url(postgres: PostgresServer) -> Iterator[PostgresUrl]:
    """The demonstration shop on the server."""
    url = PostgresUrl(postgres.make_database("two_hubs"))
    shop = read_shop(ASSETS / "demo")
    assert isinstance(shop, Shop)
    load_shop(url, shop)
    yield url
    postgres.drop_database("two_hubs")


@pytest.fixture
def hubs(demo_url: PostgresUrl, tmp_path: Path) -> Iterator[list[BareHub]]:
    """Both, started at the same moment."""
    both = [BareHub(demo_url, tmp_path / f"hub-{name}.log") for name in "ab"]
    try:
        for hub in both:
            hub.start()
        for hub in both:
            hub.wait()
        yield both
    finally:
        for hub in both:
            hub.kill()


def test_every_change_reaches_every_terminal_whichever_hub_is_killed(
    demo_url: PostgresUrl, hubs: list[BareHub], tmp_path: Path
) -> None:
    chance, told = random.Random(3), list[Told | None]()
    database = Database.open(demo_url)
    with ExitStack() as stack:
        stack.callback(database.close)
        line = stack.enter_context(TcpBalancer([hub.port for hub in hubs]))
        terminals = []
        for number in range(_TERMINALS):
            code = make_enrolment_code(demo_url, "bellecour", "kiosk")
            assert isinstance(code, str)
            terminals.append(stack.enter_context(Terminal(line.url, tmp_path / str(number), code)))
        for terminal in terminals:
            terminal.waits_for_a_catalogue()
        for victim in hubs:
            told += [terminal.orders(chance) for _ in range(_ORDERS) for terminal in terminals]
            victim.kill()
            told += [terminal.orders(chance) for _ in range(_ORDERS) for terminal in terminals]
            victim.start()
            victim.wait()
        made = [each for each in told if each is not None]
        assert len(made) == 2 * 2 * _ORDERS * _TERMINALS
        wait_until(
            lambda: _orders(database) >= Counter(each.number for each in made), "orders are missing", _PATIENCE_S
        )
        assert _orders(database) == Counter(each.number for each in made)
        for terminal in terminals:
            wait_until(lambda t=terminal: not _stale(t, database), "a terminal missed a change", _PATIENCE_S)  # type: ignore[misc]


def test_two_hubs_that_make_the_schema_at_once_have_one_schema_and_one_key(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    url = PostgresUrl(postgres.make_database("first_start"))
    both = [BareHub(url, tmp_path / f"hub-{name}.log") for name in "ab"]
    try:
        for hub in both:
            hub.start()
        for hub in both:
            hub.wait()
    finally:
        for hub in both:
            hub.kill()
    database = Database.open(url)
    with database.read() as connection:
        assert len(connection.execute(select(signing_keys.c.id)).all()) == 1
    database.close()
    postgres.drop_database("first_start")


def test_a_password_is_never_said(postgres: PostgresServer, tmp_path: Path) -> None:
    right = postgres.make_database("secret")
    secret = "Geheim-7"
    tries = [
        right.replace(right.split("@")[0], f"postgresql://hub:{secret}"),
        f"postgresql://hub:{secret}@127.0.0.1:notaport/secret",
        f"postgresql://hub:{secret}@127.0.0.1:1/secret",
        f"postgresql://hub:{secret}@[nonsense/secret",
    ]
    for number, url in enumerate(tries):
        log = tmp_path / f"{number}.log"
        with log.open("wb") as output:
            command = [sys.executable, "-m", "kiosk", "hub", "--port", str(free_port()), "--database", url]
            assert Popen(command, stdout=output, stderr=output).wait(100) == 1
        said = log.read_text()
        assert secret not in said
        assert "Traceback" not in said
    postgres.drop_database("secret")


def _orders(database: Database) -> Counter[str]:
    with database.read() as connection:
        return Counter(connection.execute(select(orders.c.number).where(orders.c.device_code.like("K%"))).scalars())


def _stale(terminal: Terminal, database: Database) -> list[str]:
    """Cells that a terminal shows otherwise than the hubs know them."""
    held = {place for place in terminal.parts.status._pull._topics() if place != "catalogue"}  # type: ignore[attr-defined]
    with database.read() as connection:
        known = connection.execute(select(stock_levels)).all()
    shown = {
        (level.sku, level.location_id): level
        for sku in {row.sku for row in known}
        for level in terminal.parts.stock.levels(sku)
    }
    return [
        f"{row.sku}@{row.location_id}"
        for row in known
        if row.location_id in held and shown[row.sku, row.location_id].reserved != row.reserved
    ]
