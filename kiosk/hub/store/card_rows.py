"""Who may see a customer's card, and what stands on it beside orders: facts, notes, scans and their consent."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from kiosk.domain.customer_card import CardFacts, CardNote, CardScan
from kiosk.hub.store.dialect import inserting, upsert
from kiosk.hub.store.tables import (
    card_agreements,
    customer_consents,
    customer_facts,
    customer_notes,
    customer_scans,
)

_MOST_NOTES = 20
_MOST_SCANS = 12
_MOST_SEEN = 10
_A, _N, _S, _C = card_agreements.c, customer_notes.c, customer_scans.c, customer_consents.c


class AgreementRow(NamedTuple):
    """An agreement of a customer for one terminal."""

    id: str
    customer_id: str
    device_id: str
    how: str
    given_at: datetime
    ends_at: datetime
    closed_at: datetime | None
    staff_id: str | None


_COLUMNS = select(*(card_agreements.c[name] for name in AgreementRow._fields))
_NEWEST_FIRST = _A.given_at.desc(), _A.id
_IN_FORCE = (
    _COLUMNS.where(
        _A.customer_id == bindparam("customer"),
        _A.device_id == bindparam("device"),
        _A.closed_at.is_(None),
        _A.ends_at > bindparam("now"),
    )
    .order_by(*_NEWEST_FIRST)
    .limit(1)
)
_OPEN_ONES = (
    _COLUMNS.where(_A.customer_id == bindparam("customer"), _A.closed_at.is_(None), _A.ends_at > bindparam("now"))
    .order_by(*_NEWEST_FIRST)
    .limit(_MOST_SEEN)
)
_OF_CUSTOMER = _COLUMNS.where(_A.customer_id == bindparam("customer")).order_by(*_NEWEST_FIRST).limit(_MOST_SEEN)
_TAKEN_BACK = select(_A.id).where(
    _A.customer_id == bindparam("customer"), _A.closed_by == "customer", _A.closed_at >= bindparam("since")
)
_BIND = (
    update(card_agreements)
    .where(_A.id == bindparam("of_id"), or_(_A.staff_id.is_(None), _A.staff_id == bindparam("staff")))
    .values(staff_id=bindparam("staff"))
)
_CLOSE = (
    update(card_agreements).where(_A.closed_at.is_(None)).values(closed_at=bindparam("now"), closed_by=bindparam("by"))
)
_CLOSE_ONE = _CLOSE.where(_A.id == bindparam("of_id"), _A.device_id == bindparam("device"))
_CLOSE_DEVICE = _CLOSE.where(_A.device_id == bindparam("device"))
_CLOSE_CUSTOMER = _CLOSE.where(_A.customer_id == bindparam("customer"))
_FACTS = select(customer_facts.c.body).where(customer_facts.c.customer_id == bindparam("customer"))
_NOTES = (
    select(_N.id, _N.text, _N.staff_id, _N.staff_name, _N.at)
    .where(_N.customer_id == bindparam("customer"))
    .order_by(_N.at.desc(), _N.id)
    .limit(_MOST_NOTES)
)
_FORGET_NOTE = delete(customer_notes).where(_N.id == bindparam("of_id"), _N.customer_id == bindparam("customer"))
_HAS_CONSENT = select(_C.purpose).where(_C.customer_id == bindparam("customer"), _C.purpose == bindparam("of_purpose"))
_SCANS = (
    select(_S.product_id, _S.at, _S.edition)
    .where(_S.customer_id == bindparam("customer"))
    .order_by(_S.at.desc(), _S.product_id)
    .limit(_MOST_SCANS)
)
SCANS = "scans"
"""The purpose of the consent by which scans are kept."""


def agree(connection: Connection, new: AgreementRow) -> None:
    """Store an agreement. One customer at a time: whatever was open on that terminal is closed."""
    connection.execute(_CLOSE_DEVICE, {"device": new.device_id, "now": new.given_at, "by": "visit"})
    connection.execute(insert(card_agreements), new._asdict())


def in_force(connection: Connection, customer_id: str, device_id: str, now: datetime) -> AgreementRow | None:
    """The agreement by which a terminal may show a card now."""
    row = connection.execute(_IN_FORCE, {"customer": customer_id, "device": device_id, "now": now}).one_or_none()
    return None if row is None else AgreementRow(*row)


def was_taken_back(connection: Connection, customer_id: str, since: datetime) -> bool:
    """Whether the customer closed their card after an instant."""
    return connection.execute(_TAKEN_BACK, {"customer": customer_id, "since": since}).first() is not None


def open_ones(connection: Connection, customer_id: str, now: datetime) -> list[AgreementRow]:
    """Every agreement of a customer that counts now, the newest first."""
    return [AgreementRow(*row) for row in connection.execute(_OPEN_ONES, {"customer": customer_id, "now": now})]


def of_customer(connection: Connection, customer_id: str) -> list[AgreementRow]:
    """The last agreements of a customer, also those that ended."""
    return [AgreementRow(*row) for row in connection.execute(_OF_CUSTOMER, {"customer": customer_id})]


def bind(connection: Connection, agreement_id: str, staff_id: str) -> bool:
    """Let one person read the card; False: somebody else did before."""
    return connection.execute(_BIND, {"of_id": agreement_id, "staff": staff_id}).rowcount == 1


def close(connection: Connection, agreement_id: str, device_id: str, now: datetime) -> None:
    """The visit is over at that terminal."""
    connection.execute(_CLOSE_ONE, {"of_id": agreement_id, "device": device_id, "now": now, "by": "visit"})


def close_for(connection: Connection, customer_id: str, now: datetime) -> None:
    """The customer takes back every agreement."""
    connection.execute(_CLOSE_CUSTOMER, {"customer": customer_id, "now": now, "by": "customer"})


def facts(connection: Connection, customer_id: str) -> CardFacts:
    """What the customer told."""
    found: CardFacts | None = connection.execute(_FACTS, {"customer": customer_id}).scalar_one_or_none()
    return found or CardFacts()


def put_facts(connection: Connection, customer_id: str, body: CardFacts) -> None:
    """Store what the customer told."""
    row = {"customer_id": customer_id, "body": body}
    connection.execute(upsert(connection.dialect.name, customer_facts), row)


def begin_facts(connection: Connection, told: Mapping[str, CardFacts]) -> None:
    """Facts from a platform, for customers of whom nothing is known here: what is here is newer than any export."""
    rows = [{"customer_id": customer_id, "body": body} for customer_id, body in told.items()]
    if rows:
        connection.execute(inserting(connection.dialect.name, customer_facts).on_conflict_do_nothing(), rows)


def notes(connection: Connection, customer_id: str) -> tuple[CardNote, ...]:
    """The newest notes, newest first."""
    return tuple(CardNote(*row) for row in connection.execute(_NOTES, {"customer": customer_id}))


def add_note(connection: Connection, customer_id: str, note: CardNote) -> None:
    """Store a note; the same one again is no matter."""
    row = {
        "id": note.id,
        "customer_id": customer_id,
        "staff_id": note.staff_id,
        "staff_name": note.staff_name,
        "text": note.text,
        "at": note.at,
    }
    connection.execute(inserting(connection.dialect.name, customer_notes).on_conflict_do_nothing(), row)


def remove_note(connection: Connection, customer_id: str, note_id: str) -> None:
    """Forget a note."""
    connection.execute(_FORGET_NOTE, {"of_id": note_id, "customer": customer_id})


def scans(connection: Connection, customer_id: str) -> tuple[CardScan, ...] | None:
    """What the customer scanned, the latest first; None without their consent."""
    if not keeps_scans(connection, customer_id):
        return None
    return tuple(CardScan(*row) for row in connection.execute(_SCANS, {"customer": customer_id}))


def keeps_scans(connection: Connection, customer_id: str) -> bool:
    """Whether the customer asked for their scans to be kept."""
    return connection.execute(_HAS_CONSENT, {"customer": customer_id, "of_purpose": SCANS}).first() is not None


def keep_scans(connection: Connection, customer_id: str, text_version: str, now: datetime) -> None:
    """The customer agreed, to these words."""
    row = {"customer_id": customer_id, "purpose": SCANS, "text_version": text_version, "given_at": now}
    connection.execute(inserting(connection.dialect.name, customer_consents).on_conflict_do_nothing(), row)


def forget_scans(connection: Connection, customer_id: str) -> None:
    """The customer took it back: what was kept goes as well."""
    connection.execute(delete(customer_scans).where(_S.customer_id == customer_id))
    connection.execute(delete(customer_consents).where(_C.customer_id == customer_id, _C.purpose == SCANS))


def add_scan(connection: Connection, customer_id: str, scan: CardScan) -> None:
    """Store a scan if there is a consent; of one article the last counts."""
    if not keeps_scans(connection, customer_id):
        return
    row = {"customer_id": customer_id, "product_id": scan.product_id, "at": scan.at, "edition": scan.edition}
    connection.execute(upsert(connection.dialect.name, customer_scans), row)
