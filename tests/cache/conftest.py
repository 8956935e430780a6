"""A cache filled with the small shop."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase, open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.catalogue import SqliteCatalogue
from offline_cache.stock import SqliteStock
from tests.fakes.small_shop import TOPICS, rows, snapshot


@dataclass
class Terminal:
    """Everything that reads and writes one cache."""

    cache: CacheDatabase
    writer: SqliteCacheWriter
    catalogue: SqliteCatalogue
    stock: SqliteStock
    allocations: Allocations


def terminal_at(path: Path) -> Terminal:
    cache, allocations = open_cache(path), Allocations()
    writer = SqliteCacheWriter(cache, lambda: TOPICS)
    return Terminal(cache, writer, SqliteCatalogue(cache, allocations), SqliteStock(cache, allocations), allocations)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Terminal]:
    terminal = terminal_at(tmp_path / "cache.db")
    yield terminal
    terminal.cache.close()


@pytest.fixture
def shop(empty: Terminal) -> Terminal:
    asyncio.run(empty.writer.replace(snapshot(rows())))
    return empty
