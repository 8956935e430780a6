"""A phone's own camera opens what is printed: the sheet, the page's articles, or a kind way on."""

from collections.abc import Iterator

import httpx
import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.demo.hub_process import HubProcess
from tests.pages.conftest import NewPhone

PAGE = "/s/automne-2026-p12?s=automne-2026&p=12"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1"


def _counted(hub: HubProcess, edition: str) -> tuple[int, int]:
    """Scans and visits of an edition, by whatever test."""
    table = CliRunner().invoke(main, ["sources", "--database", str(hub.database), "--csv"]).output.splitlines()
    rows = [row.split(",") for row in table if row.startswith(f"{edition},")]
    return sum(int(row[2]) for row in rows), sum(int(row[3]) for row in rows)


@pytest.fixture
def phone_client(hub: HubProcess) -> Iterator[httpx.Client]:
    with httpx.Client(
        base_url=hub.url, headers={"Accept": "text/html", "User-Agent": SAFARI}, verify=False, timeout=60
    ) as client:
        yield client


def test_a_page_of_the_catalogue_is_a_list_without_any_script(hub: HubProcess, new_phone: NewPhone) -> None:
    scans, visits = _counted(hub, "automne-2026")
    phone = new_phone("en-GB")
    # A browser that says it has no window is not counted.
    phone.set_extra_http_headers({"User-Agent": SAFARI.replace("iPhone", "iPod")})
    phone.goto(PAGE)
    assert phone.inner_text("h1") == "At the table"
    assert "Automne 2026 · page 12 · 1 item on this page is no longer sold." in phone.inner_text("main")
    assert phone.locator("ul.grid li").count() == 7
    phone.tap("ul.grid li >> nth=0")
    phone.wait_for_url("**/p/tasse-matin?sku=TASSE-MATIN-OCRE")
    assert "Matin" in phone.inner_text("h1")
    assert _counted(hub, "automne-2026") == (scans + 1, visits + 1)


def test_a_number_opens_the_sheet_in_its_variant_and_keeps_nothing_in_the_address(phone_client: httpx.Client) -> None:
    answer = phone_client.get("/01/09520123456788/10/LOT-7?s=automne-2026&p=12&u=anything")
    assert (answer.status_code, answer.headers["location"]) == (302, "/p/robe-ondine?sku=ROBE-ONDINE-CORAIL-38")
    assert phone_client.get("/01/9520123456788").headers["location"] == answer.headers["location"]
    assert "Robe Ondine" in phone_client.get(answer.headers["location"]).text


@pytest.mark.parametrize("path", ["/01/09520123456789", "/01/x", "/01/03700000000000", "/s/ancienne", "/p/ancien?s=a"])
@pytest.mark.parametrize(("language", "way_on"), [("fr", "Chercher"), ("en", "Search")])
def test_what_is_not_known_says_so_and_leads_to_the_search(
    phone_client: httpx.Client, path: str, language: str, way_on: str
) -> None:
    answer = phone_client.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 404
    assert 'href="/search"' in answer.text
    assert way_on in answer.text


def test_other_numbers_of_the_standard_are_refused_in_words(phone_client: httpx.Client) -> None:
    for path in ("/00/095201234567891235", "/414/9520123456788", "/8006/095201234567880102"):
        answer = phone_client.get(path)
        assert (answer.status_code, "Cette page n’existe pas" in answer.text) == (404, True)


def test_reloads_previews_and_programs_count_nothing(hub: HubProcess, phone_client: httpx.Client) -> None:
    spring = "/s/printemps-2027?s=printemps-2027"
    scans, visits = _counted(hub, "printemps-2027")
    for headers in (
        {"User-Agent": "WhatsApp/2.23"},
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"User-Agent": "curl/8.5"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"User-Agent": ""},
    ):
        assert phone_client.get(spring, headers=headers).status_code == 200
    assert _counted(hub, "printemps-2027") == (scans, visits)
    phone_client.headers["User-Agent"] = SAFARI.replace("iPhone", "iPad")
    for _ in range(3):
        phone_client.get(spring)
    phone_client.get("/s/printemps-2027?s=invented-by-somebody&p=1")
    phone_client.get("/s/printemps-2027?s=%3DHYPERLINK&p=1")
    assert _counted(hub, "printemps-2027") == (scans + 1, visits + 1)
    assert _counted(hub, "invented-by-somebody") == (0, 0)
