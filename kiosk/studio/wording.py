"""The few sentences of a sheet in French and English, with the typography of the language."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Final

from babel.dates import format_date
from babel.numbers import format_currency, get_currency_precision

from kiosk.domain.money import Money
from kiosk.domain.text import LocalisedText, in_language

_TEXTS: Final = {
    "fr": {
        "to_type": "Code à taper",
        "size": "taille\u00a0{size}",
        "price_on": "Prix au {date}",
        "instead_of": "au lieu de",
        "articles": "{count} articles",
        "article": "{count} article",
        "page": "page {page}",
        "prepared_for": "Sélection préparée pour {name}",
        "scan_selection": "Scannez pour tout retrouver sur la borne ou sur votre téléphone.",
        "true_size": "Imprimer à 100 %, sans mise à l’échelle",
        "sheet": "{number}/{count}",
    },
    "en": {
        "to_type": "Code to type",
        "size": "size\u00a0{size}",
        "price_on": "Price on {date}",
        "instead_of": "instead of",
        "articles": "{count} items",
        "article": "{count} item",
        "page": "page {page}",
        "prepared_for": "Selection prepared for {name}",
        "scan_selection": "Scan to find everything on the kiosk or on your phone.",
        "true_size": "Print at 100%, without scaling",
        "sheet": "{number}/{count}",
    },
}
_SPACES: Final = re.compile(r"[ \t\r\n]+")
_BEFORE: Final = re.compile(r"[ \u00a0](?=[;!?»%€])")
_BEFORE_COLON: Final = re.compile(r"[ \u00a0](?=:)")
_AFTER: Final = re.compile(r"(?<=«)[ \u00a0]")
_HARD, _NARROW = "\u00a0", "\u202f"


class Wording:
    """One language of a sheet."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = _TEXTS[language]

    def say(self, sentence: str, /, **values: str | int) -> str:
        """One of the sheet's own sentences."""
        return typeset(self._texts[sentence].format(**values), self.language)

    def text(self, localised: LocalisedText) -> str:
        """A text of the shop."""
        return typeset(in_language(localised, self.language), self.language)

    def money(self, amount: Money) -> str:
        """``1 149,00 €``."""
        units = Decimal(amount.amount).scaleb(-get_currency_precision(amount.currency))
        return format_currency(units, amount.currency, locale=self.language)

    def day(self, day: date) -> str:
        """``1er mars 2027``, ``1 March 2027``: in words, since 01/03 is read in two ways."""
        if self.language == "fr":
            return format_date(day, "d MMMM y", locale="fr").replace("1 ", "1er ", int(day.day == 1))
        return format_date(day, "d MMMM y", locale="en")


def typeset(text: str, language: str) -> str:
    """Printed apostrophes, single spaces, and in French the spaces that no line may break at."""
    # Composed, since no typeface has accents alone; \s would take the spaces that no line may break at, too.
    plain = _SPACES.sub(" ", unicodedata.normalize("NFC", text).replace("'", "’")).strip(" ")
    if language != "fr":
        return plain
    plain = _AFTER.sub(_HARD, _BEFORE_COLON.sub(_HARD, plain))
    return _BEFORE.sub(lambda found: _HARD if plain[found.end()] in "»%€" else _NARROW, plain)
