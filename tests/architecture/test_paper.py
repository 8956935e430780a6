"""What is written about the product agrees with the product."""

import tomllib
from pathlib import Path

import kiosk

ROOT = Path(__file__).parents[2]


def test_version_is_the_same_in_package_project_and_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert project == kiosk.__version__
    assert f"## [{project}]" in (ROOT / "CHANGELOG.md").read_text()


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text()
    pages = sorted(path.name for path in folder.glob("0*.md"))
    assert pages
    assert [page for page in pages if page not in listed] == []


def test_lock_records_no_download_address() -> None:
    assert "://" not in (ROOT / "constraints.txt").read_text()
