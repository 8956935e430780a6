"""A disk at which the process is killed just before one of its operations."""

import os
import signal
from dataclasses import dataclass

from typing_extensions import override

from kiosk.faults.watched_disk import Kind, Operation, Watch

_CHANGES: frozenset[Kind] = frozenset({"create", "write", "truncate", "sync", "delete"})


@dataclass
class KillingDisk(Watch):
    """SIGKILL before the ``at``-th change; 0: never, only count."""

    at: int = 0
    seen: int = 0

    @override
    def before(self, operation: Operation) -> int:
        """End the process when it is time."""
        if operation.kind in _CHANGES:
            self.seen += 1
            if self.seen == self.at:
                os.kill(os.getpid(), signal.SIGKILL)
        return 0
