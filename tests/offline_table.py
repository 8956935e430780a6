"""The table of what works without network, written from the tests that prove it.

A test says what it proves: ``@pytest.mark.offline("Place an order", "yes", "until 72 h without contact")``. Tests that prove
the same row are listed together. ``pytest --collect-only --offline-table FILE`` writes the table.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

import pytest

Works = Literal["yes", "with limits", "no"]

_HEAD = """# What works without network

Written from the tests by `make offline-table`; each row names the tests that prove it. *Yes*: as with a network.
*With limits*: the limit is said on screen as well. *No*: refused in a sentence, and nothing is lost.

| What | Without network | Limit | Proved by |
|---|---|---|---|
"""
_ORDER: tuple[Works, ...] = ("yes", "with limits", "no")


class Row(NamedTuple):
    """One line of the table, before its tests."""

    what: str
    works: Works
    limit: str = ""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--offline-table", type=Path, help="write the table of what works without network, and stop")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "offline(what, works, limit=''): a row of docs/offline.md that this test proves")


def pytest_collection_finish(session: pytest.Session) -> None:
    target: Path | None = session.config.getoption("--offline-table")
    if target is not None:
        target.write_text(table(session.items), encoding="utf-8")


def table(items: Iterable[pytest.Item]) -> str:
    """The document for the tests that were collected."""
    proofs: dict[Row, set[str]] = {}
    for item in items:
        for mark in item.iter_markers("offline"):
            proofs.setdefault(Row(*mark.args), set()).add(_name(item))
    rows = sorted(proofs, key=lambda row: (_ORDER.index(row.works), row.what))
    return _HEAD + "".join(_line(row, proofs[row]) for row in rows)


def _line(row: Row, tests: set[str]) -> str:
    proved_by = "<br>".join(f"`{test}`" for test in sorted(tests))
    return f"| {row.what} | {row.works} | {row.limit or '–'} | {proved_by} |\n"


def _name(item: pytest.Item) -> str:
    path, _, test = item.nodeid.partition("::")
    return f"{Path(path).name} {test.partition('[')[0]}"
