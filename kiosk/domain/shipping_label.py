"""The label of a parcel: who sends it, who gets it, its numbers; as values, and as the text that label printers take."""

from typing import Final

import msgspec

from kiosk.domain.code128 import modules
from kiosk.domain.customer import Address

DOTS_PER_MM: Final = 8
"""Of the printers that shops have (203 dpi)."""

WIDTH_MM, HEIGHT_MM = 100, 150
_ROOM: Final = 720
"""Dots between the margins."""


class ShippingLabel(msgspec.Struct, frozen=True):
    """What is printed. ``tracking`` is the carrier's number, empty while there is none."""

    number: str
    order_number: str
    carrier: str
    tracking: str
    weight_g: int
    pieces: int
    sender: Address
    recipient: Address

    @property
    def scanned(self) -> str:
        """The number under the bars: the carrier's, ours until there is one."""
        return self.tracking or self.number


def lines_of(address: Address) -> tuple[str, ...]:
    """An address as it is written, line by line."""
    country = address.country if address.country != "FR" else ""
    lines = (address.name, address.extra, address.street, f"{address.postcode} {address.city}".strip(), country)
    return tuple(line for line in lines if line)


def as_zpl(label: ShippingLabel) -> str:
    """The label in ZPL II, 100 by 150 mm at 203 dpi, texts in UTF-8."""
    weight = f"{label.weight_g / 1000:.2f} kg" if label.weight_g else ""
    return "\n".join(
        (
            "^XA",
            "^CI28",
            f"^PW{WIDTH_MM * DOTS_PER_MM}",
            f"^LL{HEIGHT_MM * DOTS_PER_MM}",
            _text(40, 40, 44, label.carrier),
            _text(560, 52, 28, weight),
            "^FO40,104^GB720,3,3^FS",
            *(_text(40, 124 + 30 * row, 26, line) for row, line in enumerate(lines_of(label.sender))),
            "^FO40,300^GB720,3,3^FS",
            *(_text(40, 330 + 52 * row, 44, line) for row, line in enumerate(lines_of(label.recipient))),
            "^FO40,640^GB720,3,3^FS",
            # A (automatic) mode of Code 128, 200 dots high, its text below.
            f"^BY{_module(label.scanned)}^FO40,680^BCN,200,Y,N,N,A^FH^FD{_escaped(label.scanned)}^FS",
            _text(40, 960, 32, label.order_number),
            _text(40, 1004, 32, label.number),
            _text(40, 1048, 32, f"{label.pieces} x"),
            "^XZ",
            "",
        )
    )


def _module(text: str) -> int:
    """Dots of the narrowest bar: as wide as the label has room for, three dots are read best."""
    wide = max(len(modules(text)), 1)
    return next((dots for dots in (3, 2) if wide * dots <= _ROOM), 1)


def _text(x: int, y: int, size: int, text: str) -> str:
    # ^FB keeps a long name on the label: one line of 720 dots, the rest is cut.
    return f"^FO{x},{y}^A0N,{size},{size}^FB{760 - x},1,0,L^FH^FD{_escaped(text)}^FS" if text else ""


def _escaped(text: str) -> str:
    """Signs that mean something to the printer as ``_hex``; control characters nowhere."""
    plain = "".join(sign for sign in text if sign.isprintable())
    return plain.replace("_", "_5F").replace("^", "_5E").replace("~", "_7E").replace("\\", "_5C")
