"""Which parts of the feed a terminal follows: the catalogue whole, stock of the places that it can promise from."""

from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.location import StockLocation, distance_km

NEAR_STORES = 9


def topics_for(locations: list[StockLocation], here_id: str, near: int = NEAR_STORES) -> tuple[str, ...]:
    """Catalogue, this place, its nearest stores and every warehouse. Before the first snapshot: this place alone."""
    here = next((place for place in locations if place.id == here_id), None)
    if here is None:
        return (CATALOGUE_TOPIC, here_id)
    stores = [place for place in locations if place.kind == "store" and place.id != here_id]
    stores.sort(key=lambda place: (distance_km(here, place), place.id))
    warehouses = sorted(place.id for place in locations if place.kind == "warehouse" and place.id != here_id)
    return (CATALOGUE_TOPIC, here_id, *(place.id for place in stores[:near]), *warehouses)
