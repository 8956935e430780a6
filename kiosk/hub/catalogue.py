"""The shop as the hub shows it: categories, products with prices and stock."""

import unicodedata
from datetime import datetime

import msgspec

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.pricing import PUBLIC_GROUP, UnitPrice
from kiosk.domain.selection import Selection
from kiosk.domain.stock import StockLevel
from kiosk.domain.text import LANGUAGES
from kiosk.hub.store import catalogue_rows, quote_rows, selection_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.price_rows import PriceList
from kiosk.ports.clock import Clock

_MANY = 60


class ProductCard(msgspec.Struct, frozen=True):
    """A product in a list: the variant to show, its price (the lowest of all), and pieces available anywhere."""

    product: Product
    variant: Variant
    price: UnitPrice
    available: int
    prices_differ: bool = False


class VariantOffer(msgspec.Struct, frozen=True):
    """One variant with its price and its level at every location that holds it."""

    variant: Variant
    price: UnitPrice
    levels: tuple[StockLevel, ...]

    @property
    def available(self) -> int:
        """Pieces available anywhere."""
        return sum(level.available for level in self.levels)


class ProductOffer(msgspec.Struct, frozen=True):
    """A product with all its variants, by position; the unavailable ones are never left out."""

    product: Product
    variants: tuple[VariantOffer, ...]


class SelectionShown(msgspec.Struct, frozen=True):
    """A selection, with a card for each of its variants that is sold, in its order."""

    selection: Selection
    cards: tuple[ProductCard, ...]


class Catalogue:
    """Reads of the shop for one price group. All are quick."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def categories(self) -> list[Category]:
        """All categories, by position."""
        return await self._database.fetch(catalogue_rows.all_categories)

    async def locations(self) -> list[StockLocation]:
        """All stores and warehouses."""
        return await self._database.fetch(catalogue_rows.all_locations)

    async def products(
        self, category_id: str | None = None, group_id: str = PUBLIC_GROUP, limit: int = _MANY
    ) -> list[ProductCard]:
        """Products by popularity, of a category with all that is under it, or of the whole shop."""
        now = self._clock.now()

        def work(connection: Connection) -> list[ProductCard]:
            wanted = None if category_id is None else _with_children(connection, category_id)
            return _cards(connection, catalogue_rows.popular_products(connection, wanted, limit), group_id, now)

        return await self._database.fetch(work)

    async def newest(self, group_id: str = PUBLIC_GROUP, limit: int = _MANY) -> list[ProductCard]:
        """What came in last."""
        now = self._clock.now()
        return await self._database.fetch(lambda c: _cards(c, catalogue_rows.newest_products(c, limit), group_id, now))

    async def search(self, text: str, group_id: str = PUBLIC_GROUP, limit: int = _MANY) -> list[ProductCard]:
        """Products whose names or keywords contain a text, without regard to case and accents."""
        words, now = folded(text).strip(), self._clock.now()
        if not words:
            return []
        return await self._database.fetch(
            lambda c: _cards(c, catalogue_rows.matching_products(c, words, limit), group_id, now)
        )

    async def product(self, product_id: str, group_id: str = PUBLIC_GROUP) -> ProductOffer | None:
        """One product with everything a product page shows; None when unknown."""
        now = self._clock.now()

        def work(connection: Connection) -> ProductOffer | None:
            found = catalogue_rows.product(connection, product_id)
            return None if found is None else _offer(connection, found, group_id, now)

        return await self._database.fetch(work)

    async def selection(self, selection_id: str, group_id: str = PUBLIC_GROUP) -> SelectionShown | None:
        """One selection or page of a catalogue; None when unknown."""
        now = self._clock.now()

        def work(connection: Connection) -> SelectionShown | None:
            found = selection_rows.selection(connection, selection_id) or _of_staff(connection, selection_id)
            return None if found is None else _selection(connection, found, group_id, now)

        return await self._database.fetch(work)

    async def variant(self, sku: str) -> Variant | None:
        """One variant by SKU."""
        return await self._database.fetch(lambda c: catalogue_rows.variant(c, sku))

    async def variant_by_gtin(self, gtin: Gtin) -> Variant | None:
        """One variant by its number."""
        return await self._database.fetch(lambda c: catalogue_rows.variant_by_gtin(c, gtin))

    async def levels(self, skus: list[str]) -> list[StockLevel]:
        """Every location's level of some SKUs. This hub is where stock is decided, so they are true now."""
        found = await self._database.fetch(lambda c: stock_rows.levels(c, skus))
        now = self._clock.now()
        return [msgspec.structs.replace(level, as_of=now) for level in found]


def _of_staff(connection: Connection, selection_id: str) -> Selection | None:
    made = quote_rows.selection(connection, selection_id)
    return None if made is None else Selection(made.id, dict.fromkeys(LANGUAGES, made.name), made.skus)


def folded(text: str) -> str:
    """Lower case without accents and ligatures, for comparing what people type."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(character for character in plain if not unicodedata.combining(character))


def _with_children(connection: Connection, category_id: str) -> list[str]:
    everything = catalogue_rows.all_categories(connection)
    wanted = {category_id}
    for _ in everything:
        children = {category.id for category in everything if category.parent_id in wanted}
        if children <= wanted:
            break
        wanted |= children
    return sorted(wanted)


def _cards(connection: Connection, found: list[Product], group_id: str, now: datetime) -> list[ProductCard]:
    offers = _offers(connection, found, group_id, now)
    cards = []
    for product, variants in offers:
        if variants:
            cheapest = min(variants, key=lambda offer: offer.price.price.amount)
            available = sum(offer.available for offer in variants)
            prices_differ = any(offer.price.price != cheapest.price.price for offer in variants)
            cards.append(ProductCard(product, variants[0].variant, cheapest.price, available, prices_differ))
    return cards


def _selection(connection: Connection, found: Selection, group_id: str, now: datetime) -> SelectionShown:
    product_ids = {variant.product_id for variant in catalogue_rows.variants(connection, found.skus).values()}
    products = [each for each in (catalogue_rows.product(connection, id_) for id_ in sorted(product_ids)) if each]
    cards = {
        offer.variant.sku: ProductCard(product, offer.variant, offer.price, offer.available)
        for product, offers in _offers(connection, products, group_id, now)
        for offer in offers
    }
    return SelectionShown(found, tuple(cards[sku] for sku in found.skus if sku in cards))


def _offer(connection: Connection, product: Product, group_id: str, now: datetime) -> ProductOffer:
    (_, variants), *_ = _offers(connection, [product], group_id, now)
    return ProductOffer(product, tuple(variants))


def _offers(
    connection: Connection, found: list[Product], group_id: str, now: datetime
) -> list[tuple[Product, list[VariantOffer]]]:
    variants = catalogue_rows.variants_of(connection, [product.id for product in found])
    skus = [variant.sku for variant in variants]
    prices = PriceList(connection, group_id, skus, now)
    levels: dict[str, list[StockLevel]] = {}
    for level in stock_rows.levels(connection, skus):
        levels.setdefault(level.sku, []).append(level)
    by_product: dict[str, list[Variant]] = {}
    for variant in variants:
        by_product.setdefault(variant.product_id, []).append(variant)
    return [
        (
            product,
            [
                VariantOffer(variant, prices.price(product, variant), tuple(levels.get(variant.sku, ())))
                for variant in by_product.get(product.id, ())
            ],
        )
        for product in found
    ]
