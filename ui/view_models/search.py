"""Search: as a person types, from the first letter, and never an empty page."""

from dataclasses import replace
from typing import get_args

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.catalogue import Colour
from kiosk.domain.facets import FacetKind
from kiosk.ports.catalogue_reader import CatalogueReader, SearchQuery
from kiosk.ports.clock import Clock
from kiosk.ports.event_journal import EventJournal
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.view_models.search_counts import FacetCounter
from ui.view_models.search_filters import Facets, Filters, chosen, without
from ui.view_models.search_misses import SearchMisses
from ui.view_models.search_properties import SearchProperties
from ui.view_models.search_props import SearchInputs, derive
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import keeps_last

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SearchViewModel(SearchProperties):
    """Each change is one local search, a few milliseconds, on the GUI thread; counts come a moment later from another."""

    productWanted = Signal(str, str)

    def __init__(
        self,
        catalogue: CatalogueReader,
        clock: Clock,
        shopping: Shopping,
        shell: ShellViewModel,
        here_id: str,
        jobs: Jobs,
        events: EventJournal,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._clock, self._shopping, self._shell = catalogue, clock, shopping, shell
        self._here_id = here_id
        self._text, self._exact, self._filters, self._open_filter = "", False, Filters(), ""
        self._awaits_typing = True
        self._colours: dict[str, Colour] = {}
        self._counter = FacetCounter(catalogue, jobs, clock, self._show)
        self._misses = SearchMisses(events, clock)
        self._inputs: SearchInputs | None = None
        shell.languageChanged.connect(self.reload)
        shell.rowsChanged.connect(self._read_anew)

    @Slot()
    def reset(self) -> None:
        """Nothing typed, nothing filtered, ready to be typed into."""
        self.browse("")
        self._awaits_typing = True
        self.reload()

    @Slot()
    def forget(self) -> None:
        """Somebody else comes."""
        self._misses.forget()
        self.reset()

    @Slot(str)
    def browse(self, category_id: str) -> None:
        """A whole department, or everything."""
        self._text, self._exact, self._open_filter = "", False, ""
        self._awaits_typing = False
        self._filters = Filters(category_id=category_id or None)
        self.reload()

    @Slot(str)
    def goTo(self, category_id: str) -> None:
        """A step of the way to a department, or into one of its families; words and other filters stay."""
        self._filters = replace(self._filters, category_id=category_id or None)
        self.reload()

    @Slot(str)
    def setText(self, text: str) -> None:
        """Another letter was typed or taken away."""
        if text != self._text:
            self._text, self._exact, self._awaits_typing = text, False, False
            self.reload()

    @Slot()
    def searchAsTyped(self) -> None:
        """Not the correction: exactly these letters."""
        self._exact = True
        self.reload()

    @Slot()
    def settle(self) -> None:
        """The words are finished: what they did not find is noted."""
        self._misses.settle()

    @Slot(str, str)
    def want(self, product_id: str, sku: str) -> None:
        """One of the results."""
        self._misses.settle()
        self.productWanted.emit(product_id, sku)

    @Slot()
    def toggleHere(self) -> None:
        """Only what can be taken here now, or everything."""
        self._filters = replace(self._filters, here_now=not self._filters.here_now)
        self.reload()

    @Slot(str)
    def openFilter(self, kind: str) -> None:
        """Show the values of a filter, or none."""
        self._open_filter = kind
        self.reload()

    @Slot(str)
    def clearFilter(self, kind: str) -> None:
        """Let go of a filter."""
        self._filters = without(self._filters, kind)
        self.reload()

    @Slot()
    def clearFilters(self) -> None:
        """Let go of all filters; the words and the order stay."""
        self._filters = Filters(sort=self._filters.sort)
        self.reload()

    @Slot(str)
    def choose(self, key: str) -> None:
        """A value of the open filter."""
        self._filters = chosen(self._filters, self._open_filter, key)
        self._open_filter = ""
        self.reload()

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Search again."""
        query = self._query()
        result = self._catalogue.search(query, self._clock.now())
        self._inputs = SearchInputs(
            self._text, self._filters, Facets(), result, self._open_filter, self._shell.words, self._awaits_typing
        )
        # The whole shop is counted for somebody only; what was counted for other words goes in any case.
        is_asked = query.text or self._filters != Filters() or self._open_filter
        searched = msgspec.structs.replace(query, text=result.corrected_to or query.text)
        self._counter.ask(searched, self._counted_kinds() if is_asked else ())
        is_missed = result.nearest and bool(query.text) and not self._filters.narrows and not self._filters.category_id
        self._misses.note(query.text, is_missed=is_missed, has_nearest=bool(result.hits))
        self._show()

    def _show(self) -> None:
        """What is found and counted by now."""
        if self._inputs is None:
            return
        counts = self._counter.known
        for value in counts.get("colour", ()):
            if value.colour is not None:
                self._colours[value.key] = value.colour
        facets = Facets(tuple(self._catalogue.categories()), self._colours, counts)
        self.show(derive(replace(self._inputs, facets=facets)))

    def _counted_kinds(self) -> tuple[FacetKind, ...]:
        """Always what is here; departments while they show; another filter's values only while it is open."""
        opened = tuple(kind for kind in get_args(FacetKind) if kind == self._open_filter)
        return ("here", *(() if self._text.strip() else ("category",)), *opened)

    def _read_anew(self) -> None:
        self._counter.forget()
        self.reload()

    def _query(self) -> SearchQuery:
        session, filters = self._shopping.session, self._filters
        return SearchQuery(
            text=self._text.strip(),
            language=self._shell.language_tag,
            category_id=filters.category_id,
            colour_id=filters.colour_id,
            size=filters.size,
            max_price=filters.max_price,
            here_now=filters.here_now,
            here_id=self._here_id,
            group_id=session.cart.price_group_id if session else "public",
            sort=filters.sort,
            exact=self._exact,
        )
