"""What each step does to a try-on: the hub and a tablet without network decide alike."""

from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from kiosk.domain.try_on import (
    MOST_LINES,
    MOST_SIZES,
    PieceState,
    StepRefused,
    StepVerb,
    TryOn,
    TryOnLine,
    TryOnPiece,
    TryOnStep,
)

_MOST_STEPS = 300
_TRIED: Final[frozenset[PieceState]] = frozenset({"in_cabin", "kept"})


def applied(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    """A step done. Repeated, it changes nothing."""
    if any(known.id == step.id for known in try_on.steps):
        return try_on
    if not try_on.is_open and not _is_reason_alone(try_on, step):
        return StepRefused("try_on_closed")
    if len(try_on.steps) >= _MOST_STEPS and _DO[step.verb] is not _close:
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
    reason = step.reason if step.state == "put_back" else ""

    def after(piece: TryOnPiece) -> TryOnPiece:
        is_meant = piece.sku == step.sku if step.sku else piece.is_live
        was_tried = step.state in _TRIED or (piece.was_tried and step.state == "put_back")
        return TryOnPiece(piece.sku, step.state, reason, was_tried) if is_meant else piece

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


def _cart(try_on: TryOn, step: TryOnStep) -> TryOn | StepRefused:
    """What is kept goes to the cart once, whoever touches the button again."""
    if not try_on.kept or try_on.carted_at is not None:
        return StepRefused("not_possible_now")
    return msgspec.structs.replace(try_on, carted_at=step.at)


def _close(try_on: TryOn, step: TryOnStep) -> TryOn:
    """Whatever is still out goes back. The name goes too: nobody is here any more."""
    back = msgspec.structs.replace(step, verb="move", line_id="", sku="", state="put_back")
    lines = tuple(_moved_line(line, back) for line in try_on.lines)
    return msgspec.structs.replace(try_on, lines=lines, name="", closed_at=step.at)


def _with_line(try_on: TryOn, line: TryOnLine) -> TryOn:
    return _with_lines(try_on, tuple(line if known.id == line.id else known for known in try_on.lines))


def _with_lines(try_on: TryOn, lines: tuple[TryOnLine, ...]) -> TryOn:
    return msgspec.structs.replace(try_on, lines=lines)


_DO: Final[Mapping[StepVerb, Callable[[TryOn, TryOnStep], TryOn | StepRefused]]] = {
    "move": _move,
    "size": _size,
    "unsize": _unsize,
    "add": _add,
    "cabin": _cabin,
    "cart": _cart,
    "cancel": _close,
    "free": _close,
}
