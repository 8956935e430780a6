"""The figures of a shop that its managers decide: written once, versioned, and told to every terminal by the feed."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.offline_policy import OfflinePolicy

RULES_KEY: Final = "shop"
"""The one row of kind ``shop_rules``."""

WaitKind = Literal["call", "try_on", "collect", "parcel"]


TrialName = Literal["", "home"]
"""A screen of which half the visits see another variant; "": none."""


class WaitingTargets(msgspec.Struct, frozen=True):
    """Minutes after which something that waits for a person waits too long, by what waits."""

    call: int = 3
    try_on: int = 8
    collect: int = 5
    parcel: int = 120

    def minutes(self, kind: WaitKind) -> int:
        """The target of one kind."""
        wanted: int = getattr(self, kind)
        return wanted


class ShopRules(msgspec.Struct, frozen=True):
    """All rules of one version. Version 0: nobody decided anything yet, and what a program was started with counts.

    ``safety_buffers``: pieces of every article that a location (its id) keeps back. ``hold_minutes``: how long pieces
    are kept for a shopper who went to pay; ``reservation_hours``: how long what waits at a counter is kept there.
    ``idle_s``: quiet seconds after which a kiosk asks whether anybody is there. ``events_days``: retention of visits.
    ``movements_days``: retention of movements of stock, and of requests between places that ended.
    ``try_on_cap``: try-ons under way at once in a store. ``escalate_minutes``: how far past its target something may
    wait before the manager hears of it. ``credit_days``: an order finished at home within them is still credited.
    ``credit_sharing``: 1, a line that several people served is shared equally; 0, it stays whose it was first.
    """

    version: int = 0
    safety_buffers: dict[str, int] = {}
    hold_minutes: int = 10
    reservation_hours: int = 48
    idle_s: int = 90
    offline: OfflinePolicy = OfflinePolicy()
    events_days: int = 395
    try_on_cap: int = 6
    waiting: WaitingTargets = WaitingTargets()
    escalate_minutes: int = 5
    credit_days: int = 7
    quote_days: int = 30
    trial: TrialName = ""
    credit_sharing: int = 0
    movements_days: int = 395

    @property
    def is_decided(self) -> bool:
        """Whether a manager ever decided; before that, what programs were started with counts."""
        return self.version > 0

    def buffer_of(self, location_id: str) -> int:
        """Pieces of every article that a location keeps back."""
        return self.safety_buffers.get(location_id, 0)

    @property
    def hold(self) -> timedelta:
        """How long pieces are kept for a shopper who went to pay."""
        return timedelta(minutes=self.hold_minutes)

    def kept_until(self, ready_since: datetime) -> datetime:
        """Until when what is ready waits at a counter for its owner."""
        return ready_since + timedelta(hours=self.reservation_hours)

    @property
    def movements_life(self) -> timedelta:
        """How long movements of stock are kept."""
        return timedelta(days=self.movements_days)

    @property
    def credit_life(self) -> timedelta:
        """How long after a salesperson's work an order is still credited."""
        return timedelta(days=self.credit_days)


class RulesVersion(msgspec.Struct, frozen=True):
    """What one version changed: by whom, when, and each figure before and after, as text ("" for no limit)."""

    version: int
    staff_id: str
    at: datetime
    changes: dict[str, tuple[str, str]]


class RuleProblem(msgspec.Struct, frozen=True):
    """A figure that cannot be: which (``waiting.call``, ``safety_buffers.nantes``), and the least and most that can."""

    name: str
    least: int
    most: int


BOUNDS: Final[Mapping[str, tuple[int, int]]] = {
    "safety_buffers": (0, 20),
    "hold_minutes": (2, 120),
    "reservation_hours": (1, 336),
    "idle_s": (30, 600),
    "offline.max_age_hours": (0, 720),
    "offline.max_total": (0, 100_000),
    "offline.max_quantity": (1, 99),
    "events_days": (30, 1_100),
    # Never shorter than the history behind a figure, and than a till or a warehouse may be cut off and tell it all again.
    "movements_days": (30, 1_100),
    "try_on_cap": (1, 50),
    "waiting.call": (1, 60),
    "waiting.try_on": (1, 120),
    "waiting.collect": (1, 120),
    "waiting.parcel": (5, 2_880),
    "escalate_minutes": (1, 240),
    "credit_days": (0, 60),
    "credit_sharing": (0, 1),
    "quote_days": (1, 365),
    "trial": (0, 1),
}
"""Least and most of every figure, as a manager writes it: totals in whole units of money, ages in hours."""


def values_of(rules: ShopRules) -> dict[str, int | None]:
    """Every figure by its name, as a manager writes it; None: no such limit."""
    offline, waiting = rules.offline, rules.waiting
    named: dict[str, int | None] = {
        "hold_minutes": rules.hold_minutes,
        "reservation_hours": rules.reservation_hours,
        "idle_s": rules.idle_s,
        "offline.max_age_hours": None if offline.max_age_s is None else offline.max_age_s // 3600,
        "offline.max_total": None if offline.max_total is None else offline.max_total.amount // 100,
        "offline.max_quantity": offline.max_quantity,
        "events_days": rules.events_days,
        "movements_days": rules.movements_days,
        "try_on_cap": rules.try_on_cap,
        **{f"waiting.{name}": getattr(waiting, name) for name in waiting.__struct_fields__},
        "escalate_minutes": rules.escalate_minutes,
        "credit_days": rules.credit_days,
        "credit_sharing": rules.credit_sharing,
        "quote_days": rules.quote_days,
        "trial": 1 if rules.trial else 0,
    }
    return named | {f"safety_buffers.{place}": pieces for place, pieces in sorted(rules.safety_buffers.items())}


def with_value(rules: ShopRules, name: str, value: int | None) -> ShopRules:
    """The rules with one figure changed; ``name`` and ``value`` as in ``values_of``."""
    replace = msgspec.structs.replace
    group, _, part = name.partition(".")
    if group == "safety_buffers":
        kept = {place: pieces for place, pieces in rules.safety_buffers.items() if place != part}
        return replace(rules, safety_buffers=kept | ({part: value} if value else {}))
    if name == "trial":
        return replace(rules, trial="home" if value else "")
    if group == "waiting":
        return replace(rules, waiting=replace(rules.waiting, **{part: value}))
    if group == "offline":
        return replace(rules, offline=_with_limit(rules.offline, part, value))
    return replace(rules, **{name: value})


def problems(rules: ShopRules) -> tuple[RuleProblem, ...]:
    """Every figure that is out of its bounds."""
    found = []
    for name, value in values_of(rules).items():
        least, most = bounds_of(name)
        if value is not None and not least <= value <= most:
            found.append(RuleProblem(name, least, most))
    return tuple(found)


def bounds_of(name: str) -> tuple[int, int]:
    """Least and most of a figure."""
    return BOUNDS["safety_buffers" if name.startswith("safety_buffers.") else name]


def changed_between(before: ShopRules, after: ShopRules) -> dict[str, tuple[int | None, int | None]]:
    """Every figure that differs, by name: what it was and what it is. A location without a buffer has 0."""
    old, new = values_of(before), values_of(after)
    names = [*old, *(name for name in new if name not in old)]
    pairs = {name: (old.get(name, _missing(name)), new.get(name, _missing(name))) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _missing(name: str) -> int | None:
    return 0 if name.startswith("safety_buffers.") else None


def _with_limit(offline: OfflinePolicy, part: str, value: int | None) -> OfflinePolicy:
    replace = msgspec.structs.replace
    if part == "max_age_hours":
        return replace(offline, max_age_s=None if value is None else value * 3600)
    if part == "max_total":
        return replace(offline, max_total=None if value is None else Money(value * 100))
    return replace(offline, max_quantity=value)
