"""A cart with a discount and a quote, on the tablet and as the shopper sees it; the sheets that make them."""

from datetime import timedelta

from kiosk.domain.discount import LineDiscount, PriceGrant
from kiosk.domain.money import Money
from kiosk.domain.session import CodeOrigin
from tests.fakes.shop import NOW
from tests.ui.gallery_stage import Stage


def _granted(stage: Stage) -> None:
    session = stage.parts.shopping.session
    assert session is not None
    first, second, *_ = session.cart.lines
    catalogue, group = stage.parts.catalogue, session.cart.price_group_id
    prices = {sku: catalogue.price(sku, group, NOW) for sku in (first.sku, second.sku)}
    was, quoted = prices[first.sku], prices[second.sku]
    assert was is not None
    assert quoted is not None
    stage.parts.shopping.grant(
        (
            PriceGrant(
                first.sku,
                was.price.minus_percent(10),
                NOW,
                LineDiscount(was.price, "defect", "lea"),
                until=NOW + timedelta(1),
            ),
            PriceGrant(
                second.sku,
                quoted.price - Money(500),
                NOW,
                quote="q" * 22,
                most=second.quantity,
                until=NOW + timedelta(days=7),
            ),
        )
    )


def staff_granted(stage: Stage) -> None:
    stage.sign_in()
    stage.cart()
    _granted(stage)


def discount(stage: Stage) -> None:
    staff_granted(stage)
    stage.touch("discount")
    stage.touch("percent-10")
    stage.touch("reason-defect")


def discount_in_words(stage: Stage) -> None:
    staff_granted(stage)
    stage.touch("discount")
    stage.touch("percent-10")
    stage.touch("reason-other")
    note = stage.find("discount-note")
    assert note is not None
    note.setProperty("text", "Vitre fendue")
    stage.model("discount").setNote("Vitre fendue")


def _from_code(stage: Stage) -> None:
    """The same cart, as its code says it to a terminal without network."""
    session = stage.parts.shopping.session
    assert session is not None
    told = CodeOrigin("t" * 22, NOW + timedelta(minutes=1), NOW + timedelta(minutes=1), {})
    stage.parts.status.set(network=False, state="offline")
    stage.parts.shopping.open_cart(session.cart, told)
    stage.work()


def staff_unchecked(stage: Stage) -> None:
    staff_granted(stage)
    _from_code(stage)


def quote(stage: Stage) -> None:
    staff_granted(stage)
    stage.touch("quote")


def quote_made(stage: Stage) -> None:
    quote(stage)
    stage.model("paper").make()
    stage.work()


def selection(stage: Stage) -> None:
    staff_granted(stage)
    stage.touch("select")


def kiosk_granted(stage: Stage) -> None:
    stage.cart()
    _granted(stage)


def kiosk_unchecked(stage: Stage) -> None:
    kiosk_granted(stage)
    _from_code(stage)


TABLET = {
    "95-granted": staff_granted,
    "95b-discount": discount,
    "95b2-discount-in-words": discount_in_words,
    "95b3-unchecked": staff_unchecked,
    "95c-quote": quote,
    "95d-quote-made": quote_made,
    "95e-selection": selection,
}
KIOSK = {"95-granted": kiosk_granted, "95b-unchecked": kiosk_unchecked}
