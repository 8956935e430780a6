"""The counter at the hub. Every call may raise ``BackendError``."""

from typing import Literal, Protocol

from kiosk.domain.counter import (
    CounterAnswer,
    CounterEntry,
    CounterOutcome,
    CounterQuery,
    HandOver,
    PackAsked,
    Reshelve,
    TakeBack,
)

LabelForm = Literal["pdf", "zpl"]
Preparation = Literal["prepare", "make_ready"]


class CounterDesk(Protocol):
    """What staff do with orders at the counter of this terminal's place, in the name of whoever is signed in."""

    async def waiting(self, staff_token: str) -> list[CounterEntry]:
        """What is to be handed over and sent from here."""
        ...

    async def find(self, asked: CounterQuery, staff_token: str) -> CounterAnswer:
        """An order by its slip or number, or those of a name."""
        ...

    async def open(self, order_id: str, staff_token: str) -> CounterAnswer:
        """An order by its id."""
        ...

    async def prepared(self, order_id: str, verb: Preparation, staff_token: str) -> CounterOutcome:
        """Its goods here were taken from the shelf."""
        ...

    async def hand_over(self, order_id: str, asked: HandOver, staff_token: str) -> CounterOutcome:
        """Its goods here go to their owner: once, also when it is asked again with the same key."""
        ...

    async def reshelve(self, order_id: str, asked: Reshelve, staff_token: str) -> CounterOutcome:
        """Nobody came in time for its goods here: they go back to the shelf, once for the key."""
        ...

    async def take_back(self, order_id: str, asked: TakeBack, staff_token: str) -> CounterOutcome:
        """Goods of it come back, once for the key."""
        ...

    async def pack(self, order_id: str, asked: PackAsked, staff_token: str) -> CounterOutcome:
        """Its goods here go into a parcel, once for the key."""
        ...

    async def sent(self, parcel_number: str, staff_token: str) -> CounterOutcome:
        """The carrier has a parcel. May be repeated."""
        ...

    async def label(self, parcel_number: str, form: LabelForm, staff_token: str) -> bytes:
        """A parcel's label, to be printed."""
        ...
