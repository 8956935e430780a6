"""Selections and pages of catalogues in the shop's files."""

from pathlib import Path

import pytest

from kiosk.domain.selection import Selection
from kiosk.hub.platforms.csv_files import check_shop
from tests.platforms.test_csv_files import NOW, SMALL, folder_of, shop_of

HEAD = "id;name_fr;name_en;edition;page;skus;withdrawn\n"


def test_a_page_keeps_its_order_and_what_is_gone_from_it(tmp_path: Path) -> None:
    text = HEAD + "p12;À table;;automne-2026;12;ROBE-40 ROBE-38 ROBE-40;OLD-1\nidees;Idées;Ideas;;;ROBE-38;\n"
    assert shop_of(tmp_path, {**SMALL, "selections.csv": text}).selections == (
        Selection("p12", {"fr": "À table"}, ("ROBE-40", "ROBE-38", "OLD-1"), "automne-2026", "12"),
        Selection("idees", {"fr": "Idées", "en": "Ideas"}, ("ROBE-38",)),
    )


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("a;A;;;;ROBE-39;", "selections.csv:2: skus: 'ROBE-39' is not in variants.csv"),
        ("a;A;;;;;", "selections.csv:2: skus: name at least one article"),
        ("a;A;;;12;ROBE-38;", "selections.csv:2: edition: a page belongs to an edition"),
        (
            "a;A;;été 2026;;ROBE-38;",
            "selections.csv:2: edition: 'été 2026' cannot stand in a code; expected letters, digits, . _ - (at most 40)",
        ),
        ("a;A;;;;ROBE-38;\na;B;;;;ROBE-38;", "selections.csv:3: id: a is already on line 2"),
        (
            "a;A;;;;ROBE-38;" + " ".join(f"OLD-{n}" for n in range(200)),
            "selections.csv:2: skus: 201 articles; at most 200",
        ),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, row: str, problem: str) -> None:
    problems = check_shop(folder_of(tmp_path, {**SMALL, "selections.csv": HEAD + row + "\n"}), NOW)
    assert [str(one) for one in problems] == [problem]
