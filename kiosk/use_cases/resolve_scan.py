"""What a scanned code asks the terminal to do, decided from the local catalogue alone."""

from typing import Literal, assert_never

import msgspec

from kiosk.domain.gtin import Gtin
from kiosk.domain.printed_code import GtinTarget, PrintedCode, ProductTarget, QuoteTarget, SelectionTarget
from kiosk.domain.scan import (
    BadgeCode,
    CaseCode,
    CodeSource,
    ForeignKind,
    HandoffCode,
    LoyaltyCard,
    Meaning,
    OrderCode,
    PrintedShortCode,
    ProductCode,
    QuoteCode,
    RestrictedNumber,
    SelectionCode,
    ShopLink,
    ShopNumber,
    ShortCode,
    UnknownCode,
    UnreadableCode,
    VoucherCode,
)
from kiosk.domain.scan_rights import Refusal, ScanSituation, kind_of, refusal
from kiosk.domain.text import LocalisedText
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader


class OpenCart(msgspec.Struct, frozen=True, tag=True):
    """Bring back the cart behind a token or a short code; exactly one of them is set. ``cart_code`` came with a token."""

    token: str | None = None
    short_code: str | None = None
    cart_code: str | None = None


class ProductFound(msgspec.Struct, frozen=True, tag=True):
    """Show this product, with this variant chosen when the code named one.

    ``weight_g`` and ``price`` (minor units) are what a label of this shop's scales says; the cart goes by pieces.
    """

    product_id: str
    sku: str | None = None
    source: CodeSource | None = None
    weight_g: int | None = None
    price: int | None = None


class CartonSeen(msgspec.Struct, frozen=True, tag=True):
    """A carton, which is never one unit. ``unit``: the product inside, when the catalogue has it by the same digits."""

    gtin: str
    unit: ProductFound | None = None


class CategoryFound(msgspec.Struct, frozen=True, tag=True):
    """Browse this category."""

    category_id: str
    source: CodeSource | None = None


class SelectionFound(msgspec.Struct, frozen=True, tag=True):
    """Show the articles of this selection."""

    selection_id: str
    source: CodeSource | None = None


class BadgeRead(msgspec.Struct, frozen=True, tag=True):
    """A person of the shop wants to sign in."""

    badge: str


class OrderSeen(msgspec.Struct, frozen=True, tag=True):
    """An order's slip, and the order itself when the slip holds it."""

    token: str
    order_code: str | None = None


class CardRead(msgspec.Struct, frozen=True, tag=True):
    """A customer's card or paper of this shop.

    ``ending``: its last characters, to tell it by; ``label``: what the shop calls it; ``number``: what the hub knows it by.
    """

    kind: Literal["loyalty", "voucher"]
    ending: str
    label: LocalisedText = {}
    number: str = ""


class QuoteFound(msgspec.Struct, frozen=True, tag=True):
    """A quote that this shop made; whether its day has passed is seen when it is opened."""

    quote_id: str


class NotInCatalogue(msgspec.Struct, frozen=True, tag=True):
    """A good number of a product that this shop does not have."""

    gtin: str


class OtherShopsNumber(msgspec.Struct, frozen=True, tag=True):
    """A number that some shop gave to an article of its own; it means nothing outside that shop."""

    number: str


class NotOurs(msgspec.Struct, frozen=True, tag=True):
    """A readable code that means nothing here; ``excerpt`` is shown as plain text, ``kind`` and ``host`` are told in words."""

    excerpt: str
    kind: ForeignKind = "text"
    host: str = ""


class Refused(msgspec.Struct, frozen=True, tag=True):
    """A code in our form that is wrong. ``reason`` is a stable code."""

    reason: str


class NotAllowed(msgspec.Struct, frozen=True, tag=True):
    """A good code of ours that this terminal does not follow, or not now."""

    reason: Refusal


ScanAnswer = (
    OpenCart
    | ProductFound
    | CartonSeen
    | CategoryFound
    | SelectionFound
    | BadgeRead
    | OrderSeen
    | CardRead
    | QuoteFound
    | NotInCatalogue
    | OtherShopsNumber
    | NotOurs
    | Refused
    | NotAllowed
)

_ENDING = 4


class ResolveScan:
    """From a meaning to an answer."""

    def __init__(self, catalogue: CatalogueReader) -> None:
        self._catalogue = catalogue

    def __call__(self, meaning: Meaning, situation: ScanSituation) -> ScanAnswer:
        """The answer, without network and without exception whatever was scanned, and only where it may be followed."""
        reason = refusal(kind_of(meaning), situation)
        if reason is not None:
            return NotAllowed(reason)
        try:
            return self._answer(meaning, situation)
        except CacheError as error:
            return Refused(error.code)

    def _answer(self, meaning: Meaning, situation: ScanSituation) -> ScanAnswer:  # noqa: C901, PLR0911, PLR0912 - one answer for each meaning
        match meaning:
            case HandoffCode(token, cart_code):
                return OpenCart(token=token, cart_code=cart_code)
            case ShortCode(code):
                return OpenCart(short_code=code)
            case ProductCode() | CaseCode() | ShopNumber() | ShopLink():
                return self._article(meaning)
            case SelectionCode(selection_id, source):
                # Also one that is not known any more: paper lives long, and the screen of selections has words for it.
                return SelectionFound(selection_id, source)
            case PrintedShortCode(code):
                printed = self._catalogue.printed_code(code)
                return self(_target_of(printed), situation) if printed else Refused("printed_code_unknown")
            case BadgeCode(badge):
                return BadgeRead(badge)
            case OrderCode(token, order_code):
                return OrderSeen(token, order_code)
            case LoyaltyCard() | VoucherCode():
                return _card(meaning)
            case QuoteCode(quote_id):
                return QuoteFound(quote_id) if self._catalogue.quote(quote_id) else Refused("quote_unknown")
            case RestrictedNumber(number):
                return OtherShopsNumber(number)
            case UnknownCode(excerpt, kind, host):
                return NotOurs(excerpt, kind, host)
            case UnreadableCode(reason):
                return Refused(reason)
            case _:
                assert_never(meaning)

    def _article(self, meaning: ProductCode | CaseCode | ShopNumber | ShopLink) -> ScanAnswer:
        match meaning:
            case ProductCode(gtin, source):
                return self._by_gtin(gtin, source) or NotInCatalogue(gtin)
            case CaseCode(gtin, unit, source):
                # A carton that the shop sells as an article of its own has a row of its own in the catalogue.
                return self._by_gtin(gtin, source) or CartonSeen(gtin, self._by_gtin(unit, source) if unit else None)
            case ShopNumber():
                return self._by_shop_number(meaning)
            case ShopLink():
                return self._link(meaning)
            case _:
                assert_never(meaning)

    def _by_gtin(self, gtin: Gtin, source: CodeSource | None = None) -> ProductFound | None:
        variant = self._catalogue.variant_by_gtin(gtin)
        return None if variant is None else ProductFound(variant.product_id, variant.sku, source)

    def _by_shop_number(self, number: ShopNumber) -> ScanAnswer:
        """By the whole number as the catalogue knows it, measured digits as zeros; else by its item digits as SKU."""
        variant = self._catalogue.variant_by_gtin(number.gtin) if number.gtin else None
        variant = variant or self._catalogue.variant(number.item)
        if variant is None:
            return NotInCatalogue(number.item)
        return ProductFound(variant.product_id, variant.sku, number.source, number.weight_g, number.price)

    def _link(self, link: ShopLink) -> ScanAnswer:
        if link.kind == "product":
            return (
                ProductFound(link.id, None, link.source) if self._catalogue.product(link.id) else Refused("page_gone")
            )
        known = any(category.id == link.id for category in self._catalogue.categories())
        return CategoryFound(link.id, link.source) if known else Refused("page_gone")


def _card(meaning: LoyaltyCard | VoucherCode) -> CardRead:
    match meaning:
        case LoyaltyCard(number, label):
            return CardRead("loyalty", number[-_ENDING:], label, number)
        case VoucherCode(code, label):
            return CardRead("voucher", code[-_ENDING:], label, code)
        case _:
            assert_never(meaning)


def _target_of(printed: PrintedCode) -> Meaning:
    """What the symbol beside the printed characters says."""
    match printed.target:
        case GtinTarget(number):
            return ProductCode(number, printed.source)
        case ProductTarget(product_id):
            return ShopLink("product", product_id, printed.source)
        case SelectionTarget(selection_id):
            return SelectionCode(selection_id, printed.source)
        case QuoteTarget(quote_id):
            return QuoteCode(quote_id)
        case _:
            assert_never(printed.target)
