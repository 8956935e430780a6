"""States of the counter: what waits, an order to hand over, one that others handed over, a return, a parcel."""

from collections.abc import Callable

from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]


def waiting(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-counter")
    stage.work()


def paid(stage: Stage) -> None:
    waiting(stage)
    stage.touch("counter-order-1-collect")
    stage.work()


def beaten(stage: Stage) -> None:
    paid(stage)
    stage.parts.counter._desk.beaten = True
    stage.touch("counter-hand-over")
    stage.work()


def overdue(stage: Stage) -> None:
    """Nobody came for a lamp: marked in the list, said in its panel, asked once more."""
    stage.parts.counter._desk.let_time_pass()
    paid(stage)


def reshelving(stage: Stage) -> None:
    overdue(stage)
    stage.touch("counter-reshelve")
    stage.settle(0.4)


def reshelved(stage: Stage) -> None:
    reshelving(stage)
    stage.touch("reshelve-confirm")
    stage.work()
    stage.settle(0.4)


def find(stage: Stage) -> None:
    waiting(stage)
    stage.touch("counter-find")
    stage.model("counter").findCode("K99-0001")
    stage.work()


def back(stage: Stage) -> None:
    paid(stage)
    stage.touch("counter-return", "back-take-2", "back-2-too_large", "back-2-is-as_new")


def parcel(stage: Stage) -> None:
    waiting(stage)
    stage.touch("counter-order-2-parcel")
    stage.work()
    stage.touch("counter-pack", "carrier-DPD")


def packed(stage: Stage) -> None:
    parcel(stage)
    stage.touch("parcel-pack")
    stage.work()
    stage.touch("label-zpl-0")
    stage.work()
    stage.touch("label-close")
    stage.settle(0.4)


TABLET: dict[str, Play] = {
    "64-counter": waiting,
    "64b-counter-paid": paid,
    "64c-counter-beaten": beaten,
    "64d-counter-find": find,
    "64h-counter-overdue": overdue,
    "64i-counter-reshelving": reshelving,
    "64j-counter-reshelved": reshelved,
    "64e-counter-return": back,
    "64f-counter-parcel": parcel,
    "64g-counter-packed": packed,
}
