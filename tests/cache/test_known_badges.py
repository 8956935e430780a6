"""Who gets in without the hub, out of a file that tells its finder nothing."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.staff import OFFLINE_LIFE, StaffMember
from kiosk.ports.badge_book import NotKnown, Opened
from kiosk.ports.staff_desk import Renewal, SignInRefused
from offline_cache.badge_file import BADGE_FILE, BadgeFile
from offline_cache.erasing import TABLES, remove_terminal
from offline_cache.try_ons import STEPS_FILE
from tests.fakes.clock import FakeClock

LEA = StaffMember("lea", "Léa Petit", "LP", "salesperson", "lyon")
BADGE, PIN = "LP-7K2M9XQ4", "1357"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def book(tmp_path: Path, clock: FakeClock) -> BadgeFile:
    book = BadgeFile(tmp_path, clock)
    book.keep(BADGE, PIN, LEA, Renewal("the-renewal", clock.now() + OFFLINE_LIFE))
    return book


def test_badge_and_pin_open_after_a_restart_and_the_badge_alone_tells_the_name(
    book: BadgeFile, tmp_path: Path, clock: FakeClock
) -> None:
    known = book.known(BADGE)
    again = BadgeFile(tmp_path, clock)
    assert known is not None
    assert (known.staff, again.known(BADGE), again.known("LP-OTHER")) == (LEA, known, None)
    assert again.open(BADGE, PIN) == Opened(known, "the-renewal", clock.now(), 0)
    assert again.open("LP-OTHER", PIN) == NotKnown()


def test_the_file_holds_neither_name_nor_secret(book: BadgeFile, tmp_path: Path) -> None:
    assert book.known(BADGE) is not None
    content = (tmp_path / BADGE_FILE).read_bytes()
    for secret in (BADGE, PIN, "the-renewal", "Léa"):
        assert secret.encode() not in content


def test_five_wrong_pins_wait_a_minute_and_ten_need_the_hub(book: BadgeFile, tmp_path: Path, clock: FakeClock) -> None:
    assert [book.open(BADGE, "0000") for _ in range(4)] == [SignInRefused(left) for left in (4, 3, 2, 1)]
    assert book.open(BADGE, "0000") == SignInRefused(0, 60)
    # A restart takes nothing back, and the right PIN waits as well.
    again = BadgeFile(tmp_path, clock)
    assert again.open(BADGE, PIN) == SignInRefused(0, 61)
    clock.advance(61)
    assert [again.open(BADGE, "0000") for _ in range(4)] == [SignInRefused(left) for left in (4, 3, 2, 1)]
    assert again.open(BADGE, "0000") == NotKnown()
    assert again.open(BADGE, PIN) == NotKnown()


def test_the_right_pin_forgets_the_wrong_ones_and_tells_how_many_there_were(book: BadgeFile) -> None:
    for _ in range(3):
        book.open(BADGE, "0000")
    found = book.open(BADGE, PIN)
    assert isinstance(found, Opened)
    assert found.wrong_tries == 3
    assert book.open(BADGE, "0000") == SignInRefused(4)


def test_the_time_is_limited_and_the_hub_may_end_it_sooner(book: BadgeFile, clock: FakeClock) -> None:
    clock.advance(OFFLINE_LIFE.total_seconds() - 1)
    assert isinstance(book.open(BADGE, PIN), Opened)
    clock.advance(2)
    assert book.known(BADGE) is None
    assert book.open(BADGE, PIN) == NotKnown()
    book.keep(BADGE, PIN, LEA, Renewal("newer", clock.now() + timedelta(days=1)))
    book.forget("lea")
    assert book.open(BADGE, PIN) == NotKnown()


def test_a_new_badge_replaces_the_old_one_and_a_damaged_file_knows_nobody(
    book: BadgeFile, tmp_path: Path, clock: FakeClock
) -> None:
    book.set_left_handed("lea", is_left=True)
    book.set_text_percent("lea", 125)
    book.keep("LP-NEWBADGE", PIN, LEA, Renewal("newer", clock.now() + OFFLINE_LIFE))
    assert book.known(BADGE) is None
    assert BadgeFile(tmp_path, clock).is_left_handed("lea")
    assert [BadgeFile(tmp_path, clock).text_percent(who) for who in ("lea", "karim")] == [125, 100]
    (tmp_path / BADGE_FILE).write_bytes(b'{"salt"')
    assert BadgeFile(tmp_path, clock).known("LP-NEWBADGE") is None
    (tmp_path / STEPS_FILE).write_bytes(b"[]")
    (tmp_path / TABLES).mkdir()
    (tmp_path / TABLES / "audit.csv").write_text("1;Léa")
    remove_terminal(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_counted_is_not_tried(book: BadgeFile, tmp_path: Path) -> None:
    (tmp_path / (BADGE_FILE + ".part")).mkdir()
    assert book.open(BADGE, PIN) == NotKnown()
