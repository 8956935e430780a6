"""The phone of the demonstration: a real browser where there is one, driven from a thread of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copyfile
from types import TracebackType
from typing import Self, TypeVar

from kiosk.demo.phone import Phone, PhoneUnavailable, ShownCode
from kiosk.demo.phone_without_browser import PlainPhone

T = TypeVar("T")

WITHOUT_BROWSER = "no browser on this machine: the hub's own picture of the code"


class PhoneInHand:
    """The verbs of a phone for a caller that has an event loop of its own, which the browser's driver does not suffer."""

    def __init__(self, hub_url: str, folder: Path) -> None:
        self._hub_url = hub_url
        self._folder = folder
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="phone")
        self._shown: Path | None = None
        self.note = ""

    def __enter__(self) -> Self:
        self._phone = self._do(self._pick_up)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._do(lambda: self._phone.__exit__(kind, error, at))
        self._thread.shutdown()

    def sign_in(self, login_token: str) -> None:
        """Open a customer's personal link."""
        self._do(lambda: self._phone.sign_in(login_token))

    def add_product(self, product_id: str) -> None:
        """Put a product into the cart."""
        self._do(lambda: self._phone.add_product(product_id))

    def show_code(self) -> ShownCode:
        """Show a new code; ``photograph`` then copies that very picture."""
        shown = self._do(self._phone.show_code)
        self._shown = shown.screenshot
        return shown

    def photograph(self, path: Path) -> None:
        """The screen as last shown."""
        if self._shown is not None:
            copyfile(self._shown, path)

    def _pick_up(self) -> Phone | PlainPhone:
        try:
            return Phone(self._hub_url, self._folder).__enter__()
        except PhoneUnavailable:
            self.note = WITHOUT_BROWSER
            return PlainPhone(self._hub_url, self._folder)

    def _do(self, act: Callable[[], T]) -> T:
        return self._thread.submit(act).result()
