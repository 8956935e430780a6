"""Links of personalised catalogues: made for a customer and an edition, and resolved when an order names one."""

import secrets
from datetime import date, datetime

import msgspec

from kiosk.domain.customer_link import REFERENCE_BYTES, CustomerLink, body_of, counts, read, signed_bytes, write
from kiosk.domain.print_source import hub_day
from kiosk.domain.scan import CodeSource
from kiosk.hub.auth.signing import is_signed, signer
from kiosk.hub.store import customer_link_rows, key_rows
from kiosk.hub.store.customer_link_rows import LinkRow
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise


class UnknownCustomer(msgspec.Struct, frozen=True):
    """There is no such customer."""

    id: str


def make_customer_link(database: Database, customer_id: str, edition: str, expires_on: date) -> str | UnknownCustomer:
    """The text for ``u=`` in the codes of one customer's copy of an edition. Blocks. ``expires_on`` is its last day.

    The same customer and edition keep the same reference, so that a second print is the same copy. Raises ``ValueError``
    for a day before 2026 or after 2205.
    """
    return database.write_now(lambda connection: _make(connection, customer_id, edition, expires_on))


def customer_of(connection: Connection, source: CodeSource, at: datetime) -> str | None:
    """The customer whose copy was scanned at an instant; None without a link, or with one that does not count."""
    found = read(source.edition, source.customer_link)
    if found is None:
        return None
    key = next((key for key in key_rows.all_keys(connection) if key.id == found.link.key_id), None)
    if key is None or not counts(found.link, key, hub_day(at)):
        return None
    if not is_signed(key.public_key, found.signed, found.signature):
        return None
    return customer_link_rows.customer_of(connection, found.link.reference, source.edition)


def _make(connection: Connection, customer_id: str, edition: str, expires_on: date) -> str | UnknownCustomer:
    # The key must not be rotated between the signature and the row that says how long its links live.
    serialise(connection, "signing keys")
    if not customer_link_rows.is_customer(connection, customer_id):
        return UnknownCustomer(customer_id)
    key = signer(connection)
    reference = _reference(connection, customer_id, edition, expires_on)
    body = body_of(CustomerLink(key.key_id, reference, expires_on))
    return write(body, key.sign(signed_bytes(edition, body)))


def _reference(connection: Connection, customer_id: str, edition: str, expires_on: date) -> str:
    known = customer_link_rows.of(connection, customer_id, edition)
    if known is None:
        new = LinkRow(secrets.token_hex(REFERENCE_BYTES), expires_on)
        customer_link_rows.add(connection, new, customer_id, edition)
        return new.reference
    if known.expires_on < expires_on:
        customer_link_rows.prolong(connection, LinkRow(known.reference, expires_on))
    return known.reference
