"""The written articles of the shop (``*.txt`` beside this module): one block of lines each, fields parted by bars."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.gtin import check_digit

HERE = Path(__file__).parent
DEPARTMENTS = ("mode", "beaute", "maison", "bureau")

# Size name to the price as a share of the first size's.
SIZES: dict[str, dict[str, float]] = {
    "-": {"": 1},
    "robe": {str(size): 1 for size in range(34, 48, 2)},
    "manteau": {str(size): 1 for size in range(36, 54, 2)},
    "jean": {str(size): 1 for size in range(34, 48, 2)},
    "lettre": {"XS": 1, "S": 1, "M": 1, "L": 1, "XL": 1},
    "chaussure": {str(size): 1 for size in range(36, 46)},
    "gant": {"7": 1, "7,5": 1, "8": 1, "8,5": 1},
    "ceinture": {"80": 1, "90": 1, "100": 1, "110": 1},
    "chaussette": {"36–38": 1, "39–41": 1, "42–44": 1, "45–47": 1},
    "fini": {"mat": 1, "satiné": 1},
    "parfum": {"50 ml": 1, "100 ml": 1.5},
    "flacon": {"250 ml": 1, "500 ml": 1.7},
    "bougie": {"180 g": 1, "600 g": 2.1},
    "miroir": {"60 × 120": 1, "80 × 160": 1.45},
    "cadre": {"21 × 30": 1, "30 × 40": 1.35, "50 × 70": 2},
    "panier": {"Ø 30": 1, "Ø 40": 1.3},
    "tapis": {"160 × 230": 1, "200 × 300": 1.875},
    "tapis-petit": {"80 × 150": 0.6, "140 × 200": 1},
    "canape": {"3 places": 1, "2 places": 0.85},
    "assiette": {"Ø 21": 1, "Ø 27": 1.3},
    "casserole": {"18 cm": 1, "22 cm": 1.25},
    "bureau": {"120 cm": 1, "140 cm": 1.17},
    "bureau-grand": {"160 cm": 1, "180 cm": 1.15},
    "carnet": {"A5": 1, "A6": 0.75},
    "plume": {"F": 1, "M": 1},
    "classeur": {"4 cm": 1, "7 cm": 1.2},
}

# What the pictures of the screens show first; the rest follows by rating.
FIRST = (
    "robe-ondine", "bureau-lison", "fauteuil-alto", "lampe-aube", "sac-rivage", "tapis-estran", "vase-galet",
    "parfum-sillage", "manteau-armel", "baskets-rive", "canape-dune", "carmin-12",
)  # fmt: skip

# A month of sourcing for furniture; perfume and make-up come back only with the next delivery.
_LEAD_DAYS = {"bureaux": 28, "sieges": 28, "salon": 28, "mode": 12, "maison": 9, "bureau": 7}

# 952 is kept by GS1 for examples. 20 is for numbers inside one company: a living plant has no other.
_GS1_PREFIX, _OWN_PREFIX = "9520", "2000"
_STAR_GTIN = {"ROBE-ONDINE-CORAIL-38": "9520123456788"}


@dataclass(frozen=True)
class Article:
    """One product as written."""

    id: str
    department: str
    family: str
    picture: str
    price: int
    sizes: dict[str, float]
    colours: tuple[str, ...]
    rating: str
    votes: int
    age_days: int
    texts: tuple[tuple[str, str], ...]
    dimensions: str

    @property
    def is_coming(self) -> bool:
        """Whether it is sold before its release."""
        return self.age_days < 0


@dataclass(frozen=True)
class Choice:
    """One variant of an article; ``middle`` is 1 for the sizes that sell most and falls to 0."""

    sku: str
    article: Article
    gtin: str
    price: int
    colour: str
    size: str
    middle: float


def read_articles() -> list[Article]:
    """Every article, by department."""
    return [
        _article(department, block.strip().splitlines())
        for department in DEPARTMENTS
        for block in (HERE / f"{department}.txt").read_text("utf-8").strip().split("\n\n")
    ]


def _article(department: str, lines: list[str]) -> Article:
    head = [part.strip() for part in lines[0].split("|")]
    name, subtitle, material = (_pair(line) for line in lines[1:4])
    description = (_typeset(lines[4]), lines[5])
    keywords = _pair(lines[6])
    rating, votes = head[6].split()
    return Article(
        id=head[0],
        department=department,
        family=head[1],
        picture=head[2],
        price=int(head[3]),
        sizes=SIZES[head[4]],
        colours=("",) if head[5] == "-" else tuple(head[5].split()),
        rating=rating,
        votes=int(votes),
        age_days=int(head[7]),
        texts=(name, subtitle, description, material, keywords),
        dimensions=lines[7] if len(lines) > 7 else "",  # noqa: PLR2004 - the last line may be left out
    )


def _pair(line: str) -> tuple[str, str]:
    french, _, english = line.partition(" | ")
    return _typeset(french), english


def _typeset(french: str) -> str:
    """No-break spaces where French wants them: before two-part signs and units."""
    for sign in (":", ";", "?", "!", "%", "€"):
        french = french.replace(f" {sign}", f"\u00a0{sign}")
    return french


def ranked(articles: list[Article]) -> dict[str, int]:
    """Article id to its place by popularity."""
    first = {article: place for place, article in enumerate(FIRST)}
    order = sorted(articles, key=lambda a: (first.get(a.id, len(first)), -a.votes, a.id))
    return {article.id: place for place, article in enumerate(order, start=1)}


def choices(articles: list[Article]) -> Iterator[Choice]:
    """Every variant of every article."""
    for number, article in enumerate(articles, start=1):
        count = 0
        for colour in article.colours:
            for index, (size, share) in enumerate(article.sizes.items()):
                count += 1
                sku = "-".join(filter(None, (article.id, colour, _slug(size)))).upper()
                prefix = _OWN_PREFIX if has_own_number(article) else _GS1_PREFIX
                body = f"{prefix}{number:04}{count:04}"
                gtin = _STAR_GTIN.get(sku, body + check_digit(body))
                away = abs(index - (len(article.sizes) - 1) / 2) / max(1, len(article.sizes) / 2)
                yield Choice(sku, article, gtin, _price(article.price, share), colour, size, 1 - away)


def has_own_number(article: Article) -> bool:
    """Whether the shop makes the number itself."""
    return article.picture == "plante"


def _price(first: int, share: float) -> int:
    return round(first * share)


def _slug(size: str) -> str:
    plain = size.replace("×", "x").replace("–", "-").replace(",", ".").replace("é", "e")
    return "".join(character for character in plain if character.isascii() and character != " ")


def lead_days(article: Article) -> int | None:
    """Days to source one more; None when nobody can say."""
    return _LEAD_DAYS.get(article.family) or _LEAD_DAYS.get(article.department)
