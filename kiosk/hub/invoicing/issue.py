"""Issuing an invoice: its number is taken and its words are frozen in the transaction that stores it."""

from datetime import datetime

from kiosk.domain.invoice import Invoice, series_of, with_vat
from kiosk.hub.invoicing.bill import billed, buyer_of, tenders_of
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import invoice_rows
from kiosk.hub.store.database import Connection


def issue_invoice(connection: Connection, record: OrderRecord, now: datetime) -> Invoice | None:
    """The order's one invoice, issued now if it never was; None while the shop has not said who it is.

    Every caller holds the order's lock, so that two at once cannot both issue it.
    """
    known = invoice_rows.for_subject(connection, record.id)
    seller = invoice_rows.seller(connection)
    if known is not None or seller is None:
        return known
    items = billed(connection, record)
    lines, shares = with_vat(items)
    today = shop_day(now)
    invoice = Invoice(
        number=invoice_rows.next_number(connection, series_of("invoice", today.year)),
        kind="invoice",
        issued_on=today,
        order_number=record.number,
        ordered_on=shop_day(record.placed_at),
        seller=seller,
        buyer=buyer_of(connection, record),
        lines=lines,
        shares=shares,
        currency=record.total.currency,
        tenders=tenders_of(record),
        is_paid=record.standing is not None and record.standing.is_paid,
        language=record.language,
    )
    invoice_rows.add(connection, record.id, invoice, now)
    return invoice
