"""Equivalents for a line that may be gone, from local figures."""

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.equivalents import MOST_EQUIVALENTS, Equivalent, equivalents
from kiosk.ports.catalogue_reader import CatalogueReader, SearchQuery
from kiosk.ports.clock import Clock
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.view_cart import LineOverview

_PRODUCTS_LOOKED_AT = 24


class ProposeEquivalents:
    """Looks among the variants of the same product and the best sellers of its category: a few milliseconds a line."""

    def __init__(self, catalogue: CatalogueReader, stock: StockReader, clock: Clock) -> None:
        self._catalogue = catalogue
        self._stock = stock
        self._clock = clock

    def __call__(self, line: LineOverview, group_id: str) -> tuple[Equivalent, ...]:
        """What may replace a line, best first; nothing when nothing fits. May raise ``CacheError``."""
        wanted = Equivalent(line.product, line.variant, line.price.price, 0)
        near = [self._read(line.product, variant, group_id) for variant in self._alike(line.product, line.variant)]
        found = equivalents(wanted, line.line.quantity, filter(None, near))
        if len(found) == MOST_EQUIVALENTS:
            return found
        query = SearchQuery(
            category_id=line.product.category_id,
            size=line.variant.size or None,
            max_price=wanted.price,
            group_id=group_id,
            limit=_PRODUCTS_LOOKED_AT,
        )
        products = [hit.product for hit in self._catalogue.search(query, self._clock.now()).hits]
        family = [
            self._read(product, variant, group_id)
            for product in products
            if product.id != line.product.id
            for variant in self._alike(product, line.variant)
        ]
        return equivalents(wanted, line.line.quantity, filter(None, [*found, *family]))

    def _alike(self, product: Product, wanted: Variant) -> list[Variant]:
        return [variant for variant in self._catalogue.variants_of(product.id) if variant.size == wanted.size]

    def _read(self, product: Product, variant: Variant, group_id: str) -> Equivalent | None:
        price = self._catalogue.price(variant.sku, group_id, self._clock.now())
        return None if price is None else Equivalent(product, variant, price.price, self._pieces(variant.sku))

    def _pieces(self, sku: str) -> int:
        return max((level.available for level in self._stock.levels(sku)), default=0)
