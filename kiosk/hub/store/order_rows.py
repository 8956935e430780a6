"""Orders, their outcomes, credits and idempotency keys."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Row, bindparam, insert, select

from kiosk.domain.credit import divided
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, OrderLine
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.payment_record import standing_of
from kiosk.hub.store import payment_rows
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.point_write import PointWrite
from kiosk.hub.store.tables import credits_, idempotency, order_lines, order_outcomes, orders


class KnownKey(NamedTuple):
    """What was answered to an idempotency key, and the hash of the body it came with."""

    body_hash: str
    answer: bytes


_KEY = PointRead(select(idempotency.c.body_hash, idempotency.c.answer).where(idempotency.c.key == bindparam("key")))
_EXISTS = PointRead(select(orders.c.id).where(orders.c.id == bindparam("id")))
_TRACKED = PointRead(select(orders.c.id).where(orders.c.tracking_token == bindparam("token")))
_NEWEST = select(orders).order_by(orders.c.confirmed_at.desc(), orders.c.id.desc()).limit(bindparam("rows"))
_NEWEST_AT = _NEWEST.where(orders.c.location_id == bindparam("location"))
_OF_CUSTOMER = _NEWEST.where(orders.c.customer_id == bindparam("customer"))
_NUMBERS = select(orders.c.number).where(orders.c.device_code == bindparam("device")).order_by(orders.c.id)
_OF_DEVICE = select(orders).where(orders.c.device_code == bindparam("device")).order_by(orders.c.id)
_BY_NUMBER = _NEWEST.where(orders.c.number == bindparam("number"))
_BY_ID = select(orders).where(orders.c.id == bindparam("id"))
_BY_TRACKING = select(orders).where(orders.c.tracking_token == bindparam("token"))
_ADD = PointWrite(insert(orders))
_ADD_LINE = PointWrite(insert(order_lines))
_ADD_OUTCOME = PointWrite(insert(order_outcomes))
_REMEMBER_KEY = PointWrite(insert(idempotency))
_MOST_ALIKE = 5
_SELDOM = ("reductions", "gift_cards")
"""Lists that few orders have: NULL when empty."""
_LINES = (
    select(
        order_lines,
        order_outcomes.c.outcome,
        order_outcomes.c.fulfillment.label("final_fulfillment"),
        order_outcomes.c.location_id.label("final_location_id"),
        order_outcomes.c.promised_on.label("final_promised_on"),
        order_outcomes.c.sku.label("final_sku"),
        order_outcomes.c.unit_price.label("final_unit_price"),
    )
    .join(
        order_outcomes,
        (order_outcomes.c.order_id == order_lines.c.order_id) & (order_outcomes.c.line_id == order_lines.c.id),
    )
    .where(order_lines.c.order_id.in_(bindparam("orders", expanding=True)))
    .order_by(order_lines.c.order_id, order_lines.c.position)
)


def known_key(connection: Connection, key: str) -> KnownKey | None:
    """The answer that a key already got."""
    row = _KEY.one_or_none(connection, {"key": key})
    return KnownKey(row.body_hash, row.answer) if row else None


def remember_key(connection: Connection, key: str, body_hash: str, order_id: str, answer: bytes, now: datetime) -> None:
    """Keep the answer of a key for as long as the order lives."""
    row = {"key": key, "body_hash": body_hash, "order_id": order_id, "answer": answer, "created_at": now}
    _REMEMBER_KEY.run(connection, row)


def exists(connection: Connection, order_id: str) -> bool:
    """Whether an order with this id was stored."""
    return bool(_EXISTS.all(connection, {"id": order_id}))


def is_tracked(connection: Connection, token: str) -> bool:
    """Whether an order has this tracking token."""
    return bool(_TRACKED.all(connection, {"token": token}))


def add(connection: Connection, record: OrderRecord) -> None:
    """Store an order with its lines, outcomes and credits."""
    _ADD.run(connection, _order_values(record))
    _ADD_LINE.run_each(connection, [_line_values(record.id, n, x) for n, x in enumerate(record.lines)])
    _ADD_OUTCOME.run_each(connection, [_outcome_values(record.id, line) for line in record.lines])
    shares = [values for line in record.lines for values in _credit_values(record.id, line)]
    if shares:
        connection.execute(insert(credits_), shares)


def newest(connection: Connection, limit: int, location_id: str | None = None) -> list[OrderRecord]:
    """The newest orders, of one location or of all."""
    if location_id is None:
        return _records(connection, connection.execute(_NEWEST, {"rows": limit}).all())
    return _records(connection, connection.execute(_NEWEST_AT, {"rows": limit, "location": location_id}).all())


def of_customer(connection: Connection, customer_id: str, limit: int) -> list[OrderRecord]:
    """The newest orders of one customer."""
    return _records(connection, connection.execute(_OF_CUSTOMER, {"rows": limit, "customer": customer_id}).all())


def by_tracking(connection: Connection, token: str) -> OrderRecord | None:
    """The order behind a tracking token."""
    found = _records(connection, connection.execute(_BY_TRACKING, {"token": token}).all())
    return found[0] if found else None


def by_id(connection: Connection, order_id: str) -> OrderRecord | None:
    """One order."""
    found = _records(connection, connection.execute(_BY_ID, {"id": order_id}).all())
    return found[0] if found else None


def by_number(connection: Connection, number: str) -> list[OrderRecord]:
    """Orders with a number, newest first. There is one, unless a terminal lost its count."""
    return _records(connection, connection.execute(_BY_NUMBER, {"rows": _MOST_ALIKE, "number": number}).all())


def of_device(connection: Connection, device_code: str) -> list[OrderRecord]:
    """The orders made at one terminal, oldest first."""
    return _records(connection, connection.execute(_OF_DEVICE, {"device": device_code}).all())


def numbers(connection: Connection, device_code: str) -> list[str]:
    """Numbers of the orders made at one terminal, oldest first."""
    return list(connection.execute(_NUMBERS, {"device": device_code}).scalars())


def _records(connection: Connection, rows: Sequence[Row[tuple[object, ...]]]) -> list[OrderRecord]:
    currencies = {row.id: row.currency for row in rows}
    lines: defaultdict[str, list[OrderRecordLine]] = defaultdict(list)
    for line in connection.execute(_LINES, {"orders": list(currencies)}):
        lines[line.order_id].append(_line(line, currencies[line.order_id]))
    return _with_standings(connection, [_record(row, tuple(lines[row.id])) for row in rows])


def _record(row: Row[tuple[object, ...]], lines: tuple[OrderRecordLine, ...]) -> OrderRecord:
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to a row's names
    currency = values.pop("currency")
    fee, total = Money(values.pop("delivery_fee"), currency), Money(values.pop("total"), currency)
    values |= {name: values[name] or () for name in _SELDOM}
    return OrderRecord(**values, delivery_fee=fee, total=total, lines=lines)


def _with_standings(connection: Connection, records: list[OrderRecord]) -> list[OrderRecord]:
    ids = [record.id for record in records]
    dues, tries = payment_rows.dues(connection, ids), payment_rows.tries(connection, ids)
    return [
        msgspec.structs.replace(record, standing=standing_of(record, dues.get(record.id), tries.get(record.id, [])))
        for record in records
    ]


def _line(row: Row[tuple[object, ...]], currency: str) -> OrderRecordLine:
    asked = Fulfillment(row.fulfillment, row.location_id)
    ordered = OrderLine(
        row.id,
        row.sku,
        row.quantity,
        Money(row.unit_price, currency),
        asked,
        row.if_gone,
        row.credit,
        row.promised_on,
        row.equivalents or (),
        row.discount,
        row.quote or "",
    )
    final = Fulfillment(row.final_fulfillment, row.final_location_id)
    confirmed = ConfirmedLine(row.id, row.sku, row.quantity, row.outcome, final, row.final_promised_on)
    if row.final_sku is not None:
        price = Money(row.final_unit_price, currency)
        confirmed = msgspec.structs.replace(confirmed, sku=row.final_sku, instead_of=row.sku, unit_price=price)
    return OrderRecordLine(ordered, confirmed)


def _order_values(record: OrderRecord) -> dict[str, object]:
    names = {column.name for column in orders.columns} - {"delivery_fee", "total", "currency"}
    return {
        **{name: getattr(record, name) for name in names},
        **{name: getattr(record, name) or None for name in _SELDOM},
        "delivery_fee": record.delivery_fee.amount,
        "total": record.total.amount,
        "currency": record.total.currency,
    }


def _line_values(order_id: str, position: int, line: OrderRecordLine) -> dict[str, object]:
    ordered = line.ordered
    return {
        "order_id": order_id,
        "id": ordered.id,
        "position": position,
        "sku": ordered.sku,
        "quantity": ordered.quantity,
        "unit_price": ordered.unit_price.amount,
        "fulfillment": ordered.fulfillment.kind,
        "location_id": ordered.fulfillment.location_id,
        "if_gone": ordered.if_gone,
        "credit": ordered.credit,
        "promised_on": ordered.promised_on,
        "equivalents": ordered.equivalents or None,
        "discount": ordered.discount,
        "quote": ordered.quote or None,
    }


def _outcome_values(order_id: str, line: OrderRecordLine) -> dict[str, object]:
    decided = line.confirmed
    return {
        "order_id": order_id,
        "line_id": decided.line_id,
        "outcome": decided.outcome,
        "fulfillment": decided.fulfillment.kind,
        "location_id": decided.fulfillment.location_id,
        "promised_on": decided.promised_on,
        "sku": decided.sku if decided.instead_of is not None else None,
        "unit_price": decided.unit_price.amount if decided.unit_price else None,
    }


def _credit_values(order_id: str, line: OrderRecordLine) -> list[dict[str, object]]:
    if line.confirmed.outcome == "dropped":
        return []
    worth = line.total
    return [
        {
            "order_id": order_id,
            "line_id": line.ordered.id,
            "staff_id": share.staff_id,
            "percent": share.percent,
            "amount": amount.amount,
            "currency": amount.currency,
        }
        for share, amount in divided(worth, line.ordered.credit)
    ]
