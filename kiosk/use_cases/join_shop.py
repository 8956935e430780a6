"""A terminal that nobody knows yet asks to be let in, and waits for a manager's word."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import msgspec

from kiosk.domain.device import Enrolment
from kiosk.domain.pairing import PairingApproved, PairingAsked, PairingBegun, PairingClosed, PairingWaits, pairing_words
from kiosk.errors import BackendUnavailable
from kiosk.ports.device_desk import PairingDesk

LOOK_EVERY_S: Final = 2.0


class CodeToShow(msgspec.Struct, frozen=True):
    """What the screen shows: the code to type at a manager's, and the words that must be the same there."""

    code: str
    words: tuple[str, ...]


class JoinShop:
    """One attempt is ``begin`` and then ``decided``; a code that expired is followed by another attempt."""

    def __init__(
        self, desk: PairingDesk, asked: PairingAsked, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._desk, self._asked, self._sleep = desk, asked, sleep
        self._begun: PairingBegun | None = None

    async def begin(self) -> CodeToShow:
        """Ask for a code. May raise ``BackendError``."""
        self._begun = begun = await self._desk.begin(self._asked)
        # From our own key, not from what the hub says it heard: that is what the words are for.
        return CodeToShow(begun.code, pairing_words(begun.code, self._asked.public_key))

    async def decided(self) -> Enrolment | PairingClosed:
        """Wait for the word. A hub that does not answer is asked again."""
        begun = self._begun
        while begun is not None:
            try:
                standing = await self._desk.standing(begun)
            except BackendUnavailable:
                standing = PairingWaits()
            if isinstance(standing, PairingApproved):
                return standing.enrolment
            if isinstance(standing, PairingClosed):
                return standing
            await self._sleep(LOOK_EVERY_S)
        return PairingClosed()
