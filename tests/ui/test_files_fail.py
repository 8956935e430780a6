"""Screens when the terminal's own files fail, and after a restart."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.catalogue import Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.session import ShopperSession
from kiosk.errors import CacheDamaged
from kiosk.ports.catalogue_reader import ProductHit, SearchQuery, SearchResult
from kiosk.use_cases.shopping import Shopping
from tests.fakes.shop import NOW, FakeCatalogue
from tests.fakes.terminal import FakeClock, FakeIds, FakeSessions, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs

pytestmark = pytest.mark.usefixtures("qapp")

LINE = LineItem("l1", "SAC-RIVAGE-1", 2, Money(18900))
SESSION = ShopperSession("s1", NOW - timedelta(minutes=2), Cart("cart-1", 3, NOW, (LINE,)), "en")

Open = Callable[..., Terminal]


class DamagedCatalogue(FakeCatalogue):
    """A cache that cannot be read while ``is_damaged``."""

    is_damaged = True

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[str] = []

    @override
    def is_ready(self) -> bool:
        self._read()
        return super().is_ready()

    @override
    def search(self, query: SearchQuery, at: datetime) -> SearchResult:
        self._read()
        return super().search(query, at)

    @override
    def newest(self, limit: int, here_id: str, group_id: str, at: datetime) -> list[ProductHit]:
        self._read()
        self.groups.append(group_id)
        return super().newest(limit, here_id, group_id, at)

    @override
    def location(self, location_id: str) -> StockLocation | None:
        self._read()
        return super().location(location_id)

    @override
    def variant(self, sku: str) -> Variant | None:
        self._read()
        return super().variant(sku)

    @override
    def locations(self) -> list[StockLocation]:
        self._read()
        return super().locations()

    def _read(self) -> None:
        if self.is_damaged:
            raise CacheDamaged("database disk image is malformed")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Open]:
    opened: list[Terminal] = []

    def start(catalogue: FakeCatalogue | None = None, session: ShopperSession | None = None) -> Terminal:
        sessions, clock = FakeSessions(), FakeClock()
        sessions.kept = session
        parts = make_parts(
            tmp_path, catalogue=catalogue or FakeCatalogue(), shopping=Shopping(sessions, clock, FakeIds())
        )
        opened.append(open_window(parts, ManualJobs(), lambda call: call()))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()
        assert terminal.warnings == []


def test_kiosk_starts_on_a_damaged_cache_and_shows_the_shop_once_it_is_mended(kiosk: Open) -> None:
    catalogue = DamagedCatalogue()
    models: dict[str, Any] = kiosk(catalogue).screens.models
    assert (models["attract"].props.turns, models["shell"].props.terminal_name) == (0, "K07")
    catalogue.is_damaged = False
    models["shell"].rowsChanged.emit(frozenset({"product"}))
    assert models["attract"].props.is_ready
    assert models["attract"].props.turns > 0
    assert models["home"].props.newest
    assert models["shell"].props.terminal_name == "Borne 07 · Lyon Bellecour"


def test_screens_keep_what_they_show_when_the_cache_breaks_under_them(kiosk: Open) -> None:
    catalogue = DamagedCatalogue()
    catalogue.is_damaged = False
    models: dict[str, Any] = kiosk(catalogue, SESSION).screens.models
    before = {name: models[name].props for name in ("attract", "home", "search", "cart", "shell")}
    assert before["cart"].pieces == 2
    catalogue.is_damaged = True
    models["shell"].rowsChanged.emit(frozenset({"product"}))
    models["shell"].agesPassed.emit()
    assert {name: models[name].props for name in before} == before


def test_an_article_goes_into_the_cart_though_the_cache_cannot_be_read(kiosk: Open) -> None:
    catalogue = DamagedCatalogue()
    catalogue.is_damaged = False
    models: dict[str, Any] = kiosk(catalogue, SESSION).screens.models
    catalogue.is_damaged = True
    told: list[int] = []
    shopping: Shopping = models["cart"]._shopping
    shopping.subscribe(lambda: told.append(shopping.session.cart.pieces if shopping.session else 0))
    shopping.add("LAMPE-AUBE-1", Money(12900))
    assert told == [3]  # whoever looks at the cart is told, also after the one that counts what is taken


def test_restarted_kiosk_shows_the_cart_in_the_shoppers_language_and_still_forgets_it(kiosk: Open) -> None:
    screens = kiosk(session=SESSION).screens
    models: dict[str, Any] = screens.models
    assert screens.navigation.current == "cart"
    assert models["cart"].props.pieces == 2
    assert screens.shell.language_tag == "en"
    models["idle"].expired.emit()
    assert screens.navigation.current == "attract"
    assert models["cart"].props.pieces == 0


def test_yesterdays_visit_is_erased_at_the_start(kiosk: Open) -> None:
    screens = kiosk(session=replace(SESSION, started_at=NOW - timedelta(hours=14))).screens
    assert screens.navigation.current == "attract"
    assert screens.shell.props.pieces == 0


def test_home_shows_nobody_the_prices_of_the_visitor_before(kiosk: Open) -> None:
    catalogue = DamagedCatalogue()
    catalogue.is_damaged = False
    screens = kiosk(catalogue).screens
    home: Any = screens.models["home"]
    home._shopping.open_cart(replace(SESSION.cart, price_group_id="pro"))
    screens.shell.leave()
    assert catalogue.groups[-2:] == ["pro", "public"]
