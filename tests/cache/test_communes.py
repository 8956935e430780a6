"""The communes that a terminal knows by heart."""

import pytest

from kiosk.domain.commune import commune_key
from kiosk.settings import COMMUNES
from offline_cache.communes import CommuneFile

FRANCE = CommuneFile(COMMUNES)


def test_the_table_is_whole_and_says_each_commune_once() -> None:
    lines = COMMUNES.read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) > 34_900
    rows = [line.split("\t") for line in lines]
    assert all(len(row) == 3 and row[0] == commune_key(row[1]) for row in rows)
    assert all(len(code) == 5 and code.isdigit() for row in rows for code in row[2].split(" "))


@pytest.mark.parametrize(
    ("postcode", "towns", "first"),
    [
        ("69002", 1, "Lyon"),
        ("51300", 46, "Vitry-le-François"),
        ("97400", 1, "Saint-Denis"),
        ("99999", 0, ""),
        ("6900", 0, ""),
    ],
)
def test_a_postcode_says_its_towns_the_largest_first(postcode: str, towns: int, first: str) -> None:
    found = FRANCE.in_postcode(postcode)
    assert len(found) == towns
    assert not first or found[0].name == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lyo", "Lyon"),
        ("LYON", "Lyon"),
        ("st etienne", "Saint-Étienne"),
        ("Saint-Étienne", "Saint-Étienne"),
        ("havre", "Le Havre"),
        ("l'hay", "L'Haÿ-les-Roses"),
        ("aix en prov", "Aix-en-Provence"),
    ],
)
def test_a_name_is_found_as_people_type_it(typed: str, first: str) -> None:
    assert FRANCE.named(typed, 4)[0].name == first


@pytest.mark.parametrize("typed", ["", "l", "qzx", "\t", "\n69", "69002", "* '"])
def test_what_is_no_name_finds_nothing(typed: str) -> None:
    assert FRANCE.named(typed, 4) == ()
