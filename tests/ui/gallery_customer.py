"""The customer's card: open, closed, asked on the tablet, a note being written."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.domain.customer_card import CardOpened
from tests.fakes.cards import ASKED, a_card
from tests.ui.gallery_stage import Stage
from tests.ui.test_cart_journey import CART, CLAIRE, TOKEN

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


def credits_(stage: Stage) -> None:
    stage.sign_in()
    stage.model("navigation").go("credits")
    stage.work()


def correcting(stage: Stage) -> None:
    credits_(stage)
    model = stage.model("credits")
    model.begin("2")
    model.add("s3")
    model.because("helped")


def corrected(stage: Stage) -> None:
    correcting(stage)
    stage.touch("credit-correction-save")
    stage.work()


def kiosk_asked(stage: Stage) -> None:
    asked = replace(ASKED, asked_at=stage.parts.clock.now())
    stage.hub.carts[TOKEN] = replace(CART, customer=CLAIRE, card_asked=asked)
    stage.scan(f"http://127.0.0.1:8765/k/{TOKEN}")
    stage.settle(0.4)


MANAGER: dict[str, Play] = {"62-credits": corrected, "62b-credit-correction": correcting}
KIOSK: dict[str, Play] = {"63-card-asked": kiosk_asked}
