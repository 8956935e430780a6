"""Pieces that orders of this terminal promised, and pieces that the hub keeps for its shopper: where its figures differ."""

import threading
from types import MappingProxyType

from typing_extensions import override

from kiosk.domain.order import OrderOutline, ReadyOrder
from kiosk.domain.reservation import HeldLine, Reservation
from kiosk.ports.own_holds import OwnHolds

_NOTHING: MappingProxyType[str, int] = MappingProxyType({})


class Allocations(OwnHolds):
    """What to add to ``reserved``, by SKU and location. In memory: the outbox fills it again at start.

    A confirmed order still counts until a pull that began after the confirmation has ended; for a moment a piece may
    count twice, never not at all. A hold of ours is in the hub's figures as everybody's: it counts against ``reserved``
    here until it is over, or until the order that uses it has settled. Reads take no lock: each change publishes a new table.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._orders: dict[str, OrderOutline | ReadyOrder] = {}
        self._confirmed_at: dict[str, float] = {}
        self._holds: dict[str, tuple[HeldLine, ...]] = {}
        self._used_by: dict[str, str] = {}
        self._by_sku: dict[str, dict[str, int]] = {}

    def at(self, sku: str) -> MappingProxyType[str, int] | dict[str, int]:
        """Location to pieces promised for one SKU; negative where the hub keeps pieces for us."""
        return self._by_sku.get(sku, _NOTHING)

    def promise(self, order: OrderOutline | ReadyOrder) -> None:
        """An order was recorded, or is tried again."""
        with self._lock:
            self._orders[order.id] = order
            self._confirmed_at.pop(order.id, None)
            self._publish()

    def withdraw(self, order_id: str) -> None:
        """An order was refused: its pieces are free."""
        with self._lock:
            self._end(order_id)
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
                self._end(order_id)
            if settled:
                self._publish()

    @override
    def keep(self, reservation: Reservation) -> None:
        with self._lock:
            self._holds[reservation.id] = tuple(line for line in reservation.lines if line.held)
            self._publish()

    @override
    def drop(self, reservation_id: str) -> None:
        with self._lock:
            if self._holds.pop(reservation_id, None) is not None:
                self._publish()

    @override
    def use(self, reservation_id: str, order_id: str) -> None:
        with self._lock:
            if reservation_id in self._holds:
                self._used_by[order_id] = reservation_id

    def _end(self, order_id: str) -> None:
        """An order no longer counts here, and its hold with it: both are in the hub's figures, or neither is."""
        self._orders.pop(order_id, None)
        self._holds.pop(self._used_by.pop(order_id, ""), None)

    def _publish(self) -> None:
        table: dict[str, dict[str, int]] = {}
        for order in self._orders.values():
            for line in order.lines:
                places = table.setdefault(line.sku, {})
                place = line.fulfillment.location_id
                places[place] = places.get(place, 0) + line.quantity
        for held in (line for lines in self._holds.values() for line in lines):
            places = table.setdefault(held.sku, {})
            places[held.location_id] = places.get(held.location_id, 0) - held.held
        self._by_sku = table
