"""Folders of pictures with their texts: what is counted, and what is said of a folder that cannot be measured."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from kiosk.ports.decoder import Frame
from kiosk.scanning.bench.photograph_scores import limited
from kiosk.scanning.bench.photographs import codes_in
from kiosk.scanning.bench.scores import sight
from tests.fakes.drawn_codes import qr_frame


def bench(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["bench", "scan", *map(str, arguments)])


def put(folder: Path, name: str, picture: Frame, text: str) -> None:
    folder.mkdir(exist_ok=True)
    cv2.imwrite(str(folder / f"{name}.png"), picture)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def folders(result: Result) -> dict[str, dict[str, Any]]:
    return {folder["folder"]: folder for folder in json.loads(result.output)}


def test_folders_are_counted_by_codes_with_every_reader_beside_the_others(tmp_path: Path) -> None:
    two = np.hstack((qr_frame("left"), qr_frame("right")))
    put(tmp_path / "many", "1", two, "left\nright\n")
    put(tmp_path / "many", "2", two, "left\nlost\n")
    put(tmp_path / "cards", "1", qr_frame("A card\nof two lines"), "A card\r\nof two lines\r\n")
    put(tmp_path / "none", "1", np.full((300, 300), 128, np.uint8), "")
    put(tmp_path / "none", "2", qr_frame("surprise"), "")
    result = bench("--photos", tmp_path, "--json")
    assert result.exit_code == 0, result.output
    scores = folders(result)
    assert list(scores) == ["cards", "many", "none", "all"]
    assert (scores["many"]["codes"], scores["cards"]["codes"], scores["none"]["codes"]) == (4, 1, 0)
    product = {name: score["readers"]["kiosk"] for name, score in scores.items()}
    assert (product["many"]["decoded"], product["many"]["percent"], product["many"]["wrong"]) == (3, 75.0, 1)
    assert product["cards"]["decoded"] == 1
    assert (product["none"]["percent"], product["none"]["false_codes"]) == (None, 1)
    assert (scores["none"]["without"], scores["all"]["pictures"]) == (2, 5)
    assert set(scores["all"]["readers"]) == {"kiosk", "zxing", "opencv"}
    assert scores["all"]["readers"]["zxing"]["ms"]["p95"] > 0


def test_table_has_a_line_a_folder_and_says_what_is_amiss(tmp_path: Path) -> None:
    put(tmp_path / "a", "1", qr_frame("one"), "one")
    put(tmp_path / "a", "2", qr_frame("two"), "two")
    (tmp_path / "a" / "2.png").write_bytes(b"no picture")
    (tmp_path / "a" / "3.txt").write_text("alone")
    cv2.imwrite(str(tmp_path / "a" / "4.png"), qr_frame("nameless"))
    result = bench("--photos", tmp_path, "--reader", "kiosk", "--reader", "zxing")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert "this product" in lines[2]
    assert "zxing-cpp alone" in lines[2]
    assert lines[4].split()[:5] == ["a", "1", "1", "|", "100.0"]
    assert lines[-3:] == [
        "a: a .txt without a picture: 3.txt",
        "a: a picture without a .txt, left out: 4.png",
        "a: no picture, left out: 2.png",
    ]


@pytest.mark.parametrize(
    ("name", "said"), [("nowhere", "there is no folder"), ("texts", "no pictures in"), ("bare", "has a .txt beside it")]
)
def test_folder_that_cannot_be_measured_is_named_with_its_reason(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "1.txt").write_text("alone")
    put(tmp_path / "bare", "1", qr_frame("x"), "x")
    (tmp_path / "bare" / "1.txt").unlink()
    result = bench("--photos", tmp_path / name)
    assert result.exit_code == 1
    assert said in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("arguments", [[], ["--stream", "--photos", "."], ["--photos", ".", "--size", "big"]])
def test_usage_is_explained(arguments: list[str]) -> None:
    assert bench(*arguments).exit_code == 2


def test_pictures_are_made_as_small_as_a_camera_s_frames() -> None:
    assert limited(np.zeros((3000, 4000, 3), np.uint8), (1280, 720)).shape == (720, 960, 3)
    assert limited(np.zeros((4000, 3000, 3), np.uint8), (1280, 720)).shape == (960, 720, 3)
    assert limited(np.zeros((4000, 1000, 3), np.uint8), (1280, 720)).shape == (1280, 320, 3)
    small = np.zeros((100, 90, 3), np.uint8)
    assert limited(small, (1280, 720)) is small
    assert limited(small, None) is small


def test_what_a_text_file_names_shows_in_what_was_read() -> None:
    assert codes_in("a\nb\n", set()) == ["a", "b"]
    assert codes_in("a\nb\n", {"a\nb"}) == ["a\nb"]
    assert codes_in("a\n\nb\n", set()) == ["a\n\nb"]
    assert codes_in("a\n\nb\n", {"b"}) == ["a", "b"]
    assert codes_in("\n", set()) == []


def test_equal_codes_count_each_and_retail_numbers_are_compared_as_numbers() -> None:
    twice = sight(["x", "x", "y"], ["x", "z", "z"], 1.0)
    assert (twice.decoded, twice.wrong) == (1, 1)
    assert sight(["036000291452"], ["0036000291452"], 1.0).decoded == 1
