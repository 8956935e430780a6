"""What the payment screen shows, worked out from what the hub says and what the shopper asked for."""

from dataclasses import dataclass
from typing import Final, Literal

from kiosk.domain.order import ReadyOrder
from kiosk.domain.payment import PaymentMethod, PaymentState, PaymentView, PaymentWays
from ui.wording import Wording

PaymentPhase = Literal[
    "none", "sending", "phone", "waiting", "terminal", "paid", "refused", "abandoned", "choose", "unknown", "offline"
]
"""``sending``: the hub does not have the order yet. ``phone``: a code to scan. ``waiting``: the phone is at the provider's
page. ``choose``: nothing is open. ``unknown``: money may have moved."""

_ENDED = frozenset({"paid", "none"})
_KNOWN: Final[dict[PaymentState, PaymentPhase]] = {"paid": "paid", "unknown": "unknown"}
_ENDED_WITHOUT: Final[dict[PaymentState, PaymentPhase]] = {"refused": "refused", "abandoned": "abandoned"}


@dataclass(frozen=True)
class PaymentInputs:
    """``shows_code``: the shopper asked for the phone and has not come back from it without money since."""

    order: ReadyOrder | None
    view: PaymentView | None
    ways: PaymentWays
    is_lost: bool
    shows_code: bool
    is_asking: bool
    words: Wording


@dataclass(frozen=True)
class PaymentProps:
    """What the screen shows. ``why`` is the stable code of why the last try ended without money."""

    phase: PaymentPhase = "none"
    number: str = ""
    due: str = ""
    page_url: str = ""
    why: str = ""
    method: PaymentMethod = "at_till"
    can_phone: bool = False
    can_terminal: bool = False
    can_till: bool = False
    can_stop: bool = False

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to be asked."""
        return self.phase in _ENDED


def derive(inputs: PaymentInputs) -> PaymentProps:
    """The screen for these inputs."""
    if inputs.order is None:
        return PaymentProps()
    view, words = inputs.view, inputs.words
    phase = _phase(inputs)
    is_free = phase not in {"paid", "unknown", "terminal"}
    may_choose = is_free and phase not in {"sending", "offline"} and not inputs.is_asking
    method = view.standing.method if view else inputs.order.payment
    return PaymentProps(
        phase=phase,
        number=inputs.order.number,
        due=words.money(view.standing.due) if view and view.standing.due.amount else "",
        page_url=view.page_url if view and phase == "phone" else "",
        why=view.why if view else "",
        method=method,
        can_phone=may_choose and inputs.ways.on_phone and phase not in {"phone", "waiting"},
        can_terminal=may_choose and inputs.ways.on_terminal,
        can_till=is_free,
        can_stop=phase == "terminal",
    )


def _phase(inputs: PaymentInputs) -> PaymentPhase:
    """What is known of the money comes before everything, also before a lost network."""
    view = inputs.view
    if view is not None and view.standing.state in _KNOWN:
        return _KNOWN[view.standing.state]
    if inputs.is_lost or view is None:
        return "offline" if inputs.is_lost else "sending"
    if view.standing.state == "pending":
        return "terminal" if view.standing.method == "on_terminal" else "waiting"
    if inputs.shows_code and view.page_url:
        return "phone"
    return _ENDED_WITHOUT.get(view.standing.state, "choose")
