"""Why a piece costs what it costs, in words."""

from datetime import datetime, timedelta
from typing import Any

from kiosk.domain.pricing import UnitPrice
from kiosk.domain.text import in_language
from ui.translation import texts_in
from ui.wording import Wording

_LAST_MOMENT = timedelta(seconds=1)


def price_reason(price: UnitPrice, now: datetime, words: Wording) -> str:
    """``Soirées douces, −20 %, jusqu’au dimanche 29 novembre``; of a price without reduction, whose price it is."""
    if not price.is_reduced:
        return _say(words, "Prix public, TVA comprise")
    name = in_language(price.label, words.language)
    match price.reason:
        case "agreed":
            return (
                _say(words, "{name}, convenu avec vous", name=name) if name else _say(words, "Prix convenu avec vous")
            )
        case "promotion":
            return ", ".join(filter(None, (name, _percent(price, words), _until(price, now, words))))
        case _:
            return ", ".join(filter(None, (name, _percent(price, words))))


def _percent(price: UnitPrice, words: Wording) -> str:
    off = round(100 * (price.list_price.amount - price.price.amount) / price.list_price.amount)
    return _say(words, "−{count} %", count=words.number(off)) if off else ""


def _until(price: UnitPrice, now: datetime, words: Wording) -> str:
    if price.until is None:
        return ""
    # Promotions end at the midnight after their last day.
    last = words.local_day(price.until - _LAST_MOMENT)
    today = words.local_day(now)
    if last == today:
        return _say(words, "dernier jour")
    if last == today + timedelta(days=1):
        return _say(words, "jusqu’à demain")
    return _say(words, "jusqu’au {day}", day=words.date_long(last))


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("PriceWords", source, **values)
