"""Which parts of the feed a terminal follows: the catalogue whole, stock of the places that it can promise from."""

from collections.abc import Callable, Sequence

from kiosk.domain.feed import CATALOGUE_TOPIC, staff_topic
from kiosk.domain.location import StockLocation, distance_km

NEAR_STORES = 9


class Followed:
    """The topics of one terminal. ``near`` None: the stock of every place there is. ``is_staff``: what waits for staff too.

    Before the first copy its own cache knows no places: then those that the hub was asked for count.
    """

    def __init__(
        self,
        held: Callable[[], list[StockLocation]],
        here_id: str,
        near: int | None = NEAR_STORES,
        *,
        is_staff: bool = False,
    ) -> None:
        self._held = held
        self._here_id = here_id
        self._near = near
        self._own = (staff_topic(here_id),) if is_staff else ()
        self._foreseen: list[StockLocation] = []

    def __call__(self) -> tuple[str, ...]:
        """The topics now."""
        places = self._held() or self._foreseen
        return (*topics_for(places, self._here_id, len(places) if self._near is None else self._near), *self._own)

    def foresee(self, places: Sequence[StockLocation]) -> None:
        """Count on these places until there are some in the cache."""
        self._foreseen = list(places)


def topics_for(locations: list[StockLocation], here_id: str, near: int = NEAR_STORES) -> tuple[str, ...]:
    """Catalogue, this place, its nearest stores and every warehouse. Before the first snapshot: this place alone."""
    here = next((place for place in locations if place.id == here_id), None)
    if here is None:
        return (CATALOGUE_TOPIC, here_id)
    stores = [place for place in locations if place.kind == "store" and place.id != here_id]
    stores.sort(key=lambda place: (distance_km(here, place), place.id))
    warehouses = sorted(place.id for place in locations if place.kind == "warehouse" and place.id != here_id)
    return (CATALOGUE_TOPIC, here_id, *(place.id for place in stores[:near]), *warehouses)
