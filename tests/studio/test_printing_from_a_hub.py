"""``kiosk catalogue print`` on a hub's database: from the shop's rows to codes that this shop's terminals understand."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from kiosk.domain.catalogue import Category, Colour, Product, Variant
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import PriceGroup
from kiosk.domain.printed_code import GtinTarget, PrintedCode, normalise_printed_code
from kiosk.domain.scan import CodeSource, ProductCode, ScannedCode, SelectionCode, ShopLink
from kiosk.domain.selection import Selection
from kiosk.hub.customer_links import customer_of
from kiosk.hub.importing import import_shop
from kiosk.hub.platforms.shop import Shop, ShopCustomer
from kiosk.hub.public_address import remember_address, remembered_address
from kiosk.hub.store import printed_code_rows
from kiosk.hub.store.database import Database
from kiosk.scanning.meaning import MeaningReader
from kiosk.system import SystemClock
from tests.fakes.printed_sheets import codes_on, text_of

ORIGIN = "https://boutique.example"
READER = MeaningReader([ORIGIN])


def product(identifier: str, name: str) -> Product:
    text = {"fr": name, "en": f"{name} (en)"}
    return Product(identifier, "robes", text, text, text, text, identifier, 1)


def small_shop() -> Shop:
    ivory = Colour("ivoire", {"fr": "ivoire", "en": "ivory"}, "#F4EEE2")
    return Shop(
        locations=(StockLocation("lyon", "store", "Lyon", "Lyon", "1 rue X", "69002", "Lyon", 45.0, 4.0),),
        categories=(Category("mode", {"fr": "Mode"}), Category("robes", {"fr": "Robes"}, "mode")),
        products=(product("robe", "Robe Célia"), product("vase", "Vase Grès")),
        variants=(
            Variant("ROBE-38", "robe", Gtin("09520123456788"), Money(12900), ivory, "38"),
            Variant("VASE-1", "vase", Gtin("02000009300017"), Money(4500)),
        ),
        price_groups=(PriceGroup("public", {"fr": "Tous"}), PriceGroup("pro", {"fr": "Pro"}, 10)),
        agreed_prices=(),
        promotions=(),
        stock=(),
        staff=(),
        customers=(ShopCustomer("elise", "Élise", "Moreau", price_group_id="pro"),),
        carts=(),
        orders=(),
        selections=(Selection("table", {"fr": "À table"}, ("ROBE-38", "GONE", "VASE-1"), "automne-2026", "12"),),
    )


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "hub.db")
    import_shop(database, small_shop(), SystemClock())
    remember_address(database, ORIGIN)
    yield database
    database.close()


def run(tmp_path: Path, *arguments: str) -> Result:
    usual = ["--database", str(tmp_path / "hub.db"), "--output", str(tmp_path / "sheet.pdf")]
    return CliRunner().invoke(main, ["catalogue", "print", *usual, *arguments])


def read(code: str) -> object:
    return READER.read(ScannedCode(code, "qr"))


def short_codes(path: Path) -> list[str]:
    words = text_of(path).replace("\u00a0", " ").split()
    pairs = (normalise_printed_code(one + other) for one, other in pairwise(words))
    return [code for code in pairs if code]


def test_labels_of_a_category_carry_price_source_and_the_hubs_short_codes(hub: Database, tmp_path: Path) -> None:
    done = run(
        tmp_path, "--kind", "labels", "--select", "category:mode", "--edition", "rayon", "--prices", "2027-03-01"
    )
    assert done.exit_code == 0, done.output
    assert "2 codes on 1 page" in done.output
    assert "lead to the page of their product: VASE-1" in done.stderr
    source = CodeSource("rayon")
    meanings = [read(code.text) for code in codes_on(tmp_path / "sheet.pdf")]
    assert ProductCode(Gtin("09520123456788"), source) in meanings
    assert ShopLink("product", "vase", source) in meanings  # a number of this shop alone is no key of a Digital Link
    printed = text_of(tmp_path / "sheet.pdf")
    assert "129,00\u00a0€" in printed
    assert "Prix au 1er mars 2027" in printed
    with hub.read() as connection:
        kept = [printed_code_rows.by_code(connection, code) for code in short_codes(tmp_path / "sheet.pdf")]
    assert len(kept) == 2
    targets = {code.target: code for code in kept if code}
    first = targets[GtinTarget(Gtin("09520123456788"))]
    assert first == PrintedCode(first.code, GtinTarget(Gtin("09520123456788")), source)


def test_printing_twice_gives_the_same_file(hub: Database, tmp_path: Path) -> None:
    del hub
    contents = []
    for _ in range(2):
        assert run(tmp_path, "--kind", "cards", "--select", "ROBE-38", "--edition", "e1").exit_code == 0
        contents.append((tmp_path / "sheet.pdf").read_bytes())
    assert contents[0] == contents[1]


def test_copies_are_of_everything_chosen(hub: Database, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("sku,copies\nROBE-38,3\n", encoding="utf-8")
    del hub
    for selected, copies in (("category:mode", 4), ("selection:table", 4), (str(tmp_path / "rows.csv"), 3)):
        done = run(tmp_path, "--kind", "labels", "--select", selected, "--copies", "2")
        assert f"{copies} codes" in done.output


def test_too_many_codes_are_refused_before_any_is_kept(hub: Database, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("sku,copies\n" + "ROBE-38,500\n" * 11, encoding="utf-8")
    done = run(tmp_path, "--kind", "labels", "--select", str(tmp_path / "rows.csv"))
    assert "5500 codes are too many" in done.output
    with hub.read() as connection:
        assert not printed_code_rows.known(connection, {""})


def test_page_of_a_selection_counts_only_in_its_own_edition(hub: Database, tmp_path: Path) -> None:
    del hub
    for edition, page in (("automne-2026", "12"), ("rentree", "7")):
        asked = ("--kind", "codes", "--select", "selection:table", "--edition", edition, "--page", "7")
        done = run(tmp_path, *asked)
        assert done.exit_code == 0
        assert read(codes_on(tmp_path / "sheet.pdf")[0].text) == SelectionCode("table", CodeSource(edition, page))
        assert "VASE-1" not in done.stderr  # an article of the selection, whose code is not on this sheet


def test_selection_sheet_knows_its_page_and_says_who_left_the_shop(hub: Database, tmp_path: Path) -> None:
    del hub
    done = run(tmp_path, "--kind", "selection", "--select", "edition:automne-2026", "--language", "en")
    assert done.exit_code == 0, done.output
    assert "Left out, because they left the shop: GONE" in done.stderr
    source = CodeSource("automne-2026", "12")
    meanings = [read(code.text) for code in codes_on(tmp_path / "sheet.pdf")]
    assert SelectionCode("table", source) in meanings
    assert ProductCode(Gtin("09520123456788"), source) in meanings


def test_personal_copies_are_signed_and_priced_for_their_customer(hub: Database, tmp_path: Path) -> None:
    (tmp_path / "customers.csv").write_text("customer\nelise\n", encoding="utf-8")
    personal = ["--personal", str(tmp_path / "customers.csv"), "--until", "2099-12-31", "--edition", "automne-2026"]
    asked = ["--kind", "selection", "--select", "selection:table", "--prices", "2027-03-01"]
    done = run(tmp_path, *asked, *personal)
    assert done.exit_code == 0, done.output
    copy = tmp_path / "sheet.pdf" / "elise.pdf"
    assert "préparée pour Élise Moreau" in text_of(copy)
    assert "116,10\u00a0€" in text_of(copy)  # ten per cent off for this customer's group
    (robe,) = [found for code in codes_on(copy) if isinstance(found := read(code.text), ProductCode)]
    assert robe.source is not None
    with hub.read() as connection:
        assert customer_of(connection, robe.source, datetime.now(UTC)) == "elise"
        kept = printed_code_rows.by_code(connection, short_codes(copy)[0])
    assert kept is not None
    assert kept.source == CodeSource("automne-2026", "12")  # what is typed is nobody's


def test_unknown_articles_customers_and_wrong_colours_leave_no_file(hub: Database, tmp_path: Path) -> None:
    del hub
    (tmp_path / "nobody.csv").write_text("customer\nnobody\n", encoding="utf-8")
    personal = ("--personal", str(tmp_path / "nobody.csv"), "--until", "2099-12-31", "--edition", "e")
    for arguments, said in (
        (("--select", "ROBE-38,NOPE,NADA"), "sku NOPE, NADA are not in the shop"),
        (("--select", "selection:none"), "selection none is not in the shop"),
        (("--select", "ROBE-38", "--dark", "accent"), "contrast of 52%"),
        (("--select", "ROBE-38", "--dark", "surface", "--light", "on-surface"), "light on dark"),
        (("--select", "ROBE-38", "--size", "12"), "page 1, row 1, column 1 (ROBE-38): modules are"),
        (("--select", "ROBE-38", *personal), "there is no customer 'nobody'"),
        (("--select", "ROBE-38", "--until", "2099-12-31"), "--until is for --personal"),
        (("--select", "ROBE-38", *personal, "--until", "2026-01-01"), "takes a day from"),
        (("--select", "ROBE-38", *personal, "--until", "2300-01-01"), "takes a day from"),
        (("--kind", "selection", "--select", "selection:table", "--copies", "2"), "--copies is not for"),
        (("--select", "ROBE-38", "--output", str(tmp_path)), "is a folder"),
        (("--select", ",".join(f"N{number}" for number in range(30))), "N19 … and 10 more are not in the shop"),
        (("--select", str(tmp_path / "none.csv")), "cannot be read"),
        (("--select", "ROBE-38", "--page", "12"), "--page needs --edition"),
        (("--select", "ROBE-38", "--edition", "été"), "may hold A-Z"),
        (("--select", "ROBE-38", "--template", "70x"), "is no template"),
        (("--select", "ROBE-38", "--separate"), "--separate is for --kind codes"),
        (("--kind", "selection", "--select", "ROBE-38"), "of selections alone"),
        (("--kind", "selection", "--select", "selection:table", "--select", "ROBE-38"), "of selections alone"),
    ):
        done = run(tmp_path, "--kind", "labels", *arguments)
        assert done.exit_code != 0
        assert said in done.output
        assert not (tmp_path / "sheet.pdf").is_file()


def test_address_under_which_terminals_would_not_know_a_link_is_refused(hub: Database, tmp_path: Path) -> None:
    del hub
    asked = ("--kind", "codes", "--select", "selection:table", "--origin", f"{ORIGIN}/boutique")
    assert "table: a terminal would not know https://boutique.example/boutique/s/table" in run(tmp_path, *asked).output


def test_address_that_only_this_machine_can_open_is_not_printed_unasked(hub: Database, tmp_path: Path) -> None:
    remember_address(hub, "http://127.0.0.1:8321")
    assert remembered_address(hub) == "http://127.0.0.1:8321"
    done = run(tmp_path, "--kind", "labels", "--select", "ROBE-38")
    assert done.exit_code == 1
    assert "which no phone can open" in done.output
    done = run(tmp_path, "--kind", "labels", "--select", "ROBE-38", "--origin", ORIGIN)
    assert done.exit_code == 0
    assert f"--public-url {ORIGIN}; it last ran as http://127.0.0.1:8321" in done.stderr
