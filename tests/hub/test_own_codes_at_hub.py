"""The shop's own numbers, from its files through the hub's feed into a terminal's cache and its reading of codes."""

from pathlib import Path

import msgspec
import pytest

from kiosk.domain.feed import Change, Delta
from kiosk.domain.scan import LoyaltyCard, RestrictedNumber, ScannedCode
from kiosk.hub.importing import import_shop
from kiosk.hub.services import Services
from kiosk.scanning.meaning import MeaningReader
from offline_cache.cache import open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.own_codes import SqliteOwnCodes
from tests.fakes.own_codes import OWN_CODES, numbered
from tests.hub.conftest import TOPICS, MovableClock, Terminal, small_shop

pytestmark = pytest.mark.anyio


async def _changes(kiosk: Terminal) -> tuple[Change, ...]:
    answer = await kiosk.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    rows = [msgspec.json.decode(row, type=Change) for row in answer.content.splitlines()[1:]]
    return tuple(row for row in rows if row.kind == "own_code")


async def test_ranges_reach_the_terminal_change_there_and_go(
    services: Services, kiosk: Terminal, clock: MovableClock, tmp_path: Path
) -> None:
    cache = open_cache(tmp_path / "cache.db")
    writer = SqliteCacheWriter(cache, lambda: ("catalogue",))
    reader = MeaningReader(["https://shop.example"], SqliteOwnCodes(cache).own_codes)
    card = ScannedCode(numbered("290123456789"), "ean13")
    database = services.database
    import_shop(database, msgspec.structs.replace(small_shop(), own_codes=OWN_CODES), clock)
    told = await _changes(kiosk)
    assert {change.key for change in told} == {own.id for own in OWN_CODES}
    writer.apply(Delta(told, "e1:1"))
    assert reader.read(card) == LoyaltyCard("123456789", OWN_CODES[2].label)

    import_shop(database, msgspec.structs.replace(small_shop(), own_codes=()), clock)
    assert await _changes(kiosk) == ()
    writer.apply(Delta(tuple(Change("own_code", own.id, msgspec.Raw(b"null")) for own in OWN_CODES), "e1:2"))
    assert isinstance(reader.read(card), RestrictedNumber)
    cache.close()
