"""Taking in a shop: the same again changes nothing, what vanished leaves a tombstone, nothing at all is a fault."""

from datetime import timedelta

import msgspec
import pytest

from kiosk.domain.feed import Delta
from kiosk.domain.money import Money
from kiosk.hub.feed import cursor_at
from kiosk.hub.importing import ImportDone, ImportRefused, import_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.services import Services
from kiosk.hub.store import feed_rows
from tests.hub.conftest import TOPICS, MovableClock, Terminal
from tests.hub.test_orders_at_hub import confirmed, line, order

pytestmark = pytest.mark.anyio


def _cursor(services: Services) -> str:
    with services.database.read() as connection:
        return cursor_at(feed_rows.head(connection))


async def _changes(services: Services, cursor: str) -> dict[str, object]:
    answer = await services.feed.pull(cursor, TOPICS.split(","))
    assert isinstance(answer, Delta)
    return {f"{c.kind} {c.key}": msgspec.json.decode(c.value) for c in answer.changes}


async def test_same_shop_again_changes_nothing(services: Services, shop: Shop, clock: MovableClock) -> None:
    cursor = _cursor(services)
    clock.move(timedelta(days=1))
    assert import_shop(services.database, shop, clock) == ImportDone(0, 0)
    # Only that the figures were confirmed: each place's feed is a day younger.
    assert sorted(await _changes(services, cursor)) == ["stock_source depot", "stock_source lyon"]
    assert len(await services.orders.of_customer("claire")) == 1


async def test_only_what_changed_reaches_the_feed(services: Services, shop: Shop, clock: MovableClock) -> None:
    cursor = _cursor(services)
    lamp, vase = shop.variants
    dearer = msgspec.structs.replace(lamp, list_price=Money(5900))
    changed = msgspec.structs.replace(shop, variants=(dearer, vase), stock=shop.stock[:2], staff=shop.staff[:1])
    assert import_shop(services.database, changed, clock) == ImportDone(1, 2)
    changes = await _changes(services, cursor)
    assert changes.pop("variant LAMPE-1") == msgspec.to_builtins(dearer)
    assert changes == {"stock VASE-1@lyon": None, "staff lea": None}


async def test_products_can_leave_with_all_that_hangs_on_them(
    services: Services, shop: Shop, clock: MovableClock
) -> None:
    cursor = _cursor(services)
    smaller = msgspec.structs.replace(
        shop, products=shop.products[:1], variants=shop.variants[:1], stock=shop.stock[:2], promotions=()
    )
    import_shop(services.database, smaller, clock)
    assert set(await _changes(services, cursor)) == {
        "product vase",
        "variant VASE-1",
        "stock VASE-1@lyon",
        "promotion soldes",
    }
    assert await services.catalogue.product("vase") is None


@pytest.mark.parametrize("missing", ["locations", "products", "variants"])
def test_shop_that_suddenly_has_nothing_is_refused(
    services: Services, shop: Shop, clock: MovableClock, missing: str
) -> None:
    cursor = _cursor(services)
    empty = msgspec.structs.replace(shop, **{missing: ()})
    assert import_shop(services.database, empty, clock) == ImportRefused(missing)
    assert _cursor(services) == cursor


async def test_pieces_promised_by_this_hub_stay_promised(
    services: Services, shop: Shop, clock: MovableClock, kiosk: Terminal
) -> None:
    await confirmed(kiosk, order("1", line("a")))
    import_shop(services.database, shop, clock)
    levels = {level.location_id: level for level in await services.catalogue.levels(["LAMPE-1"])}
    assert (levels["lyon"].on_hand, levels["lyon"].reserved) == (1, 1)


async def test_open_cart_of_a_customer_is_not_overwritten(services: Services, shop: Shop, clock: MovableClock) -> None:
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    cart = await services.carts.of_customer(customer)
    await services.carts.change_quantity(cart.id, cart.lines[0].sku, -cart.lines[0].quantity)
    import_shop(services.database, shop, clock)
    after = await services.carts.of_customer(customer)
    assert (after.id, after.lines) == (cart.id, ())
