"""Visits of a day at the kiosk: how far people go, what they miss, what they say of it."""

from datetime import date
from random import Random

import msgspec

from kiosk.domain.shop_event import (
    CartRestored,
    Ease,
    Ending,
    Happening,
    NumberedEvent,
    OrderPlaced,
    Satisfaction,
    ScreenShown,
    SearchMissed,
    ShopEvent,
    TrialArmName,
    TrialShown,
    VariantMissed,
    VisitEnded,
    VisitStarted,
    WipeProved,
    to_the_hour,
)
from kiosk.hub.demo_past.goods import Store, happens, one_of

_USUAL = 46
_WAY = (("search", 0.76), ("product", 0.84), ("cart", 0.46), ("checkout", 0.58), ("payment", 0.94), ("done", 0.93))
"""Screens of the way to an order, and how many of those who saw the one before go on to it."""
_BETTER = 0.06
"""By how much more often the second variant of the first screen leads on."""
_WORDS = ("applique murale", "parapluie", "housse de couette", "ceinture", "bouilloire")
_SCORES: tuple[Ease, ...] = *("yes",) * 15, *("fair",) * 3, *("no",) * 2
_ENDS: tuple[Ending, ...] = ("idle", "idle", "cancel", "walk_away")


class Visits(msgspec.Struct, frozen=True):
    """Events of a day in their order, and how many visits ordered."""

    events: tuple[NumberedEvent, ...]
    orders: int


def visits_of(store: Store, day: date) -> Visits:
    """All visits of a store's kiosks on a day."""
    random = Random(f"visits/{store.place.id}/{day}")
    events: list[NumberedEvent] = []
    orders = 0
    for number in range(store.count(_USUAL, day, random)):
        hour, elapsed = to_the_hour(store.moment(day, random)), 0
        for what in _happenings(store, random):
            elapsed += what.seconds if isinstance(what, ScreenShown | VisitEnded) else 0
            orders += isinstance(what, OrderPlaced)
            visit = f"demo-{store.place.id}-{day:%y%m%d}-{number:03}"
            events.append(NumberedEvent(len(events) + 1, ShopEvent(visit, hour, elapsed, what)))
    return Visits(tuple(events), orders)


def _happenings(store: Store, random: Random) -> list[Happening]:
    arm: TrialArmName = "b" if happens(0.5, random) else "a"
    found: list[Happening] = [VisitStarted("en" if happens(0.2, random) else "fr"), TrialShown("home", arm)]
    found.append(ScreenShown("home"))
    if happens(0.17, random):
        found.append(CartRestored(random.randrange(1, 5)))
    screen = "home"
    for following, chance in _WAY:
        if not happens(chance + (_BETTER if arm == "b" and screen == "home" else 0), random):
            break
        found.append(ScreenShown(following, screen, random.randrange(4, 45)))
        found += _missed(store, following, random)
        screen = following
    if screen == "done":
        found.append(OrderPlaced(random.randrange(1, 4)))
        found += [Satisfaction(random.choice(_SCORES))] if happens(0.7, random) else []
    ending: Ending = "done" if screen == "done" else random.choice(_ENDS)
    touches = random.randrange(3, 12) * (1 + len(found) // 4)
    return [*found, VisitEnded(ending, screen, random.randrange(3, 40), touches), WipeProved(6)]


def _missed(store: Store, screen: str, random: Random) -> list[Happening]:
    if screen == "product" and store.missed and happens(0.11, random):
        sku = one_of(store.missed, random)
        return [VariantMissed(sku, random.choice(("sold_out", "not_here", "not_here", "refused_alternative")))]
    if screen == "search" and happens(0.05, random):
        return [SearchMissed(one_of(_WORDS, random), nearest=happens(0.5, random))]
    return []
