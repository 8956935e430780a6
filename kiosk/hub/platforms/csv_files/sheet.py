"""A file described by a row type: each field is a column, its annotation says how a cell is read."""

from collections.abc import Callable
from functools import cache
from typing import Generic, TypeVar, get_type_hints

import msgspec


class Column(msgspec.Struct, frozen=True):
    """How a cell of one column is read, and what the documentation says of it."""

    read: Callable[[str], object]
    form: str
    example: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a file, read but not yet compared with others. ``line`` is where it stands."""

    line: int


R = TypeVar("R", bound=Row)


class Sheet(msgspec.Struct, Generic[R], frozen=True):
    """One kind of file. ``key`` columns together, and each of ``unique``, may hold a value only once."""

    file: str
    row: type[R]
    about: str
    required: bool = False
    key: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()

    @property
    def columns(self) -> dict[str, Column]:
        """Column name to its description, in the order of the row type."""
        return _columns(self.row)

    def is_required(self, column: str) -> bool:
        """Whether every row needs a value there."""
        return column in _required(self.row)


@cache
def _columns(row: type[Row]) -> dict[str, Column]:
    hints = get_type_hints(row, include_extras=True)
    return {name: hint.__metadata__[0] for name, hint in hints.items() if hasattr(hint, "__metadata__")}


@cache
def _required(row: type[Row]) -> frozenset[str]:
    return frozenset(field.name for field in msgspec.structs.fields(row) if field.required)
