"""The shopper's phone without a browser: asks the hub for the page and draws the code that it finds there."""

import re
from pathlib import Path
from types import TracebackType
from typing import Self

import cv2
import httpx
import numpy as np

from kiosk.demo.phone import ShownCode

_SIDE = re.compile(r'<svg id="qr"[^>]* viewBox="0 0 (\d+) \d+"')
_RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\d+z")
_SHORT_CODE = re.compile(r'id="short-code"[^>]*><b>(\w{3})</b><b>(\w{3})</b>')
_SCREEN = (2532, 1170)
_CODE_PX = 1000


class PageUnexpected(Exception):
    """The hub's page is not as this program knows it."""


class PlainPhone:
    """One phone with its cookies; the same verbs as ``Phone``."""

    def __init__(self, hub_url: str, folder: Path) -> None:
        self._client = httpx.Client(base_url=hub_url, follow_redirects=True, timeout=10.0)
        self._folder = folder

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def sign_in(self, login_token: str) -> None:
        """Open a customer's personal link."""
        self._client.get(f"/account/{login_token}").raise_for_status()

    def add_product(self, product_id: str, sku: str | None = None) -> None:
        """Put one piece of a product into the cart: of the variant, or of the one that its page proposes."""
        page = self._client.get(f"/p/{product_id}", params={"sku": sku or ""}).raise_for_status()
        proposed = re.search(r'name="sku" value="([^"]+)"(?: checked|>)', page.text)
        if proposed is None:
            raise PageUnexpected(f"there is nothing to choose on the page of {product_id}")
        self._client.post("/cart/lines", data={"sku": sku or proposed[1]}).raise_for_status()

    def show_code(self) -> ShownCode:
        """A new code, drawn as large as on a phone."""
        page = self._client.get("/cart/code").raise_for_status().text
        side, code = _SIDE.search(page), _SHORT_CODE.search(page)
        if side is None or code is None:
            raise PageUnexpected("there is no code on the page of the cart")
        modules = np.full((int(side[1]), int(side[1])), 255, np.uint8)
        for x, y, length in _RUN.findall(page):
            modules[int(y), int(x) : int(x) + int(length)] = 0
        screen = np.full((*_SCREEN, 3), 255, np.uint8)
        factor = _CODE_PX // len(modules)
        drawn = np.kron(modules, np.ones((factor, factor), np.uint8))
        top, left = (_SCREEN[0] - len(drawn)) // 3, (_SCREEN[1] - len(drawn)) // 2
        screen[top : top + len(drawn), left : left + len(drawn)] = drawn[:, :, None]
        path = self._folder / "phone-code.png"
        cv2.imwrite(str(path), screen)
        return ShownCode(path, code[1] + code[2])
