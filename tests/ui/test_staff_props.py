"""What staff screens show, as tables: no window, no application."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from kiosk.domain.camera import CameraFacts
from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.device import Device, DeviceStatus, Heartbeat, Profile
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, OrderOutline, ReadyOrder
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import Role, StaffMember, StaffSession
from kiosk.domain.stock import StockLevel
from kiosk.ports.outbox import EntryState, OutboxEntry
from kiosk.ports.staff_desk import SignedIn, SignInRefused
from kiosk.use_cases.sign_in import HubNeeded
from kiosk.use_cases.view_cart import CartOverview, view_cart
from tests.fakes.shop import HERE, LOCATIONS, NOW, FakeCatalogue, FakeStock
from ui.view_models import sending_rows, staff_cart_props, staff_frame, staff_sign_in, stock_cells, terminal_cards
from ui.view_models.staff_cart_lines import Reading, staff_line, ways
from ui.view_models.staff_cart_props import StaffCartInputs
from ui.view_models.staff_sign_in import SignInInputs, answered, with_digit
from ui.wording import wording_in

WORDS = wording_in("fr")
CAMILLE = StaffMember("s1", "Camille Bernard", "CB", "salesperson", HERE, "Femme")
ELISE = CustomerSummary("c1", "Élise", "é•••@exemple.fr", "12 rue …, 69002 Lyon", 2021)


def said(text: str) -> str:
    """With ordinary spaces: which spaces do not break is the wording's own matter."""
    return text.replace("\u00a0", " ")


def session_with(*lines: LineItem, customer: CustomerSummary | None = ELISE) -> ShopperSession:
    return ShopperSession("s", NOW, Cart("c", 1, NOW, lines, customer=customer), restored_at=NOW)


def overview_of(session: ShopperSession, stock: FakeStock | None = None) -> CartOverview:
    stock = stock or FakeStock()
    return view_cart(session, FakeCatalogue(stock), stock, HERE, NOW)


ROBE = LineItem("l1", "ROBE-CORAIL-38", 1, Money(16900))
MANY = LineItem("l2", "SAC-RIVAGE-1", 60, Money(18900))


def test_code_is_asked_for_after_a_badge_and_typing_takes_the_last_notice_away() -> None:
    assert staff_sign_in.derive(SignInInputs()).can_type is False
    inputs = with_digit(SignInInputs(badge="b", notice="wrong"), "2")
    assert (inputs.digits, inputs.notice) == ("2", "")
    assert with_digit(inputs, "x") == inputs
    assert with_digit(replace(inputs, digits="2468"), "1").digits == "2468"


def test_refusals_say_what_to_do_and_forget_the_code() -> None:
    asked = SignInInputs(badge="b", digits="1111", is_asking=True, now_s=100.0)
    wrong = staff_sign_in.derive(answered(asked, SignInRefused(tries_left=4)))
    assert (wrong.notice, wrong.tries_left, wrong.digit_count, wrong.can_type) == ("wrong", 4, 0, True)
    locked = answered(asked, SignInRefused(tries_left=0, locked_for_s=60))
    assert staff_sign_in.derive(locked).locked_for_s == 60
    assert staff_sign_in.derive(locked).can_type is False
    later = staff_sign_in.derive(replace(locked, now_s=161.0))
    assert (later.notice, later.can_type) == ("", True)
    assert staff_sign_in.derive(answered(asked, HubNeeded())).notice == "hub_needed"


def test_signed_in_person_is_shown_and_the_badge_forgotten() -> None:
    session = StaffSession(CAMILLE, "token", NOW + timedelta(hours=1))
    inputs = answered(SignInInputs(badge="b", digits="2468", is_asking=True), SignedIn(session))
    assert (inputs.badge, inputs.digits) == ("", "")
    assert staff_sign_in.derive(inputs).initials == "CB"


_TABLET = ("day", "cart", "try_on", "counter", "stock", "sending", "me")
_MANAGER = ("stock", "day", "figures", "terminals", "rules", "team", "sending", "me")


@pytest.mark.parametrize(
    ("profile", "role", "places"),
    [
        ("tablet", "salesperson", _TABLET),
        ("tablet", "manager", _TABLET),
        ("manager", "salesperson", ("stock", "day", "sending", "me")),
        ("manager", "manager", _MANAGER),
        ("manager", "support", _MANAGER),
    ],
)
def test_rail_offers_only_what_exists_for_this_person(profile: Profile, role: Role, places: tuple[str, ...]) -> None:
    person = msgspec.structs.replace(CAMILLE, role=role)
    assert staff_frame.derive(profile, person).places == places
    assert staff_frame.derive(profile, None).places == ()


def test_cart_that_cannot_be_had_cannot_be_ordered() -> None:
    session = session_with(ROBE, MANY)
    props = staff_cart_props.derive(StaffCartInputs(session, overview_of(session), CAMILLE), WORDS)
    assert (props.unavailable, props.can_order, props.pieces) == (1, False, 61)
    fine = session_with(ROBE)
    props = staff_cart_props.derive(StaffCartInputs(fine, overview_of(fine), CAMILLE), WORDS)
    assert (props.can_order, said(props.total)) == (True, "149,00 €")


def test_line_says_where_it_is_and_what_its_price_did() -> None:
    stock = FakeStock()
    reading = Reading({place.id: place for place in LOCATIONS}, stock, NOW, WORDS)
    line = overview_of(session_with(ROBE), stock).lines[0]
    shown = staff_line(line, reading)
    assert (shown.how, shown.shelf, shown.available) == ("take_now", "Femme, allée 4, portant B", 2)
    assert (said(shown.change), shown.is_cheaper, said(shown.age)) == ("− 20,00 €", True, "il y a 2 min")
    kinds = [(way.kind, way.is_chosen) for way in ways(line, reading)]
    assert kinds[0] == ("take_now", True)
    assert {kind for kind, _ in kinds} == {"take_now", "home_delivery", "ship_from_store", "store_pickup"}


@pytest.mark.parametrize(
    ("on_hand", "reserved", "incoming", "state"),
    [(5, 1, 0, "good"), (4, 2, 0, "low"), (2, 2, 0, "out"), (2, 2, 6, "arriving"), (0, 3, 0, "out")],
)
def test_cells_name_the_exceptions(on_hand: int, reserved: int, incoming: int, state: str) -> None:
    level = StockLevel("x", HERE, on_hand, NOW, reserved=reserved, incoming=incoming)
    assert stock_cells.cell(HERE, level, NOW, WORDS).state == state
    assert stock_cells.cell(HERE, None, NOW, WORDS).state == "not_held"


def test_figures_older_than_an_hour_are_marked() -> None:
    level = StockLevel("x", HERE, 5, NOW)
    assert not stock_cells.cell(HERE, level, NOW + timedelta(minutes=59), WORDS).is_old
    assert stock_cells.cell(HERE, level, NOW + timedelta(minutes=61), WORDS).is_old


@pytest.mark.parametrize(
    ("profile", "seen_s", "beat", "status", "attention"),
    [
        ("kiosk", 5, Heartbeat("1", last_frame_age_s=1), "well", False),
        ("kiosk", 5, Heartbeat("1", last_frame_age_s=240), "frozen", True),
        ("tablet", 5, Heartbeat("1", last_frame_age_s=240), "well", False),
        ("kiosk", 91, Heartbeat("1", last_frame_age_s=1), "offline", True),
        ("kiosk", 5, Heartbeat("1", unsent=2), "unsent", False),
        ("kiosk", 5, Heartbeat("1", rejected=1), "unsent", True),
        ("kiosk", 5, Heartbeat("1", clock_offset_s=-9.0), "well", True),
        ("kiosk", 5, Heartbeat("1", scanner="missing"), "well", True),
        ("kiosk", 5, Heartbeat("1", camera="off", scanner="none"), "well", False),
        ("kiosk", 5, Heartbeat("1", cameras=(CameraFacts("C920", "0", "busy"),)), "well", True),
        ("kiosk", None, None, "new", False),
    ],
)
def test_terminals_tell_frozen_from_offline(
    profile: Profile,
    seen_s: int | None,
    beat: Heartbeat | None,
    status: str,
    attention: bool,  # noqa: FBT001 - a column of the table
) -> None:
    seen_at = NOW - timedelta(seconds=seen_s) if seen_s is not None else None
    shown = terminal_cards.card(
        DeviceStatus(Device("d", "K01", "Borne 1", profile, HERE), seen_at, beat), {HERE: "Bellecour"}, NOW, WORDS
    )
    assert (shown.status, shown.place) == (status, "Bellecour")
    assert terminal_cards.needs_attention(shown) is attention


def test_orders_that_need_a_person_come_first() -> None:
    def entry(number: str, state: EntryState) -> OutboxEntry:
        line = OrderLine("l", "ROBE-CORAIL-38", 2, Money(14900), Fulfillment("take_now", HERE))
        order = ReadyOrder(
            id=number,
            idempotency_key=number,
            number=number,
            tracking_token=number,
            placed_at=NOW,
            lines=(line,),
            delivery_fee=Money(0),
        )
        return OutboxEntry(OrderOutline.of(order), state, 1, NOW + timedelta(seconds=12), NOW, "price_changed")

    entries = [entry("T-1", "pending"), entry("T-2", "unknown"), entry("T-3", "rejected"), entry("T-4", "pending")]
    rows = sending_rows.rows(entries, NOW, WORDS)
    assert [(row.number, row.status) for row in rows] == [
        ("T-3", "rejected"),
        ("T-2", "unknown"),
        ("T-1", "pending"),
        ("T-4", "pending"),
    ]
    assert (said(rows[2].next_try), said(rows[2].total), rows[0].next_try) == ("12 s", "298,00 €", "")
    assert len(sending_rows.chosen(rows, "pending")) == 2
