"""``CountStore`` in a file of the terminal's folder."""

from pathlib import Path
from typing import Final

import msgspec
from typing_extensions import override

from kiosk.domain.shelf_count import CountSheet
from kiosk.ports.count_store import CountStore
from offline_cache.durable_file import write_durably

COUNT_FILE: Final = "count.json"


class CountFile(CountStore):
    """Articles and figures only: nothing in it is a person's."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / COUNT_FILE

    @override
    def load(self) -> CountSheet | None:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=CountSheet)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):  # none, or not one of ours
            return None

    @override
    def save(self, sheet: CountSheet | None) -> None:
        if sheet is None:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(self.path, msgspec.json.encode(sheet))
