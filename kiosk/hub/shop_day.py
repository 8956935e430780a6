"""The shop's calendar: dates on papers and time limits are those of its clocks, wherever the hub stands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

_PARIS = ZoneInfo("Europe/Paris")


def shop_day(moment: datetime) -> date:
    """The day that the shop's clocks show."""
    return moment.astimezone(_PARIS).date()
