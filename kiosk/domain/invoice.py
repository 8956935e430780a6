"""An invoice or a credit note, complete and frozen: what it said when it was issued is what it says for ever."""

from datetime import date
from typing import Literal

import msgspec

from kiosk.domain.customer import Address
from kiosk.domain.seller import Seller
from kiosk.domain.tax import TaxShare, spread_over_rates, taxed
from kiosk.domain.text import LocalisedText

InvoiceKind = Literal["invoice", "credit_note"]

INVOICE_SERIES = "F"
CREDIT_SERIES = "A"


class BilledItem(msgspec.Struct, frozen=True):
    """What is billed, VAT included, in minor units. A discount has a negative ``gross``."""

    text: LocalisedText
    quantity: int
    gross: int
    rate: int
    reference: str = ""


class InvoiceLine(msgspec.Struct, frozen=True):
    """One line of the paper: an item with its amount without VAT."""

    item: BilledItem
    net: int

    @property
    def unit_net(self) -> int:
        """One piece without VAT, rounded half up to a minor unit."""
        sign = -1 if self.net < 0 else 1
        return sign * ((2 * abs(self.net) + self.item.quantity) // (2 * self.item.quantity))


class Tender(msgspec.Struct, frozen=True):
    """What paid a part of it without being a discount, or got that part back on a credit note.

    ``detail`` is the end of a ``gift_card``'s number, or how many ``points``.
    """

    kind: Literal["gift_card", "points"]
    amount: int
    detail: str = ""


class Buyer(msgspec.Struct, frozen=True):
    """Who buys, as far as they said. A business is told the terms of payment between businesses."""

    name: str = ""
    address: Address | None = None
    is_business: bool = False


class Invoice(msgspec.Struct, frozen=True):
    """The whole paper. ``settles`` is the invoice that a credit note takes back from; ``return_number`` what came back."""

    number: str
    kind: InvoiceKind
    issued_on: date
    order_number: str
    ordered_on: date
    seller: Seller
    buyer: Buyer
    lines: tuple[InvoiceLine, ...]
    shares: tuple[TaxShare, ...]
    currency: str
    tenders: tuple[Tender, ...] = ()
    is_paid: bool = False
    language: str = "fr"
    settles: str = ""
    return_number: str = ""

    @property
    def gross(self) -> int:
        """All of it, VAT included."""
        return sum(share.gross for share in self.shares)

    @property
    def net(self) -> int:
        """All of it without VAT."""
        return sum(share.net for share in self.shares)

    @property
    def vat(self) -> int:
        """All VAT."""
        return sum(share.vat for share in self.shares)

    @property
    def tendered(self) -> int:
        """What gift cards and points paid, or got back."""
        return sum(tender.amount for tender in self.tenders)


def series_of(kind: InvoiceKind, year: int) -> str:
    """The series that a paper is numbered in: one a kind and year, each without gaps."""
    return f"{INVOICE_SERIES if kind == 'invoice' else CREDIT_SERIES}{year}"


def number_in(series: str, place: int) -> str:
    """``F2026-000042``."""
    return f"{series}-{place:06}"


def with_vat(items: tuple[BilledItem, ...]) -> tuple[tuple[InvoiceLine, ...], tuple[TaxShare, ...]]:
    """Lines with their amounts without VAT, and the VAT of each rate. Both add up to the cent."""
    sheet = taxed([(item.gross, item.rate) for item in items])
    lines = tuple(InvoiceLine(item, line.net) for item, line in zip(items, sheet.lines, strict=True))
    return lines, sheet.shares


def shared_item(text: LocalisedText, amount: int, goods: tuple[BilledItem, ...]) -> tuple[BilledItem, ...]:
    """Something that belongs to no article, as one item for each rate of the goods."""
    parts = spread_over_rates(amount, [(item.gross, item.rate) for item in goods])
    return tuple(BilledItem(text, 1, part, rate) for part, rate in parts)
