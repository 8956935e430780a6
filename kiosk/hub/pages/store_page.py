"""The shop's stores, with their hours of today."""

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency

from kiosk.domain.location import StockLocation
from kiosk.hub.pages.opening import opening_text
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import PageRequest, visitor_of
from kiosk.hub.pages.wording import sentence
from kiosk.hub.services import Services


class StoreRow(msgspec.Struct, frozen=True):
    """A store, whether it is open, and as much of its address as is known."""

    place: StockLocation
    opening: str
    address: str


@get("/stores", include_in_schema=False)
async def stores(request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """All stores."""
    visitor = await visitor_of(request, services)
    now = services.clock.now()
    rows = [
        StoreRow(place, sentence(opening_text(place, visitor.words, now)), _address(place))
        for place in await services.catalogue.locations()
        if place.kind == "store"
    ]
    return page("stores.html", request, visitor, tab="shop", demo=services.settings.demo, stores=rows)


def _address(place: StockLocation) -> str:
    town = f"{place.postcode} {place.city}".strip()
    return ", ".join(part for part in (place.street, town) if part)


store_routes = [stores]
