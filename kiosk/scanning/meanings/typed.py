"""What a person types: the characters under a code of ours, or the number under a barcode, with spaces."""

from kiosk.domain.handoff import CODE_LENGTH, normalise_short_code
from kiosk.domain.printed_code import FIRST_CHARACTER, PRINTED_CODE_LENGTH, normalise_printed_code
from kiosk.domain.scan import Meaning, PrintedShortCode, ShortCode, UnreadableCode
from kiosk.scanning.meanings.content import Content
from kiosk.scanning.meanings.numbers import read_number


def read_typed(content: Content) -> Meaning | None:
    """Characters from a keypad, whatever case and spaces; None for what a code may hold as well."""
    if content.symbology != "typed":
        return None
    short_code = normalise_short_code(content.text)
    if short_code is not None:
        return ShortCode(short_code)
    printed = normalise_printed_code(content.text)
    if printed is not None:
        return PrintedShortCode(printed)
    compact = content.text.replace(" ", "").replace("-", "")
    number = read_number(content._replace(text=compact)) if compact.isdigit() else None
    return number or (UnreadableCode("short_code") if _is_mistyped(compact) else None)


def _is_mistyped(text: str) -> bool:
    if not text.isalnum():
        return False
    is_printed = len(text) == PRINTED_CODE_LENGTH and text.upper().startswith(FIRST_CHARACTER)
    return is_printed or len(text) == CODE_LENGTH
