"""After a visit the kiosk searches itself for what was typed: driven at the real window, and seen to find what is left."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.money import Money
from kiosk.domain.shop_event import WipeProved
from kiosk.domain.wipe import telling
from kiosk.use_cases.prove_wipe import ProveWipe
from offline_cache.wipe_search import OwnFiles
from tests.fakes.events import MemoryEvents
from tests.fakes.terminal import FakeClock, make_parts
from tests.fakes.wipe import MemoryDisk, MemoryProofs
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs

MAIL, STREET = "zoe.marchand@exemple.fr", "18 rue des Frères-Ney"


class Stage:
    """A kiosk whose disk and proofs are looked at."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.events, self.disk, self.proofs = MemoryEvents(), MemoryDisk(), MemoryProofs()
        clock = FakeClock()
        prove = ProveWipe(self.disk, self.proofs, self.events, clock)
        self.parts = make_parts(folder, clock=clock, events=self.events, prove_wipe=prove)
        self.jobs = ManualJobs()
        self.terminal: Terminal = open_window(self.parts, self.jobs, lambda call: call())
        self._qtbot = qtbot

    def types_and_leaves(self) -> None:
        checkout = self.terminal.screens.models["checkout"]
        self.parts.shopping.start("fr")
        self.parts.shopping.add("ROBE-CORAIL-38", Money(14900), None)
        checkout.edit("email", MAIL)  # type: ignore[attr-defined]
        checkout.edit("street", STREET)  # type: ignore[attr-defined]
        QGuiApplication.clipboard().setText(MAIL)
        self.terminal.screens.shell.leave()

    def waits_for_proofs(self, count: int) -> None:
        def is_there() -> bool:
            self.jobs.run_all()
            return len(self.proofs.proofs) == count

        self._qtbot.waitUntil(is_there, timeout=15_000)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path, qtbot)
    yield stage
    stage.terminal.close()


def test_a_visit_leaves_nothing_and_the_search_says_so(stage: Stage) -> None:
    stage.types_and_leaves()
    stage.waits_for_proofs(1)
    (proof,) = stage.proofs.proofs
    assert proof.is_clean
    assert proof.searched > 20
    assert stage.events.of(WipeProved) == [WipeProved(proof.searched, 0)]
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("is_asked", [True, False])
def test_what_was_typed_to_find_an_order_is_searched_for_too(stage: Stage, *, is_asked: bool) -> None:
    finder: Any = stage.terminal.screens.models["orderFinder"]
    stage.parts.shopping.start("fr")
    finder.edit("number", "K07-0042")
    finder.edit("proof", MAIL)
    if is_asked:
        finder.find()
        finder.reset()
    stage.terminal.screens.shell.leave()
    stage.waits_for_proofs(1)
    assert stage.proofs.proofs[0].is_clean


def test_what_is_left_is_found_wherever_it_is(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.wipe_check._AGAIN_MS", 50)
    stage.types_and_leaves()
    vars(stage.terminal.screens.models["done"])["_forgotten"] = f"Merci {MAIL}"
    QGuiApplication.clipboard().setText(STREET)
    stage.disk.content["log"] = f"order for {STREET}"
    # What stayed on the disk is wiped and searched for once more before it counts.
    stage.waits_for_proofs(1)
    (proof,) = stage.proofs.proofs
    assert proof.places == ("done", "clipboard", "log")
    assert stage.events.of(WipeProved)[0].found == 3
    assert MAIL not in repr(stage.proofs.proofs)


def test_a_visit_in_which_nothing_was_typed_needs_no_proof(stage: Stage) -> None:
    stage.terminal.screens.shell.start()
    stage.terminal.screens.shell.leave()
    stage.jobs.run_all()
    assert stage.proofs.proofs == []


def test_only_texts_that_no_shop_has_itself_are_searched_for() -> None:
    typed = ["zoe", "Lyon", "69002", "Marchand", " zoe@ex.fr ", "0612345678", "Zoé Marchand", "Zoé Marchand"]
    assert telling(typed) == ("zoe@ex.fr", "0612345678", "Zoé Marchand")


def test_files_are_searched_in_every_form_that_a_text_takes(tmp_path: Path) -> None:
    texts = ["Zoé Marchand"]
    forms = (
        "Zoé Marchand".encode(),
        "Zoé Marchand".encode("utf-16-le"),
        rb"{\"name\": \"Zo\xe9 Marchand\"}",
    )
    for number, form in enumerate(forms):
        (tmp_path / f"file-{number}").write_bytes(b"x" * (1 << 20) + form)  # across the edge of a piece
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "robe.svg").write_text("Zoé Marchand")
    (tmp_path / "clean").write_text("Zoé")
    (tmp_path / "old").write_text("Zoé Marchand")
    os.utime(tmp_path / "old", (1, 1))  # written before the visit: it cannot be of it
    (tmp_path / "cache.db-wal").write_text("Zoé Marchand")
    os.utime(tmp_path / "cache.db-wal", (1, 1))

    searched = OwnFiles(tmp_path).search(texts, time.time())
    assert searched.found == ("cache.db-wal", "file-0", "file-1", "file-2", "robe.svg")
    with (tmp_path.parent / "open.log").open("w") as log:
        log.write("Zoé Marchand")
        log.flush()
        found = OwnFiles(tmp_path / "pictures").search(texts, time.time()).found
    assert len(found) == 2, "the log that this process writes lies elsewhere"
