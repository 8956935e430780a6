"""What goes with what, worked out by the hub from its orders and from receipts; what a customer bought. On both databases."""

from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine
from kiosk.domain.privacy import Consent, PrivacyNotice
from kiosk.domain.recommendation import OTHERS_TOOK, BoughtBefore, Recommendation, Recommended
from kiosk.hub.importing import import_shop
from kiosk.hub.platforms.shop import Shop, ShopBasket
from kiosk.hub.services import Services
from kiosk.hub.store.figure_rows import SavedRow, Span, saved
from kiosk.hub.store.tables import order_consents, saved_lines
from tests.hub.conftest import NOON, TOPICS, MovableClock, Terminal, small_shop
from tests.hub.test_orders_at_hub import confirmed, line, order, send

pytestmark = pytest.mark.anyio

DAY = NOON.date()


def _receipts(*skus: tuple[str, ...], days_ago: int = 2, first: int = 1) -> tuple[ShopBasket, ...]:
    day = DAY - timedelta(days=days_ago)
    return tuple(ShopBasket(f"T-{first + place}", day, basket) for place, basket in enumerate(skus))


async def _told(terminal: Terminal, kind: str = "recommendation") -> dict[str, object]:
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    rows = [msgspec.json.decode(row) for row in answer.content.splitlines()[1:]]
    return {row["key"]: row["value"] for row in rows if row["kind"] == kind}


def _shop(*baskets: ShopBasket) -> Shop:
    """The small shop with a rug, and receipts."""
    shop = small_shop()
    rug = msgspec.structs.replace(shop.products[0], id="tapis", rank=3)
    variant = msgspec.structs.replace(shop.variants[0], sku="TAPIS-1", product_id="tapis", gtin=Gtin("03760000000031"))
    return msgspec.structs.replace(
        shop, products=(*shop.products, rug), variants=(*shop.variants, variant), baskets=baskets
    )


async def test_what_is_bought_together_goes_together_with_its_reason(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    both, rug = ("LAMPE-1", "VASE-1", "NOT-SOLD-ANY-MORE"), ("TAPIS-1",)
    rugs = _receipts(rug, rug, rug, rug, first=10)
    import_shop(services.database, _shop(*_receipts(both, both), *rugs), clock)
    told = await _told(kiosk)
    assert list(told) == [OTHERS_TOOK], "two baskets may be chance"
    of_late = msgspec.convert(told[OTHERS_TOOK], Recommended).others
    # The web sold a vase besides, to a customer of this hub.
    assert of_late == (
        Recommendation("tapis", OTHERS_TOOK, "others_took", 4),
        Recommendation("vase", OTHERS_TOOK, "others_took", 3),
    )

    # The third is an order of the hub's own.
    vase = OrderLine("b", "VASE-1", 1, Money(2000), Fulfillment("take_now", "lyon"))
    await confirmed(kiosk, order("1", line("a"), vase))
    assert await services.recommendations.refresh() == 3
    told = await _told(kiosk)
    # 3 baskets of 8 hold both, 3 a lamp and 4 a vase: 3 * 8 / (3 * 4) is twice what chance would have it.
    lamp = Recommended("lampe", (Recommendation("vase", "lampe", "bought_with", 200),))
    assert msgspec.convert(told["lampe"], Recommended) == lamp
    assert await services.recommendations.refresh() == 0, "the same orders say the same"

    clock.move(timedelta(days=400))
    await services.recommendations.refresh()
    assert await _told(kiosk) == {}


async def test_purchases_are_told_to_the_terminal_that_opened_their_owners_cart(
    services: Services, kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    customer = await services.customers.by_login_token("login-claire")
    assert customer is not None
    cart = await services.carts.of_customer(customer)
    path = f"/api/history/{cart.id}/bought"
    assert (await kiosk.call("GET", path)).status_code == 403
    handoff = await services.handoffs.offer_from_phone(cart.id)
    assert handoff is not None
    assert (await kiosk.call("POST", "/api/handoffs/claim", json={"token": handoff.token})).status_code == 200
    answer = await kiosk.call("GET", path)
    assert msgspec.json.decode(answer.content, type=list[BoughtBefore]) == [BoughtBefore("vase", "VASE-1", DAY)]
    assert (await other_kiosk.call("GET", path)).status_code == 403
    assert (await kiosk.call("GET", "/api/history/none/bought")).status_code == 404
    assert clock.now() == NOON


async def test_notes_of_an_order_are_stored_once_also_after_its_slip(services: Services, kiosk: Terminal) -> None:
    given = Consent("news", "2026-11", NOON)
    wanted = order("1", line("a"), line("b", "VASE-1"), not_here=("b", "not-a-line"), consents=(given,))
    from_slip = msgspec.structs.replace(wanted, not_here=(), consents=())
    assert [(await send(kiosk, each)).status_code for each in (from_slip, wanted, wanted)] == [201, 200, 200]
    with services.database.read() as connection:
        assert [tuple(row) for row in connection.execute(select(saved_lines))] == [("order-1", "b")]
        (row,) = connection.execute(select(order_consents)).all()
        assert (row.purpose, row.text_version, row.given_at) == ("news", "2026-11", NOON)
        assert saved(connection, Span(DAY, DAY)) == [SavedRow(DAY, 1, 1, 1, 2000)]
        assert saved(connection, Span(DAY, DAY, "paris")) == []


async def test_the_notice_of_the_shop_is_told_to_terminals(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    notice = PrivacyNotice("2027", "Maison X", "donnees@x.example", 6, 2)
    import_shop(services.database, msgspec.structs.replace(small_shop(), privacy=notice), clock)
    assert await _told(kiosk, "privacy_notice") == {"shop": msgspec.to_builtins(notice)}
