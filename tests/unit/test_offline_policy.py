"""Limits of an order without network: which one is reached, and when none counts."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from kiosk.domain.customer import CustomerSummary
from kiosk.domain.money import Money
from kiosk.domain.offline_policy import (
    STALE_AFTER,
    FiguresTooOld,
    OfflineLimit,
    OfflinePolicy,
    OrderTooDear,
    TooManyPieces,
    limit_reached,
)
from kiosk.domain.order import ReadyOrder
from kiosk.use_cases.offline_limits import OfflineLimits
from kiosk.use_cases.place_order import DraftOrder, OrderProblem, PlaceOrder
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import view_cart
from tests.fakes.offline import FakeOfflineRules
from tests.fakes.shop import HERE, NOW, FakeCatalogue, FakeStock
from tests.fakes.terminal import FakeClock, FakeIds, FakeSessions, FakeStatus, MemoryOutbox

POLICY = OfflinePolicy(3600, Money(20000), 3)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("policy", "age", "total", "quantity", "reached"),
    [
        (POLICY, HOUR, 20000, 3, None),
        (POLICY, HOUR + timedelta(seconds=1), 99999, 9, FiguresTooOld(3601, 3600)),
        (POLICY, None, 1, 1, FiguresTooOld(None, 3600)),
        (POLICY, HOUR, 99999, 4, TooManyPieces("a", 4, 3)),
        (POLICY, HOUR, 20001, 3, OrderTooDear(Money(20001), Money(20000))),
        (OfflinePolicy(0, None, None), timedelta(seconds=1), 1, 1, FiguresTooOld(1, 0)),
        (OfflinePolicy(None, None, None), None, 10**9, 99, None),
        (replace(POLICY, max_total=Money(1, "CHF")), HOUR, 20001, 3, None),
    ],
)
def test_limit_that_is_reached_first(
    policy: OfflinePolicy, age: timedelta | None, total: int, quantity: int, reached: OfflineLimit | None
) -> None:
    assert limit_reached(policy, age, Money(total), {"a": quantity}) == reached


def test_order_is_limited_without_network_only_and_then_nothing_is_recorded() -> None:
    rules, status, outbox = FakeOfflineRules(), FakeStatus(), MemoryOutbox()
    limits = OfflineLimits(rules, rules, status)
    rules.policy = OfflinePolicy(max_quantity=1)
    placing = PlaceOrder(outbox, FakeClock(), FakeIds(), "K07", limits)
    draft = _two_lamps()
    assert isinstance(placing.check(draft), ReadyOrder)
    status.set(network=False)
    problem = placing.check(draft)
    assert isinstance(problem, OrderProblem)
    assert (problem.code, problem.limit) == (
        "offline_limit",
        TooManyPieces(draft.overview.lines[0].line.id, 2, 1),
    )
    assert outbox.entries() == []


def test_question_is_asked_without_network_and_on_figures_that_became_old() -> None:
    rules, status = FakeOfflineRules(), FakeStatus()
    limits = OfflineLimits(rules, rules, status)
    assert not limits.is_hint()
    rules.quiet = STALE_AFTER + timedelta(seconds=1)
    assert limits.is_hint()
    rules.quiet = None
    assert not limits.is_hint()
    status.set(network=False)
    assert limits.is_hint()


def test_choices_of_single_lines_are_in_the_order_and_an_equivalent_without_one_is_a_wait() -> None:
    placing = PlaceOrder(MemoryOutbox(), FakeClock(), FakeIds(), "K07")
    draft = _two_lamps()
    line_id = draft.overview.lines[0].line.id
    for offered, said in ((("VASE-GALET-1",), "equivalent"), ((), "wait")):
        order = placing.check(replace(draft, if_gone="equivalent", equivalents={line_id: offered}))
        assert isinstance(order, ReadyOrder)
        assert (order.lines[0].if_gone, order.lines[0].equivalents) == (said, offered)
    order = placing.check(replace(draft, if_gone="equivalent", gone_by_line={line_id: "drop"}))
    assert isinstance(order, ReadyOrder)
    assert order.lines[0].if_gone == "drop"


def _two_lamps() -> DraftOrder:
    shopping = Shopping(FakeSessions(), FakeClock(), FakeIds())
    for _ in range(2):
        shopping.add("LAMPE-AUBE-1", Money(12900))
    session = shopping.session
    assert session is not None
    customer = CustomerSummary("c1", "Claire", "c•••@exemple.fr")
    session = replace(session, cart=replace(session.cart, customer=customer))
    stock = FakeStock()
    return DraftOrder(session, view_cart(session, FakeCatalogue(stock), stock, HERE, NOW))
