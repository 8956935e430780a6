"""What is to be printed, read from the shop as it is now: articles with their prices, selections with their articles."""

from collections.abc import Callable, Iterable
from datetime import datetime

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.pricing import PUBLIC_GROUP, UnitPrice
from kiosk.domain.print_choice import (
    MOST_CODES,
    Choice,
    ChosenArticles,
    ChosenCategory,
    ChosenEdition,
    ChosenProduct,
    ChosenRow,
    ChosenSelection,
)
from kiosk.domain.printing import ProductRow, SelectionRow
from kiosk.domain.selection import Selection
from kiosk.hub.store import catalogue_rows, selection_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.price_rows import PriceList

_TOO_MANY = MOST_CODES + 1
"""Enough to say that it is too much; a list of a whole large shop is longer than a statement may be."""


class PrintList(msgspec.Struct, frozen=True):
    """Articles and selections in the order they were chosen. ``left_out``: SKUs of selections that left the shop."""

    products: tuple[ProductRow, ...] = ()
    selections: tuple[SelectionRow, ...] = ()
    left_out: tuple[str, ...] = ()


class NotInShop(msgspec.Struct, frozen=True):
    """Some of what was chosen is not there. ``kind``: ``sku``, ``product``, ``category``, ``selection``, ``edition``."""

    kind: str
    names: tuple[str, ...]


def print_list(
    database: Database,
    choices: Iterable[Choice],
    priced_at: datetime | None,
    group_id: str = PUBLIC_GROUP,
    copies: int = 1,
) -> PrintList | NotInShop:
    """Read all that was chosen at one moment. Blocks. No prices without ``priced_at``.

    ``copies`` of what no row says how many of.
    """
    with database.read() as connection:
        reading = _Reading(connection, priced_at, group_id, copies)
        lists: list[PrintList] = []
        for choice in choices:
            found = reading.read(choice)
            if isinstance(found, NotInShop):
                return found
            lists.append(found)
    return PrintList(
        tuple(row for one in lists for row in one.products),
        tuple(row for one in lists for row in one.selections),
        tuple(sku for one in lists for sku in one.left_out),
    )


class _Reading:
    """One moment of the shop."""

    def __init__(self, connection: Connection, priced_at: datetime | None, group_id: str, copies: int) -> None:
        self._connection = connection
        self._priced_at = priced_at
        self._group_id = group_id
        self._copies = copies

    def read(self, choice: Choice) -> PrintList | NotInShop:
        match choice:
            case ChosenArticles(rows):
                return self._articles(rows)
            case ChosenProduct(identifier):
                return self._product(identifier)
            case ChosenCategory(identifier):
                return self._category(identifier)
            case ChosenSelection(identifier):
                found = selection_rows.selection(self._connection, identifier)
                return NotInShop("selection", (identifier,)) if found is None else self._selections([found])
            case ChosenEdition(edition):
                of_edition = selection_rows.of_edition(self._connection, edition)
                return self._selections(of_edition) if of_edition else NotInShop("edition", (edition,))

    def _articles(self, rows: tuple[ChosenRow, ...]) -> PrintList | NotInShop:
        rows = rows[:_TOO_MANY]
        known = self._priced(catalogue_rows.variants(self._connection, [row.sku for row in rows]).values())
        missing = tuple(row.sku for row in rows if row.sku not in known)
        if missing:
            return NotInShop("sku", missing)
        return PrintList(
            tuple(
                msgspec.structs.replace(known[row.sku], page=row.page, copies=row.copies or self._copies)
                for row in rows
            )
        )

    def _product(self, product_id: str) -> PrintList | NotInShop:
        if catalogue_rows.product(self._connection, product_id) is None:
            return NotInShop("product", (product_id,))
        return PrintList(tuple(self._priced(catalogue_rows.variants_of(self._connection, [product_id])).values()))

    def _category(self, category_id: str) -> PrintList | NotInShop:
        wanted = {category_id}
        everything = catalogue_rows.all_categories(self._connection)
        if category_id not in {category.id for category in everything}:
            return NotInShop("category", (category_id,))
        while children := {one.id for one in everything if one.parent_id in wanted} - wanted:
            wanted |= children
        products = catalogue_rows.popular_products(self._connection, sorted(wanted), _TOO_MANY)
        variants = catalogue_rows.variants_of(self._connection, [product.id for product in products])
        place = {product.id: index for index, product in enumerate(products)}
        ordered = sorted(variants, key=lambda one: (place[one.product_id], one.position))
        return PrintList(tuple(self._priced(ordered).values()))

    def _selections(self, found: list[Selection]) -> PrintList:
        rows, left_out = [], []
        for selection in found:
            known = self._priced(catalogue_rows.variants(self._connection, selection.skus).values())
            products = tuple(
                msgspec.structs.replace(known[sku], page=selection.page) for sku in selection.skus if sku in known
            )
            left_out += [sku for sku in selection.skus if sku not in known]
            rows.append(SelectionRow(selection, products))
        return PrintList(selections=tuple(rows), left_out=tuple(left_out))

    def _priced(self, variants: Iterable[Variant]) -> dict[str, ProductRow]:
        """Rows by SKU, in the given order."""
        wanted = list(variants)[:_TOO_MANY]
        products = {
            identifier: catalogue_rows.product(self._connection, identifier)
            for identifier in {variant.product_id for variant in wanted}
        }
        price = self._prices(wanted)
        return {
            variant.sku: ProductRow(product, variant, price(product, variant), copies=self._copies)
            for variant in wanted
            if (product := products[variant.product_id]) is not None
        }

    def _prices(self, variants: list[Variant]) -> Callable[[Product, Variant], UnitPrice | None]:
        if self._priced_at is None:
            return lambda _product, _variant: None
        skus = [variant.sku for variant in variants]
        return PriceList(self._connection, self._group_id, skus, self._priced_at).price
