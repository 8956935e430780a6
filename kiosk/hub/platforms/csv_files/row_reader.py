"""Lines of cells to rows of one sheet."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from operator import attrgetter
from typing import Any, Generic

from kiosk.hub.platforms.csv_files.problems import Problems, Wrong
from kiosk.hub.platforms.csv_files.sheet import Column, R, Sheet

_BLANK = object()
_CENTS = 2


class RowReader(Generic[R]):
    """Cells to rows. ``width`` counts the cells of the header with its empty ones, ``names`` are the others.

    Equal cells are read once: a stock file repeats few values a million times.
    """

    def __init__(
        self,
        sheet: Sheet[R],
        names: list[str],
        width: int,
        problems: Problems,
        keys: dict[Hashable, int],
        separator: str = ",",
    ) -> None:
        self._sheet = sheet
        self._width = width
        self._separator = separator
        self._problems = problems
        self._keys = keys
        self.has_dropped = False
        """Whether a row was left out for its problems."""
        self.has_forgotten = False
        """Whether one was that could not even be told by its key."""
        self._key: Callable[[R], Hashable] | None = attrgetter(*sheet.key) if sheet.key else None
        self._unique: dict[str, dict[Hashable, int]] = {name: {} for name in sheet.unique}
        self._columns: list[tuple[str, Column, bool, dict[str, object]]] = [
            (name, sheet.columns[name], sheet.is_required(name), {}) for name in names
        ]

    def rows(self, records: Iterable[tuple[int, list[str] | Wrong]]) -> Iterator[R]:
        """Every good row; a required file without any line is a problem of its own."""
        is_empty = True
        for line, record in records:
            is_empty = False
            if isinstance(record, Wrong):
                self._forget(line, record)
            elif len(record) == len(self._columns) or self._fits(line, record):
                values = self._values(line, record)
                if values is not None and self._is_first(row := self._sheet.row(**values)):
                    yield row
        if is_empty and self._sheet.required:
            self._wrong(0, "", Wrong("file_empty", "the file has no rows below its header"))

    def _values(self, line: int, record: list[str]) -> dict[str, Any] | None:
        values: dict[str, Any] = {"line": line}
        good = True
        for (name, column, required, memo), cell in zip(self._columns, record, strict=True):
            value = memo.get(cell, _BLANK)
            if value is _BLANK:
                value = memo[cell] = _read(column, cell, required=required)
            if type(value) is Wrong:
                good = False
                self._wrong(line, name, value)
            elif value is not None:
                values[name] = value
        if good:
            return values
        self.has_dropped = True
        self._remember_key(line, values)
        return None

    def _fits(self, line: int, record: list[str]) -> bool:
        """Whether the number of cells can be right; makes it so. Spreadsheets drop empty cells on the right."""
        named = len(self._columns)
        if len(record) > self._width or any(cell.strip() for cell in record[named:]):
            is_price = self._separator == "," and any(map(_is_parted_price, record, record[1:]))
            hint = 'write 149.00 or "149,00" for a price' if is_price else "text with the separator in it needs quotes"
            self._forget(line, Wrong("too_many_cells", f"{len(record)} cells for {named} columns; {hint}"))
            return False
        del record[named:]
        record.extend([""] * (named - len(record)))
        return True

    def _is_first(self, row: R) -> bool:
        good = True
        if self._key is not None:
            key = self._key(row)
            good = self._once(self._keys, row.line, self._sheet.key[-1], key)
        for name, lines in self._unique.items():
            value = getattr(row, name)
            good = (not value or self._once(lines, row.line, name, value)) and good
        return good

    def _once(self, lines: dict[Hashable, int], line: int, column: str, value: Hashable) -> bool:
        first = lines.setdefault(value, line)
        if first == line:
            return True
        shown = " ".join(str(part) for part in value if part) if isinstance(value, tuple) else value
        self._wrong(line, column, Wrong("duplicate", f"{shown} is already on line {first}"))
        return False

    def _remember_key(self, line: int, values: dict[str, Any]) -> None:
        parts = [values.get(name) for name in self._sheet.key]
        if None in parts:
            self.has_forgotten = True
        elif parts:
            self._keys.setdefault(parts[0] if len(parts) == 1 else tuple(parts), line)

    def _forget(self, line: int, wrong: Wrong) -> None:
        self.has_dropped = self.has_forgotten = True
        self._wrong(line, "", wrong)

    def _wrong(self, line: int, column: str, wrong: Wrong) -> None:
        self._problems.add(self._sheet.file, line, column, wrong)


def _is_parted_price(left: str, right: str) -> bool:
    """Whether two cells look like a price whose decimal comma parted them."""
    return left.strip().isdigit() and len(right.strip("€ ")) == _CENTS and right.strip("€ ").isdigit()


def _read(column: Column, cell: str, *, required: bool) -> object:
    trimmed = cell.strip()
    if trimmed:
        return column.read(trimmed)
    return Wrong("cell_missing", "a value is needed here") if required else None
