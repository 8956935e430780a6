"""Where the shop's pieces lie: plausible figures for every place, and exact ones for the articles of the story."""

from dataclasses import dataclass
from random import Random

from assets.demo.source.articles import Choice


@dataclass(frozen=True)
class Place:
    """How one location keeps stock: the share of each department it has, and how old its figures are."""

    id: str
    keeps: tuple[float, float, float, float]
    minutes_old: int
    is_warehouse: bool = False


PLACES = (
    Place("bellecour", (1.0, 1.0, 1.0, 1.0), 1),
    Place("part-dieu", (0.9, 0.95, 0.5, 0.25), 4),
    Place("villeurbanne", (0.8, 0.8, 0.35, 0.25), 4),
    Place("grenoble", (0.8, 0.75, 0.6, 0.3), 190),
    Place("annecy", (0.65, 0.8, 0.5, 0.2), 7),
    Place("paris-marais", (1.0, 1.0, 0.9, 0.8), 6),
    Place("marseille", (0.8, 0.85, 0.6, 0.35), 11),
    Place("lille", (0.8, 0.85, 0.7, 0.4), 9),
    Place("orleans", (1.0, 1.0, 1.0, 1.0), 2, is_warehouse=True),
    Place("mions", (0.85, 0.9, 0.85, 0.8), 2, is_warehouse=True),
)

_DEPARTMENTS = ("mode", "beaute", "maison", "bureau")
_BULKY = {"salon", "bureaux", "sieges"}
_WAREHOUSE_FACTOR = 6
_GONE = 0.13  # share of variants with no piece left in a place

# Family to the zone of the shop and the furniture that holds it, in both languages.
_ZONES = {
    "robes": ("Femme", "Women", "portant", "rail"),
    "manteaux": ("Manteaux", "Coats", "portant", "rail"),
    "hauts": ("Chemises", "Shirts", "portant", "rail"),
    "mailles": ("Mailles", "Knitwear", "table", "table"),
    "bas": ("Denim", "Denim", "étagère", "shelf"),
    "chaussures": ("Chaussures", "Shoes", "mur", "wall"),
    "sacs": ("Maroquinerie", "Leather goods", "vitrine", "case"),
    "accessoires": ("Accessoires", "Accessories", "îlot", "island"),
    "maquillage": ("Beauté", "Beauty", "comptoir", "counter"),
    "parfums": ("Parfums", "Perfumes", "vitrine", "case"),
    "soins": ("Soins", "Skin care", "étagère", "shelf"),
    "bain": ("Bain", "Bath", "étagère", "shelf"),
    "luminaires": ("Luminaires", "Lighting", "rayon", "bay"),
    "decoration": ("Décoration", "Decoration", "rayon", "bay"),
    "senteurs": ("Senteurs", "Scents", "table", "table"),
    "textiles": ("Textiles", "Textiles", "rayon", "bay"),
    "salon": ("Salon", "Living room", "podium", "podium"),
    "table": ("Table", "Tableware", "buffet", "dresser"),
    "bureaux": ("Bureau, niveau 2", "Office, level 2", "podium", "podium"),
    "sieges": ("Bureau, niveau 2", "Office, level 2", "podium", "podium"),
    "eclairage": ("Bureau, niveau 2", "Office, level 2", "rayon", "bay"),
    "papeterie": ("Papeterie", "Stationery", "meuble", "cabinet"),
    "rangement": ("Rangement", "Storage", "rayon", "bay"),
    "ecrans": ("Bureau, niveau 2", "Office, level 2", "rayon", "bay"),
}
_SHELVES = {
    ("bellecour", "robes"): ("Femme, allée 4, portant B", "Women, aisle 4, rail B"),
    ("bellecour", "manteaux"): ("Manteaux, allée 2, portant A", "Coats, aisle 2, rail A"),
    ("bellecour", "chaussures"): ("Chaussures, mur C, rang 1", "Shoes, wall C, row 1"),
    ("bellecour", "decoration"): ("Décoration, niveau 1, rayon D1", "Decoration, level 1, bay D1"),
    ("bellecour", "luminaires"): ("Luminaires, niveau 1, rayon D3", "Lighting, level 1, bay D3"),
}

# Available pieces that the story needs: bellecour, part-dieu, villeurbanne, grenoble, paris-marais, orleans, mions.
# A dash is a place that does not keep it.
_STORY_PLACES = ("bellecour", "part-dieu", "villeurbanne", "grenoble", "paris-marais", "orleans", "mions")
_STORY = {
    "ROBE-ONDINE-CORAIL-36": "0 2 4 1 6 38 12",
    "ROBE-ONDINE-CORAIL-38": "2 3 2 0 4 52 18",
    "ROBE-ONDINE-CORAIL-40": "1 4 6 3 5 44 9",
    "BASKETS-RIVE-SAUGE-38": "2 6 3 4 5 60 22",
    "BASKETS-RIVE-SAUGE-39": "0 2 0 1 0 0 0",
    "BASKETS-RIVE-SAUGE-40": "1 3 5 4 2 31 14",
    # Only a shop that ships no parcels has it, so collecting it there is what the kiosk proposes.
    "SAC-RIVAGE-COGNAC": "0 3 - 2 4 0 0",
    "SAC-RIVAGE-NOIR": "2 1 - 1 3 14 6",
    "SAC-RIVAGE-VERT-SAPIN": "0 - - - 1 8 3",
    "LAMPE-AUBE-VERT-SAPIN": "0 - - 3 6 46 20",
    "LAMPE-AUBE-IVOIRE": "3 - - 2 4 31 12",
    "LAMPE-AUBE-TERRACOTTA": "2 - - 1 2 18 9",
    "FAUTEUIL-ALTO-BLEU-NUIT": "0 - - - 0 11 0",
    "FAUTEUIL-ALTO-NOIR": "1 - - - 2 0 0",
    "FAUTEUIL-ALTO-SAUGE": "0 - - - 1 7 2",
    "VASE-GALET-GRES": "7 5 4 2 9 80 33",
    "VASE-GALET-ARDOISE": "1 3 2 0 4 41 16",
    "CANAPE-DUNE-SAUGE-3PLACES": "1 - - - 1 6 4",
    "TAPIS-ESTRAN-IVOIRE-160X230": "3 1 - 2 4 12 8",
    "TAPIS-ESTRAN-IVOIRE-200X300": "0 - - - 1 3 0",
    "BUREAU-LISON-CHENE-120CM": "3 - - - 2 9 5",
    "MANTEAU-ARMEL-CAMEL-36": "1 2 3 2 5 28 10",
    "MANTEAU-ARMEL-CAMEL-38": "2 0 3 1 6 35 11",
    "MANTEAU-ARMEL-CAMEL-40": "4 2 2 3 5 30 9",
    "PARFUM-SILLAGE-50ML": "12 9 14 8 20 210 96",
    "CARMIN-12-CARMIN-MAT": "18 7 11 0 22 300 140",
}
# (sku, place): reserved, safety, incoming, days until then.
_STORY_DETAILS = {
    ("ROBE-ONDINE-CORAIL-38", "bellecour"): (0, 1, 0, 0),
    ("ROBE-ONDINE-CORAIL-38", "part-dieu"): (2, 1, 4, 3),
    ("BASKETS-RIVE-SAUGE-39", "bellecour"): (0, 0, 6, 3),
    ("BASKETS-RIVE-SAUGE-39", "part-dieu"): (2, 1, 12, 3),
    ("BASKETS-RIVE-SAUGE-39", "paris-marais"): (0, 0, 8, 3),
    ("BASKETS-RIVE-SAUGE-39", "mions"): (0, 0, 60, 3),
    ("SAC-RIVAGE-COGNAC", "orleans"): (0, 0, 24, 6),
    ("FAUTEUIL-ALTO-BLEU-NUIT", "mions"): (0, 0, 10, 11),
}


def stock_rows(choice: Choice, rank: int) -> list[list[str]]:
    """The rows of ``stock.csv`` of one variant."""
    story = dict(zip(_STORY_PLACES, _STORY.get(choice.sku, "").split(), strict=False))
    rows = []
    for place in PLACES:
        if choice.sku in _STORY:
            # Places that no picture shows keep none of the story's articles: they would change what is proposed.
            levels = _story_levels(choice.sku, place, story.get(place.id, "-"))
        elif _keeps(choice, place):
            levels = _plausible_levels(choice, place, rank)
        else:
            levels = None
        if levels is not None:
            rows.append(
                [choice.sku, place.id, *map(_blank, levels), *_shelf(choice, place), f"now-{place.minutes_old}"]
            )
    return rows


def _blank(level: int | str) -> str:
    return str(level)


def _story_levels(sku: str, place: Place, available: str) -> tuple[int | str, ...] | None:
    if available == "-":
        return None
    usual = (0, int(available != "0" and place.is_warehouse), 0, 0)
    reserved, safety, incoming, days = _STORY_DETAILS.get((sku, place.id), usual)
    return (int(available) + reserved + safety, reserved, safety, incoming, f"today+{days}" if incoming else "")


def _keeps(choice: Choice, place: Place) -> bool:
    share = place.keeps[_DEPARTMENTS.index(choice.article.department)]
    if choice.article.family in _BULKY and not place.is_warehouse:
        share *= 0.6
    if choice.article.is_coming and not place.is_warehouse:
        return False
    return Random(f"{choice.article.id}@{place.id}").random() < share  # the same for all its sizes


def _plausible_levels(choice: Choice, place: Place, rank: int) -> tuple[int | str, ...]:
    chance = Random(f"{choice.sku}@{place.id}")
    if choice.article.is_coming:
        return (0, 0, 0, 40, f"today{choice.article.age_days * -1:+d}")
    pieces = 0 if chance.random() < _GONE else _pieces(choice, chance)
    if place.is_warehouse:
        pieces = pieces * _WAREHOUSE_FACTOR + chance.randint(0, 5) if pieces else 0
    safety = 2 if place.is_warehouse and pieces else int(pieces > 2)  # noqa: PLR2004 - the last two are shown
    reserved = chance.randint(1, 2) if pieces > 3 and chance.random() < 0.15 else 0  # noqa: PLR2004
    due = chance.random() < (0.55 if pieces == 0 else 0.07 if rank else 0)
    incoming = chance.randint(2, 8) * (_WAREHOUSE_FACTOR if place.is_warehouse else 1) if due else 0
    return (pieces, reserved, safety, incoming, f"today+{chance.randint(1, 12)}" if incoming else "")


def _pieces(choice: Choice, chance: Random) -> int:
    """Few of what is dear, fewest at the ends of the size range."""
    most = next(count for price, count in ((20, 24), (50, 14), (130, 7), (300, 4), (10_000, 2)) if choice.price < price)
    return max(1, round(chance.uniform(0.2, 1) * most * (0.5 + choice.middle / 2)))


def _shelf(choice: Choice, place: Place) -> tuple[str, str]:
    family = choice.article.family
    if place.is_warehouse:
        spot = Random(f"{choice.article.id}@{place.id}@bay")
        bay, level = spot.randint(1, 48), spot.randint(1, 5)
        return f"Travée {bay}, niveau {level}", f"Bay {bay}, level {level}"
    if (place.id, family) in _SHELVES:
        return _SHELVES[place.id, family]
    spot = Random(f"{family}@{place.id}")
    aisle, letter = spot.randint(1, 8), "ABCDEF"[spot.randrange(6)]
    zone_fr, zone_en, holder_fr, holder_en = _ZONES[family]
    return f"{zone_fr}, allée {aisle}, {holder_fr} {letter}", f"{zone_en}, aisle {aisle}, {holder_en} {letter}"
