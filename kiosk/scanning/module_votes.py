"""What several frames say of each module of one code: glare wanders, noise changes, the print stays."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Votes = NDArray[np.float32]

_KEPT: Final = 0.7  # of the votes before, when a frame adds its own
_LONGEST: Final = 6  # frames without a code of that size until its votes are void
_SAME_CODE: Final = 0.55  # share of modules that agree; codes that differ agree in half


class ModuleVotes:
    """Sums the votes (below zero is dark, far from it is sure) of the frames in which the same code stands."""

    def __init__(self) -> None:
        self._sums: dict[int, Votes] = {}
        self._unseen: dict[int, int] = {}

    def next_frame(self) -> None:
        """Another frame begins."""
        self._unseen = {size: age + 1 for size, age in self._unseen.items() if age < _LONGEST}
        self._sums = {size: self._sums[size] for size in self._unseen}

    def add(self, votes: Votes) -> Votes | None:
        """The votes of this frame and those before together, or None when there are none before for this code."""
        size = len(votes)
        before = self._sums.get(size)
        self._unseen[size] = 0
        if before is None or float(((before < 0) == (votes < 0)).mean()) < _SAME_CODE:
            self._sums[size] = votes
            return None
        self._sums[size] = np.asarray(_KEPT * before + votes, np.float32)
        return self._sums[size]

    def clear(self) -> None:
        """A code was read: what comes now is another matter."""
        self._sums, self._unseen = {}, {}
