"""What buyers said, as the retailer's review platform exported it: ``reviews.csv``."""

import re
from typing import Annotated

from kiosk.domain.review import MOST_OF_A_PRODUCT, MOST_STARS, Review
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.goods import PRODUCTS
from kiosk.hub.platforms.csv_files.problems import Wrong
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_FIRST_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONGEST_NAME = 30


def _first_name(cell: str) -> str | Wrong:
    """One word of letters: a review on a screen of the shop names nobody further."""
    if _FIRST_NAME.fullmatch(cell) and len(cell) <= _LONGEST_NAME:
        return cell
    return Wrong("name_wrong", f"{cell!r} is more than a first name; expected for example Claire or Anne-Marie")


class ReviewRow(Row, frozen=True):
    """One review."""

    id: Annotated[str, Column(cells.identifier, "letters, digits, . _ -; another one for each review", "r-1042")]
    product: Annotated[str, Column(cells.identifier, "id of products.csv", "robe-ondine")]
    author: Annotated[str, Column(_first_name, "first name alone", "Claire")]
    stars: Annotated[int, Column(cells.whole(1, MOST_STARS), "1 to 5", "5")]
    written_on: Annotated[times.Day, Column(times.read_day, "day", "2026-10-02")]
    text_fr: Annotated[str, Column(cells.text, "text, in at least one language", "Elle tombe parfaitement.")] = ""
    text_en: Annotated[str, Column(cells.text, "text", "It hangs beautifully.")] = ""


REVIEWS = Sheet(
    "reviews.csv",
    ReviewRow,
    "Extracts of reviews, at most 12 a product. Only what buyers wrote: the terminal shows it as their words.",
    key=("id",),
)


def read_reviews(reading: Reading) -> tuple[Review, ...]:
    """All reviews."""
    counts: dict[str, int] = {}
    return tuple(_review(reading, row, counts) for row in reading.rows(REVIEWS))


def _review(reading: Reading, row: ReviewRow, counts: dict[str, int]) -> Review:
    reading.refers(REVIEWS, row, "product", PRODUCTS)
    if not row.text_fr and not row.text_en:
        reading.wrong(REVIEWS, row.line, "text_fr", "cell_missing", "write the text in at least one language")
    counts[row.product] = counts.get(row.product, 0) + 1
    if counts[row.product] == MOST_OF_A_PRODUCT + 1:
        message = f"more than {MOST_OF_A_PRODUCT} reviews of {row.product}; keep those that say most"
        reading.wrong(REVIEWS, row.line, "product", "list_too_long", message)
    written_on = min(row.written_on.on(reading.today), reading.today)
    return Review(row.id, row.product, row.author, row.stars, written_on, localised(row.text_fr, row.text_en))
