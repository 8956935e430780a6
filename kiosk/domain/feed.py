"""The change feed: every committed change that a terminal may show, in one order."""

import msgspec

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.pricing import AgreedPrice, PriceGroup, Promotion
from kiosk.domain.signing_key import SigningKey
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel

KINDS: dict[str, type[msgspec.Struct]] = {
    "category": Category,
    "product": Product,
    "variant": Variant,
    "location": StockLocation,
    "price_group": PriceGroup,
    "agreed_price": AgreedPrice,
    "promotion": Promotion,
    "staff": StaffMember,
    "stock": StockLevel,
    "signing_key": SigningKey,
}
"""Kind of a change to the type of its value. Keys: the row's id; ``sku@location`` for stock, ``group/sku`` for prices."""

CATALOGUE_TOPIC = "catalogue"
"""Topic of everything but stock, whose topic is its location's id."""


class Change(msgspec.Struct, frozen=True):
    """One row of the feed. ``value`` is the JSON of the type in ``KINDS``; ``null`` is a tombstone."""

    kind: str
    key: str
    value: msgspec.Raw

    @property
    def is_tombstone(self) -> bool:
        """Whether the row is gone."""
        return bytes(self.value) == b"null"


class Delta(msgspec.Struct, frozen=True, tag="delta"):
    """All changes after a cursor, up to ``cursor``. ``has_more``: ask again from there at once."""

    changes: tuple[Change, ...]
    cursor: str
    has_more: bool = False


class MustRefetch(msgspec.Struct, frozen=True, tag="must_refetch"):
    """The hub cannot continue from this cursor: take a snapshot."""


PullAnswer = Delta | MustRefetch


class SnapshotHead(msgspec.Struct, frozen=True):
    """First line of a snapshot (JSON lines, compressed): the cursor it was taken at and how many rows follow."""

    cursor: str
    rows: int
