"""The customer's card: open, closed, asked on the tablet, a note being written."""

from collections.abc import Callable

from kiosk.domain.customer_card import CardOpened
from tests.fakes.cards import a_card
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]


def closed(stage: Stage) -> None:
    stage.sign_in()
    stage.cart()
    stage.work()


def opened(stage: Stage) -> None:
    stage.parts.cards.outcome = CardOpened(a_card())
    closed(stage)


def agreeing(stage: Stage) -> None:
    closed(stage)
    stage.touch("ask-tablet")


def noting(stage: Stage) -> None:
    opened(stage)
    stage.model("card").beginNote()


def sharing(stage: Stage) -> None:
    opened(stage)
    stage.model("credit").openAll()
    stage.model("credit").add("s2")
    stage.model("credit").setPercent("s1", 60)


def shared(stage: Stage) -> None:
    sharing(stage)
    stage.model("credit").save()
    stage.work()


TABLET: dict[str, Play] = {
    "60-card-open": opened,
    "60b-card-closed": closed,
    "60c-card-agree": agreeing,
    "60d-card-note": noting,
    "61-credit": sharing,
    "61b-credit-shared": shared,
}
