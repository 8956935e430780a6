"""A disk whose operations fail from one of them on, or one of them alone, until it is mended."""

from dataclasses import dataclass

from typing_extensions import override

from kiosk.faults.watched_disk import Kind, Operation, Watch

FULL = 13
_ERRORS: dict[Kind, int] = {"read": 266, "write": 778, "sync": 1034}
"""``SQLITE_IOERR_READ``, ``_WRITE``, ``_FSYNC``."""


@dataclass
class FailingDisk(Watch):
    """The ``at``-th operation of these kinds fails, as ``full`` or as an I/O error; all after it too if it ``lasts``."""

    kinds: frozenset[Kind]
    at: int = 0
    is_full: bool = False
    lasts: bool = False
    seen: int = 0
    failed: int = 0
    is_mended: bool = False

    @override
    def before(self, operation: Operation) -> int:
        """Let it fail when it is its turn."""
        if self.is_mended or operation.kind not in self.kinds:
            return 0
        self.seen += 1
        if not self.at or self.seen < self.at or (self.seen > self.at and not self.lasts):
            return 0
        self.failed += 1
        return FULL if self.is_full else _ERRORS[operation.kind]
