"""What the hub keeps for this terminal's shopper is theirs: never promised twice, never counted as somebody else's."""

from datetime import UTC, datetime

from kiosk.domain.reservation import HeldLine, Reservation
from offline_cache.allocations import Allocations
from tests.fakes.orders import make_order

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)

SKU, HERE = "VASE-1", "lyon"


def kept(held: int) -> Reservation:
    return Reservation("r1", NOW, 600.0, (HeldLine(SKU, HERE, 3, held),))


def test_hold_counts_back_until_it_is_dropped() -> None:
    allocations = Allocations()
    allocations.keep(kept(2))
    assert allocations.at(SKU) == {HERE: -2}
    allocations.keep(kept(1))  # renewed with less
    assert allocations.at(SKU) == {HERE: -1}
    allocations.drop("r1")
    assert dict(allocations.at(SKU)) == {}


def test_hold_and_the_order_that_uses_it_end_together() -> None:
    allocations, placed = Allocations(), make_order(1)
    line = placed.lines[0]
    allocations.keep(
        Reservation("r1", NOW, 600.0, (HeldLine(line.sku, line.fulfillment.location_id, 1, line.quantity),))
    )
    allocations.promise(placed)
    allocations.use("r1", placed.id)
    # The hub's figure has the hold, which becomes the order's pieces: nothing to add at any moment.
    assert allocations.at(line.sku) == {line.fulfillment.location_id: 0}
    allocations.confirmed(placed.id, at=10.0)
    allocations.settle(9.0)
    assert allocations.at(line.sku) == {line.fulfillment.location_id: 0}
    allocations.settle(11.0)
    assert dict(allocations.at(line.sku)) == {}


def test_refused_order_leaves_no_hold_behind() -> None:
    allocations, placed = Allocations(), make_order(1)
    line = placed.lines[0]
    allocations.keep(Reservation("r1", NOW, 600.0, (HeldLine(line.sku, line.fulfillment.location_id, 1, 1),)))
    allocations.promise(placed)
    allocations.use("r1", placed.id)
    allocations.withdraw(placed.id)
    assert dict(allocations.at(line.sku)) == {}
