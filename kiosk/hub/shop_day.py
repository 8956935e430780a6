"""The shop's calendar: dates on papers and time limits are those of its clocks, wherever the hub stands."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_PARIS = ZoneInfo("Europe/Paris")


def shop_day(moment: datetime) -> date:
    """The day that the shop's clocks show."""
    return moment.astimezone(_PARIS).date()


def end_of_day(day: date) -> datetime:
    """The instant at which the shop's clocks leave a day."""
    return datetime.combine(day + timedelta(days=1), time(), _PARIS).astimezone(UTC)
