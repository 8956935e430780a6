"""What is wrong with a sheet before a single line is drawn, and with the codes as they were placed."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.domain.print_choice import MOST_CODES
from kiosk.domain.printed_code import is_printed_code
from kiosk.studio.canvas import Canvas, Role, picture_fault
from kiosk.studio.contrast import LEAST_CONTRAST, is_colour, symbol_contrast
from kiosk.studio.item import Item
from kiosk.studio.job import Problem, SheetJob
from kiosk.studio.legibility import FIELDS_MM, least_module
from kiosk.studio.pen import CodeStyle, PlacedCode
from kiosk.studio.symbol import symbol_of

LONGEST_LINK: Final = 400


def problems_before(job: SheetJob, canvas: Canvas) -> list[Problem]:
    """Everything that can be known from the words, the links and the colours."""
    items = [*((job.selection,) if job.selection else ()), *job.items]
    found = [*_of_amount(items), *_of_colours(job.style), *_of_repetition(items)]
    for item in items:
        found += [*_of_link(item, job.style), *_of_letters(item, canvas), *_of_picture(item)]
    return found


def least_module_of(job: SheetJob) -> float:
    """How large modules must be for whoever reads this sheet, in mm."""
    return least_module(job.field_mm or FIELDS_MM[job.reader])


def problems_placed(job: SheetJob, placed: Iterable[PlacedCode]) -> Iterator[Problem]:
    """Modules too small for whoever reads them."""
    least = least_module_of(job)
    for code in placed:
        if code.module_mm < least - 1e-6:
            needed = math.ceil(least * code.symbol.side * 10) / 10
            yield Problem(
                "module_too_small",
                f"modules are {code.module_mm:.3f} mm and must be {least:.2f} mm for a {job.reader} reader:"
                f" the code must be {needed:.1f} mm wide instead of {code.box.width:.1f} mm, or its link shorter",
                code.place,
                code.item.key,
            )


def too_many(count: int) -> list[Problem]:
    """The problem of a file with so many codes, if it is one."""
    said = f"{count} codes are too many for one file; print {MOST_CODES} at a time (--select)"
    return [Problem("too_many", said)] if count > MOST_CODES else []


def _of_amount(items: list[Item]) -> Iterator[Problem]:
    if not items:
        yield Problem("nothing_to_print", "nothing was selected")
    yield from too_many(sum(item.copies for item in items))


def _of_colours(style: CodeStyle) -> Iterator[Problem]:
    wrong = [colour for colour in (style.dark, style.light) if not is_colour(colour)]
    if wrong:
        yield Problem("not_a_colour", f"{wrong[0]!r} is no colour of the brand's theme; write it as #1E1B18")
        return
    contrast = symbol_contrast(style.dark, style.light)
    if contrast < 0:
        yield Problem(
            "inverted", f"{style.dark} on {style.light} is light on dark: many scanners read only dark on light"
        )
    elif contrast < LEAST_CONTRAST:
        yield Problem(
            "contrast_too_low",
            f"{style.dark} on {style.light} has a contrast of {contrast:.0%} for a camera or under a scanner's red light;"
            f" {LEAST_CONTRAST:.0%} is needed",
        )


def _of_repetition(items: list[Item]) -> Iterator[Problem]:
    """One article twice, or two articles with one number. Articles without a GTIN share the page of their product."""
    twice = {key: count for key, count in Counter((item.key, item.link) for item in items).items() if count > 1}
    for (key, _), count in twice.items():
        yield Problem("listed_twice", f"is selected {count} times; --copies prints one code several times", key=key)
    of_link: dict[str, set[str]] = {}
    for item in items:
        of_link.setdefault(item.link, set()).add(item.key)
    for link, keys in of_link.items():
        if len(keys) > 1 and "/p/" not in link:
            yield Problem("same_code", f"have the same code {link}", key=", ".join(sorted(keys)))


def _of_link(item: Item, style: CodeStyle) -> Iterator[Problem]:
    if len(item.link) > LONGEST_LINK or symbol_of(item.link, style.level) is None:
        said = f"its link has {len(item.link)} characters, more than a code for cameras should hold ({LONGEST_LINK})"
        yield Problem("link_too_long", said, key=item.key)
    if not is_printed_code(item.short_code):
        yield Problem("short_code_wrong", f"{item.short_code!r} is no code to type", key=item.key)
    if not item.title:
        yield Problem("no_name", "has no name", key=item.key)


def _of_picture(item: Item) -> Iterator[Problem]:
    reason = picture_fault(item.picture) if item.picture else None
    if reason:
        yield Problem("picture_unreadable", f"its picture cannot be drawn: {reason}", key=item.key)


def _of_letters(item: Item, canvas: Canvas) -> Iterator[Problem]:
    # Layouts set prices in each of the faces.
    drawn: list[tuple[str, Role]] = [(item.title, "display"), (item.price, "display"), (item.price, "strong")]
    drawn += [(text, "text") for text in item.texts()]
    missing = next((lacks for text, role in drawn if (lacks := canvas.missing_letter(text, role))), None)
    if missing:
        yield Problem("letter_missing", f"the brand's typeface has no {missing!r} (U+{ord(missing):04X})", key=item.key)
