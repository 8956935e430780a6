"""SIGKILL in the middle of taking deltas in: rows and cursor are of the same moment, whichever that is."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from kiosk.domain.feed import Change, Delta
from offline_cache.cache_writer import SqliteCacheWriter
from tests.cache.conftest import Terminal, terminal_at
from tests.fakes.small_shop import TOPICS, stock, variants

_KILLS = 12
_SKUS = tuple(variant.sku for n in range(1, 6) for variant in variants(n))


def delta(position: int) -> Delta:
    """Every level of the shop becomes the position of the delta."""
    changes: list[Change] = [stock(sku, place, position) for sku in _SKUS for place in ("lyon", "depot")]
    return Delta(tuple(changes), f"e1:{position}")


def apply_for_ever(path: Path) -> None:
    terminal = terminal_at(path)
    position = int((terminal.writer.cursor() or "e1:0").partition(":")[2])
    while True:
        position += 1
        terminal.writer.apply(delta(position))
        os.write(1, b".")


def test_rows_and_cursor_stay_together(shop: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    shop.writer.apply(delta(1))
    shop.cache.close()
    pauses, positions = random.Random(4), []
    for _ in range(_KILLS):
        command = [sys.executable, "-c", _CHILD.format(path=str(path))]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.read(1)  # it has begun
            time.sleep(pauses.random() * 0.05)
            child.send_signal(signal.SIGKILL)
        terminal = terminal_at(path)
        cursor = terminal.writer.cursor()
        found = {level.on_hand for sku in _SKUS for level in terminal.stock.levels(sku)}
        terminal.cache.check_thoroughly()
        terminal.cache.close()
        assert {f"e1:{position}" for position in found} == {cursor}
        positions.append(found.pop())
    assert positions == sorted(set(positions))
    assert SqliteCacheWriter(shop.cache, lambda: TOPICS).cursor() == f"e1:{positions[-1]}"


_CHILD = """
from pathlib import Path
from tests.cache.test_killed_while_applying import apply_for_ever
apply_for_ever(Path({path!r}))
"""
