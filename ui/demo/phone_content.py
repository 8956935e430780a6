"""What the phone of the demonstration can show, and how it comes onto its screen and before the camera."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtGui import QImage

from kiosk.domain.text import LocalisedText, in_language
from kiosk.ports.decoder import Frame
from ui.demo.phone_page import PageWords, as_frame, code_in, draw_page, drawn_code
from ui.translation import texts_in

Subject = Literal["cart", "product", "badge"]


class CartCode(Protocol):
    """A code of a cart: a picture of nothing but the QR, and the six characters."""

    @property
    def screenshot(self) -> Path:
        """The picture."""
        ...

    @property
    def short_code(self) -> str:
        """The six characters."""
        ...


@dataclass(frozen=True)
class PrintedCode:
    """A code that never changes: what or who it is, by language, the text in it, and what stands below it for people."""

    name: LocalisedText
    text: str
    figure: str


@dataclass(frozen=True)
class PhoneParts:
    """What the phone can show and who looks at it.

    ``show_cart`` asks the hub for a new code and may wait for it; ``compose`` makes what a camera sees of a screen;
    ``push`` hands one frame to the camera. The first two run off the GUI thread.
    """

    show_cart: Callable[[], CartCode]
    product: PrintedCode
    badge: PrintedCode
    compose: Callable[[Frame], Iterator[Frame]]
    push: Callable[[Frame], None]
    brand: str = "maison-corail"


def composed(parts: PhoneParts, page: QImage, cancel: threading.Event) -> tuple[Frame, ...]:
    """What the camera will see of a page; cut short once ``cancel`` is set."""
    frames: list[Frame] = []
    for frame in parts.compose(as_frame(page)):
        if cancel.is_set():
            break
        frames.append(frame)
    return tuple(frames)


def drawn_page(parts: PhoneParts, subject: Subject, language: str) -> QImage:
    """The page of a subject, with a new code for a cart. Raises what ``show_cart`` raises."""
    words = texts_in(language)
    ending = words.translate("PhonePage", "Démonstration : rien n’est réel.")
    if subject == "cart":
        shown = parts.show_cart()
        heading = words.translate("PhonePage", "Mon panier en QR")
        note = words.translate("PhonePage", "Montrez l’écran à la borne.")
        caption = words.translate("PhonePage", "Le lecteur ne lit pas ? Dites ce code")
        figure = f"{shown.short_code[:3]} {shown.short_code[3:]}"
        return draw_page(PageWords(heading, note, caption, figure, ending), code_in(shown.screenshot), parts.brand)
    printed = parts.product if subject == "product" else parts.badge
    note = (
        words.translate("PhonePage", "Le code de l’étiquette, en photo.")
        if subject == "product"
        else words.translate("PhonePage", "Le badge que les vendeurs scannent pour s’identifier.")
    )
    page = PageWords(in_language(printed.name, language), note, "", printed.figure, ending)
    return draw_page(page, drawn_code(printed.text), parts.brand)
