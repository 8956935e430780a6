"""A large shop made up in memory: French furniture names, made-up brands, colours, sizes and stock in eleven places."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import msgspec

from kiosk.domain.catalogue import Category, Colour, Product, Variant
from kiosk.domain.feed import Change, SnapshotHead
from kiosk.domain.gtin import Gtin, check_digit
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import PriceGroup, Promotion
from kiosk.domain.stock import StockLevel

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)

_TYPES = """
canapé fauteuil chaise table buffet armoire étagère lampe tapis rideau coussin lit matelas sommier miroir commode
bureau tabouret banc console vaisselier bibliothèque applique suspension lampadaire plaid housse oreiller couette
vase cadre horloge panier corbeille tringle store paravent guéridon pouf méridienne chevet penderie tiroir plateau
"""
_ADJECTIVES = """
scandinave industriel vintage moderne rustique pliant extensible réglable convertible empilable rembourré capitonné
laqué brossé ciré massif tressé tissé léger épais étroit large haut bas rond ovale carré droit courbé matelassé
"""
_SYLLABLES = "ba ve ro li mu ta ne so fi ga lu ren dor mel pon tis vau bri clo sen mar jul oss ket nid"
TYPES, ADJECTIVES, SYLLABLES = _TYPES.split(), _ADJECTIVES.split(), _SYLLABLES.split()
MATERIALS = (
    "chêne massif",
    "noyer",
    "hêtre",
    "acier brossé",
    "laiton",
    "velours",
    "lin lavé",
    "coton",
    "rotin",
    "verre",
    "cuir",
)
COLOURS = (
    "blanc",
    "noir",
    "écru",
    "bleu nuit",
    "vert sauge",
    "œillet",
    "terracotta",
    "gris perle",
    "moutarde",
    "rose poudré",
)
SIZES = ("", "S", "M", "L", "120 cm", "140 cm", "160 cm")


class SyntheticShop:
    """``variants`` sellable things in products of ``per_product``, stocked in ``places`` locations."""

    def __init__(self, variants: int, per_product: int = 4, places: int = 11, seed: int = 7) -> None:
        self._random = random.Random(seed)
        self._per_product = per_product
        self._products = variants // per_product
        self.location_ids = [f"l{n:02d}" for n in range(places)]
        pick = self._random.choice
        self.brands = sorted(
            {"".join(pick(SYLLABLES) for _ in range(self._random.randint(2, 3))) for _ in range(6000)}
        )[:4000]

    def lines(self) -> Iterator[bytes]:
        """The snapshot as the hub would send it."""
        rows = list(self._rows())
        yield msgspec.json.encode(SnapshotHead("e1:1", len(rows)))
        yield from rows

    def _rows(self) -> Iterator[bytes]:
        for n in range(25):
            parent = None if n < 5 else f"c{n % 5:02d}"
            yield row("category", f"c{n:02d}", Category(f"c{n:02d}", text(f"Rayon {TYPES[n]}"), parent, n))
        for n, location in enumerate(self.location_ids):
            kind = "warehouse" if n == len(self.location_ids) - 1 else "store"
            place = StockLocation(location, kind, f"Magasin {n}", f"M{n}", "1 rue", "69002", "Lyon", 45.0 + n / 10, 4.8)  # type: ignore[arg-type]
            yield row("location", location, place)
        yield row("price_group", "gold", PriceGroup("gold", text("Or"), 5))
        promotion = Promotion(
            "p1", text("Semaine"), 20, NOW - timedelta(days=1), NOW + timedelta(days=1), ("c07", "c11")
        )
        yield row("promotion", "p1", promotion)
        for rank in range(1, self._products + 1):
            yield from self._product(rank)

    def _product(self, rank: int) -> Iterator[bytes]:
        pick = self._random.choice
        kind, brand = pick(TYPES), pick(self.brands)
        product = Product(
            f"p{rank:06d}",
            f"c{self._random.randrange(25):02d}",
            {
                "fr": f"{kind.title()} {pick(ADJECTIVES)} {pick(ADJECTIVES)} {brand.title()}",
                "en": f"{brand.title()} {kind}",
            },
            text(f"{pick(MATERIALS)} et {pick(MATERIALS)}"),
            text("Une pièce pensée pour durer, montée en dix minutes. " * 4),
            text(pick(MATERIALS)),
            "picture",
            rank,
            keywords=text(f"{pick(ADJECTIVES)} {pick(TYPES)}"),
            added_on=date(2026, 1, 1) + timedelta(days=rank % 300),
        )
        yield row("product", product.id, product)
        for position in range(self._per_product):
            yield from self._variant(product, rank * 10 + position, position)

    def _variant(self, product: Product, number: int, position: int) -> Iterator[bytes]:
        body = f"37{number:010d}"
        colour = COLOURS[(number + position) % len(COLOURS)]
        sku = f"REF-{number:07d}"
        variant = Variant(
            sku,
            product.id,
            Gtin("0" + body + check_digit(body)),
            Money(self._random.randrange(990, 199_900)),
            Colour(colour, text(colour), "#112233", {"base": "#112233"}),
            SIZES[position % len(SIZES)],
            position,
        )
        yield row("variant", sku, variant)
        for location in self.location_ids:
            on_hand = self._random.choice((0, 0, 0, 1, 2, 5, 12))
            level = StockLevel(sku, location, on_hand, NOW, shelf=text(f"Allée {number % 40}"))
            yield row("stock", f"{sku}@{location}", level)


def text(french: str) -> dict[str, str]:
    """A text in one language."""
    return {"fr": french}


def row(kind: str, key: str, value: msgspec.Struct) -> bytes:
    """One line of a snapshot."""
    return msgspec.json.encode(Change(kind, key, msgspec.Raw(msgspec.json.encode(value))))
