"""A handful of products with French names, as rows of the feed."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, timedelta

import msgspec

from kiosk.domain.catalogue import Category, Colour, Product, Variant
from kiosk.domain.feed import Change, SnapshotHead
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import AgreedPrice, PriceGroup, Promotion
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from tests.fakes.feed_source import change

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TOPICS = ("catalogue", "lyon", "depot")

_COLOURS = {
    "ecru": Colour("ecru", {"fr": "écru", "en": "off-white"}, "#F5EFE0"),
    "bleu": Colour("bleu", {"fr": "bleu nuit", "en": "midnight blue"}, "#101840"),
}

# id, category, French name, English name, material, (colour, size, price) of each variant; in order of popularity
_PRODUCTS = (
    ("canape", "salon", "Canapé Brume", "Brume sofa", "velours", (("ecru", "", 89900), ("bleu", "", 94900))),
    ("lampe", "luminaire", "Lampe de chevet Œillet", "Carnation bedside lamp", "laiton", (("ecru", "", 4900),)),
    ("chaise", "salon", "Chaise Garance", "Garance chair", "hêtre", (("ecru", "", 12900), ("bleu", "", 12900))),
    ("tapis", "salon", "Tapis berbère", "Berber rug", "laine", (("ecru", "S", 9900), ("ecru", "L", 29900))),
    ("lampadaire", "luminaire", "Lampadaire Arc", "Arc floor lamp", "acier brossé", (("bleu", "", 15900),)),
)


def product(n: int) -> Product:
    """One of the products by its place, from 1."""
    id_, category, french, english, material, _ = _PRODUCTS[n - 1]
    return Product(
        id_, category, {"fr": french, "en": english}, {"fr": ""}, {"fr": ""}, {"fr": material}, id_, n,
        added_on=date(2026, 1, n),
    )  # fmt: skip


def variants(n: int) -> list[Variant]:
    """The variants of a product."""
    id_, *_, choices = _PRODUCTS[n - 1]
    return [
        Variant(
            f"{id_.upper()}-{p}", id_, Gtin(f"0{3700000000000 + n * 10 + p}"), Money(price), _COLOURS[colour], size, p
        )
        for p, (colour, size, price) in enumerate(choices)
    ]


def level(sku: str, location: str, on_hand: int, reserved: int = 0, as_of: datetime = NOW) -> StockLevel:
    """A stock level with a shelf."""
    return StockLevel(sku, location, on_hand, as_of, reserved, shelf={"fr": "Allée 3", "en": "Aisle 3"})


def stock(sku: str, location: str, on_hand: int, reserved: int = 0, as_of: datetime = NOW) -> Change:
    """A stock level as a row of the feed."""
    return change("stock", f"{sku}@{location}", level(sku, location, on_hand, reserved, as_of))


def rows() -> list[Change]:
    """The whole shop. At Lyon: sofas in blue, lamps, a small rug; everything at the warehouse."""
    lyon = StockLocation("lyon", "store", "Lyon Bellecour", "Lyon", "1 place", "69002", "Lyon", 45.76, 4.83)
    depot = StockLocation("depot", "warehouse", "Dépôt", "Dépôt", "ZA", "38070", "Isère", 45.6, 5.1, ship_cutoff=900)
    soldes = Promotion("soldes", {"fr": "Soldes"}, 20, NOW - timedelta(days=1), NOW + timedelta(days=1), ("luminaire",))
    found = [
        change("category", "maison", Category("maison", {"fr": "Maison"}, None, 0)),
        change("category", "salon", Category("salon", {"fr": "Séjour", "en": "Living room"}, "maison", 2)),
        change("category", "luminaire", Category("luminaire", {"fr": "Luminaires", "en": "Lighting"}, "maison", 1)),
        change("location", "lyon", lyon),
        change("location", "depot", depot),
        change("price_group", "gold", PriceGroup("gold", {"fr": "Or"}, 10)),
        change("agreed_price", "gold/CHAISE-1", AgreedPrice("gold", "CHAISE-1", Money(9900))),
        change("promotion", "soldes", soldes),
        change("staff", "s1", StaffMember("s1", "Inès", "IN", "salesperson", "lyon")),
    ]
    here = {"CANAPE-1": 2, "LAMPE-0": 5, "TAPIS-0": 1}
    for n in range(1, len(_PRODUCTS) + 1):
        found.append(change("product", product(n).id, product(n)))
        for variant in variants(n):
            found.append(change("variant", variant.sku, variant))
            found.append(stock(variant.sku, "lyon", here.get(variant.sku, 0)))
            found.append(stock(variant.sku, "depot", 20))
    return found


async def snapshot(
    changes: Sequence[Change], cursor: str = "e1:0", promised: int | None = None
) -> AsyncIterator[bytes]:
    """Rows as the lines of a snapshot; ``promised`` is how many rows the head speaks of."""
    yield msgspec.json.encode(SnapshotHead(cursor, len(changes) if promised is None else promised))
    for row in changes:
        yield msgspec.json.encode(row)
