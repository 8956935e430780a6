"""The audit log: who changed what that costs money or rights, in a chain of hashes that shows when it was touched.

Each entry's hash covers its number, its content and the hash before it. Whoever changes, removes or inserts an entry has to
change every hash after it; whoever still knows one of those (a manager's terminal, a CSV on a desk) sees that it changed.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Final, Literal, get_args

import msgspec

AuditAction = Literal[
    "discount.given",
    "quote.made",
    "credit.corrected",
    "stock.counted",
    "stock.corrected",
    "stock.requested",
    "rules.changed",
    "person.added",
    "person.changed",
    "person.left",
    "pin.reset",
    "badge.replaced",
    "sign_in.locked",
    "sign_in.offline",
    "terminal.admitted",
    "terminal.changed",
    "terminal.revoked",
    "task.reassigned",
    "return.received",
    "order.handed_over",
    "order.reshelved",
    "order.given_up",
    "card.note_removed",
]
"""What is written down. ``before`` and ``after`` of an entry say which fields changed, by their names."""

ALL_ACTIONS: Final[tuple[AuditAction, ...]] = get_args(AuditAction)
FIRST_HASH: Final = "0" * 64
"""What comes before the first entry."""

_MOST_SHOWN = 200

Fields = dict[str, str]
"""Names of fields and their values as text. Never a PIN, a secret or anything of a customer."""


class AuditEntry(msgspec.Struct, frozen=True):
    """One act. ``subject`` is the id of what it was done to; ``location_id`` the place that it concerns, "" for all.

    ``action`` is an ``AuditAction``, or one of a newer hub's: a terminal that does not know it shows the log all the same.
    """

    actor_staff_id: str
    device_code: str
    action: str
    subject: str
    before: Fields
    after: Fields
    at: datetime
    location_id: str = ""


class ChainedEntry(msgspec.Struct, frozen=True):
    """An entry with its place in the chain."""

    number: int
    entry: AuditEntry
    previous: str
    hash: str


class ChainMark(msgspec.Struct, frozen=True):
    """One link that somebody remembers: the number of an entry and its hash."""

    number: int = 0
    hash: str = FIRST_HASH


class AuditQuery(msgspec.Struct, frozen=True):
    """Which entries: those before a number (0: the newest), of some actions (none named: all), of one person.

    ``seen`` is a link that the asker remembers.
    """

    before_number: int = 0
    actions: tuple[AuditAction, ...] = ()
    actor_staff_id: str = ""
    most: Annotated[int, msgspec.Meta(ge=1, le=_MOST_SHOWN)] = 50
    seen: ChainMark = ChainMark()


class AuditPage(msgspec.Struct, frozen=True):
    """Entries, the newest first, and what became of the whole chain.

    ``broken_at`` is the number of the first entry that does not fit what is before it, 0 when all fit. ``head`` is the
    newest link, ``seen_fits`` whether the link that the asker remembers is still in the chain. ``names`` are the people's.
    """

    entries: tuple[ChainedEntry, ...]
    head: ChainMark
    broken_at: int = 0
    seen_fits: bool = True
    has_more: bool = False
    names: dict[str, str] = {}


def link_hash(number: int, entry: AuditEntry, previous: str) -> str:
    """The hash of an entry at its place."""
    content = [
        number,
        previous,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.actor_staff_id,
        entry.device_code,
        entry.location_id,
        entry.action,
        entry.subject,
        sorted(entry.before.items()),
        sorted(entry.after.items()),
    ]
    return hashlib.sha256(msgspec.json.encode(content)).hexdigest()


def linked(entry: AuditEntry, last: ChainMark) -> ChainedEntry:
    """The entry as the next one after ``last``."""
    number = last.number + 1
    return ChainedEntry(number, entry, last.hash, link_hash(number, entry, last.hash))


def first_break(chain: Iterable[ChainedEntry]) -> int:
    """The number of the first entry of a whole chain, oldest first, that does not follow from those before; 0: none."""
    last = ChainMark()
    for link in chain:
        if link != linked(link.entry, last):
            return last.number + 1
        last = ChainMark(link.number, link.hash)
    return 0


def changed_fields(before: Fields, after: Fields) -> tuple[Fields, Fields]:
    """Only what differs, as it was and as it is."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return {n: before[n] for n in names if n in before}, {n: after[n] for n in names if n in after}
