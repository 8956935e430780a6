"""``TakenStore`` in a file of the terminal's folder."""

from pathlib import Path
from typing import Final

import msgspec
from typing_extensions import override

from kiosk.domain.slow_movers import TakenFrom
from kiosk.ports.taken_store import TakenStore
from offline_cache.durable_file import write_durably

TAKEN_FILE: Final = "taken.json"


class TakenFile(TakenStore):
    """Articles and places only: nothing in it is a person's."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / TAKEN_FILE

    @override
    def load(self) -> TakenFrom | None:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=TakenFrom)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):  # none, or not one of ours
            return None

    @override
    def save(self, taken: TakenFrom | None) -> None:
        if taken is None:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(self.path, msgspec.json.encode(taken))
