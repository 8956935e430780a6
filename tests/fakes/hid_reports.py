"""USB bar code scanners: report descriptors as two makers write them, and the reports that follow from them."""

from typing import Final

from kiosk.scanning.scanners.hid_descriptor import InputField, input_reports

_APPLICATION: Final = bytes.fromhex("058c0902a101")
_END: Final = b"\xc0"

# Count, identifier, 56 bytes, two of the maker's own, then the flag as the first of eight bits; and a trigger to write to.
HONEYWELL: Final = (
    _APPLICATION
    + bytes.fromhex("0912a102850215002600ff75089501")
    + bytes.fromhex("0501093b8102")
    + bytes.fromhex("9503058c09fb09fc09fd8102")
    + bytes.fromhex("953809fe820201")
    + bytes.fromhex("0666ff9502090409008102")
    + bytes.fromhex("058c25017501950809ff8102")
    + _END
    + bytes.fromhex("0914a1028504150025017501950809000960918 6c0".replace(" ", ""))
    + _END
)
# No number and no count: identifier, 40 bytes filled up with zeros, padding, the flag in a byte, two of padding.
ZEBRA: Final = (
    _APPLICATION
    + bytes.fromhex("0912a10215002600ff7508")
    + bytes.fromhex("950319fb29fd8102")
    + bytes.fromhex("952809fe8102")
    + bytes.fromhex("95018101")
    + bytes.fromhex("25017501950109ff8102")
    + bytes.fromhex("75079501810175089502810 1".replace(" ", ""))
    + _END
    + _END
)
KEYBOARD: Final = bytes.fromhex(
    "05010906a101050719e029e71500250175019508810295017508810195067508150025650507190029658100c0"
)

_DATA, _CONTINUED, _COUNT = 0x8C00FE, 0x8C00FF, 0x01003B
_IDENTIFIERS = (0x8C00FB, 0x8C00FC, 0x8C00FD)


def reports(descriptor: bytes, text: str, identifier: str) -> list[bytes]:
    """What such a scanner sends for one code."""
    found = input_reports(descriptor)
    fields = [field for field in found.fields if field.report_id == (2 if found.is_numbered else 0)]
    room = next(field.count for field in fields if _DATA in field.usages)
    data = text.encode()
    parts = [data[at : at + room] for at in range(0, len(data), room)]
    return [
        _report(
            fields,
            found.length,
            part,
            identifier.encode(),
            is_numbered=found.is_numbered,
            is_continued=index < len(parts) - 1,
        )
        for index, part in enumerate(parts)
    ]


def _report(
    fields: list[InputField],
    length: int,
    part: bytes,
    identifier: bytes,
    *,
    is_numbered: bool,
    is_continued: bool,
) -> bytes:
    bits = 0
    for field in fields:
        if _DATA in field.usages:
            bits |= int.from_bytes(part, "little") << field.bit
        elif _CONTINUED in field.usages:
            bits |= int(is_continued) << field.bit
        elif _COUNT in field.usages:
            bits |= len(part) << field.bit
        elif set(_IDENTIFIERS) <= set(field.usages):
            bits |= int.from_bytes(identifier, "little") << field.bit
    body = bits.to_bytes(length - is_numbered, "little")
    return b"\x02" + body if is_numbered else body
