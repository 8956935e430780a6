"""A printed page on staff terminals: a list to take from, its source kept with the order, nothing left for the next one."""

import pytest

from kiosk.domain.printed_code import PrintedCode, SelectionTarget
from kiosk.domain.scan import CodeSource
from kiosk.hub.auth.secrets import new_printed_code
from tests.ui.test_staff_screens import Bench, bench, only_order, profile, qapp_cls

__all__ = ["bench", "profile", "qapp_cls"]

PAGE = "http://127.0.0.1:8765/s/printemps?s=printemps-2027&p=12"


def test_articles_of_a_page_go_into_the_customers_cart_and_their_order_remembers_it(bench: Bench) -> None:
    bench.sign_in()
    bench.scan(PAGE)
    bench.touch("selection-row-0-take", "selection-row-0-take", "selection-row-2-take", "close-sheet")
    session = bench.parts.shopping.session
    assert {line.sku: line.quantity for line in session.cart.lines} == {"SAC-RIVAGE-1": 2, "ROBE-NUIT-38": 1}
    assert [share.staff_id for line in session.cart.lines for share in line.credit] == ["s1", "s1"]

    bench.touch("order")
    bench.item("field-email-input").forceActiveFocus()
    bench.type("zoe@exemple.fr")
    bench.touch("order-confirm")
    assert only_order(bench).source == CodeSource("printemps-2027", "12")
    assert bench.parts.count_sources._ledger.numbers("printemps-2027", "12") == (1, 1, 1)


def test_a_printed_code_is_typed_and_a_page_only_looked_at_leaves_nothing_behind(bench: Bench) -> None:
    code = new_printed_code()
    page = PrintedCode(code, SelectionTarget("printemps"), CodeSource("printemps-2027", "12"))
    bench.parts.catalogue.printed_codes[code] = page
    bench.sign_in()
    for character in code:
        bench.touch(f"code-{character}")
    bench.item("selection-row-0")
    bench.touch("close-sheet")
    assert bench.parts.shopping.session is None
    assert bench.parts.count_sources._ledger.numbers("printemps-2027", "12") == (1, 1, 0)


def test_another_code_closes_the_page_that_would_cover_what_it_opens(bench: Bench) -> None:
    bench.sign_in()
    bench.scan(PAGE)
    bench.item("selection-row-0")
    bench.scan("http://127.0.0.1:8765/p/sac-rivage")
    assert bench.model("selection").state == "closed"
    session = bench.parts.shopping.session
    assert [line.sku for line in session.cart.lines] == ["SAC-RIVAGE-1"]
    assert session.source == CodeSource("printemps-2027", "12"), "the visit still came from the page"
    for text, screen in (
        ("http://127.0.0.1:8765/o/" + "t" * 22, "order"),
        ("http://127.0.0.1:8765/k/" + "t" * 22, "cart"),
    ):
        bench.scan(PAGE)
        bench.scan(text)
        assert (bench.model("selection").state, bench.terminal.screens.navigation.current) == ("closed", screen)


def test_an_article_of_several_choices_says_so_after_a_page(bench: Bench) -> None:
    bench.sign_in()
    bench.scan(PAGE)
    bench.scan("http://127.0.0.1:8765/p/robe-ondine")
    assert (bench.model("selection").state, bench.model("cart").notice) == ("closed", "choose_variant")


@pytest.mark.parametrize("profile", ["manager"])
def test_a_manager_looks_an_article_of_the_page_up(bench: Bench) -> None:
    bench.sign_in()
    bench.scan(PAGE)
    bench.touch("selection-row-0-take")
    bench.jobs.run_all()
    assert bench.terminal.screens.navigation.current == "stock"
    assert bench.parts.shopping.session is None
    assert bench.item("stock-search-input").property("text") == "Sac Rivage", "the table is filtered, and says by what"
