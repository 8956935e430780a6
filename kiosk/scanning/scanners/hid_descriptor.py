"""The report descriptor of a USB HID device: which bits of its reports mean what (HID 1.11, section 6.2.2)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

_LONG_ITEM: Final = 0xFE
_MAIN, _GLOBAL, _LOCAL = 0, 1, 2
_INPUT: Final = 0x8
_USAGE_PAGE, _REPORT_SIZE, _REPORT_ID, _REPORT_COUNT, _PUSH, _POP = 0x0, 0x7, 0x8, 0x9, 0xA, 0xB
_USAGE, _USAGE_MINIMUM, _USAGE_MAXIMUM = 0x0, 0x1, 0x2
_MOST_BITS: Final = 8 * 65_536
_MOST_USAGES: Final = 4096
_DEEPEST: Final = 16
_CONSTANT: Final = 0x01


@dataclass(frozen=True)
class InputField:
    """A run of values in an input report. ``usages``: page and usage in one number; the last one stands for the rest."""

    report_id: int
    bit: int
    size: int
    count: int
    usages: tuple[int, ...]

    def values(self, report: bytes) -> list[int]:
        """The values in a report without its number; bits beyond its end are 0."""
        whole = int.from_bytes(report, "little")
        mask = (1 << self.size) - 1
        return [(whole >> (self.bit + index * self.size)) & mask for index in range(self.count)]

    def octets(self, report: bytes) -> bytes:
        """The values as bytes, where each has eight bits."""
        if self.bit % 8 == 0 and self.size == 8:  # noqa: PLR2004 a byte
            start = self.bit // 8
            return report[start : start + self.count]
        return bytes(value & 0xFF for value in self.values(report))


@dataclass(frozen=True)
class InputReports:
    """All input fields of a device. ``is_numbered``: each report begins with its number. ``length`` of the longest."""

    fields: tuple[InputField, ...] = ()
    is_numbered: bool = False
    length: int = 0


@dataclass(frozen=True)
class _Globals:
    page: int = 0
    size: int = 0
    count: int = 0
    report_id: int = 0


@dataclass
class _Reader:
    """State while items are read, as the standard has it."""

    now: _Globals = _Globals()
    pushed: list[_Globals] = field(default_factory=list)
    usages: list[int] = field(default_factory=list)
    minimum: int | None = None
    bits: dict[int, int] = field(default_factory=dict)
    fields: list[InputField] = field(default_factory=list)

    def take(self, kind: int, tag: int, value: int, length: int) -> None:
        if kind == _GLOBAL:
            self._take_global(tag, value)
        elif kind == _LOCAL:
            self._take_local(tag, value, length)
        elif kind == _MAIN:
            if tag == _INPUT:
                self._add_input(is_constant=bool(value & _CONSTANT))
            self.usages, self.minimum = [], None

    def _take_global(self, tag: int, value: int) -> None:
        names = {_USAGE_PAGE: "page", _REPORT_SIZE: "size", _REPORT_ID: "report_id", _REPORT_COUNT: "count"}
        if tag in names:
            self.now = replace(self.now, **{names[tag]: value})
        elif tag == _PUSH and len(self.pushed) < _DEEPEST:
            self.pushed.append(self.now)
        elif tag == _POP and self.pushed:
            self.now = self.pushed.pop()

    def _take_local(self, tag: int, value: int, length: int) -> None:
        usage = value if length == 4 else self.now.page << 16 | value  # noqa: PLR2004 page and usage in one
        if tag == _USAGE:
            self.usages.append(usage)
        elif tag == _USAGE_MINIMUM:
            self.minimum = usage
        elif tag == _USAGE_MAXIMUM and self.minimum is not None:
            last = min(usage, self.minimum + _MOST_USAGES)
            self.usages.extend(range(self.minimum, last + 1))
        del self.usages[_MOST_USAGES:]

    def _add_input(self, *, is_constant: bool) -> None:
        now, start = self.now, self.bits.get(self.now.report_id, 0)
        end = start + now.size * now.count
        if end > _MOST_BITS:
            return
        self.bits[now.report_id] = end
        if not is_constant and self.usages and now.size and now.count:
            self.fields.append(InputField(now.report_id, start, now.size, now.count, tuple(self.usages)))


def input_reports(descriptor: bytes) -> InputReports:
    """The input fields that a descriptor names; what makes no sense in it is left out."""
    reader = _Reader()
    for kind, tag, value, length in _items(descriptor):
        reader.take(kind, tag, value, length)
    is_numbered = any(report_id for report_id in reader.bits)
    longest = max(reader.bits.values(), default=0)
    return InputReports(tuple(reader.fields), is_numbered, (longest + 7) // 8 + is_numbered)


def _items(descriptor: bytes) -> Iterator[tuple[int, int, int, int]]:
    at = 0
    while at < len(descriptor):
        head = descriptor[at]
        if head == _LONG_ITEM:
            at += 3 + (descriptor[at + 1] if at + 1 < len(descriptor) else 0)
            continue
        length = (0, 1, 2, 4)[head & 0x3]
        value = int.from_bytes(descriptor[at + 1 : at + 1 + length], "little")
        yield head >> 2 & 0x3, head >> 4, value, length
        at += 1 + length
