"""A quote and a discount of a salesperson as the customer's phone shows them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx
import msgspec
import pytest
from playwright.sync_api import Page, expect

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.cart import Cart
from kiosk.domain.device import Enrolment
from kiosk.domain.discount import given_off
from kiosk.domain.money import Money
from kiosk.domain.quote import Quote, QuoteAsked, QuoteLine
from kiosk.hub.auth.secrets import new_token
from tests.pages.conftest import NewPhone
from tests.pages.test_phone_fit import FINDINGS

VASE = "VASE-GALET-GRES"
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def tablet(hub: HubProcess) -> Iterator[httpx.Client]:
    """A tablet with Camille signed in."""
    code = hub.enrol_code("bellecour", "tablet")
    answer = httpx.post(f"{hub.url}/api/devices/enrol", json={"code": code, "profile": "tablet"}, timeout=60)
    token = msgspec.json.decode(answer.content, type=Enrolment).token
    with httpx.Client(base_url=hub.url, headers={"Authorization": f"Bearer {token}"}, timeout=60) as client:
        signed = client.post("/api/staff/sign-in", json={"badge": "CB-7Q2M9XA4", "pin": "2468"})
        client.headers["X-Staff-Token"] = signed.json()["session"]["token"]
        yield client


def _price(visitor: httpx.Client) -> Money:
    page = visitor.get(f"/p/vase-galet?sku={VASE}").text
    euros, cents = re.findall(r"(\d+),(\d\d)\u00a0€", page)[0]
    return Money(int(euros) * 100 + int(cents))


def _quote(tablet: httpx.Client, price: Money) -> Quote:
    asked = QuoteAsked(new_token(), (QuoteLine(VASE, 2, price.minus_percent(5), price),), 7)
    answer = tablet.post("/api/quotes", content=msgspec.json.encode(asked))
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Quote)


def _fits(phone: Page) -> None:
    phone.set_viewport_size({"width": 360, "height": 780})
    for what, script in FINDINGS.items():
        assert phone.evaluate(script) == [], what


def test_quote_opens_on_a_phone_and_its_articles_keep_their_price_in_the_cart(
    new_phone: NewPhone, visitor: httpx.Client, tablet: httpx.Client, tmp_path: Path
) -> None:
    price = _price(visitor)
    quote = _quote(tablet, price)
    phone = new_phone()
    phone.goto(f"/q/{quote.id}")
    expect(phone.get_by_text("Fait par Camille")).to_be_visible()
    expect(phone.locator(".code")).to_have_text(quote.number)
    _fits(phone)  # before the picture, for which Playwright adds styles
    phone.screenshot(path=tmp_path / "quote.png", full_page=True)
    link = phone.get_by_role("link", name="Le devis en PDF").get_attribute("href") or ""
    pdf = visitor.get(link, timeout=60)  # the first paper of a hub makes its typeface
    assert (pdf.headers["content-type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")
    assert quote.number in pdf.headers["content-disposition"]
    phone.get_by_role("button", name="Mettre dans mon panier").tap()
    phone.wait_for_url("**/cart")
    expect(phone.get_by_text("Prix de votre devis, jusqu’au")).to_be_visible()
    total = price.minus_percent(5).times(2).amount
    expect(phone.locator(".bottom .price")).to_have_text(f"{total // 100},{total % 100:02}{NBSP}€")

    # The salesperson opens the cart by its code and takes ten percent off.
    phone.goto("/cart/code")
    code = (phone.locator("#short-code").get_attribute("aria-label") or "").replace(" ", "")
    claimed = tablet.post("/api/handoffs/claim", json={"short_code": code})
    cart = msgspec.json.decode(msgspec.json.encode(claimed.json()["cart"]), type=Cart)
    grant = given_off(price, 10, VASE, "other", "camille", datetime.now(UTC), "Émail ébréché")
    answer = tablet.post(f"/api/carts/{cart.id}/discounts", content=msgspec.json.encode((grant,)))
    assert answer.status_code == 200, answer.text
    phone.goto("/cart")
    expect(phone.get_by_text(f"Remise de votre vendeur{NBSP}: Émail ébréché")).to_be_visible()
    total = price.minus_percent(10).times(2).amount
    expect(phone.locator(".bottom .price")).to_have_text(f"{total // 100},{total % 100:02}{NBSP}€")
    _fits(phone)  # before the picture, for which Playwright adds styles
    phone.screenshot(path=tmp_path / "granted.png", full_page=True)


def test_unknown_quote_says_so(visitor: httpx.Client) -> None:
    answer = visitor.get(f"/q/{uuid4()}")
    assert answer.status_code == 404
    assert "Nous ne connaissons pas ce devis" in answer.text
