"""Stores, warehouses and their opening hours: ``stores.csv``, ``opening_hours.csv``."""

from collections import defaultdict
from typing import Annotated, Literal, cast

from kiosk.domain.location import Hours, Parcels, StockLocation
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet
from kiosk.hub.platforms.csv_files.special_days import SpecialDays, read_special_days

_KEY = "letters, digits, . _ -"
_TIME = "time of day"


class StoreRow(Row, frozen=True):
    """A place with stock."""

    id: Annotated[str, Column(cells.identifier, _KEY, "bellecour")]
    name: Annotated[str, Column(cells.text, "text", "Lyon Bellecour")]
    kind: Annotated[str, Column(cells.choice("store", "warehouse"), "store (when blank) or warehouse", "store")] = (
        "store"
    )
    short_name: Annotated[str, Column(cells.text, "text; the name when blank", "Bellecour")] = ""
    street: Annotated[str, Column(cells.text, "text", "12 rue Gasparin")] = ""
    postcode: Annotated[str, Column(cells.text, "text", "69002")] = ""
    city: Annotated[str, Column(cells.text, "text", "Lyon")] = ""
    latitude: Annotated[float, Column(cells.number(-90, 90), "degrees, for distances", "45.7578")] = 0.0
    longitude: Annotated[float, Column(cells.number(-180, 180), "degrees, for distances", "4.8320")] = 0.0
    timezone: Annotated[str, Column(cells.timezone, "time zone name; Europe/Paris when blank", "Europe/Paris")] = (
        "Europe/Paris"
    )
    ship_cutoff: Annotated[
        int | None, Column(times.read_time, "time of day of the last parcel; blank: ships nothing", "16:30")
    ] = None
    transit_days: Annotated[int, Column(cells.whole(0, 60), "days of delivery on the way; 2 when blank", "2")] = (
        Parcels().transit_days
    )
    leaves_on: Annotated[
        tuple[int, ...], Column(times.read_weekdays, "weekdays on which parcels leave; mon-sat when blank", "mon-fri")
    ] = Parcels().leaves_on
    arrives_on: Annotated[
        tuple[int, ...], Column(times.read_weekdays, "weekdays of delivery; mon-sat when blank", "mon-sat")
    ] = Parcels().arrives_on
    pickup_minutes: Annotated[
        int, Column(cells.whole(0, 10_080), "minutes to prepare a collection; 120 when blank", "120")
    ] = 120
    cabins: Annotated[int, Column(cells.whole(0, 60), "fitting rooms, numbered from 1; none when blank", "6")] = 0
    phone: Annotated[str, Column(cells.phone, "telephone number", "04 72 00 00 01")] = ""


class HoursRow(Row, frozen=True):
    """One opening span on one or more weekdays; a lunch break makes two rows."""

    store: Annotated[str, Column(cells.identifier, "id of stores.csv", "bellecour")]
    days: Annotated[tuple[int, ...], Column(times.read_weekdays, "weekdays, English or French", "mon-sat")]
    opens: Annotated[int, Column(times.read_time, _TIME, "10:00")]
    closes: Annotated[int, Column(times.read_time, _TIME, "19h30")]


STORES = Sheet(
    "stores.csv",
    StoreRow,
    "Stores and warehouses. Without this file there is one store, `store`, which ships nothing.",
    key=("id",),
)
HOURS = Sheet("opening_hours.csv", HoursRow, "When stores are open. A store without rows counts as closed.")

_ONLY_STORE = StockLocation("store", "store", "Boutique", "Boutique", "", "", "", 0.0, 0.0)


def read_places(reading: Reading) -> tuple[StockLocation, ...]:
    """All places with their hours, in the order of the file."""
    stores = reading.rows(STORES)
    if not reading.has(STORES):
        reading.know(STORES, _ONLY_STORE.id)
        return (_ONLY_STORE,)
    if not reading.problems.found_in(STORES.file) and not any(store.kind == "store" for store in stores):
        reading.wrong(STORES, 0, "kind", "store_missing", "at least one row must be a store")
    hours = _hours(reading)
    special = read_special_days(reading, STORES)
    return tuple(_location(row, tuple(hours[row.id]), special) for row in stores)


def _hours(reading: Reading) -> dict[str, list[Hours]]:
    hours: dict[str, list[Hours]] = defaultdict(list)
    for row in reading.rows(HOURS):
        if not reading.refers(HOURS, row, "store", STORES):
            continue
        if row.closes <= row.opens:
            reading.wrong(HOURS, row.line, "closes", "hour_wrong", "closes before it opens")
            continue
        for day in row.days:
            if any(h.weekday == day and h.opens < row.closes and row.opens < h.closes for h in hours[row.store]):
                reading.wrong(HOURS, row.line, "days", "hours_overlap", f"overlaps another row of {row.store}")
                break
            hours[row.store].append(Hours(day, row.opens, row.closes))
    return hours


def _location(row: StoreRow, hours: tuple[Hours, ...], special: SpecialDays) -> StockLocation:
    return StockLocation(
        id=row.id,
        kind=cast("Literal['store', 'warehouse']", row.kind),
        name=row.name,
        short_name=row.short_name or row.name,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        latitude=row.latitude,
        longitude=row.longitude,
        timezone=row.timezone,
        hours=tuple(sorted(hours, key=lambda span: (span.weekday, span.opens))),
        ship_cutoff=row.ship_cutoff,
        phone=row.phone,
        special_days=special.of(row.id),
        parcels=Parcels(row.transit_days, row.leaves_on, row.arrives_on, special.rest_days(row.id)),
        pickup_minutes=row.pickup_minutes,
        cabins=row.cabins,
    )
