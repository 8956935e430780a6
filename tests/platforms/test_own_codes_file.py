"""``own_codes.csv``: what a range means, and every mistake that would let one number mean two things."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.own_codes import DigitRange, OwnCode, range_of
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop
from tests.fakes.own_codes import numbered

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHOP = {
    "products.csv": "id;name_fr;sku;gtin;price;own_number\nvase;Vase Galet;VASE-1;9520123456788;45,00;\n",
    "stock.csv": "sku;on_hand\nVASE-1;8\n",
}
HEAD = "prefix,digits,meaning,item_from,item_to,value_from,value_to,decimals,check,label_fr\n"


def read(folder: Path, rows: str, head: str = HEAD, **files: str) -> Shop | list[str]:
    for name, text in {**SHOP, "own_codes.csv": head + rows, **files}.items():
        (folder / name).write_text(text, "utf-8")
    shop = read_shop(folder, NOW)
    return shop if isinstance(shop, Shop) else [str(problem) for problem in shop]


def test_ranges_are_read(tmp_path: Path) -> None:
    rows = "290,13,loyalty,4,12,,,,,Carte\n21,13,product_by_weight,3,7,8,12,,,\n6001,16,loyalty,,,,,,luhn,\n"
    shop = read(tmp_path, rows)
    assert isinstance(shop, Shop)
    assert shop.own_codes == (
        OwnCode("290", 13, "loyalty", DigitRange(4, 12), label={"fr": "Carte"}),
        OwnCode("21", 13, "product_by_weight", DigitRange(3, 7), DigitRange(8, 12)),
        OwnCode("6001", 16, "loyalty", check="luhn"),
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("2x,13,loyalty,,,,,,,\n", "own_codes.csv:2: prefix: '2x' is not the beginning of a number"),
        (
            "400,13,loyalty,,,,,,,\n",
            "own_codes.csv:2: prefix: numbers of 13 digits that begin with 400 belong to companies",
        ),
        (
            "0,13,loyalty,,,,,,,\n",
            "own_codes.csv:2: prefix: numbers of 13 digits that begin with 0 belong to companies",
        ),
        (
            "290,13,loyalty,,,,,,,\n29,13,voucher,,,,,,,\n",
            "own_codes.csv:3: prefix: 29 takes numbers that 290 on line 2 takes",
        ),
        (
            "2,12,loyalty,,,,,,,\n02,13,voucher,,,,,,,\n",
            "own_codes.csv:3: prefix: 02 takes numbers that 2 on line 2 takes",
        ),
        ("290,13,loyalty,,,,,,,\n290,13,voucher,,,,,,,\n", "own_codes.csv:3: prefix: 13 290 is already on line 2"),
        ("290,13,loyalty,4,13,,,,,\n", "own_codes.csv:2: item_to: 4 to 13 is no range of the digits 1 to 12"),
        ("290,13,loyalty,4,,,,,,\n", "own_codes.csv:2: item_to: a range needs its first and its last digit"),
        ("21,13,product_by_weight,3,7,,,,,\n", "own_codes.csv:2: value_from: product_by_weight needs to know where"),
        (
            "21,13,product_by_weight,3,9,8,12,,,\n",
            "own_codes.csv:2: value_from: the value stands on digits of the article",
        ),
        ("290,13,loyalty,4,12,,,2,,\n", "own_codes.csv:2: decimals: loyalty has neither weight nor price"),
        ("20000000,8,product,,,,,,,\n", "own_codes.csv:2: prefix: 20000000 leaves none of 8 digits"),
        ("290,13,points,,,,,,,\n", "own_codes.csv:2: meaning: 'points' is not known"),
        ("290,5,loyalty,,,,,,,\n", "own_codes.csv:2: digits: 5 is too small; at least 8"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, rows: str, said: str) -> None:
    problems = read(tmp_path, rows)
    assert isinstance(problems, list)
    assert len(problems) == 1
    assert problems[0].startswith(said)


def test_articles_that_were_marked_keep_their_numbers(tmp_path: Path) -> None:
    own = numbered("200000930001")
    article = f"id;name_fr;sku;gtin;price;own_number\nvase;Vase Galet;VASE-1;{own};45,00;yes\n"
    alone = read(tmp_path, "290,13,loyalty,,,,,,,\n", **{"products.csv": article})
    assert isinstance(alone, Shop)
    assert range_of(alone.own_codes, own) == (OwnCode(own[:-1], 13, "product"), own)
    covered = read(tmp_path, "2000,13,product,,,,,,,\n", **{"products.csv": article})
    assert isinstance(covered, Shop)
    assert covered.own_codes == (OwnCode("2000", 13, "product"),)
    assert read(tmp_path, "2000,13,voucher,,,,,,,\n", **{"products.csv": article}) == [
        f"own_codes.csv:2: prefix: {own} is the number of VASE-1, and no voucher"
    ]


def test_weights_and_prices_are_in_grams_and_cents() -> None:
    weight = OwnCode("21", 13, "product_by_weight", DigitRange(3, 7), DigitRange(8, 12))
    price = OwnCode("22", 13, "product_by_price", DigitRange(3, 7), DigitRange(9, 12), decimals=2)
    whole_euros = OwnCode("23", 13, "product_by_price", DigitRange(3, 7), DigitRange(9, 12), decimals=0)
    number = "2112345012345"
    assert (weight.item_of(number), weight.measure_of(number)) == ("12345", 1234)
    assert (price.measure_of(number), whole_euros.measure_of(number)) == (1234, 123400)
    assert weight.article_of(number) == f"0{numbered('211234500000')}"


def test_check_digits_of_cards_follow_their_rule() -> None:
    assert OwnCode("4111", 16, "loyalty", check="luhn").is_right("4111111111111111")
    assert not OwnCode("4111", 16, "loyalty", check="luhn").is_right("4111111111111112")
    assert OwnCode("4111", 16, "loyalty", check="none").is_right("4111111111111112")
