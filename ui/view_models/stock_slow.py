"""What orders took lately, as the stock table is filtered by it: asked while the screen is shown, kept without network."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.staff import StaffSession
from kiosk.ports.clock import Clock
from kiosk.use_cases.slow_movers import SlowMovers
from ui.jobs import Jobs
from ui.translation import texts_in
from ui.wording import Wording

_GOOD_FOR: Final = timedelta(minutes=5)
"""What is slow is counted in days."""


class StockSlow(QObject):
    """``changed``: another answer is here."""

    changed = Signal()

    def __init__(
        self,
        slow_movers: SlowMovers,
        jobs: Jobs,
        clock: Clock,
        session: Callable[[], StaffSession | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._slow_movers, self._jobs, self._clock, self._session = slow_movers, jobs, clock, session
        self._is_asking = False
        self.taken: TakenFrom | None = None

    def look(self) -> None:
        """Ask, unless there is a young answer."""
        session = self._session()
        if session is None or self._is_asking or self._is_young():
            return
        self._is_asking = True
        self._jobs.run(lambda: self._slow_movers(session.token), self._take, lambda _error: self._take(self.taken))

    def _is_young(self) -> bool:
        return self.taken is not None and self._clock.now() - self.taken.made_at < _GOOD_FOR

    def _take(self, taken: TakenFrom | None) -> None:
        self._is_asking = False
        if taken is not None and taken != self.taken:
            self.taken = taken
            self.changed.emit()


def slow_note(taken: TakenFrom | None, now: datetime, words: Wording) -> str:
    """What "slow" means and as of when; or that nobody can say."""
    texts = texts_in(words.language)
    if taken is None:
        return texts.translate(
            "NetworkStock",
            "Impossible à dire sans réseau. Ce terminal n’a pas encore appris du serveur ce qui a été commandé.",
        )
    days, age = words.days(taken.first, taken.last), words.seen(taken.made_at, now)
    return texts.translate("NetworkStock", "En rayon, et dans aucune commande du {days} · {age}", days=days, age=age)
