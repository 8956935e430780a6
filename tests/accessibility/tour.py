"""Every screen of the kiosk, one after another in one window, for what must hold on each."""

from collections.abc import Callable, Iterator

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from tests.accessibility.blind_shopper import BlindShopper

Step = Callable[[BlindShopper], None]


def tour(shopper: BlindShopper) -> Iterator[str]:
    """Go there; the name of each screen once it stands."""
    for name, go in _STEPS.items():
        go(shopper)
        shopper.settled()
        yield name


def _go(screen: str) -> Step:
    return lambda shopper: shopper.terminal.screens.navigation.go(screen)


def _sheet(name: str) -> Step:
    return lambda shopper: shopper.terminal.screens.navigation.openSheet(name)


def _home(shopper: BlindShopper) -> None:
    shopper.terminal.screens.shell.start()
    shopper.terminal.screens.navigation.home()


def _find(shopper: BlindShopper) -> None:
    shopper.model("search").setText("robe")


def _filter(shopper: BlindShopper) -> None:
    shopper.model("search").openFilter("sort")


def _product(shopper: BlindShopper) -> None:
    shopper.model("search").openFilter("")
    shopper.model("search").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")


def _sum(shopper: BlindShopper) -> None:
    shopper.model("product").showSum("store_pickup", "lyon-part-dieu")
    shopper.terminal.screens.navigation.openSheet("sum")


def _cart(shopper: BlindShopper) -> None:
    shopper.terminal.screens.navigation.closeSheet()
    shopper.parts.shopping.add("LAMPE-AUBE-1", Money(12900), Fulfillment("home_delivery", "warehouse"))
    shopper.terminal.screens.navigation.go("cart")


def _pay(shopper: BlindShopper) -> None:
    fill_in(shopper)
    shopper.model("checkout").proceed()


def _order(shopper: BlindShopper) -> None:
    shopper.model("checkout").confirm()
    shopper.jobs.run_all()


def fill_in(shopper: BlindShopper) -> None:
    """A guest's answers, as if they had been typed."""
    answers = {"email": "ana@exemple.fr", "name": "Ana Roux", "street": "8 rue Longue", "postcode": "69002"}
    for field, text in {**answers, "city": "Lyon"}.items():
        shopper.model("checkout").edit(field, text)


_STEPS: dict[str, Step] = {
    "attract": lambda _shopper: None,
    "comfort sheet": _sheet("comfort"),
    "accessibility statement": _sheet("accessibility"),
    "home": _home,
    "scan": _go("scan"),
    "search": _go("search"),
    "results": _find,
    "sorting": _filter,
    "product": _product,
    "stores": _sheet("stores"),
    "arithmetic": _sum,
    "large picture": _sheet("picture"),
    "cart": _cart,
    "guest": _go("checkout"),
    "payment": _pay,
    "done": _order,
}
