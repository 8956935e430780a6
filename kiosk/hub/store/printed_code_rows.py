"""Printed codes: one for each target in each place of print, kept for ever, told to terminals."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.gtin import Gtin
from kiosk.domain.printed_code import (
    GtinTarget,
    PrintedCode,
    PrintedTarget,
    ProductTarget,
    QuoteTarget,
    SelectionTarget,
)
from kiosk.domain.scan import CodeSource
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.tables import printed_codes

Meaning = tuple[str, str, str, str]
"""Kind and id of the target, edition and page."""

_KIND = "printed_code"
_FIELDS = select(
    printed_codes.c.code,
    printed_codes.c.kind,
    printed_codes.c.target,
    printed_codes.c.edition,
    printed_codes.c.page,
)
_OF_EDITIONS = _FIELDS.where(printed_codes.c.edition.in_(bindparam("editions", expanding=True)))
_BY_CODE = _FIELDS.where(printed_codes.c.code == bindparam("of_code"))
_IS_TAKEN = select(printed_codes.c.code).where(printed_codes.c.code == bindparam("of_code"))


def meaning_of(target: PrintedTarget, source: CodeSource | None) -> Meaning:
    """What makes two codes the same."""
    kind, name = _named(target)
    return (kind, name, source.edition, source.page) if source else (kind, name, "", "")


def known(connection: Connection, editions: Iterable[str]) -> dict[Meaning, str]:
    """Every code of some editions by what it means."""
    rows = connection.execute(_OF_EDITIONS, {"editions": sorted(set(editions))})
    return {(row.kind, row.target, row.edition, row.page): row.code for row in rows}


def by_code(connection: Connection, code: str) -> PrintedCode | None:
    """What a code stands for."""
    row = connection.execute(_BY_CODE, {"of_code": code}).one_or_none()
    return None if row is None else _printed(row.code, (row.kind, row.target, row.edition, row.page))


def is_taken(connection: Connection, code: str) -> bool:
    """Whether a code means something already."""
    return connection.execute(_IS_TAKEN, {"of_code": code}).first() is not None


def add(connection: Connection, code: str, meaning: Meaning, now: datetime) -> None:
    """Keep a new code and tell the feed."""
    kind, target, edition, page = meaning
    row = {"code": code, "kind": kind, "target": target, "edition": edition, "page": page, "made_at": now}
    connection.execute(insert(printed_codes), row)
    value = msgspec.json.encode(_printed(code, meaning))
    publish(connection, [FeedRow(_KIND, code, CATALOGUE_TOPIC, value)])


def _named(target: PrintedTarget) -> tuple[str, str]:
    match target:
        case GtinTarget(gtin):
            return "gtin", gtin
        case ProductTarget(product_id):
            return "product", product_id
        case SelectionTarget(selection_id):
            return "selection", selection_id
        case QuoteTarget(quote_id):
            return "quote", quote_id


def _printed(code: str, meaning: Meaning) -> PrintedCode:
    kind, name, edition, page = meaning
    return PrintedCode(code, _target(kind, name), CodeSource(edition, page) if edition else None)


def _target(kind: str, name: str) -> PrintedTarget:
    match kind:
        case "gtin":
            return GtinTarget(Gtin(name))
        case "product":
            return ProductTarget(name)
        case "quote":
            return QuoteTarget(name)
        case _:
            return SelectionTarget(name)
