"""Codes that people type from paper: made when a sheet is printed, the same ones when it is printed again."""

from collections.abc import Callable, Sequence
from datetime import datetime

from kiosk.domain.printed_code import PrintedTarget
from kiosk.domain.scan import CodeSource
from kiosk.errors import BugError
from kiosk.hub.auth.secrets import new_printed_code
from kiosk.hub.store import printed_code_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.printed_code_rows import meaning_of
from kiosk.ports.clock import Clock

Wanted = tuple[PrintedTarget, CodeSource | None]
"""What a code is to open, and where it is printed."""

_TRIES = 100


class PrintedCodes:
    """``make`` gives a code for each thing printed; ``new_code`` is where they come from."""

    def __init__(self, database: Database, clock: Clock, new_code: Callable[[], str] = new_printed_code) -> None:
        self._database = database
        self._clock = clock
        self._new_code = new_code

    def make(self, wanted: Sequence[Wanted]) -> list[str]:
        """A code for each, in their order; all or none are kept. Blocks.

        The same target in the same edition and page has one code for ever, whoever's copy it is.
        """
        now = self._clock.now()
        return self._database.write_now(lambda connection: self.make_within(connection, wanted, now))

    def make_within(self, connection: Connection, wanted: Sequence[Wanted], now: datetime) -> list[str]:
        """The same inside a transaction that does more."""
        serialise(connection, "printed codes")
        meanings = [meaning_of(target, source) for target, source in wanted]
        known = printed_code_rows.known(connection, {edition for _, _, edition, _ in meanings})
        for meaning in meanings:
            if meaning not in known:
                known[meaning] = self._free(connection)
                printed_code_rows.add(connection, known[meaning], meaning, now)
        return [known[meaning] for meaning in meanings]

    def _free(self, connection: Connection) -> str:
        for _ in range(_TRIES):
            code = self._new_code()
            if not printed_code_rows.is_taken(connection, code):
                return code
        raise BugError("a hundred random printed codes were all taken")
