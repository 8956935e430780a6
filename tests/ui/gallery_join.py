"""The window of a terminal that asks to be let in, in each of its states; it has no terminal behind it yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.domain.pairing import PairingClosed
from kiosk.errors import BackendUnavailable
from kiosk.use_cases.join_shop import CodeToShow
from ui.jobs import ManualJobs
from ui.pairing_window import PairingWindow, open_pairing
from ui.view_models.pairing import PairingViewModel

STATES = ("shown", "asking", "no_answer", "refused")


class _Shop:
    """A hub that answers as a state wants it to."""

    def __init__(self, state: str) -> None:
        self._state = state

    async def begin(self) -> CodeToShow:
        if self._state == "no_answer":
            raise BackendUnavailable("no hub")
        return CodeToShow("R4T9WX", ("fraise", "maison", "jardin", "pomme"))

    async def decided(self) -> PairingClosed:
        return PairingClosed(is_refused=True)


@contextmanager
def joining(state: str, brand: str, language: str, size: tuple[int, int]) -> Iterator[PairingWindow]:
    """The window in one of ``STATES``."""
    shop: Any = _Shop(state)
    jobs = ManualJobs()
    pairing = PairingViewModel(shop, jobs)
    window = open_pairing(pairing, brand, language, size)
    try:
        pairing.begin()
        if state != "asking":
            jobs.waiting.pop(0)()
        if state == "refused":
            jobs.run_all()
        yield window
    finally:
        window.close()
