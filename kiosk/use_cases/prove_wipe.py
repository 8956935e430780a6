"""After each visit: searching memory and disk for what the shopper typed, and keeping what came of it."""

import asyncio
import time
from collections.abc import Iterable

import structlog

from kiosk.domain.shop_event import WipeProved
from kiosk.domain.wipe import WipeFacts, WipeProof, telling
from kiosk.errors import CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.event_journal import EventJournal
from kiosk.ports.wipe_search import DiskSearch, WipeJournal

_log = structlog.get_logger("kiosk.wipe")


class ProveWipe:
    """Holds the texts of one visit in memory, and lets go of them with the proof."""

    def __init__(self, disk: DiskSearch, journal: WipeJournal, events: EventJournal, clock: Clock) -> None:
        self._disk = disk
        self._journal = journal
        self._events = events
        self._clock = clock
        self._texts: dict[str, None] = {}
        self._began = time.time()

    def begin(self) -> None:
        """A visit begins: files that were written before hold nothing of it."""
        self._texts.clear()
        self._began = time.time()  # the clock of the disk, not of the hub

    def note(self, texts: Iterable[str]) -> None:
        """The shopper typed this."""
        self._texts.update(dict.fromkeys(telling(texts)))

    def take(self) -> "Traces":
        """What is to be searched for; nothing of it is kept here."""
        texts, self._texts = tuple(self._texts), {}
        return Traces(texts, self._began)

    async def search_disk(self, traces: "Traces") -> tuple[int, tuple[str, ...]]:
        """Files read, and names of those that still hold something. On a thread of its own."""
        searched = await asyncio.to_thread(self._disk.search, traces.texts, traces.since)
        return searched.files, searched.found

    def judge(self, searched: int, places: tuple[str, ...]) -> WipeProof:
        """What was found, told to the figures, and to the log as far as it is no secret."""
        self._events.record(WipeProved(searched, len(places)))
        if places:
            _log.error("wipe incomplete", places=list(places))
        return WipeProof(self._clock.now(), searched, places)

    async def keep(self, proof: WipeProof) -> None:
        """Remember it for staff; a file that fails loses one proof."""
        try:
            await asyncio.to_thread(self._journal.note, proof)
        except CacheError as error:
            _log.warning("wipe proof not kept", error=error.code)

    def facts(self) -> WipeFacts:
        """What there is to tell of all proofs of this terminal; nothing while their file cannot be read."""
        try:
            return self._journal.facts()
        except CacheError:
            return WipeFacts()


class Traces:
    """What a shopper typed and since when. Never printed: its ``repr`` says nothing."""

    def __init__(self, texts: tuple[str, ...], since: float) -> None:
        self.texts = texts
        self.since = since
