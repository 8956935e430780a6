"""A small shop, a hub on a real database of either kind, a clock that tests move, and terminals that speak to it."""

import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import httpx
import msgspec
import pytest
from litestar import Litestar

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.customer import Address
from kiosk.domain.device import Enrolment, Profile
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import Hours, StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import PriceGroup, Promotion
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from kiosk.faults.postgres import PostgresServer
from kiosk.hub.app import create_app
from kiosk.hub.importing import ImportDone, import_shop
from kiosk.hub.platforms.shop import Shop, ShopCart, ShopCartLine, ShopCustomer, ShopOrder, ShopOrderLine, ShopStaff
from kiosk.hub.services import Services
from kiosk.hub.settings import HubSettings
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl, address_of
from kiosk.hub.store.database import Database

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
"""A Tuesday."""

TOPICS = "catalogue,lyon,paris,depot"

_NUMBERS = count(1)

_WEEK = tuple(Hours(day, 600, 1200) for day in range(6))


class MovableClock:
    """Time that stands still until a test moves it."""

    def __init__(self) -> None:
        self._now = NOON

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._now.timestamp()

    def move(self, by: timedelta) -> None:
        self._now += by


class Terminal:
    """An enrolled device and its client."""

    def __init__(self, client: httpx.AsyncClient, enrolment: Enrolment) -> None:
        self.device = enrolment.device
        self.headers = {"Authorization": f"Bearer {enrolment.token}"}
        self._client = client

    async def call(self, method: str, path: str, **options: object) -> httpx.Response:
        headers = {**self.headers, **dict(options.pop("headers", {}))}  # type: ignore[call-overload]
        return await self._client.request(method, path, headers=headers, **options)  # type: ignore[arg-type]


def small_shop() -> Shop:
    """Two stores and a warehouse; a lamp (last one in Lyon) and a vase; one member of staff, one customer."""
    return Shop(
        locations=(
            _place("lyon", "store", ship_cutoff=900),
            _place("paris", "store", ship_cutoff=900),
            _place("depot", "warehouse", ship_cutoff=960),
        ),
        categories=(Category("maison", {"fr": "Maison"}), Category("lampes", {"fr": "Lampes"}, "maison")),
        products=(_product("lampe", "lampes", 1), _product("vase", "maison", 2)),
        variants=(
            Variant("LAMPE-1", "lampe", Gtin("03760000000017"), Money(4900)),
            Variant("VASE-1", "vase", Gtin("03760000000024"), Money(2000), lead_time_days=10),
        ),
        price_groups=(PriceGroup("public", {"fr": "Tous"}), PriceGroup("pro", {"fr": "Pro"}, 10)),
        agreed_prices=(),
        promotions=(
            Promotion("soldes", {"fr": "Soldes"}, 50, NOON - timedelta(days=5), NOON + timedelta(hours=1), ("maison",)),
        ),
        stock=(
            StockLevel("LAMPE-1", "lyon", 1, NOON, shelf={"fr": "Allée 3"}),
            StockLevel("LAMPE-1", "depot", 5, NOON, safety=1),
            StockLevel("VASE-1", "lyon", 3, NOON),
        ),
        staff=(
            ShopStaff(StaffMember("marc", "Marc Roy", "MR", "manager", "lyon"), "badge-marc", "4821"),
            ShopStaff(StaffMember("lea", "Léa Petit", "LP", "salesperson", "lyon"), "badge-lea", "1357"),
        ),
        customers=(
            ShopCustomer(
                "claire",
                "Claire",
                "Morel",
                "claire@exemple.fr",
                address=Address("Claire Morel", "12 rue des Lilas", "69002", "Lyon"),
                price_group_id="pro",
                login_token="login-claire",
            ),
            ShopCustomer("paul", "Paul", "Roy", phone="06 12 34 56 78"),
        ),
        carts=(ShopCart("claire", (ShopCartLine("LAMPE-1", 1, Money(4900), NOON),)),),
        orders=(
            ShopOrder("W-1", "claire", NOON.date(), "lyon", "web", (ShopOrderLine("VASE-1", 1, Money(1800)),), "marc"),
        ),
    )


def _place(identifier: str, kind: str, ship_cutoff: int) -> StockLocation:
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
        hours=_WEEK,
        ship_cutoff=ship_cutoff,
    )


def _product(identifier: str, category_id: str, rank: int) -> Product:
    text = {"fr": identifier.title()}
    return Product(identifier, category_id, text, text, text, text, identifier, rank, keywords={"fr": "éclairage"})


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def shop() -> Shop:
    return small_shop()


@pytest.fixture(scope="session")
def stocked_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the small shop in it, made once and copied by each test."""
    path = tmp_path_factory.mktemp("stocked") / "hub.db"
    _stock(path)
    return path


@pytest.fixture(scope="session")
def stocked_database(postgres: PostgresServer) -> str:
    """The same on the server."""
    _stock(address_of(postgres.make_database("stocked")))
    return "stocked"


def _stock(where: DatabaseAddress) -> None:
    database = Database.open(where)
    assert isinstance(import_shop(database, small_shop(), MovableClock()), ImportDone)
    database.close()


@pytest.fixture
def database_file(tmp_path: Path, stocked_file: Path) -> Path:
    return Path(shutil.copy(stocked_file, tmp_path / "hub.db"))


@pytest.fixture
def server_url(postgres: PostgresServer, stocked_database: str) -> Iterator[PostgresUrl]:
    """A database of the server with the small shop in it."""
    name = f"test_{next(_NUMBERS)}"
    yield PostgresUrl(postgres.make_database(name, stocked_database))
    postgres.drop_database(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def hub_database(request: pytest.FixtureRequest) -> DatabaseAddress:
    """A stocked database of either kind; whatever asks for it is tested on both."""
    name = "database_file" if request.param == "sqlite" else "server_url"
    where: DatabaseAddress = request.getfixturevalue(name)
    return where


def written(address: DatabaseAddress) -> str:
    """An address as it is given to a command."""
    return address.secret_text if isinstance(address, PostgresUrl) else str(address)


@pytest.fixture(scope="session")
def routed(tmp_path_factory: pytest.TempPathFactory) -> Litestar:
    """The API put together once, which takes longer than most tests. It keeps nothing itself: all is in its services."""
    app = create_app(HubSettings(tmp_path_factory.mktemp("routed") / "hub.db"), pages=())
    app.state.services.close()
    return app


@pytest.fixture
def app(routed: Litestar, hub_database: DatabaseAddress, tmp_path: Path, clock: MovableClock) -> Iterator[Litestar]:
    """The application, with the small shop in it."""
    settings = HubSettings(hub_database, public_url="https://hub.test", pictures=tmp_path / "pictures")
    routed.state.services = Services(settings, clock)
    yield routed
    routed.state.services.close()


@pytest.fixture
def services(app: Litestar) -> Services:
    found: Services = app.state.services
    return found


@pytest.fixture
async def client(app: Litestar) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is nobody yet."""
    # An exception in the hub must become its 500 answer, as over a real socket.
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]
    async with httpx.AsyncClient(transport=transport, base_url="http://hub.test") as client:
        yield client


@pytest.fixture
async def kiosk(client: httpx.AsyncClient, services: Services) -> Terminal:
    """A kiosk enrolled in Lyon."""
    return await enrolled(client, services)


@pytest.fixture
async def other_kiosk(client: httpx.AsyncClient, services: Services) -> Terminal:
    """Another kiosk."""
    return await enrolled(client, services, "paris")


async def enrolled(
    client: httpx.AsyncClient, services: Services, location_id: str = "lyon", profile: Profile = "kiosk"
) -> Terminal:
    """A new terminal, enrolled through the API."""
    code = services.devices.make_code(location_id, profile)
    answer = await client.post("/api/devices/enrol", json={"code": code, "profile": profile})
    return Terminal(client, msgspec.json.decode(answer.content, type=Enrolment))
