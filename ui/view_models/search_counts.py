"""The counts beside filters, worked out on a thread of their own: a whole shop is counted in up to a tenth of a second."""

import asyncio
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from kiosk.domain.facets import FacetKind, FacetValue
from kiosk.ports.catalogue_reader import CatalogueReader, SearchQuery
from kiosk.ports.clock import Clock
from ui.jobs import Jobs

Counts = dict[FacetKind, tuple[FacetValue, ...]]


class FacetCounter:
    """Answers the latest question only: what was asked meanwhile and is no longer wanted is never counted."""

    def __init__(self, catalogue: CatalogueReader, jobs: Jobs, clock: Clock, tell: Callable[[], None]) -> None:
        self._catalogue, self._jobs, self._clock, self._tell = catalogue, jobs, clock, tell
        self._query = SearchQuery()
        self._wanted: tuple[FacetKind, ...] = ()
        self._known: Counts = {}
        self._is_busy = False
        self._turn = 0

    def ask(self, query: SearchQuery, kinds: Iterable[FacetKind]) -> None:
        """Have these filters counted for this query; ``tell`` is called when they are."""
        plain = replace(query, sort="relevance", exact=True)
        if plain != self._query:
            self.forget()
            self._query = plain
        self._wanted = tuple(kinds)
        self._work()

    def forget(self) -> None:
        """The question or the shop changed: everything is to be counted again, also what is being counted now."""
        self._turn += 1
        self._known = {}

    @property
    def known(self) -> Counts:
        """What is counted by now for the query asked last."""
        return self._known

    def _work(self) -> None:
        missing = tuple(kind for kind in self._wanted if kind not in self._known)
        if self._is_busy or not missing:
            return
        self._is_busy = True
        query, turn, at = self._query, self._turn, self._clock.now()

        def count() -> Counts:
            return {kind: self._catalogue.facet(query, kind, at) for kind in missing}

        self._jobs.run(lambda: asyncio.to_thread(count), lambda counts: self._counted(turn, counts), self._failed)

    def _counted(self, turn: int, counts: Counts) -> None:
        self._is_busy = False
        if turn == self._turn:
            self._known = {**self._known, **counts}
            self._tell()
        self._work()

    def _failed(self, _error: Exception) -> None:
        # A cache that cannot be read: filters stay without counts until the next question.
        self._is_busy = False
