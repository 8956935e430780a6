"""A shopper stands in the shop and wants what they ordered: what the staff's screens are told."""

from datetime import datetime

import msgspec


class CollectCall(msgspec.Struct, frozen=True):
    """One wait at one place. ``code`` is what the shopper shows or reads aloud; nothing says who they are."""

    code: str
    order_number: str
    location_id: str
    pieces: int
    called_at: datetime
    is_ready: bool = False
