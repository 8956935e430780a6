"""A quote as a file, for whoever holds its address."""

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import msgspec

from kiosk.domain.invoice import BilledItem, InvoiceLine, with_vat
from kiosk.domain.quote import Quote, QuoteLine
from kiosk.domain.seller import Seller
from kiosk.domain.tax import TaxShare
from kiosk.domain.text import LANGUAGES
from kiosk.hub.invoicing.bill import article
from kiosk.hub.invoicing.invoices import Pdf
from kiosk.hub.invoicing.wording import PaperWording
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import invoice_rows, quote_rows, staff_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock

LAST_MOMENT = timedelta(seconds=1)
"""Days end at the midnight after them."""


class QuotePaper(msgspec.Struct, frozen=True):
    """All that the paper says. ``made_by`` is a first name, "" for nobody who is known; ``address`` goes into its QR."""

    seller: Seller
    number: str
    made_on: date
    last_day: date
    made_by: str
    lines: tuple[InvoiceLine, ...]
    shares: tuple[TaxShare, ...]
    currency: str
    address: str

    @property
    def gross(self) -> int:
        """What it comes to, VAT included."""
        return sum(share.gross for share in self.shares)

    @property
    def net(self) -> int:
        """The same without VAT."""
        return sum(share.net for share in self.shares)


class NoQuotePaper(msgspec.Struct, frozen=True):
    """There is none: no such quote, its day has passed, or a shop that never said who it is."""

    code: Literal["quote_unknown", "quote_ended", "seller_unknown"]


@dataclass(frozen=True)
class QuotesOnPaper:
    """Papers of quotes on the hub's store."""

    database: Database
    clock: Clock
    public_url: str

    async def pdf(self, quote_id: str, language: str) -> Pdf | NoQuotePaper:
        """The paper, the same whenever it is asked for."""
        found = await self.database.fetch(lambda c: self._paper(c, quote_id))
        if isinstance(found, NoQuotePaper):
            return found
        content = await asyncio.to_thread(_as_pdf, found, language)
        return Pdf(f"{PaperWording(language).text('quote')}-{found.number}.pdf", content)

    def _paper(self, connection: Connection, quote_id: str) -> QuotePaper | NoQuotePaper:
        quote, seller = quote_rows.quote(connection, quote_id), invoice_rows.seller(connection)
        if quote is None:
            return NoQuotePaper("quote_unknown")
        if quote.is_over(self.clock.now()):
            return NoQuotePaper("quote_ended")
        if seller is None:
            return NoQuotePaper("seller_unknown")
        lines, shares = with_vat(tuple(_item(connection, line) for line in quote.lines))
        maker = staff_rows.member(connection, quote.staff_id)
        return QuotePaper(
            seller=seller,
            number=quote.number,
            made_on=shop_day(quote.made_at),
            last_day=shop_day(quote.ends_at - LAST_MOMENT),
            made_by=maker.first_name if maker else "",
            lines=lines,
            shares=shares,
            currency=quote.total.currency,
            address=address_of(quote, self.public_url),
        )


def address_of(quote: Quote, public_url: str) -> str:
    """Where a phone opens it, and what its QR says."""
    return f"{public_url.rstrip('/')}/q/{quote.id}"


def _item(connection: Connection, line: QuoteLine) -> BilledItem:
    text, rate = article(connection, line.sku)
    if line.unit_price < line.was:
        was = {tag: PaperWording(tag).money(line.was.amount, line.was.currency) for tag in LANGUAGES}
        text = {tag: PaperWording(tag).text("instead", article=text[tag], price=was[tag]) for tag in LANGUAGES}
    return BilledItem(text, line.quantity, line.total.amount, rate, line.sku)


def _as_pdf(quote: QuotePaper, language: str) -> bytes:
    # The library is a fifth of the hub's whole start, and wanted now and then.
    from kiosk.hub.invoicing.quote_paper import as_pdf

    return as_pdf(quote, language)
