"""My order on the phone, in real Chromium at 360 px without JavaScript: found, followed, collected, sent back, billed."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import msgspec
import pypdfium2
import pytest
from playwright.sync_api import Page

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, OrderLine, ReadyOrder
from kiosk.domain.order_progress import ProgressStep
from kiosk.hub.aftersales.progress import StepAsked
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.commands import make_platform_key
from tests.pages.conftest import NewPhone, new_visitor_at
from tests.pages.test_phone_fit import FINDINGS

Say = Callable[..., None]
PRIVATE = ("Nadia Rahmani", "nadia@exemple.fr", "41 rue du Bât-d’Argent", "06 99 88 77 66")


@pytest.fixture(scope="module")
def say(hub: HubProcess) -> Say:
    """A warehouse that speaks of orders."""
    key = make_platform_key(hub.database, "warehouse of pages")

    def step(number: str, verb: str, line: str, carrier: str = "", parcel: str = "") -> None:
        asked = StepAsked(number, ProgressStep(verb, carrier, parcel), (line,))  # type: ignore[arg-type]
        answer = httpx.post(
            f"{hub.url}/api/aftersales/steps",
            content=msgspec.json.encode({"steps": [asked]}),
            headers={"Authorization": f"Bearer {key}"},
            timeout=60,
        )
        assert answer.json()["outcomes"][0]["type"] == "taken", answer.text

    return step


def an_order(terminal: httpx.Client, number: str) -> tuple[str, str]:
    """A guest's order of three: sent, collected here, taken along. Its number and its page."""
    token = new_token()
    order = ReadyOrder(
        id=str(uuid4()),
        idempotency_key=token,
        number=number,
        placed_at=datetime.now(UTC),
        lines=(
            OrderLine("1", "FAUTEUIL-ALTO-BLEU-NUIT", 1, Money(34900), Fulfillment("home_delivery", "orleans"), "wait"),
            OrderLine("2", "VASE-GALET-GRES", 1, Money(4500), Fulfillment("store_pickup", "part-dieu"), "wait"),
            OrderLine("3", "ROBE-ONDINE-IVOIRE-40", 2, Money(14900), Fulfillment("take_now", "bellecour"), "wait"),
        ),
        delivery_fee=Money(0),
        tracking_token=token,
        contact=Contact(PRIVATE[0], PRIVATE[1], PRIVATE[3]),
        address=Address(PRIVATE[0], PRIVATE[2], "69002", "Lyon"),
    )
    answer = terminal.post("/api/orders", content=msgspec.json.encode(order), headers={"Idempotency-Key": token})
    assert answer.status_code == 201, answer.text
    return number, urlsplit(msgspec.json.decode(answer.content, type=OrderConfirmed).tracking_url).path


def looked_at(phone: Page, name: str) -> None:
    """Nothing on the page is too wide, cut, too small for a thumb, or under the bar."""
    for size in ("100%", "200%"):
        phone.evaluate(f"document.documentElement.style.fontSize = '{size}'")
        phone.evaluate("() => document.fonts.ready.then(() => true)")  # what stands in for the typeface is wider
        wrong = {what: found for what, script in FINDINGS.items() if (found := phone.evaluate(script))}
        assert wrong == {}, (name, size)
    phone.evaluate("document.documentElement.style.fontSize = ''")


def test_an_order_is_found_followed_and_collected_without_script(
    terminal: httpx.Client, new_phone: NewPhone, say: Say
) -> None:
    number, path = an_order(terminal, "K98-0001")
    phone = new_phone(width=360)
    phone.goto("/orders")
    phone.fill("#number", number.lower())
    phone.fill("#proof", "69001")
    phone.tap("form.finding button")
    phone.wait_for_selector("[role=alert]")
    assert "Nous ne trouvons pas" in phone.inner_text("[role=alert]")
    looked_at(phone, "not found")
    phone.fill("#proof", "+33 6 99 88 77 66")
    phone.tap("form.finding button")
    phone.wait_for_url(f"**{path}")
    assert [text.split("\n")[0] for text in phone.locator("[aria-current=step]").all_inner_texts()] == ["Confirmée"] * 3

    say(number, "ship", "1", "Colissimo", "6A14820093571")
    say(number, "make_ready", "2")
    phone.goto(path)
    text = phone.inner_text("main")
    assert "Suivi Colissimo 6A14820093571" in text
    assert "Prêt, vous pouvez venir" in text
    assert "Gardé au comptoir jusqu’au" in text
    looked_at(phone, "order")

    phone.tap("text=Je suis en boutique")
    phone.wait_for_url(f"**{path}/collect")
    code = phone.inner_text("#collect-code").replace("\n", "").replace(" ", "")
    assert re.fullmatch(r"[2-9A-HJ-NP-Z]{6}", code)
    looked_at(phone, "collect")
    phone.goto(path)
    assert phone.locator("text=Voir mon code de retrait").is_visible()
    say(number, "hand_over", "2")
    phone.goto(f"{path}/collect")  # the goods are out: the code is gone
    phone.wait_for_url(f"**{path}")


def test_something_is_sent_back_without_script(terminal: httpx.Client, new_phone: NewPhone, say: Say) -> None:
    number, path = an_order(terminal, "K98-0010")
    say(number, "hand_over", "2")
    phone = new_phone("en-GB", 360)
    phone.goto(f"{path}/return")
    looked_at(phone, "return")
    phone.tap(".bottom button")
    phone.wait_for_selector("[role=alert]")
    assert "Tick at least one item" in phone.inner_text("[role=alert]")
    phone.check("input[name=take-2]")
    phone.select_option("#reason-2", "damaged")
    phone.fill("#note-2", "Ébréché <b>en bas</b>")
    assert "Right of withdrawal" in phone.inner_text("fieldset:has(input[name=take-2])")
    looked_at(phone, "return with a line")
    phone.tap(".bottom button")
    phone.wait_for_url(f"**{path}/return/R-*")
    looked_at(phone, "return slip")
    assert "Refund requested" in phone.inner_text("main")
    phone.goto(path)
    assert "Refund requested" in phone.inner_text("main")
    phone.goto(f"{path}/return")  # all of it is on its way back: there is nothing more to send
    phone.wait_for_url(f"**{path}")


def test_sending_the_form_of_a_return_twice_makes_one(hub: HubProcess, terminal: httpx.Client, say: Say) -> None:
    number, path = an_order(terminal, "K98-0002")
    say(number, "hand_over", "3")
    with new_visitor_at(hub) as visitor:
        key = re.findall(r'name="key" value="([\w-]{22})"', visitor.get(f"{path}/return").text)[0]
        form = {"key": key, "take-3": "on", "quantity-3": "2", "reason-3": "too_small"}
        both = [visitor.post(f"{path}/return", data=form).url for _ in range(2)]
        assert both[0] == both[1]
        assert "/return/R-" in both[0].path
        more = visitor.post(f"{path}/return", data={**form, "key": new_token()})
        assert (more.status_code, "déjà rendu" in more.text) == (422, True)
        for hostile in ({}, {"take-9": "on"}, {"key": "x", "take-3": "on", "quantity-3": "-1"}, {"take-3": "\x00"}):
            assert visitor.post(f"{path}/return", data=hostile).status_code in {200, 422}


@pytest.mark.parametrize(("language", "said"), [("fr", "Facture N°"), ("en", "Invoice No.")])
def test_the_invoice_is_a_pdf_in_the_readers_language(
    hub: HubProcess, terminal: httpx.Client, say: Say, language: str, said: str
) -> None:
    number, path = an_order(terminal, {"fr": "K98-0003", "en": "K98-0004"}[language])
    with new_visitor_at(hub) as visitor:
        visitor.headers["Accept-Language"] = language
        visitor.timeout = 100  # the first paper of a hub waits for its typeface
        early = visitor.get(f"{path}/invoice.pdf")
        assert (early.status_code, early.headers["content-type"].partition(";")[0]) == (404, "text/html")
        say(number, "hand_over", "3")
        answer = visitor.get(f"{path}/invoice.pdf")
        again = visitor.get(f"{path}/invoice.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content == again.content
    document = pypdfium2.PdfDocument(io.BytesIO(answer.content))
    text = " ".join(document[0].get_textpage().get_text_range().split())
    document.close()
    assert f"{said}\u00a0F20" in text or f"{said} F20" in text
    for there in (PRIVATE[0], PRIVATE[2], "900 000 001", "FR68900000001", number):
        assert there in text


def test_no_page_of_one_order_shows_anything_of_another_or_of_its_owner(
    hub: HubProcess, terminal: httpx.Client, say: Say
) -> None:
    (mine, my_path), (theirs, their_path) = an_order(terminal, "K98-0005"), an_order(terminal, "K98-0006")
    for number in (mine, theirs):
        say(number, "make_ready", "2")
        say(number, "hand_over", "3")
    with new_visitor_at(hub) as visitor, new_visitor_at(hub) as stranger:
        theirs_made = stranger.post(
            f"{their_path}/return", data={"key": new_token(), "take-3": "on", "quantity-3": "1", "reason-3": "other"}
        )
        stranger.post(f"{their_path}/collect", data={"place": "part-dieu"})
        their_code = re.findall(r"<b>(\w{3})</b><b>(\w{3})</b>", stranger.get(f"{their_path}/collect").text)[0]
        their_return = theirs_made.url.path.rsplit("/", 1)[1]
        mixed = [
            my_path, f"{my_path}/collect", f"{my_path}/return", f"{my_path}/return/{their_return}",
            f"{my_path}/return/{their_return}/credit.pdf", "/orders", "/cart",
        ]  # fmt: skip
        # The form that changes the language knows the address that was asked for; that is no news to whoever typed it.
        pages = {path: visitor.get(path).text.replace(f'name="back" value="{path}"', "") for path in mixed}
        pages["find"] = visitor.post("/orders/find", data={"number": theirs, "proof": "75001"}).text
        pages["call"] = visitor.post(f"{my_path}/collect", data={"place": "nowhere"}).text
    secrets = (theirs_made.url.path, their_path, theirs.removeprefix("K98-0006 "), "".join(their_code), their_return)
    # What the visitor typed is in their own form again; nothing else of the other order is anywhere.
    pages["find"] = pages["find"].replace(f'value="{theirs}"', "")
    leaks = [(path, secret) for path, text in pages.items() for secret in (*secrets, *PRIVATE) if secret in text]
    assert leaks == []


def test_every_page_and_file_of_an_order_keeps_to_itself(hub: HubProcess, terminal: httpx.Client, say: Say) -> None:
    number, path = an_order(terminal, "K98-0007")
    say(number, "make_ready", "2")
    say(number, "hand_over", "3")
    with new_visitor_at(hub) as visitor:
        visitor.post(f"{path}/collect", data={})
        form = {"key": new_token(), "take-3": "on", "quantity-3": "1", "reason-3": "other"}
        slip = visitor.post(f"{path}/return", data=form).url.path
        for each in (
            path,
            f"{path}/collect",
            f"{path}/return",
            slip,
            f"{path}/invoice.pdf",
            f"{slip}/credit.pdf",
            "/orders",
        ):
            headers = visitor.get(each).headers
            assert "default-src 'none'" in headers["content-security-policy"], each
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert "unsafe" not in headers["content-security-policy"]
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["cache-control"] == "no-store"
        foreign = visitor.post(f"{path}/return", data=form, headers={"Origin": "https://evil.example"})
        assert foreign.status_code == 403


def test_the_first_page_is_at_most_60_kb_with_everything_and_asks_nobody_else(
    hub: HubProcess, new_phone: NewPhone
) -> None:
    phone = new_phone("en-GB", 360, scripts=True, drawings=True)
    sizes: dict[str, int] = {}
    foreign: list[str] = []
    phone.on(
        "request", lambda request: foreign.append(request.url) if urlsplit(request.url).netloc not in hub.url else None
    )
    session = phone.context.new_cdp_session(phone)
    session.send("Network.enable")
    urls: dict[str, str] = {}
    session.on("Network.responseReceived", lambda event: urls.update({event["requestId"]: event["response"]["url"]}))
    session.on(
        "Network.loadingFinished", lambda event: sizes.update({event["requestId"]: int(event["encodedDataLength"])})
    )
    phone.goto("/", wait_until="networkidle")
    weighed = {urls[key]: size for key, size in sizes.items() if key in urls and not urls[key].startswith("data:")}
    assert foreign == []
    assert len(weighed) > 3
    assert sum(weighed.values()) <= 60 * 1024, sorted(weighed.items(), key=lambda item: -item[1])
