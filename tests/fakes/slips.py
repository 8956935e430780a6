"""Slips for tests: a terminal's key, a store in memory, and a hub that knows some orders."""

from datetime import datetime

from typing_extensions import override

from kiosk.domain.slip import SeenOrder, SlipShown
from kiosk.errors import BackendError, BackendRejected
from kiosk.hub_client.signatures import Ed25519DeviceSigner
from kiosk.ports.slip_desk import SlipDesk
from kiosk.ports.slip_store import KeptSlip, SlipStore

SIGNER = Ed25519DeviceSigner(bytes(range(32)))


class MemorySlips(SlipStore):
    """Everything is due at once."""

    def __init__(self) -> None:
        self.kept: dict[SlipShown, int] = {}
        self.has_room = True

    @override
    def keep(self, slip: SlipShown, now: datetime) -> bool:
        if self.has_room:
            self.kept.setdefault(slip, 0)
        return self.has_room

    @override
    def due(self, now: datetime) -> list[KeptSlip]:
        return [KeptSlip(slip, attempts) for slip, attempts in self.kept.items()]

    @override
    def all(self) -> list[KeptSlip]:
        return [KeptSlip(slip, attempts) for slip, attempts in self.kept.items()]

    @override
    def postpone(self, slip: SlipShown, next_attempt_at: datetime) -> None:
        self.kept[slip] += 1

    @override
    def hurry(self, now: datetime) -> None:
        """Nothing waits."""

    @override
    def settle(self, slip: SlipShown) -> None:
        self.kept.pop(slip, None)

    @override
    def count(self) -> int:
        return len(self.kept)


class FakeSlipDesk(SlipDesk):
    """Orders by token; ``error`` is raised instead, when a test sets one."""

    def __init__(self) -> None:
        self.orders: dict[str, SeenOrder] = {}
        self.error: BackendError | None = None
        self.shown: list[SlipShown] = []

    @override
    async def show(self, slip: SlipShown) -> SeenOrder:
        self.shown.append(slip)
        if self.error is not None:
            raise self.error
        if slip.token not in self.orders:
            raise BackendRejected(404, "order_unknown")
        return self.orders[slip.token]
