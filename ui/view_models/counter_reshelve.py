"""Nobody came for the order on the counter in time: what goes back to which shelf, and what is due, before it is done."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.counter import CounterDone, CounterOrder, CounterOutcome, Reshelve
from kiosk.domain.text import in_language
from kiosk.ports.ids import IdSource
from ui.translation import texts_in
from ui.view_models.counter import CounterViewModel
from ui.view_models.counter_calls import CounterCalls
from ui.view_models.counter_rows import Known
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ReshelveProps:
    """What the sheet shows. ``goods``: each article with its shelf; ``money``: what goes back, in words."""

    is_open: bool = False
    subject: str = ""
    goods: tuple[str, ...] = ()
    money: str = ""
    owes: bool = False
    is_asking: bool = False
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class CounterReshelveViewModel(SnapshotViewModel):
    """Asks once more: an order ends here, and others may buy what it kept."""

    changed = Signal()
    _props: ReshelveProps

    def __init__(
        self,
        counter: CounterViewModel,
        calls: CounterCalls,
        ids: IdSource,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._calls = calls
        self._ids = ids
        self._words = words
        self._order_id = ""
        self._line_ids: tuple[str, ...] = ()
        self._keys: dict[str, str] = {}
        self._props = ReshelveProps()
        counter.changed.connect(self._follow)

    @property
    def props(self) -> ReshelveProps:
        """What QML sees."""
        return self._props

    @Slot()
    def open(self) -> None:
        """Show what would happen."""
        shown = self._counter.order
        if shown is not None and shown.to_hand_over:
            self._order_id = shown.id
            self._publish(self._sheet_of(shown))

    @Slot()
    def close(self) -> None:
        """It is kept on."""
        self._publish(ReshelveProps())

    @Slot()
    def confirm(self) -> None:
        """Do it, of the order and the lines that the sheet shows.

        An order's key is kept until the answer is known: touched again, or in a sheet opened anew, it is the same act.
        """
        props, order_id = self._props, self._order_id
        if not props.is_open or props.is_asking:
            return
        asked = Reshelve(self._keys.setdefault(order_id, self._ids.new_id()), self._line_ids)
        self._publish(replace(props, is_asking=True, problem=""))
        self._calls.ask(
            lambda token: self._calls.serve.reshelve(order_id, asked, token),
            lambda outcome: self._done(outcome, order_id),
        )

    def reread(self) -> None:
        """Another language."""
        shown = self._counter.order
        if self._props.is_open and shown is not None:
            fresh = self._sheet_of(shown)
            self._publish(replace(fresh, is_asking=self._props.is_asking, problem=self._props.problem))

    def _follow(self) -> None:
        shown = self._counter.order
        if self._props.is_open and (shown is None or shown.id != self._order_id):
            self.close()  # another slip was scanned: what was asked here is not about that order

    def _sheet_of(self, shown: CounterOrder) -> ReshelveProps:
        self._line_ids = shown.to_hand_over
        return _sheet(shown, self._counter.known, self._words())

    def _done(self, outcome: CounterOutcome, order_id: str) -> None:
        if isinstance(outcome, CounterDone) or outcome.code != "needs_network":
            self._keys.pop(order_id, None)
        if not self._props.is_open or order_id != self._order_id:
            return  # the sheet was closed, or is another order's by now
        if isinstance(outcome, CounterDone) or outcome.order is not None:
            # What others did meanwhile is shown with the order itself.
            self.close()
            self._counter.took(outcome, "reshelved")
        else:
            self._publish(replace(self._props, is_asking=False, problem=outcome.code))

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is open."""
        return self._props.is_open

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Whose order, and its number."""
        return self._props.subject

    @Property("QStringList", notify=changed)
    def goods(self) -> list[str]:
        """What goes back, and where to."""
        return list(self._props.goods)

    @Property(str, notify=changed)
    def money(self) -> str:
        """What goes back of the money."""
        return self._props.money

    @Property(bool, notify=changed)
    def owes(self) -> bool:
        """Whether something does."""
        return self._props.owes

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what went wrong."""
        return self._props.problem


def _sheet(shown: CounterOrder, known: Known, words: Wording) -> ReshelveProps:
    amount = shown.reshelving
    owes = amount is not None and amount.amount > 0
    value = shown.reshelving_value
    money = _text(words, "Rien n’a été payé pour ces articles : rien n’est à rendre.")
    if owes and amount is not None:
        money = _text(
            words,
            "{amount} ont été payés : le remboursement est demandé à celui qui a encaissé.",
            amount=words.money(amount),
        )
    if value is not None and value.amount > 0:
        covered = _text(words, "{amount} retournent aussitôt en carte cadeau ou en points.", amount=words.money(value))
        money = f"{money} {covered}" if owes else covered
        owes = True
    return ReshelveProps(
        is_open=True,
        subject=" · ".join(filter(None, (shown.customer, shown.order.number))),
        goods=tuple(_goods(shown, known, words)),
        money=money,
        owes=owes,
    )


def _goods(shown: CounterOrder, known: Known, words: Wording) -> list[str]:
    made = []
    for line in shown.order.lines:
        if line.id in shown.to_hand_over:
            article = known.articles.get(line.sku)
            name = in_language(article[0].name, words.language) if article else line.sku
            shelf = in_language(shown.shelves[line.sku], words.language) if line.sku in shown.shelves else ""
            pieces = f"{line.quantity}\u00a0× " if line.quantity > 1 else ""
            made.append(" · ".join(filter(None, (pieces + name, shelf))))
    return made


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("Counter", source, **values)
