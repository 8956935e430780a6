"""``CatalogueReader`` on SQLite."""

from datetime import datetime
from typing import Any

import msgspec
from typing_extensions import override

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.facets import FacetKind, FacetValue
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import PriceGroup, UnitPrice, unit_price
from kiosk.domain.printed_code import PrintedCode
from kiosk.domain.quote import Quote, StaffSelection
from kiosk.domain.recommendation import Recommendation, Recommended
from kiosk.domain.review import Review
from kiosk.domain.selection import Selection
from kiosk.domain.shop_rules import ShopRules
from kiosk.domain.staff import StaffMember
from kiosk.domain.store_plan import StorePlan
from kiosk.domain.text import LANGUAGES
from kiosk.ports.catalogue_reader import CatalogueReader, ProductHit, SearchQuery, SearchResult
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase
from offline_cache.checked import unchecked
from offline_cache.correction import Vocabulary
from offline_cache.facets import FacetCounts
from offline_cache.hits import HitList
from offline_cache.rows import decode_product, decode_variant
from offline_cache.search import ProductSearch

_decode_selection = msgspec.json.Decoder(Selection).decode
_decode_quote = msgspec.json.Decoder(Quote).decode
_decode_staff_selection = msgspec.json.Decoder(StaffSelection).decode
_decode_recommended = msgspec.json.Decoder(Recommended).decode
_decode_review = msgspec.json.Decoder(Review).decode
_decode_printed_code = msgspec.json.Decoder(PrintedCode).decode


class SqliteCatalogue(CatalogueReader):
    """Reads of ``cache.db``. Any thread; point reads take some tens of microseconds, a search a few milliseconds."""

    def __init__(self, cache: CacheDatabase, allocations: Allocations) -> None:
        self._cache = cache
        self._allocations = allocations
        self._vocabulary: tuple[int, Vocabulary] | None = None

    @override
    def is_ready(self) -> bool:
        return self._one("SELECT 1 FROM meta WHERE key = 'cursor'") is not None

    @override
    def categories(self) -> list[Category]:
        return self._cache.reference().ordered_categories()

    @override
    def product(self, product_id: str) -> Product | None:
        with self._cache.reading():
            row = self._one("SELECT b.body FROM product p JOIN product_body b USING (no) WHERE p.id = ?", product_id)
            return None if row is None else decode_product(row[0])

    @override
    def variants_of(self, product_id: str) -> list[Variant]:
        with self._cache.reading() as connection:
            rows = connection.execute(
                "SELECT v.body FROM product p CROSS JOIN variant v ON v.product_no = p.no WHERE p.id = ?"
                " ORDER BY v.position, v.no",
                (product_id,),
            ).fetchall()
            return [decode_variant(body) for (body,) in rows]

    @override
    def variant(self, sku: str) -> Variant | None:
        with self._cache.reading():
            row = self._one("SELECT body FROM variant WHERE sku = ?", sku)
            return None if row is None else decode_variant(row[0])

    @override
    def variant_by_gtin(self, gtin: Gtin) -> Variant | None:
        with self._cache.reading():
            row = self._one("SELECT body FROM variant WHERE gtin = ? ORDER BY no", gtin)
            return None if row is None else decode_variant(row[0])

    @override
    def search(self, query: SearchQuery, at: datetime) -> SearchResult:
        reference = self._cache.reference()
        with self._cache.reading_at_once() as connection:
            found = ProductSearch(connection, reference, self._known_words, at).run(query)
            hits = HitList(connection, reference, self._allocations, query, at).of(found.numbers[: query.limit])
        return SearchResult(hits, found.total, found.corrected_to, found.is_nearest)

    @override
    def facet(self, query: SearchQuery, kind: FacetKind, at: datetime) -> tuple[FacetValue, ...]:
        with self._cache.reading_at_once() as connection:
            return FacetCounts(connection, self._cache.reference(), query, at).of(kind)

    @override
    def newest(self, limit: int, here_id: str, group_id: str, at: datetime) -> list[ProductHit]:
        query = SearchQuery(here_id=here_id, group_id=group_id)
        with self._cache.reading_at_once() as connection:
            rows = connection.execute(
                "SELECT no FROM product WHERE added_on IS NOT NULL ORDER BY added_on DESC, no LIMIT ?", (limit,)
            ).fetchall()
            hits = HitList(connection, self._cache.reference(), self._allocations, query, at)
            return list(hits.of([number for (number,) in rows]))

    @override
    def location(self, location_id: str) -> StockLocation | None:
        return self._cache.reference().locations.get(location_id)

    @override
    def locations(self) -> list[StockLocation]:
        return list(self._cache.reference().locations.values())

    @override
    def price_group(self, group_id: str) -> PriceGroup:
        return self._cache.reference().group(group_id)

    @override
    def price(self, sku: str, group_id: str, at: datetime) -> UnitPrice | None:
        variant = self.variant(sku)
        product = None if variant is None else self.product(variant.product_id)
        if variant is None or product is None:
            return None
        reference = self._cache.reference()
        row = self._one("SELECT amount, currency FROM agreed_price WHERE group_id = ? AND sku = ?", group_id, sku)
        agreed = None if row is None else Money(*row)
        promotions = reference.promotions_for(group_id, at)
        return unit_price(product, variant, reference.group(group_id), agreed, promotions, at)

    @override
    def staff(self, staff_id: str) -> StaffMember | None:
        return self._cache.reference().staff.get(staff_id)

    @override
    def colleagues(self, location_id: str) -> list[StaffMember]:
        people = self._cache.reference().staff.values()
        return sorted((one for one in people if one.location_id == location_id), key=lambda one: (one.name, one.id))

    @override
    def shop_rules(self) -> ShopRules:
        return self._cache.reference().shop_rules()

    @override
    def selection(self, selection_id: str) -> Selection | None:
        body = self._entity("selection", selection_id)
        if body is not None:
            return _decode_selection(body)
        made = self.staff_selection(selection_id)
        return None if made is None else Selection(made.id, dict.fromkeys(LANGUAGES, made.name), made.skus)

    @override
    def quote(self, quote_id: str) -> Quote | None:
        body = self._entity("quote", quote_id)
        return None if body is None else _decode_quote(body)

    @override
    def staff_selection(self, selection_id: str) -> StaffSelection | None:
        body = self._entity("staff_selection", selection_id)
        return None if body is None else _decode_staff_selection(body)

    @override
    def selection_hits(
        self, skus: tuple[str, ...], here_id: str, group_id: str, language: str, at: datetime
    ) -> list[ProductHit]:
        query = SearchQuery(here_id=here_id, group_id=group_id, language=language)
        reference = self._cache.reference()
        with self._cache.reading_at_once() as connection:
            return HitList(connection, reference, self._allocations, query, at).of_variants(skus)

    @override
    def printed_code(self, code: str) -> PrintedCode | None:
        body = self._entity("printed_code", code)
        return None if body is None else _decode_printed_code(body)

    @override
    def reviews(self, product_id: str) -> list[Review]:
        with self._cache.reading() as connection:
            # "0" is the character after "/": everything whose key begins with the product's id and a stroke.
            rows = connection.execute(
                "SELECT body FROM entity WHERE kind = 'review' AND key > ? AND key < ?",
                (f"{product_id}/", f"{product_id}0"),
            ).fetchall()
        found = [_decode_review(unchecked(body)) for (body,) in rows]
        return sorted(found, key=lambda review: (-review.written_on.toordinal(), review.id))

    @override
    def goes_with(self, product_id: str) -> tuple[Recommendation, ...]:
        body = self._entity("recommendation", product_id)
        return () if body is None else _decode_recommended(body).others

    @override
    def store_plan(self, location_id: str) -> StorePlan | None:
        return self._cache.reference().store_plans.get(location_id)

    def _entity(self, kind: str, key: str) -> bytes | None:
        with self._cache.reading():
            row = self._one("SELECT body FROM entity WHERE kind = ? AND key = ?", kind, key)
            return None if row is None else unchecked(row[0])

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        with self._cache.reading() as connection:
            row: tuple[Any, ...] | None = connection.execute(statement, values).fetchone()
            return row

    def _known_words(self) -> Vocabulary:
        version = self._cache.catalogue_version
        if self._vocabulary is None or self._vocabulary[0] != version:
            with self._cache.reading() as connection:
                rows = connection.execute("SELECT word, shown, letters, uses FROM vocabulary").fetchall()
            self._vocabulary = (version, Vocabulary.of(rows))
        return self._vocabulary[1]
