"""The shopper's phone in the demonstration: a real browser on the hub's pages."""

import shutil
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import urlencode

import msgspec

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

_SCREEN: Final["ViewportSize"] = {"width": 390, "height": 844}
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS: Final = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


class PhoneUnavailable(KioskError):
    """There is no Playwright or no Chromium on this machine."""

    code = "phone_unavailable"


class ShownCode(msgspec.Struct, frozen=True):
    """What the phone shows to the kiosk: the picture of its screen, and the six characters under the QR."""

    screenshot: Path
    short_code: str


class Phone:
    """A 390 × 844 phone in French. Raises ``PhoneUnavailable`` when entered where no browser can be started."""

    def __init__(self, hub_url: str, folder: Path) -> None:
        self.url = hub_url.rstrip("/")
        self._folder = folder
        self._closing = ExitStack()

    def __enter__(self) -> Self:
        self._page = self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._closing.close()

    @property
    def page(self) -> "Page":
        """The browser's page, for what a person does on it beyond the verbs here."""
        return self._page

    def sign_in(self, login_token: str) -> None:
        """Open a customer's personal link."""
        self.open(f"/account/{login_token}")

    def open(self, path: str) -> None:
        """Go to a page of the hub."""
        self._page.goto(self.url + path)

    def add_product(self, product_id: str, sku: str | None = None) -> None:
        """Open a product, in one variant or as proposed, and tap the button that puts it into the cart."""
        self.open(f"/p/{product_id}" + (f"?{urlencode({'sku': sku})}" if sku else ""))
        self._page.tap("#add")
        self._page.wait_for_url(f"{self.url}/cart?**")

    def show_code(self) -> ShownCode:
        """Open the cart's QR and picture it, as it is held before the kiosk."""
        self.open("/cart/code")
        code = "".join(self._page.locator("#short-code").inner_text().split())
        picture = self._folder / "phone-code.png"
        self.screenshot(picture)
        return ShownCode(picture, code)

    def screenshot(self, path: Path) -> None:
        """Picture the screen, 1170 × 2532 pixels, when the drawings are there."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._page.wait_for_load_state("networkidle")
        self._page.screenshot(path=path)

    def _start(self) -> "Page":
        try:
            from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - installed for development only
        except ImportError as error:
            raise PhoneUnavailable("playwright is not installed") from error
        browser = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
        with self._closing as closing:
            try:
                playwright = closing.enter_context(sync_playwright())
            except Exception as error:
                raise PhoneUnavailable(f"the browser's driver does not start: {error}") from error
            try:
                chromium = playwright.chromium.launch(executable_path=browser, args=_ARGUMENTS)
            except Error as error:
                raise PhoneUnavailable(f"no browser: {error.message.splitlines()[0]}") from error
            closing.callback(chromium.close)
            page = chromium.new_page(
                viewport=_SCREEN, device_scale_factor=3, locale="fr-FR", is_mobile=True, has_touch=True
            )
            self._closing = closing.pop_all()
        return page
