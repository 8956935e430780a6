"""An order in its slip's code: what goes in comes out, identical, and any other text is answered calmly."""

import random
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.coupon import CouponUse
from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import Address, Contact
from kiosk.domain.discount import REASONS, LineDiscount
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gift_card import GiftCardUse
from kiosk.domain.gtin import Gtin, check_digit
from kiosk.domain.loyalty import PointsUse
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_code import SealedSlip, SlipDamaged, read, signed_bytes, write
from kiosk.domain.order_in_code import Person, in_code, line_ids, order_of, person_of, read_person
from kiosk.domain.order_packing import encode
from kiosk.domain.packing import Malformed

TOKEN = "AbCdEfGhIjKlMnOpQrStU_"
PLACED_AT = datetime(2026, 11, 23, 13, 32, 5, 123456, tzinfo=UTC)

_1970, _2080 = (datetime.fromisoformat(f"{year}-01-01") for year in (1970, 2080))
_TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
_IDS = st.one_of(st.uuids().map(str), _TEXT.filter(bool), st.just("0197C3F0-1111-7222-8333-444455556666"))
_GTINS = st.integers(0, 10**13 - 1).map(lambda n: Gtin((body := f"{n:013}") + check_digit(body)))
_CREDITS = st.sampled_from(
    [(), (CreditShare("lea"),), (CreditShare("lea", 40), CreditShare("marc", 60)), (CreditShare("élise"),)]
)
_MONEY = st.builds(Money, st.integers(0, 10**6))
_DISCOUNTS = st.builds(
    LineDiscount,
    _MONEY,
    st.sampled_from(REASONS[:-1]),
    st.sampled_from(["lea", "élise"]),
    proof=st.sampled_from(["", "AbCdEf-_" * 4 + "0123"]),
)
_DISCOUNTS |= _DISCOUNTS.map(lambda said: replace(said, reason="other", note="Vitre fêlée"))
_LINES = st.builds(
    OrderLine,
    id=st.just(""),
    sku=_GTINS,
    quantity=st.integers(1, 99),
    unit_price=st.builds(Money, st.integers(0, 10**9)),
    fulfillment=st.builds(
        Fulfillment,
        st.sampled_from(["take_now", "store_pickup", "ship_from_store", "home_delivery"]),
        st.sampled_from(["lyon-bellecour", "dépôt", "p"]),
    ),
    if_gone=st.sampled_from(["another_location", "wait", "equivalent", "drop"]),
    credit=_CREDITS,
    promised_on=st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    equivalents=st.lists(_GTINS, max_size=3).map(tuple),
    discount=st.none() | _DISCOUNTS,
    quote=st.sampled_from(["", "", TOKEN]),
).map(lambda line: line if line.discount is None else replace(line, quote=""))
_ORDERS = st.builds(
    ReadyOrder,
    id=_IDS,
    idempotency_key=_IDS,
    number=st.just("K07-0042") | _TEXT,
    placed_at=st.just(PLACED_AT) | st.datetimes(min_value=_1970, max_value=_2080, timezones=st.just(UTC)),
    lines=st.lists(_LINES, min_size=1, max_size=6).map(
        lambda lines: tuple(replace(line, id=n) for n, line in zip(line_ids(len(lines)), lines, strict=True))
    ),
    delivery_fee=st.builds(Money, st.integers(0, 10**6)),
    tracking_token=st.just(TOKEN),
    language=st.sampled_from(["fr", "en"]),
    cart_id=st.none() | _IDS,
    customer_id=st.none() | _IDS,
    contact=st.none() | st.builds(Contact, _TEXT, _TEXT, _TEXT),
    address=st.none() | st.builds(Address, _TEXT, _TEXT, _TEXT, _TEXT, _TEXT, _TEXT),
    payment=st.sampled_from(["at_till", "on_phone"]),
    staff_id=st.none() | _IDS,
    reservation_id=st.none() | _IDS,
    replaces_keys=st.lists(_IDS, max_size=2).map(tuple),
    coupons=st.lists(st.builds(CouponUse, _TEXT, _MONEY), max_size=3).map(tuple),
    gift_cards=st.lists(st.builds(GiftCardUse, _TEXT, _MONEY), max_size=2).map(tuple),
    points=st.none() | st.builds(PointsUse, st.integers(0, 10**6), _MONEY),
    loyalty_card=_TEXT,
)


def _skus(order: ReadyOrder) -> dict[str, Gtin]:
    """In these tests an article's SKU is its number."""
    return {sku: Gtin(sku) for line in order.lines for sku in (line.sku, *line.equivalents)}


def _body(order: ReadyOrder, person: bytes | None = None) -> bytes | None:
    code = in_code(order, _skus(order), person_of(order) if person is None else person)
    assert code is not None
    return encode(code)


@settings(max_examples=300, deadline=None)
@given(_ORDERS)
def test_the_order_that_comes_out_is_the_one_that_went_in(order: ReadyOrder) -> None:
    body = _body(order)
    if body is None:  # longer than any code
        assert len(msgspec.json.encode(order)) > 1200
        return
    sealed = read(TOKEN, write(body, bytes(64)))
    assert isinstance(sealed, SealedSlip)
    rebuilt = order_of(sealed.order, TOKEN, {Gtin(sku): sku for sku in _skus(order)}, read_person(sealed.order.person))
    assert rebuilt == order
    assert msgspec.json.encode(rebuilt) == msgspec.json.encode(order)


def test_nothing_of_the_person_is_in_what_is_written_beside_the_sealed_part() -> None:
    # A card's number is money, and a code that somebody photographs must not give it away.
    order = replace(
        _order(), gift_cards=(GiftCardUse("CORAIL7Q2K94MX", Money(500)),), coupons=(CouponUse("DIX", Money(100)),)
    )
    person = person_of(order)
    assert read_person(person) == Person("c-claire", order.contact, order.address, order.gift_cards)
    body = _body(order, b"sealed")
    assert body is not None
    assert not any(word in body for word in (b"Claire", b"claire", b"Lilas", b"69002", b"CORAIL7Q"))


@pytest.mark.parametrize(
    "change",
    [
        {"lines": ()},
        {"language": ""},
        {"placed_at": datetime(1900, 1, 1, tzinfo=UTC)},
        {"delivery_fee": Money(0, "CHF")},
        {"delivery_fee": Money(-1)},
        {"number": "K" * 61},
        {"replaces_keys": ("k",) * 6},
    ],
)
def test_what_a_slip_cannot_say_is_not_written(change: dict[str, object]) -> None:
    assert _body(replace(_order(), **change)) is None


def test_slips_and_orders_from_before_proofs_say_the_same_as_ever() -> None:
    discount = LineDiscount(Money(4900), "defect", "lea")
    order = _order()
    was, now = _body(order), _body(replace(order, lines=(replace(order.lines[0], discount=discount),)))
    assert was is not None
    assert now is not None
    assert now.removeprefix(was) == bytes([0, 4, 0xA4, 0x26, 3]) + b"lea"
    encoded = b'{"was":{"amount":4900,"currency":"EUR"},"reason":"defect","staff_id":"lea"}'
    assert msgspec.json.encode(discount) == encoded  # what the order's hash is made of
    for spoiled in ("", "x", "AbCdEf-_" * 4 + "012!", "AbCdEf-_" * 4 + "01234567"):
        bad = replace(order.lines[0], discount=replace(discount, proof=spoiled))
        assert (_body(replace(order, lines=(bad,))) is None) == bool(spoiled)


def test_line_ids_that_are_not_positions_are_not_written() -> None:
    order = replace(_order(), lines=(replace(_order().lines[0], id="line-7"),))
    assert in_code(order, _skus(order), b"") is None


def test_an_article_that_is_not_sold_here_any_more_gives_no_order() -> None:
    order = _order()
    code = in_code(order, _skus(order), b"")
    assert code is not None
    assert order_of(code, TOKEN, {}, Person()) is None


def test_any_text_is_answered() -> None:
    """Thousands of spoiled slips: each is no slip, or one whose signed bytes are others."""
    body = _body(_order())
    assert body is not None
    good, random_ = write(body, bytes(range(64))), random.Random(4)
    signed = signed_bytes(TOKEN, body)
    for _ in range(5000):
        text = _spoiled(good, random_)
        outcome = read(TOKEN, text)
        if isinstance(outcome, SealedSlip) and text != good:
            assert (outcome.signed, outcome.signature) != (signed, bytes(range(64)))
    for _ in range(3000):
        content = bytes(random_.randrange(256) for _ in range(random_.randrange(200)))
        assert isinstance(read(TOKEN, write(content, bytes(64))), SealedSlip | SlipDamaged)
        try:
            read_person(content)
        except Malformed:
            continue


def _spoiled(text: str, random_: random.Random) -> str:
    letters = list(text)
    for _ in range(random_.randrange(1, 4)):
        place = random_.randrange(len(letters))
        match random_.randrange(4):
            case 0:
                letters[place] = random_.choice("0123456789.")
            case 1:
                del letters[place]
            case 2:
                letters.insert(place, random_.choice("0123456789.\u0660x#\0é"))
            case _:
                del letters[place:]
        if not letters:
            break
    return "".join(letters)


def _order() -> ReadyOrder:
    line = OrderLine("1", "03760000000017", 2, Money(4900), Fulfillment("home_delivery", "depot"), promised_on=None)
    return ReadyOrder(
        "0197c3f0-1111-7222-8333-444455556666",
        "0197c3f0-1111-7222-8333-444455556666",
        "K07-0042",
        PLACED_AT,
        (line,),
        Money(490),
        TOKEN,
        customer_id="c-claire",
        contact=Contact("Claire Morel", "claire@exemple.fr"),
        address=Address("Claire Morel", "12 rue des Lilas", "69002", "Lyon"),
    )
