"""The local catalogue, prices and people, as screens read them. Calls are point reads: fast, on any thread."""

from datetime import datetime
from typing import Literal, Protocol

import msgspec

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.facets import FacetKind, FacetValue
from kiosk.domain.gtin import Gtin
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import PriceGroup, UnitPrice
from kiosk.domain.printed_code import PrintedCode
from kiosk.domain.quote import Quote, StaffSelection
from kiosk.domain.recommendation import Recommendation
from kiosk.domain.review import Review
from kiosk.domain.selection import Selection
from kiosk.domain.shop_rules import ShopRules
from kiosk.domain.staff import StaffMember
from kiosk.domain.store_plan import StorePlan

SortOrder = Literal["relevance", "price_up", "price_down", "newest"]


class SearchQuery(msgspec.Struct, frozen=True):
    """What a person looks for. ``text`` may be empty (browse). Prices in minor units, limits inclusive.

    ``here_now`` keeps products with an available variant at ``here_id``. ``exact`` switches correction off.
    """

    text: str = ""
    language: str = "fr"
    category_id: str | None = None
    colour_id: str | None = None
    size: str | None = None
    max_price: Money | None = None
    here_now: bool = False
    here_id: str = ""
    group_id: str = "public"
    sort: SortOrder = "relevance"
    exact: bool = False
    limit: int = 60


class ProductHit(msgspec.Struct, frozen=True):
    """One product found: the variant to show first, its price, and pieces available here."""

    product: Product
    variant: Variant
    price: UnitPrice
    available_here: int
    shelf_here: str = ""


class SearchResult(msgspec.Struct, frozen=True):
    """Products found, best first. ``corrected_to`` is the text that was searched instead, when nothing was found as typed.

    ``nearest`` is true when nothing matches and the hits are the nearest or most popular things instead.
    """

    hits: tuple[ProductHit, ...]
    total: int
    corrected_to: str | None = None
    nearest: bool = False


class CatalogueReader(Protocol):
    """Reads of ``cache.db`` that are not stock."""

    def is_ready(self) -> bool:
        """Whether a whole catalogue has been received at least once."""
        ...

    def categories(self) -> list[Category]:
        """All categories, parents first, by position."""
        ...

    def product(self, product_id: str) -> Product | None:
        """One product."""
        ...

    def variants_of(self, product_id: str) -> list[Variant]:
        """All variants of a product, by position; never leaves out the unavailable."""
        ...

    def variant(self, sku: str) -> Variant | None:
        """One variant by its SKU."""
        ...

    def variant_by_gtin(self, gtin: Gtin) -> Variant | None:
        """One variant by its 14-digit GTIN."""
        ...

    def search(self, query: SearchQuery, at: datetime) -> SearchResult:
        """Find products as a person types."""
        ...

    def facet(self, query: SearchQuery, kind: FacetKind, at: datetime) -> tuple[FacetValue, ...]:
        """How many products each value of a filter would leave, in the order to show them; never those that leave none.

        The words are taken as they stand. Counts the whole shop: not for the GUI thread.
        """
        ...

    def newest(self, limit: int, here_id: str, group_id: str, at: datetime) -> list[ProductHit]:
        """Products by the day they came in, newest first."""
        ...

    def location(self, location_id: str) -> StockLocation | None:
        """One place."""
        ...

    def locations(self) -> list[StockLocation]:
        """All places of the network."""
        ...

    def price_group(self, group_id: str) -> PriceGroup:
        """A price group; the public one when unknown."""
        ...

    def price(self, sku: str, group_id: str, at: datetime) -> UnitPrice | None:
        """The unit price of a variant for a group at an instant; None when the SKU is unknown."""
        ...

    def staff(self, staff_id: str) -> StaffMember | None:
        """One person of the shop."""
        ...

    def colleagues(self, location_id: str) -> list[StaffMember]:
        """Everybody who works at a place, by name."""
        ...

    def shop_rules(self) -> ShopRules:
        """What the managers decided; the usual rules before the feed brought any."""
        ...

    def selection(self, selection_id: str) -> Selection | None:
        """One selection or page of a catalogue. Its variants may have left the shop."""
        ...

    def quote(self, quote_id: str) -> Quote | None:
        """A quote that this shop made and that has not ended long ago."""
        ...

    def staff_selection(self, selection_id: str) -> StaffSelection | None:
        """What a salesperson put together under a name; ``selection`` knows its articles too."""
        ...

    def selection_hits(
        self, skus: tuple[str, ...], here_id: str, group_id: str, language: str, at: datetime
    ) -> list[ProductHit]:
        """These variants as tiles, in the given order; those that are not in the catalogue are left out."""
        ...

    def reviews(self, product_id: str) -> list[Review]:
        """What buyers said of a product, newest first."""
        ...

    def goes_with(self, product_id: str) -> tuple[Recommendation, ...]:
        """What goes with a product, the strongest first; with ``OTHERS_TOOK``, what many took of late."""
        ...

    def store_plan(self, location_id: str) -> StorePlan | None:
        """The plan of a store, when somebody drew one."""
        ...

    def printed_code(self, code: str) -> PrintedCode | None:
        """What a printed code stands for; ``code`` as ``normalise_printed_code`` gives it."""
        ...
