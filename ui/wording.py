"""Prices, dates, ages and distances in the reader's language, by Qt's locale functions."""

from datetime import date, datetime, timedelta
from functools import cache
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QTime

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.location import Opening, StockLocation, opening_at
from kiosk.domain.money import Money
from ui.translation import Texts, texts_in

_LOCALES = {"fr": "fr_FR", "en": "en_GB"}
JUST_NOW_S = 5
"""Younger than this is now: nobody reads a figure faster."""

STALE_AFTER = timedelta(minutes=30)
"""Older figures are not counted in minutes any more: it is said of when they are."""

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86400
_HOUR_KM = 10.0
_NARROW_SPACE, _SPACE = "\u202f", "\u00a0"
_MINUS = "\u2212"
NO_PICTURE = "-"
"""Stands for the name of a drawing where a product or a department has none."""


class Wording:
    """How values are said in one language, at the shop's own time zone."""

    def __init__(self, language: str, timezone: str = "Europe/Paris") -> None:
        self.language = language
        self._zone = ZoneInfo(timezone)
        self._locale = QLocale(_LOCALES.get(language, language))
        self._texts: Texts = texts_in(language)

    def text(self, source: str, /, *, n: int = -1, **values: object) -> str:
        """A sentence of this module's own; screens have theirs."""
        return self._texts.translate("Wording", source, n=n, **values)

    def money(self, amount: Money) -> str:
        """``149,00 €``."""
        symbol = "€" if amount.currency == "EUR" else amount.currency
        return _spaced(self._locale.toCurrencyString(amount.amount / 100, symbol))

    def signed_money(self, amount: Money) -> str:
        """``+ 10,00 €`` or ``− 10,00 €``."""
        sign = _MINUS if amount.amount < 0 else "+"
        return f"{sign}{_SPACE}{self.money(Money(abs(amount.amount), amount.currency))}"

    def round_money(self, amount: Money) -> str:
        """``600 €`` or ``−15 €``: whole units."""
        sign, whole = _MINUS if amount.amount < 0 else "", abs(amount.amount) // 100
        return f"{sign}{self.number(whole)}{_SPACE}€" if self.language == "fr" else f"{sign}€{whole:,}"

    def number(self, value: int) -> str:
        """``1 240``."""
        return _spaced(self._locale.toString(value))

    def decimal(self, value: float, digits: int = 1) -> str:
        """``4,6``."""
        return _spaced(self._locale.toString(value, "f", digits))

    def time(self, at: datetime) -> str:
        """``14 h 28``, ``20 h`` in French; ``14:28`` elsewhere. At the shop's clock."""
        local = at.astimezone(self._zone)
        if self.language != "fr":
            return self._locale.toString(QTime(local.hour, local.minute), "HH:mm")
        minutes = f"{_SPACE}{local.minute:02d}" if local.minute else ""
        return f"{local.hour}{_SPACE}h{minutes}"

    def time_of_day(self, minutes: int) -> str:
        """The same for minutes after midnight by any clock."""
        hour, minute = divmod(minutes, 60)
        if self.language != "fr":
            return self._locale.toString(QTime(hour % 24, minute), "HH:mm")
        return f"{hour}{_SPACE}h{f'{_SPACE}{minute:02d}' if minute else ''}"

    def clock(self, at: datetime) -> str:
        """``14:28`` in every language: beside a column of figures, where ``14 h 28`` would be read as a duration."""
        local = at.astimezone(self._zone)
        return f"{local.hour:02d}:{local.minute:02d}"

    def date_of(self, at: datetime) -> str:
        """``mer. 25 nov.`` at the shop's clock."""
        return self.date_short(at.astimezone(self._zone).date())

    def date_long(self, day: date) -> str:
        """``mercredi 25 novembre``."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "dddd d MMMM")

    def date_short(self, day: date) -> str:
        """``mer. 25 nov.``."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "ddd d MMM")

    def date_with_year(self, day: date) -> str:
        """``25 novembre 2026``."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def month_with_year(self, day: date) -> str:
        """``mars 2021``."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "MMMM yyyy")

    def day_and_month(self, day: date) -> str:
        """``14 nov.``."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMM")

    def days(self, first: date, last: date) -> str:
        """``8 au 21 novembre``."""
        end = self._locale.toString(QDate(last.year, last.month, last.day), "d MMMM")
        form = "d" if (first.year, first.month) == (last.year, last.month) else "d MMMM"
        begin = self._locale.toString(QDate(first.year, first.month, first.day), form)
        return self.text("{first} au {last}", first=begin, last=end)

    def local_day(self, at: datetime) -> date:
        """The shop's calendar day of an instant."""
        return at.astimezone(self._zone).date()

    def date_numeric(self, day: date) -> str:
        """``25/11``."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "dd/MM")

    def day(self, day: date, now: datetime) -> str:
        """``aujourd’hui``, ``demain``, else the long date."""
        today = now.astimezone(self._zone).date()
        if day == today:
            return self.text("aujourd’hui")
        if day == today + timedelta(days=1):
            return self.text("demain")
        return self.date_long(day)

    def today(self, now: datetime) -> date:
        """The day at the shop's clock."""
        return now.astimezone(self._zone).date()

    def duration(self, seconds: float) -> str:
        """``40 s``, ``4 min``, ``3 h``, ``2 j``: one unit, rounded down."""
        whole = max(0, int(seconds))
        if whole < _MINUTE_S:
            return _unbroken(self.text("{count} s", count=whole))
        if whole < _HOUR_S:
            return _unbroken(self.text("{count} min", count=whole // _MINUTE_S))
        if whole < _DAY_S:
            return _unbroken(self.text("{count} h", count=whole // _HOUR_S))
        return _unbroken(self.text("{count} j", count=whole // _DAY_S))

    def seconds(self, value: float) -> str:
        """``1,4 s``, with its sign when negative."""
        return self.text("{count} s", count=self.decimal(value).replace("-", _MINUS))

    def age(self, as_of: datetime, now: datetime) -> str:
        """``à l’instant``, ``il y a 12 s``, ``il y a 2 min``."""
        seconds = (now - as_of).total_seconds()
        if seconds < JUST_NOW_S:
            return self.text("à l’instant")
        return self.text("il y a {duration}", duration=self.duration(seconds))

    def seen(self, as_of: datetime, now: datetime) -> str:
        """``vu il y a 12 s``, ``vu il y a 2 min``; past a limit calmly ``chiffres de 14 h 05``."""
        if self.is_stale(as_of, now):
            return self.figures(as_of, now)
        return self.text("vu {age}", age=self.age(as_of, now))

    def figure_age(self, as_of: datetime, now: datetime) -> str:
        """The same where ``vu`` is understood: ``il y a 12 s``, past the limit ``chiffres de 14 h 05``."""
        return self.figures(as_of, now) if self.is_stale(as_of, now) else self.age(as_of, now)

    def figures(self, as_of: datetime, now: datetime) -> str:
        """``chiffres de 14 h 05``, ``chiffres d’hier, 14 h 05``, ``chiffres du 20/11``."""
        local, today = as_of.astimezone(self._zone).date(), now.astimezone(self._zone).date()
        if local == today:
            return self.text("chiffres de {time}", time=self.time(as_of))
        if local == today - timedelta(days=1):
            return self.text("chiffres d’hier, {time}", time=self.time(as_of))
        return self.text("chiffres du {day}", day=self.date_numeric(local))

    @staticmethod
    def is_stale(as_of: datetime, now: datetime) -> bool:
        """Whether a figure is past the limit."""
        return now - as_of > STALE_AFTER

    def distance(self, km: float) -> str:
        """``850 m``, ``1,9 km``, ``24 km``."""
        if km < 1:
            return _unbroken(self.text("{count} m", count=self.number(max(50, round(km * 20) * 50))))
        digits = 0 if km >= _HOUR_KM else 1
        return _unbroken(self.text("{count} km", count=self.decimal(km, digits)))

    def opening(self, place: StockLocation, now: datetime) -> str:
        """``Ouvert jusqu’à 20 h``, ``Ouvre à 10 h``, ``Ouvre lundi à 10 h``, ``Fermé``."""
        state: Opening = opening_at(place, now)
        if state.changes_at is None:
            return self.text("Fermé")
        time = self.time(state.changes_at)
        if state.is_open:
            return self.text("Ouvert jusqu’à {time}", time=time)
        if state.changes_at.date() == now.astimezone(state.changes_at.tzinfo).date():
            return self.text("Ouvre à {time}", time=time)
        weekday = self._locale.dayName(state.changes_at.isoweekday())
        return self.text("Ouvre {day} à {time}", day=weekday, time=time)

    def list(self, parts: list[str]) -> str:
        """``a, b et c``."""
        if len(parts) < 2:  # noqa: PLR2004 - one part needs no joining
            return "".join(parts)
        return self.text("{head} et {last}", head=", ".join(parts[:-1]), last=parts[-1])

    @staticmethod
    def picture(product: Product, variant: Variant | None) -> str:
        """What ``ProductPicture.picture`` takes: the drawing and the variant's palette."""
        return picture_id(product.picture, variant.colour.palette if variant and variant.colour else {})


def picture_id(name: str, palette: dict[str, str]) -> str:
    """A drawing in a palette; ``NO_PICTURE`` for what has none."""
    if not name:
        return NO_PICTURE
    query = urlencode({key: value.removeprefix("#") for key, value in sorted(palette.items())})
    return f"{name}?{query}" if query else name


@cache
def wording_in(language: str, timezone: str = "Europe/Paris") -> Wording:
    """The wording of a language, made once."""
    return Wording(language, timezone)


def capitalised(text: str) -> str:
    """The text as the beginning of a line."""
    return text[:1].upper() + text[1:]


def _spaced(text: str) -> str:
    # The display face has no narrow no-break space, which Qt's French numbers contain.
    return text.replace(_NARROW_SPACE, _SPACE)


def _unbroken(text: str) -> str:
    # A figure and its unit stay on one line.
    return text.replace(" ", _SPACE)
