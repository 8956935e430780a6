"""Why a figure is what it is: on hand, reserved, kept back, available, expected."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kiosk.domain.location import StockLocation, distance_km
from kiosk.domain.promise import unreleased
from kiosk.domain.stock import StockLevel
from kiosk.domain.text import in_language
from kiosk.use_cases.show_product import ProductSheet
from ui.translation import texts_in
from ui.view_models.product_rows import ready_text
from ui.wording import Wording


@dataclass(frozen=True)
class ArithmeticRow:
    """One line of the sum; ``is_result`` is the line that counts, ``is_after`` what is expected and never added."""

    sign: str
    label: str
    why: str
    figure: str
    is_result: bool = False
    is_after: bool = False


@dataclass(frozen=True)
class Arithmetic:
    """The sheet of one place."""

    title: str = ""
    subtitle: str = ""
    distance: str = ""
    opening: str = ""
    seen: str = ""
    action: str = ""
    kind: str = ""
    location_id: str = ""
    rows: tuple[ArithmeticRow, ...] = ()


def arithmetic(
    sheet: ProductSheet, kind: str, location_id: str, here_id: str, now: datetime, words: Wording
) -> Arithmetic | None:
    """The sum of one place, or None when nothing is known of it."""
    place, level = sheet.locations.get(location_id), sheet.levels.get(location_id)
    if place is None or level is None:
        return None
    here = sheet.locations.get(here_id)
    is_store = place.kind == "store"
    out_on = unreleased(sheet.product.release_on, place, now)
    return Arithmetic(
        title=place.name,
        subtitle=choice_line(sheet, words),
        distance=words.distance(distance_km(here, place)) if here and place.id != here_id else "",
        opening=words.opening(place, now) if is_store else "",
        seen=_say(words, "Chiffres de {time}, {age}.", time=words.time(level.as_of), age=words.age(level.as_of, now)),
        action=_action(kind, place, level, now, words, out_on),
        kind=kind,
        location_id=location_id,
        rows=sum_rows(level, now, words, out_on, is_store=is_store),
    )


def sum_rows(
    level: StockLevel, now: datetime, words: Wording, out_on: date | None = None, *, is_store: bool
) -> tuple[ArithmeticRow, ...]:
    """The lines; those that are zero are left out, the result never.

    Of goods that come out on a day still ahead, ``out_on``, what is expected by then counts.
    """
    place = _say(words, "En magasin") if is_store else _say(words, "À l’entrepôt")
    counted = _say(words, "Comptés en rayon et en réserve") if is_store else _say(words, "Comptés à l’entrepôt")
    rows = [ArithmeticRow("", place, counted, words.number(level.on_hand))]
    if level.reserved:
        why = _say(words, "Promis à d’autres clients")
        rows.append(ArithmeticRow("−", _say(words, "Réservés"), why, words.number(level.reserved)))
    if level.safety:
        why = _say(words, "Marge pour les erreurs de comptage")
        rows.append(ArithmeticRow("−", _say(words, "Gardés de côté"), why, words.number(level.safety)))
    asked = _say(words, "Vous en demandez {count}", count=1)
    if out_on is not None:
        rows += _coming(level, now, words, is_after=False)
        figure, label = words.number(level.available_on(out_on)), _say(words, "À précommander")
        return (*rows, ArithmeticRow("=", label, asked, figure, is_result=True))
    figure = words.number(level.available)
    rows.append(ArithmeticRow("=", _say(words, "Disponibles pour vous"), asked, figure, is_result=True))
    return (*rows, *_coming(level, now, words, is_after=True))


def _coming(level: StockLevel, now: datetime, words: Wording, *, is_after: bool) -> list[ArithmeticRow]:
    if not level.incoming:
        return []
    when = words.day(level.incoming_on, now) if level.incoming_on else ""
    label = _say(words, "Attendus {day}", day=when) if when else _say(words, "Attendus")
    why = _say(words, "Pas encore comptés") if is_after else _say(words, "Là pour la sortie")
    return [ArithmeticRow("+", label, why, words.number(level.incoming), is_after=is_after)]


def choice_line(sheet: ProductSheet, words: Wording) -> str:
    """``Robe Ondine, corail, taille 38``."""
    parts = [in_language(sheet.product.name, words.language)]
    if sheet.variant.colour is not None:
        parts.append(in_language(sheet.variant.colour.name, words.language).lower())
    if sheet.variant.size:
        parts.append(_say(words, "taille {size}", size=sheet.variant.size))
    return ", ".join(parts)


def _action(
    kind: str, place: StockLocation, level: StockLevel, now: datetime, words: Wording, out_on: date | None
) -> str:
    if out_on is not None:
        can_wait = kind != "take_now" and level.available_on(out_on) > 0
        return _say(words, "Précommander") if can_wait else ""
    if level.available == 0:
        return ""
    if kind == "take_now":
        return _say(words, "Prendre ici")
    if kind == "store_pickup":
        return _say(words, "Réserver, {ready}", ready=ready_text(place, now, words))
    return _say(words, "Faire livrer")


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("StockArithmetic", source, **values)
