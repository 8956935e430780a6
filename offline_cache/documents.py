"""What the search index holds of one product: all the words by which a person may look for it."""

import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.text import LocalisedText
from offline_cache.marks import marks_of
from offline_cache.rows import decode_product, decode_variant
from offline_cache.words import letters_of, shown_words, singular, words_of

SHORTEST_VOCABULARY_WORD = 3


def category_path(category_id: str, categories: dict[str, Category]) -> list[Category]:
    """A category and its ancestors, nearest first; a loop in the shop's data ends the walk."""
    path: list[Category] = []
    current = categories.get(category_id)
    while current is not None and current not in path:
        path.append(current)
        current = categories.get(current.parent_id) if current.parent_id else None
    return path


def document(product: Product, variants: list[Variant], path: list[Category]) -> tuple[str, str]:
    """Title words and all other words of a product, folded and singular, with the marks for filters."""
    title = _index_words(product.name)
    words = _index_words(product.subtitle) + _index_words(product.material) + _index_words(product.keywords)
    for category in path:
        words += _index_words(category.name)
    for variant in variants:
        words += _references(variant)
        if variant.colour is not None:
            words += _index_words(variant.colour.name)
        words += _size_words(variant.size)
    return " ".join(title), " ".join([*dict.fromkeys(words), *marks_of(variants)])


def vocabulary(product: Product, variants: list[Variant], path: list[Category]) -> dict[str, str]:
    """Words that a mistyped one may be corrected to: folded → as written. Model codes are left out."""
    texts = [product.name, product.subtitle, product.material, product.keywords, *(c.name for c in path)]
    texts += [v.colour.name for v in variants if v.colour is not None]
    known: dict[str, str] = {}
    for text in texts:
        for language in text.values():
            known.update(_correctable(language))
    return known


def index_products(connection: sqlite3.Connection, numbers: Iterable[int], categories: dict[str, Category]) -> None:
    """Write the search documents of the given products anew, and learn their words."""
    for number in numbers:
        row = connection.execute("SELECT body FROM product_body WHERE no = ?", (number,)).fetchone()
        connection.execute("DELETE FROM search WHERE rowid = ?", (number,))
        if row is None:
            continue
        product = decode_product(row[0])
        bodies = connection.execute("SELECT body FROM variant WHERE product_no = ? ORDER BY position", (number,))
        variants = [decode_variant(body) for (body,) in bodies]
        path = category_path(product.category_id, categories)
        title, words = document(product, variants, path)
        connection.execute("INSERT INTO search (rowid, title, words) VALUES (?,?,?)", (number, title, words))
        known = vocabulary(product, variants, path)
        connection.executemany(
            "INSERT OR IGNORE INTO vocabulary VALUES (?,?,?,1)",
            [(word, shown, letters_of(word)) for word, shown in known.items()],
        )


def _index_words(text: LocalisedText) -> list[str]:
    return list(chain.from_iterable(map(_singular_words, text.values())))


# Texts rarely come twice, their words do; nothing about a word follows from what stands beyond a space.


@lru_cache(maxsize=20_000)
def _singular_words(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_singulars, text.split())))


@lru_cache(maxsize=20_000)
def _singulars(unspaced: str) -> tuple[str, ...]:
    return tuple(singular(word) for word in words_of(unspaced))


@lru_cache(maxsize=20_000)
def _correctable(text: str) -> dict[str, str]:
    return dict(chain.from_iterable(map(_correctables, text.split())))


@lru_cache(maxsize=20_000)
def _correctables(unspaced: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (folded, shown)
        for folded, shown in shown_words(unspaced)
        if len(folded) >= SHORTEST_VOCABULARY_WORD and folded.isalpha()
    )


@lru_cache(maxsize=1_000)
def _size_words(size: str) -> tuple[str, ...]:
    return tuple(words_of(size))


def _references(variant: Variant) -> list[str]:
    # A GTIN is typed as it is printed: without the zeros that pad it to fourteen digits.
    words = words_of(variant.sku)
    return [*words, "".join(words), variant.gtin.lstrip("0")]
