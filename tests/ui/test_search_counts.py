"""Counts beside the filters: only those of the words that stand there now."""

from kiosk.domain.facets import FacetKind
from kiosk.ports.catalogue_reader import SearchQuery
from tests.fakes.clock import FakeClock
from tests.fakes.shop import HERE, FakeCatalogue
from ui.jobs import ManualJobs
from ui.view_models.search_counts import FacetCounter

HERE_ONLY: tuple[FacetKind, ...] = ("here",)
DRESS = SearchQuery(text="robe", here_id=HERE)
EVERYTHING = SearchQuery(here_id=HERE)


class Asked:
    """A counter, and how often it told of something."""

    def __init__(self) -> None:
        self.jobs, self.times = ManualJobs(), 0
        self.counter = FacetCounter(FakeCatalogue(), self.jobs, FakeClock(), self._told)

    def _told(self) -> None:
        self.times += 1


def test_counts_of_words_that_were_taken_away_are_not_shown_for_the_whole_shop() -> None:
    asked = Asked()
    asked.counter.ask(DRESS, HERE_ONLY)
    asked.jobs.run_all()
    assert set(asked.counter.known) == {"here"}
    asked.counter.ask(EVERYTHING, ())
    assert asked.counter.known == {}


def test_counts_that_come_when_their_words_are_gone_are_dropped() -> None:
    asked = Asked()
    asked.counter.ask(DRESS, HERE_ONLY)
    asked.counter.ask(EVERYTHING, ())
    asked.jobs.run_all()
    assert (asked.counter.known, asked.times) == ({}, 0)


def test_counts_begun_before_the_shop_changed_are_made_again() -> None:
    asked = Asked()
    asked.counter.ask(DRESS, HERE_ONLY)
    asked.counter.forget()
    asked.counter.ask(DRESS, HERE_ONLY)
    assert len(asked.jobs.waiting) == 1
    asked.jobs.waiting.pop(0)()
    assert (asked.counter.known, asked.times, len(asked.jobs.waiting)) == ({}, 0, 1)
    asked.jobs.run_all()
    assert (set(asked.counter.known), asked.times) == ({"here"}, 1)
