"""Lines of a snapshot as rows of tables, thousands at a time: one call of the decoder, few statements of the database."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from typing import Annotated, Any, Union

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.feed import KINDS
from kiosk.domain.plausible import LONGEST_KEY, MOST_PIECES, misleads, problem_of
from kiosk.domain.pricing import AgreedPrice
from kiosk.domain.stock import StockLevel
from kiosk.errors import BackendUnavailable
from offline_cache.checked import checked
from offline_cache.reference import ENTITY_KINDS
from offline_cache.rows import (
    PUT_STOCK,
    STOCK_COLUMNS,
    decode_change,
    decode_value,
    instant,
    product_columns,
    stock_row,
    variant_columns,
)

# The driver looks long for what to make of a None, and nothing is on its way to nearly every cell.
_PUT_STOCK_AS_IT_IS = f"INSERT OR REPLACE INTO stock ({STOCK_COLUMNS}) VALUES (?,?,?,?,?,?,NULL,?,?)"  # noqa: S608 - constant
PUT_AGREED = "INSERT OR REPLACE INTO agreed_price VALUES (?,?,?,?)"

_ROWS_A_STATEMENT = 100
_MOST_REMEMBERED = 50_000
_OnHand = Annotated[int, msgspec.Meta(ge=-MOST_PIECES, le=MOST_PIECES)]
_Kept = Annotated[int, msgspec.Meta(ge=0, le=MOST_PIECES)]
_Key = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_KEY)]
_Row = tuple[object, ...]


class _Level(msgspec.Struct, gc=False):
    """``StockLevel`` as it is loaded: its instant and its shelf are the same for thousands, so worked out once each.

    What ``problem_of`` says of a level is in the types here: the decoder checks it for nothing.
    """

    sku: _Key
    location_id: _Key
    on_hand: _OnHand
    as_of: str
    reserved: _Kept = 0
    safety: _Kept = 0
    incoming: _Kept = 0
    incoming_on: date | None = None
    shelf: msgspec.Raw = msgspec.Raw(b"{}")


class _StockLine(msgspec.Struct, gc=False, tag_field="kind", tag="stock"):
    value: _Level  # the key says nothing that is not in here


def _line_of(kind: str) -> type[msgspec.Struct]:
    fields = [("key", str), ("value", msgspec.Raw)]
    return msgspec.defstruct(f"_{kind}_line", fields, tag_field="kind", tag=kind, gc=False)


_OTHER_LINES = tuple(_line_of(kind) for kind in KINDS if kind != "stock")
_LINES: Any = Union[(_StockLine, *_OTHER_LINES)]
_decode_lines = msgspec.json.Decoder(_LINES).decode_lines
_decode_shelf = msgspec.json.Decoder(dict[str, str]).decode
_decode_bodies = {kind: msgspec.json.Decoder(type_).decode for kind, type_ in KINDS.items()}


@dataclass
class Rows:
    """Rows of the tables that a snapshot is loaded into. ``count`` is how many lines they came in.

    ``stock_as_it_is`` has no day on which more comes in.
    """

    count: int = 0
    stock: list[_Row] = field(default_factory=list)
    stock_as_it_is: list[_Row] = field(default_factory=list)
    variants: list[_Row] = field(default_factory=list)
    products: list[_Row] = field(default_factory=list)
    agreed: list[_Row] = field(default_factory=list)
    entities: list[_Row] = field(default_factory=list)

    def write(self, connection: sqlite3.Connection) -> None:
        """Put everything into its table. Raises ``BackendUnavailable`` for numbers that no column holds."""
        try:
            _put(connection, PUT_STOCK, self.stock)
            _put(connection, _PUT_STOCK_AS_IT_IS, self.stock_as_it_is)
            _put(connection, "INSERT OR REPLACE INTO staged_variant VALUES (?,?,?,?,?,?,?,?)", self.variants)
            _put(connection, "INSERT OR REPLACE INTO staged_product VALUES (?,?,?,?,?)", self.products)
            _put(connection, PUT_AGREED, self.agreed)
            _put(connection, "INSERT OR REPLACE INTO entity VALUES (?,?,?)", self.entities)
        except OverflowError as error:
            raise BackendUnavailable(f"snapshot: {error}") from error

    def add(self, kind: str, key: str, value: Any, body: bytes) -> None:
        """One value of the feed with its bytes as they are stored; kinds that only a newer program knows are left out."""
        match value:
            case StockLevel():
                self.stock.append(stock_row(value))
            case Variant():
                self.variants.append((*variant_columns(value), body))
            case Product():
                self.products.append((*product_columns(value), body))
            case AgreedPrice():
                self.agreed.append((value.group_id, value.sku, value.price.amount, value.price.currency))
            case _ if kind in ENTITY_KINDS and value is not None:
                self.entities.append((kind, key, body))


class LineLoader:
    """Decodes blocks of whole lines."""

    def __init__(self) -> None:
        self._instants = _Remembering(_instant_of)
        self._shelves = _Remembering(_shelf_of)

    def rows(self, block: bytes) -> Rows:
        """Every line as a row. Raises ``BackendUnavailable`` when one is wrong."""
        # One character is looked for many times faster than two, and most shops escape nothing.
        if (b"\xe2" in block or b"\\" in block) and misleads(block):
            return _one_by_one(block)
        try:
            return self._quickly(_decode_lines(block))
        except UNDECODABLE:
            # A kind that only a newer program knows, a tombstone, or nonsense: line by line tells which.
            return _one_by_one(block)

    def _quickly(self, lines: Sequence[Any]) -> Rows:
        rows = Rows(len(lines))
        add = rows.stock_as_it_is.append
        instants, shelves = self._instants, self._shelves
        for line in lines:
            value = line.value
            if type(line) is _StockLine:
                cell = (
                    value.sku,
                    value.location_id,
                    value.on_hand,
                    value.reserved,
                    value.safety,
                    value.incoming,
                    instants[value.as_of],
                    shelves[bytes(value.shelf)],
                )
                if value.incoming_on is None:
                    add(cell)
                else:
                    rows.stock.append((*cell[:6], value.incoming_on.toordinal(), *cell[6:]))
            else:
                kind: str = line.__struct_config__.tag
                decoded = _decode_bodies[kind](value)
                problem = problem_of(decoded)
                if problem is not None:
                    raise BackendUnavailable(f"{kind} {line.key}: {problem}")
                rows.add(kind, line.key, decoded, checked(bytes(value)))
        return rows


def _one_by_one(block: bytes) -> Rows:
    rows = Rows()
    for line in block.split(b"\n"):
        if line:
            try:
                change = decode_change(line)
            except UNDECODABLE as error:
                raise BackendUnavailable(f"snapshot line: {error}") from error
            rows.count += 1
            rows.add(change.kind, change.key, decode_value(change), checked(bytes(change.value)))
    return rows


def _put(connection: sqlite3.Connection, statement: str, rows: list[_Row]) -> None:
    """Insert a hundred rows a statement: half the time of one each, and the lock of Python is let go for all of it."""
    begin, _, places = statement.rpartition("VALUES ")
    many = f"{begin}VALUES {','.join([places] * _ROWS_A_STATEMENT)}"
    whole = len(rows) - len(rows) % _ROWS_A_STATEMENT
    for start in range(0, whole, _ROWS_A_STATEMENT):
        connection.execute(many, tuple(chain.from_iterable(rows[start : start + _ROWS_A_STATEMENT])))
    connection.executemany(statement, rows[whole:])


def _instant_of(text: str) -> int:
    at = msgspec.convert(text, datetime)
    if at.tzinfo is None:
        raise msgspec.ValidationError("an instant without its time zone")
    return instant(at)


def _shelf_of(body: bytes) -> str:
    shelf = _decode_shelf(body)
    return msgspec.json.encode(shelf).decode() if shelf else ""


class _Remembering(dict[Any, Any]):
    """Cheaper than ``lru_cache`` where almost every question was asked before: a hit calls nothing."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, question: Any) -> Any:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        answer = self[question] = self._work(question)
        return answer
