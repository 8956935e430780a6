"""What the shopper can do now with the order on the screen: collect it, have its invoice, send something back."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.order_links import invoice_link, order_link
from kiosk.domain.receipt import Receipt
from kiosk.domain.slip import SeenOrder
from kiosk.ports.clock import Clock
from kiosk.use_cases.follow_order import FollowOrder, NotDone
from ui.jobs import Jobs
from ui.order_receipts import collect_slip
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CareInputs:
    """The order, the call that was made for it, and what is open."""

    order: SeenOrder | None = None
    call: CollectCall | None = None
    sheet: str = ""
    is_asking: bool = False
    problem: str = ""


@dataclass(frozen=True)
class CareProps:
    """What the screen offers and shows."""

    can_collect: bool = False
    can_return: bool = False
    can_invoice: bool = False
    sheet: str = ""
    code: str = ""
    link: str = ""
    waits_since: str = ""
    invoice: str = ""
    is_asking: bool = False
    problem: str = ""
    returns: tuple[str, ...] = ()


def derive(inputs: CareInputs, here_id: str, public_url: str, now: datetime, words: Wording) -> CareProps:
    """The screen for these inputs."""
    order = inputs.order
    if order is None or not order.token:
        return CareProps()
    call = inputs.call or next((known for known in order.calls if known.location_id == here_id), None)
    today = words.today(now)
    return CareProps(
        can_collect=here_id in order.collect_at or call is not None,
        can_return=any(
            line.returnable is not None
            and line.returnable.pieces > 0
            and line.returnable.last_day is not None
            and today <= line.returnable.last_day
            for line in order.lines
        ),
        can_invoice=order.may_be_invoiced,
        sheet=inputs.sheet,
        code=call.code if call else "",
        link=order_link(public_url, order.token),
        waits_since=_text(words, "La boutique est prévenue depuis {time}.", time=words.time(call.called_at))
        if call
        else "",
        invoice=invoice_link(public_url, order.token),
        is_asking=inputs.is_asking,
        problem=_problem(inputs.problem, words),
        returns=tuple(
            _never_collected(one.refund, words) if one.is_not_collected else _returned(one.number, one.refund, words)
            for one in order.returns
        ),
    )


def _returned(number: str, refund: str, words: Wording) -> str:
    if refund == "paid_back":
        return _text(words, "Retour {number} : remboursé", number=number)
    if refund == "refused":
        return _text(words, "Retour {number} : remboursement refusé, voyez la boutique", number=number)
    if refund == "credited":
        return _text(words, "Retour {number} : remboursement en cours", number=number)
    return _text(words, "Retour {number} : remboursement demandé", number=number)


def _never_collected(refund: str, words: Wording) -> str:
    if refund == "paid_back":
        return _text(words, "Non retiré : remboursé")
    if refund == "refused":
        return _text(words, "Non retiré : remboursement refusé, voyez la boutique")
    return _text(words, "Non retiré : remboursement en cours")


def _problem(reason: str, words: Wording) -> str:
    match reason:
        case "":
            return ""
        case "needs_network":
            return _text(words, "Le réseau ne répond pas. Un vendeur peut prendre le numéro de la commande.")
        case _:
            return _text(words, "Rien n’est à retirer ici en ce moment. Un vendeur peut vérifier.")


@QmlElement
@QmlUncreatable("made by the composition root")
class OrderCareViewModel(SnapshotViewModel):
    """Follows the order that is shown; forgets it with the visit."""

    _props: CareProps
    changed = Signal()

    def __init__(
        self,
        follow_order: FollowOrder,
        jobs: Jobs,
        clock: Clock,
        words: Callable[[], Wording],
        here_id: str,
        public_url: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._follow_order = follow_order
        self._jobs = jobs
        self._clock = clock
        self._words = words
        self._here_id = here_id
        self._public_url = public_url
        self._inputs = CareInputs()
        self._props = CareProps()

    @property
    def props(self) -> CareProps:
        """What QML sees."""
        return self._props

    @property
    def order(self) -> SeenOrder | None:
        """The order that is shown."""
        return self._inputs.order

    def follow(self, order: SeenOrder | None) -> None:
        """Another order, or none."""
        if order is not self._inputs.order:
            self._know(CareInputs(order=order))

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    @Slot()
    def collect(self) -> None:
        """I am here to collect: staff are told, the code shows."""
        order = self._inputs.order
        if order is None or self._inputs.is_asking:
            return
        self._change(is_asking=True, problem="")
        self._jobs.run(
            lambda: self._follow_order.call(order.token, self._here_id),
            lambda outcome: self._called(outcome, order),
            lambda _error: self._called(NotDone("needs_network"), order),
        )

    @Slot()
    def showInvoice(self) -> None:
        """The code with which a phone takes the invoice along."""
        self._change(sheet="invoice")

    @Slot()
    def closeSheet(self) -> None:
        """Back to the order."""
        self._change(sheet="", problem="")

    def slip(self, shop: str) -> Receipt | None:
        """What is printed to collect."""
        order, props = self._inputs.order, self._props
        if order is None or not props.code:
            return None
        return collect_slip(shop, order.number, props.code, props.link, self._words())

    def _called(self, outcome: CollectCall | NotDone, order: SeenOrder) -> None:
        if order is not self._inputs.order:
            return
        if isinstance(outcome, NotDone) and outcome.reason == "needs_network" and self._props.code:
            # Staff were told before: the code that they ask for is as good without network.
            self._change(is_asking=False, sheet="collect")
        elif isinstance(outcome, NotDone):
            self._change(is_asking=False, problem=outcome.reason)
        else:
            self._change(is_asking=False, call=outcome, sheet="collect")

    def _change(self, **changes: Any) -> None:
        self._know(replace(self._inputs, **changes))

    def _know(self, inputs: CareInputs) -> None:
        self._inputs = inputs
        self._publish(derive(inputs, self._here_id, self._public_url, self._clock.now(), self._words()))

    @Property(bool, notify=changed)
    def canCollect(self) -> bool:
        """Whether something waits here."""
        return self._props.can_collect

    @Property(bool, notify=changed)
    def canReturn(self) -> bool:
        """Whether something may go back."""
        return self._props.can_return

    @Property(bool, notify=changed)
    def canInvoice(self) -> bool:
        """Whether there is an invoice."""
        return self._props.can_invoice

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """``collect``, ``invoice`` or nothing."""
        return self._props.sheet

    @Property(str, notify=changed)
    def code(self) -> str:
        """What the shopper shows or reads aloud to collect."""
        return self._props.code

    @Property(str, notify=changed)
    def link(self) -> str:
        """Text of the QR to collect."""
        return self._props.link

    @Property(str, notify=changed)
    def waitsSince(self) -> str:
        """Since when staff know."""
        return self._props.waits_since

    @Property(str, notify=changed)
    def invoice(self) -> str:
        """Text of the invoice's QR."""
        return self._props.invoice

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is asked."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why staff were not called."""
        return self._props.problem

    @Property("QStringList", notify=changed)
    def returns(self) -> list[str]:
        """Returns of this order, in words."""
        return list(self._props.returns)


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("OrderCare", source, **values)
