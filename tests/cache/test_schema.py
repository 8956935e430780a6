"""The golden schema: made from empty, each file equals what is written down in ``offline_cache/schema.sql``."""

import sqlite3
from pathlib import Path

from offline_cache.cache import open_cache
from offline_cache.migrations import migrate
from offline_cache.outbox_file import STEPS, open_outbox, steps_of
from tests.fakes.clock import START

GOLDEN = Path(__file__).parents[2] / "offline_cache" / "schema.sql"


def dump(connection: sqlite3.Connection) -> str:
    rows = connection.execute(
        # FTS5's own tables differ between versions of SQLite.
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'"
        " ORDER BY type DESC, name"
    )
    return "".join(f"{sql};\n" for (sql,) in rows)


def test_schema_made_from_empty_is_the_one_written_down(tmp_path: Path) -> None:
    cache, outbox = open_cache(tmp_path / "cache.db"), open_outbox(tmp_path / "outbox.db", START).database
    with cache.reading() as cached, outbox.reading() as kept:
        found = f"-- cache.db\n{dump(cached)}\n-- outbox.db\n{dump(kept)}"
        migrate(kept)  # a second time changes nothing
        assert dump(kept) in found
        assert steps_of(kept) == STEPS  # one that is not listed would never reach a file from before it
    cache.close()
    outbox.close()
    assert found == GOLDEN.read_text()
