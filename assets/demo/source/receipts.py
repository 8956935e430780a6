"""Receipts of the last ten weeks at the tills of the demonstration shop: who buys a dress often buys shoes with it.

Which families go together is written here; what goes with what is worked out by the hub, as from any shop's receipts.
"""

import random
from collections.abc import Iterator, Mapping

from assets.demo.source.articles import Article, Choice

_COUNT = 520
_DAYS = 70
_SEED = 1127
_FAVOURITES = 3
_TOGETHER = 0.72
_THIRD = 0.35

_GO_TOGETHER = {
    "robes": ("chaussures", "sacs", "accessoires"),
    "manteaux": ("mailles", "accessoires", "chaussures"),
    "hauts": ("bas", "mailles"),
    "mailles": ("bas", "manteaux"),
    "bas": ("hauts", "chaussures"),
    "chaussures": ("bas", "robes"),
    "sacs": ("accessoires", "robes"),
    "accessoires": ("sacs", "robes"),
    "maquillage": ("soins", "parfums"),
    "parfums": ("bain", "maquillage"),
    "soins": ("maquillage", "bain"),
    "bain": ("soins", "senteurs"),
    "luminaires": ("salon", "decoration"),
    "decoration": ("senteurs", "luminaires"),
    "senteurs": ("decoration", "bain"),
    "textiles": ("salon", "decoration"),
    "salon": ("textiles", "luminaires"),
    "table": ("decoration", "textiles"),
    "bureaux": ("sieges", "eclairage"),
    "sieges": ("bureaux", "eclairage"),
    "eclairage": ("bureaux", "papeterie"),
    "papeterie": ("rangement", "ecrans"),
    "rangement": ("papeterie", "bureaux"),
    "ecrans": ("papeterie", "sieges"),
}


def receipts(articles: list[Article], ranks: Mapping[str, int], variants: list[Choice]) -> Iterator[list[object]]:
    """Rows of baskets.csv; always the same."""
    rng = random.Random(_SEED)
    families: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda article: ranks[article.id]):
        families.setdefault(article.family, []).append(article)
    skus: dict[str, list[str]] = {}
    for choice in variants:
        skus.setdefault(choice.article.id, []).append(choice.sku)
    popular = [article for family in families.values() for article in family[:_FAVOURITES]]
    for number in range(_COUNT):
        bought = _basket(rng, families, rng.choice(popular))
        chosen = [rng.choice(skus[article.id]) for article in bought]
        yield [f"T{number % 4 + 1}-{118000 + number}", f"today-{1 + rng.randrange(_DAYS)}", " ".join(chosen)]


def _basket(rng: random.Random, families: Mapping[str, list[Article]], first: Article) -> list[Article]:
    """One thing, often what goes with it, sometimes something else besides."""
    bought = [first]
    if rng.random() < _TOGETHER:
        for turn, family in enumerate(_GO_TOGETHER[first.family]):
            if turn == 0 or rng.random() < _THIRD:
                partners = families[family][:_FAVOURITES]
                place = families[first.family].index(first)
                bought.append(partners[place % len(partners)])
    else:
        family = rng.choice(sorted(families))
        bought.append(rng.choice(families[family]))
    return list({article.id: article for article in bought}.values())
