"""Discounts, quotes and selections in real windows: what the salesperson does, what the shopper sees, what the order says."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.discount import given_off
from kiosk.domain.discount_proof import is_proven
from kiosk.domain.money import Money
from kiosk.domain.printed_code import PrintedCode, QuoteTarget
from kiosk.domain.quote import Quote, QuoteLine, StaffSelection
from kiosk.domain.scan import ScannedCode
from kiosk.errors import BackendRejected
from kiosk.hub.auth.secrets import new_printed_code
from tests.fakes.selling import FakeSellingDesk
from tests.fakes.shop import NOW
from tests.fakes.terminal import DISCOUNT_KEY, make_parts
from tests.ui.test_staff_screens import Bench, bench, only_order, profile, qapp_cls
from ui.app import Terminal, open_window
from ui.jobs import ManualJobs
from ui.staff_scans import StaffScans

__all__ = ["bench", "profile", "qapp_cls"]

LAMP, DRESS = "LAMPE-AUBE-1", "ROBE-CORAIL-38"
QUOTE = Quote(
    "q" * 22,
    new_printed_code(),
    NOW,
    NOW + timedelta(days=7),
    (QuoteLine(LAMP, 2, Money(9900), Money(12900)),),
    "s1",
    "x",
)


def desk(bench: Bench) -> FakeSellingDesk:
    found = bench.parts.selling_desk
    assert isinstance(found, FakeSellingDesk)
    return found


def opened(bench: Bench) -> None:
    """A customer's cart on the tablet: a dress, two lamps."""
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)


def line_of(bench: Bench, sku: str) -> LineItem:
    session = bench.parts.shopping.session
    found: LineItem = next(line for line in session.cart.lines if line.sku == sku)
    return found


def test_discount_is_given_told_taken_back_and_ordered_with_its_reason(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_given: object) -> Cart:
        raise BackendRejected(422, "discount_too_high", DRESS)

    opened(bench)
    bench.touch("discount")
    assert not bench.model("discount").canGive
    ceiling = bench.model("discount").ceiling
    bench.model("discount").setPercent(99)
    assert bench.model("discount").percent == ceiling, "nobody gives more than they may"
    bench.touch("discount-line-1", "percent-10", "reason-defect")
    assert bench.text("discount-total") == "Articles : 392,10 €"
    bench.touch("discount-give")
    bench.jobs.run_all()
    (sent,) = desk(bench).granted
    assert [(grant.sku, grant.price) for grant in sent] == [(DRESS, Money(13410))]
    lines = {line.sku: line for line in bench.model("cart").lines.rows}
    assert (lines[DRESS].granted, lines[DRESS].before.replace("\u00a0", " ")) == ("discount", "149,00 €")
    assert bench.text("cart-total") == "392,10 €"

    bench.touch("discount", "discount-take-back")
    assert bench.text("cart-total") == "407,00 €"
    bench.jobs.run_all()
    with monkeypatch.context() as patch:
        patch.setattr(desk(bench), "discount", refuse)
        bench.touch("discount", "percent-10", "reason-loyalty", "discount-give")
        bench.jobs.run_all()
    assert bench.text("cart-total") == "407,00 €", "what the hub refuses is no promise"
    assert "refusé la remise" in bench.text("cart-hint")

    bench.touch("discount", "discount-line-1", "percent-10", "reason-other")
    assert not bench.model("discount").canGive, "the customer is told why"
    bench.type("Vitre  fendue")
    bench.touch("discount-give", "order")
    bench.item("field-email-input").forceActiveFocus()
    bench.type("zoe@exemple.fr")
    bench.touch("order-confirm")
    ordered = {line.sku: line for line in only_order(bench).lines}
    discount = ordered[DRESS].discount
    assert discount is not None
    assert (ordered[DRESS].unit_price, discount.was) == (Money(13410), Money(14900))
    assert (discount.reason, discount.note) == ("other", "Vitre fendue")
    assert is_proven(discount, DRESS, Money(13410), DISCOUNT_KEY)
    assert ordered[LAMP].discount is None


@pytest.mark.offline(
    "Give a discount", "with limits", "counts on this terminal at once; the hub checks the ceiling with the order"
)
def test_discount_without_network_counts_here_and_is_told_when_it_is_back(bench: Bench) -> None:
    opened(bench)
    bench.parts.status.set(network=False, state="offline")
    bench.touch("discount", "percent-5", "reason-several", "discount-give")
    bench.jobs.run_all()
    assert desk(bench).granted == []
    assert bench.text("cart-total") == "386,65 €"
    bench.parts.status.set(network=True, state="up_to_date")
    bench.jobs.run_all()
    assert len(desk(bench).granted) == 1


@pytest.mark.offline("Make a quote or a selection", "no", "other terminals have to know it; what was typed stays")
def test_quote_and_selection_of_the_cart_show_their_codes_and_need_the_network(bench: Bench) -> None:
    opened(bench)
    desk(bench).online = False
    bench.touch("quote", "days-7", "paper-make")
    bench.jobs.run_all()
    assert bench.has("paper-problem")
    desk(bench).online = True
    bench.touch("paper-make")
    bench.jobs.run_all()
    (quote,) = desk(bench).quotes
    assert [(line.sku, line.quantity, line.unit_price) for line in quote.lines] == [
        (DRESS, 1, Money(14900)),
        (LAMP, 2, Money(12900)),
    ]
    assert bench.text("paper-number") == "PABC 234"
    assert bench.model("paper").url == f"http://127.0.0.1:8765/q/{quote.id}"
    bench.touch("paper-pdf")
    assert bench.item("paper-qr").property("text") == f"http://127.0.0.1:8765/q/{quote.id}/quote.pdf"
    bench.touch("paper-done", "select")
    bench.model("paper").setName("Pour le salon")
    bench.touch("paper-make")
    bench.jobs.run_all()
    (made,) = desk(bench).selections
    assert (made.name, made.skus) == ("Pour le salon", (DRESS, LAMP))
    bench.touch("paper-done")
    bench.parts.catalogue.staff_selections[made.id] = made
    bench.scan(f"http://127.0.0.1:8765/s/{made.id}")
    assert bench.model("selection").title == "Pour le salon"
    assert bench.model("selection").printed.startswith("Préparée par Léa")


@pytest.mark.offline(
    "Open a quote by its code or number", "yes", "quotes travel with the catalogue; its pieces are counted at the hub"
)
def test_quote_opens_once_counts_for_its_pieces_and_ends(bench: Bench) -> None:
    quotes = bench.parts.catalogue.quotes
    quotes[QUOTE.id] = QUOTE
    quotes["over"] = replace(QUOTE, id="over", ends_at=NOW - timedelta(days=1))
    bench.sign_in()
    bench.parts.status.set(network=False, state="offline")
    scans = next(kept for kept in bench.terminal.screens.kept if isinstance(kept, StaffScans))
    scans.handle(ScannedCode("http://127.0.0.1:8765/q/over", "qr"))
    assert bench.parts.shopping.session is None
    assert scans.note.props.message == "quote_ended"
    for _ in range(2):
        bench.scan(f"http://127.0.0.1:8765/q/{QUOTE.id}")
    assert (line_of(bench, LAMP).quantity, bench.text("cart-total")) == (2, "198,00 €")
    bench.touch("line-0-quantity-plus")
    assert bench.text("cart-total") == "387,00 €"
    assert bench.model("cart").lines.rows[0].granted == "quote_short"
    bench.touch("line-0-quantity-minus", "order")
    bench.item("field-email-input").forceActiveFocus()
    bench.type("zoe@exemple.fr")
    bench.touch("order-confirm")
    (line,) = only_order(bench).lines
    assert (line.quote, line.unit_price, line.discount) == (QUOTE.id, Money(9900), None)


@pytest.fixture
def kiosk(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    jobs = ManualJobs()
    parts = make_parts(tmp_path, "kiosk")
    terminal: Terminal = open_window(parts, jobs, lambda call: call())
    yield Bench(terminal, jobs, parts, parts.cart_desk, qtbot, None)  # type: ignore[arg-type]
    terminal.close()
    assert terminal.warnings == []


def test_shopper_sees_at_the_kiosk_what_staff_promised_granted_and_selected(kiosk: Bench) -> None:
    kiosk.parts.catalogue.quotes[QUOTE.id] = QUOTE
    kiosk.parts.catalogue.printed_codes[QUOTE.number] = PrintedCode(QUOTE.number, QuoteTarget(QUOTE.id))
    kiosk.model("scan").handle(ScannedCode(QUOTE.number, "typed"))
    assert kiosk.terminal.screens.navigation.current == "cart"
    (line,) = kiosk.model("cart").lines.rows
    assert (line.quantity, line.change, line.old_price.replace("\u00a0", " ")) == (2, "quote", "258,00 €")
    price = kiosk.parts.catalogue.price(DRESS, "public", NOW).price
    kiosk.parts.shopping.add(DRESS, price)
    kiosk.parts.shopping.grant((given_off(price, 10, DRESS, "loyalty", "s1", NOW),))
    lines = {line.line_id: line for line in kiosk.model("cart").lines.rows}
    assert (lines[DRESS].change, lines[DRESS].price.replace("\u00a0", " ")) == ("discount", "134,10 €")
    made = StaffSelection("sel", "PXYZ678", "Pour le salon", (DRESS, LAMP), NOW, "s1", "Léa")
    kiosk.parts.catalogue.staff_selections[made.id] = made
    kiosk.model("scan").handle(ScannedCode("http://127.0.0.1:8765/s/sel", "qr"))
    assert kiosk.model("selection").title == "Pour le salon"
    assert kiosk.model("selection").printed.startswith("Préparée par Léa")
