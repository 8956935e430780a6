"""Invoices and credit notes, their series, and who issues them."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.domain.invoice import Invoice, number_in
from kiosk.domain.seller import Seller
from kiosk.hub.store.dialect import inserting, upsert
from kiosk.hub.store.tables import invoice_series, invoices, sellers

_SHOP = "shop"
_OF_ORDER = select(invoices.c.body).where(invoices.c.order_id == bindparam("order"))
_FOR = _OF_ORDER.where(invoices.c.return_number == bindparam("of_return"))
_NUMBERS = select(invoices.c.number, invoices.c.issued_at).order_by(invoices.c.number)
_SELLER = select(sellers.c.body).where(sellers.c.id == _SHOP)


class IssuedNumber(NamedTuple):
    """A number that was given, and when."""

    number: str
    issued_at: datetime


def for_subject(connection: Connection, order_id: str, return_number: str = "") -> Invoice | None:
    """The invoice of an order, or the credit note of one of its returns."""
    return connection.execute(_FOR, {"order": order_id, "of_return": return_number}).scalar_one_or_none()


def of_order(connection: Connection, order_id: str) -> list[Invoice]:
    """All papers of an order, the invoice first."""
    found = connection.execute(_OF_ORDER.order_by(invoices.c.issued_at, invoices.c.return_number), {"order": order_id})
    return list(found.scalars())


def next_number(connection: Connection, series: str) -> str:
    """The next number of a series. The row stays locked until the transaction ends: undone, the number was never given."""
    first = inserting(connection.dialect.name, invoice_series).values(series=series, last=1)
    counted = first.on_conflict_do_update(
        index_elements=["series"], set_={"last": invoice_series.c.last + 1}
    ).returning(invoice_series.c.last)
    return number_in(series, connection.execute(counted).scalar_one())


def add(connection: Connection, order_id: str, invoice: Invoice, now: datetime) -> None:
    """Store a paper for good."""
    row = {
        "number": invoice.number,
        "order_id": order_id,
        "return_number": invoice.return_number,
        "issued_at": now,
        "body": invoice,
    }
    connection.execute(insert(invoices), row)


def numbers(connection: Connection) -> list[IssuedNumber]:
    """Every number that was given, in its order."""
    return [IssuedNumber(*row) for row in connection.execute(_NUMBERS)]


def seller(connection: Connection) -> Seller | None:
    """Who issues invoices; None while the shop has not said."""
    return connection.execute(_SELLER).scalar_one_or_none()


def put_seller(connection: Connection, told: Seller) -> None:
    """Invoices carry this from now on; those that were issued stay as they are."""
    connection.execute(upsert(connection.dialect.name, sellers), {"id": _SHOP, "body": told})
