"""Damage inside values, which SQLite does not see: the terminal does, at its first look at the file, and begins anew."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import CacheDamaged
from kiosk.faults.cache_bench import FILE, CacheBench, cursor

DAMAGES = {
    "the text of a table": (
        "UPDATE sqlite_master SET sql = replace(sql, 'amount INTEGER', 'amoqnt INTEGER') WHERE name = 'agreed_price'"
    ),
    "the key of a place": "UPDATE entity SET key = 'lyoo' WHERE key = 'lyon'",
    "a price that filters use": "UPDATE variant SET list_amount = 1 WHERE sku = 'P1-S'",
    "a rank": "UPDATE product SET rank = 9 WHERE id = 'p1'",
    "the number of a body": "UPDATE product_body SET no = no + 1 WHERE no = (SELECT no FROM product WHERE id = 'p1')",
    "the product of a variant": "UPDATE variant SET product_no = 0 WHERE sku = 'P1-S'",
    "where a piece is": "UPDATE variant_here SET location_id = 'lynn' WHERE location_id = 'lyon' AND variant_no = 1",
    "a piece that is nowhere": "DELETE FROM variant_here WHERE variant_no = 1",
    "a correction": "UPDATE vocabulary SET shown = 'tapas' WHERE word = 'tapis'",
    "words of the index": "UPDATE search_content SET c0 = 'tapir' WHERE c0 LIKE 'tapi%'",
    "postings of the index": "DELETE FROM search_data WHERE id = (SELECT max(id) FROM search_data)",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_flipped_value_is_seen_and_fetched_again(tmp_path: Path, damage: str) -> None:
    filled(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        assert connection.execute(DAMAGES[damage]).rowcount > 0
        connection.commit()
    with closing(CacheBench.open(tmp_path)) as bench:
        assert bench.writer.cursor() is None
        bench.fill(9)
        assert bench.writer.cursor() == cursor(9)


def test_what_many_deltas_left_is_not_taken_for_damage(tmp_path: Path) -> None:
    filled(tmp_path)
    with closing(CacheBench.open(tmp_path)) as bench:
        assert bench.writer.cursor() == cursor(40)


def test_a_stock_row_that_cannot_be_is_damage_before_its_seal_was_looked_at(tmp_path: Path) -> None:
    filled(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("UPDATE stock SET as_of = 1 << 62, incoming_on = -1 WHERE sku = 'P1-S'")
        connection.commit()
    with closing(CacheBench.open(tmp_path)) as bench:
        with pytest.raises(CacheDamaged):
            bench.stock.levels("P1-S")
        assert bench.writer.cursor() is None


def filled(folder: Path) -> None:
    with closing(CacheBench.open(folder)) as bench:
        bench.fill(0)
        for n in range(1, 41):
            bench.follow(n)
