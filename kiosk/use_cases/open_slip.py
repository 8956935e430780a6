"""Somebody shows a slip: the order it stands for, from the hub, or as the slip itself says."""

import asyncio

import msgspec

from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.order_code import SlipDamaged, read
from kiosk.domain.order_in_code import LineInCode, OrderInCode
from kiosk.domain.slip import SeenLine, SeenOrder, SlipShown
from kiosk.errors import BackendError, BackendRejected, CacheError, VersionsDiffer
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.slip_desk import SlipDesk
from kiosk.ports.slip_store import SlipStore

ONLINE_BUDGET_S = 3.0
"""How long the hub is waited for. What it did without our hearing of it is found done when the slip is sent again."""


class SlipSeen(msgspec.Struct, frozen=True, tag=True):
    """The hub's word on the order."""

    order: SeenOrder


class SlipKept(msgspec.Struct, frozen=True, tag=True):
    """What the slip says, unconfirmed. ``is_kept``: it is on this terminal's disk and goes to the hub by itself."""

    order: SeenOrder
    is_kept: bool = True


class SlipNotShown(msgspec.Struct, frozen=True, tag=True):
    """Nothing to show. ``reason`` is a stable code: ``needs_network``, ``slip_damaged``, who must be updated, or the hub's."""

    reason: str


SlipOutcome = SlipSeen | SlipKept | SlipNotShown


class OpenSlip:
    """Asks the hub, which puts the order back when it never arrived; without network, keeps the slip for later."""

    def __init__(self, desk: SlipDesk, slips: SlipStore, catalogue: CatalogueReader, clock: Clock) -> None:
        self._desk = desk
        self._slips = slips
        self._catalogue = catalogue
        self._clock = clock

    async def __call__(self, token: str, code: str = "") -> SlipOutcome:
        """The order, or why there is none to show. Any text is answered."""
        sealed = read(token, code) if code else None
        if isinstance(sealed, SlipDamaged):
            return SlipNotShown("slip_damaged")
        try:
            async with asyncio.timeout(ONLINE_BUDGET_S):
                return SlipSeen(await self._desk.show(SlipShown(token, code)))
        except BackendRejected as error:
            return SlipNotShown(error.reason)
        except VersionsDiffer as error:
            return SlipNotShown(error.update)  # it has the slip: only its answer is not known here
        except (BackendError, TimeoutError):
            if sealed is None:
                return SlipNotShown("needs_network")
        return await asyncio.to_thread(self._keep, SlipShown(token, code), sealed.order)

    def _keep(self, slip: SlipShown, said: OrderInCode) -> SlipKept:
        try:
            is_kept = self._slips.keep(slip, self._clock.now())
        except CacheError:
            is_kept = False
        return SlipKept(self._as_said(said), is_kept)

    def _as_said(self, said: OrderInCode) -> SeenOrder:
        lines = tuple(self._line(line) for line in said.lines)
        goods = (line.unit_price.times(line.quantity) for line in lines)
        total: Money = sum(goods, start=said.delivery_fee)
        return SeenOrder(said.number, said.placed_at, lines, said.delivery_fee, total, said.payment)

    def _line(self, line: LineInCode) -> SeenLine:
        return SeenLine(
            self._sku(line.gtin), line.quantity, line.unit_price, line.fulfillment, line.if_gone, line.promised_on
        )

    def _sku(self, gtin: Gtin) -> str:
        """What this shop does not sell is shown by its number."""
        try:
            variant = self._catalogue.variant_by_gtin(gtin)
        except CacheError:
            variant = None
        return variant.sku if variant else gtin
