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

StepVerb = Literal["move", "size", "unsize", "add", "cabin", "cancel", "free", "asked"]
"""What staff do: pieces go on or back, a size is added or dropped, an article joins, a cabin is given, an end is made."""

LIVE: Final[frozenset[PieceState]] = frozenset({"asked", "picked", "in_cabin"})
MOST_LINES = 12
MOST_SIZES = 6
_MOST_STEPS = 300
_MOST_NAME = 40


class TryOnPiece(msgspec.Struct, frozen=True):
    """One size of an article, and how far it is."""

    sku: str
    state: PieceState = "asked"
    reason: PutBackReason = ""

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

    ``code``: ``try_on_closed``, ``line_unknown``, ``piece_unknown``, ``too_many``, ``cabin_missing``, ``cabin_taken``,
    ``cabin_unknown`` or ``not_possible_now``.
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
    if any(not 1 <= count <= MOST_SIZES or count != len(line.skus) for count, line in zip(sizes, asked.lines, strict=True)):
        return "lines_wrong"
    return "name_wrong" if len(asked.name) > _MOST_NAME else None


class Queue(msgspec.Struct, frozen=True):
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


class Standing(msgspec.Struct, frozen=True):
    """How a try-on stands, for the terminal that asked for it. ``ahead`` counts those who asked before and still wait."""

    id: str
    code: str
    ahead: int
    usual_minutes: int
    taken: bool = False
    cabin: int = 0
    is_served: bool = False
    is_closed: bool = False


class QueueFull(msgspec.Struct, frozen=True, tag="full"):
    """As many wait as the store takes."""

    waiting: int
    cap: int


def applied(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    """A step done: the hub and a tablet without network decide alike. Repeated, it changes nothing."""
    if any(known.id == step.id for known in try_on.steps):
        return try_on
    if not try_on.is_open and not _is_reason_alone(try_on, step):
        return StepRefused("try_on_closed")
    if len(try_on.steps) >= _MOST_STEPS:
        return StepRefused("too_many")
    changed = _DO[step.verb](try_on, step)
    if isinstance(changed, StepRefused):
        return changed
    return _served(msgspec.structs.replace(changed, steps=(*try_on.steps, step)), step)


def _is_reason_alone(try_on: TryOn, step: TryOnStep) -> bool:
    """Why something was put back may be said after the customer has left."""
    line = try_on.line(step.line_id)
    piece = next((p for p in line.pieces if p.sku == step.sku), None) if line else None
    return step.verb == "move" and piece is not None and piece.state == step.state == "put_back"


def _served(try_on: TryOn, step: TryOnStep) -> TryOn:
    if not try_on.is_waiting or step.verb != "move" or not try_on.live:
        return try_on
    if any(piece.state != "in_cabin" for piece in try_on.live):
        return try_on
    return msgspec.structs.replace(try_on, served_at=step.at)


def _move(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    if step.state == "in_cabin" and not try_on.cabin:
        return StepRefused("cabin_missing")
    if not step.line_id:
        return _with_lines(try_on, tuple(_moved_line(line, step) for line in try_on.lines))
    line = try_on.line(step.line_id)
    if line is None:
        return StepRefused("line_unknown")
    if step.sku and all(piece.sku != step.sku for piece in line.pieces):
        return StepRefused("piece_unknown")
    return _with_line(try_on, _moved_line(line, step))


def _moved_line(line: TryOnLine, step: TryOnStep) -> TryOnLine:
    """A piece named moves from wherever it is, so that a wrong touch can be undone; unnamed, the live ones do."""
    moved = TryOnPiece("", step.state, step.reason if step.state == "put_back" else "")

    def after(piece: TryOnPiece) -> TryOnPiece:
        is_meant = piece.sku == step.sku if step.sku else piece.is_live
        return msgspec.structs.replace(moved, sku=piece.sku) if is_meant else piece

    return TryOnLine(line.id, tuple(after(piece) for piece in line.pieces))


def _size(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    line = try_on.line(step.line_id)
    if line is None:
        return StepRefused("line_unknown")
    others = tuple(piece for piece in line.pieces if piece.sku != step.sku)
    known = next((piece for piece in line.pieces if piece.sku == step.sku), None)
    if known is not None and known.is_live:
        return try_on
    if len(others) >= MOST_SIZES:
        return StepRefused("too_many")
    return _with_line(try_on, TryOnLine(line.id, (*others, TryOnPiece(step.sku))))


def _unsize(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    line = try_on.line(step.line_id)
    known = next((piece for piece in line.pieces if piece.sku == step.sku), None) if line else None
    if line is None or known is None:
        return StepRefused("piece_unknown")
    if known.state != "asked":
        # It is in somebody's hands: it has to go back to its shelf, and the list says so.
        back = msgspec.structs.replace(step, verb="move", state="put_back", reason="other_size")
        return _with_line(try_on, _moved_line(line, back))
    rest = tuple(piece for piece in line.pieces if piece is not known)
    return _with_line(try_on, TryOnLine(line.id, rest)) if rest else StepRefused("not_possible_now")


def _add(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    if try_on.line(step.line_id) is not None:
        return try_on
    if len(try_on.lines) >= MOST_LINES:
        return StepRefused("too_many")
    return _with_lines(try_on, (*try_on.lines, TryOnLine(step.line_id, (TryOnPiece(step.sku),))))


def _cabin(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    if not step.cabin and any(piece.state == "in_cabin" for piece in try_on.live):
        return StepRefused("cabin_missing")
    return msgspec.structs.replace(try_on, cabin=step.cabin)


def _close(try_on: TryOn, step: TryOnStep) -> TryOn:
    """Whatever is still out goes back. The name goes too: nobody is here any more."""
    back = msgspec.structs.replace(step, verb="move", line_id="", sku="", state="put_back")
    lines = tuple(_moved_line(line, back) for line in try_on.lines)
    return msgspec.structs.replace(try_on, lines=lines, name="", closed_at=step.at)


def _refuse(_try_on: TryOn, _step: TryOnStep) -> StepRefused:
    return StepRefused("not_possible_now")


def _with_line(try_on: TryOn, line: TryOnLine) -> TryOn:
    return _with_lines(try_on, tuple(line if known.id == line.id else known for known in try_on.lines))


def _with_lines(try_on: TryOn, lines: tuple[TryOnLine, ...]) -> TryOn:
    return msgspec.structs.replace(try_on, lines=lines)


_DO: Final = {
    "move": _move,
    "size": _size,
    "unsize": _unsize,
    "add": _add,
    "cabin": _cabin,
    "cancel": _close,
    "free": _close,
    "asked": _refuse,
}
