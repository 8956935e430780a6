"""From a meaning to an answer: what the catalogue knows, and never more than the table of rights allows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from typing_extensions import override

from kiosk.domain.catalogue import Variant
from kiosk.domain.gtin import Gtin
from kiosk.domain.printed_code import GtinTarget, PrintedCode, ProductTarget, SelectionTarget
from kiosk.domain.scan import (
    CaseCode,
    CodeSource,
    LoyaltyCard,
    Meaning,
    PrintedShortCode,
    ProductCode,
    RestrictedNumber,
    ShopLink,
    ShopNumber,
)
from kiosk.domain.scan_rights import MEANING_KINDS, REFUSALS, RIGHTS, MeaningKind, ScanSituation, refusal
from kiosk.use_cases.resolve_scan import (
    CardRead,
    CartonSeen,
    CategoryFound,
    NotAllowed,
    NotInCatalogue,
    OtherShopsNumber,
    ProductFound,
    Refused,
    ResolveScan,
    ScanAnswer,
    SelectionFound,
)
from tests.fakes.own_codes import numbered
from tests.fakes.shop import VARIANTS, FakeCatalogue

KIOSK = ScanSituation("kiosk")
TABLET = ScanSituation("tablet", is_signed_in=True)
FIRST, CARTON = VARIANTS[0], Gtin(numbered("1952012345678"))
FOUND = ProductFound(FIRST.product_id, FIRST.sku)
LABEL = Gtin(f"0{numbered('211234500000')}")
SOURCE = CodeSource("printemps-2027", "12")


class Catalogue(FakeCatalogue):
    """Has a carton that is sold as one, and an article from the scale."""

    @override
    def variant_by_gtin(self, gtin: Gtin) -> Variant | None:
        return FIRST if gtin in {CARTON, LABEL} else super().variant_by_gtin(gtin)


@pytest.fixture
def catalogue() -> Catalogue:
    catalogue = Catalogue()
    for code, target in (
        ("P-GTIN", GtinTarget(FIRST.gtin)),
        ("P-PAGE", SelectionTarget("printemps")),
        ("P-PRODUCT", ProductTarget(FIRST.product_id)),
    ):
        catalogue.printed_codes[code] = PrintedCode(code, target, SOURCE)
    return catalogue


@pytest.mark.parametrize(
    ("meaning", "answer"),
    [
        (ProductCode(FIRST.gtin, SOURCE), ProductFound(FIRST.product_id, FIRST.sku, SOURCE)),
        (ProductCode(Gtin("09520123456788")), NotInCatalogue("09520123456788")),
        (CaseCode(Gtin(f"1{FIRST.gtin[1:]}"), FIRST.gtin), CartonSeen(f"1{FIRST.gtin[1:]}", FOUND)),
        (CaseCode(Gtin("19520000000001"), Gtin("09520000000004")), CartonSeen("19520000000001")),
        (CaseCode(CARTON, FIRST.gtin, SOURCE), replace(FOUND, source=SOURCE)),
        (ShopNumber("12345", LABEL, weight_g=450), ProductFound(FIRST.product_id, FIRST.sku, weight_g=450)),
        (ShopNumber(FIRST.sku, None, price=1250), ProductFound(FIRST.product_id, FIRST.sku, price=1250)),
        (ShopNumber(FIRST.sku, source=SOURCE), replace(FOUND, source=SOURCE)),
        (ShopNumber("12345"), NotInCatalogue("12345")),
        (RestrictedNumber("02812345678909"), OtherShopsNumber("02812345678909")),
        (LoyaltyCard("123456789", {"fr": "Carte"}), CardRead("loyalty", "6789", {"fr": "Carte"}, "123456789")),
        (ShopLink("category", "mode", SOURCE), CategoryFound("mode", SOURCE)),
        (ShopLink("category", "nothing"), Refused("page_gone")),
        (ShopLink("product", "gone"), Refused("page_gone")),
        (PrintedShortCode("P-GTIN"), ProductFound(FIRST.product_id, FIRST.sku, SOURCE)),
        (PrintedShortCode("P-PAGE"), SelectionFound("printemps", SOURCE)),
        (PrintedShortCode("P-PRODUCT"), ProductFound(FIRST.product_id, None, SOURCE)),
        (PrintedShortCode("P-NONE"), Refused("printed_code_unknown")),
    ],
)
def test_the_catalogue_decides(catalogue: Catalogue, meaning: Meaning, answer: ScanAnswer) -> None:
    assert ResolveScan(catalogue)(meaning, KIOSK) == answer


def test_the_table_is_asked_before_the_catalogue(catalogue: Catalogue) -> None:
    resolve = ResolveScan(catalogue)
    assert resolve(ShopLink("category", "mode"), TABLET) == NotAllowed("list_not_here")
    assert resolve(ProductCode(FIRST.gtin), ScanSituation("tablet")) == NotAllowed("sign_in_first")


@given(
    st.sampled_from(MEANING_KINDS),
    st.builds(ScanSituation, st.sampled_from(("kiosk", "tablet", "manager")), st.booleans(), st.booleans()),
)
def test_every_meaning_is_allowed_or_refused_with_a_reason(kind: MeaningKind, situation: ScanSituation) -> None:
    why = refusal(kind, situation)
    assert why is None or why in REFUSALS
    if situation.profile != "kiosk" and not situation.is_signed_in and kind != "badge":
        assert why is not None or kind in {"restricted_number", "unknown", "unreadable"}
    if situation.is_training and kind in {"handoff", "order", "product", "loyalty"}:
        assert why is not None


def test_the_page_for_people_says_what_the_table_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "codes.md").read_text("utf-8")
    rows = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| `")]
    told = {row[0].strip("`"): [None if cell == "yes" else cell.strip("`") for cell in row[2:]] for row in rows}
    assert told == {kind: [right.kiosk, right.tablet, right.manager] for kind, right in RIGHTS.items()}
