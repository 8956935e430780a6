"""Paying on a phone of 360 px without script, a payment terminal beside it, and no card anywhere: every part a process."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx
import msgspec
import pytest
from playwright.sync_api import Browser, Page, Request

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.pay_simulators import PaySimulators
from kiosk.domain.customer import Address, Contact
from kiosk.domain.device import Enrolment
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.payment import PaymentView
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.store.tables import METADATA
from kiosk.payments_file import PaymentsFile, read_payments
from tests.fakes.hub_at_hand import HubAtHand
from tests.pages.conftest import PATIENCE_S, SHOP

_LARGEST_PAGE = 60_000
# As people and machines write one; the digits of two neighbouring ids, of which some thousand lie in the files, are none.
_CARD = re.compile(rb"(?<![0-9a-f-])(?:\d{15,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5})(?![0-9a-f-])")
_ISSUERS = (b"34", b"37", b"4", b"51", b"52", b"53", b"54", b"55", b"2221", b"6011", b"65")


@dataclass
class Street:
    """A hub, a provider, a terminal, and what each wrote."""

    hub: HubProcess
    kiosk: httpx.Client
    folder: Path
    messages: list[bytes]

    def order(self, cents: int = 0) -> str:
        """A new order of one dress, by its tracking token. The fee makes its last cents."""
        token = new_token()
        way = Fulfillment("home_delivery", "orleans") if cents else Fulfillment("take_now", "bellecour")
        order = ReadyOrder(
            id=str(uuid4()),
            idempotency_key=token,
            number=f"K01-{uuid4().hex[:4].upper()}",
            placed_at=datetime.now(UTC),
            lines=(OrderLine("1", "ROBE-ONDINE-IVOIRE-42", 1, Money(14900), way),),
            delivery_fee=Money(cents),
            tracking_token=token,
            contact=Contact("Sofia Guest", "sofia@exemple.fr"),
            address=Address("Sofia Guest", "9 rue Neuve", "69002", "Lyon"),
        )
        answer = self._post("/api/orders", order, {"Idempotency-Key": token})
        assert answer.status_code == 201, answer.text
        return token

    def ask(self, verb: str, token: str) -> PaymentView:
        answer = self._post(f"/api/payments/{verb}", {"token": token}, {})
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=PaymentView)

    def until(self, token: str, state: str) -> PaymentView:
        deadline = time.monotonic() + PATIENCE_S
        view = self.ask("look", token)
        while view.standing.state != state and time.monotonic() < deadline:
            time.sleep(0.05)
            view = self.ask("look", token)
        assert view.standing.state == state
        return view

    def written(self) -> list[bytes]:
        """Every file and log of every process, and what was said over the line."""
        return [path.read_bytes() for path in self.folder.rglob("*") if path.is_file()] + self.messages

    def _post(self, path: str, body: object, headers: dict[str, str]) -> httpx.Response:
        content = msgspec.json.encode(body)
        answer = self.kiosk.post(path, content=content, headers={"Content-Type": "application/json", **headers})
        self.messages += [content, answer.content]
        return answer


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    folder = tmp_path_factory.mktemp("street")
    beside = PaySimulators(folder)
    hub = HubAtHand(folder / "hub", SHOP, payments=beside.file)
    beside.start(hub.url, step_s=0.05)
    try:
        hub.start()
        code = hub.enrol_code("bellecour", "kiosk")
        asked = {"code": code, "profile": "kiosk"}
        answer = httpx.post(f"{hub.url}/api/devices/enrol", json=asked, timeout=PATIENCE_S)
        enrolment = msgspec.json.decode(answer.content, type=Enrolment)
        said = read_payments(beside.file)
        assert isinstance(said, PaymentsFile)
        assert said.provider is not None
        _answers(f"{said.provider.url}/pay/none")
        headers = {"Authorization": f"Bearer {enrolment.token}"}
        with httpx.Client(base_url=hub.url, headers=headers, verify=False, timeout=PATIENCE_S) as client:
            yield Street(hub, client, folder, [])
    finally:
        hub.stop()
        beside.stop()


def _answers(url: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            httpx.get(url, timeout=1)
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(url)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        is_mobile=True,
        has_touch=True,
        java_script_enabled=False,
        locale="fr-FR",
    )
    context.set_default_timeout(PATIENCE_S * 1000)
    yield context.new_page()
    context.close()


def test_phone_pays_without_script_and_is_told_when_the_message_never_comes(street: Street, phone: Page) -> None:
    asked: list[Request] = []
    phone.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright marks it
    token = street.order()
    url = street.ask("phone", token).page_url
    loaded = phone.goto(url)
    assert loaded is not None
    assert len(loaded.body()) < _LARGEST_PAGE
    assert all(request.url.startswith(street.hub.url) for request in asked)
    assert loaded.headers["cache-control"] == "no-store"
    assert phone.locator("main").bounding_box()["width"] <= 360  # type: ignore[index]
    assert "Sofia" not in phone.content()
    assert "sofia@exemple.fr" not in phone.content()
    phone.tap("#pay")
    phone.wait_for_selector("#told")
    assert not phone.url.startswith(street.hub.url)
    phone.select_option("#told", "never")
    phone.tap("#pay")
    phone.wait_for_url(f"{street.hub.url}/pay/*")
    assert "C’est payé, merci" in phone.inner_text("main")
    assert phone.locator("#pay").count() == 0
    assert street.ask("look", token).standing.is_paid
    # The link again, and a tap on a page that was kept open: nothing to pay, nothing begins.
    phone.goto(url)
    assert "Il n’y a plus rien à payer." in phone.inner_text("main")
    kept = httpx.post(url, headers={"Sec-Fetch-Site": "same-origin"}, timeout=PATIENCE_S)
    assert (kept.status_code, "C’est payé" in kept.text) == (200, True)


def test_refused_payment_may_be_tried_again_in_english(street: Street, phone: Page) -> None:
    token = street.order()
    url = street.ask("phone", token).page_url
    phone.goto(url)
    phone.tap("button[name=language]")
    phone.wait_for_selector("html[lang=en]")
    assert "€149.00 to pay" in phone.inner_text("main")
    phone.tap("#pay")
    phone.tap("#refuse")
    phone.wait_for_url(f"{street.hub.url}/pay/*")
    assert "Payment refused" in phone.inner_text("main")
    assert street.ask("look", token).standing.state == "refused"
    phone.tap("#pay")
    phone.wait_for_selector("#abandon")
    phone.goto(url)
    assert "Payment under way" in phone.inner_text("main")
    assert phone.locator("meta[http-equiv=refresh]").count() == 1
    assert street.ask("stop", token).standing.state == "due"


def test_page_that_nobody_was_given_says_so_and_no_token_is_in_a_log(street: Street, phone: Page) -> None:
    token = street.order()
    url = street.ask("phone", token).page_url
    phone.goto(url)
    answer = phone.goto(f"{street.hub.url}/pay/{'x' * 22}")
    assert answer is not None
    assert answer.status == 404
    assert "Ce lien de paiement n’existe pas" in phone.inner_text("main")
    secret = url.rpartition("/")[2]
    assert secret != token
    logs = b"".join(path.read_bytes() for path in street.folder.rglob("*.log"))
    assert logs
    assert secret.encode() not in logs


def test_terminal_beside_the_kiosk_pays_declines_and_is_asked_when_the_line_is_lost(street: Street) -> None:
    for cents, state in ((0, "paid"), (1, "refused"), (4, "paid"), (5, "abandoned")):
        token = street.order(cents)
        street.ask("terminal", token)
        view = street.until(token, state)
        assert view.standing.method == "on_terminal"


def test_no_card_number_is_in_any_file_log_or_message_and_nothing_has_room_for_one(street: Street) -> None:
    for way in (b"paid with 4242 4242 4242 4242.", b'"pan":"4242424242424242"', b"\x00\x014242-4242-4242-4242\x00"):
        assert _cards(way) == [b"4242424242424242"], "the search finds one"
    token = street.order()
    street.ask("terminal", token)
    street.until(token, "paid")
    written = street.written()
    assert len(written) > 5
    assert [found for content in written for found in _cards(content)] == []
    columns = {column.name for table in METADATA.tables.values() for column in table.columns}
    assert not {name for name in columns if re.search("pan$|cvv|cvc|card_number|expiry", name)}


def _cards(content: bytes) -> list[bytes]:
    """Numbers of cards: as long as one, by an issuer, and with the right check digit (Luhn)."""
    numbers = (re.sub(rb"[ -]", b"", match[0]) for match in _CARD.finditer(content))
    return [number for number in numbers if number.startswith(_ISSUERS) and _is_checked(number)]


def _is_checked(number: bytes) -> bool:
    digits = [int(digit) for digit in number.decode()][::-1]
    return sum(digit if place % 2 == 0 else sum(divmod(2 * digit, 10)) for place, digit in enumerate(digits)) % 10 == 0
