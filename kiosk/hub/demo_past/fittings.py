"""Try-ons of a day: what was kept, what was put back, and why."""

from datetime import date, timedelta
from random import Random

from kiosk.domain.try_on import PutBackReason, TryOn, TryOnLine, TryOnPiece
from kiosk.hub.demo_past.goods import Store, happens, one_of

_USUAL = 4
_REASONS: tuple[PutBackReason, ...] = (
    *("too_small",) * 5,
    *("too_large",) * 3,
    *("cut",) * 3,
    *("colour",) * 2,
    *("changed_mind",) * 2,
    "fabric",
    "price",
    "other_size",
    "",
)
_CODES = "34679ACDEFHJKMNPQRTUVWXY"


def try_ons_of(store: Store, day: date) -> list[TryOn]:
    """All try-ons of a store on a day; none where there are no cabins."""
    random = Random(f"try-ons/{store.place.id}/{day}")
    if not store.place.cabins or not store.worn:
        return []
    return [_try_on(store, day, number, random) for number in range(store.count(_USUAL, day, random))]


def _try_on(store: Store, day: date, number: int, random: Random) -> TryOn:
    at = store.moment(day, random)
    lines = tuple(TryOnLine(str(place), (_piece(store, random),)) for place in range(random.randrange(1, 4)))
    return TryOn(
        id=f"demo-{store.place.id}-{day:%y%m%d}-{number:02}",
        code="".join(random.choice(_CODES) for _ in range(3)),
        location_id=store.place.id,
        asked_at=at,
        target_minutes=8,
        lines=lines,
        cabin=random.randrange(store.place.cabins) + 1,
        served_at=at + timedelta(minutes=random.randrange(3, 10)),
        closed_at=at + timedelta(minutes=random.randrange(12, 30)),
    )


def _piece(store: Store, random: Random) -> TryOnPiece:
    sku = one_of(store.worn, random)
    if happens(0.05, random):
        return TryOnPiece(sku, "put_back", "not_found")
    if happens(0.42, random):
        return TryOnPiece(sku, "kept", was_tried=True)
    return TryOnPiece(sku, "put_back", random.choice(_REASONS), was_tried=True)
