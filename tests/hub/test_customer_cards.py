"""Customers' cards at the hub: no agreement, no card; and what an agreement is."""

from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.customer_card import CARD_LIFE, CardClosed, CardOpened, CardOutcome, CardScan
from kiosk.domain.handoff import Handoff
from kiosk.hub.services import Services
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled

pytestmark = pytest.mark.anyio


class Tablet:
    """A tablet with somebody signed in, and the customer's cart open."""

    def __init__(self, terminal: Terminal, token: str) -> None:
        self.terminal, self.token = terminal, token
        self.cart_id = ""

    async def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        return await self.terminal.call(method, path, headers={"X-Staff-Token": self.token}, **options)

    async def card(self, method: str = "GET", path: str = "", **options: Any) -> CardOutcome:
        answer = await self.call(method, f"/api/carts/{self.cart_id}/card{path}", **options)
        assert answer.status_code == 200, answer.text
        outcome: CardOutcome = msgspec.json.decode(answer.content, type=CardOutcome)
        return outcome

    async def claim(self, **body: str) -> None:
        answer = await self.terminal.call("POST", "/api/handoffs/claim", json=body)
        assert answer.json()["type"] == "claimed"
        self.cart_id = answer.json()["cart"]["id"]


@pytest.fixture
async def tablet(client: httpx.AsyncClient, services: Services) -> Tablet:
    return await _tablet(client, services, "badge-lea", "1357")


async def _tablet(client: httpx.AsyncClient, services: Services, badge: str, pin: str) -> Tablet:
    terminal = await enrolled(client, services, "lyon", "tablet")
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return Tablet(terminal, answer.json()["session"]["token"])


async def _code(services: Services) -> Handoff:
    """What Claire's phone shows."""
    claire = await services.customers.by_id("claire")
    assert claire is not None
    cart = await services.carts.of_customer(claire)
    handoff = await services.handoffs.offer_from_phone(cart.id)
    assert handoff is not None
    return handoff


async def _cart(services: Services, cart_id: str) -> Cart:
    cart = await services.carts.by_id(cart_id)
    assert cart is not None
    return cart


async def test_her_qr_opens_the_card_and_the_code_read_aloud_does_not(
    services: Services, tablet: Tablet, clock: MovableClock
) -> None:
    code = await _code(services)
    await tablet.claim(short_code=code.short_code)
    assert await tablet.card() == CardClosed("not_agreed")
    history = await tablet.terminal.call("GET", f"/api/history/{tablet.cart_id}/bought")
    assert history.json() == []

    await tablet.claim(token=code.token)
    opened = await tablet.card()
    assert isinstance(opened, CardOpened)
    card = opened.card
    assert (card.first_name, card.last_name, card.city) == ("Claire", "Morel", "Lyon")
    assert (card.agreement.how, card.agreement.given_at) == ("qr", NOON)
    (bought,) = card.events
    assert (bought.channel, bought.staff_name, bought.amount.amount) == ("web", "Marc Roy", 1800)
    assert card.scans is None
    assert len((await tablet.terminal.call("GET", f"/api/history/{tablet.cart_id}/bought")).json()) == 1

    clock.move(CARD_LIFE)
    assert await tablet.card() == CardClosed("not_agreed")


async def test_agreement_is_for_one_terminal_one_person_one_visit(
    client: httpx.AsyncClient, services: Services, tablet: Tablet
) -> None:
    await tablet.claim(token=(await _code(services)).token)
    opened = await tablet.card()
    assert isinstance(opened, CardOpened)

    other = await _tablet(client, services, "badge-marc", "4821")
    await other.claim(short_code=(await _code(services)).short_code)
    assert await other.card() == CardClosed("not_agreed")

    signed_in = await tablet.terminal.call("POST", "/api/staff/sign-in", json={"badge": "badge-marc", "pin": "4821"})
    next_one = Tablet(tablet.terminal, signed_in.json()["session"]["token"])
    next_one.cart_id = tablet.cart_id
    assert await next_one.card() == CardClosed("not_agreed")

    done = {"agreement_id": opened.card.agreement.id}
    assert (await other.terminal.call("POST", f"/api/carts/{tablet.cart_id}/card/close", json=done)).status_code == 204
    assert isinstance(await tablet.card(), CardOpened)
    await tablet.terminal.call("POST", f"/api/carts/{tablet.cart_id}/card/close", json=done)
    assert await tablet.card() == CardClosed("not_agreed")


async def test_a_touch_at_the_kiosk_or_on_the_phone_answers_the_question_once(
    services: Services, tablet: Tablet, kiosk: Terminal
) -> None:
    await kiosk.call("POST", "/api/handoffs/claim", json={"token": (await _code(services)).token})
    await tablet.claim(short_code=(await _code(services)).short_code)
    assert isinstance(await tablet.card(), CardClosed), "her QR at a kiosk is no word to staff"
    asked = await tablet.card("POST", "/ask")
    assert isinstance(asked, CardClosed)
    assert asked.reason == "asked"
    question = (await _cart(services, tablet.cart_id)).card_asked
    assert question is not None
    assert question.staff_name == "Léa Petit"

    answer = {"asked_id": question.id, "agrees": True}
    path = f"/api/carts/{tablet.cart_id}/card/answer"
    assert (await tablet.terminal.call("POST", path, json=answer)).json()["code"] == "not_a_kiosk"
    assert (await kiosk.call("POST", path, json=answer | {"asked_id": "another"})).status_code == 200
    assert isinstance(await tablet.card(), CardClosed)
    answered = msgspec.json.decode((await kiosk.call("POST", path, json=answer)).content, type=Cart)
    assert answered.card_asked is not None
    assert answered.card_asked.answer == "given"
    opened = await tablet.card()
    assert isinstance(opened, CardOpened)
    assert opened.card.agreement.how == "kiosk"

    await services.cards.take_back("claire")
    closed = await tablet.card()
    assert isinstance(closed, CardClosed)
    assert closed.reason == "ended"
    await tablet.claim(short_code=(await _code(services)).short_code)
    asked = await tablet.card("POST", "/ask")
    assert isinstance(asked, CardClosed)
    assert asked.asked is not None
    await services.cards.answer_on_phone(tablet.cart_id, asked.asked.id, agrees=False)
    refused = await tablet.card()
    assert isinstance(refused, CardClosed)
    assert refused.reason == "refused"
    await services.cards.answer_on_phone(tablet.cart_id, asked.asked.id, agrees=True)
    assert isinstance(await tablet.card(), CardClosed), "the answer was given"


async def test_her_code_does_not_undo_that_she_closed_the_card(
    services: Services, tablet: Tablet, clock: MovableClock
) -> None:
    code = await _code(services)
    await tablet.claim(token=code.token)
    await services.cards.take_back("claire")
    await tablet.claim(token=code.token)
    assert isinstance(await tablet.card(), CardClosed)
    clock.move(timedelta(seconds=1))
    await tablet.claim(token=(await _code(services)).token)
    assert isinstance(await tablet.card(), CardOpened), "a code that she showed afterwards is a new word"


async def test_notes_are_signed_and_only_their_author_or_a_manager_takes_them_away(
    client: httpx.AsyncClient, services: Services, tablet: Tablet
) -> None:
    closed = await _tablet(client, services, "badge-marc", "4821")
    await closed.claim(short_code=(await _code(services)).short_code)
    note = {"id": "n1", "text": " Préfère être livrée le soir. "}
    assert isinstance(await closed.card("POST", "/notes", json=note), CardClosed)

    await tablet.claim(token=(await _code(services)).token)
    await tablet.card("POST", "/notes", json=note)
    opened = await tablet.card("POST", "/notes", json=note)
    assert isinstance(opened, CardOpened)
    (kept,) = opened.card.notes
    assert (kept.text, kept.staff_name, kept.at) == ("Préfère être livrée le soir.", "Léa Petit", NOON)
    facts = {"sizes": [{"category_id": "lampes", "size": "38"}], "preferences": ["Tons chauds"]}
    told = await tablet.card("PUT", "/facts", json=facts)
    assert isinstance(told, CardOpened)
    assert (told.card.sizes[0].size, told.card.preferences) == ("38", ("Tons chauds",))
    wrong = {"preferences": ["Laine", "Laine"]}
    assert (await tablet.call("PUT", f"/api/carts/{tablet.cart_id}/card/facts", json=wrong)).status_code == 422

    await closed.card("POST", "/agree")
    shown = await closed.card("POST", "/notes/n1/remove")
    assert isinstance(shown, CardOpened)
    assert shown.card.notes == ()
    assert shown.card.agreement.how == "tablet"


async def test_scans_are_kept_only_while_she_wants_it(services: Services, tablet: Tablet, kiosk: Terminal) -> None:
    await kiosk.call("POST", "/api/handoffs/claim", json={"token": (await _code(services)).token})
    await tablet.claim(token=(await _code(services)).token)
    path, scan = f"/api/carts/{tablet.cart_id}/scans", {"product_id": "vase", "edition": "noel"}
    assert (await kiosk.call("POST", path, json=scan)).status_code == 204
    await services.cards.set_keeps_scans("claire", "1", keeps=True)
    opened = await tablet.card()
    assert isinstance(opened, CardOpened)
    assert opened.card.scans == (), "nothing from before the consent"
    await kiosk.call("POST", path, json=scan)
    opened = await tablet.card()
    assert isinstance(opened, CardOpened)
    assert opened.card.scans == (CardScan("vase", NOON, "noel"),)
    await services.cards.set_keeps_scans("claire", "1", keeps=False)
    await services.cards.set_keeps_scans("claire", "1", keeps=True)
    opened = await tablet.card()
    assert isinstance(opened, CardOpened)
    assert opened.card.scans == (), "taking it back erases what was kept"


async def test_nobody_in_particular_opens_no_card(services: Services, tablet: Tablet) -> None:
    await tablet.claim(token=(await _code(services)).token)
    nobody = await tablet.terminal.call("GET", f"/api/carts/{tablet.cart_id}/card")
    assert (nobody.status_code, nobody.json()["code"]) == (401, "staff_unknown")
    elsewhere = await tablet.call("GET", "/api/carts/unknown/card")
    assert elsewhere.status_code == 404
