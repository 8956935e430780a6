"""What is printed for shoppers to scan: articles and selections, and the links in their codes."""

from typing import assert_never

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.gtin import Gtin, is_case, is_restricted, normalise
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.printed_code import GtinTarget, PrintedTarget, ProductTarget, QuoteTarget, SelectionTarget
from kiosk.domain.scan import CodeSource
from kiosk.domain.selection import Selection


class ProductRow(msgspec.Struct, frozen=True):
    """One article to print, as often as ``copies``. ``price`` is None where none is printed; ``page`` of the catalogue."""

    product: Product
    variant: Variant
    price: UnitPrice | None = None
    page: str = ""
    copies: int = 1


class SelectionRow(msgspec.Struct, frozen=True):
    """One selection or page of a catalogue with the articles on it."""

    selection: Selection
    products: tuple[ProductRow, ...] = ()


def target_of(variant: Variant) -> PrintedTarget:
    """What the code of an article leads to.

    A number that only this company knows (prefixes 02, 04, 20 to 29), a case or no number at all is no key of a Digital
    Link: such an article is printed as the page of its product.
    """
    gtin = normalise(variant.gtin)
    if gtin is None or is_restricted(gtin) or is_case(gtin):
        return ProductTarget(variant.product_id)
    return GtinTarget(gtin)


def link(origin: str, target: PrintedTarget, source: CodeSource | None) -> str:
    """The address in a printed code: a GS1 Digital Link for an article with a GTIN, else a page of the shop."""
    address = origin.rstrip("/")
    match target:
        case GtinTarget(gtin):
            path = f"/01/{gtin}"
        case ProductTarget(identifier):
            path = f"/p/{identifier}"
        case SelectionTarget(identifier):
            path = f"/s/{identifier}"
        case QuoteTarget(identifier):
            path = f"/q/{identifier}"
        case _:
            assert_never(target)
    return address + path + _query(source)


def in_digits(gtin: Gtin) -> str:
    """The number as people know it from barcodes: ``9 520000 100018``, fourteen digits only for what needs them."""
    if not gtin.startswith("0"):
        return gtin
    if gtin.startswith("000000"):
        return f"{gtin[6:10]} {gtin[10:]}"
    return f"{gtin[1]} {gtin[2:8]} {gtin[8:]}"


def _query(source: CodeSource | None) -> str:
    if source is None:
        return ""
    pairs = (("s", source.edition), ("p", source.page), ("u", source.customer_link))
    return "?" + "&".join(f"{key}={value}" for key, value in pairs if value)
