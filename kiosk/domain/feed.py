"""The change feed: every committed change that a terminal may show, in one order."""

import msgspec

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.collect_call import CollectCall
from kiosk.domain.device import Device
from kiosk.domain.location import StockLocation
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.own_codes import OwnCode
from kiosk.domain.pricing import AgreedPrice, PriceGroup, Promotion
from kiosk.domain.printed_code import PrintedCode
from kiosk.domain.privacy import PrivacyNotice
from kiosk.domain.quote import Quote, StaffSelection
from kiosk.domain.recommendation import Recommended
from kiosk.domain.review import Review
from kiosk.domain.sealing_key import SealingKey
from kiosk.domain.selection import Selection
from kiosk.domain.shop_rules import ShopRules
from kiosk.domain.signing_key import SigningKey
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import StockSource
from kiosk.domain.stock_request import StockRequest
from kiosk.domain.store_plan import StorePlan
from kiosk.domain.task import Task
from kiosk.domain.try_on import TryOn, TryOnQueue

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
    "stock_source": StockSource,
    "stock_request": StockRequest,
    "signing_key": SigningKey,
    "sealing_key": SealingKey,
    "offline_policy": OfflinePolicy,
    "selection": Selection,
    "printed_code": PrintedCode,
    "own_code": OwnCode,
    "review": Review,
    "store_plan": StorePlan,
    "call": CollectCall,
    "task": Task,
    "try_on": TryOn,
    "try_on_queue": TryOnQueue,
    "recommendation": Recommended,
    "privacy_notice": PrivacyNotice,
    "quote": Quote,
    "staff_selection": StaffSelection,
    "shop_rules": ShopRules,
}
"""Kind of a change to the type of its value. Keys: the row's id; ``sku@location`` for stock, ``group/sku`` for prices."""

CATALOGUE_TOPIC = "catalogue"
"""Topic of everything but stock, whose topic is its location's id, and carts."""

STAFF_TOPICS = "staff/"
"""Beginning of the topics that terminals of shoppers are never told: what waits for the staff of one place."""

CART_TOPICS = "cart/"
"""Beginning of the topic of one cart. Such rows travel in deltas alone, never in a snapshot."""


def staff_topic(location_id: str) -> str:
    """Topic of what only the staff of a place may know: their tasks say for whom they are."""
    return f"{STAFF_TOPICS}{location_id}"


def may_follow(topic: str, device: Device | None) -> bool:
    """Whether a terminal is told of a topic: what is for staff, only on the staff's terminals of that place."""
    if not topic.startswith(STAFF_TOPICS):
        return True
    return device is not None and device.profile != "kiosk" and topic == staff_topic(device.location_id)


def cart_topic(cart_id: str) -> str:
    """Topic of one cart. Its row (kind ``cart``, ``{"version": n}``) is no part of a terminal's cache: it only wakes."""
    return f"cart/{cart_id}"


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
    """All changes after a cursor, up to ``cursor``. ``has_more``: ask again from there at once.

    ``since`` is set where nobody asked, in the event stream: the changes fit on any cursor from there on.
    """

    changes: tuple[Change, ...]
    cursor: str
    has_more: bool = False
    since: str = ""


class MustRefetch(msgspec.Struct, frozen=True, tag="must_refetch"):
    """The hub cannot continue from this cursor: take a snapshot."""


PullAnswer = Delta | MustRefetch


class Poke(msgspec.Struct, frozen=True):
    """Something changed that the event stream does not carry: pull. ``cursor`` is the hub's newest."""

    cursor: str


class Spread(msgspec.Struct, frozen=True):
    """Over how many seconds the hub wants its terminals to come back, should it have to let go of all of them."""

    seconds: float


StreamEvent = Delta | Poke | Spread
"""What the event stream says."""


class SnapshotHead(msgspec.Struct, frozen=True):
    """First line of a snapshot, or of the rest of one: the cursor it was read at and how many rows follow.

    A snapshot is compressed JSON lines in the order of kind and key. One that was cut goes on after the last row that
    arrived; what changed in between comes with the deltas after the first head's cursor.
    """

    cursor: str
    rows: int
