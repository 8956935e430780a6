"""States of the cart and its sum: codes, cards, points, parts of a line, and the ways to have it."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.domain.cart import LineItem
from kiosk.domain.money import Money
from kiosk.domain.stock import StockLevel
from tests.fakes.benefits import EMPTY_CARD, GIFT_CARD
from tests.fakes.shop import HERE, NOW
from tests.ui.gallery_stage import SKU, Stage
from tests.ui.test_cart_journey import CART, CLAIRE, TOKEN
from tests.ui.test_scan_rights import CODES

Play = Callable[[Stage], None]


def _code(stage: Stage, text: str) -> None:
    stage.model("benefits").submit(text)
    stage.work()


def coupon(stage: Stage) -> None:
    stage.cart()
    stage.work()
    _code(stage, "CORAIL10")


def everything(stage: Stage) -> None:
    coupon(stage)
    _code(stage, GIFT_CARD)
    stage.model("benefits").togglePoints()
    stage.work()


def coupon_idle(stage: Stage) -> None:
    stage.cart()
    stage.work()
    _code(stage, "CORAIL10")
    for line in stage.parts.shopping.session.cart.lines:
        stage.model("cart").decrease(line.id)
    stage.parts.shopping.add("VASE-GALET-1", Money(4500))
    stage.work()


def suspended(stage: Stage) -> None:
    everything(stage)
    stage.cut()


def code_sheet(stage: Stage) -> None:
    stage.cart()
    stage.work()
    stage.terminal.screens.navigation.openSheet("code")


def _refused(text: str) -> Play:
    def play(stage: Stage) -> None:
        code_sheet(stage)
        _code(stage, text)

    return play


def checkout(stage: Stage) -> None:
    everything(stage)
    stage.touch("order")
    stage.work()


def done(stage: Stage) -> None:
    checkout(stage)
    stage.touch("confirm")
    stage.work()


def loyalty_scanned(stage: Stage) -> None:
    stage.cart(known=False)
    stage.scan(CODES["loyalty"][0])


def apart(stage: Stage) -> None:
    """Three robes: two are here, one in the warehouse."""
    stage.parts.stock.all = [level for level in stage.parts.stock.all if level.sku != SKU]
    stage.parts.stock.put(StockLevel(SKU, HERE, 2, NOW, shelf={"fr": "Femme, allée 4, portant B"}))
    stage.parts.stock.put(StockLevel(SKU, "warehouse", 1, NOW))
    lines = (LineItem("l1", "ROBE-CORAIL-38", 3, Money(14900)), *CART.lines[1:])
    stage.hub.carts[TOKEN] = replace(CART, customer=CLAIRE, lines=lines)
    stage.scan(f"http://127.0.0.1:8765/k/{TOKEN}")
    stage.settle(0.4)


def gathered(stage: Stage) -> None:
    apart(stage)
    stage.model("cart").gather(SKU)
    stage.work()


def plans(stage: Stage) -> None:
    """Delivered from two places, and two of three robes are here."""
    stage.parts.stock.put(StockLevel("LAMPE-AUBE-1", "lyon-part-dieu", 0, NOW))
    stage.parts.stock.put(StockLevel("LAMPE-AUBE-1", HERE, 0, NOW))
    lines = (LineItem("l1", SKU, 3, Money(14900)), *CART.lines[1:])
    stage.hub.carts[TOKEN] = replace(CART, customer=CLAIRE, lines=lines)
    stage.scan(f"http://127.0.0.1:8765/k/{TOKEN}")
    stage.work()


KIOSK: dict[str, Play] = {
    "07c-cart-coupon": coupon,
    "07d-cart-everything": everything,
    "07e-cart-coupon-idle": coupon_idle,
    "07f-cart-suspended": suspended,
    "07g-code-sheet": code_sheet,
    "07h-code-unknown": _refused("RIEN"),
    "07i-code-ended": _refused("PASSE"),
    "07j-card-empty": _refused(EMPTY_CARD),
    "07k-cart-apart": apart,
    "07l-cart-gathered": gathered,
    "07m-cart-plans": plans,
    "07n-loyalty-scanned": loyalty_scanned,
    "09c-checkout-reductions": checkout,
    "10c-done-points": done,
}
