"""``TaskReader`` on the cache."""

import msgspec
from typing_extensions import override

from kiosk.domain.task import Task, by_age
from kiosk.ports.task_reader import TaskReader
from offline_cache.cache import CacheDatabase
from offline_cache.checked import unchecked

_decode = msgspec.json.Decoder(Task).decode


class SqliteTasks(TaskReader):
    """A day of one shop: some hundreds at most."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def tasks(self, location_id: str) -> list[Task]:
        with self._cache.reading() as connection:
            rows = connection.execute("SELECT body FROM entity WHERE kind = 'task'").fetchall()
        known = [_decode(unchecked(body)) for (body,) in rows]
        return by_age([task for task in known if task.location_id == location_id])
