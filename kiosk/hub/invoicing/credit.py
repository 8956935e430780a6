"""Credit notes: what is paid back for goods that came back, against the invoice that billed them."""

from datetime import datetime

from kiosk.domain.invoice import Invoice, Tender, series_of, with_vat
from kiosk.hub.invoicing.bill import buyer_of, paid_back, with_more
from kiosk.hub.invoicing.issue import issue_invoice
from kiosk.hub.invoicing.refund import book_refund
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import invoice_rows, return_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.return_rows import ReturnRow


def credit(connection: Connection, record: OrderRecord, row: ReturnRow, now: datetime) -> Invoice | None:
    """What a return that was just received is worth goes back, and its credit note says so.

    Cards and points get theirs whether there can be a paper or not.
    """
    before = _before(connection, record, row)
    tenders = book_refund(connection, record, before, with_more(before, row.lines))
    return _issue(connection, record, row, tenders, now)


def _issue(
    connection: Connection, record: OrderRecord, row: ReturnRow, tenders: tuple[Tender, ...], now: datetime
) -> Invoice | None:
    """The return's one credit note. The invoice that it takes back from is issued first, should it not be yet."""
    known = invoice_rows.for_subject(connection, record.id, row.number)
    invoice = issue_invoice(connection, record, now)
    if known is not None or invoice is None:
        return known
    lines, shares = with_vat(paid_back(connection, record, row.lines, _before(connection, record, row)))
    today = shop_day(now)
    note = Invoice(
        number=invoice_rows.next_number(connection, series_of("credit_note", today.year)),
        kind="credit_note",
        issued_on=today,
        order_number=record.number,
        ordered_on=invoice.ordered_on,
        seller=invoice.seller,
        buyer=buyer_of(connection, record),
        lines=lines,
        shares=shares,
        currency=invoice.currency,
        tenders=tenders,
        language=record.language,
        settles=invoice.number,
        return_number=row.number,
    )
    invoice_rows.add(connection, record.id, note, now)
    return note


def _before(connection: Connection, record: OrderRecord, row: ReturnRow) -> dict[str, int]:
    """Pieces of each line that earlier returns brought back."""
    counted: dict[str, int] = {}
    for other in return_rows.of_order(connection, record.id):
        if other.state == "received" and other.number != row.number:
            for line in other.lines:
                counted[line.line_id] = counted.get(line.line_id, 0) + line.quantity
    return counted
