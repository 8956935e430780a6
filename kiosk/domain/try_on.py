"""A try-on: what somebody wants to put on in a store, from the wish to what was kept and what was put back, and why."""

from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

PieceState = Literal["asked", "picked", "in_cabin", "kept", "put_back"]
"""``kept`` and ``put_back`` are outcomes; the three before are the path of a piece that is still wanted."""

PutBackReason = Literal[
    "",
    "too_small",
    "too_large",
    "cut",
    "colour",
    "fabric",
    "price",
    "other_size",
    "changed_mind",
    "not_found",
]
"""Why a piece goes back; empty when nobody said."""

StepVerb = Literal["move", "size", "unsize", "add", "cabin", "cart", "cancel", "free"]
"""What staff do with pieces, sizes, articles and the cabin; what is kept goes to the cart once; then an end is made."""

LIVE: Final[frozenset[PieceState]] = frozenset({"asked", "picked", "in_cabin"})
MOST_LINES = 12
MOST_SIZES = 6
_MOST_NAME = 40
_MOST_ID = 100


class TryOnPiece(msgspec.Struct, frozen=True):
    """One size of an article, and how far it is. ``was_tried``: it came to the cabin, or was kept; a step undone counts not."""

    sku: str
    state: PieceState = "asked"
    reason: PutBackReason = ""
    was_tried: bool = False

    @property
    def is_live(self) -> bool:
        """Whether it is still wanted."""
        return self.state in LIVE


class TryOnLine(msgspec.Struct, frozen=True):
    """One article with the sizes of it that are wanted."""

    id: str
    pieces: tuple[TryOnPiece, ...]

    @property
    def live(self) -> tuple[TryOnPiece, ...]:
        """Pieces that are neither kept nor put back."""
        return tuple(piece for piece in self.pieces if piece.is_live)

    @property
    def reached(self) -> PieceState:
        """How far all of it is: the least of its live pieces, else the path's end."""
        order: tuple[PieceState, ...] = ("asked", "picked", "in_cabin")
        states = [order.index(piece.state) for piece in self.live]
        return order[min(states)] if states else "in_cabin"


class TryOnStep(msgspec.Struct, frozen=True):
    """Something that a person of the shop did; the same ``id`` twice is one step.

    ``move``: to ``state``, of one piece (``line_id`` and ``sku``), of a line's live pieces, or of all live pieces.
    ``size`` and ``unsize``: one ``sku`` of a line. ``add``: an article, ``line_id`` new. ``cabin``: its number, 0 for none.
    ``by`` is the person's id: the hub checks it, and keeps ``at`` when it was done without network.
    """

    id: str
    verb: StepVerb
    at: datetime
    by: str = ""
    line_id: str = ""
    sku: str = ""
    state: PieceState = "asked"
    reason: PutBackReason = ""
    cabin: int = 0


class TryOn(msgspec.Struct, frozen=True):
    """One customer's try-on in one store. ``code`` is how staff call it aloud; ``name`` is a first name or nothing.

    ``asked_from`` names the terminal. ``cart_id`` is the customer's cart, to which goes what is kept.
    ``steps`` are what was done, oldest first. It is closed when the cabin is free again or nobody wants it any more.
    """

    id: str
    code: str
    location_id: str
    asked_at: datetime
    target_minutes: int
    lines: tuple[TryOnLine, ...]
    name: str = ""
    asked_from: str = ""
    cart_id: str = ""
    cabin: int = 0
    steps: tuple[TryOnStep, ...] = ()
    served_at: datetime | None = None
    carted_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody works on it or waits for it."""
        return self.closed_at is None

    @property
    def is_waiting(self) -> bool:
        """Whether the customer still waits for the first time that all is in the cabin."""
        return self.is_open and self.served_at is None

    @property
    def late_at(self) -> datetime:
        """When the wait passes its target."""
        return self.asked_at + timedelta(minutes=self.target_minutes)

    @property
    def live(self) -> tuple[TryOnPiece, ...]:
        """Every piece that is neither kept nor put back."""
        return tuple(piece for line in self.lines for piece in line.live)

    @property
    def kept(self) -> tuple[str, ...]:
        """SKUs that the customer keeps."""
        return tuple(p.sku for line in self.lines for p in line.pieces if p.state == "kept")

    def line(self, line_id: str) -> TryOnLine | None:
        """One line."""
        return next((line for line in self.lines if line.id == line_id), None)


class StepRefused(msgspec.Struct, frozen=True, tag="refused"):
    """Nothing changed.

    ``code``: ``try_on_closed``, ``step_wrong``, ``sku_unknown``, ``line_unknown``, ``piece_unknown``, ``too_many``,
    ``cabin_missing``, ``cabin_taken``, ``cabin_unknown`` or ``not_possible_now``.
    """

    code: str


class AskedLine(msgspec.Struct, frozen=True):
    """An article to try on, in one or two sizes."""

    skus: tuple[str, ...]


class TryOnAsked(msgspec.Struct, frozen=True):
    """A wish, made once: the same ``id`` again is the same try-on."""

    id: str
    lines: tuple[AskedLine, ...]
    name: str = ""
    cart_id: str = ""


def asked_problem(asked: TryOnAsked) -> str | None:
    """A stable code for a wish that no terminal of ours makes, or None."""
    if not 1 <= len(asked.lines) <= MOST_LINES:
        return "lines_wrong"
    sizes = [len(set(line.skus)) for line in asked.lines]
    if any(not 1 <= count <= MOST_SIZES for count in sizes) or sizes != [len(line.skus) for line in asked.lines]:
        return "lines_wrong"
    if not _is_plain(asked.name, _MOST_NAME):
        return "name_wrong"
    return None if asked.id and _is_plain(asked.id) and _is_plain(asked.cart_id) else "id_wrong"


def step_problem(step: TryOnStep) -> str | None:
    """A stable code for a step that no tablet of ours makes, or None."""
    is_plain = step.id and all(_is_plain(text) for text in (step.id, step.by, step.line_id, step.sku))
    return None if is_plain and step.at.tzinfo is not None else "step_wrong"


def _is_plain(text: str, most: int = _MOST_ID) -> bool:
    # Marks that turn a text round are not printable, and no terminal takes a row with them.
    return len(text) <= most and (not text or text.isprintable())


class TryOnQueue(msgspec.Struct, frozen=True):
    """What anybody in a store may know of its try-ons. ``usual_minutes`` is how long the last ones waited."""

    location_id: str
    waiting: int
    cap: int
    usual_minutes: int
    cabins: int = 0
    shut: tuple[int, ...] = ()

    @property
    def is_full(self) -> bool:
        """Whether nobody more is taken now."""
        return self.waiting >= self.cap


class TryOnStanding(msgspec.Struct, frozen=True, tag="standing"):
    """How a try-on stands, for the terminal that asked for it. ``ahead`` counts those who asked before and still wait.

    ``taken_by`` is the id of whoever prepares it.
    """

    id: str
    code: str
    ahead: int
    usual_minutes: int
    taken_by: str = ""
    cabin: int = 0
    is_served: bool = False
    is_closed: bool = False


class QueueFull(msgspec.Struct, frozen=True, tag="full"):
    """As many wait as the store takes."""

    waiting: int
    cap: int
