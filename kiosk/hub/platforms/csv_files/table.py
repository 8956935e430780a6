"""A file of a spreadsheet to lines of cells: encoding, separator, quotes."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kiosk.hub.platforms.csv_files.problems import Wrong

_MAX_BYTES = 512 * 1024 * 1024

EMPTY = Wrong("file_empty", "the file is empty")
"""Never an empty shop: a file that lost its rows is a fault, not a change."""


class Table(msgspec.Struct, frozen=True):
    """The text of a file with its separator."""

    text: str
    separator: str

    def records(self) -> Iterator[tuple[int, list[str] | Wrong]]:
        """Each record with the line it begins on; blank ones are skipped. Ends after broken quotes."""
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.separator, strict=True)
        while True:
            line = reader.line_num + 1
            try:
                record = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield line, Wrong("quotes_wrong", f"quotes are broken from here on ({error})")
                return
            if "".join(record).strip():
                yield line, record


class Unreadable(msgspec.Struct, frozen=True):
    """A file that is no table at all."""

    line: int
    wrong: Wrong


def read_table(path: Path) -> Table | Unreadable:
    """The file as text in UTF-8 (with or without mark), parted by commas, semicolons or tabs."""
    raw = path.read_bytes() if path.stat().st_size <= _MAX_BYTES else b""
    if not raw.strip():
        too_large = path.stat().st_size > _MAX_BYTES
        wrong = Wrong("file_too_large", "larger than 512 MB") if too_large else EMPTY
        return Unreadable(0, wrong)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"byte 0x{raw[error.start]:02X}"
        return Unreadable(
            raw.count(b"\n", 0, error.start) + 1,
            Wrong("not_utf8", f"not UTF-8 ({found}); save the file as “CSV UTF-8”"),
        )
    if "\0" in text:
        return Unreadable(text.count("\n", 0, text.index("\0")) + 1, Wrong("not_utf8", "not a text file"))
    head = text.lstrip().partition("\n")[0]
    return Table(text, max(",;\t", key=head.count))
