"""The screens of a visit in which all goes well, and what is empty or still to come."""

from collections.abc import Callable

from tests.fakes.shop import HERE
from tests.ui.gallery_stage import SKU, Stage

Play = Callable[[Stage], None]


def attract(stage: Stage) -> None:
    stage.terminal.screens.navigation.restart()


def preparing(stage: Stage) -> None:
    stage.parts.catalogue.ready = False
    stage.parts.status.tell_rows("product")


def home(stage: Stage) -> None:
    stage.terminal.screens.shell.start()
    stage.terminal.screens.navigation.home()


def searched(text: str) -> Play:
    def play(stage: Stage) -> None:
        home(stage)
        stage.terminal.screens.navigation.go("search")
        stage.settle(0.3)
        stage.model("search").setText(text)
        stage.settle(0.3)

    return play


def results(stage: Stage) -> None:
    searched("r")(stage)
    stage.touch("key-action")


def filtered(kind: str) -> Play:
    def play(stage: Stage) -> None:
        results(stage)
        stage.model("search").openFilter(kind)

    return play


def product(stage: Stage) -> None:
    home(stage)
    stage.model("search").productWanted.emit("robe-ondine", SKU)
    stage.settle(0.3)


def taken(stage: Stage) -> None:
    product(stage)
    for _piece in range(2):
        stage.model("product").take("take_now", HERE)


def arithmetic(stage: Stage) -> None:
    product(stage)
    stage.model("product").showSum("store_pickup", "lyon-part-dieu")
    stage.terminal.screens.navigation.openSheet("sum")


def sheet(name: str) -> Play:
    def play(stage: Stage) -> None:
        product(stage)
        stage.terminal.screens.navigation.openSheet(name)

    return play


def empty_cart(stage: Stage) -> None:
    home(stage)
    stage.terminal.screens.navigation.go("cart")


def cart(stage: Stage) -> None:
    stage.cart()


def cart_offline(stage: Stage) -> None:
    stage.cart()
    stage.cut()


def known(stage: Stage) -> None:
    stage.cart()
    stage.touch("order")
    stage.work()


def guest(stage: Stage) -> None:
    stage.cart(known=False)
    stage.touch("order")
    stage.work()


def done(stage: Stage) -> None:
    known(stage)
    stage.touch("confirm")
    stage.work()


def idle(stage: Stage) -> None:
    product(stage)
    stage.parts.clock.pass_seconds(95)
    stage.model("idle").tick()


def typing_a_code(stage: Stage) -> None:
    home(stage)
    stage.terminal.screens.navigation.go("scan")
    stage.touch("type-code")


KIOSK: dict[str, Play] = {
    "01-attract": attract,
    "01b-preparing": preparing,
    "02-home": home,
    "04-search": searched("bureo"),
    "04a-search-empty": searched(""),
    "04b-nothing-found": searched("zzz"),
    "04c-results": results,
    "04d-filter-price": filtered("price"),
    "04e-filter-colour": filtered("colour"),
    "05-product": product,
    "05b-taken": taken,
    "06-sum": arithmetic,
    "06b-stores": sheet("stores"),
    "06c-picture": sheet("picture"),
    "07-cart": cart,
    "07a-cart-empty": empty_cart,
    "08-cart-offline": cart_offline,
    "09-guest": guest,
    "09b-known": known,
    "10-done": done,
    "11-idle": idle,
    "12-comfort": sheet("comfort"),
    "28a-typing-a-code": typing_a_code,
}
