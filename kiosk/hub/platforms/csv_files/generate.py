"""An invented shop of any size, for benchmarks and trials: the same seed writes the same bytes."""

import csv
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from kiosk.domain.gtin import check_digit
from kiosk.hub.platforms.csv_files.invented import (
    CITIES,
    COLOURS,
    DEPARTMENTS,
    FAMILIES,
    FIRST_SYLLABLES,
    KINDS,
    LAST_SYLLABLES,
    MATERIALS,
    Kind,
)

MAX_VARIANTS = 2_000_000
_STORES_A_WAREHOUSE = 5
_BRANDS = 120
_OLDEST_DAYS = 900

_GTIN_BODY = 952_000_000_000
"""Prefix 952 is kept by GS1 for examples."""


class _Article(NamedTuple):
    id: str
    kind: Kind
    price: int
    colours: list[tuple[str, str, str, str]]


class Generated(NamedTuple):
    """How much was written."""

    products: int
    variants: int
    locations: int


def generate_shop(folder: Path, variants: int, locations: int, seed: int) -> Generated:
    """Write the CSV files of a shop with exactly so many variants and locations into a folder."""
    if not (1 <= variants <= MAX_VARIANTS and locations >= 1):
        raise ValueError(f"from 1 to {MAX_VARIANTS} variants and at least 1 location")
    folder.mkdir(parents=True, exist_ok=True)
    chance = Random(seed)
    places = list(_places(locations))
    articles = list(_articles(chance, variants))
    skus = list(islice(_skus(articles), variants))
    _write(folder / "stores.csv", "id,kind,name,street,postcode,city,latitude,longitude,ship_cutoff", places)
    _write(
        folder / "opening_hours.csv", "store,days,opens,closes", ([p[0], "mon-sat", "10:00", "19:30"] for p in places)
    )
    _write(folder / "categories.csv", "id,parent,name_fr,name_en", _categories())
    _write(folder / "colours.csv", "id,name_fr,name_en,base", COLOURS)
    _write(
        folder / "products.csv",
        "id,category,name_fr,name_en,subtitle_fr,subtitle_en,description_fr,description_en,material_fr,material_en,"
        "rank,keywords_fr,rating,rating_count,added_on",
        _products(chance, articles),
    )
    _write(folder / "variants.csv", "sku,product,gtin,price,colour,size", skus)
    _write(
        folder / "stock.csv",
        "sku,store,on_hand,safety,incoming,incoming_on,shelf_fr,shelf_en",
        _stock(chance, [row[0] for row in skus], [row[0] for row in places]),
    )
    return Generated(len(articles), len(skus), len(places))


def _places(locations: int) -> Iterator[list[str]]:
    warehouses = min(locations - 1, max(1, locations // _STORES_A_WAREHOUSE)) if locations > 1 else 0
    for number in range(locations):
        city = CITIES[number % len(CITIES)]
        turn = number // len(CITIES)
        is_warehouse = number >= locations - warehouses
        name = f"Entrepôt de {city.name}" if is_warehouse else city.name
        # Stores of one city stand a kilometre apart, so that distances differ.
        north = f"{city.latitude + 0.009 * turn:.4f}"
        yield [
            f"{'depot' if is_warehouse else 'store'}-{number + 1:02}",
            "warehouse" if is_warehouse else "store",
            f"{name} {turn + 1}" if turn else name,
            f"{number + 1} rue du Marché",
            city.postcode,
            city.name,
            north,
            f"{city.longitude:.4f}",
            "17:00" if is_warehouse else "15:00",
        ]


def _categories() -> Iterator[list[str]]:
    yield from ([key, "", *names] for key, names in DEPARTMENTS.items())
    yield from ([key, parent, french, english] for key, (parent, french, english) in FAMILIES.items())


def _articles(chance: Random, variants: int) -> Iterator[_Article]:
    made = 0
    for number in count(1):
        if made >= variants:
            return
        kind = chance.choice(KINDS)
        colours = chance.sample(COLOURS, chance.randint(1, 4))
        yield _Article(f"p{number:06}", kind, chance.randint(kind.cheapest, kind.dearest), colours)
        made += len(colours) * len(kind.sizes)


def _products(chance: Random, articles: list[_Article]) -> Iterator[list[object]]:
    brands = [_name(chance) for _ in range(_BRANDS)]
    ranks = list(range(1, len(articles) + 1))
    chance.shuffle(ranks)
    for article, rank in zip(articles, ranks, strict=True):
        kind, name, brand = article.kind, _name(chance), chance.choice(brands)
        french, english = chance.choice(MATERIALS[kind.family])
        yield [
            article.id, kind.family, f"{kind.noun} {name}", f"{name} {kind.english}",
            f"{french.capitalize()}, {brand}", f"{english.capitalize()}, {brand}",
            f"{kind.noun} en {french}, chez {brand}.", f"{kind.english.capitalize()} in {english}, by {brand}.",
            french, english, rank, brand, f"{chance.randint(32, 49) / 10}", chance.randint(3, 400),
            f"today-{chance.randint(1, _OLDEST_DAYS)}",
        ]  # fmt: skip


def _name(chance: Random) -> str:
    return chance.choice(FIRST_SYLLABLES) + chance.choice(LAST_SYLLABLES)


def _skus(articles: list[_Article]) -> Iterator[list[str]]:
    numbers = count(_GTIN_BODY)
    for article in articles:
        choices = ((colour, size) for colour in article.colours for size in article.kind.sizes)
        for index, (colour, size) in enumerate(choices, start=1):
            body = str(next(numbers))
            sku = f"{article.id.upper()}-{index:02}"
            yield [sku, article.id, body + check_digit(body), f"{article.price}.00", colour[0], size]


def _stock(chance: Random, skus: list[str], places: list[str]) -> Iterator[tuple[object, ...]]:
    shelves = [
        (f"Allée {aisle}, rayon {bay}", f"Aisle {aisle}, bay {bay}") for aisle in range(1, 13) for bay in "ABCDEF"
    ]
    # Half of all variants lie in a place in small numbers, few in large ones: a list of weights drawn by one number.
    pieces = [0] * 22 + [1] * 18 + [2] * 16 + [3] * 12 + [4, 5, 6] * 6 + [8, 10, 12, 15] * 3 + [40, 80]
    random = chance.random
    for number, sku in enumerate(skus):
        shelf = shelves[number % len(shelves)]
        for place in places:
            on_hand = pieces[int(random() * len(pieces))]
            if on_hand or random() > 0.2:  # noqa: PLR2004 - one empty place in five expects goods
                yield (sku, place, on_hand, 1 if on_hand > 3 else 0, 0, "", *shelf)  # noqa: PLR2004
            else:
                yield (sku, place, 0, 0, 6, f"today+{1 + int(random() * 9)}", *shelf)


def _write(path: Path, header: str, rows: Iterable[Iterable[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header.split(","))
        writer.writerows(rows)
