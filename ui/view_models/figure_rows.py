"""One row of a figure, and what a card says: bars as parts of the longest, amounts as text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ui.translation import texts_in
from ui.wording import NO_PICTURE, Wording

_PERCENT = 100
_MINUS = "\u2212"
_SPACE = "\u00a0"


@dataclass(frozen=True)
class Article:
    """A variant as a row of a card shows it."""

    name: str
    picture: str = NO_PICTURE
    tint: int = 1


@dataclass(frozen=True)
class Names:
    """What things are called here: variants, people (name, initials), editions of print, and products."""

    article: Callable[[str], Article]
    person: Callable[[str], tuple[str, str]]
    edition: Callable[[str], str]
    product: Callable[[str], Article]


@dataclass(frozen=True)
class FigureRow:
    """One bar, and one line of the table. ``share`` and ``second`` are parts of the longest bar.

    ``mark``: "peak" for the one to look at, "now" for one that is not over, "none" for what is nobody's, "back" for a day
    on which more came back than went.
    """

    key: str
    label: str
    value: str
    detail: str = ""
    share: float = 0.0
    second: float = 0.0
    mark: str = ""
    note: str = ""
    picture: str = ""
    tint: int = 1
    initials: str = ""
    can_restock: bool = False
    said: str = ""


@dataclass(frozen=True)
class TopicContent:
    """What a card says: its great figure, the words beside it, the ends of its axis, its rows, and others beside them."""

    total: str = ""
    detail: str = ""
    top: str = ""
    middle: str = ""
    rows: tuple[FigureRow, ...] = ()
    side: tuple[FigureRow, ...] = ()
    more: tuple[FigureRow, ...] = ()
    """Rows of the table where it shows more than the card does."""


def percent(part: float, words: Wording, digits: int = 0) -> str:
    """``13,3 %``."""
    return f"{words.decimal(part * _PERCENT, digits)}{_SPACE if words.language == 'fr' else ''}%"


def signed_percent(part: float, words: Wording, digits: int = 0) -> str:
    """``+14 %`` or ``\u22125 %``."""
    return ("+" if part >= 0 else _MINUS) + percent(abs(part), words, digits)


def axis_top(most: int) -> int:
    """The first round number at or above the longest bar, of whole units: 1, 2, 2.4, 3, 4, 5, 6 or 8 times a power of ten."""
    units, step = -(-most // 100), 1
    while step * 10 < units:
        step *= 10
    rounds = (n * step // 10 if n * step % 10 == 0 else 0 for n in (10, 20, 24, 30, 40, 50, 60, 80, 100))
    return 100 * next((top for top in rounds if top and top >= units), step * 10)


def day_text(day: date, today: date, words: Wording) -> str:
    """The foot of a column: the day of the month, or "today"."""
    return texts_in(words.language).translate("Figures", "auj.") if day == today else str(day.day)
