"""What this terminal's own holds keep, so that its screens do not count its shopper's pieces as somebody else's."""

from typing import Protocol

from kiosk.domain.reservation import Reservation


class OwnHolds(Protocol):
    """Counted until dropped. May be called from any thread."""

    def keep(self, reservation: Reservation) -> None:
        """The hub keeps these pieces for us, in place of what it kept under the same id."""
        ...

    def drop(self, reservation_id: str) -> None:
        """The hold is over."""
        ...

    def use(self, reservation_id: str, order_id: str) -> None:
        """An order was recorded that uses the hold: it is over when the order's pieces are in the hub's figures."""
        ...
