"""The customer's card and the credit of their lines, driven through the real window."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.domain.credit import CreditRule, CreditShare
from kiosk.domain.customer_card import CardAsked, CardClosed, CardEvent, CardOpened
from kiosk.domain.shop_rules import ShopRules
from tests.fakes.cards import ASKED, FakeCards, FakeCredits, a_card
from tests.fakes.shop import NOW
from tests.fakes.terminal import make_parts
from tests.ui.test_staff_screens import BADGE, CART, CODE, Bench, bench, only_order, profile, qapp_cls
from ui.jobs import ManualJobs
from ui.view_models.card_asked import CardAskedViewModel

__all__ = ["bench", "profile", "qapp_cls"]


def cards(bench: Bench) -> FakeCards:
    assert isinstance(bench.parts.cards, FakeCards)
    return bench.parts.cards


def open_cart(bench: Bench) -> None:
    bench.sign_in()
    bench.touch(*(f"code-{character}" for character in CODE))
    bench.jobs.run_all()


def test_card_is_closed_until_the_customer_touches_yes_and_closes_with_the_visit(bench: Bench) -> None:
    open_cart(bench)
    assert bench.text("customer-name") == "Fiche fermée"
    assert bench.model("card").props.events == ()
    bench.touch("ask-tablet")
    bench.touch("agree-no")
    assert bench.text("customer-name") == "Fiche fermée"
    bench.touch("ask-tablet")
    bench.touch("agree-yes")
    bench.jobs.run_all()
    assert bench.text("customer-name") == "Élise Moreau"
    assert "Accord donné à 14:32 sur cette tablette" in bench.model("card").props.agreed
    where = [row.where for row in bench.model("card").props.events]
    assert where == ["Site", "Lyon Bellecour, avec Camille", "Borne, Lyon Bellecour", "Retour, trop petit"]
    bench.model("cart").finish()
    bench.jobs.run_all()
    assert cards(bench).closed == ["agreed-1"]
    assert bench.model("card").props.name == ""


def test_asked_elsewhere_the_answer_comes_with_the_cart(bench: Bench) -> None:
    open_cart(bench)
    bench.touch("ask-phone")
    bench.jobs.run_all()
    assert bench.text("customer-name") == "Question posée"
    card = a_card("kiosk")
    newer = msgspec.json.encode(card.events[-1]).replace(b"too_small", b"too_loud")
    cards(bench).outcome = CardOpened(replace(card, events=(msgspec.json.decode(newer, type=CardEvent),)))
    session = bench.parts.shopping.session
    answered = CardAsked("asked-1", "Camille Bernard", "d1", "Tablette 2", NOW, "given")
    bench.parts.shopping.merge(session.cart.id, replace(session.cart, version=9, card_asked=answered))
    bench.jobs.run_all()
    assert "à la borne" in bench.model("card").props.agreed
    # Of a newer hub, whose reason this terminal has no words for.
    assert [row.where for row in bench.model("card").props.events] == ["Retour"]
    cards(bench).outcome = CardClosed("ended", replace(answered, answer="taken_back"))
    session = bench.parts.shopping.session
    taken = replace(answered, answer="taken_back")
    bench.parts.shopping.merge(session.cart.id, replace(session.cart, version=10, card_asked=taken))
    bench.jobs.run_all()
    assert bench.model("card").props.state == "ended"
    assert bench.model("card").props.notes == ()


@pytest.mark.offline(
    "Customer's card", "no", "nothing of it is ever kept on a terminal; what an agreement opened closes with the visit"
)
def test_another_person_does_not_see_the_card_and_no_network_keeps_it_shut(bench: Bench) -> None:
    cards(bench).outcome = CardOpened(a_card())
    open_cart(bench)
    assert bench.text("customer-name") == "Élise Moreau"
    bench.model("signIn").signOut()
    bench.jobs.run_all()
    assert cards(bench).closed == ["agreed-1"]
    cards(bench).online = False
    open_cart(bench)
    assert bench.model("card").props.problem == "hub_needed"
    assert bench.model("card").props.name == ""


def test_what_was_just_bought_is_never_put_before_them(bench: Bench) -> None:
    long_ago = (NOW - timedelta(days=200)).date()
    card = a_card()
    old = replace(card.bought[0], product_id="tapis-estran", sku="TAPIS-ESTRAN-1", last_on=long_ago)
    cards(bench).outcome = CardOpened(replace(card, bought=(*card.bought, old)))
    open_cart(bench)
    tips = [tip.product_id for tip in bench.model("card").props.tips]
    assert "tapis-estran" in tips
    assert "vase-galet" not in tips, "bought a week ago"


def test_note_is_written_and_its_author_may_remove_it(bench: Bench) -> None:
    cards(bench).outcome = CardOpened(a_card())
    open_cart(bench)
    page = bench.item("customer-page")
    page.setProperty("contentY", page.property("contentHeight") - page.height())
    bench.touch("add-note")
    bench.touch("note-text-input")
    bench.type("Aime le lin")
    bench.touch("note-save")
    bench.jobs.run_all()
    assert bench.model("card").props.notes[0].text == "Aime le lin"
    assert bench.model("card").props.notes[0].author.startswith("Camille Bernard")
    assert bench.model("card").props.sheet == ""
    page.setProperty("contentY", 300)
    bench.touch("card-note-0-remove")
    bench.jobs.run_all()
    assert [note.note_id for note in bench.model("card").props.notes] == ["note-1"]


@pytest.mark.offline("Share the credit of a cart", "yes", "in the cart's own edits; of two words the later counts")
def test_credit_is_shared_by_line_and_goes_with_the_order(bench: Bench) -> None:
    open_cart(bench)
    bench.touch("credit")
    bench.touch("credit-add-s2")
    bench.touch("share-s1-more", "share-s1-more")
    assert bench.text("share-s1-percent").replace("\u202f", " ") == "60 %"
    assert bench.text("share-s2-percent").replace("\u202f", " ") == "40 %"
    bench.touch("credit-save")
    assert "Camille 60" in bench.model("credit").props.chip
    bench.touch("line-1-credit")
    bench.touch("share-s1-remove")
    bench.touch("credit-save")
    # One line 60 and 40 %, one all Karim's: the order's sheet says what comes of it, and not who is signed in.
    said = bench.model("credit").props.people_said
    assert said.startswith("Karim ")
    assert bench.model("credit").props.chip.endswith(said)
    bench.touch("order")
    assert said in bench.item("order-sheet").property("subtitle")
    bench.touch("order-confirm")
    order = only_order(bench)
    shares = [{share.staff_id: share.percent for share in line.credit} for line in order.lines]
    assert shares == [{"s1": 60, "s2": 40}, {"s2": 100}]


def test_the_rule_says_what_a_second_person_gets(bench: Bench) -> None:
    open_cart(bench)
    shopping, clock = bench.parts.shopping, bench.parts.clock
    clock.pass_seconds(60)
    shopping.give_credit("s2", CreditRule("first"))
    assert {line.credit for line in shopping.session.cart.lines} == {(CreditShare("s1"),)}
    # Another visit with the same cart, two days later.
    cart = shopping.session.cart
    shopping.finish()
    clock.pass_seconds(2 * 86_400)
    shopping.open_cart(cart)
    shopping.give_credit("s2", CreditRule.of(ShopRules(credit_sharing=1)))
    both = (CreditShare("s1", 50), CreditShare("s2", 50))
    assert {line.credit for line in shopping.session.cart.lines} == {both}
    clock.pass_seconds(1)
    shopping.share_credit(["LAMPE-AUBE-1"], (CreditShare("s1"),))
    shopping.give_credit("s2", CreditRule("equal"))
    assert {line.sku: line.credit for line in shopping.session.cart.lines} == {
        "ROBE-CORAIL-38": both,
        "LAMPE-AUBE-1": (CreditShare("s1"),),
    }, "what was shared by hand stays"
    cart = shopping.session.cart
    shopping.finish()
    clock.pass_seconds(8 * 86_400)
    shopping.open_cart(cart)
    shopping.give_credit("s3", CreditRule("first"))
    assert {line.credit for line in shopping.session.cart.lines} == {(CreditShare("s3"),)}, (
        "the first ones' time is over"
    )


@pytest.mark.parametrize("profile", ["manager"])
def test_manager_puts_a_line_right_with_a_reason(bench: Bench) -> None:
    bench.scan(BADGE)
    bench.touch("pin-2", "pin-4", "pin-6", "pin-8")
    bench.jobs.run_all()
    bench.touch("rail-me", "me-credits")
    bench.jobs.run_all()
    bench.touch("credit-line-1")
    bench.touch("correct-add-s3")
    assert not bench.model("credits").props.can_save
    bench.touch("credit-reason-helped")
    bench.touch("credit-correction-save")
    bench.jobs.run_all()
    desk = bench.parts.credit_desk
    assert isinstance(desk, FakeCredits)
    (asked,) = desk.asked
    assert (asked.order_id, asked.line_id, asked.reason) == ("o1", "2", "Plusieurs ont aidé")
    assert sum(share.percent for share in asked.shares) == 100
    assert bench.model("credits").props.corrections[0].detail.startswith("Camille Bernard")


@pytest.mark.parametrize("agrees", ["agree", "refuse"])
def test_the_shopper_answers_at_the_kiosk(tmp_path: Path, agrees: str) -> None:
    parts, jobs = make_parts(tmp_path), ManualJobs()
    desk = parts.cards
    assert isinstance(desk, FakeCards)
    asked = CardAskedViewModel(parts.shopping, desk, jobs, parts.clock)
    parts.shopping.open_cart(replace(CART, card_asked=ASKED))
    assert (asked.props.is_open, asked.props.who, asked.props.where) == (True, "Camille", "Tablette 2")
    desk.online = False
    getattr(asked, agrees)()
    jobs.run_all()
    assert asked.props.has_failed
    desk.online = True
    getattr(asked, agrees)()
    jobs.run_all()
    assert desk.answers == [("asked-1", agrees == "agree")]
    assert not asked.props.is_open
    parts.shopping.finish()
    parts.shopping.open_cart(replace(CART, card_asked=replace(ASKED, id="asked-2")))
    assert asked.props.is_open
    asked.putAway()
    asked.follow()
    assert not asked.props.is_open
    assert len(desk.answers) == 1, "closing it says nothing"
