"""How a line reaches the shopper."""

from typing import Literal

import msgspec

FulfillmentKind = Literal["take_now", "store_pickup", "ship_from_store", "home_delivery"]

IfGone = Literal["another_location", "wait", "equivalent", "drop"]
"""What the shopper wants when a line is gone by the time the hub decides."""


class Fulfillment(msgspec.Struct, frozen=True):
    """A way to have a line: how, and from which location."""

    kind: FulfillmentKind
    location_id: str

    @property
    def is_shipped(self) -> bool:
        """Whether a parcel travels to the shopper's address."""
        return self.kind in {"ship_from_store", "home_delivery"}
