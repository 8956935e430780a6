"""Texts, prices, dates and ages of the pages, in French and English."""

from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_percent
from babel.support import NullTranslations, Translations

from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.text import LANGUAGES, LocalisedText, in_language

_CATALOGUES = Path(__file__).resolve().parents[3] / "assets" / "translations" / "pages"
_PARIS = ZoneInfo("Europe/Paris")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


class Wording:
    """One language. French is the language of the templates; others come from ``<language>.po``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.texts = _translations(language)

    def text(self, localised: LocalisedText) -> str:
        """A text of the shop."""
        return in_language(localised, self.language)

    def money(self, amount: Money) -> str:
        """``149,00 €``."""
        return format_currency(amount.amount / 100, amount.currency, locale=self.language)

    def reduction(self, price: UnitPrice) -> str:
        """How much lower than the list price: ``−20 %``."""
        return "−" + format_percent(1 - price.price.amount / price.list_price.amount, locale=self.language)

    def day(self, value: date) -> str:
        """``mercredi 25 nov.``."""
        pattern = "EEEE d MMM" if self.language == "fr" else "EEEE, MMM d"
        return format_date(value, pattern, locale=self.language)

    def weekday(self, value: date) -> str:
        """``mercredi``."""
        return format_date(value, "EEEE", locale=self.language)

    def time(self, value: datetime) -> str:
        """The local time of day, ``14:32``."""
        return format_time(value.astimezone(_PARIS), "short", locale=self.language)

    def date_of(self, value: datetime) -> str:
        """The local day of an instant, ``21 nov. 2026``."""
        return format_date(value.astimezone(_PARIS), "medium", locale=self.language)

    def age(self, as_of: datetime, now: datetime) -> str:
        """How old a figure is, in one unit."""
        seconds = max(0, int((now - as_of).total_seconds()))
        if seconds < _MINUTE:
            return self.texts.gettext("à l’instant")
        if seconds < _HOUR:
            return self.texts.gettext("il y a {n} min").format(n=seconds // _MINUTE)
        if seconds < _DAY:
            return self.texts.gettext("il y a {n} h").format(n=seconds // _HOUR)
        return self.texts.gettext("il y a {n} j").format(n=seconds // _DAY)


def sentence(text: str) -> str:
    """The text with a capital at its beginning and everything else as it is."""
    return text[:1].upper() + text[1:]


def local_day(now: datetime) -> date:
    """The day that the shop's clocks show."""
    return now.astimezone(_PARIS).date()


@cache
def wording(language: str) -> Wording:
    """The wording of a language, French for any that is not offered."""
    return Wording(language if language in LANGUAGES else LANGUAGES[0])


def preferred(accept_language: str) -> str:
    """The first language offered in an ``Accept-Language`` header (RFC 9110, section 12.5.4), else French."""
    wanted = [part.partition(";") for part in accept_language.split(",")[:20]]
    ranked = sorted(wanted, key=lambda part: part[2].strip(), reverse=True)  # "q=0.8" sorts as text; no q is best
    plain = [part for part in wanted if not part[2]]
    for tag, _, _ in [*plain, *ranked]:
        language = tag.strip().lower()[:2]
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


def _translations(language: str) -> NullTranslations:
    path = _CATALOGUES / f"{language}.po"
    if not path.exists():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
