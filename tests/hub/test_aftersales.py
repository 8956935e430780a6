"""After an order is placed: found, prepared, called for, handed over once, sent back, billed without a gap."""

import asyncio
import io
from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pypdfium2
import pytest
from litestar import Litestar
from msgspec.structs import replace

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_asked import OrderAsked
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.order_return import OrderReturn, ReturnAsked, ReturnLine
from kiosk.domain.quote import Quote, QuoteAsked, QuoteLine
from kiosk.domain.seller import Seller
from kiosk.domain.slip import SeenOrder
from kiosk.hub.aftersales.progress import StepAsked
from kiosk.hub.aftersales.step_file import read_steps
from kiosk.hub.invoicing.invoices import NoInvoice, Pdf
from kiosk.hub.invoicing.issue import issue_invoice
from kiosk.hub.invoicing.quotes_on_paper import NoQuotePaper
from kiosk.hub.services import Services
from kiosk.hub.store import feed_rows, invoice_rows, order_rows
from kiosk.hub_client.aftersales import HttpAftersalesDesk
from kiosk.hub_client.session import HubSession
from kiosk.use_cases.follow_order import FollowOrder, NotDone
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled
from tests.hub.staff_calls import sign_in

pytestmark = pytest.mark.anyio

SELLER = Seller(
    *("Maison Corail", "900000001", "FR68900000001", "12 rue Gasparin", "69002", "Lyon", "SAS", "50 000 €", "Lyon"),
    "bonjour@maison-corail.example",
)


def an_order(n: int, *, quantity: int = 1) -> ReadyOrder:
    """A guest's: vases to collect in Lyon, and one sent from there."""
    return ReadyOrder(
        id=f"order-{n}",
        idempotency_key=f"key-{n}",
        number=f"K01-{n:04}",
        placed_at=NOON,
        lines=(
            OrderLine("1", "VASE-1", quantity, Money(1000), Fulfillment("store_pickup", "lyon")),
            OrderLine("2", "LAMPE-1", 1, Money(4900), Fulfillment("home_delivery", "depot")),
        ),
        delivery_fee=Money(490),
        tracking_token=f"{n:022}",
        contact=Contact("Paul Roy", "paul@exemple.fr", "06 12 34 56 78"),
        address=Address("Paul Roy", "3 quai des Orfèvres", "69002", "Lyon"),
    )


async def placed(kiosk: Terminal, n: int = 1, *, quantity: int = 1) -> ReadyOrder:
    order = an_order(n, quantity=quantity)
    answer = await kiosk.call(
        "POST", "/api/orders", content=msgspec.json.encode(order), headers={"Idempotency-Key": f"key-{n}"}
    )
    assert answer.status_code == 201, answer.text
    return order


async def staff_of(terminal: Terminal) -> dict[str, str]:
    signed_in = await terminal.call("POST", "/api/staff/sign-in", json={"badge": "badge-marc", "pin": "4821"})
    return {"X-Staff-Token": signed_in.json()["session"]["token"]}


async def seen(terminal: Terminal, order: ReadyOrder) -> SeenOrder:
    answer = await terminal.call("POST", "/api/orders/slip", json={"token": order.tracking_token})
    return msgspec.json.decode(answer.content, type=SeenOrder)


async def said(terminal: Terminal, staff: dict[str, str], number: str, verb: str, **more: Any) -> httpx.Response:
    lines = more.pop("line_ids", [])
    return await terminal.call(
        "POST",
        f"/api/aftersales/{number}/steps",
        json={"step": {"verb": verb, **more}, "line_ids": lines},
        headers=staff,
    )


def calls_in_feed(services: Services) -> list[str]:
    with services.database.read() as connection:
        rows = feed_rows.new_rows(connection, 0, 10_000)
    return [row.key for row in rows if row.kind == "call" and row.value is not None]


def states(order: SeenOrder) -> list[str]:
    return [line.progress.state if line.progress else "" for line in order.lines]


async def test_collected_goods_are_called_for_and_handed_over_once(kiosk: Terminal, services: Services) -> None:
    order, staff = await placed(kiosk), await staff_of(kiosk)
    assert states(await seen(kiosk, order)) == ["placed", "placed"]
    assert (await said(kiosk, staff, order.number, "make_ready")).status_code == 200
    call = {"token": order.tracking_token, "location_id": "lyon"}
    first, again = [(await kiosk.call("POST", "/api/aftersales/calls", json=call)).json() for _ in range(2)]
    assert first == again
    assert (first["pieces"], first["is_ready"], calls_in_feed(services)) == (1, True, [first["code"]])
    spaced = f"{first['code'][:3]} {first['code'][3:]}".lower()
    found = await kiosk.call("GET", f"/api/aftersales/calls/{spaced}", headers=staff)
    assert found.json()["number"] == order.number

    answers = await asyncio.gather(*(said(kiosk, staff, order.number, "hand_over", line_ids=["1"]) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert calls_in_feed(services) == []
    assert (await kiosk.call("GET", f"/api/aftersales/calls/{first['code']}", headers=staff)).status_code == 404
    assert states(await seen(kiosk, order)) == ["collected", "placed"]
    late = await kiosk.call("POST", "/api/aftersales/calls", json=call)
    assert (late.status_code, late.json()["code"]) == (422, "nothing_to_collect")


async def test_staff_of_a_store_speak_for_its_lines_alone(kiosk: Terminal, services: Services) -> None:
    order, staff = await placed(kiosk), await staff_of(kiosk)
    shipped = await said(kiosk, staff, order.number, "ship", carrier="Colissimo", parcel="6A1")
    assert (shipped.status_code, shipped.json()["code"]) == (422, "not_shipped")  # the lamp leaves from the depot
    named = await said(kiosk, staff, order.number, "ship", carrier="Colissimo", parcel="6A1", line_ids=["2"])
    assert (named.status_code, named.json()["code"]) == (422, "line_unknown")
    assert (await said(kiosk, staff, order.number, "prepare", line_ids=["1", "1"])).status_code == 200
    step = StepAsked(order.number, ProgressStep("ship", "Colissimo", "6A1"))
    key = services.platform_keys.make("warehouse")
    body = msgspec.json.encode({"steps": [step, step, replace(step, number="K99-0001")]})
    answer = await kiosk._client.post("/api/aftersales/steps", content=body, headers={"Authorization": f"Bearer {key}"})
    outcomes = answer.json()["outcomes"]
    assert [(each["type"], each.get("is_new", each.get("code"))) for each in outcomes] == [
        ("taken", True), ("taken", False), ("not_taken", "order_unknown"),
    ]  # fmt: skip
    line = (await seen(kiosk, order)).lines[1]
    assert line.progress is not None
    assert (line.progress.state, line.progress.carrier, line.progress.parcel) == ("shipped", "Colissimo", "6A1")
    refused = await kiosk._client.post("/api/aftersales/steps", content=body, headers=kiosk.headers)
    assert refused.status_code == 401


async def test_steps_come_from_a_file_and_twice_is_once(kiosk: Terminal, services: Services) -> None:
    order = await placed(kiosk)
    file = (
        "order;step;line;carrier;parcel\n"
        f"{order.number};prepare;;;\n"
        f"{order.number};ship;2;Colissimo;6A1\n"
        f"{order.number};deliver;2;;\n"
        f"{order.number};hand_over;1;;\n"
    )
    steps = [step for step in read_steps(file) if isinstance(step, StepAsked)]
    assert len(steps) == 4
    for step in steps:
        await services.progress.say(step, "file")
    outcomes = [type(await services.progress.say(step, "file")).__name__ for step in steps]
    assert outcomes == ["StepNotTaken", "StepNotTaken", "StepTaken", "StepNotTaken"]
    assert states(await seen(kiosk, order)) == ["collected", "delivered"]
    wrong = read_steps("order;step;line\nK01-0001;explode;\n;ship;\n")
    assert [problem.line for problem in wrong if not isinstance(problem, StepAsked)] == [2, 3]


async def test_a_number_alone_opens_nobodys_order(kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock) -> None:
    order = await placed(kiosk)

    async def tried(terminal: Terminal, proof: str, number: str = order.number) -> tuple[int, str]:
        answer = await terminal.call("POST", "/api/aftersales/find", json={"number": number, "proof": proof})
        return answer.status_code, answer.json().get("number", answer.json().get("code"))

    for proof in ("paul@exemple.fr", "+33612345678", "69002"):
        assert await tried(kiosk, proof, "k01 0001") == (200, order.number)
    wrong = [await tried(other_kiosk, proof) for proof in ("", order.number, "69001", "p@exemple.fr", "0612345679")]
    assert wrong == [(404, "order_unknown")] * 5
    assert await tried(other_kiosk, "x", "K99-9999") == (404, "order_unknown")
    # The number is closed for everybody now, whoever guessed; a quarter of an hour later it is not.
    assert await tried(kiosk, "69002") == (429, "too_many_tries")
    clock.move(timedelta(minutes=16))
    assert await tried(kiosk, "69002") == (200, order.number)


async def test_a_terminal_that_guesses_is_slowed_down(kiosk: Terminal) -> None:
    order = await placed(kiosk)
    for n in range(20):
        await kiosk.call("POST", "/api/aftersales/find", json={"number": f"K01-{n + 100}", "proof": "69002"})
    answer = await kiosk.call("POST", "/api/aftersales/find", json={"number": order.number, "proof": "69002"})
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0


async def returned(kiosk: Terminal, order: ReadyOrder, key: str, *lines: tuple[str, int]) -> httpx.Response:
    asked = {"key": key, "lines": [{"line_id": i, "quantity": n, "reason": "too_small"} for i, n in lines]}
    return await kiosk.call("POST", "/api/aftersales/returns", json={"token": order.tracking_token, "asked": asked})


async def test_returns_are_made_once_and_never_for_more_than_was_bought(kiosk: Terminal) -> None:
    order, staff = await placed(kiosk, quantity=3), await staff_of(kiosk)
    early = await returned(kiosk, order, "r1", ("1", 1))
    assert (early.status_code, early.json()["code"]) == (422, "not_received_yet")
    await said(kiosk, staff, order.number, "hand_over")
    line = (await seen(kiosk, order)).lines[0]
    assert line.returnable is not None
    assert (line.returnable.pieces, str(line.returnable.withdrawal_until)) == (3, "2026-03-24")
    first, again = [(await returned(kiosk, order, "r1", ("1", 2))).json() for _ in range(2)]
    assert first == again
    assert (first["state"], first["refund"]) == ("requested", "requested")
    assert (await returned(kiosk, order, "r1", ("1", 1))).json()["code"] == "key_reused"
    # Two at once for the last piece: one gets it.
    both = await asyncio.gather(*(returned(kiosk, order, f"r{n}", ("1", 1)) for n in (2, 3)))
    assert sorted(answer.status_code for answer in both) == [200, 422]
    assert (await returned(kiosk, order, "r4", ("1", 1))).json()["code"] == "too_many"

    received = [await kiosk.call("POST", f"/api/aftersales/returns/{first['number']}/received", headers=staff)
                for _ in range(2)]  # fmt: skip
    assert [answer.json()["refund"] for answer in received] == ["credited", "credited"]
    line = (await seen(kiosk, order)).lines[0]
    assert line.progress is not None
    assert (line.progress.returned, line.progress.state) == (2, "collected")


async def test_returns_end_after_thirty_days(kiosk: Terminal, clock: MovableClock) -> None:
    order, staff = await placed(kiosk), await staff_of(kiosk)
    await said(kiosk, staff, order.number, "hand_over")
    clock.move(timedelta(days=31))
    assert (await returned(kiosk, order, "r1", ("1", 1))).json()["code"] == "too_late"


async def tell_seller(services: Services) -> None:
    await services.database.write(lambda c: invoice_rows.put_seller(c, SELLER))


async def test_invoice_numbers_have_no_gap_however_many_ask_at_once(kiosk: Terminal, services: Services) -> None:
    await tell_seller(services)
    orders = [await placed(kiosk, n) for n in (1, 2, 3)]
    assert await services.invoices.invoice(orders[0].tracking_token, "fr") == NoInvoice("not_yet")
    staff = await staff_of(kiosk)
    # The first goods that leave the shop issue it, and everybody who asks gets that one.
    await asyncio.gather(*(said(kiosk, staff, order.number, "hand_over") for order in orders))
    asked = await asyncio.gather(*(services.invoices.invoice(order.tracking_token, "fr") for order in orders * 3))
    names = {pdf.name for pdf in asked if isinstance(pdf, Pdf)}
    assert names == {"F2026-000001.pdf", "F2026-000002.pdf", "F2026-000003.pdf"}

    class Undone(Exception):
        pass

    last = await placed(kiosk, 4)

    def issue_and_fail(connection: Any) -> None:
        record = order_rows.by_tracking(connection, last.tracking_token)
        assert record is not None
        assert issue_invoice(connection, record, NOON) is not None
        raise Undone

    with pytest.raises(Undone):
        await services.database.write(issue_and_fail)
    await said(kiosk, staff, last.number, "hand_over")
    with services.database.read() as connection:
        assert [row.number for row in invoice_rows.numbers(connection)] == [f"F2026-{n:06}" for n in (1, 2, 3, 4)]


def text_of(pdf: Pdf | NoInvoice | NoQuotePaper) -> str:
    assert isinstance(pdf, Pdf)
    document = pypdfium2.PdfDocument(io.BytesIO(pdf.content))
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join("\n".join(pages).replace("\u00a0", " ").split())


@pytest.mark.parametrize("hub_database", ["sqlite"], indirect=True)
async def test_quote_as_pdf_says_what_the_quote_promises_until_its_day(
    client: httpx.AsyncClient, services: Services, clock: MovableClock
) -> None:
    lea = await sign_in(await enrolled(client, services, profile="tablet"), "badge-lea", "1357")
    lines = (QuoteLine("LAMPE-1", 2, Money(4410), Money(4900)), QuoteLine("VASE-1", 1, Money(1000), Money(1000)))
    quote = msgspec.convert((await lea.call("POST", "/api/quotes", QuoteAsked("q" * 22, lines, 7))).json(), Quote)
    papers = services.quotes_on_paper
    assert await papers.pdf(quote.id, "fr") == NoQuotePaper("seller_unknown")
    await tell_seller(services)
    pdf = await papers.pdf(quote.id, "fr")
    assert not isinstance(pdf, NoQuotePaper)
    assert pdf == await papers.pdf(quote.id, "fr"), "the same bytes whenever it is asked for"
    assert pdf.name == f"Devis-{quote.number}.pdf"
    french = text_of(pdf)
    for said_there in (
        *("Maison Corail", f"Devis N° {quote.number}", "Fait par Léa le 10 mars 2026"),
        *("Valable jusqu’au 17 mars 2026 inclus", "RCS Lyon 900 000 001"),
        *("Lampe 2 36,75 € 20 % 73,50 € 88,20 €", "au lieu de 49,00 € la pièce"),
        *("Vase 1 8,33 € 20 % 8,33 € 10,00 €", "Total HT 81,83 €", "Total TTC 98,20 €", "hors livraison"),
    ):
        assert said_there in french, said_there
    english = text_of(await papers.pdf(quote.id, "en"))
    assert f"Quote No. {quote.number}" in english
    assert "Valid until 17 March 2026" in english
    clock.move(timedelta(days=9))
    assert await papers.pdf(quote.id, "fr") == NoQuotePaper("quote_ended")
    assert await papers.pdf("nobody's", "fr") == NoQuotePaper("quote_unknown")


async def test_what_an_invoice_and_its_credit_notes_say(kiosk: Terminal, services: Services) -> None:
    await tell_seller(services)
    order, staff = await placed(kiosk, quantity=3), await staff_of(kiosk)
    await said(kiosk, staff, order.number, "hand_over")
    french = text_of(await services.invoices.invoice(order.tracking_token, "fr"))
    for said_there in (
        *("Facture N° F2026-000001", "Émise le 10 mars 2026", f"Commande {order.number} du 10 mars 2026"),
        *("Paul Roy 3 quai des Orfèvres 69002 Lyon", "Maison Corail, SAS au capital de 50 000 €"),
        *("RCS Lyon 900 000 001", "TVA intracommunautaire FR68900000001", "12 rue Gasparin, 69002 Lyon"),
        *("Vase 3 8,33 € 20 % 25,00 € 30,00 €", "Livraison 1 4,08 € 20 % 4,08 € 4,90 €"),
        *("Total HT 69,92 €", "TVA 20 % sur 69,92 € HT 13,98 €", "Total TTC 83,90 €", "Reste à régler 83,90 €"),
        "Pas d’escompte",
    ):
        assert said_there in french, said_there
    assert "40 €" not in french  # terms between businesses
    english = text_of(await services.invoices.invoice(order.tracking_token, "en"))
    assert "Invoice No. F2026-000001" in english
    assert "Total incl. VAT €83.90" in english

    for n, pieces in ((1, 1), (2, 2)):
        number = (await returned(kiosk, order, f"r{n}", ("1", pieces))).json()["number"]
        not_yet = await services.invoices.credit_note(order.tracking_token, number, "fr")
        assert not_yet == NoInvoice("not_yet")
        await kiosk.call("POST", f"/api/aftersales/returns/{number}/received", headers=staff)
        note = text_of(await services.invoices.credit_note(order.tracking_token, number, "fr"))
        assert f"Avoir N° A2026-{n:06}" in note
        assert f"Sur la facture F2026-000001, retour {number}" in note
        assert f"Montant remboursé {pieces * 10},00 €" in note


async def test_the_terminals_desk_says_the_same_over_http(kiosk: Terminal, app: Litestar, clock: MovableClock) -> None:
    order, staff = await placed(kiosk), await staff_of(kiosk)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]
    token = kiosk.headers["Authorization"].removeprefix("Bearer ")
    session = HubSession("http://hub.test", lambda: token, clock, transport=transport)
    follow = FollowOrder(HttpAftersalesDesk(session))
    found = await follow.find(OrderAsked(order.number, "69002"))
    assert isinstance(found, SeenOrder)
    assert (found.token, found.collect_at, found.may_be_invoiced) == (order.tracking_token, ("lyon",), False)
    call = await follow.call(found.token, "lyon")
    assert isinstance(call, CollectCall)
    await said(kiosk, staff, order.number, "hand_over")
    assert await follow.call(found.token, "lyon") == NotDone("nothing_to_collect")
    asked = ReturnAsked("r1", (ReturnLine("1", 1, "damaged", "é"),))
    made = await follow.ask_return(found.token, asked)
    assert isinstance(made, OrderReturn)
    assert await follow.ask_return(found.token, asked) == made
    for _ in range(5):
        assert await follow.find(OrderAsked(order.number, "69003")) == NotDone("order_unknown")
    assert await follow.find(OrderAsked(order.number, "69002")) == NotDone("too_many_tries")
    await session.aclose()
