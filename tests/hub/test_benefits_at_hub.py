"""Coupons, gift cards and points at the hub: told truly, booked with the order exactly once, given back with it."""

import asyncio
from collections import Counter
from datetime import timedelta

import httpx
import msgspec
import pytest
from sqlalchemy import func, select

from kiosk.domain.benefit import BenefitAsked, BenefitFound, CouponFound, GiftCardFound, LoyaltyAsked
from kiosk.domain.coupon import Coupon, CouponUse
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gift_card import GiftCard, GiftCardUse
from kiosk.domain.invoice import Invoice, Tender
from kiosk.domain.loyalty import LoyaltyAccount, PointsUse
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.order_return import OrderReturn, ReturnAsked, ReturnLine
from kiosk.domain.stock import StockLevel
from kiosk.hub.aftersales.progress import StepAsked
from kiosk.hub.app import create_app
from kiosk.hub.importing import ImportDone, import_shop
from kiosk.hub.ordering.reductions import give_back
from kiosk.hub.services import Services
from kiosk.hub.store import invoice_rows
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.database import Database
from kiosk.hub.store.tables import coupon_uses, gift_cards
from tests.hub.conftest import NOON, MovableClock, Terminal, small_shop
from tests.hub.test_aftersales import SELLER, text_of
from tests.hub.test_orders_at_hub import HOME, confirmed, line, order, refusal, send

pytestmark = pytest.mark.anyio

CARD, OLD_CARD = "CORAIL7Q2K94MX", "CORAILOLD00001"
DEPOT = Fulfillment("home_delivery", "depot")
TEN = Coupon("DIX", {"fr": "Dix pour cent"}, 10, minimum=Money(5000))
LAMPS = Coupon("LAMPES", {"fr": "Lampes"}, amount_off=Money(1000), category_ids=("lampes",), combines=True)
ONCE = Coupon("UNEFOIS", {"fr": "Merci"}, amount_off=Money(500), once_per_customer=True, combines=True)
FIRST = Coupon("PREMIER", {"fr": "Le premier"}, 50, uses=1)
OVER = Coupon("FINI", {"fr": "Fini"}, 10, ends_at=NOON - timedelta(days=2))


@pytest.fixture(autouse=True)
def _benefits(hub_database: DatabaseAddress) -> None:
    shop = small_shop()
    elise, *others = shop.customers
    shop = msgspec.structs.replace(
        shop,
        stock=(StockLevel("LAMPE-1", "depot", 60, NOON), StockLevel("VASE-1", "depot", 9, NOON)),
        coupons=(TEN, LAMPS, ONCE, FIRST, OVER),
        gift_cards=(
            GiftCard(CARD, Money(12000), NOON),
            GiftCard(OLD_CARD, Money(9000), NOON, NOON - timedelta(days=2)),
        ),
        customers=(
            msgspec.structs.replace(elise, price_group_id="public", loyalty_card="000000001", loyalty_points=340),
            *others,
        ),
    )
    database = Database.open(hub_database)
    done = import_shop(database, shop, MovableClock())
    again = import_shop(database, shop, MovableClock())
    database.close()
    assert isinstance(done, ImportDone)
    assert again == ImportDone(0, 0)


def lamps(name: str, quantity: int = 2, **changes: object) -> ReadyOrder:
    """Lamps at 49 €, sent from the warehouse."""
    return order(name, line("1", quantity=quantity, fulfillment=DEPOT), **{"address": HOME, **changes})


def uses(**amounts: int) -> tuple[CouponUse, ...]:
    return tuple(CouponUse(code, Money(amount)) for code, amount in amounts.items())


async def check(kiosk: Terminal, code: str, **more: object) -> BenefitFound | str:
    return _outcome(await kiosk.call("POST", "/api/benefits/check", json={"code": code, **more}))


def _outcome(answer: httpx.Response) -> BenefitFound | str:
    if answer.status_code == 200:
        found: BenefitFound = msgspec.json.decode(answer.content, type=BenefitFound)
        return found
    return str(answer.json()["code"])


async def points(kiosk: Terminal, **asked: object) -> LoyaltyAccount:
    answer = await kiosk.call("POST", "/api/benefits/loyalty", json=msgspec.to_builtins(LoyaltyAsked(**asked)))  # type: ignore[arg-type]
    return msgspec.json.decode(answer.content, type=LoyaltyAccount)


def balance(services: Services) -> int:
    # Two cards, told apart by what is on them.
    total = services.database.write_now(lambda c: c.execute(select(func.sum(gift_cards.c.balance))).scalar_one())
    return int(total) - 9000


def used(services: Services) -> Counter[str]:
    rows = services.database.write_now(lambda c: c.execute(select(coupon_uses.c.code)).scalars().all())
    return Counter(rows)


async def test_a_code_is_told_for_what_it_is(kiosk: Terminal) -> None:
    assert await check(kiosk, " dix ") == CouponFound(TEN)
    assert await check(kiosk, "FINI") == "coupon_ended"
    assert await check(kiosk, "UNEFOIS") == "coupon_needs_customer"
    assert await check(kiosk, "UNEFOIS", customer_id="claire") == CouponFound(ONCE)
    assert await check(kiosk, "DIX", others=["LAMPES"]) == "coupon_not_with_others"
    found = await check(kiosk, "corail-7q2k 94mx")
    assert isinstance(found, GiftCardFound)
    assert (found.card.number, found.card.balance) == (CARD, Money(12000))
    assert await check(kiosk, OLD_CARD) == "gift_card_ended"
    assert await points(kiosk, card="000000001") == await points(kiosk, customer_id="claire") == LoyaltyAccount(340)


async def test_nobody_guesses_numbers_by_the_thousand(kiosk: Terminal, other_kiosk: Terminal) -> None:
    for number in range(20):
        assert await check(kiosk, f"RIEN{number}") == "code_unknown"
    assert await check(kiosk, CARD) == "too_many_requests"
    assert isinstance(await check(other_kiosk, CARD), GiftCardFound)


async def test_nobody_guesses_more_by_making_more_carts(services: Services, clock: MovableClock) -> None:
    app = create_app(services.settings, clock)
    said = []
    transport = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
    async with httpx.AsyncClient(transport=transport, base_url="https://hub.test") as phone:
        for number in range(21):
            phone.cookies.clear()
            await phone.post("/cart/lines", data={"sku": "LAMPE-1"})
            said.append((await phone.post("/cart/coupons", data={"code": f"RIEN{number}"})).headers["location"])
    app.state.services.close()
    assert [place.partition("code=")[2] for place in said] == ["code_unknown"] * 20 + ["code_throttled"]


async def test_an_order_books_all_of_it_once_however_often_it_comes(services: Services, kiosk: Terminal) -> None:
    wanted = lamps(
        "a",
        customer_id="claire",
        coupons=uses(LAMPES=1000, UNEFOIS=500),
        points=PointsUse(300, Money(1500)),
        gift_cards=(GiftCardUse(CARD, Money(6000)),),
    )
    first = await send(kiosk, wanted)
    told = msgspec.json.decode(first.content, type=OrderConfirmed)
    # Two lamps less two coupons, then points and the card pay; what goods cost without the points earns new ones.
    assert (told.total, told.due, told.points_earned) == (Money(8300), Money(800), 68)
    assert [(await send(kiosk, wanted)).content for _ in range(3)] == [first.content] * 3
    assert balance(services) == 6000
    assert used(services) == {"LAMPES": 1, "UNEFOIS": 1}
    assert (await points(kiosk, customer_id="claire")).points == 340 - 300 + 68
    (record,) = [one for one in await services.orders.of_customer("claire") if one.id == wanted.id]
    assert (record.due, record.points) == (Money(800), wanted.points)
    assert [(one.code, one.amount, one.by_sku) for one in record.reductions] == [
        ("LAMPES", Money(1000), {"LAMPE-1": 1000}),
        ("UNEFOIS", Money(500), {"LAMPE-1": 500}),
    ]
    assert record.gift_cards == (GiftCardUse("•••• 94MX", Money(6000)),)
    # Once for this customer: the same coupon is refused in another order, and for the question before it.
    assert await refusal(kiosk, lamps("b", customer_id="claire", coupons=uses(UNEFOIS=500))) == (
        422,
        "coupon_used_before",
    )
    assert await check(kiosk, "UNEFOIS", customer_id="claire") == "coupon_used_before"


async def test_an_order_that_counts_no_more_gives_everything_back_once(services: Services, kiosk: Terminal) -> None:
    wanted = lamps(
        "a",
        customer_id="claire",
        coupons=uses(UNEFOIS=500),
        points=PointsUse(100, Money(500)),
        gift_cards=(GiftCardUse(CARD, Money(5000)),),
    )
    await confirmed(kiosk, wanted)
    for _ in range(2):
        services.database.write_now(lambda c: give_back(c, wanted.id, NOON))
        assert balance(services) == 12000
        assert (await points(kiosk, customer_id="claire")).points == 340
        assert await check(kiosk, "UNEFOIS", customer_id="claire") == CouponFound(ONCE)


async def test_goods_that_come_back_give_back_what_each_paid_money_first(services: Services, kiosk: Terminal) -> None:
    wanted = lamps(
        "a",
        customer_id="claire",
        points=PointsUse(300, Money(1500)),
        gift_cards=(GiftCardUse(CARD, Money(6000)),),
    )
    told = await confirmed(kiosk, wanted)
    assert (told.due, told.points_earned) == (Money(2300), 83)
    await services.database.write(lambda c: invoice_rows.put_seller(c, SELLER))
    step = ProgressStep("ship", "Colissimo", "6A1")
    await services.progress.say(StepAsked(wanted.number, step), "warehouse")

    async def come_back(key: str) -> tuple[Invoice, int, int]:
        asked = ReturnAsked(key, (ReturnLine("1", 1, "too_small"),))
        made = await services.returns.ask(wanted.tracking_token, asked)
        assert isinstance(made, OrderReturn)
        for _ in range(2):  # the second time changes nothing
            await services.returns.receive(made.number, "marc")
        note = services.database.write_now(lambda c: invoice_rows.for_subject(c, wanted.id, made.number))
        assert note is not None
        return note, balance(services), (await points(kiosk, customer_id="claire")).points

    # Of 49 €, the 23 € of money first; the card had 60 €.
    note, on_card, left = await come_back("r1")
    assert (note.gross, note.tenders) == (4900, (Tender("gift_card", 2600, CARD[-4:]),))
    assert (on_card, left) == (6000 + 2600, 40 + 34)
    paper = text_of(await services.invoices.credit_note(wanted.tracking_token, note.return_number, "fr"))
    assert "Rendu sur la carte cadeau •••• 94MX -26,00 € Montant remboursé 23,00 €" in paper
    note, on_card, left = await come_back("r2")
    assert note.tenders == (Tender("gift_card", 3400, CARD[-4:]), Tender("points", 1500, "300"))
    assert (note.gross - note.tendered, on_card, left) == (0, 12000, 340)


WRONG: list[tuple[dict[str, object], str]] = [
    ({"coupons": uses(RIEN=100)}, "coupon_unknown"),
    ({"coupons": uses(FINI=100)}, "coupon_ended"),
    ({"coupons": uses(DIX=981)}, "coupon_changed"),
    ({"coupons": uses(DIX=-1)}, "coupon_changed"),
    ({"coupons": uses(DIX=100, LAMPES=100)}, "coupon_not_with_others"),
    ({"coupons": uses(UNEFOIS=500)}, "coupon_needs_customer"),
    ({"coupons": (*uses(DIX=100), *uses(DIX=100))}, "coupon_twice"),
    ({"quantity": 1, "coupons": uses(DIX=490)}, "coupon_minimum"),
    ({"gift_cards": (GiftCardUse("RIEN12345678", Money(100)),)}, "gift_card_unknown"),
    ({"gift_cards": (GiftCardUse(OLD_CARD, Money(100)),)}, "gift_card_ended"),
    ({"quantity": 9, "gift_cards": (GiftCardUse(CARD, Money(12001)),)}, "gift_card_short"),
    ({"gift_cards": (GiftCardUse(CARD, Money(0)),)}, "gift_card_short"),
    ({"gift_cards": (GiftCardUse(CARD, Money(10)), GiftCardUse(CARD, Money(10)))}, "gift_card_twice"),
    ({"quantity": 1, "gift_cards": (GiftCardUse(CARD, Money(4901)),)}, "tenders_wrong"),
    ({"points": PointsUse(100, Money(500))}, "points_wrong"),
    ({"customer_id": "claire", "points": PointsUse(150, Money(750))}, "points_wrong"),
    ({"customer_id": "claire", "points": PointsUse(100, Money(501))}, "points_wrong"),
    ({"customer_id": "claire", "points": PointsUse(400, Money(2000))}, "points_short"),
]


async def test_what_is_not_true_is_refused_and_books_nothing(services: Services, kiosk: Terminal) -> None:
    for changes, code in WRONG:
        assert await refusal(kiosk, lamps("a", **changes)) == (422, code), changes  # type: ignore[arg-type]
    assert (balance(services), used(services)) == (12000, {})
    assert (await points(kiosk, customer_id="claire")).points == 340


async def test_fifty_terminals_never_spend_a_card_below_zero(services: Services, kiosk: Terminal) -> None:
    wanted = [lamps(f"{n:02}", quantity=1, gift_cards=(GiftCardUse(CARD, Money(1700)),)) for n in range(50)]
    answers = await asyncio.gather(*(send(kiosk, one) for one in wanted))
    assert Counter(answer.status_code for answer in answers) == {201: 7, 422: 43}
    assert {answer.json()["code"] for answer in answers if answer.status_code == 422} == {"gift_card_short"}
    assert balance(services) == 12000 - 7 * 1700


async def test_a_coupon_for_one_is_used_by_one(services: Services, kiosk: Terminal, other_kiosk: Terminal) -> None:
    wanted = [lamps(f"{n}", quantity=1, coupons=uses(PREMIER=2450)) for n in range(8)]
    answers = await asyncio.gather(*(send((kiosk, other_kiosk)[n % 2], one) for n, one in enumerate(wanted)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 422: 7}
    assert used(services) == {"PREMIER": 1}
    assert await check(kiosk, "PREMIER") == "coupon_used_up"


async def test_what_is_gone_lowers_the_reduction_and_is_not_paid_by_the_card(
    services: Services, kiosk: Terminal
) -> None:
    both = (
        line("1", fulfillment=DEPOT),
        line("2", sku="VASE-1", quantity=20, unit_price=Money(2000), fulfillment=DEPOT, if_gone="drop"),
    )
    wanted = order("a", *both, address=HOME, coupons=uses(DIX=4490), gift_cards=(GiftCardUse(CARD, Money(12000)),))
    told = await confirmed(kiosk, wanted)
    # The vases are gone: ten per cent of the lamp is left, though it alone is below the coupon's minimum.
    assert (told.total, told.due) == (Money(4410), Money(0))
    assert balance(services) == 12000 - 4410


async def test_a_shopper_who_was_shown_less_pays_what_they_saw(kiosk: Terminal) -> None:
    told = await confirmed(kiosk, lamps("a", coupons=uses(DIX=700)))
    assert told.total == Money(9100)


async def test_a_card_earns_for_its_owner_and_spends_nothing(kiosk: Terminal) -> None:
    told = await confirmed(kiosk, lamps("a", loyalty_card="000000001"))
    assert told.points_earned == 98
    assert (await points(kiosk, card="000000001")).points == 438
    assert (await confirmed(kiosk, lamps("b", loyalty_card="999999999"))).points_earned == 0


async def test_a_coupon_goes_along_with_its_cart(services: Services, kiosk: Terminal) -> None:
    phone = await services.carts.start()
    cart = await services.carts.add(phone.cart.id, "LAMPE-1", 2)
    assert isinstance(cart, type(phone.cart))
    assert await services.benefits.add_to_cart(cart.id, "lampes", "phone") == LAMPS
    offer = await services.handoffs.offer_from_phone(cart.id)
    assert offer is not None
    claimed = await kiosk.call("POST", "/api/handoffs/claim", json={"token": offer.token})
    assert [coupon["code"] for coupon in claimed.json()["cart"]["coupons"]] == ["LAMPES"]
    path = f"/api/benefits/carts/{cart.id}"
    body = msgspec.to_builtins(BenefitAsked("LAMPES"))
    assert (await kiosk.call("POST", f"{path}/take", json=body)).status_code == 204
    assert (await kiosk.call("GET", f"/api/carts/{cart.id}")).json()["coupons"] == []
    assert (await kiosk.call("POST", f"{path}/add", json=body)).status_code == 200
    assert [one["code"] for one in (await kiosk.call("GET", f"/api/carts/{cart.id}")).json()["coupons"]] == ["LAMPES"]
    # A card would be spent by whoever opens the cart next: it stays with the person.
    gift = msgspec.to_builtins(BenefitAsked(CARD))
    assert (await kiosk.call("POST", f"{path}/add", json=gift)).json()["code"] == "gift_card_at_payment"
    # What is ordered with the coupon takes it out of the cart.
    await confirmed(kiosk, lamps("a", cart_id=cart.id, coupons=uses(LAMPES=1000)))
    left = await services.carts.by_id(cart.id)
    assert left is not None
    assert (left.coupons, left.lines) == ((), ())


async def test_carts_of_others_get_no_coupon_from_here(services: Services, kiosk: Terminal) -> None:
    phone = await services.carts.start()
    body = msgspec.to_builtins(BenefitAsked("LAMPES"))
    answer = await kiosk.call("POST", f"/api/benefits/carts/{phone.cart.id}/add", json=body)
    assert (answer.status_code, answer.json()["code"]) == (403, "cart_not_opened_here")
