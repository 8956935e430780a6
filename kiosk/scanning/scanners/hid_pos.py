"""Reports of a USB bar code scanner, put together to codes (HID Point of Sale usage tables 1.02, page 0x8C).

Each maker orders the fields in its own way, so they are found by the device's own descriptor.
"""

from typing import Final

from kiosk.domain.scan import LONGEST_TEXT, ScannedCode
from kiosk.scanning.scanners.hid_descriptor import InputField, InputReports, input_reports
from kiosk.scanning.scanners.scanner_text import scanned
from kiosk.scanning.scanners.serial_frames import decoded

SILENCE_S: Final = 0.5
"""A code whose next report does not come within this is given up."""

_PAGE: Final = 0x8C << 16
_IDENTIFIERS: Final = tuple(_PAGE | usage for usage in (0xFB, 0xFC, 0xFD))
_DATA: Final = _PAGE | 0xFE
_CONTINUED: Final = _PAGE | 0xFF
_BYTE_COUNT: Final = 0x01 << 16 | 0x3B
_ROOM: Final = 4 * (LONGEST_TEXT + 1)


def reads_codes(descriptor: bytes) -> bool:
    """Whether a device with this descriptor sends the codes that it read."""
    return any(_DATA in found.usages for found in input_reports(descriptor).fields)


class HidPos:
    """One device's reports, in order. Nothing raises, whatever they hold; what never ends is bounded."""

    def __init__(self, descriptor: bytes) -> None:
        self._reports: InputReports = input_reports(descriptor)
        self._held = bytearray()
        self._identifier = b""
        self._last_at = 0.0

    @property
    def report_length(self) -> int:
        """Bytes of the longest report, its number included."""
        return max(1, self._reports.length)

    def feed(self, report: bytes, now: float) -> ScannedCode | None:
        """The code that this report completes."""
        number, body = (report[0], report[1:]) if self._reports.is_numbered and report else (0, report)
        fields = [found for found in self._reports.fields if found.report_id == number]
        data = next((found for found in fields if _DATA in found.usages), None)
        if data is None:  # a status or an answer to a setting
            return None
        self._last_at = now
        if not self._held:
            self._identifier = self._named(fields, body)
        self._held += self._data(fields, data, body)[: max(0, _ROOM + 1 - len(self._held))]
        if self._is_continued(fields, body):
            return None
        return self._finish()

    def silent(self, now: float) -> None:
        """No report waits to be fetched. Those that wait are never late, however late they are fetched."""
        if now - self._last_at > SILENCE_S:
            self._held.clear()

    def _finish(self) -> ScannedCode | None:
        held, identifier = bytes(self._held), self._identifier
        self._held.clear()
        return None if len(held) > _ROOM else scanned(identifier.decode("ascii") + decoded(held))

    def _named(self, fields: list[InputField], body: bytes) -> bytes:
        """``]Q1``. Makers leave the bracket out, or the whole of it as zeros or spaces."""
        found = bytes(_value(fields, usage, body) & 0xFF for usage in _IDENTIFIERS).strip(b"\0 ")
        if len(found) == 2 and found.isalnum():  # noqa: PLR2004 letter and modifier
            found = b"]" + found
        is_whole = len(found) == len(_IDENTIFIERS) and found[:1] == b"]" and found[1:].isalnum()
        return found if is_whole else b""

    def _data(self, fields: list[InputField], data: InputField, body: bytes) -> bytes:
        """As many as the device counts; where it does not count, up to the first zero."""
        octets = data.octets(body)
        counter = next((found for found in fields if _BYTE_COUNT in found.usages), None)
        if counter is None:
            return octets.partition(b"\0")[0]
        return octets[: _value([counter], _BYTE_COUNT, body)]

    def _is_continued(self, fields: list[InputField], body: bytes) -> bool:
        return bool(_value(fields, _CONTINUED, body))


def _value(fields: list[InputField], usage: int, body: bytes) -> int:
    for found in fields:
        if usage in found.usages:
            place = min(found.usages.index(usage), found.count - 1)
            return found.values(body)[place]
    return 0
