"""A receipt as ESC/POS commands: code pages, sizes, codes and the cut, all by python-escpos."""

from textwrap import wrap
from typing import Final, assert_never

from escpos.printer import Dummy
from qrcode.main import QRCode

from kiosk.domain.receipt import BarMark, Pair, QrMark, Receipt, ReceiptPart, Rule, Words

_DOTS_A_COLUMN: Final = 12
"""Font A is 12 dots wide on every printer of this family."""

_MOST_MODULE_DOTS: Final = 6
_QUIET_MODULES: Final = 8
_BASE_MODULES, _MODULES_A_VERSION = 17, 4
_NEAR_END: Final = "\u2026"


def commands(receipt: Receipt, columns: int) -> bytes:
    """Everything to send for one receipt, from resetting the printer to cutting the paper."""
    paper = Dummy()
    paper.hw("INIT")
    for part in receipt.parts:
        _put(paper, part, columns)
    paper.set_with_default()
    paper.ln(2)
    paper.cut()
    out: bytes = paper.output
    return out


def _put(paper: Dummy, part: ReceiptPart, columns: int) -> None:
    match part:
        case Words():
            _words(paper, part, columns)
        case Pair(left, right, is_strong):
            paper.set_with_default(bold=is_strong)
            paper.textln(paired(_plain(left), _plain(right), columns))
        case Rule():
            paper.set_with_default()
            paper.textln("-" * columns)
        case QrMark(text, caption):
            paper.set_with_default(align="center")
            paper.qr(text, size=_dots_a_module(text, columns), image_arguments={"impl": "bitImageRaster"})
            if caption:
                paper.textln(_plain(caption))
        case BarMark(text):
            paper.set_with_default(align="center")
            # {B: the set of Code 128 with small and capital letters.
            paper.barcode(f"{{B{text}", "CODE128", height=80, width=2, pos="BELOW", function_type="B", check=False)
        case _:
            assert_never(part)


def _words(paper: Dummy, part: Words, columns: int) -> None:
    is_large = part.emphasis == "large"
    paper.set_with_default(
        align="center" if part.is_centred else "left",
        bold=part.emphasis != "plain",
        double_width=is_large,
        double_height=is_large,
    )
    for line in wrap(_plain(part.text), columns // 2 if is_large else columns) or [""]:
        paper.textln(line)


def paired(left: str, right: str, columns: int) -> str:
    """Two texts at the two edges of a line; the left one gives way."""
    room = max(0, columns - len(right) - 1)
    shown = left if len(left) <= room else left[: max(0, room - 1)] + "."
    return f"{shown}{' ' * (columns - len(shown) - len(right))}{right}"


def _plain(text: str) -> str:
    """No control characters, which would be commands, and the signs that no code page has by those that all have."""
    known = text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'").replace(_NEAR_END, "...")
    return "".join(sign if sign.isprintable() else " " for sign in known)


def _dots_a_module(text: str, columns: int) -> int:
    """As large as the paper allows, so that a phone reads it from thermal paper."""
    code = QRCode()
    code.add_data(text)
    version: int = code.best_fit()
    side = _BASE_MODULES + _MODULES_A_VERSION * version + _QUIET_MODULES
    return max(2, min(_MOST_MODULE_DOTS, columns * _DOTS_A_COLUMN // side))
