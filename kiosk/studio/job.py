"""What is asked for on one sheet, and what becomes of it."""

from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from typing_extensions import override

from kiosk.domain.print_choice import Reader, SheetKind
from kiosk.studio.format import SheetFormat
from kiosk.studio.item import Item
from kiosk.studio.pen import CodeStyle


@dataclass(frozen=True, slots=True)
class SheetJob:
    """One file. ``first_cell``: cells already used up on the first sheet of labels. ``field_mm``: see ``legibility``."""

    kind: SheetKind
    brand: str
    language: str
    title: str
    items: tuple[Item, ...]
    selection: Item | None = None
    form: SheetFormat | None = None
    style: CodeStyle = field(default_factory=CodeStyle)
    reader: Reader = "hand"
    field_mm: float | None = None
    has_cut_marks: bool = False
    first_cell: int = 0


class Problem(msgspec.Struct, frozen=True):
    """Why a sheet is not given. ``code`` is stable; ``place`` and ``key`` name the cell, empty for the whole sheet."""

    code: str
    said: str
    place: str = ""
    key: str = ""

    @override
    def __str__(self) -> str:
        """``page 1, row 2, column 3 (ROBE-38): …``."""
        where = f"{self.place} ({self.key})" if self.place and self.key else self.place or self.key
        return f"{where}: {self.said}" if where else self.said


@dataclass(frozen=True, slots=True)
class SheetGiven:
    """The file is there, and every code on it was read back. ``shortened``: texts that had no room."""

    path: Path
    pages: int
    codes: int
    smallest_module_mm: float
    shortened: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetRefused:
    """No file was written."""

    problems: tuple[Problem, ...]
