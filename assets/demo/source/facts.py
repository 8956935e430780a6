"""Facts that people compare by: care, origin, weight, guarantee. Plausible for each family, always the same."""

from random import Random

from assets.demo.source.articles import Article

Fact = tuple[str, str, str, str]
"""Name and value in French, then in English."""

_CARE = {
    "laine": ("Lavage à la main", "Hand wash"),
    "lin": ("Lavage à 30 °C, repassage doux", "Wash at 30 °C, cool iron"),
    "coton": ("Lavage à 40 °C", "Wash at 40 °C"),
    "viscose": ("Lavage à 30 °C, programme délicat", "Wash at 30 °C, gentle cycle"),
    "crêpe": ("Nettoyage à sec", "Dry clean"),
    "cuir": ("Chiffon sec, crème incolore deux fois par an", "Dry cloth, clear cream twice a year"),
    "chêne": ("Chiffon humide, huile une fois par an", "Damp cloth, oil once a year"),
    "noyer": ("Chiffon humide, huile une fois par an", "Damp cloth, oil once a year"),
    "céramique": ("Chiffon humide", "Damp cloth"),
    "grès": ("Passe au lave-vaisselle", "Dishwasher safe"),
    "verre": ("Passe au lave-vaisselle", "Dishwasher safe"),
    "acier": ("Chiffon humide", "Damp cloth"),
}
_ORIGINS = {
    "mode": (("Portugal", "Portugal"), ("Italie", "Italy"), ("France", "France")),
    "beaute": (("France", "France"), ("France, Drôme", "France, Drôme"), ("Italie", "Italy")),
    "maison": (("Portugal", "Portugal"), ("France, Beauce", "France, Beauce"), ("Espagne", "Spain")),
    "bureau": (("France, Jura", "France, Jura"), ("Italie", "Italy"), ("Allemagne", "Germany")),
}
_GUARANTEE = {"bureaux": 10, "sieges": 7, "salon": 5, "luminaires": 3, "eclairage": 3, "sacs": 2, "chaussures": 2}
_WEIGHT_G = {
    "robes": (280, 620), "manteaux": (1100, 1900), "sacs": (520, 980), "chaussures": (560, 820), "luminaires": (1400, 3200),
    "bureaux": (24_000, 41_000), "sieges": (9_000, 16_000), "salon": (18_000, 62_000), "decoration": (600, 4_200),
    "senteurs": (260, 900), "table": (300, 1_400),
}  # fmt: skip
_KILO = 1000


def facts_of(article: Article) -> list[Fact]:
    """What the shop states of one article, in the order to show it."""
    chance = Random(f"{article.id} facts")
    facts: list[Fact] = []
    if care := _care(article):
        facts.append(("Entretien", care[0].replace(" °", "\u00a0°"), "Care", care[1].replace(" °", "\u00a0°")))
    french, english = chance.choice(_ORIGINS[article.department])
    facts.append(("Fabrication", french, "Made in", english))
    if article.family in _WEIGHT_G:
        facts.append(("Poids", *_weight(chance.randint(*_WEIGHT_G[article.family]))))
    if article.family in _GUARANTEE:
        years = _GUARANTEE[article.family]
        facts.append(("Garantie", f"{years}\u00a0ans", "Guarantee", f"{years}\u00a0years"))
    return facts


def _care(article: Article) -> tuple[str, str] | None:
    material = " ".join((article.texts[1][0], article.texts[3][0])).lower()
    found = [(material.find(word), care) for word, care in _CARE.items() if word in material]
    return min(found)[1] if found else None


def _weight(grams: int) -> tuple[str, str, str]:
    if grams < _KILO:
        rounded = round(grams, -1)
        return f"{rounded}\u00a0g", "Weight", f"{rounded}\u00a0g"
    kilos = f"{grams / _KILO:.1f}".removesuffix(".0")
    return f"{kilos.replace('.', ',')}\u00a0kg", "Weight", f"{kilos}\u00a0kg"
