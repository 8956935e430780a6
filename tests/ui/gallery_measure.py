"""States of suggestions and of the notice on data."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtQuick import QQuickItem

from kiosk.domain.recommendation import OTHERS_TOOK, BoughtBefore, Recommendation
from tests.fakes.shop import NOW
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]

_OF_LATE = ("lampe-aube", "sac-rivage", "vase-galet", "fauteuil-alto", "parfum-sillage")
_WITH_DRESS = ("sac-rivage", "parfum-sillage", "manteau-armel", "vase-galet")


def _know(stage: Stage) -> None:
    told = stage.parts.catalogue.recommended
    told[OTHERS_TOOK] = tuple(Recommendation(name, OTHERS_TOOK, "others_took", 20) for name in _OF_LATE)
    told["robe-ondine"] = tuple(Recommendation(name, "robe-ondine", "bought_with", 180) for name in _WITH_DRESS)


def home(stage: Stage) -> None:
    _know(stage)
    stage.touch("start")
    stage.settle(0.4)


def down(stage: Stage) -> None:
    """Scrolled to the end of what is on the screen."""
    stage.settle(0.4)
    for name in ("others-took-row", "goes-with-row", "bought-before", "consent-news"):
        _to_the_end(stage.find(name))
    stage.settle(0.3)


def _to_the_end(item: QQuickItem | None) -> None:
    """Scroll what an item lies in."""
    for _step in range(40):
        item = item.parentItem() if item is not None else None
        if item is not None and item.metaObject().className() == "QQuickFlickable":
            item.setProperty("contentY", max(0.0, item.property("contentHeight") - item.height()))
            return


def cart_home(stage: Stage) -> None:
    _know(stage)
    stage.cart(known=False)
    stage.terminal.screens.navigation.home()
    down(stage)


def others_took(stage: Stage) -> None:
    home(stage)
    down(stage)


def goes_with(stage: Stage) -> None:
    home(stage)
    stage.model("home").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")
    down(stage)


def known_home(stage: Stage) -> None:
    _know(stage)
    day = NOW.date()
    stage.parts.history.bought["cart-1"] = (
        BoughtBefore("parfum-sillage", "PARFUM-SILLAGE-1", day - timedelta(days=90)),
        BoughtBefore("lampe-aube", "LAMPE-AUBE-1", day - timedelta(days=3)),
    )
    stage.cart()
    stage.terminal.screens.navigation.home()
    stage.work()
    down(stage)


def bought_before(stage: Stage) -> None:
    known_home(stage)
    stage.model("home").productWanted.emit("parfum-sillage", "PARFUM-SILLAGE-1")
    down(stage)


def to_pay(stage: Stage) -> None:
    stage.cart(known=False)
    stage.touch("order")
    checkout = stage.model("checkout")
    for field, text in (
        ("email", "zoe@exemple.fr"),
        ("name", "Zoé Marchand"),
        ("street", "18 rue Ney"),
        ("postcode", "69002"),
        ("city", "Lyon"),
    ):
        checkout.edit(field, text)


def consent(stage: Stage) -> None:
    to_pay(stage)
    stage.model("checkout").proceed()
    stage.model("privacy").toggleNews()
    down(stage)


def notice(stage: Stage) -> None:
    to_pay(stage)
    stage.touch("privacy")
    stage.settle(0.6)


def question(stage: Stage) -> None:
    stage.cart()
    stage.touch("order")
    stage.work()
    stage.touch("confirm")
    stage.settle(0.5)
    _to_the_end(stage.find("rate-yes"))


def answered(stage: Stage) -> None:
    question(stage)
    stage.model("done").rate("yes")


KIOSK: dict[str, Play] = {
    "90-home-others-took": others_took,
    "90b-home-known": known_home,
    "90c-home-with-cart": cart_home,
    "91-product-goes-with": goes_with,
    "91b-product-bought-before": bought_before,
    "92-checkout-privacy-line": to_pay,
    "92b-checkout-consent": consent,
    "92c-privacy-notice": notice,
    "93-easy-question": question,
    "93b-easy-answered": answered,
}
