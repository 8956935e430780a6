"""Reading a folder sheet by sheet: every wrong cell becomes a problem, every good row goes on."""

import difflib
from collections.abc import Callable, Hashable
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.hub.platforms.csv_files.problems import Problems, Wrong
from kiosk.hub.platforms.csv_files.sheet import Column, R, Row, Sheet
from kiosk.hub.platforms.csv_files.table import Unreadable, read_table

_BLANK = object()


class Reading:
    """One pass over a folder, at one instant: relative days in the files count from ``now``."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder = folder
        self.now = now
        self.zone = ZoneInfo("Europe/Paris")
        self.problems = Problems()
        self._keys: dict[str, set[Hashable]] = {}

    @property
    def today(self) -> date:
        """The day of reading by the shop's clock."""
        return self.now.astimezone(self.zone).date()

    def has(self, sheet: Sheet[Any]) -> bool:
        """Whether the file is there."""
        return (self.folder / sheet.file).is_file()

    def rows(self, sheet: Sheet[R]) -> list[R]:
        """Every good row of a file; nothing when an optional file is missing."""
        keys = self._keys.setdefault(sheet.file, set())
        if not self.has(sheet):
            if sheet.required:
                self.wrong(sheet, 0, "", "file_missing", "the file is missing")
            return []
        table = read_table(self.folder / sheet.file)
        if isinstance(table, Unreadable):
            self.problems.add(sheet.file, table.line, "", table.wrong)
            return []
        records = table.records()
        line, head = next(records)
        if isinstance(head, Wrong):
            self.problems.add(sheet.file, line, "", head)
            return []
        columns = self._header(sheet, line, head)
        if columns is None:
            return []
        reader = _RowReader(sheet, columns, self.problems, keys)
        rows = [row for line, record in records if (row := reader.row(line, record)) is not None]
        if not reader.seen and sheet.required:
            self.wrong(sheet, 0, "", "file_empty", "the file has no rows below its header")
        return rows

    def _header(self, sheet: Sheet[Any], line: int, head: list[str]) -> list[str] | None:
        names = [cell.strip().lower().replace(" ", "_") for cell in head]
        while names and not names[-1]:
            names.pop()  # spreadsheets like to add empty columns on the right
        good = True
        for index, name in enumerate(names):
            if name not in sheet.columns:
                near = difflib.get_close_matches(name, sheet.columns, 1)
                hint = f"; did you mean {near[0]}?" if near else f"; expected among: {', '.join(sheet.columns)}"
                self.wrong(
                    sheet, line, name or f"column {index + 1}", "column_unknown", "this column is not known" + hint
                )
                good = False
            elif name in names[:index]:
                self.wrong(sheet, line, name, "column_twice", "this column is there twice")
                good = False
        for name in sheet.columns:
            if sheet.is_required(name) and name not in names:
                self.wrong(sheet, line, name, "column_missing", "this column is missing")
                good = False
        return names if good else None

    def wrong(self, sheet: Sheet[Any], line: int, column: str, code: str, message: str) -> None:
        """Note a problem found by comparing rows."""
        self.problems.add(sheet.file, line, column, Wrong(code, message))

    def unknown_file(self, file: str, known: set[str]) -> None:
        """Note a file that nobody would read."""
        near = difflib.get_close_matches(file, known, 1)
        hint = f"did you mean {near[0]}?" if near else "it would not be read"
        self.problems.add(file, 0, "", Wrong("file_unknown", f"this file is not known; {hint}"))

    def refers(self, sheet: Sheet[R], row: R, column: str, target: Sheet[Any], key: Hashable = None) -> bool:
        """Whether a cell names a row of another file; a problem when not.

        Rows that had problems of their own count as known, so that one mistake is told once.
        """
        wanted = getattr(row, column) if key is None else key
        if wanted in self._keys.get(target.file, ()):
            return True
        self.wrong(sheet, row.line, column, "unknown_reference", f"{wanted!r} is not in {target.file}")
        return False

    def know(self, sheet: Sheet[Any], key: Hashable) -> None:
        """Let a key count as one of a file."""
        self._keys.setdefault(sheet.file, set()).add(key)

    def knows(self, sheet: Sheet[Any], key: Hashable) -> bool:
        """Whether a key is one of a file."""
        return key in self._keys.get(sheet.file, ())


class _RowReader:
    """Cells to rows of one sheet. Equal cells are read once: a stock file repeats few values a million times."""

    def __init__(self, sheet: Sheet[Any], names: list[str], problems: Problems, keys: set[Hashable]) -> None:
        self._sheet = sheet
        self._names = names
        self._problems = problems
        self._keys = keys
        self._key: Callable[[Any], Hashable] | None = attrgetter(*sheet.key) if sheet.key else None
        self._lines: dict[tuple[str, Hashable], int] = {}
        self._columns: list[tuple[str, Column, bool, dict[str, object]]] = [
            (name, sheet.columns[name], sheet.is_required(name), {}) for name in names
        ]
        self.seen = 0

    def row(self, line: int, record: list[str] | Wrong) -> Any:
        """The row, or None when something in it is wrong."""
        self.seen += 1
        if isinstance(record, Wrong):
            return self._wrong(line, "", record)
        if len(record) != len(self._columns) and not self._fits(line, record):
            return None
        values: dict[str, object] = {"line": line}
        good = True
        for (name, column, required, memo), cell in zip(self._columns, record, strict=False):
            value = memo.get(cell, _BLANK)
            if value is _BLANK:
                value = memo[cell] = _read(column, cell, required=required)
            if isinstance(value, Wrong):
                good = False
                self._problems.add(self._sheet.file, line, name, value)
            elif value is not None:
                values[name] = value
        if not good:
            self._remember_key(values)
            return None
        row = self._sheet.row(**values)
        return row if self._is_first(row) else None

    def _fits(self, line: int, record: list[str]) -> bool:
        """Whether the number of cells can be right: spreadsheets add empty cells on the right and drop them."""
        extra = [cell for cell in record[len(self._names) :] if cell.strip()]
        if extra:
            wrong = Wrong(
                "too_many_cells",
                f"{len(record)} cells for {len(self._names)} columns; text with the separator in it needs quotes",
            )
            self._wrong(line, "", wrong)
            return False
        record.extend([""] * (len(self._names) - len(record)))
        return True

    def _is_first(self, row: Row) -> bool:
        good = True
        if self._key is not None:
            key = self._key(row)
            good = self._once(row.line, self._sheet.key[-1], key)
            self._keys.add(key)
        for name in self._sheet.unique:
            value = getattr(row, name)
            good = (not value or self._once(row.line, name, value)) and good
        return good

    def _once(self, line: int, column: str, value: Hashable) -> bool:
        first = self._lines.setdefault((column, value), line)
        if first == line:
            return True
        shown = " ".join(map(str, value)) if isinstance(value, tuple) else value
        self._wrong(line, column, Wrong("duplicate", f"{shown} is already on line {first}"))
        return False

    def _remember_key(self, values: dict[str, object]) -> None:
        parts = [values.get(name) for name in self._sheet.key]
        if parts and None not in parts:
            self._keys.add(parts[0] if len(parts) == 1 else tuple(parts))

    def _wrong(self, line: int, column: str, wrong: Wrong) -> None:
        self._problems.add(self._sheet.file, line, column, wrong)


def _read(column: Column, cell: str, *, required: bool) -> object:
    trimmed = cell.strip()
    if trimmed:
        return column.read(trimmed)
    return Wrong("cell_missing", "a value is needed here") if required else None
