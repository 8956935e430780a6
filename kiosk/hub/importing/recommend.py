"""What goes with what, published with the catalogue as it follows from the orders that are here."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from kiosk.domain.print_source import start_of
from kiosk.domain.recommendation import LEAST_BASKETS, OTHERS_TOOK, Recommended, goes_with, others_took
from kiosk.hub.importing.write_kind import in_chunks, publish_changed, publish_vanished
from kiosk.hub.platforms.shop import ShopBasket
from kiosk.hub.store import basket_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.dialect import serialise

_KIND = "recommendation"
_SINCE = timedelta(days=365)
_OF_LATE = timedelta(days=30)


def write_baskets(connection: Connection, baskets: Iterable[ShopBasket]) -> None:
    """Store what was bought together elsewhere. What the shop does not tell any more stays: it was bought."""
    for chunk in in_chunks(baskets):
        rows = [
            {"basket_id": basket.id, "sku": sku, "sold_on": start_of(basket.sold_on)}
            for basket in chunk
            for sku in basket.skus
        ]
        basket_rows.put_past(connection, rows)


def recommend(connection: Connection, now: datetime) -> int:
    """Publish what goes with what as of now."""
    serialise(connection, _KIND)
    since = now - _SINCE
    pairs = basket_rows.pairs(connection, since, LEAST_BASKETS)
    found = goes_with(basket_rows.count(connection, since), basket_rows.singles(connection, since), pairs)
    of_late = others_took(basket_rows.singles(connection, now - _OF_LATE))
    if of_late:
        found[OTHERS_TOOK] = of_late
    encoded = {key: msgspec.json.encode(Recommended(key, others)) for key, others in sorted(found.items())}
    changed = publish_changed(connection, _KIND, encoded)
    return changed + len(publish_vanished(connection, _KIND, set(encoded)))
