"""A whole terminal without a window: its real files, its real line to the hub, and orders placed by its use cases."""

import asyncio
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import IfGone
from kiosk.domain.order import ReadyOrder
from kiosk.domain.session import ShopperSession
from kiosk.errors import BugError
from kiosk.settings import TerminalSettings
from kiosk.use_cases.place_order import DraftOrder, Recorded
from kiosk.use_cases.propose_equivalents import ProposeEquivalents
from kiosk.use_cases.view_cart import CartOverview, view_cart
from ui.parts import TerminalParts

_PRODUCTS = 40
_SCARCE = 2
_CHOICES: tuple[IfGone, ...] = ("another_location", "wait", "equivalent", "drop")


@dataclass(frozen=True)
class Told:
    """What a shopper was told, noted down by somebody who only looks at the screen."""

    order_id: str
    number: str
    sku: str
    if_gone: IfGone
    slip: str


class Terminal:
    """Enrolled on entering the first time; ``parts`` are the product's own. One thread runs its network loop."""

    def __init__(self, hub_url: str, folder: Path, enrol_code: str | None = None) -> None:
        parts = build_terminal(TerminalSettings(hub_url=hub_url, camera="none", folder=folder, enrol_code=enrol_code))
        if isinstance(parts, CannotStart):
            raise BugError(parts.reason)
        self.parts: TerminalParts = parts
        self.folder = folder
        self.code = parts.device.code
        self._loop = asyncio.new_event_loop()
        self._ended = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name=f"terminal-{self.code}", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join()

    def waits_for_a_catalogue(self, patience_s: float = 60.0) -> None:
        """Until the whole copy of the shop is there, with the stock of every place that this terminal promises from."""
        writer = self.parts.status._pull._writer  # type: ignore[attr-defined]  # noqa: SLF001 - no screen asks this
        wait_until(lambda: writer.cursor() is not None, "the terminal got no catalogue", patience_s)

    def orders(self, rng: random.Random, *, scarce: bool = False) -> Told | None:
        """Somebody orders something that this terminal believes to be there; None when it was not recorded.

        ``scarce``: of what is nearly gone, so that two terminals without network promise the same piece.
        """
        self.adds(rng.choice(self.sellable(most=_SCARCE if scarce else None)))
        try:
            return self.confirms(rng)
        finally:
            self.parts.shopping.finish()
            self.parts.status.kick()

    def adds(self, sku: str) -> None:
        """One piece into the cart of this visit, which begins if there is none."""
        price = self.parts.catalogue.price(sku, "public", self.parts.clock.now())
        if price is None:
            raise BugError(f"{sku} has no price")
        self.parts.shopping.start("fr")
        self.parts.shopping.add(sku, price.price)

    def confirms(self, rng: random.Random) -> Told | None:
        """Order what is in the cart of this visit; None when it was not recorded."""
        parts = self.parts
        session = parts.shopping.start("fr")
        overview = view_cart(session, parts.catalogue, parts.stock, parts.device.location_id, parts.clock.now())
        if_gone = rng.choice(_CHOICES)
        contact = Contact(name="Camille Martin", email="camille.martin@exemple.fr")
        address = Address("Camille Martin", "1 rue de la Paix", "69002", "Lyon")
        draft = DraftOrder(
            session, overview, contact, address, if_gone, equivalents=self._equivalents(session, overview)
        )
        checked = parts.place_order.check(draft)
        if not isinstance(checked, ReadyOrder) or not isinstance(parts.place_order.record(checked), Recorded):
            return None
        parts.shopping.take_out(checked)
        return Told(checked.id, checked.number, checked.lines[0].sku, if_gone, parts.write_slip(checked).url)

    def _equivalents(self, session: ShopperSession, overview: CartOverview) -> dict[str, tuple[str, ...]]:
        parts = self.parts
        propose = ProposeEquivalents(parts.catalogue, parts.stock, parts.clock)
        return {
            line.line.id: tuple(other.variant.sku for other in propose(line, session.cart.price_group_id))
            for line in overview.lines
        }

    def sellable(self, most: int | None = None) -> list[str]:
        """SKUs that this terminal believes to be there, the scarcest first; at most so many."""
        parts = self.parts
        now, here = parts.clock.now(), parts.device.location_id
        products = parts.catalogue.newest(_PRODUCTS, here, "public", now)
        skus = [variant.sku for hit in products for variant in parts.catalogue.variants_of(hit.product.id)]
        pieces = {sku: sum(level.available for level in parts.stock.levels(sku)) for sku in skus}
        there = [sku for sku in skus if pieces[sku]]
        return sorted(there, key=pieces.__getitem__)[:most]

    def _run(self) -> None:
        async def run() -> None:
            tasks = [asyncio.create_task(work()) for work in self.parts.background]
            await self._ended.wait()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(run())


def wait_until(holds: Callable[[], bool], what: str, patience_s: float) -> float:
    """Ask again and again until something holds; the seconds it took. Raises ``TimeoutError`` with ``what``."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > patience_s:
            raise TimeoutError(what)
        time.sleep(0.02)
    return time.monotonic() - began
