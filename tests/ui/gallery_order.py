"""My order in every state: asked for, found, collected, sent back, printed, and a waiting shopper on the tablet."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.order_return import OrderReturn
from kiosk.domain.receipt import PrinterTrouble
from tests.fakes.aftersales import FakeAftersalesDesk, a_followed_order
from tests.fakes.shop import HERE, NOW
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]


def entry(stage: Stage) -> None:
    stage.terminal.screens.navigation.home()
    stage.touch("door-order")


def typing(stage: Stage) -> None:
    entry(stage)
    stage.touch("order-type-door")
    stage.model("orderFinder").edit("number", "K07-0042")
    stage.model("orderFinder").focus("proof")


def not_found(stage: Stage) -> None:
    typing(stage)
    stage.model("orderFinder").edit("proof", "69003")
    stage.model("orderFinder").find()
    stage.work()


def followed(stage: Stage) -> None:
    order = a_followed_order()
    stage.parts.follow_order._desk = FakeAftersalesDesk(("69002", order))
    typing(stage)
    stage.model("orderFinder").edit("proof", "69002")
    stage.model("orderFinder").find()
    stage.work()


def returning_order(stage: Stage) -> None:
    followed(stage)
    returned = OrderReturn("R-7K4M2Q", NOW.date(), ())
    stage.model("seenOrder").show(replace(a_followed_order("collected"), returns=(returned,), collect_at=()))


def collecting(stage: Stage) -> None:
    with_printer(stage, None)
    followed(stage)
    stage.touch("order-collect")
    stage.work()


def out_of_paper(stage: Stage) -> None:
    with_printer(stage, "out_of_paper")
    followed(stage)
    stage.touch("order-collect")
    stage.work()
    stage.model("paper").print("collect")
    stage.work()


def offline_printer(stage: Stage) -> None:
    returned(stage)
    with_printer(stage, "offline")
    stage.model("paper").print("return")
    stage.work()


def invoice(stage: Stage) -> None:
    followed(stage)
    stage.model("orderCare").showInvoice()


def returning(stage: Stage) -> None:
    followed(stage)
    stage.terminal.screens.navigation.go("return")
    stage.settle(0.3)
    back = stage.model("orderReturn")
    back.take("2")
    back.setReason("2", "too_small")


def noting(stage: Stage) -> None:
    returning(stage)
    stage.model("orderReturn").startNote("2")
    stage.model("orderReturn").editNote("La anse est décousue")


def returned(stage: Stage) -> None:
    returning(stage)
    stage.model("orderReturn").ask()
    stage.work()


def with_printer(stage: Stage, trouble: PrinterTrouble | None) -> None:
    stage.printer("paper", trouble)


def called(stage: Stage) -> None:
    stage.sign_in()
    ready = CollectCall("K7M4Q2", "K07-0042", HERE, 2, NOW, is_ready=True)
    stage.parts.calls.known = [ready, replace(ready, code="B3N8XW", order_number="K02-0117")]
    stage.parts.status.tell_rows("call")


KIOSK: dict[str, Play] = {
    "90-order-entry": entry,
    "90b-order-typing": typing,
    "90c-order-not-found": not_found,
    "91-order-followed": followed,
    "91b-order-returning": returning_order,
    "92-collect": collecting,
    "92b-out-of-paper": out_of_paper,
    "93-invoice": invoice,
    "94-return": returning,
    "94b-return-note": noting,
    "94c-return-slip": returned,
    "94d-printer-offline": offline_printer,
}
TABLET: dict[str, Play] = {"95-call": called}
