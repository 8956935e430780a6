"""The cart on the phone while a terminal has it open: in a real browser, 360 px wide."""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import msgspec
import pytest
from playwright.sync_api import Page, Route, expect

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.cart_merge import taken
from kiosk.domain.handoff import Handoff
from kiosk.domain.money import Money
from tests.pages.conftest import NewPhone, new_visitor_at, put_into_cart

ONDINE = "ROBE-ONDINE-CORAIL-38"
BAG = "SAC-RIVAGE-COGNAC"
NARROW = 360


def _open_on_terminal(phone: Page, terminal: httpx.Client) -> Cart:
    phone.goto("/cart/code")
    code = "".join(phone.locator("#short-code b").all_inner_texts())
    claimed = terminal.post("/api/handoffs/claim", json={"short_code": code}).json()
    return msgspec.convert(claimed["cart"], Cart)


def _edit(sku: str, pieces: int = 1) -> CartEdit:
    return CartEdit(str(uuid4()), sku, pieces, pieces, Money(18900), datetime.now(UTC), "terminal")


def _send(terminal: httpx.Client, cart: Cart, *edits: CartEdit) -> None:
    terminal.post(f"/api/carts/{cart.id}/edits", json=msgspec.to_builtins(edits)).raise_for_status()


def test_what_a_kiosk_does_is_on_the_phone_at_once_and_focus_stays(new_phone: NewPhone, terminal: httpx.Client) -> None:
    phone = new_phone(width=NARROW, scripts=True)
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    cart = _open_on_terminal(phone, terminal)
    phone.goto("/cart")
    news, more = phone.locator("#news"), phone.locator(f'[data-key="more {ONDINE}"]')
    expect(news).to_be_hidden()
    more.focus()
    phone.evaluate("window.marker = 1")
    _send(terminal, cart, _edit(BAG))
    expect(phone.locator(f'[data-sku="{BAG}"]')).to_be_visible()
    expect(news).to_contain_text("Ajouté en boutique : Sac")
    assert more.evaluate("button => button === document.activeElement")
    assert phone.evaluate("window.marker") == 1, "the page was not loaded again"
    expect(phone.locator("header")).to_contain_text("2 pièces")

    _send(terminal, cart, *taken(cart.edits, ONDINE, 1))
    expect(phone.locator(f'[data-sku="{ONDINE}"]')).to_have_count(0)
    expect(news).to_contain_text("Retiré en boutique : Robe")
    # The phone's own touch is nothing to be told of.
    phone.locator(f'[data-key="more {BAG}"]').tap()
    expect(phone.locator(f'[data-sku="{BAG}"]')).to_have_attribute("data-quantity", "2")
    expect(news).to_be_hidden()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_phone_that_shows_an_old_page_changes_by_what_was_touched(
    new_phone: NewPhone, terminal: httpx.Client
) -> None:
    phone = new_phone(width=NARROW)
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    cart = _open_on_terminal(phone, terminal)
    phone.goto("/cart")
    _send(terminal, cart, _edit(ONDINE, 2))
    expect(phone.locator(f'[data-sku="{ONDINE}"]')).to_have_attribute("data-quantity", "1")  # no script: as it was
    phone.locator(f'[data-key="more {ONDINE}"]').tap()
    expect(phone.locator(f'[data-sku="{ONDINE}"]')).to_have_attribute("data-quantity", "4")


def test_the_stream_is_of_ones_own_cart_alone(hub: HubProcess, terminal: httpx.Client) -> None:
    with new_visitor_at(hub) as mine, new_visitor_at(hub) as other, new_visitor_at(hub) as nobody:
        assert nobody.get("/cart/events").status_code == 204
        for visitor in (mine, other):
            visitor.post("/cart/lines", data={"sku": ONDINE})
        code = "".join(httpx_short_code(mine))
        cart = terminal.post("/api/handoffs/claim", json={"short_code": code}).json()["cart"]
        with other.stream("GET", "/cart/events", params={"topics": f"cart/{cart['id']},catalogue"}) as stream:
            lines = stream.iter_lines()
            while not next(lines).startswith("data:"):
                pass
            mine.post("/cart/lines", data={"sku": BAG})
            other.post("/cart/lines", data={"sku": BAG})
            heard = next(line for line in lines if line.startswith("data:"))
    assert cart["id"] not in heard
    assert '"kind":"cart"' in heard
    assert BAG not in heard


def httpx_short_code(visitor: httpx.Client) -> list[str]:
    text = visitor.get("/cart/code").text
    return (
        text.partition('id="short-code"')[2].partition("<b>")[2].partition("</div>")[0].replace("</b>", "").split("<b>")
    )


def test_the_code_renews_itself_before_it_ends_and_survives_a_cut(new_phone: NewPhone, terminal: httpx.Client) -> None:
    phone = new_phone(width=NARROW, scripts=True)
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    phone.clock.install()
    phone.goto("/cart/code")
    first = phone.locator("#short-code").text_content() or ""
    drawn = phone.locator("#qr path").last.get_attribute("d")
    phone.route("**/cart/code", lambda route: route.abort())
    phone.clock.fast_forward("09:01")
    expect(phone.locator("#short-code")).to_have_text(first)  # no network: what is there stays
    phone.unroute("**/cart/code")
    phone.clock.fast_forward("00:06")
    expect(phone.locator("#short-code")).not_to_have_text(first)
    assert phone.locator("#qr path").last.get_attribute("d") != drawn
    box = phone.locator("#qr").bounding_box()
    assert box is not None
    side = phone.locator("#qr").evaluate("code => code.viewBox.baseVal.width")
    assert box["width"] == box["height"] == side * (NARROW // side)
    second = phone.locator("#short-code").text_content()
    claimed = terminal.post("/api/handoffs/claim", json={"short_code": second}).json()
    assert [line["sku"] for line in claimed["cart"]["lines"]] == [ONDINE]


def test_without_scripts_the_page_loads_itself_again_in_time(new_phone: NewPhone) -> None:
    phone = new_phone(width=NARROW)
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    soon = 'http-equiv="refresh" content="1"'

    def hurry(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r'http-equiv="refresh" content="\d+"', soon, answer.text()))

    phone.route("**/cart/code", hurry)
    phone.goto("/cart/code")
    first = phone.locator("#short-code").text_content() or ""
    expect(phone.locator("#short-code")).not_to_have_text(first)
    phone.unroute("**/cart/code")
    before = phone.locator("#short-code").text_content() or ""
    phone.get_by_role("link", name="Nouveau code").tap()
    expect(phone.locator("#short-code")).not_to_have_text(before)


def test_the_code_follows_the_cart(new_phone: NewPhone, terminal: httpx.Client) -> None:
    phone = new_phone(width=NARROW, scripts=True)
    put_into_cart(phone, f"/p/robe-ondine?sku={ONDINE}")
    with phone.expect_response("**/cart/events"):  # what changes before the stream is open, it does not tell
        cart = _open_on_terminal(phone, terminal)
    first = phone.locator("#short-code").text_content() or ""
    _send(terminal, cart, _edit(BAG))
    expect(phone.locator("#short-code")).not_to_have_text(first)
    expect(phone.locator(".summary")).to_contain_text("2 pièces")
    _send(terminal, cart, *taken(cart.edits, ONDINE, 1))


@pytest.mark.parametrize("signed_in_as", ["", "/account/elise-demo-corail"])
def test_a_kiosks_code_shows_a_customers_cart_to_nobody_else(
    new_phone: NewPhone, terminal: httpx.Client, signed_in_as: str
) -> None:
    claire, stranger = new_phone(width=NARROW), new_phone(width=NARROW)
    claire.goto("/account/claire-demo-galet")
    put_into_cart(claire, f"/p/robe-ondine?sku={ONDINE}")
    cart = _open_on_terminal(claire, terminal)
    offered = terminal.post("/api/handoffs", json=msgspec.to_builtins(cart))
    path = urlsplit(msgspec.json.decode(offered.content, type=Handoff).url).path
    if signed_in_as:
        stranger.goto(signed_in_as)
    stranger.goto("/cart")
    before = stranger.locator("main").inner_html()
    stranger.goto(path)
    expect(stranger.get_by_text("Ce panier appartient à un compte")).to_be_visible()
    assert "Claire" not in stranger.content()
    stranger.goto("/cart")
    assert stranger.locator("main").inner_html() == before
    claire.goto(path)
    assert urlsplit(claire.url).path == "/cart"
    expect(claire.locator(f'[data-sku="{ONDINE}"]')).to_have_count(1)
