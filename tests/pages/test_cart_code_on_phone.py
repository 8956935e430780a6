"""The cart in the QR on a phone: big ones are still read by the kiosk's camera, bigger ones say that they need a network."""

from pathlib import Path

import cv2
import httpx
import numpy as np
import pytest
from playwright.sync_api import Page

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.phone_before_camera import frames
from kiosk.domain.cart_code import MOST_LINES, SealedCode, read
from kiosk.domain.scan import HandoffCode, ScannedCode
from kiosk.hub.platforms.shop import Shop
from kiosk.scanning.meaning import MeaningReader
from kiosk.scanning.pipeline import Pipeline
from tests.pages.conftest import NewPhone, new_visitor_at


def _phone_with(lines: int, hub: HubProcess, new_phone: NewPhone, shop: Shop) -> Page:
    """A phone whose cart has that many lines, from all over the shop."""
    step = len(shop.variants) // lines
    phone = new_phone(scale=3)
    with new_visitor_at(hub) as visitor:
        for variant in shop.variants[: lines * step : step]:
            visitor.post("/cart/lines", data={"sku": variant.sku}).raise_for_status()
        phone.context.add_cookies([{"name": "cart", "value": visitor.cookies["cart"], "url": hub.url}])
    phone.goto("/cart/code")
    return phone


def _scanned(screenshot: Path) -> ScannedCode:
    now = [0.0]
    pipeline = Pipeline(lambda: now[0])
    picture = cv2.imread(str(screenshot))
    assert picture is not None
    for frame in frames(np.asarray(picture, np.uint8), 12):
        assert frame.shape == (720, 1280, 3)
        found = pipeline.read_frame(frame).scanned
        if found is not None:
            return found
        now[0] += 1 / 15
    raise AssertionError("nothing was read in twelve frames")


@pytest.mark.parametrize("lines", [1, MOST_LINES])
def test_code_on_a_390_px_phone_is_read_at_720p(
    lines: int, hub: HubProcess, new_phone: NewPhone, shop: Shop, tmp_path: Path
) -> None:
    phone = _phone_with(lines, hub, new_phone, shop)
    assert phone.locator("#needs-network").count() == 0
    phone.screenshot(path=tmp_path / "phone.png")
    meaning = MeaningReader([hub.url]).read(_scanned(tmp_path / "phone.png"))
    assert isinstance(meaning, HandoffCode)
    sealed = read(meaning.token, meaning.cart_code or "")
    assert isinstance(sealed, SealedCode)
    assert len(sealed.cart.lines) == lines


def test_cart_too_big_for_a_code_says_so_and_shows_the_token_alone(
    hub: HubProcess, new_phone: NewPhone, shop: Shop, tmp_path: Path
) -> None:
    phone = _phone_with(MOST_LINES + 1, hub, new_phone, shop)
    assert "la borne devra avoir du réseau" in phone.locator("#needs-network").inner_text()
    phone.screenshot(path=tmp_path / "phone.png")
    meaning = MeaningReader([hub.url]).read(_scanned(tmp_path / "phone.png"))
    assert isinstance(meaning, HandoffCode)
    assert meaning.cart_code is None


def test_a_browser_never_sends_the_cart_and_a_phone_that_opens_the_code_is_told_what_it_is_for(
    hub: HubProcess, new_phone: NewPhone, shop: Shop, tmp_path: Path
) -> None:
    phone = _phone_with(2, hub, new_phone, shop)
    phone.screenshot(path=tmp_path / "phone.png")
    url = _scanned(tmp_path / "phone.png").text
    assert "#1." in url
    sent = httpx.Request("GET", url)
    assert b"#" not in sent.url.raw_path
    other = new_phone()
    other.goto(url)
    assert "Montrez ce code à la borne" in other.inner_text("main")
