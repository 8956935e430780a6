"""Pictures on disk: by name and palette, bounded, and whole or not there."""

import os
from pathlib import Path

import pytest

from kiosk.errors import CacheFull
from offline_cache.pictures import PictureCache


def test_kept_by_name_and_palette_across_restarts(tmp_path: Path) -> None:
    PictureCache(tmp_path).put("chair", {"base": "#111111", "wood": "#222222"}, b"<svg/>")
    again = PictureCache(tmp_path)
    assert again.get("chair", {"wood": "#222222", "base": "#111111"}) == b"<svg/>"
    assert again.get("chair", {"base": "#333333"}) is None
    assert again.get("../../etc/passwd", {}) is None


def test_oldest_go_when_there_are_too_many_bytes(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path, max_bytes=1000)
    for n in range(12):
        path = cache.put(f"p{n}", {}, b"x" * 100)
        os.utime(path, (n, n))
    kept = [n for n in range(12) if cache.get(f"p{n}", {}) is not None]
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 1000
    assert kept == list(range(min(kept), 12))


def test_unwritable_folder_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path)
    cache.path_of("chair", {}).mkdir()  # something in the way of the finished file
    with pytest.raises(CacheFull):
        cache.put("chair", {}, b"<svg/>")
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []
