"""At the terminal: selections, codes of paper and counts of scans outlive restarts; orders know their print."""

import asyncio
import contextlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain.customer_link import CustomerLink, body_of, signed_bytes, write
from kiosk.domain.feed import Delta
from kiosk.domain.gtin import Gtin
from kiosk.domain.handoff import ALPHABET, check_character
from kiosk.domain.print_source import MOST_COUNTS, SourceCount, SourceTally
from kiosk.domain.printed_code import (
    FIRST_CHARACTER,
    GtinTarget,
    PrintedCode,
    is_printed_code,
    length_of,
    normalise_printed_code,
)
from kiosk.domain.scan import CodeSource
from kiosk.domain.selection import Selection
from kiosk.errors import BackendUnavailable
from kiosk.hub.auth.secrets import new_printed_code
from kiosk.hub.auth.signing import Ed25519Signer, new_key
from kiosk.hub_client.signatures import Ed25519Verifier
from kiosk.sync.source_counts import SourceCountLoop
from kiosk.use_cases.count_sources import CountSources
from kiosk.use_cases.shopping import Shopping
from offline_cache.erasing import erase_terminal
from offline_cache.outbox_file import open_outbox
from offline_cache.session import SqliteSessionStore
from offline_cache.source_ledger import SqliteSourceLedger
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import NOW, rows, snapshot
from tests.fakes.sources import MemoryKeys
from tests.fakes.terminal import FakeClock, FakeIds, FakeSessions

PAGE = Selection("p12", {"fr": "Au salon"}, ("LAMPE-0", "GONE", "CANAPE-1"), "automne", "12")
CODE = new_printed_code()
PRINTED = PrintedCode(CODE, GtinTarget(Gtin("03700000000020")), CodeSource("automne", "12"))
EVENING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""Half past midnight of the 22nd, by the clock of the shop."""
DAY = date(2026, 11, 22)


def test_pages_and_codes_are_read_from_the_file_in_their_order(empty: Terminal) -> None:
    new = [change("selection", PAGE.id, PAGE), change("printed_code", CODE, PRINTED)]
    asyncio.run(empty.writer.replace(snapshot([*rows(), *new])))
    catalogue = empty.catalogue
    assert catalogue.selection("p12") == PAGE
    assert catalogue.printed_code(CODE) == PRINTED
    assert (catalogue.selection("p13"), catalogue.printed_code("P222222")) == (None, None)

    hits = catalogue.selection_hits(PAGE.skus, "lyon", "public", "fr", NOW)
    assert [hit.variant.sku for hit in hits] == ["LAMPE-0", "CANAPE-1"]
    for hit in hits:
        levels = {level.location_id: level.available for level in empty.stock.levels(hit.variant.sku)}
        assert hit.available_here == levels.get("lyon", 0)
        assert hit.price == catalogue.price(hit.variant.sku, "public", NOW)

    shorter = replace(PAGE, skus=("LAMPE-0",))
    gone = change("printed_code", CODE, None)
    empty.writer.apply(Delta((change("selection", PAGE.id, shorter), gone), "e1:9"))
    assert (catalogue.selection("p12"), catalogue.printed_code(CODE)) == (shorter, None)


def test_a_keypad_knows_the_length_from_the_first_character() -> None:
    older = next(body + check_character(body) for body in (FIRST_CHARACTER + "234" + last for last in ALPHABET))
    assert [length_of(text) for text in ("", "K", "P", CODE[:6], CODE, older)] == [6, 6, 7, 7, 7, 6]
    assert normalise_printed_code(f" {CODE[:3].lower()}-{CODE[3:]} ") == CODE
    assert not is_printed_code(older)
    assert not is_printed_code(CODE[:-1] + ("2" if CODE[-1] != "2" else "3"))
    assert not is_printed_code("P0O1I22")


class Desk:
    """A hub that adds nothing up: it keeps the largest, as the real one, and may lose its answer."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, date, str, str], SourceCount] = {}
        self.answers = True
        self.is_there = True

    async def tell(self, tally: SourceTally) -> None:
        if not self.is_there:
            raise BackendUnavailable("no network")
        for count in tally.counts:
            key = (tally.id, count.day, count.edition, count.page)
            self.known[key] = max(self.known.get(key, count), count, key=lambda each: each.scans)
        if not self.answers:
            raise BackendUnavailable("the answer was lost")

    @property
    def scans(self) -> int:
        return sum(count.scans for count in self.known.values())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    open_outbox(tmp_path / "outbox.db", NOW).database.close()
    return tmp_path


def test_counts_arrive_once_after_days_without_network_lost_answers_restarts_and_a_lost_file(folder: Path) -> None:
    desk = Desk()

    def count(days: int, *, times: int = 1) -> None:
        sessions = SqliteSessionStore(folder / "outbox.db")
        for _ in range(times):
            sessions.sources.count(SourceCount(DAY + timedelta(days=days), "automne", "12", scans=1))
        sessions.close()

    def send() -> None:
        sessions = SqliteSessionStore(folder / "outbox.db")
        with contextlib.suppress(BackendUnavailable):
            asyncio.run(SourceCountLoop(sessions.sources, desk).send())
        sessions.close()

    desk.is_there = False
    for day in range(3):
        count(day, times=2)
        send()
    desk.is_there, desk.answers = True, False
    send()
    count(2)
    desk.answers = True
    send()
    send()
    assert desk.scans == 7

    (folder / "outbox.db").unlink()
    open_outbox(folder / "outbox.db", NOW).database.close()
    count(2, times=2)
    send()
    assert desk.scans == 9
    count(30)
    send()
    database = open_outbox(folder / "outbox.db", NOW).database
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM source_count").fetchone() == (1,), "what was sent long ago"
    database.close()


def test_invented_editions_fill_no_disk_and_a_removed_terminal_keeps_no_counts(folder: Path, empty: Terminal) -> None:
    database = open_outbox(folder / "outbox.db", NOW).database
    ledger = SqliteSourceLedger(database)
    for n in range(MOST_COUNTS + 5):
        ledger.count(SourceCount(DAY, f"e{n}", scans=1))
    ledger.count(SourceCount(DAY, "e0", scans=1))
    tally = ledger.unsent()
    assert tally is not None
    assert (len(tally.counts), tally.counts[0].scans) == (MOST_COUNTS, 2)
    erase_terminal(database, empty.cache, folder / "pictures")
    assert ledger.unsent() is None
    database.close()


@pytest.fixture
def shopping() -> Shopping:
    return Shopping(FakeSessions(), FakeClock(EVENING), FakeIds())


def test_the_first_print_counts_the_visit_and_the_last_one_gets_the_order(folder: Path, shopping: Shopping) -> None:
    sessions = SqliteSessionStore(folder / "outbox.db")
    count = CountSources(sessions.sources, shopping, MemoryKeys(), Ed25519Verifier(), FakeClock(EVENING))
    first, last = CodeSource("automne", "12"), CodeSource("automne", "24", "no-link-of-ours")
    shopping.start("fr")
    for source in (first, None, first, last):
        count.scanned(source)
    session = shopping.session
    assert session is not None
    assert session.source == CodeSource("automne", "24"), "paper that proves nothing is an ordinary print"
    count.ordered(session.source)
    shopping.finish()
    count.scanned(CodeSource("not an edition"))
    shopping.start("fr")
    count.scanned(CodeSource("automne", "*"))
    tally = sessions.sources.unsent()
    assert tally is not None
    assert tally.counts == (
        SourceCount(DAY, "automne", "", 1, 1, 0),
        SourceCount(DAY, "automne", "12", 2, 1, 0),
        SourceCount(DAY, "automne", "24", 1, 0, 1),
    )
    sessions.close()


def test_a_customers_copy_is_believed_without_network_and_shows_nothing(folder: Path, shopping: Shopping) -> None:
    key, private = new_key(NOW)
    foreign, other = new_key(NOW)
    sessions = SqliteSessionStore(folder / "outbox.db")

    def link(by: str, half: bytes, until: date = DAY) -> str:
        body = body_of(CustomerLink(by, "00" * 9, until))
        return write(body, Ed25519Signer(by, half).sign(signed_bytes("automne", body)))

    def believed(text: str, *, edition: str = "automne", keys: MemoryKeys | None = None) -> str:
        ring = keys or MemoryKeys(key)
        CountSources(sessions.sources, shopping, ring, Ed25519Verifier(), FakeClock(EVENING)).scanned(
            CodeSource(edition, "12", text)
        )
        session = shopping.session
        assert session is not None
        assert session.source is not None
        assert (session.cart.customer, session.cart.price_group_id) == (None, "public")
        return session.source.customer_link

    shopping.start("fr")
    good = link(key.id, private)
    assert believed(good) == good
    flipped = good[:40] + ("A" if good[40] != "A" else "B") + good[41:]
    for bad in (flipped, link(foreign.id, other), link(key.id, other), link(key.id, private, DAY - timedelta(days=1))):
        assert believed(bad) == ""
    assert believed(good, edition="hiver") == ""
    assert believed(good, keys=MemoryKeys(replace(key, is_revoked=True))) == ""
    ended = replace(key, ends_at=NOW)
    assert believed(good, keys=MemoryKeys(ended)) == ""
    assert believed(good, keys=MemoryKeys(replace(ended, links_end_on=DAY))) == good
    sessions.close()
