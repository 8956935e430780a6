"""What a shopper wants when something is gone: once for the order, otherwise for single lines."""

import msgspec
from msgspec.structs import replace

from kiosk.domain.fulfillment import IfGone


class GoneChoices(msgspec.Struct, frozen=True):
    """``by_line`` holds only lines that differ from ``usual``; ``taken_off`` the equivalents that are not wanted (SKUs)."""

    usual: IfGone = "another_location"
    by_line: dict[str, IfGone] = {}
    taken_off: dict[str, frozenset[str]] = {}

    def of(self, line_id: str) -> IfGone:
        """The choice for one line."""
        return self.by_line.get(line_id, self.usual)

    def with_usual(self, choice: IfGone) -> "GoneChoices":
        """Another choice for the order; lines with their own keep it."""
        by_line = {line_id: own for line_id, own in self.by_line.items() if own != choice}
        return replace(self, usual=choice, by_line=by_line)

    def with_line(self, line_id: str, choice: IfGone) -> "GoneChoices":
        """A choice for one line."""
        others = {known: own for known, own in self.by_line.items() if known != line_id}
        return replace(self, by_line=others if choice == self.usual else {**others, line_id: choice})

    def toggled(self, line_id: str, sku: str) -> "GoneChoices":
        """An equivalent taken off, or back."""
        taken_off = self.taken_off.get(line_id, frozenset()) ^ {sku}
        return replace(self, taken_off={**self.taken_off, line_id: taken_off})

    def accepted(self, line_id: str, offered: tuple[str, ...]) -> tuple[str, ...]:
        """What is left of the equivalents that were offered for a line, in their order."""
        return tuple(sku for sku in offered if sku not in self.taken_off.get(line_id, frozenset()))
