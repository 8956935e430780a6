"""The shopper's phone without a browser: asks the hub for the page and takes its picture of the code."""

import re
from types import TracebackType

import httpx
from typing_extensions import Self

_SVG = re.compile(rb'<svg id="qr".*?</svg>', re.DOTALL)
_SHORT_CODE = re.compile(r'id="short-code"[^>]*><b>(\w{3})</b><b>(\w{3})</b>')
_XML = b'xmlns="http://www.w3.org/2000/svg" '


class PageUnexpected(Exception):
    """The hub's page is not as this program knows it."""


class PlainPhone:
    """One phone with its cookies."""

    def __init__(self, hub_url: str) -> None:
        self._client = httpx.Client(base_url=hub_url, follow_redirects=True, timeout=10.0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._client.close()

    def sign_in(self, login_token: str) -> None:
        """Open the personal link of a customer."""
        self._client.get(f"/account/{login_token}").raise_for_status()

    def add(self, sku: str) -> None:
        """Put one piece into the cart."""
        self._client.post("/cart/lines", data={"sku": sku}).raise_for_status()

    def show_code(self) -> tuple[bytes, str]:
        """A new code: its SVG and its six characters."""
        page = self._client.get("/cart/code").raise_for_status()
        svg, code = _SVG.search(page.content), _SHORT_CODE.search(page.text)
        if svg is None or code is None:
            raise PageUnexpected("there is no code on the page of the cart")
        picture = svg[0].replace(b"<svg ", b"<svg " + _XML, 1)
        return picture, code[1] + code[2]
