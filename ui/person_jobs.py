"""Questions in the name of one person: whoever signs out takes their answers along."""

from collections.abc import Callable
from typing import TypeVar

from ui.jobs import CoroutineFactory, Jobs, OnError
from ui.view_models.staff_sign_in import StaffSignInViewModel

T = TypeVar("T")


class PersonJobs:
    """Runs everything, and drops what comes back after the person left.

    For view-models that forget everything at signing out: an answer would open a screen, or show what the person
    before was told, to somebody else.
    """

    def __init__(self, jobs: Jobs, sign_in: StaffSignInViewModel) -> None:
        self._jobs = jobs
        self._turn = 0
        sign_in.signedOut.connect(self._left)

    def run(self, make: CoroutineFactory[T], on_result: Callable[[T], None], on_error: OnError | None = None) -> None:
        """Like the runner's; the callbacks come while the person is still there."""
        turn = self._turn

        def failed(error: Exception) -> None:
            if on_error is not None and turn == self._turn:
                on_error(error)

        self._jobs.run(
            make, lambda result: on_result(result) if turn == self._turn else None, failed if on_error else None
        )

    def _left(self) -> None:
        self._turn += 1
