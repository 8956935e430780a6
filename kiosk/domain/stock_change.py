"""What platforms and managers say of stock: a count, a movement, a correction."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
_MOST_PIECES = 1_000_000

Pieces = Annotated[int, msgspec.Meta(ge=0, le=_MOST_PIECES)]
Instant = Annotated[datetime, msgspec.Meta(tz=True)]

MovementReason = Literal[
    "movement", "sale", "receipt", "return", "transfer_out", "transfer_in", "damaged", "lost", "found"
]
"""``movement``: nobody says why."""


class StockCount(msgspec.Struct, frozen=True, tag="count"):
    """So many pieces were there at ``as_of``. A count older than the newest one known of its cell changes nothing."""

    sku: _Id
    location_id: _Id
    on_hand: Pieces
    as_of: Instant


class StockMovement(msgspec.Struct, frozen=True, tag="movement"):
    """Pieces came (positive) or went (negative, two sold are -2) at ``at``. Once for its ``id``, and not when a count has it.

    ``reason``, ``document`` (a receipt's or a delivery's number) and ``other_location_id`` are for whoever reads the
    history; they may be left out. Pieces that go with an order of this hub name it in ``document``: whether the till says
    first that they left or the counter, they leave the figure once.
    """

    id: _Id
    sku: _Id
    location_id: _Id
    pieces: Annotated[int, msgspec.Meta(ge=-_MOST_PIECES, le=_MOST_PIECES)]
    at: Instant
    reason: MovementReason = "movement"
    document: Annotated[str, msgspec.Meta(max_length=100)] = ""
    other_location_id: Annotated[str, msgspec.Meta(max_length=100)] = ""


StockChange = StockCount | StockMovement

ChangeOutcome = Literal["applied", "known", "overtaken", "unknown_cell"]
"""``known``: said before, or pieces that the hub took off itself when they left with the order that ``document`` names;
``unknown_cell``: no such SKU or location here.

``overtaken``: a newer count has it already, or it is of a time whose movements are forgotten.
"""

CorrectionReason = Literal["counted", "damaged", "lost", "found"]


class StockCorrection(msgspec.Struct, frozen=True):
    """A manager's figure for one cell, in place of ``on_hand_seen``. Applied once for its ``id``."""

    id: _Id
    sku: _Id
    location_id: _Id
    on_hand: Pieces
    on_hand_seen: int
    reason: CorrectionReason
