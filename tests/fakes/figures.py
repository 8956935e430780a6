"""Figures of a fortnight, as a hub would tell them."""

from datetime import date, datetime, timedelta

from typing_extensions import override

from kiosk.domain.figures import (
    CreditRow,
    EaseDay,
    FunnelStep,
    MissedItem,
    MissedWords,
    SavedDay,
    ShopFigures,
    SlowMover,
    SourceRow,
    StockOut,
    Trial,
    TrialArm,
)
from kiosk.domain.money import Money
from kiosk.domain.tried_products import TriedProduct
from kiosk.errors import BackendUnavailable
from kiosk.ports.figure_desk import FigureDesk
from tests.fakes.shop import HERE, NOW

_WORTH = (820, 1140, 960, 1480, 1910, 760, 690, 1120, 1260, 1350, 1740, 2180, 1690, 1140)


class FakeFigureDesk(FigureDesk):
    """The same figures for whoever asks; ``is_empty``: a shop on its first day."""

    def __init__(self) -> None:
        self.online = True
        self.is_empty = False
        self.asked: list[tuple[date, date]] = []

    @override
    async def figures(self, staff_token: str, first: date, last: date) -> ShopFigures:
        if not self.online:
            raise BackendUnavailable("no network")
        self.asked.append((first, last))
        return ShopFigures(first, last, HERE, NOW) if self.is_empty else some_figures(first, last, NOW)


def some_figures(first: date, last: date, now: datetime) -> ShopFigures:
    """Something of everything."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    worth = [_WORTH[(number - len(days)) % len(_WORTH)] for number in range(len(days))]
    return ShopFigures(
        first=first,
        last=last,
        location_id=HERE,
        made_at=now,
        saved=tuple(
            SavedDay(day, 2 + place % 4, 3, 4, Money(euros * 100), Money(4500 if place % 5 == 0 else 0))
            for place, (day, euros) in enumerate(zip(days, worth, strict=True))
        ),
        saved_before=Money(sum(worth) * 88),
        missed_items=(
            MissedItem("ROBE-CORAIL-36", "sold_out", 9, Money(134100)),
            MissedItem("FAUTEUIL-ALTO-1", "not_here", 4, Money(139600)),
            MissedItem("VASE-GALET-1", "refused_alternative", 7, Money(34300)),
        ),
        missed_words=(MissedWords("applique murale", 11, was_offered=True),),
        visits=1284,
        visits_with_order=171,
        carts_restored=212,
        funnel=(
            FunnelStep("home", 1284, 320, 9.4),
            FunnelStep("search", 968, 140, 21.0),
            FunnelStep("product", 802, 300, 33.5),
            FunnelStep("scan", 402, 12, 6.0),
            FunnelStep("cart", 341, 120, 25.0),
            FunnelStep("checkout", 188, 17, 48.0),
            FunnelStep("done", 171, 171, 12.0),
        ),
        sources=(
            SourceRow("printemps-2027", "12", 84, 96, 14, Money(412_000)),
            SourceRow("printemps-2027", "", 31, 40, 3, Money(51_900)),
        ),
        credits=(
            CreditRow("camille", Money(364_000), Money(118_000), 41, Money(14_900)),
            CreditRow("karim", Money(290_000), Money(101_000), 33),
        ),
        uncredited=Money(489_000),
        turnover=Money(1_362_000),
        returned=Money(18_900),
        ease=tuple(EaseDay(day, 22 - place % 4, 4, 1 + place % 2) for place, day in enumerate(days)),
        stock_outs=(StockOut("ROBE-CORAIL-36", 9, 2, 14), StockOut("VASE-GALET-1", 3, 1, 0)),
        slow_movers=(
            SlowMover("FAUTEUIL-ALTO-1", 4, Money(139_600)),
            SlowMover("LAMPE-AUBE-1", 6, Money(71_400)),
        ),
        try_ons=34,
        tried=(
            TriedProduct("robe-ondine", 26, 23, 8, 17, {"too_small": 10, "cut": 3, "colour": 2, "not_found": 2}),
            TriedProduct("manteau-armel", 14, 14, 5, 9, {"too_large": 4, "price": 3, "": 2}),
            TriedProduct("sac-rivage", 9, 8, 6, 2, {"other_size": 2}),
        ),
        trials=(Trial("home", TrialArm("a", 640, 77), TrialArm("b", 644, 94)),),
    )
