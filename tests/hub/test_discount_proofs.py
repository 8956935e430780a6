"""Who gave a discount is proven: by the token of the request, or by a key that the hub gave them when they signed in."""

from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from litestar import Litestar
from msgspec.structs import replace

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.cart_code import SealedCode, read
from kiosk.domain.discount import DiscountReason, LineDiscount, PriceGrant, given_off
from kiosk.domain.discount_proof import DiscountKey, proven
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine
from kiosk.domain.staff import OFFLINE_LIFE
from kiosk.domain.team import PersonChange
from kiosk.hub.discount_proofs import PROOF_GRACE
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows, staff_rows
from kiosk.hub_client.session import HubSession
from kiosk.hub_client.staff import HttpStaffDesk
from kiosk.use_cases.sign_in import SignIn
from offline_cache.badge_file import BadgeFile
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled
from tests.hub.staff_calls import sign_in
from tests.hub.test_orders_at_hub import confirmed, line, order, refusal, send

pytestmark = pytest.mark.anyio

LAMP = Money(4900)
CART = Cart("cart-1", 1, NOON, (LineItem("LAMPE-1", "LAMPE-1", 1, LAMP),))
UNPROVEN = (422, "discount_unproven")


@pytest.fixture
def hub_database(database_file: Path) -> Path:
    """A file alone: orders that race for one thing are tested with coupons and quotes, which are locked the same way."""
    return database_file


@pytest.fixture
async def tablet(client: httpx.AsyncClient, services: Services) -> Terminal:
    return await enrolled(client, services, profile="tablet")


@pytest.fixture
async def other(client: httpx.AsyncClient, services: Services) -> Terminal:
    return await enrolled(client, services, profile="tablet")


async def _key(tablet: Terminal, badge: str = "badge-lea", pin: str = "1357") -> DiscountKey:
    answer = await tablet.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return msgspec.convert(answer.json()["renewal"]["discount_key"], DiscountKey)


def _grant(percent: int = 10, staff_id: str = "lea", reason: DiscountReason = "defect", note: str = "") -> PriceGrant:
    return given_off(LAMP, percent, "LAMPE-1", reason, staff_id, NOON, note)


def _line(grant: PriceGrant, **changes: object) -> OrderLine:
    return line("a", **{"unit_price": grant.price, "discount": grant.discount, **changes})  # type: ignore[arg-type]


def _forged(grant: PriceGrant, **changes: object) -> PriceGrant:
    """The same proof under another saying."""
    assert grant.discount is not None
    return replace(grant, discount=replace(grant.discount, **changes))


async def test_order_whose_discount_nobody_proved_is_refused_in_every_disguise(
    tablet: Terminal, other: Terminal, clock: MovableClock
) -> None:
    lea, marc = await _key(tablet), await _key(other, "badge-marc", "4821")
    good = proven(_grant(), lea, "nonce--1")
    theirs = proven(_grant(30, "marc"), marc, "nonce--2")
    hostile = {
        "no proof, as before the update": _line(_grant()),
        "a manager's name over a salesperson's proof": _line(_forged(good, staff_id="marc")),
        "a manager's discount proven with a salesperson's key": _line(proven(_grant(30, "marc"), lea, "nonce--3")),
        "a lower price": _line(good, unit_price=Money(4500)),
        "another reason": _line(_forged(good, reason="loyalty")),
        "words that were not said": _line(_forged(good, reason="other", note="cadeau")),
        "a higher price before": _line(_forged(good, was=Money(4899))),
        "a key that nobody has": _line(proven(_grant(), DiscountKey("12345678", "x" * 22), "nonce--4")),
        "the key of another terminal": _line(theirs),
        "half a proof": _line(_forged(good, proof=good.discount.proof[:20] if good.discount else "")),
    }
    for name, bad in hostile.items():
        assert await refusal(tablet, order("1", bad)) == UNPROVEN, name
    assert await refusal(other, order("1", _line(good))) == UNPROVEN, "proven on the first tablet, ordered on another"
    clock.move(OFFLINE_LIFE + PROOF_GRACE + timedelta(seconds=1))
    assert await refusal(tablet, order("1", _line(good))) == UNPROVEN, "too late"
    clock.move(-timedelta(seconds=2))
    # The refused order is the same one still: with what is proven it goes.
    assert (await confirmed(tablet, order("1", _line(good)))).total == Money(4410)
    assert await refusal(tablet, order("2", _line(good))) == UNPROVEN, "a proof counts once"


async def test_live_cart_takes_discounts_of_who_is_signed_in_or_proved_it_there(
    services: Services, tablet: Terminal, clock: MovableClock
) -> None:
    async def told(grant: PriceGrant) -> tuple[int, str]:
        answer = await lea.call("POST", f"/api/carts/{CART.id}/discounts", (grant,))
        return answer.status_code, answer.json().get("code", "")

    marc = await _key(tablet, "badge-marc", "4821")
    lea = await sign_in(tablet, "badge-lea", "1357")
    brought = replace(CART, grants=(_grant(),))
    assert (await tablet.call("POST", "/api/handoffs", content=msgspec.json.encode(brought))).status_code == 201
    cart = await services.carts.by_id(CART.id)
    assert cart is not None
    assert cart.grants == (), "a cart brings no discount that nobody proved"
    assert await told(_grant(30, "marc")) == UNPROVEN
    assert await told(_grant(10)) == (200, "")
    # Marc gave it before Léa signed in, while the network was away.
    earlier = proven(_grant(30, "marc", "other", "Vitre fendue"), marc, "nonce--1")
    clock.move(timedelta(seconds=1))
    assert await told(replace(earlier, at=clock.now())) == (200, "")
    links = await services.database.fetch(lambda c: list(audit_rows.after(c, 0)))
    said = [link.entry for link in links if link.entry.action == "discount.given"]
    assert [(entry.actor_staff_id, entry.after.get("note")) for entry in said] == [
        ("lea", None),
        ("marc", "Vitre fendue"),
    ]


async def test_proof_that_was_ordered_counts_in_no_other_cart(
    services: Services, tablet: Terminal, clock: MovableClock
) -> None:
    async def brings(name: str, grant: PriceGrant) -> Cart:
        body = msgspec.json.encode(replace(CART, id=name, grants=(grant,)))
        assert (await tablet.call("POST", "/api/handoffs", content=body)).status_code == 201
        cart = await services.carts.by_id(name)
        assert cart is not None
        return cart

    async def told(name: str, grant: PriceGrant) -> tuple[int, str]:
        answer = await lea.call("POST", f"/api/carts/{name}/discounts", (grant,))
        return answer.status_code, answer.json().get("code", "")

    earlier = _grant(30, "marc")
    marcs = proven(earlier, await _key(tablet, "badge-marc", "4821"), "nonce--1")
    lea = await sign_in(tablet, "badge-lea", "1357")
    for name in ("cart-1", "cart-2"):
        assert (await brings(name, marcs)).grants[0].discount == marcs.discount
    first = order("1", _line(marcs), cart_id="cart-1")
    assert (await confirmed(tablet, first)).total == Money(3430)
    assert await refusal(tablet, order("2", _line(marcs), cart_id="cart-2")) == UNPROVEN
    # The cart's code does not say the proof; the cart still knows it.
    assert await refusal(tablet, order("2", _line(earlier), cart_id="cart-2")) == UNPROVEN
    clock.move(timedelta(seconds=1))
    assert (await brings("cart-3", marcs)).grants == ()
    for name in ("cart-2", "cart-3"):
        assert await told(name, replace(marcs, at=clock.now())) == UNPROVEN
    # The order and its cart's discount, told once more, are no news.
    assert (await send(tablet, first)).status_code == 200
    assert await told("cart-1", marcs) == (200, "")
    again = proven(earlier, await _key(tablet, "badge-marc", "4821"), "nonce--2")
    assert (await confirmed(tablet, order("3", _line(again), cart_id="cart-1"))).total == Money(3430)


async def test_code_of_a_cart_says_its_discount_to_a_terminal_without_network(
    services: Services, tablet: Terminal, client: httpx.AsyncClient
) -> None:
    cart = replace(CART, id="0197c3f0-1111-7222-8333-444455556666")
    grant = proven(_grant(reason="other", note="Vitre fendue"), await _key(tablet), "nonce--1")
    body = msgspec.json.encode(replace(cart, grants=(grant,)))
    assert (await tablet.call("POST", "/api/handoffs", content=body)).status_code == 201
    offered = await services.handoffs.offer_from_phone(cart.id)
    assert offered is not None
    code = read(offered.token, offered.url.partition("#")[2])
    assert isinstance(code, SealedCode)
    (discount,) = [line.discount for line in code.cart.lines]
    assert discount is not None
    assert grant.discount is not None
    assert (discount.price, discount.why, discount.at) == (grant.price, replace(grant.discount, proof=""), NOON)
    kiosk = await enrolled(client, services, profile="kiosk")
    ordered = line("a", unit_price=discount.price, discount=discount.why)
    assert (await confirmed(kiosk, order("1", ordered, cart_id=cart.id))).total == Money(4410)
    assert await refusal(kiosk, order("2", ordered, cart_id=cart.id)) == (422, "discount_unknown"), (
        "it was for that one"
    )


async def test_reason_in_own_words_is_bounded_and_goes_with_no_other(tablet: Terminal) -> None:
    key = await _key(tablet)
    wrong = [LineDiscount(LAMP, "other", "lea", note) for note in ("", " ", "x" * 41, "zwei\nZeilen")]
    for number, discount in enumerate((*wrong, LineDiscount(LAMP, "defect", "lea", "Vitre fendue"))):
        grant = proven(replace(_grant(), discount=discount), key, f"nonce--{number}")
        assert await refusal(tablet, order("1", _line(grant))) == (422, "discount_wrong")
    grant = proven(_grant(reason="other", note="Vitre fendue"), key, "nonce--9")
    assert (await confirmed(tablet, order("1", _line(grant)))).total == Money(4410)


async def test_who_left_or_whose_pin_was_replaced_proves_nothing_more(services: Services, tablet: Terminal) -> None:
    key = await _key(tablet)
    grant = proven(_grant(), key, "nonce--1")
    marc = await sign_in(tablet, "badge-marc", "4821")
    lea = await services.database.fetch(lambda c: staff_rows.member(c, "lea"))
    assert lea is not None
    gone = PersonChange(replace(lea, is_active=False), lea)
    assert (await marc.call("POST", "/api/team/lea/pin")).status_code == 200
    assert await refusal(tablet, order("1", _line(grant))) == UNPROVEN
    assert (await marc.call("POST", "/api/team", gone)).status_code == 200
    assert await refusal(tablet, order("1", _line(grant))) == (422, "discount_unknown")


async def test_key_of_a_sign_in_is_kept_for_the_days_without_the_hub(
    app: Litestar, tablet: Terminal, tmp_path: Path, clock: MovableClock
) -> None:
    token = tablet.headers["Authorization"].removeprefix("Bearer ")
    session = HubSession("http://hub.test", lambda: token, clock, transport=httpx.ASGITransport(app=app))  # type: ignore[arg-type]
    is_online = True
    door = SignIn(HttpStaffDesk(session), BadgeFile(tmp_path, clock), lambda: is_online)
    await door("badge-lea", "1357")
    assert door.current is not None
    key = door.current.discount_key
    assert key is not None
    await door.leave()
    assert key.secret not in (tmp_path / "badges.json").read_text()
    is_online = False
    clock.move(timedelta(days=6))
    await door("badge-lea", "1357")
    assert door.current is not None
    assert (door.current.is_offline, door.current.discount_key) == (True, key)
    assert await door.renew() == "renewed"
    assert (door.current.is_offline, door.current.discount_key) == (False, key)
    await confirmed(tablet, order("1", _line(proven(_grant(), key, "nonce--1"))))
    await session.aclose()
