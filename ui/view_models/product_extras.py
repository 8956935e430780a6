"""What the sheet says beside price and stock: pictures, facts, reviews, and why a parcel comes on its day."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.catalogue import Product
from kiosk.domain.promise import delivery_journey
from kiosk.domain.review import Review
from kiosk.domain.sourcing import SourceOption
from kiosk.domain.text import in_language
from kiosk.use_cases.show_product import ProductSheet
from ui.translation import texts_in
from ui.wording import Wording, capitalised, picture_id


@dataclass(frozen=True)
class PictureRow:
    """One picture of the gallery; ``name`` is said aloud."""

    picture: str
    name: str
    is_on: bool


@dataclass(frozen=True)
class FactRow:
    """One stated fact."""

    name: str
    value: str


@dataclass(frozen=True)
class ReviewRow:
    """What one buyer said. ``stars`` is a number, ``spoken`` the same in words."""

    author: str
    stars: int
    spoken: str
    written: str
    text: str
    language_note: str


@dataclass(frozen=True)
class StepRow:
    """One step of a parcel's journey."""

    symbol: str
    text: str
    why: str


def picture_rows(sheet: ProductSheet, shown: int, words: Wording) -> tuple[PictureRow, ...]:
    """Every picture, in the chosen colour."""
    product, colour = sheet.product, sheet.variant.colour
    if not product.picture:
        return ()
    palette = colour.palette if colour else {}
    names = (product.picture, *product.pictures)
    return tuple(
        PictureRow(
            picture_id(name, palette),
            _say(words, "Image {number} sur {count}", number=index + 1, count=len(names)),
            index == shown,
        )
        for index, name in enumerate(names)
    )


def fact_rows(product: Product, words: Wording) -> tuple[FactRow, ...]:
    """Material and size, then what the shop states beside them."""
    language = words.language
    rows = [
        FactRow(_say(words, "Matière"), in_language(product.material, language)),
        FactRow(_say(words, "Dimensions"), product.dimensions),
        *(FactRow(in_language(a.name, language), in_language(a.value, language)) for a in product.attributes),
    ]
    return tuple(row for row in rows if row.value)


def review_rows(reviews: tuple[Review, ...], words: Wording) -> tuple[ReviewRow, ...]:
    """Every review that came with the product, newest first."""
    return tuple(_review(review, words) for review in reviews)


def journey_rows(
    sheet: ProductSheet, kind: str, location_id: str, now: datetime, words: Wording
) -> tuple[StepRow, ...]:
    """Why a parcel from a place comes on its day; nothing for what does not travel."""
    if kind != "delivered":
        return ()
    option: SourceOption | None = next(
        (o for o in sheet.availability.delivered if o.fulfillment.location_id == location_id), None
    )
    place = sheet.locations.get(location_id)
    if option is None or place is None or place.ship_cutoff is None:
        return ()
    way = delivery_journey(place, now, option.comes_out_on)
    cutoff = words.time_of_day(place.ship_cutoff)
    why = _say(words, "Dernier départ du jour à {time}, passé", time=cutoff)
    if option.comes_out_on is not None:
        why = _say(words, "Pas avant la sortie, {day}", day=words.day(option.comes_out_on, now))
    elif not way.is_after_cutoff:
        why = _say(words, "Dernier départ à {time}", time=cutoff)
    days = texts_in(words.language).translate("ProductExtras", "%n jour(s) de livraison", n=place.parcels.transit_days)
    rests = words.list([words.date_short(day) for day in way.rests])
    return (
        StepRow("package", _say(words, "Part {day}", day=words.day(way.leaves_on, now)), why),
        StepRow("truck", capitalised(days), _say(words, "Pas de livraison {days}", days=rests) if rests else ""),
        StepRow("house", _say(words, "Chez vous {day}", day=words.day(way.arrives_on, now)), ""),
    )


def _review(review: Review, words: Wording) -> ReviewRow:
    text = review.text.get(words.language, "")
    written_in = next(iter(review.text), "")
    note = "" if text else _say(words, "Écrit en {language}", language=_language(written_in, words))
    return ReviewRow(
        review.author,
        review.stars,
        _say(words, "{count} étoiles sur 5", count=review.stars),
        words.date_with_year(review.written_on),
        text or in_language(review.text, words.language),
        note,
    )


def _language(tag: str, words: Wording) -> str:
    match tag:
        case "fr":
            return _say(words, "français")
        case "en":
            return _say(words, "anglais")
        case _:
            return tag


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("ProductExtras", source, **values)
