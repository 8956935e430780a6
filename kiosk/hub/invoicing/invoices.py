"""The invoice of an order as its owner asks for it."""

import asyncio
from dataclasses import dataclass
from typing import Literal

import msgspec

from kiosk.domain.invoice import Invoice
from kiosk.domain.order_progress import WITH_SHOPPER
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.invoicing.issue import issue_invoice
from kiosk.hub.store import invoice_rows, order_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock


class NoInvoice(msgspec.Struct, frozen=True):
    """There is none: no such order or paper, nothing delivered or paid yet, or a shop that never said who it is."""

    code: Literal["order_unknown", "not_yet", "seller_unknown"]


class Pdf(msgspec.Struct, frozen=True):
    """A paper as a file."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Invoices:
    """Papers on the hub's store."""

    database: Database
    clock: Clock

    async def invoice(self, tracking_token: str, language: str) -> Pdf | NoInvoice:
        """The invoice, issued now when this is the first time that somebody asks and it may be."""
        known = await self.database.fetch(lambda c: _issued(c, tracking_token))
        if known is not None:
            return await _drawn(known, language)
        found = await self.database.write(lambda c: self._issue(c, tracking_token))
        return found if isinstance(found, NoInvoice) else await _drawn(found, language)

    async def credit_note(self, tracking_token: str, return_number: str, language: str) -> Pdf | NoInvoice:
        """The credit note of a return whose goods came back."""
        found = await self.database.fetch(lambda c: _issued(c, tracking_token, return_number))
        return NoInvoice("not_yet") if found is None else await _drawn(found, language)

    def _issue(self, connection: Connection, token: str) -> Invoice | NoInvoice:
        record = order_rows.by_tracking(connection, token)
        if record is None:
            return NoInvoice("order_unknown")
        serialise(connection, f"order {record.id}")
        if not may_be_invoiced(followed(connection, record)):
            return NoInvoice("not_yet")
        return issue_invoice(connection, record, self.clock.now()) or NoInvoice("seller_unknown")


def may_be_invoiced(order: FollowedOrder) -> bool:
    """Whether there is an invoice or may be one: something is paid, or goods left the shop."""
    if order.invoice is not None:
        return True
    states = {progress.state for progress in order.progress.values()}
    if states == {"cancelled"}:
        return False  # nothing is due of it any more, which is not the same as paid
    standing = order.record.standing
    return bool(states & {*WITH_SHOPPER, "returned"}) or (standing is not None and standing.is_paid)


def _issued(connection: Connection, token: str, return_number: str = "") -> Invoice | None:
    record = order_rows.by_tracking(connection, token)
    return None if record is None else invoice_rows.for_subject(connection, record.id, return_number)


async def _drawn(invoice: Invoice, language: str) -> Pdf:
    content = await asyncio.to_thread(_as_pdf, invoice, language)
    return Pdf(f"{invoice.number}.pdf", content)


def _as_pdf(invoice: Invoice, language: str) -> bytes:
    # The library is a fifth of the hub's whole start, and wanted now and then.
    from kiosk.hub.invoicing.paper import as_pdf

    return as_pdf(invoice, language)
