"""``TryOnReader`` on the cache, and the file of steps that the hub has not heard of."""

from pathlib import Path
from typing import Final

import msgspec
import structlog
from typing_extensions import override

from kiosk.domain.try_on import TryOn, TryOnQueue
from kiosk.ports.step_store import StepStore, WaitingStep
from kiosk.ports.try_on_reader import TryOnReader
from offline_cache.cache import CacheDatabase
from offline_cache.checked import unchecked
from offline_cache.durable_file import write_durably

STEPS_FILE: Final = "try_on_steps.json"

_log = structlog.get_logger(__name__)
_decode = msgspec.json.Decoder(TryOn).decode
_decode_queue = msgspec.json.Decoder(TryOnQueue).decode


class SqliteTryOns(TryOnReader):
    """Those of a few hours."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def try_ons(self, location_id: str) -> list[TryOn]:
        with self._cache.reading() as connection:
            rows = connection.execute("SELECT body FROM entity WHERE kind = 'try_on'").fetchall()
        known = [_decode(unchecked(body)) for (body,) in rows]
        here = [try_on for try_on in known if try_on.location_id == location_id]
        return sorted(here, key=lambda try_on: (try_on.asked_at, try_on.id))

    @override
    def try_on_queue(self, location_id: str) -> TryOnQueue | None:
        with self._cache.reading() as connection:
            row = connection.execute(
                "SELECT body FROM entity WHERE kind = 'try_on_queue' AND key = ?", (location_id,)
            ).fetchone()
        return None if row is None else _decode_queue(unchecked(row[0]))


class StepFile(StepStore):
    """The whole queue in one small file: there are never more than what one person did without network."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / STEPS_FILE

    @override
    def load(self) -> tuple[WaitingStep, ...]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=tuple[WaitingStep, ...])
        except FileNotFoundError:
            return ()
        except (OSError, msgspec.DecodeError) as error:
            # Steps say where goods lie in the store; what is promised to anybody is in the outbox.
            _log.warning("try-on steps not read", error=type(error).__name__)
            return ()

    @override
    def save(self, waiting: tuple[WaitingStep, ...]) -> None:
        if waiting:
            write_durably(self._path, msgspec.json.encode(waiting))
        else:
            self._path.unlink(missing_ok=True)

    def forget(self) -> None:
        """This terminal is removed."""
        self._path.unlink(missing_ok=True)
