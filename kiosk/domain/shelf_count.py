"""Counting a shelf piece by piece: what was scanned, what should be there, and what the difference is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
_MOST_PIECES: Final = 9_999
MOST_LINES: Final = 500

Counted = Annotated[int, msgspec.Meta(ge=0, le=_MOST_PIECES)]


class SheetLine(msgspec.Struct, frozen=True):
    """One variant of the sheet. ``seen``: the figure when counting began; ``counted`` is None until somebody counted."""

    sku: str
    seen: int
    counted: int | None = None

    @property
    def difference(self) -> int:
        """Pieces more (or fewer) than the figure; 0 while nobody counted."""
        return 0 if self.counted is None else self.counted - self.seen


class CountSheet(msgspec.Struct, frozen=True):
    """A count under way on one terminal. Lines scanned last come first; those expected and not yet scanned follow."""

    id: str
    location_id: str
    shelf: str
    started_at: datetime
    lines: tuple[SheetLine, ...] = ()

    def line(self, sku: str) -> SheetLine | None:
        """The line of a variant."""
        return next((line for line in self.lines if line.sku == sku), None)

    def scanned(self, sku: str, on_hand: int) -> "CountSheet":
        """One piece more of a variant, which comes to the top. ``on_hand``: the figure, if it was not expected here."""
        known = self.line(sku) or SheetLine(sku, on_hand)
        return self._on_top(SheetLine(sku, known.seen, min(_MOST_PIECES, (known.counted or 0) + 1)))

    def counted(self, sku: str, pieces: int | None) -> "CountSheet":
        """A variant counted by hand, where it stands; None: not counted after all."""
        said = None if pieces is None else max(0, min(_MOST_PIECES, pieces))
        return self._with(
            tuple(msgspec.structs.replace(line, counted=said) if line.sku == sku else line for line in self.lines)
        )

    def with_absent(self) -> "CountSheet":
        """Everything that nobody scanned was not there."""
        return self._with(
            tuple(msgspec.structs.replace(line, counted=0) if line.counted is None else line for line in self.lines)
        )

    def seen_anew(self, figures: Mapping[str, int]) -> "CountSheet":
        """Figures moved while somebody counted: the differences are against the new ones."""
        return self._with(
            tuple(msgspec.structs.replace(line, seen=figures.get(line.sku, line.seen)) for line in self.lines)
        )

    def without(self, skus: frozenset[str]) -> "CountSheet":
        """What is booked leaves the sheet."""
        return self._with(tuple(line for line in self.lines if line.sku not in skus))

    @property
    def done(self) -> tuple[SheetLine, ...]:
        """Lines that were counted."""
        return tuple(line for line in self.lines if line.counted is not None)

    @property
    def differing(self) -> tuple[SheetLine, ...]:
        """Lines that were counted and are not as the figure says."""
        return tuple(line for line in self.lines if line.difference)

    def _on_top(self, line: SheetLine) -> "CountSheet":
        return self._with((line, *(other for other in self.lines if other.sku != line.sku)))

    def _with(self, lines: tuple[SheetLine, ...]) -> "CountSheet":
        return msgspec.structs.replace(self, lines=lines)


class CountedLine(msgspec.Struct, frozen=True):
    """A counted figure, in place of the one that was seen."""

    sku: _Id
    counted: Counted
    on_hand_seen: int


class ShelfCount(msgspec.Struct, frozen=True):
    """A finished count, booked once for its ``id``."""

    id: _Id
    location_id: _Id
    shelf: Annotated[str, msgspec.Meta(max_length=200)]
    started_at: datetime
    lines: Annotated[tuple[CountedLine, ...], msgspec.Meta(min_length=1, max_length=MOST_LINES)]


LineOutcome = Literal["booked", "figure_changed", "unknown_article"]
"""``figure_changed``: goods came or went while somebody counted; whoever counted decides again with the new figure."""


class BookedLine(msgspec.Struct, frozen=True):
    """What became of one line: the figure before and after, the same when nothing was changed."""

    sku: str
    outcome: LineOutcome
    before: int
    after: int


class BookedCount(msgspec.Struct, frozen=True):
    """What became of every line, in their order."""

    id: str
    lines: tuple[BookedLine, ...]
