"""When a store is open, in a few words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.location import StockLocation, opening_at
from kiosk.hub.pages.wording import Wording


def opening_text(location: StockLocation, words: Wording, now: datetime) -> str:
    """``ouvert jusqu’à 19:30``, ``ouvre à 10:00``, ``ouvre lundi à 10:00``; nothing when its hours are unknown."""
    state = opening_at(location, now)
    if state.changes_at is None:
        return ""
    time = words.time(state.changes_at)
    if state.is_open:
        return words.texts.gettext("ouvert jusqu’à {time}").format(time=time)
    today = now.astimezone(ZoneInfo(location.timezone)).date()
    if state.changes_at.date() == today:
        return words.texts.gettext("ouvre à {time}").format(time=time)
    if state.changes_at.date() == today + timedelta(days=1):
        return words.texts.gettext("ouvre demain à {time}").format(time=time)
    weekday = words.weekday(state.changes_at.date())
    return words.texts.gettext("ouvre {weekday} à {time}").format(weekday=weekday, time=time)
