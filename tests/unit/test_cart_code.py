"""A cart in its own code: what goes in comes out, and nothing else is believed."""

from datetime import UTC, datetime, timedelta

import pytest
import qrcode
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from qrcode.constants import ERROR_CORRECT_M

from kiosk.domain.cart_code import (
    MOST_LINES,
    CartInCode,
    CodeDamaged,
    CodeExpired,
    CodeKeyRevoked,
    CodeKeyUnknown,
    CodeTooOld,
    DiscountInCode,
    LineInCode,
    SealedCode,
    encode,
    fits,
    problem_of,
    read,
    signed_bytes,
    write,
)
from kiosk.domain.credit import CreditShare
from kiosk.domain.discount import LineDiscount
from kiosk.domain.gtin import Gtin, check_digit
from kiosk.domain.money import Money
from kiosk.domain.signing_key import SigningKey
from kiosk.hub_client.signatures import Ed25519Verifier
from tests.fakes.cart_codes import MADE_AT, HubKeys, cart_in_code

TOKEN = "AbCdEfGhIjKlMnOpQrStU_"
SHOP = "https://panier.maison-corail.example/k/"
MINUTES = st.integers(0, 60 * 24 * 3650).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
GTINS = st.integers(0, 10**13 - 1).map(lambda body: Gtin(f"{body:013}" + check_digit(f"{body:013}")))
STAFF = st.text(min_size=1, max_size=10)
CREDITS = st.one_of(
    st.just(()),
    STAFF.map(lambda staff: (CreditShare(staff),)),
    STAFF.map(lambda staff: (CreditShare(staff + "a", 30), CreditShare(staff + "b", 70))),
)
LINES = st.builds(
    LineInCode, GTINS, st.integers(1, 99), st.integers(0, 10**9).map(lambda cents: Money(cents, "CHF")), CREDITS
)
GIVEN = LineDiscount(Money(4900, "CHF"), "defect", "lea")
DISCOUNTS = st.sampled_from(
    [
        None,
        None,
        DiscountInCode(Money(0, "CHF"), GIVEN, MADE_AT),
        DiscountInCode(Money(4410, "CHF"), replace(GIVEN, reason="other", note="Vitre fêlée"), MADE_AT),
    ]
)
CARTS = st.builds(
    lambda made, minutes, group, language, lines, cart_id: CartInCode(
        "0a1b2c3d",
        str(cart_id),
        made,
        made + timedelta(minutes=minutes),
        group,
        language,
        tuple(replace(line, discount=off and replace(off, at=_ago(made, minutes))) for line, off in lines),
    ),
    MINUTES,
    st.integers(0, 600),
    st.sampled_from(["public", "pro", "été"]),
    st.sampled_from(["fr", "en"]),
    st.lists(st.tuples(LINES, DISCOUNTS), min_size=1, max_size=8),
    st.uuids(version=4),
)


def _ago(made: datetime, minutes: int) -> datetime:
    """Before the code was made, and not before codes know of time."""
    return max(made - timedelta(minutes=minutes), datetime(2026, 1, 1, tzinfo=UTC))


@given(CARTS)
def test_what_goes_in_comes_out(cart: CartInCode) -> None:
    body = encode(cart)
    if body is None:
        # Long foreign names and notes on many lines: a code has room for two of the longest lines there are.
        assert len(cart.lines) > 2
        assert encode(replace(cart, lines=cart.lines[:2])) is not None
        return
    text = write(body, bytes(64))
    assert read(TOKEN, text) == SealedCode(cart, signed_bytes(TOKEN, body), bytes(64))


@given(st.data())
def test_any_changed_character_is_refused(data: st.DataObject) -> None:
    keys = HubKeys()
    text = keys.sign(TOKEN, cart_in_code(("09520000100018", 2, 14900), ("03760000000024", 1, 500)))
    place = data.draw(st.integers(0, len(text) - 1))
    wrong = text[:place] + data.draw(st.sampled_from("0123456789.-é")) + text[place + 1 :]
    assert _is_believed(keys, TOKEN, text)
    assert _is_believed(keys, TOKEN, wrong) is (wrong == text)
    assert not _is_believed(keys, TOKEN.swapcase(), text)


@given(st.one_of(st.text(max_size=200), st.from_regex(r"1\.[0-9]{0,900}\.[0-9]{0,200}", fullmatch=True)))
def test_no_text_at_all_raises(text: str) -> None:
    assert isinstance(read(TOKEN, text), CodeDamaged | SealedCode)


def test_a_code_is_written_in_one_way_only() -> None:
    text = HubKeys().sign(TOKEN, cart_in_code(("09520000100018", 1, 100)))
    _, body, signature = text.split(".")
    for other in (
        f"1.0{body}.{signature}",
        f"1.{body}.0{signature}",
        f"1.{body}.{signature}.",
        f"2.{body}.{signature}",
        f"1.+{body}.{signature}",
        f"1.{body}.{signature[:-1]}",
        f"1.{body}",
    ):
        assert read(TOKEN, other) == CodeDamaged()
    assert read(TOKEN, "1." + "9" * 100_000 + ".1") == CodeDamaged()


def test_twenty_five_lines_stay_readable_and_more_are_left_to_the_hub() -> None:
    credit = (CreditShare("camille"),)
    lines = [(f"{body}{check_digit(body)}", 2, 14900) for body in (f"0952{n * 37:09}" for n in range(MOST_LINES))]
    cart = cart_in_code(*lines)
    cart = replace(cart, lines=tuple(replace(line, credit=credit) for line in cart.lines))
    url = f"{SHOP}{TOKEN}#{HubKeys().sign(TOKEN, cart)}"
    assert fits(url)
    drawn = qrcode.QRCode(error_correction=ERROR_CORRECT_M)
    drawn.add_data(url)
    drawn.make(fit=True)
    assert drawn.version <= 15
    assert encode(replace(cart, lines=(*cart.lines, cart.lines[0]))) is None


@given(st.text("abcXYZ/#.", max_size=60), st.integers(0, 1000))
def test_the_size_is_judged_as_the_drawing_needs_it(text: str, digits: int) -> None:
    url = f"{text}#{'7' * digits}"
    drawn = qrcode.QRCode(version=15, error_correction=ERROR_CORRECT_M)
    drawn.add_data(url)
    assert (drawn.best_fit(15) <= 15 if digits < 980 else True) or not fits(url)


@pytest.mark.parametrize(
    "change",
    [
        {"lines": ()},
        {"cart_id": "cart-1"},
        {"cart_id": "0197C3F0-1111-7222-8333-444455556666"},
        {"made_at": datetime(2025, 12, 31, tzinfo=UTC)},
        {"price_group_id": "g" * 41},
        {"lines": (LineInCode(Gtin("09520000100019"), 1, Money(1)),)},
        {"lines": (LineInCode(Gtin("09520000100018"), 100, Money(1)),)},
        {"lines": (LineInCode(Gtin("09520000100018"), 1, Money(-1)),)},
        {"lines": (LineInCode(Gtin("09520000100018"), 1, Money(1), (CreditShare("a", 50),)),)},
    ],
)
def test_what_a_code_cannot_say_is_not_written(change: dict[str, object]) -> None:
    assert encode(replace(cart_in_code(("09520000100018", 1, 100), key_id="0a1b2c3d"), **change)) is None


def test_keys_and_times_decide_whether_a_code_counts() -> None:
    cart = cart_in_code(("09520000100018", 1, 100))
    key = SigningKey("0a1b2c3d", bytes(32), MADE_AT)
    soon, ended = MADE_AT + timedelta(minutes=9), MADE_AT + timedelta(minutes=10)
    assert problem_of(cart, key, soon) is None
    assert problem_of(cart, key, ended) == CodeExpired()
    assert problem_of(cart, None, soon) == CodeKeyUnknown()
    assert problem_of(cart, replace(key, is_revoked=True), soon) == CodeKeyRevoked()
    assert problem_of(cart, replace(key, ends_at=ended), soon) is None
    assert problem_of(replace(cart, expires_at=ended + timedelta(hours=1)), replace(key, ends_at=ended), soon) == (
        CodeKeyRevoked()
    )
    old = replace(cart, expires_at=MADE_AT + timedelta(days=30))
    assert problem_of(old, key, MADE_AT + timedelta(hours=25)) == CodeTooOld()


def test_a_code_never_ends_before_the_page_says_so() -> None:
    cart = cart_in_code(("09520000100018", 1, 100), expires_at=MADE_AT + timedelta(minutes=10, microseconds=1))
    read_back = read(TOKEN, HubKeys().sign(TOKEN, cart))
    assert isinstance(read_back, SealedCode)
    assert read_back.cart.expires_at == MADE_AT + timedelta(minutes=11)


def _is_believed(keys: HubKeys, token: str, text: str) -> bool:
    sealed = read(token, text)
    if isinstance(sealed, CodeDamaged):
        return False
    key = keys.signing_key(sealed.cart.key_id)
    return key is not None and Ed25519Verifier().is_signed(key.public_key, sealed.signed, sealed.signature)
