"""Reading a folder of CSV files: what spreadsheets write is understood, and every mistake is named with its line."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.location import Hours
from kiosk.domain.money import Money
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.hub.platforms.csv_files import check_shop, read_shop
from kiosk.hub.platforms.csv_files.problems import MAX_PROBLEMS, ShopProblem
from kiosk.hub.platforms.csv_files.read import SHEETS
from kiosk.hub.platforms.shop import Shop

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)  # already the 22nd in Paris

SMALL = {
    "stores.csv": "id,kind,name,latitude,longitude,ship_cutoff\n"
    "lyon,store,Lyon,45.76,4.83,\ndepot,warehouse,Dépôt,47.9,1.9,17:00\n",
    "products.csv": "id,name_fr,category\nrobe,Robe Ondine,mode\n",
    "variants.csv": (
        "sku,product,gtin,price,size\nROBE-38,robe,9520123456788,149.00,38\nROBE-40,robe,4006381333931,149.00,40\n"
    ),
    "stock.csv": "sku,store,on_hand\nROBE-38,lyon,3\nROBE-38,depot,12\n",
}


def folder_of(tmp_path: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (tmp_path / name).write_bytes(text.encode())
    return tmp_path


def shop_of(tmp_path: Path, files: dict[str, str]) -> Shop:
    shop = read_shop(folder_of(tmp_path, files), NOW)
    assert isinstance(shop, Shop), "\n".join(map(str, shop))
    return shop


def changed(file: str, text: str) -> dict[str, str]:
    return {**SMALL, file: text}


def test_four_files_make_a_shop(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, SMALL)
    assert [place.ship_cutoff for place in shop.locations] == [None, 17 * 60]
    assert [(level.location_id, level.on_hand, level.as_of) for level in shop.stock] == [
        ("lyon", 3, NOW),
        ("depot", 12, NOW),
    ]
    assert [(group.id, group.percent_off) for group in shop.price_groups] == [(PUBLIC_GROUP, 0)]
    assert [(category.id, category.name) for category in shop.categories] == [("mode", {"fr": "Mode"})]


def test_two_files_make_a_shop_with_one_store(tmp_path: Path) -> None:
    files = {
        "products.csv": "id;name_fr;sku;gtin;price\nvase;Vase Galet;VASE-1;9520123456788;45,00\n",
        "stock.csv": "sku;on_hand\nVASE-1;8\n",
    }
    shop = shop_of(tmp_path, files)
    assert [place.id for place in shop.locations] == ["store"]
    assert [(level.sku, level.location_id, level.available) for level in shop.stock] == [("VASE-1", "store", 8)]
    assert [(variant.sku, variant.list_price, variant.gtin) for variant in shop.variants] == [
        ("VASE-1", Money(4500), "09520123456788")
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_spreadsheets_write_is_understood(tmp_path: Path, separator: str, mark: str, end: str) -> None:
    lines = [
        ["SKU", " product ", "gtin", "price", "", ""],
        ["ROBE-38", "robe", "9520 1234 56788", '"1\u202f149,5 €"', "", ""],
        ["", "", "", "", "", ""],
        ["ROBE-40", "robe", "4006381333931", "149", "", ""],
    ]
    text = mark + end.join(separator.join(line) for line in lines) + end
    shop = shop_of(tmp_path, changed("variants.csv", text))
    assert [(v.sku, v.list_price.amount) for v in shop.variants] == [("ROBE-38", 114950), ("ROBE-40", 14900)]


def test_days_count_from_the_day_in_paris(tmp_path: Path) -> None:
    promotions = (
        "id,name_fr,percent_off,starts_on,ends_on,products\n"
        "over,Finie,20,today-5,today-1,robe\non,En cours,20,20/11/2026,2026-11-30,robe\n"
    )
    shop = shop_of(tmp_path, {**SMALL, "promotions.csv": promotions})
    over, running = shop.promotions
    assert over.ends_at == datetime(2026, 11, 21, 23, 0, tzinfo=UTC)  # half an hour ago: midnight in Paris
    assert not over.applies(shop.products[0], PUBLIC_GROUP, NOW)
    assert running.applies(shop.products[0], PUBLIC_GROUP, NOW)


def test_instants_of_stock_and_carts(tmp_path: Path) -> None:
    files = {
        **SMALL,
        "stock.csv": "sku,store,on_hand,incoming,incoming_on,as_of\nROBE-38,lyon,3,4,today+2,now-190\n",
        "customers.csv": "id,first_name,last_name\nelise,Élise,Moreau\n",
        "carts.csv": "customer,sku,quantity,price_seen,added\nelise,ROBE-38,1,149,today-1 18:40\n",
    }
    shop = shop_of(tmp_path, files)
    assert shop.stock[0].as_of == datetime(2026, 11, 21, 20, 20, tzinfo=UTC)
    assert shop.stock[0].incoming_on == date(2026, 11, 24)
    assert shop.carts[0].lines[0].added == datetime(2026, 11, 21, 17, 40, tzinfo=UTC)


def test_hours_of_weekdays_and_a_lunch_break(tmp_path: Path) -> None:
    hours = "store,days,opens,closes\nlyon,lun-mar,10h,12h30\nlyon,mon tue,13:30,19:00\n"
    shop = shop_of(tmp_path, {**SMALL, "opening_hours.csv": hours})
    assert shop.locations[0].hours == (
        Hours(0, 600, 750), Hours(0, 810, 1140), Hours(1, 600, 750), Hours(1, 810, 1140),
    )  # fmt: skip


def test_tones_of_a_colour_are_worked_out_when_left_out(tmp_path: Path) -> None:
    files = {
        **changed("variants.csv", "sku,product,gtin,price,colour\nROBE-38,robe,9520123456788,149,corail\n"),
        "colours.csv": "id,name_fr,base,deep\ncorail,corail,#b5432e,#5F1A16\n",
        "stock.csv": "sku,store,on_hand\nROBE-38,lyon,3\n",
    }
    colour = shop_of(tmp_path, files).variants[0].colour
    assert colour is not None
    assert colour.palette == {"base": "#B5432E", "shade": "#883222", "light": "#CA7869", "deep": "#5F1A16"}


VARIANTS = "sku,product,gtin,price,size,own_number\nROBE-38,robe,9520123456788,149.00,38,\n"
STOCK = "sku,store,on_hand\n"
STORES = "id,name\nlyon,Lyon\n"

BAD: dict[str, tuple[str, str, int, str, str]] = {
    "check digit": ("variants.csv", VARIANTS + "B,robe,9520123456789,149,,", 3, "gtin", "gtin_check_digit"),
    "gtin too short": ("variants.csv", VARIANTS + "B,robe,36000291452,149,,", 3, "gtin", "gtin_wrong"),
    "gtin rounded": ("variants.csv", VARIANTS + 'B,robe,"9,52012E+12",149,,', 3, "gtin", "gtin_rounded"),
    "case": ("variants.csv", VARIANTS + "B,robe,19520123456785,149,,", 3, "gtin", "gtin_is_case"),
    "coupon": ("variants.csv", VARIANTS + "B,robe,9900000000011,149,,", 3, "gtin", "gtin_coupon"),
    "in-store number": ("variants.csv", VARIANTS + "B,robe,2000000000008,149,,", 3, "gtin", "gtin_restricted"),
    "sku twice": ("variants.csv", VARIANTS + "ROBE-38,robe,4006381333931,149,,", 3, "sku", "duplicate"),
    "gtin twice": ("variants.csv", VARIANTS + "B,robe,09520123456788,149,,", 3, "gtin", "duplicate"),
    "price of words": ("variants.csv", VARIANTS + "B,robe,4006381333931,cher,,", 3, "price", "price_wrong"),
    "price of zero": ("variants.csv", VARIANTS + 'B,robe,4006381333931,"0,00",,', 3, "price", "price_wrong"),
    "price missing": ("variants.csv", VARIANTS + "B,robe,4006381333931,,,", 3, "price", "cell_missing"),
    "unquoted comma": ("variants.csv", VARIANTS + "B,robe,4006381333931,149,00,,", 3, "", "too_many_cells"),
    "unknown product": ("variants.csv", VARIANTS + "B,jupe,4006381333931,149,,", 3, "product", "unknown_reference"),
    "unknown colour": ("variants.csv", VARIANTS.replace("size", "colour"), 2, "colour", "unknown_reference"),
    "spaces in a sku": ("variants.csv", VARIANTS + "B 1,robe,4006381333931,149,,", 3, "sku", "id_wrong"),
    "quotes": ("variants.csv", VARIANTS + '"B"1,robe,4006381333931,149,,', 3, "", "quotes_wrong"),
    "misspelt column": ("variants.csv", "sku,product,gtin,prise\nB,robe,4006381333931,1", 1, "prise", "column_unknown"),
    "column twice": ("stock.csv", "sku,on_hand,sku\nROBE-38,1,x", 1, "sku", "column_twice"),
    "column missing": ("stock.csv", "sku,store\nROBE-38,lyon", 1, "on_hand", "column_missing"),
    "negative stock": ("stock.csv", STOCK + "ROBE-38,lyon,-2", 2, "on_hand", "negative"),
    "half a piece": ("stock.csv", STOCK + 'ROBE-38,lyon,"1,5"', 2, "on_hand", "number_wrong"),
    "unknown sku": ("stock.csv", STOCK + "\r\nROBE-99,lyon,2", 3, "sku", "unknown_reference"),
    "unknown store": ("stock.csv", STOCK + "ROBE-38,paris,2", 2, "store", "unknown_reference"),
    "no rows": ("stock.csv", STOCK, 0, "", "file_empty"),
    "nothing": ("products.csv", "", 0, "", "file_empty"),
    "only separators": ("products.csv", ";;;\n;;;\n", 0, "", "file_empty"),
    "bad arrival": ("stock.csv", "sku,store,on_hand,incoming_on\nROBE-38,lyon,1,31/02/2026", 2, "incoming_on", "date_wrong"),
    "picture missing": ("products.csv", "id,name_fr,picture\nrobe,Robe,robbe", 2, "picture", "picture_missing"),
    "picture as path": ("products.csv", "id,name_fr,picture\nrobe,Robe,../robe", 2, "picture", "picture_wrong"),
    "product without variant": ("products.csv", "id,name_fr\nrobe,Robe\njupe,Jupe", 3, "sku", "variant_missing"),
    "line after a long cell": ("products.csv", 'id,name_fr\nrobe,"Robe\nOndine"\n,Jupe', 4, "id", "cell_missing"),
    "category loop": ("categories.csv", "id,name_fr,parent\nmode,Mode,robes\nrobes,Robes,mode", 2, "parent", "parent_wrong"),
    "bad hour": ("opening_hours.csv", "store,days,opens,closes\nlyon,mon,25:00,26:00", 2, "opens", "hour_wrong"),
    "closes first": ("opening_hours.csv", "store,days,opens,closes\nlyon,mon,19:00,10:00", 2, "closes", "hour_wrong"),
    "bad weekday": ("opening_hours.csv", "store,days,opens,closes\nlyon,noday,10,19", 2, "days", "weekday_wrong"),
    "hours overlap": (
        "opening_hours.csv", "store,days,opens,closes\nlyon,mon-sat,10,19\nlyon,sat,9,12", 3, "days", "hours_overlap",
    ),
    "percent": (
        "promotions.csv", "id,name_fr,percent_off,starts_on,ends_on,products\np,P,100,today,today,robe", 2,
        "percent_off", "percent_wrong",
    ),
    "promotion of nothing": (
        "promotions.csv", "id,name_fr,percent_off,starts_on,ends_on\np,P,10,today,today", 2, "products", "cell_missing",
    ),
    "ends before it starts": (
        "promotions.csv", "id,name_fr,percent_off,starts_on,ends_on,products\np,P,10,today,today-1,robe", 2,
        "ends_on", "date_wrong",
    ),
    "agreed with nobody": ("agreed_prices.csv", "group,sku,price\npro,ROBE-38,9", 2, "group", "unknown_reference"),
    "role": ("staff.csv", "id,name,role,store,badge,pin\na,A B,boss,lyon,SECRET-123,2468", 2, "role", "role_unknown"),
    "pin": ("staff.csv", "id,name,role,store,badge,pin\na,A B,manager,lyon,SECRET-123,24", 2, "pin", "pin_wrong"),
    "short badge": ("staff.csv", "id,name,role,store,badge,pin\na,A B,manager,lyon,A1,2468", 2, "badge", "badge_wrong"),
    "e-mail": ("customers.csv", "id,first_name,last_name,email\ne,É,M,elise@", 2, "email", "email_wrong"),
    "postcode": (
        "customers.csv", "id,first_name,last_name,street,postcode,city\ne,É,M,1 rue X,690,Lyon", 2, "postcode",
        "postcode_wrong",
    ),
    "cart of nobody": (
        "carts.csv", "customer,sku,quantity,price_seen,added\nx,ROBE-38,1,1,today", 2, "customer", "unknown_reference",
    ),
    "hundred pieces": (
        "carts.csv", "customer,sku,quantity,price_seen,added\nx,ROBE-38,100,1,today", 2, "quantity", "number_wrong",
    ),
    "no store": ("stores.csv", "id,kind,name\nlyon,warehouse,Lyon\ndepot,warehouse,D", 0, "kind", "store_missing"),
    "unknown file": ("stok.csv", "sku,on_hand\n", 0, "", "file_unknown"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "text", "line", "column", "code"), BAD.values(), ids=BAD)
def test_a_mistake_is_named_with_its_place(
    tmp_path: Path, file: str, text: str, line: int, column: str, code: str
) -> None:
    problems = check_shop(folder_of(tmp_path, changed(file, text)), NOW)
    assert (file, line, column, code) in {(p.file, p.line, p.column, p.code) for p in problems}, "\n".join(
        map(str, problems)
    )


def test_a_number_that_the_shop_made_is_allowed(tmp_path: Path) -> None:
    text = VARIANTS + "POT,robe,2000000000008,19,,yes\nROBE-40,robe,4006381333931,149,,no\n"
    assert shop_of(tmp_path, changed("variants.csv", text)).variants[1].gtin == "02000000000008"


def test_text_that_is_not_utf8_says_where(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, SMALL)
    (folder / "products.csv").write_bytes("id,name_fr\nrobe,Robe\njupe,Été\n".encode("latin-1"))
    problems = check_shop(folder, NOW)
    assert [(p.file, p.line, p.code) for p in problems] == [("products.csv", 3, "not_utf8")]


def test_a_lost_file_is_told_once(tmp_path: Path) -> None:
    files = {name: text for name, text in SMALL.items() if name != "products.csv"}
    problems = check_shop(folder_of(tmp_path, files), NOW)
    assert [str(problem) for problem in problems] == ["products.csv: the file is missing"]


def test_a_wrong_row_is_told_once(tmp_path: Path) -> None:
    text = SMALL["variants.csv"].replace("9520123456788", "9520123456789")
    problems = check_shop(folder_of(tmp_path, changed("variants.csv", text)), NOW)
    assert [str(problem) for problem in problems] == [
        "variants.csv:2: gtin: 9520123456789 has a wrong check digit; expected 9520123456788"
    ]


def test_all_problems_are_found_up_to_a_limit(tmp_path: Path) -> None:
    rows = "".join(f"ROBE-38,lyon,-{number}\n" for number in range(1, 131))
    problems = check_shop(folder_of(tmp_path, changed("stock.csv", STOCK + rows)), NOW)
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1] == ShopProblem("", 0, "", "more_problems", "and 30 more problems")
    assert [p.line for p in problems[:3]] == [2, 3, 4]


def test_orders_are_put_together_from_their_lines(tmp_path: Path) -> None:
    head = "number,customer,placed_on,store,sku,quantity,unit_price,channel\n"
    files = {
        **SMALL,
        "customers.csv": "id,first_name,last_name\nelise,Élise,Moreau\n",
        "orders.csv": head + "C-1,elise,today-7,lyon,ROBE-38,1,149,web\nC-1,elise,today-7,lyon,ROBE-40,2,149,web\n",
    }
    order = shop_of(tmp_path, files).orders[0]
    assert (order.number, order.placed_on, [line.quantity for line in order.lines]) == (
        "C-1",
        date(2026, 11, 15),
        [1, 2],
    )
    (tmp_path / "orders.csv").write_text(files["orders.csv"].replace("today-7,lyon,ROBE-40", "today-6,lyon,ROBE-40"))
    assert [(p.line, p.column, p.code) for p in check_shop(tmp_path, NOW)] == [(3, "placed_on", "rows_differ")]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.file)
def test_every_example_of_the_documentation_can_be_read(sheet: Any) -> None:
    for name, column in sheet.columns.items():
        value = column.read(column.example)
        assert type(value).__name__ != "Wrong", f"{name}: {value}"


def test_documentation_lists_exactly_the_columns_that_are_read() -> None:
    text = (Path(__file__).parents[2] / "docs" / "csv-files.md").read_text("utf-8")
    sections = text.split("\n## Files\n")[1].split("\n## ")[0].split("\n### ")[1:]
    assert [section.split("\n")[0] for section in sections] == [sheet.file for sheet in SHEETS]
    for section, sheet in zip(sections, SHEETS, strict=True):
        rows = [line for line in section.split("\n") if line.startswith("| `")]
        assert rows == [
            f"| `{name}` | {'yes' if sheet.is_required(name) else ''} | {column.form} | `{column.example}` |"
            for name, column in sheet.columns.items()
        ]


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("max_age_hours,max_total,max_quantity\n0.5,1500,3\n", OfflinePolicy(1800, Money(150000), 3)),
        ("max_quantity\n99\n", OfflinePolicy(None, None, 99)),
        (None, None),
    ],
)
def test_limits_without_network(tmp_path: Path, text: str | None, policy: OfflinePolicy | None) -> None:
    files = SMALL if text is None else {**SMALL, "offline_policy.csv": text}
    assert shop_of(tmp_path, files).offline_policy == policy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("max_quantity\n10\n20\n", "offline_policy.csv:3: the limits are already on line 2"),
        (
            "max_age_hours,max_total\n",
            "offline_policy.csv: there is no line with limits; for none at all, write 99 in max_quantity",
        ),
        ("max_quantity\n0\n", "offline_policy.csv:2: max_quantity: 0 is too small; at least 1"),
        ("max_age_hours\n-1\n", "offline_policy.csv:2: max_age_hours: -1 is out of range; expected 0 to 8760"),
        (
            "max_qantity\n3\n",
            "offline_policy.csv:1: max_qantity: this column is not known; did you mean max_quantity?",
        ),
    ],
)
def test_wrong_limits_are_told(tmp_path: Path, text: str, said: str) -> None:
    problems = check_shop(folder_of(tmp_path, {**SMALL, "offline_policy.csv": text}), NOW)
    assert [str(problem) for problem in problems] == [said]
