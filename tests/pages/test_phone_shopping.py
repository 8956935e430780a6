"""A shopper with a phone and no script: fills a cart, shows it, and takes one over from a kiosk."""

import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import msgspec
import pytest
from playwright.sync_api import Page, expect

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.handoff import Handoff, is_token, normalise_short_code
from kiosk.domain.money import Money
from kiosk.hub.pages.qr import QUIET_ZONE
from tests.fakes.read_screenshot import codes_on
from tests.pages.conftest import NewPhone, put_into_cart

ONDINE = "ROBE-ONDINE-CORAIL-38"


def short_code(phone: Page) -> str:
    return "".join(phone.locator("#short-code").inner_text().split())


def test_a_cart_is_filled_by_tapping(new_phone: NewPhone) -> None:
    phone = new_phone()
    phone.goto("/")
    phone.get_by_role("link", name="Mode", exact=True).tap()
    phone.get_by_role("link", name="Robes", exact=True).tap()
    phone.get_by_role("link", name=re.compile("^Robe Ondine")).tap()
    phone.get_by_role("link", name=re.compile("^38 ")).tap()
    expect(phone.get_by_role("link", name=re.compile("^38 "))).to_have_attribute("aria-current", "true")
    phone.get_by_role("button", name="Ajouter au panier").tap()
    expect(phone.get_by_role("status")).to_have_text("Robe Ondine est dans votre panier.")
    expect(phone.get_by_text("Corail · 38")).to_be_visible()
    phone.goto("/")
    expect(phone.get_by_role("link", name="Panier, 1 pièce")).to_have_text("1")


def test_quantities_change_and_the_last_piece_removes_the_line(new_phone: NewPhone) -> None:
    phone = new_phone()
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    expect(phone.locator(".stepper b")).to_have_text("2")
    phone.get_by_role("button", name="Ajouter : Robe Ondine").tap()
    expect(phone.locator(".stepper b")).to_have_text("3")
    expect(phone.locator(".bottom .price")).to_have_text("447,00\N{NO-BREAK SPACE}€")
    for left in ("2", "1", ""):  # each on the page that the one before led to
        phone.get_by_role("button", name="Retirer : Robe Ondine").tap()
        if left:
            expect(phone.locator(".stepper b")).to_have_text(left)
    expect(phone.get_by_role("heading", name="Votre panier est vide")).to_be_visible()


@pytest.mark.parametrize(("width", "scale"), [(360, 1), (390, 3), (412, 2.625)])
def test_the_code_is_read_from_the_screen(
    new_phone: NewPhone, hub: HubProcess, tmp_path: Path, width: int, scale: float
) -> None:
    phone = new_phone(width=width, scale=scale, scripts=True)
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    phone.goto("/cart/code")
    phone.screenshot(path=tmp_path / "code.png")
    found = codes_on(tmp_path / "code.png")
    assert len(found) == 1
    address, _, token = found[0].text.rpartition("/k/")
    assert address == hub.url
    assert is_token(token.partition("#")[0])
    assert normalise_short_code(short_code(phone)) is not None
    side = phone.locator("#qr").evaluate("code => code.viewBox.baseVal.width")
    box = phone.locator("#qr").bounding_box()
    assert box is not None
    assert box["width"] == box["height"] == side * (width // side)  # the most whole pixels a module that fit
    assert side > 2 * QUIET_ZONE


def test_the_pages_bar_runs_out_when_the_page_renews_itself(new_phone: NewPhone) -> None:
    phone = new_phone(scripts=True)
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    phone.goto("/cart/code")
    renews_in_s = float(phone.locator("#handoff").get_attribute("data-renew-s") or 0)
    runs_s = float(phone.locator(".left i").evaluate("bar => parseFloat(getComputedStyle(bar).animationDuration)"))
    assert renews_in_s == pytest.approx(runs_s, abs=2)


def test_every_visit_makes_a_new_code_that_a_kiosk_opens(new_phone: NewPhone, terminal: httpx.Client) -> None:
    phone = new_phone()
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    codes = []
    for _ in range(3):
        phone.goto("/cart/code")
        codes.append(short_code(phone))
    assert len(set(codes)) == 3
    claimed = terminal.post("/api/handoffs/claim", json={"short_code": codes[-1]}).json()
    assert [line["sku"] for line in claimed["cart"]["lines"]] == [ONDINE]


def test_an_empty_cart_has_no_code(new_phone: NewPhone) -> None:
    phone = new_phone()
    phone.goto("/cart/code")
    assert urlsplit(phone.url).path == "/cart"


def test_the_cart_of_a_kiosk_goes_on_on_the_phone_and_on_no_other(new_phone: NewPhone, terminal: httpx.Client) -> None:
    mine, other = new_phone(), new_phone()
    path = handoff_path(terminal)
    mine.goto(path)
    expect(mine.locator(".line")).to_have_count(1)
    expect(mine.get_by_text("Corail · 38")).to_be_visible()
    mine.goto(path)
    expect(mine.locator(".line")).to_have_count(1)
    other.goto(path)
    expect(other.get_by_text("Ce code a déjà servi.")).to_be_visible()
    other.goto("/cart")
    expect(other.locator(".line")).to_have_count(0)


def test_the_cart_of_a_kiosk_joins_the_cart_of_a_signed_in_phone(new_phone: NewPhone, terminal: httpx.Client) -> None:
    phone = new_phone()
    phone.goto("/account/claire-demo-galet")
    phone.goto("/cart")
    before = pieces(phone)  # other tests are this customer, too
    phone.goto(handoff_path(terminal))
    expect(phone.locator(".line").first).to_be_visible()
    assert pieces(phone) == before + 1


def test_a_phones_own_code_is_for_kiosks(new_phone: NewPhone, tmp_path: Path) -> None:
    phone, other = new_phone(scripts=True), new_phone()
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    phone.goto("/cart/code")
    phone.screenshot(path=tmp_path / "code.png")
    url = codes_on(tmp_path / "code.png")[0].text
    other.goto(urlsplit(url).path)
    expect(other.get_by_text("Montrez ce code à la borne")).to_be_visible()
    other.goto("/cart")
    expect(other.locator(".line")).to_have_count(0)


def test_the_language_changes_and_the_page_stays(new_phone: NewPhone) -> None:
    phone = new_phone()
    phone.goto("/search?q=robe+lin")
    phone.get_by_role("button", name="English").tap()
    assert phone.url.endswith("/search?q=robe+lin")
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    expect(phone.get_by_role("link", name="Orders")).to_be_visible()


def test_the_phones_own_language_is_spoken_at_first(new_phone: NewPhone) -> None:
    phone = new_phone("en-GB")
    phone.goto("/p/robe-ondine")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Ondine dress")
    expect(phone.get_by_role("button", name="Add to cart")).to_be_visible()


def test_a_product_that_is_not_out_yet_is_pre_ordered(new_phone: NewPhone) -> None:
    phone = new_phone()
    phone.goto("/p/parfum-braise")
    expect(phone.get_by_text("Sortie ")).to_be_visible()
    expect(phone.get_by_role("button", name="Précommander")).to_be_visible()


def test_a_reduced_price_says_why(new_phone: NewPhone) -> None:
    phone = new_phone()
    phone.goto("/p/plaid-bergerie")
    expect(phone.get_by_text("−20\N{NO-BREAK SPACE}% · Soirées douces")).to_be_visible()
    expect(phone.locator(".top s")).to_contain_text("au lieu de")


def test_leaving_makes_the_phone_nobodys(new_phone: NewPhone) -> None:
    phone = new_phone()
    phone.goto("/account/elise-demo-corail")
    phone.goto("/orders")
    expect(phone.get_by_text("Vous êtes Élise.")).to_be_visible()
    phone.get_by_role("button", name="Se déconnecter").tap()
    expect(phone.get_by_role("link", name="Panier, 0 pièce")).to_be_visible()
    phone.goto("/orders")
    expect(phone.get_by_text("Vous êtes")).to_have_count(0)
    phone.goto("/cart")
    expect(phone.locator(".line")).to_have_count(0)


def pieces(phone: Page) -> int:
    return sum(int(number) for number in phone.locator(".line .stepper b").all_inner_texts())


def handoff_path(terminal: httpx.Client) -> str:
    """The path of the code by which a kiosk gives its cart away."""
    cart = Cart(str(uuid4()), 1, datetime.now(UTC), (LineItem(str(uuid4()), ONDINE, 1, Money(14900)),))
    answer = terminal.post("/api/handoffs", content=msgspec.json.encode(cart))
    return urlsplit(msgspec.json.decode(answer.content, type=Handoff).url).path
