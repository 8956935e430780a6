"""Writes products, attributes, variants, stock, agreed prices, baskets (CSV) and close views of some drawings.

The other files of the shop are written by hand.

Run from the root of the repository: ``python -m assets.demo.source.make_shop``. Always writes the same bytes.
"""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path

from assets.demo.source.articles import Article, Choice, choices, has_own_number, lead_days, ranked, read_articles
from assets.demo.source.facts import facts_of
from assets.demo.source.receipts import receipts
from assets.demo.source.shelves import stock_rows
from assets.demo.source.views import views_of, write_views

DEMO = Path(__file__).parent.parent

_PRO_PERCENT = 12
_TINTS = 4
_PICTURED_TINTS = {
    "robe-ondine": 1, "bureau-lison": 3, "fauteuil-alto": 4, "lampe-aube": 3, "sac-rivage": 2, "tapis-estran": 1,
    "vase-galet": 2,
}  # fmt: skip

_PRODUCTS = (
    "id,category,name_fr,name_en,subtitle_fr,subtitle_en,description_fr,description_en,material_fr,material_en,"
    "dimensions,picture,pictures,rank,keywords_fr,keywords_en,tint,rating,rating_count,release_on,added_on"
)
_ATTRIBUTES = "product,name_fr,value_fr,name_en,value_en"
_VARIANTS = "sku,product,gtin,price,colour,size,position,lead_time_days,own_number"
_STOCK = "sku,store,on_hand,reserved,safety,incoming,incoming_on,shelf_fr,shelf_en,as_of"


def make(folder: Path) -> None:
    """Write the six files."""
    articles = read_articles()
    ranks = ranked(articles)
    variants = list(choices(articles))
    tints = _tints(articles, ranks)
    _write(folder / "products.csv", _PRODUCTS, (_product(a, ranks[a.id], tints[a.id]) for a in articles))
    _write(folder / "attributes.csv", _ATTRIBUTES, ([a.id, *fact] for a in articles for fact in facts_of(a)))
    _write(folder / "variants.csv", _VARIANTS, (_variant(position, v) for position, v in enumerate(variants)))
    _write(folder / "stock.csv", _STOCK, (row for v in variants for row in stock_rows(v, ranks[v.article.id])))
    _write(folder / "baskets.csv", "basket,sold_on,skus", receipts(articles, ranks, variants))
    _write(folder / "agreed_prices.csv", "group,sku,price", (_agreed(v) for v in variants if _is_professional(v)))


def _tints(articles: list[Article], ranks: dict[str, int]) -> dict[str, int]:
    """Grounds of the pictures: neighbours by popularity differ, in the whole shop, a department and a family."""
    tints: dict[str, int] = {}
    last: dict[str, int] = {}
    for turn, article in enumerate(sorted(articles, key=lambda article: ranks[article.id])):
        near = {last.get(group) for group in ("", article.department, article.family)}
        free = [tint for tint in range(1, _TINTS + 1) if tint not in near]
        tint = _PICTURED_TINTS.get(article.id, free[turn % len(free)])
        tints[article.id] = last[""] = last[article.department] = last[article.family] = tint
    return tints


def _product(article: Article, rank: int, tint: int) -> list[object]:
    name, subtitle, description, material, keywords = article.texts
    release = f"today+{-article.age_days}" if article.is_coming else ""
    added = "today-20" if article.is_coming else f"today-{article.age_days}"
    return [
        article.id, article.family, *name, *subtitle, *description, *material, article.dimensions, article.picture,
        " ".join(views_of(article.picture)), rank, *keywords, tint, article.rating.replace(",", "."), article.votes,
        release, added,
    ]  # fmt: skip


def _variant(position: int, choice: Choice) -> list[object]:
    days = lead_days(choice.article)
    return [
        choice.sku, choice.article.id, choice.gtin, f"{choice.price}.00", choice.colour, choice.size, position,
        "" if days is None else days, "yes" if has_own_number(choice.article) else "no",
    ]  # fmt: skip


def _is_professional(choice: Choice) -> bool:
    return choice.article.department == "bureau"


def _agreed(choice: Choice) -> list[object]:
    halves = round(choice.price * (100 - _PRO_PERCENT) / 100 * 2)  # to the next half euro
    return ["pro", choice.sku, f"{halves / 2:.2f}"]


def _write(path: Path, header: str, rows: Iterable[list[object] | list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


if __name__ == "__main__":
    write_views(DEMO / "pictures")
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO)
