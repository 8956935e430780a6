"""The product sheet and what opens from it: in large, on the plan, among stores, before its release, side by side."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace

from kiosk.domain.pricing import Promotion
from kiosk.domain.stock import StockLevel
from tests.fakes.shop import LOCATIONS, NOW
from tests.ui.gallery_pages import home, product, sheet
from tests.ui.gallery_stage import SKU, Stage

Play = Callable[[Stage], None]

OUT_ON = date(2026, 12, 15)


def scrolled(stage: Stage) -> None:
    product(stage)
    scroll = stage.find("product-scroll")
    assert scroll is not None
    scroll.setProperty("contentY", scroll.property("contentHeight") - scroll.height())


def reduced(stage: Stage) -> None:
    ends = NOW + timedelta(days=6)
    offer = Promotion("douces", {"fr": "Soirées douces", "en": "Soft evenings"}, 20, NOW, ends, (), ("robe-ondine",))
    stage.parts.catalogue.promotions.append(offer)
    product(stage)


def in_large(stage: Stage) -> None:
    product(stage)
    stage.touch("picture-1", "large-picture", "zoom-in")


def many_stores(stage: Stage) -> None:
    near, far = LOCATIONS[1], LOCATIONS[2]
    others = [
        ("villeurbanne", "Villeurbanne", 45.7668, 4.8798),
        ("grenoble", "Grenoble", 45.1924, 5.7283),
        ("annecy", "Annecy", 45.9001, 6.1255),
        ("paris", "Paris Marais", 48.8572, 2.3611),
        ("marseille", "Marseille", 43.2932, 5.3785),
    ]
    places = [
        replace(near, id=id_, name=name, short_name=name, latitude=latitude, longitude=longitude)
        for id_, name, latitude, longitude in others
    ]
    closed = replace(places[1], hours=())
    stage.parts.catalogue.places = [*LOCATIONS[:2], places[0], closed, *places[2:], far]
    for place in places[:4]:
        stage.parts.stock.put(StockLevel(SKU, place.id, 4, NOW - timedelta(minutes=5)))
    product(stage)
    stage.touch("more-store_pickup")


def pre_order(stage: Stage) -> None:
    stage.parts.catalogue.releases["robe-ondine"] = OUT_ON
    product(stage)


def journey(stage: Stage) -> None:
    product(stage)
    stage.model("product").showSum("delivered", "warehouse")
    stage.terminal.screens.navigation.openSheet("sum")


def compared(*product_ids: str) -> Play:
    def play(stage: Stage) -> None:
        home(stage)
        for product_id in product_ids:
            stage.model("compare").toggle(product_id, "")
        stage.terminal.screens.navigation.go("compare")

    return play


def chosen(stage: Stage) -> None:
    product(stage)
    stage.touch("compare")


KIOSK: dict[str, Play] = {
    "05h-product-chosen-to-compare": chosen,
    "05i-product-below": scrolled,
    "05j-product-promotion": reduced,
    "05k-picture-in-large": in_large,
    "05l-shelf-on-plan": sheet("plan"),
    "05m-many-stores": many_stores,
    "05n-pre-order": pre_order,
    "05o-parcel-journey": journey,
    "05p-compare-two": compared("robe-ondine", "manteau-armel"),
    "05q-compare-four": compared("robe-ondine", "manteau-armel", "sac-rivage", "lampe-aube"),
    "05r-compare-one": compared("robe-ondine"),
}
