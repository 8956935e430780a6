"""One place asks another for goods: a transfer from a store, a restock from a warehouse, and what became of it."""

from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
_MOST_PIECES: Final = 10_000
_Pieces = Annotated[int, msgspec.Meta(ge=1, le=_MOST_PIECES)]

RequestKind = Literal["transfer", "restock"]
RequestState = Literal["asked", "accepted", "refused", "sent", "received", "withdrawn"]
RequestVerb = Literal["accept", "refuse", "send", "receive", "withdraw"]
RefusalReason = Literal["", "needed_here", "not_found", "reserved"]
Side = Literal["from", "to"]

_BEFORE: Final[dict[RequestVerb, tuple[RequestState, ...]]] = {
    "accept": ("asked",),
    "refuse": ("asked",),
    "send": ("accepted",),
    "receive": ("sent",),
    "withdraw": ("asked", "accepted"),
}
_AFTER: Final[dict[RequestVerb, RequestState]] = {
    "accept": "accepted",
    "refuse": "refused",
    "send": "sent",
    "receive": "received",
    "withdraw": "withdrawn",
}
SIDE: Final[dict[RequestVerb, Side]] = {
    "accept": "from",
    "refuse": "from",
    "send": "from",
    "receive": "to",
    "withdraw": "to",
}
"""Who may say what: the place that has the goods, or the one that asked for them."""


class RequestAsked(msgspec.Struct, frozen=True):
    """What a person asks for. Made once for its ``id``."""

    id: _Id
    kind: RequestKind
    sku: _Id
    from_id: _Id
    to_id: _Id
    pieces: _Pieces


class RequestAnswer(msgspec.Struct, frozen=True):
    """What a place says to a request. ``pieces``: how many it gives, fewer than asked perhaps; 0 for all of them.

    ``missing``: how many of the pieces sent did not arrive.
    """

    verb: RequestVerb
    pieces: Annotated[int, msgspec.Meta(ge=0, le=_MOST_PIECES)] = 0
    reason: RefusalReason = ""
    missing: Annotated[int, msgspec.Meta(ge=0, le=_MOST_PIECES)] = 0


class StockRequest(msgspec.Struct, frozen=True):
    """A request as both places see it. ``granted``: pieces that were given, kept for it from then on.

    ``missing``: those of them that did not arrive. ``asked_by`` and ``answered_by`` are initials. ``changed_at``: when its
    state last changed.
    """

    id: str
    kind: RequestKind
    sku: str
    from_id: str
    to_id: str
    pieces: int
    asked_by: str
    asked_at: datetime
    state: RequestState = "asked"
    granted: int = 0
    answered_by: str = ""
    changed_at: datetime | None = None
    reason: RefusalReason = ""
    missing: int = 0

    @property
    def arrived(self) -> int:
        """Pieces that came, once it is received."""
        return self.granted - self.missing

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state in {"asked", "accepted", "sent"}

    def waits_for(self, location_id: str) -> bool:
        """Whether it is this place's turn."""
        return location_id == {"asked": self.from_id, "accepted": self.from_id, "sent": self.to_id}.get(self.state)

    def verbs(self, location_id: str) -> tuple[RequestVerb, ...]:
        """What this place may say now."""
        mine = {"from": self.from_id, "to": self.to_id}
        return tuple(verb for verb, side in SIDE.items() if mine[side] == location_id and self.state in _BEFORE[verb])


class RequestRefused(msgspec.Struct, frozen=True):
    """Nothing was changed. ``code`` is stable."""

    code: str


def answered(request: StockRequest, answer: RequestAnswer, by: str, at: datetime) -> StockRequest | RequestRefused:
    """The request after an answer. The same answer once more is the same request, unchanged."""
    after = _AFTER[answer.verb]
    if request.state == after:
        return request
    if request.state not in _BEFORE[answer.verb]:
        return RequestRefused("already_answered")
    if answer.verb == "accept" and answer.pieces > request.pieces:
        return RequestRefused("too_many")
    if answer.verb == "receive" and answer.missing > request.granted:
        return RequestRefused("too_many")
    granted = (answer.pieces or request.pieces) if answer.verb == "accept" else request.granted
    missing = answer.missing if answer.verb == "receive" else 0
    return msgspec.structs.replace(
        request, state=after, granted=granted, answered_by=by, changed_at=at, reason=answer.reason, missing=missing
    )
