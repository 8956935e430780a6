"""By what an order that comes again is known to be the same one, whatever version of the hub heard it first."""

import hashlib

import msgspec

from kiosk.domain.order import OrderLine, ReadyOrder

# Fields that came after the first release. They count only when they say something: an order that an older hub
# remembers has to be the same order here. A new field of either is added to its list.
_LATER_OF_ORDER = ("reservation_id", "replaces_keys", "coupons", "gift_cards", "points", "loyalty_card")
_LATER_OF_LINE = ("equivalents", "discount", "quote")

# Notes are no part of what was ordered: the same order put back from its slip, which does not carry them, is the same.
_NOTES_OF_ORDER = ("source", "not_here", "consents")


def body_hash(order: ReadyOrder) -> str:
    """SHA-256 of all that the order says."""
    said = _said(order, _LATER_OF_ORDER)
    said["lines"] = [_said(line, _LATER_OF_LINE) for line in order.lines]
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def _said(part: ReadyOrder | OrderLine, later: tuple[str, ...]) -> dict[str, object]:
    fields = msgspec.structs.asdict(part)
    return {
        name: value for name, value in fields.items() if (value or name not in later) and name not in _NOTES_OF_ORDER
    }
