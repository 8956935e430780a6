"""A new terminal waits for a manager's word, whatever the network does meanwhile."""

import asyncio
from datetime import UTC, datetime

import pytest
from typing_extensions import override

from kiosk.domain.device import Device, Enrolment
from kiosk.domain.pairing import (
    PairingApproved,
    PairingAsked,
    PairingBegun,
    PairingClosed,
    PairingStanding,
    PairingWaits,
    pairing_words,
)
from kiosk.errors import BackendUnavailable
from kiosk.ports.device_desk import PairingDesk
from kiosk.use_cases.join_shop import JoinShop

KEY = bytes(range(32))
IN = Enrolment(Device("d9", "K09", "Borne 6", "kiosk", "lyon"), "token")


class Desk(PairingDesk):
    """Says these things one after the other."""

    def __init__(self, *answers: PairingStanding | None) -> None:
        self._answers = list(answers)

    @override
    async def begin(self, asked: PairingAsked) -> PairingBegun:
        return PairingBegun("p1", "secret", "R4T9WX", datetime(2026, 3, 10, tzinfo=UTC))

    @override
    async def standing(self, begun: PairingBegun) -> PairingStanding:
        answer = self._answers.pop(0)
        if answer is None:
            raise BackendUnavailable("no network")
        return answer


async def _no_time(_seconds: float) -> None:
    """Tests do not wait."""


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ((PairingWaits(), None, PairingApproved(IN)), IN),
        ((PairingWaits(), PairingClosed(is_refused=True)), PairingClosed(is_refused=True)),
        ((None, None, PairingClosed()), PairingClosed()),
    ],
)
def test_it_waits_until_somebody_decided(
    answers: tuple[PairingStanding | None, ...], outcome: Enrolment | PairingClosed
) -> None:
    join = JoinShop(Desk(*answers), PairingAsked("kiosk", KEY), _no_time)
    shown = asyncio.run(join.begin())
    assert (shown.code, shown.words) == ("R4T9WX", pairing_words("R4T9WX", KEY))
    assert asyncio.run(join.decided()) == outcome


def test_words_are_of_the_code_and_the_key_together() -> None:
    words = pairing_words("R4T9WX", KEY)
    assert len(words) == 4
    assert pairing_words("R4T9WX", bytes(32)) != words
    assert pairing_words("R4T9WY", KEY) != words
