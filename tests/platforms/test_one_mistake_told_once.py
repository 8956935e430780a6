"""A broken file is told once: not again for each row elsewhere that names what it lost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.hub.platforms.csv_files import check_shop, counted, read_shop
from kiosk.hub.platforms.shop import Shop

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
HEADER = "id,name_fr,sku,gtin,price\n"
VASE, BOWL = "vase,Vase,VASE-1,9520123456788,45.00\n", "bol,Bol,BOL-1,4006381333931,12.00\n"
STOCK = "sku,on_hand\nVASE-1,8\nBOL-1,3\n"


def problems_of(folder: Path, products: str, stock: str = STOCK) -> list[str]:
    (folder / "products.csv").write_text(products, encoding="utf-8")
    (folder / "stock.csv").write_text(stock, encoding="utf-8")
    return [str(problem) for problem in check_shop(folder, NOW)]


@pytest.mark.parametrize(
    ("products", "said"),
    [
        ("ident,name_fr,sku,gtin,price\n" + VASE + BOWL, ["products.csv:1: id:", "products.csv:1: ident:"]),
        (HEADER + VASE + 'bol,"Bol,BOL-1,4006381333931,12.00\n', ["products.csv:3: quotes are broken"]),
        (HEADER + VASE + BOWL.replace("12.00", "cheap"), ["products.csv:3: price: 'cheap'"]),
        (HEADER + VASE + BOWL.replace("bol", "Böl"), ["products.csv:3: id: 'Böl' is not a key"]),
        (HEADER + VASE + BOWL.replace("12.00", "12,00"), ["products.csv:3: 6 cells for 5 columns; write 149.00 or"]),
    ],
)
def test_stock_rows_are_not_wrong_too(products: str, said: list[str], tmp_path: Path) -> None:
    found = problems_of(tmp_path, products)
    assert len(found) == len(said), found
    assert all(any(line.startswith(start) for line in found) for start in said), found


def test_a_reference_into_a_good_file_is_still_checked(tmp_path: Path) -> None:
    assert problems_of(tmp_path, HEADER + VASE + BOWL, STOCK + "TASSE-1,2\n") == [
        "stock.csv:4: sku: 'TASSE-1' is not in variants.csv"
    ]


def test_a_key_with_a_blank_part_is_shown_without_gap(tmp_path: Path) -> None:
    found = problems_of(tmp_path, HEADER + VASE + BOWL, STOCK + "BOL-1,2\n")
    assert found == ["stock.csv:4: sku: BOL-1 is already on line 3"]


def test_a_folder_named_like_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "promotions.csv").mkdir()
    assert problems_of(tmp_path, HEADER + VASE + BOWL) == ["promotions.csv: this is not a file"]


@pytest.mark.parametrize(
    ("content", "is_good"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', True),
        (b'<?xml version="1.0"?>\n<!-- palette: base=#B5432E -->\n<svg></svg>', True),
        (b"<html></html>", False),
        (b"\x89PNG\r\n", False),
    ],
)
def test_a_picture_must_be_a_drawing(content: bytes, is_good: bool, tmp_path: Path) -> None:  # noqa: FBT001
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "vase.svg").write_bytes(content)
    products = "id,name_fr,sku,gtin,price,picture\n" + VASE.replace("45.00", "45.00,vase")
    found = problems_of(tmp_path, products, "sku,on_hand\nVASE-1,8\n")
    assert found == ([] if is_good else ["products.csv:2: picture: pictures/vase.svg is not an SVG drawing"])


@pytest.mark.parametrize("pin", ["246", "24680", "²468", "24 6"])
def test_a_pin_has_four_digits(pin: str, tmp_path: Path) -> None:
    (tmp_path / "staff.csv").write_text(
        f"id,name,role,store,badge,pin\nana,Ana,manager,store,ANA-12345,{pin}\n", encoding="utf-8"
    )
    assert problems_of(tmp_path, HEADER + VASE + BOWL) == [
        "staff.csv:2: pin: expected 4 digits; format the column as text to keep leading zeros"
    ]


def test_the_only_store_of_two_files_ships_nothing(tmp_path: Path) -> None:
    problems_of(tmp_path, HEADER + VASE + BOWL)
    shop = read_shop(tmp_path, NOW)
    assert isinstance(shop, Shop)
    assert [place.ship_cutoff for place in shop.locations] == [None]


def test_one_problem_is_no_plural() -> None:
    assert (counted(1, "problem"), counted(2, "problem")) == ("1 problem", "2 problems")
