"""At the terminal: reviews and plans of stores come with a copy, change with deltas, and go."""

import asyncio
from datetime import date

from msgspec.structs import replace

from kiosk.domain.feed import Delta
from kiosk.domain.review import Review
from kiosk.domain.store_plan import PlanArea, StorePlan
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import rows, snapshot

OLD = Review("r1", "lampe", "Claire", 5, date(2026, 10, 1), {"fr": "Belle lumière."})
NEW = replace(OLD, id="r2", author="Yann", written_on=date(2026, 11, 1))
OTHER = replace(OLD, product_id="lampe-2")
PLAN = StorePlan("lyon", (PlanArea("floor", 0, 0, 20, 10),))


def _row(review: Review) -> tuple[str, str, Review]:
    return "review", f"{review.product_id}/{review.id}", review


def test_reviews_of_one_product_alone_newest_first_and_plans_as_they_change(empty: Terminal) -> None:
    new = [change(*_row(review)) for review in (OLD, NEW, OTHER)]
    asyncio.run(empty.writer.replace(snapshot([*rows(), *new, change("store_plan", "lyon", PLAN)])))
    catalogue = empty.catalogue
    assert catalogue.reviews("lampe") == [NEW, OLD]
    assert catalogue.reviews("lampe-2") == [OTHER]
    assert catalogue.reviews("lam") == []
    assert catalogue.store_plan("lyon") == PLAN
    larger = replace(PLAN, areas=(*PLAN.areas, PlanArea("kiosk", 1, 1, 1, 1)))
    changes = (change("review", "lampe/r1", None), change("store_plan", "lyon", larger))
    empty.writer.apply(Delta(changes, "e1:9"))
    assert catalogue.reviews("lampe") == [NEW]
    assert catalogue.store_plan("lyon") == larger
