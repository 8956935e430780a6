"""What became of the pieces that were asked for in try-ons, product by product, and why some were put back."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Final, get_args

import msgspec

from kiosk.domain.try_on import PutBackReason, TryOn, TryOnPiece

PUT_BACK_REASONS: Final[tuple[PutBackReason, ...]] = get_args(PutBackReason)
"""In the order in which tables show them; the first is that nobody said why."""


class TriedProduct(msgspec.Struct, frozen=True):
    """Pieces of one product, in any size and colour.

    ``tried`` came to a cabin or were kept. ``reasons`` add up to ``put_back``; what is neither kept nor put back is still out.
    """

    product_id: str
    asked: int = 0
    tried: int = 0
    kept: int = 0
    put_back: int = 0
    reasons: dict[PutBackReason, int] = {}


def tried_products(try_ons: Iterable[TryOn], product_of: Callable[[str], str]) -> tuple[TriedProduct, ...]:
    """All pieces of these try-ons by product, what was tried most first. ``product_of`` tells a SKU's product."""
    pieces: defaultdict[str, list[TryOnPiece]] = defaultdict(list)
    for try_on in try_ons:
        for line in try_on.lines:
            for piece in line.pieces:
                pieces[product_of(piece.sku)].append(piece)
    found = [_of_product(product_id, some) for product_id, some in pieces.items()]
    return tuple(sorted(found, key=lambda row: (-row.tried, -row.asked, row.product_id)))


def _of_product(product_id: str, pieces: list[TryOnPiece]) -> TriedProduct:
    states = Counter(piece.state for piece in pieces)
    reasons = Counter(piece.reason for piece in pieces if piece.state == "put_back")
    return TriedProduct(
        product_id,
        asked=len(pieces),
        tried=sum(piece.was_tried for piece in pieces),
        kept=states["kept"],
        put_back=states["put_back"],
        reasons={reason: reasons[reason] for reason in PUT_BACK_REASONS if reasons[reason]},
    )
