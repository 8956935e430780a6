"""What a demonstration leaves in its folder, and what it leaves alone."""

from pathlib import Path

from kiosk.demo.report import Report


def test_a_new_report_takes_away_the_last_one_and_nobodys_own_pictures(tmp_path: Path) -> None:
    own, other = tmp_path / "holiday.png", tmp_path / "notes.txt"
    for path in (own, other):
        path.write_bytes(b"mine")
    last = Report(tmp_path)
    last.run("phone", lambda: None, Path.touch)
    last.write()

    Report(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["holiday.png", "notes.txt"]


def test_a_report_that_is_none_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("[]")

    Report(tmp_path)

    assert (tmp_path / "report.json").read_text() == "[]"
