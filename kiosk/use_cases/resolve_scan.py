"""What a scanned code asks the terminal to do, decided from the local catalogue alone."""

from typing import assert_never

import msgspec

from kiosk.domain.scan import (
    BadgeCode,
    HandoffCode,
    Meaning,
    OrderCode,
    ProductCode,
    ShopLink,
    ShortCode,
    UnknownCode,
    UnreadableCode,
)
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader


class OpenCart(msgspec.Struct, frozen=True, tag=True):
    """Bring back the cart behind a token or a short code; exactly one of them is set. ``cart_code`` came with a token."""

    token: str | None = None
    short_code: str | None = None
    cart_code: str | None = None


class ProductFound(msgspec.Struct, frozen=True, tag=True):
    """Show this product, with this variant chosen when the code named one."""

    product_id: str
    sku: str | None = None


class CategoryFound(msgspec.Struct, frozen=True, tag=True):
    """Browse this category."""

    category_id: str


class BadgeRead(msgspec.Struct, frozen=True, tag=True):
    """A person of the shop wants to sign in."""

    badge: str


class OrderSeen(msgspec.Struct, frozen=True, tag=True):
    """An order's slip, and the order itself when the slip holds it."""

    token: str
    order_code: str | None = None


class NotInCatalogue(msgspec.Struct, frozen=True, tag=True):
    """A good number of a product that this shop does not have."""

    gtin: str


class NotOurs(msgspec.Struct, frozen=True, tag=True):
    """A readable code that means nothing here; ``excerpt`` is shown as plain text."""

    excerpt: str


class Refused(msgspec.Struct, frozen=True, tag=True):
    """A code in our form that is wrong. ``reason`` is a stable code."""

    reason: str


ScanAnswer = OpenCart | ProductFound | CategoryFound | BadgeRead | OrderSeen | NotInCatalogue | NotOurs | Refused


class ResolveScan:
    """From a meaning to an answer."""

    def __init__(self, catalogue: CatalogueReader) -> None:
        self._catalogue = catalogue

    def __call__(self, meaning: Meaning) -> ScanAnswer:
        """The answer, without network and without exception whatever was scanned."""
        try:
            return self._answer(meaning)
        except CacheError as error:
            return Refused(error.code)

    def _answer(self, meaning: Meaning) -> ScanAnswer:  # noqa: C901, PLR0911 - one answer for each meaning
        match meaning:
            case HandoffCode(token, cart_code):
                return OpenCart(token=token, cart_code=cart_code)
            case ShortCode(code):
                return OpenCart(short_code=code)
            case ProductCode(gtin):
                variant = self._catalogue.variant_by_gtin(gtin)
                return ProductFound(variant.product_id, variant.sku) if variant else NotInCatalogue(gtin)
            case ShopLink():
                return self._link(meaning)
            case BadgeCode(badge):
                return BadgeRead(badge)
            case OrderCode(token, order_code):
                return OrderSeen(token, order_code)
            case UnknownCode(excerpt):
                return NotOurs(excerpt)
            case UnreadableCode(reason):
                return Refused(reason)
            case _:
                assert_never(meaning)

    def _link(self, link: ShopLink) -> ScanAnswer:
        if link.kind == "product":
            return ProductFound(link.id) if self._catalogue.product(link.id) else NotOurs(link.id)
        known = any(category.id == link.id for category in self._catalogue.categories())
        return CategoryFound(link.id) if known else NotOurs(link.id)
