"""What the counter's view-models ask of the hub, in the name of whoever is signed in."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from kiosk.domain.counter import CounterRefused
from kiosk.domain.rights import Right, may
from kiosk.domain.staff import StaffSession
from kiosk.use_cases.serve_counter import ServeCounter
from ui.jobs import Jobs

T = TypeVar("T")


class CounterCalls:
    """Every answer comes on the GUI thread, also that there is no network: nothing is ever left unanswered."""

    def __init__(self, serve: ServeCounter, jobs: Jobs, session: Callable[[], StaffSession | None]) -> None:
        self.serve = serve
        self._jobs = jobs
        self._session = session

    def may(self, right: Right) -> bool:
        """Whether whoever is signed in may do this."""
        session = self._session()
        return session is not None and may(session.staff.role, right)

    def ask(
        self, make: Callable[[str], Coroutine[Any, Any, T]], on_answer: Callable[[T | CounterRefused], None]
    ) -> None:
        """Ask with the person's token."""
        session = self._session()
        if session is None or session.is_offline:
            on_answer(CounterRefused("needs_network"))
            return
        token = session.token
        # Already logged by the job runner; for whoever waits it is the same as no network.
        self._jobs.run(lambda: make(token), on_answer, lambda _error: on_answer(CounterRefused("needs_network")))
