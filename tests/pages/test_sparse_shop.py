"""The least shop that works: two files, no drawings, no addresses, no days of arrival."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from litestar.testing import TestClient

from kiosk.demo.hub_process import HubProcess
from kiosk.hub.app import create_app
from kiosk.hub.settings import HubSettings
from tests.pages.conftest import new_visitor_at

PRODUCTS = """id;name_fr;sku;gtin;price
vase;Vase;VASE;9520123456788;45,00
bol;Bol;BOL;9520123456795;18,00
plat;Plat;PLAT;9520123456801;32,00
"""
STOCK = "sku;on_hand\nVASE;8\nBOL;0\nPLAT;2\n"


@pytest.fixture(scope="module")
def sparse_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    shop = tmp_path_factory.mktemp("sparse")
    (shop / "products.csv").write_text(PRODUCTS, encoding="utf-8")
    (shop / "stock.csv").write_text(STOCK, encoding="utf-8")
    process = HubProcess(tmp_path_factory.mktemp("sparse-hub"), shop)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def shopper(sparse_hub: HubProcess) -> Iterator[httpx.Client]:
    with new_visitor_at(sparse_hub) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/p/vase", "/search?q=vase"])
def test_every_picture_is_a_drawing(shopper: httpx.Client, path: str) -> None:
    sources = re.findall(r'<img src="([^"]+)"', shopper.get(path).text)
    assert sources
    for source in sources:
        answer = shopper.get(source)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")


def test_nothing_new_is_no_empty_heading(shopper: httpx.Client) -> None:
    assert "Nouveautés" not in shopper.get("/").text
    assert "Rien ici pour l’instant" in shopper.get("/new").text


def test_an_unknown_address_leaves_no_comma(shopper: httpx.Client) -> None:
    page = shopper.get("/stores").text
    assert "Boutique" in page
    assert not re.search(r">\s*,\s*<", page)


def test_what_nobody_can_have_is_not_in_the_total(shopper: httpx.Client) -> None:
    for sku in ("VASE", "BOL", "PLAT", "PLAT", "PLAT"):
        shopper.post("/cart/lines", data={"sku": sku})
    page = shopper.get("/cart").text
    total = re.search(r'class="price">([^<]+)<', page)
    assert total is not None
    assert total.group(1) == "45,00\N{NO-BREAK SPACE}€"
    for said in ("sans ce qui manque", "Épuisé pour l’instant", "Pas assez de pièces au même endroit"):
        assert said in page
    assert "En boutique<" in page


def test_pages_dress_in_the_brand_of_the_hub(tmp_path: Path) -> None:
    with TestClient(create_app(HubSettings(tmp_path / "hub.db", brand="nordlys"))) as visitor:
        assert "Nordlys" in visitor.get("/").text
        assert "--accent:#1F3FD0" in visitor.get("/static/theme.css").text
