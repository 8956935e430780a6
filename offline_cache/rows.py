"""Domain values as rows of ``cache.db`` and back."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.feed import KINDS, Change
from kiosk.domain.plausible import misleads, problem_of
from kiosk.domain.stock import StockLevel
from kiosk.errors import BackendUnavailable, CacheDamaged
from offline_cache.checked import unchecked

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


decode_change = msgspec.json.Decoder(Change).decode
"""One line of a snapshot. Raises msgspec's errors."""

_decode_product = msgspec.json.Decoder(Product).decode
_decode_variant = msgspec.json.Decoder(Variant).decode
_decode_text = msgspec.json.Decoder(dict[str, str]).decode
_VALUES = {kind: msgspec.json.Decoder(value_type) for kind, value_type in KINDS.items()}

STOCK_COLUMNS = "sku, location_id, on_hand, reserved, safety, incoming, incoming_on, as_of, shelf"

PUT_STOCK = f"INSERT OR REPLACE INTO stock ({STOCK_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)"  # noqa: S608 - constant


def decode_product(stored: bytes) -> Product:
    """The body of a product. Raises ``CacheDamaged``."""
    return _decode_product(unchecked(stored))


def decode_variant(stored: bytes) -> Variant:
    """The body of a variant. Raises ``CacheDamaged``."""
    return _decode_variant(unchecked(stored))


def instant(at: datetime) -> int:
    """A UTC instant as microseconds since 1970; whole numbers compare, texts do not."""
    return (at - _EPOCH) // _MICROSECOND


def moment(microseconds: int) -> datetime:
    """The instant behind ``instant``."""
    return _EPOCH + timedelta(microseconds=microseconds)


def decode_value(change: Change) -> Any:
    """The domain value of a change; None for a tombstone and for kinds that only a newer program knows."""
    decoder = _VALUES.get(change.kind)
    if decoder is None or change.is_tombstone:
        return None
    try:
        value = decoder.decode(change.value)
    except UNDECODABLE as error:
        raise BackendUnavailable(f"{change.kind} {change.key}: {error}") from error
    problem = "misleading" if misleads(bytes(change.value)) else problem_of(value)
    if problem is not None:
        raise BackendUnavailable(f"{change.kind} {change.key}: {problem}")
    return value


def stock_row(level: StockLevel) -> tuple[object, ...]:
    """A stock level as a row."""
    return (
        level.sku,
        level.location_id,
        level.on_hand,
        level.reserved,
        level.safety,
        level.incoming,
        None if level.incoming_on is None else level.incoming_on.toordinal(),
        instant(level.as_of),
        msgspec.json.encode(level.shelf).decode() if level.shelf else "",
    )


def stock_level(row: tuple[Any, ...], promised: int = 0) -> StockLevel:
    """A row as a stock level, with pieces that this terminal promised and the hub does not know of yet.

    ``promised`` is negative where the hub keeps pieces for this terminal. Raises ``CacheDamaged``.
    """
    try:
        return _stock_level(row, promised)
    except (ValueError, OverflowError) as error:  # msgspec's are among them; the seal may not have been looked at yet
        raise CacheDamaged(f"stock: {error}") from error


def _stock_level(row: tuple[Any, ...], promised: int) -> StockLevel:
    sku, location_id, on_hand, reserved, safety, incoming, incoming_on, as_of, shelf = row
    return StockLevel(
        sku,
        location_id,
        on_hand,
        moment(as_of),
        max(0, reserved + promised),
        safety,
        incoming,
        None if incoming_on is None else date.fromordinal(incoming_on),
        _decode_text(shelf) if shelf else {},
    )


def shelf_text(shelf: str) -> dict[str, str]:
    """The shelf of a stock row in all its languages."""
    return _decode_text(shelf) if shelf else {}


def product_columns(product: Product) -> tuple[object, ...]:
    """The columns of a product that queries use: id, rank, category, day added."""
    added = None if product.added_on is None else product.added_on.toordinal()
    return product.id, product.rank, product.category_id, added


def variant_columns(variant: Variant) -> tuple[object, ...]:
    """The columns of a variant that queries use: sku, product, gtin, colour, size, position, list price."""
    colour = "" if variant.colour is None else variant.colour.id
    return (
        variant.sku,
        variant.product_id,
        variant.gtin,
        colour,
        variant.size,
        variant.position,
        variant.list_price.amount,
    )
