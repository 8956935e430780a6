"""Remembering what paper brought the shopper here: by the visit, for its orders, and in numbers without any person."""

import structlog
from msgspec.structs import replace

from kiosk.domain.customer_link import counts, read
from kiosk.domain.print_source import SourceCount, hub_day, is_source_name
from kiosk.domain.scan import CodeSource
from kiosk.errors import CacheError
from kiosk.ports.signatures import HubTime, KeyRing, Verifier
from kiosk.ports.source_ledger import SourceLedger
from kiosk.use_cases.shopping import Shopping

_log = structlog.get_logger("kiosk.sources")


class CountSources:
    """Every scan of a print counts for its page; the first of a visit also counts the visit.

    Orders go to the page that was scanned last: it is what the shopper decided on. A file that fails stops nobody.
    """

    def __init__(
        self, ledger: SourceLedger, shopping: Shopping, keys: KeyRing, verifier: Verifier, hub_time: HubTime
    ) -> None:
        self._ledger = ledger
        self._shopping = shopping
        self._keys = keys
        self._verifier = verifier
        self._hub_time = hub_time

    def scanned(self, source: CodeSource | None) -> None:
        """A code from paper was followed; None: from anywhere else, which changes nothing."""
        if source is None or not is_source_name(source.edition):
            return
        session = self._shopping.session
        is_first = session is not None and session.source is None
        self._count(source, scans=1, visits=int(is_first))
        self._shopping.note_source(self._believed(source))

    def ordered(self, source: CodeSource | None) -> None:
        """An order was recorded in a visit whose last print this is."""
        if source is not None:
            self._count(source, orders=1)

    def _count(self, source: CodeSource, *, scans: int = 0, visits: int = 0, orders: int = 0) -> None:
        page = source.page if is_source_name(source.page) else ""
        day = hub_day(self._hub_time.now())
        try:
            self._ledger.count(SourceCount(day, source.edition, page, scans, visits, orders))
        except CacheError as error:
            _log.warning("source not counted", error=error.code)

    def _believed(self, source: CodeSource) -> CodeSource:
        """The source without a customer link that this terminal cannot believe: it is an ordinary print then."""
        return source if self._is_believed(source) else replace(source, customer_link="")

    def _is_believed(self, source: CodeSource) -> bool:
        found = read(source.edition, source.customer_link)
        if found is None:
            return False
        try:
            key = self._keys.signing_key(found.link.key_id)
        except CacheError:
            return False
        if key is None or not counts(found.link, key, hub_day(self._hub_time.now())):
            return False
        return self._verifier.is_signed(key.public_key, found.signed, found.signature)
