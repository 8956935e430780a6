"""The main job as people do it: a shopper at the kiosk, a salesperson with the tablet, a manager."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from kiosk.ports.decoder import Frame
from kiosk.ports.outbox import Outbox
from ui.demo.person import Person

_FRAME_S = 1 / 15
_CONFIRMED_S = 30.0
_LOOK_S = 1.5


class Steps(Protocol):
    """Where steps are noted down, each with its picture."""

    def run(self, name: str, act: Callable[[], object], photograph: Callable[[Path], None]) -> None:
        """Do one step."""
        ...

    def measured(self, name: str, ms: float) -> None:
        """A time that was taken during the last step."""
        ...


class Shopper:
    """At the kiosk. ``push`` shows the camera one more frame, ``empty_scene`` is what it sees when nobody is there."""

    def __init__(
        self, person: Person, outbox: Outbox, push: Callable[[Frame], None], empty_scene: Frame, steps: Steps
    ) -> None:
        self.person = person
        self._outbox = outbox
        self._push = push
        self._empty_scene = empty_scene
        self._steps = steps

    def brings_the_cart_back(self, frames: Iterable[Frame]) -> None:
        """Hold the phone before the camera until the cart is there."""
        person = self.person
        self._step(
            "kiosk-waits", lambda: person.waits_until(lambda: person.sees("start"), "the start button", _CONFIRMED_S)
        )
        self._step("kiosk-scan", self._opens_the_scan)
        self._ms = 0.0
        self._step("cart-restored", lambda: self._holds_the_phone(frames))
        self._steps.measured("code-to-cart", self._ms)

    def looks_at_a_product(self, search: str) -> None:
        """Find a product by typing and open its sheet."""
        person = self.person
        self._step("search", lambda: self._searches(search))
        self._step("product-sheet", self._opens_the_first)
        self._step("stock-sum", lambda: person.touches("way-near"))
        person.touches("close-sheet")

    def goes_to_checkout(self) -> None:
        """From the sheet to the cart and on to the last question."""
        self.person.touches("header-cart")
        self._step("cart", lambda: self.person.waits_for("order"))
        self.person.touches("order")

    def confirms(self, cut: Callable[[], None]) -> str:
        """Confirm while the hub is taken away, and read the number on the screen."""
        self._step("checkout", lambda: self.person.waits_for("confirm"))
        number = ""

        def act() -> None:
            nonlocal number
            cut()
            self.person.touches("confirm")
            number = self.person.reads("order-number").strip()
            if self._outbox.ledger().pending != 1:
                raise AssertionError("one order should wait in the outbox")

        self._step("recorded-offline", act)
        return number

    def sees_it_confirmed(self, restore: Callable[[], None]) -> None:
        """The hub is back: the same screen says so."""

        def act() -> None:
            restore()
            self.person.waits_until(lambda: self._outbox.ledger().pending == 0, "the confirmation", _CONFIRMED_S)

        self._step("confirmed", act)

    def _opens_the_scan(self) -> None:
        self.person.touches("start")
        self.person.touches("door-cart")
        self._push(self._empty_scene)
        self.person.pauses(_LOOK_S)

    def _holds_the_phone(self, frames: Iterable[Frame]) -> None:
        first = 0.0
        for frame in frames:
            first = first or time.monotonic()
            self._push(frame)
            self.person.pauses(_FRAME_S)
            if self.person.sees("order"):
                break
        self.person.waits_for("order")
        self._ms = (time.monotonic() - first) * 1000
        self.person.pauses(_LOOK_S)

    def _searches(self, text: str) -> None:
        self.person.touches("back")
        self.person.touches("back")
        self.person.touches("door-search")
        self.person.types(text)
        self.person.waits_for("result-0")

    def _opens_the_first(self) -> None:
        self.person.touches("result-0")
        for way in ("way-here", "way-near", "way-delivered"):
            self.person.waits_for(way)

    def _step(self, name: str, act: Callable[[], object]) -> None:
        self._steps.run(name, act, self.person.photographs)


class Salesperson:
    """With the tablet in hand."""

    def __init__(self, person: Person, badge_url: str, pin: str, steps: Steps) -> None:
        self._person = person
        self._badge_url = badge_url
        self._pin = pin
        self._steps = steps

    def signs_in(self) -> None:
        """Badge by the hand-held scanner, PIN by touch."""
        _sign_in(self._person, self._badge_url, self._pin)
        self._person.waits_for("rail-cart")
        self._steps.run("tablet-signed-in", lambda: None, self._person.photographs)

    def opens_the_cart(self, short_code: str) -> None:
        """Type the code that the customer reads aloud."""

        def act() -> None:
            self._person.touches("day-scan")
            self._person.types(short_code, "code-{}")
            self._person.waits_for("line-0")

        self._steps.run("tablet-customer-cart", act, self._person.photographs)


class Manager:
    """At the back-office screen."""

    def __init__(self, person: Person, badge_url: str, pin: str, steps: Steps) -> None:
        self._person = person
        self._badge_url = badge_url
        self._pin = pin
        self._steps = steps

    def looks(self, number: str) -> None:
        """Stock of the network, figures of a fortnight, then the terminals and the order that was just made."""
        _sign_in(self._person, self._badge_url, self._pin)
        self._steps.run("manager-stock", lambda: self._person.waits_for("stock-table"), self._person.photographs)

        def figures() -> None:
            self._person.touches("rail-figures")
            total = "figure-credits-total"
            self._person.waits_until(lambda: any(sign.isdigit() for sign in self._person.reads(total)), total)
            self._person.pauses(1.0)  # its pictures are painted beside the screens

        self._steps.run("manager-figures", figures, self._person.photographs)

        def orders() -> None:
            self._person.touches("rail-terminals")
            self._person.waits_for(f"recent-{number}")

        self._steps.run("manager-order", orders, self._person.photographs)


def _sign_in(person: Person, badge_url: str, pin: str) -> None:
    person.pauses(1.0)
    person.scans(badge_url)
    person.waits_for("pin-1")
    person.types(pin, "pin-{}")
