"""The proof of wipe at the window: what was typed is noted as the visit ends, and searched for when all is quiet again."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.use_cases.prove_wipe import ProveWipe, Traces
from kiosk.use_cases.shopping import Shopping
from ui.jobs import Jobs
from ui.view_models.checkout import CheckoutViewModel
from ui.view_models.done_props import PlacedOrder
from ui.view_models.order_finder import OrderFinderViewModel

_SETTLES_MS = 700
"""Screens that were left are gone by then, and what was being written is written."""

_AGAIN_MS = 5_000
_TRIES = 2


class WipeCheck(QObject):
    """Looks at every text of the window and everything that the view-models hold; the disk is read on the network thread."""

    def __init__(
        self,
        prove: ProveWipe,
        shopping: Shopping,
        models: Mapping[str, QObject],
        checkout: CheckoutViewModel,
        finder: OrderFinderViewModel,
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._prove, self._shopping, self._models, self._jobs = prove, shopping, models, jobs
        self._checkout, self._finder = checkout, finder
        self._window: QQuickWindow | None = None
        self._is_open = False
        self._waiting: list[tuple[Traces, int]] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._search)
        finder.asked.connect(self.note_proof)
        shopping.subscribe(self._follow_session)

    def attach(self, window: QQuickWindow) -> None:
        """The window whose texts are looked at."""
        self._window = window

    def close(self) -> None:
        """The window is about to go: there is nothing left to look through."""
        self._timer.stop()
        self._waiting.clear()
        self._window = None

    def note_form(self) -> None:
        """The visit is about to end: whatever stands in a form was typed."""
        form = self._checkout.props.form
        self._prove.note((form.email, form.phone, form.name, form.street, self._finder.props.proof))

    def note_proof(self, proof: str) -> None:
        """An order is looked for with this; its field is empty as soon as the order is there."""
        self._prove.note((proof,))

    def note_order(self, placed: PlacedOrder) -> None:
        """The form is empty from now on."""
        contact, address = placed.order.contact, placed.order.address
        if contact is not None:
            self._prove.note((contact.name, contact.email, contact.phone))
        if address is not None:
            self._prove.note((address.name, address.street, address.extra))

    def look(self) -> None:
        """The visit was wiped: clear what the system keeps of keys, and search soon."""
        QGuiApplication.clipboard().clear()
        QGuiApplication.inputMethod().reset()
        traces = self._prove.take()
        if traces.texts:
            self._waiting.append((traces, 1))
            self._timer.start(_SETTLES_MS)

    def _follow_session(self) -> None:
        is_open = self._shopping.session is not None
        if is_open and not self._is_open:
            self._prove.begin()
        self._is_open = is_open

    def _search(self) -> None:
        waiting, self._waiting = self._waiting, []
        for traces, turn in waiting:
            self._search_one(traces, turn)

    def _search_one(self, traces: Traces, turn: int) -> None:
        looked, places = self._look_in_memory(traces.texts)

        def judge(searched: tuple[int, tuple[str, ...]]) -> None:
            files, found = searched
            if found and turn < _TRIES:
                self._wipe_again(traces, turn)
            else:
                proof = self._prove.judge(looked + files, (*places, *found))
                self._jobs.run(lambda: self._prove.keep(proof), lambda _kept: None)

        self._jobs.run(lambda: self._prove.search_disk(traces), judge)

    def _wipe_again(self, traces: Traces, turn: int) -> None:
        """Somebody was reading the journal, so that it could not be cut: once more, unless another visit needs it."""
        if self._shopping.session is None:
            self._shopping.finish()
        self._waiting.append((traces, turn + 1))
        self._timer.start(_AGAIN_MS)

    def _look_in_memory(self, texts: tuple[str, ...]) -> tuple[int, list[str]]:
        looked, places = 0, []
        for where, said in self._said():
            looked += 1
            if any(text in said for text in texts):
                places.append(where)
        return looked, places

    def _said(self) -> Iterator[tuple[str, str]]:
        if self._window is not None:
            for item in items_in(self._window.contentItem()):
                said = item.property("text")
                if said:
                    yield "window", str(said)
        for name, model in self._models.items():
            yield name, repr(vars(model))
        yield "session", repr(self._shopping.session)
        yield "clipboard", QGuiApplication.clipboard().text()


def items_in(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything drawn or ready to be drawn under an item: delegates are no children as objects."""
    for child in item.childItems():
        yield child
        yield from items_in(child)
