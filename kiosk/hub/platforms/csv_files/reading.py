"""Reading a folder sheet by sheet: every wrong cell becomes a problem, every good row goes on."""

import difflib
from collections.abc import Hashable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.hub.platforms.csv_files.problems import Problems, Wrong
from kiosk.hub.platforms.csv_files.row_reader import RowReader
from kiosk.hub.platforms.csv_files.sheet import R, Sheet
from kiosk.hub.platforms.csv_files.table import EMPTY, Unreadable, read_table


class Reading:
    """One pass over a folder, at one instant: relative days in the files count from ``now``."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder = folder
        self.now = now
        self.zone = ZoneInfo("Europe/Paris")
        self.problems = Problems()
        self._keys: dict[str, dict[Hashable, int]] = {}
        self._lost: set[str] = set()
        self._dropped: set[str] = set()

    @property
    def today(self) -> date:
        """The day of reading by the shop's clock."""
        return self.now.astimezone(self.zone).date()

    def has(self, sheet: Sheet[Any]) -> bool:
        """Whether the file is there."""
        return (self.folder / sheet.file).is_file()

    def written_at(self, sheet: Sheet[Any]) -> datetime | None:
        """When a file was last changed, as its folder says."""
        path = self.folder / sheet.file
        return datetime.fromtimestamp(path.stat().st_mtime, UTC) if path.is_file() else None

    def rows(self, sheet: Sheet[R]) -> list[R]:
        """Every good row of a file; nothing when an optional file is missing."""
        return list(self.stream(sheet))

    def stream(self, sheet: Sheet[R]) -> Iterator[R]:
        """The same, row by row, for files too large to be held twice."""
        keys = self._keys.setdefault(sheet.file, {})
        if not self.has(sheet):
            self._miss(sheet)
            return
        table = read_table(self.folder / sheet.file)
        if isinstance(table, Unreadable):
            self._lose(sheet, table.line, table.wrong)
            return
        records = table.records()
        line, head = next(records, (0, EMPTY))
        if isinstance(head, Wrong):
            self._lose(sheet, line, head)
        elif (columns := self._header(sheet, line, head)) is not None:
            reader = RowReader(sheet, columns, len(head), self.problems, keys, table.separator)
            yield from reader.rows(records)
            if reader.has_forgotten:
                self._lost.add(sheet.file)
            if reader.has_dropped:
                self._dropped.add(sheet.file)

    def _miss(self, sheet: Sheet[Any]) -> None:
        if (self.folder / sheet.file).exists():
            self._lose(sheet, 0, Wrong("file_wrong", "this is not a file"))
        elif sheet.required:
            self._lose(sheet, 0, Wrong("file_missing", "the file is missing"))

    def _lose(self, sheet: Sheet[Any], line: int, wrong: Wrong) -> None:
        """Note that nothing of a file can be read: what names its rows is then not wrong too."""
        self.problems.add(sheet.file, line, "", wrong)
        self._lost.add(sheet.file)

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
        if not good:
            self._lost.add(sheet.file)
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

        Rows that had problems of their own count as known, and so does every one of a file of which rows could not be
        told apart, so that one mistake is told once.
        """
        wanted = getattr(row, column) if key is None else key
        if target.file in self._lost or wanted in self._keys.get(target.file, ()):
            return True
        self.wrong(sheet, row.line, column, "unknown_reference", f"{wanted!r} is not in {target.file}")
        return False

    def lose_with(self, sheet: Sheet[Any], other: Sheet[Any]) -> None:
        """Let nothing that names rows of a file be wrong when rows of the other, which adds to it, were left out."""
        if other.file in self._lost | self._dropped:
            self._lost.add(sheet.file)

    def know(self, sheet: Sheet[Any], key: Hashable) -> None:
        """Let a key count as one of a file."""
        self._keys.setdefault(sheet.file, {}).setdefault(key, 0)

    def knows(self, sheet: Sheet[Any], key: Hashable) -> bool:
        """Whether a key is one of a file."""
        return key in self._keys.get(sheet.file, ())
