"""A shop of its own in which the network may be broken at will, and the ledger that shows what became of every order."""

from typing import Literal, Protocol

import msgspec

CordFault = Literal[
    "cut", "slow", "half_open", "duplicate", "reorder", "truncate", "server_error", "captive_portal", "wrong_clock"
]  # fmt: skip


class CordLedger(msgspec.Struct, frozen=True):
    """Every order, counted from records that know nothing of each other, never from what the program believes.

    ``made``: noted from the screens. ``sent``: seen on the wire. ``confirmed``: held by the hub's own file, and
    ``resolved`` of their lines by the shopper's condition (outcome to count). ``pending``: still only in a terminal's file.
    ``lost``: noted, and in no file. ``doubled``: held more than once, or never noted.
    """

    made: int = 0
    sent: int = 0
    confirmed: int = 0
    resolved: dict[str, int] = {}
    pending: int = 0
    lost: int = 0
    doubled: int = 0


class CordTerminal(msgspec.Struct, frozen=True):
    """One terminal of that shop: its code, whether it believes to have a network, and what it noted and did not send."""

    code: str
    is_online: bool
    made: int
    unsent: int


class CordState(msgspec.Struct, frozen=True):
    """How it stands. ``fault`` is None while the line is whole; ``seconds`` since it is as it is."""

    is_open: bool = False
    is_ordering: bool = False
    fault: CordFault | None = None
    seconds: int = 0
    ledger: CordLedger = CordLedger()
    terminals: tuple[CordTerminal, ...] = ()


class Cord(Protocol):
    """Invented goods, invented customers, nothing leaves this machine. Every call may block: never on the GUI thread."""

    def open(self) -> None:
        """Start a hub, a line and terminals. Raises ``RuntimeError`` with a reason when this machine cannot."""
        ...

    def close(self) -> None:
        """Stop everything and throw it away. Closing twice is harmless."""
        ...

    def order(self, *, on: bool) -> None:
        """Let invented shoppers order at the terminals, or let them rest."""
        ...

    def breaks(self, fault: CordFault) -> None:
        """Break the line."""
        ...

    def heals(self) -> None:
        """Mend it."""
        ...

    def state(self) -> CordState:
        """Count everything anew."""
        ...
