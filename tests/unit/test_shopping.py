"""A session when the terminal's file fails, and after a restart."""

from datetime import timedelta

import pytest
from typing_extensions import override

from kiosk.domain.benefit import Benefits
from kiosk.domain.cart import Cart
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.domain.money import Money
from kiosk.domain.session import ShopperSession
from kiosk.errors import CacheBusy, CacheDamaged, CacheError, CacheFull
from kiosk.ports.cart_queue import UnsentEdits
from kiosk.use_cases.shopping import RESUMED_WITHIN, Shopping
from tests.fakes.clock import FakeClock
from tests.fakes.session_store import FakeSessionStore
from tests.fakes.terminal import FakeIds


class FailingStore(FakeSessionStore):
    """Raises ``error`` at every call while it is set."""

    error: CacheError | None = None

    @override
    def save(self, session: ShopperSession, unsent: UnsentEdits | None = None) -> None:
        self._fail()
        super().save(session, unsent)

    @override
    def load(self) -> ShopperSession | None:
        self._fail()
        return super().load()

    @override
    def wipe(self) -> None:
        self._fail()
        super().wipe()

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


@pytest.fixture
def store() -> FailingStore:
    return FailingStore()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shopping(store: FailingStore, clock: FakeClock) -> Shopping:
    return Shopping(store, clock, FakeIds())


def test_shopper_goes_on_when_the_disk_is_full(shopping: Shopping, store: FailingStore) -> None:
    told: list[int] = []
    shopping.subscribe(lambda: told.append(shopping.session.cart.pieces if shopping.session else 0))
    store.error = CacheFull("no room")
    shopping.add("LAMP-1", Money(4900))
    shopping.add("LAMP-1", Money(4900))
    assert told[-1] == 2
    store.error = None
    shopping.set_language("en")
    assert store.load() == shopping.session


def test_session_that_could_not_be_erased_is_gone_from_the_screen_and_erased_next(
    shopping: Shopping, store: FailingStore
) -> None:
    shopping.add("LAMP-1", Money(4900))
    told: list[bool] = []
    shopping.subscribe(lambda: told.append(shopping.session is None))
    store.error = CacheBusy("the journal is still being read")
    shopping.finish()
    assert told == [True]
    store.error = None
    assert store.load() is not None
    shopping.finish()
    assert store.load() is None


def test_restart_takes_up_a_visit_of_a_moment_ago_and_erases_an_old_one(store: FailingStore, clock: FakeClock) -> None:
    begun = Shopping(store, clock, FakeIds()).start("en")
    clock.advance(60)
    assert Shopping(store, clock, FakeIds()).resume() == begun
    for wrong in (timedelta(seconds=-1), RESUMED_WITHIN + timedelta(seconds=1)):
        store.save(begun)
        clock.set(begun.started_at + wrong)
        assert Shopping(store, clock, FakeIds()).resume() is None
        assert store.load() is None


def test_unreadable_session_is_no_session(shopping: Shopping, store: FailingStore) -> None:
    store.error = CacheDamaged("not a database")
    assert shopping.resume() is None
    assert shopping.start("fr").cart.lines == ()


def test_points_of_one_customer_are_not_there_for_the_next_cart_of_the_visit(
    shopping: Shopping, clock: FakeClock
) -> None:
    claire, zoe = CustomerSummary("c1", "Claire"), CustomerSummary("c2", "Zoé")
    hers = Benefits(loyalty=LoyaltyAccount(1260), loyalty_card="000000001", spends_points=True)
    shopping.open_cart(Cart("cart-1", 1, clock.now(), (), customer=claire))
    shopping.bring(hers)
    shopping.open_cart(Cart("cart-1", 2, clock.now(), (), customer=claire))
    assert shopping.start("fr").benefits == hers
    shopping.open_cart(Cart("cart-2", 1, clock.now(), (), customer=zoe), is_joining=False)
    assert shopping.start("fr").benefits == Benefits(loyalty_card="000000001")
