"""``ChainMemory`` in a file of the terminal's folder."""

import contextlib
from pathlib import Path
from typing import Final

import msgspec
from typing_extensions import override

from kiosk.domain.audit import ChainMark
from kiosk.ports.chain_memory import ChainMemory
from offline_cache.durable_file import write_durably

CHAIN_FILE: Final = "audit_mark.json"


class ChainFile(ChainMemory):
    """Damaged or lost: nothing is remembered, and nothing is suspected."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / CHAIN_FILE

    @override
    def load(self) -> ChainMark:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=ChainMark)
        except (OSError, msgspec.DecodeError):
            return ChainMark()

    def forget(self) -> None:
        """This terminal is nobody's any more: another shop's log is no fault of this one's."""
        self._path.unlink(missing_ok=True)

    @override
    def save(self, mark: ChainMark) -> None:
        with contextlib.suppress(OSError):
            write_durably(self._path, msgspec.json.encode(mark))
