"""States of attract, home, search and the guest's address, each on a fresh terminal."""

from collections.abc import Callable
from datetime import timedelta

from kiosk.domain.catalogue import Category
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.stock import StockLevel
from tests.fakes.shop import CATEGORIES, HERE, NOW
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]


def asleep(stage: Stage) -> None:
    """Ten hours later the store is closed and nobody has been there."""
    stage.parts.clock.pass_seconds(timedelta(hours=10).total_seconds())
    stage.model("attract").advance()


def reader_gone(stage: Stage) -> None:
    stage.parts.vitals.note_camera("missing")
    stage.model("attract").advance()


def browse(stage: Stage) -> None:
    stage.touch("start", "department-mode")
    stage.work()


def _opened(stage: Stage, kind: str) -> None:
    stage.model("search").openFilter(kind)
    stage.work()


def _filter(kind: str) -> Play:
    def play(stage: Stage) -> None:
        browse(stage)
        _opened(stage, kind)

    return play


def filtered(stage: Stage) -> None:
    browse(stage)
    stage.touch("filter-here")
    _opened(stage, "size")
    stage.touch("option-38")
    stage.work()


def nothing_with_filters(stage: Stage) -> None:
    stage.touch("start", "door-search")
    _opened(stage, "size")
    stage.touch("option-38")
    stage.model("search").setText("vase")
    stage.work()


def guest(stage: Stage) -> None:
    """A cart that is delivered in part, of somebody unknown."""
    stage.parts.stock.put(StockLevel("SAC-RIVAGE-1", HERE, 0, NOW))
    stage.cart(known=False)
    stage.touch("order")
    stage.work()
    for field, text in (("email", "zoe.martin@exemple.fr"), ("name", "Zoé Martin"), ("street", "18 rue des Remparts")):
        stage.model("checkout").edit(field, text)


def _postcode(text: str) -> Play:
    def play(stage: Stage) -> None:
        guest(stage)
        stage.model("checkout").focus("postcode")
        stage.model("checkout").edit("postcode", text)

    return play


def town(stage: Stage) -> None:
    guest(stage)
    stage.model("checkout").focus("city")
    stage.model("checkout").edit("city", "saint-e")


def mail(stage: Stage) -> None:
    guest(stage)
    stage.model("checkout").focus("email")
    stage.model("checkout").edit("email", "zoe.martin@")


def doubt(stage: Stage) -> None:
    guest(stage)
    stage.model("checkout").edit("city", "Grenoble")
    stage.model("checkout").focus("postcode")
    stage.model("checkout").edit("postcode", "69002")
    stage.model("checkout").focus("street")


def collected(stage: Stage) -> None:
    """Something waits in another store."""
    stage.cart()
    session = stage.parts.shopping.session
    assert session is not None
    stage.parts.shopping.choose(session.cart.lines[0].id, Fulfillment("store_pickup", "lyon-part-dieu"))
    stage.touch("order")
    stage.work()


def families(stage: Stage) -> None:
    """A department with families below it."""
    below = [
        Category("robes", {"fr": "Robes", "en": "Dresses"}, "mode"),
        Category("manteaux", {"fr": "Manteaux et vestes", "en": "Coats and jackets"}, "mode"),
        Category("mailles", {"fr": "Mailles", "en": "Knitwear"}, "mode"),
    ]
    stage.parts.catalogue.categories = lambda: [*CATEGORIES, *below]
    stage.touch("start", "department-mode")


def wrong(stage: Stage) -> None:
    guest(stage)
    stage.model("checkout").edit("postcode", "690")
    stage.model("checkout").proceed()


KIOSK: dict[str, Play] = {
    "60-asleep": asleep,
    "60b-reader-gone": reader_gone,
    "61-department": browse,
    "61a-families": families,
    "61b-colours": _filter("colour"),
    "61c-sizes": _filter("size"),
    "61d-prices": _filter("price"),
    "61e-filtered": filtered,
    "61f-nothing-with-filters": nothing_with_filters,
    "62-postcode-of-many": _postcode("51300"),
    "62b-postcode-of-one": _postcode("69002"),
    "62c-postcode-unknown": _postcode("99999"),
    "62d-town": town,
    "62e-mail": mail,
    "62f-doubt": doubt,
    "62g-wrong": wrong,
    "63-collected": collected,
}
