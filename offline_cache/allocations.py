"""Pieces that orders of this terminal promised and that the hub's figures do not show yet."""

import threading
from types import MappingProxyType

from kiosk.domain.order import ReadyOrder

_NOTHING: MappingProxyType[str, int] = MappingProxyType({})


class Allocations:
    """What to add to ``reserved``, by SKU and location. In memory: the outbox fills it again at start.

    A confirmed order still counts until a pull that began after the confirmation has ended; for a moment a piece may
    count twice, never not at all. Reads take no lock: each change publishes a new table.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._orders: dict[str, ReadyOrder] = {}
        self._confirmed_at: dict[str, float] = {}
        self._by_sku: dict[str, dict[str, int]] = {}

    def at(self, sku: str) -> MappingProxyType[str, int] | dict[str, int]:
        """Location to pieces promised for one SKU."""
        return self._by_sku.get(sku, _NOTHING)

    def promise(self, order: ReadyOrder) -> None:
        """An order was recorded, or is tried again."""
        with self._lock:
            self._orders[order.id] = order
            self._confirmed_at.pop(order.id, None)
            self._publish()

    def withdraw(self, order_id: str) -> None:
        """An order was refused: its pieces are free."""
        with self._lock:
            self._orders.pop(order_id, None)
            self._publish()

    def confirmed(self, order_id: str, at: float) -> None:
        """The hub took the order at this monotonic time of ours; its figures will say so with the next pull."""
        with self._lock:
            if order_id in self._orders:
                self._confirmed_at[order_id] = at

    def settle(self, began: float) -> None:
        """A pull that began at this monotonic time has ended: what was confirmed before is in the hub's figures."""
        with self._lock:
            settled = [order_id for order_id, at in self._confirmed_at.items() if at <= began]
            for order_id in settled:
                del self._confirmed_at[order_id]
                self._orders.pop(order_id, None)
            if settled:
                self._publish()

    def _publish(self) -> None:
        table: dict[str, dict[str, int]] = {}
        for order in self._orders.values():
            for line in order.lines:
                places = table.setdefault(line.sku, {})
                place = line.fulfillment.location_id
                places[place] = places.get(place, 0) + line.quantity
        self._by_sku = table
