"""Prices that staff grant: within their ceiling, seen by everybody, checked and written down again with the order."""

import asyncio
from datetime import timedelta

import httpx
import msgspec
import pytest
from litestar import Litestar
from sqlalchemy import select

from kiosk.domain.audit import AuditEntry
from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.discount import DISCOUNT_LIFE, LineDiscount, PriceGrant, given_off, taken_back
from kiosk.domain.discount_proof import DiscountKey, proven
from kiosk.domain.invoice import Invoice
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine
from kiosk.domain.printed_code import QuoteTarget
from kiosk.domain.quote import Quote, QuoteAsked, QuoteLine, SelectionAsked, StaffSelection
from kiosk.errors import BackendRejected
from kiosk.hub.invoicing.issue import issue_invoice
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows, invoice_rows, order_rows, printed_code_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.tables import feed
from kiosk.hub_client.selling import HttpSellingDesk
from kiosk.hub_client.session import HubSession
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled
from tests.hub.test_aftersales import SELLER
from tests.hub.test_orders_at_hub import confirmed, line, order, refusal, send

pytestmark = pytest.mark.anyio

LAMP = Money(4900)
TEN_OFF = Money(4410)
CART = Cart("cart-1", 1, NOON, (LineItem("LAMPE-1", "LAMPE-1", 1, LAMP),))
DISCOUNT = LineDiscount(LAMP, "defect", "lea")


@pytest.fixture
async def tablet(client: httpx.AsyncClient, services: Services) -> Terminal:
    return await enrolled(client, services, profile="tablet")


async def _token(tablet: Terminal, badge: str = "badge-lea", pin: str = "1357") -> dict[str, str]:
    answer = await tablet.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return {"X-Staff-Token": answer.json()["session"]["token"]}


async def _key(tablet: Terminal, badge: str = "badge-lea", pin: str = "1357") -> DiscountKey:
    answer = await tablet.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return msgspec.convert(answer.json()["renewal"]["discount_key"], DiscountKey)


async def _shared(terminal: Terminal, cart: Cart = CART) -> str:
    answer = await terminal.call("POST", "/api/handoffs", content=msgspec.json.encode(cart))
    assert answer.status_code == 201, answer.text
    code: str = answer.json()["short_code"]
    return code


async def _discount(tablet: Terminal, *grants: PriceGrant, staff: dict[str, str]) -> httpx.Response:
    body = msgspec.json.encode(grants)
    return await tablet.call("POST", f"/api/carts/{CART.id}/discounts", content=body, headers=staff)


def _off(percent: int, staff_id: str = "lea") -> PriceGrant:
    return given_off(LAMP, percent, "LAMPE-1", "defect", staff_id, NOON)


async def _written(services: Services) -> list[AuditEntry]:
    links = await services.database.fetch(lambda c: list(audit_rows.after(c, 0)))
    return [link.entry for link in links if link.entry.action in {"discount.given", "quote.made"}]


def _issued(connection: Connection) -> Invoice | None:
    record = order_rows.by_id(connection, "order-1")
    return issue_invoice(connection, record, NOON) if record else None


def _granted(name: str, price: Money = TEN_OFF, discount: LineDiscount | None = DISCOUNT, quote: str = "") -> OrderLine:
    return line(name, unit_price=price, discount=discount, quote=quote)


async def test_discount_in_a_cart_is_seen_by_everybody_and_written_down(services: Services, tablet: Terminal) -> None:
    staff = await _token(tablet)
    await _shared(tablet)
    answer = await _discount(tablet, _off(10), staff=staff)
    assert answer.status_code == 200, answer.text
    cart = await services.carts.by_id(CART.id)
    assert cart is not None
    view = await services.carts.view(cart)
    price = view.lines[0].price
    assert price is not None
    assert (price.price, price.list_price, price.reason) == (TEN_OFF, LAMP, "discount")
    assert view.goods_total == TEN_OFF
    (entry,) = await _written(services)
    assert (entry.actor_staff_id, entry.subject) == ("lea", "cart-1/LAMPE-1")
    assert entry.after == {"price": "4410", "reason": "defect"}
    # The same again is no news; taken back, the lamp costs what it costs.
    version = cart.version
    await _discount(tablet, _off(10), staff=staff)
    again = await services.carts.by_id(CART.id)
    assert again is not None
    assert again.version == version
    later = NOON + timedelta(microseconds=1)
    services.clock.move(timedelta(seconds=1))  # type: ignore[attr-defined]
    await _discount(tablet, *taken_back(["LAMPE-1"], later), staff=staff)
    back = await services.carts.by_id(CART.id)
    assert back is not None
    assert (await services.carts.view(back)).goods_total == LAMP
    assert len(await _written(services)) == 1


async def test_discount_past_the_ceiling_is_refused_for_the_person_who_gave_it(tablet: Terminal) -> None:
    lea, marc = await _token(tablet), await _token(tablet, "badge-marc", "4821")
    await _shared(tablet)
    refused = await _discount(tablet, _off(11), staff=lea)
    assert (refused.status_code, refused.json()["code"]) == (422, "discount_too_high")
    # The manager's token does not lend Léa their ceiling.
    assert (await _discount(tablet, _off(11), staff=marc)).status_code == 422
    assert (await _discount(tablet, _off(30, "marc"), staff=marc)).status_code == 200
    assert (await _discount(tablet, _off(31, "marc"), staff=marc)).status_code == 422
    assert (await _discount(tablet, _off(5), staff={})).status_code == 401


async def test_order_with_a_discount_is_checked_again_and_billed_with_it(services: Services, tablet: Terminal) -> None:
    await services.database.write(lambda c: invoice_rows.put_seller(c, SELLER))
    grant = proven(_off(10), await _key(tablet), "nonce--1")
    got = await confirmed(tablet, order("1", _granted("a", discount=grant.discount)))
    assert got.total == TEN_OFF
    (entry,) = await _written(services)
    assert (entry.subject, entry.before, entry.after) == ("K01-1", {"LAMPE-1": "4900"}, {"LAMPE-1": "4410 defect"})
    invoice = await services.database.write(_issued)
    assert invoice is not None
    said = [(bill.item.text["fr"], bill.item.gross) for bill in invoice.lines]
    assert said == [("Lampe", 4900), ("Remise, article abîmé", -490)]
    assert invoice.gross == TEN_OFF.amount


_REFUSED = (
    (_granted("a", Money(4409)), "discount_too_high"),
    (_granted("a", discount=LineDiscount(Money(6000), "defect", "lea")), "discount_wrong"),
    (_granted("a", discount=LineDiscount(LAMP, "defect", "nobody")), "discount_unknown"),
    (_granted("a", discount=DISCOUNT, quote="q-1"), "discount_wrong"),
    (_granted("a", discount=None, quote="q-1"), "quote_wrong"),
    (_granted("a", discount=None), "price_changed"),
)


async def test_price_that_nobody_may_grant_refuses_the_order(tablet: Terminal) -> None:
    for place, (ordered, code) in enumerate(_REFUSED):
        assert await refusal(tablet, order(str(place), ordered)) == (422, code)


async def test_kiosk_orders_only_discounts_that_staff_put_into_the_cart(
    services: Services, tablet: Terminal, kiosk: Terminal
) -> None:
    assert await refusal(kiosk, order("1", _granted("a"))) == (422, "discount_unknown")
    # Neither does a kiosk bring one along in a cart of its own.
    own = msgspec.structs.replace(CART, id="cart-2", grants=(_off(10),))
    await _shared(kiosk, own)
    assert await refusal(kiosk, order("2", _granted("a"), cart_id="cart-2")) == (422, "discount_unknown")
    grant = proven(_off(10), await _key(tablet), "nonce--1")
    code = await _shared(tablet, msgspec.structs.replace(CART, grants=(grant,)))
    claimed = await kiosk.call("POST", "/api/handoffs/claim", json={"short_code": code})
    assert claimed.json()["cart"]["grants"][0]["price"]["amount"] == TEN_OFF.amount
    ordered = order("3", _granted("a", discount=grant.discount), cart_id=CART.id)
    assert (await confirmed(kiosk, ordered)).total == TEN_OFF
    # What was ordered had the discount; the next lamp has not.
    left = await services.carts.by_id(CART.id)
    assert left is not None
    assert [grant.price for grant in left.grants] == [None]


async def test_two_carts_with_one_proof_are_ordered_at_once_and_one_is_refused(tablet: Terminal) -> None:
    grant = proven(_off(10), await _key(tablet), "nonce--1")
    carts = ("cart-1", "cart-2")
    for name in carts:
        await _shared(tablet, msgspec.structs.replace(CART, id=name, grants=(grant,)))
    ordered = _granted("a", discount=grant.discount)
    wanted = [order(str(n), ordered, cart_id=name) for n, name in enumerate(carts)]
    answers = await asyncio.gather(*(send(tablet, one) for one in wanted))
    assert sorted(answer.status_code for answer in answers) == [201, 422]
    assert "discount_unproven" in {answer.json().get("code") for answer in answers}


async def _quote(tablet: Terminal, *lines: QuoteLine, days: int = 7, name: str = "q") -> httpx.Response:
    body = msgspec.json.encode(QuoteAsked(name * 22, lines, days))
    return await tablet.call("POST", "/api/quotes", content=body, headers=await _token(tablet))


async def test_quote_counts_for_its_pieces_until_its_day(
    services: Services, tablet: Terminal, kiosk: Terminal, clock: MovableClock
) -> None:
    wanted = QuoteLine("LAMPE-1", 2, TEN_OFF, LAMP)
    answer = await _quote(tablet, wanted)
    assert answer.status_code == 200, answer.text
    quote = msgspec.json.decode(answer.content, type=Quote)
    assert (await _quote(tablet, wanted)).content == answer.content
    assert quote.ends_at - NOON > timedelta(days=7)
    printed = await services.database.fetch(lambda c: printed_code_rows.by_code(c, quote.number))
    assert printed is not None
    assert printed.target == QuoteTarget(quote.id)
    assert len(await _written(services)) == 1
    await _shared(kiosk)
    opened = await kiosk.call("POST", f"/api/carts/{CART.id}/quotes", json={"quote_id": quote.id})
    assert opened.json()["grants"][0]["most"] == 2
    quoted = _granted("a", discount=None, quote=quote.id)
    await confirmed(kiosk, order("1", quoted, cart_id=CART.id))
    two = msgspec.structs.replace(quoted, quantity=2)
    assert await refusal(kiosk, order("2", two)) == (422, "quote_used_up")
    cheaper = msgspec.structs.replace(quoted, unit_price=Money(4000))
    assert await refusal(kiosk, order("3", cheaper)) == (422, "quote_wrong")
    clock.move(quote.ends_at - NOON + timedelta(hours=25))
    assert await refusal(kiosk, order("4", quoted)) == (422, "quote_ended")


async def test_ended_quote_leaves_the_terminals_once_however_long_no_other_was_made(
    services: Services, tablet: Terminal, clock: MovableClock
) -> None:
    def told() -> dict[str, tuple[bool, int]]:
        rows = select(feed.c.key, feed.c.value, feed.c.position).where(feed.c.kind == "quote")
        with services.database.read() as connection:
            return {row.key[0]: (row.value is not None, row.position) for row in connection.execute(rows)}

    wanted = QuoteLine("LAMPE-1", 1, LAMP, LAMP)
    await _quote(tablet, wanted, name="a")
    clock.move(timedelta(days=90))
    await _quote(tablet, wanted, name="b")
    first, position = told()["a"]
    assert not first
    await _quote(tablet, wanted, name="c")
    assert told()["a"] == (False, position)
    assert told()["b"][0]


async def test_quote_promises_no_more_than_its_maker_may(tablet: Terminal) -> None:
    refused = await _quote(tablet, QuoteLine("LAMPE-1", 1, Money(4000), LAMP))
    assert (refused.status_code, refused.json()["code"]) == (422, "discount_too_high")
    assert (await _quote(tablet, QuoteLine("LAMPE-1", 1, LAMP, Money(9900)))).status_code == 422
    assert (await _quote(tablet)).status_code == 422


async def test_terminals_use_all_of_it_through_their_own_client(app: Litestar, tablet: Terminal) -> None:
    session = HubSession(
        "http://hub.test",
        lambda: tablet.headers["Authorization"].removeprefix("Bearer "),
        MovableClock(),
        transport=httpx.ASGITransport(app=app),  # type: ignore[arg-type]
    )
    desk, staff = HttpSellingDesk(session), (await _token(tablet))["X-Staff-Token"]
    await _shared(tablet)
    cart = await desk.discount(CART.id, (_off(10),), staff)
    assert [grant.price for grant in cart.grants] == [TEN_OFF]
    quote = await desk.make_quote(QuoteAsked("q" * 22, (QuoteLine("LAMPE-1", 1, LAMP, LAMP),), 3), staff)
    assert [grant.quote for grant in (await desk.open_quote(CART.id, quote.id)).grants] == [quote.id]
    made = await desk.make_selection(SelectionAsked("s" * 22, "Salon", ("VASE-1",)), staff)
    assert made.name == "Salon"
    with pytest.raises(BackendRejected, match="discount_too_high"):
        await desk.discount(CART.id, (_off(11),), staff)
    await session.aclose()


async def test_selection_of_a_salesperson_opens_by_its_address(services: Services, tablet: Terminal) -> None:
    body = msgspec.json.encode(SelectionAsked("s" * 22, "Pour le salon", ("VASE-1", "LAMPE-1")))
    staff = await _token(tablet)
    answer = await tablet.call("POST", "/api/selections", content=body, headers=staff)
    made = msgspec.json.decode(answer.content, type=StaffSelection)
    assert (made.name, made.made_by, made.skus) == ("Pour le salon", "Léa", ("VASE-1", "LAMPE-1"))
    shown = await services.catalogue.selection(made.id)
    assert shown is not None
    assert [card.variant.sku for card in shown.cards] == ["VASE-1", "LAMPE-1"]
    unknown = msgspec.json.encode(SelectionAsked("t" * 22, "Rien", ("NIX-1",)))
    assert (await tablet.call("POST", "/api/selections", content=unknown, headers=staff)).status_code == 422


def test_discount_ends_with_the_day_that_a_price_is_kept() -> None:
    assert _off(10).until == NOON + DISCOUNT_LIFE
