"""The audit log on a manager's screen: the newest first, by subject, with the state of its chain."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from msgspec.structs import replace as replaced
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.audit import AuditPage, AuditQuery
from kiosk.domain.staff import StaffSession
from kiosk.errors import AccessRevoked
from kiosk.ports.clock import Clock
from kiosk.use_cases.read_audit import AuditRead, ChainState, ReadAudit
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.audit_rows import GROUPS, AuditRow, audit_rows
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.versions import why_not
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class AuditInputs:
    """Pages that came, as one; ``state`` is the worst that was heard of the chain."""

    page: AuditPage | None = None
    state: ChainState = "whole"
    which: str = "all"
    is_busy: bool = False
    problem: str = ""


@dataclass(frozen=True)
class AuditProps:
    """What the screen shows. ``mark`` is the newest link's number and the beginning of its hash, to compare by eye."""

    is_known: bool = False
    state: str = "whole"
    broken_at: int = 0
    which: str = "all"
    count: int = 0
    mark: str = ""
    has_more: bool = False
    is_busy: bool = False
    problem: str = ""


def derive(inputs: AuditInputs) -> AuditProps:
    """The head of the screen."""
    page = inputs.page
    return AuditProps(
        is_known=page is not None,
        state=inputs.state,
        broken_at=page.broken_at if page else 0,
        which=inputs.which,
        count=page.head.number if page else 0,
        mark=f"{page.head.hash[:4]} {page.head.hash[4:8]}" if page and page.head.number else "",
        has_more=page.has_more if page else False,
        is_busy=inputs.is_busy,
        problem=inputs.problem,
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class AuditViewModel(SnapshotViewModel):
    """Asks when its screen opens, and for older entries on touch."""

    changed = Signal()
    csvWanted = Signal(str, str, str)
    """Title, file name and text of the table."""
    _props: AuditProps

    def __init__(
        self,
        read: ReadAudit,
        jobs: Jobs,
        clock: Clock,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read, self._jobs, self._clock = read, jobs, clock
        self._session, self._words = session, words
        self._inputs = AuditInputs()
        self._props = AuditProps()
        self._rows = RowsModel(AuditRow, self)

    @property
    def props(self) -> AuditProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self._ask(AuditInputs(which=self._inputs.which))

    @Slot(str)
    def show(self, which: str) -> None:
        """A filter was touched."""
        if which in GROUPS:
            self._ask(AuditInputs(which=which))

    @Slot()
    def more(self) -> None:
        """Older ones."""
        if self._inputs.page is not None and self._inputs.page.has_more:
            self._ask(self._inputs)

    @Slot()
    def save(self) -> None:
        """Take the log away as a table."""
        session = self._session()
        if session is None or not session.token:
            self._failed(None)
            return
        self._jobs.run(lambda: self._read.csv(session.token), self._offer, self._failed)

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    def forget(self) -> None:
        """The person left: what only they may see goes."""
        self._know(AuditInputs())

    def _ask(self, inputs: AuditInputs) -> None:
        session = self._session()
        if session is None or not session.token:
            self._know(replace(inputs, problem="hub_needed"))
            return
        self._know(replace(inputs, is_busy=True, problem=""))
        oldest = inputs.page.entries[-1].number if inputs.page and inputs.page.entries else 0
        query = AuditQuery(oldest, GROUPS[inputs.which])
        self._jobs.run(
            lambda: self._read(query, session.token), lambda answer: self._take(answer, inputs.which), self._failed
        )

    def _take(self, answer: AuditRead, which: str) -> None:
        known = self._inputs
        if which != known.which:
            return  # another filter was touched meanwhile
        page, state = answer.page, answer.state
        if known.page is not None:
            page = replaced(page, entries=known.page.entries + page.entries, names={**known.page.names, **page.names})
            state = known.state if state == "whole" else state
        self._know(AuditInputs(page, state, which))

    def _offer(self, table: str) -> None:
        words = self._words()
        title = texts_in(words.language).translate("Audit", "Journal des actes")
        self.csvWanted.emit(title, f"audit-{self._clock.now():%Y%m%dT%H%M%SZ}.csv", table)

    def _failed(self, error: Exception | None) -> None:
        problem = "not_allowed" if isinstance(error, AccessRevoked) else why_not(error)
        self._know(replace(self._inputs, is_busy=False, problem=problem))

    def _know(self, inputs: AuditInputs) -> None:
        self._inputs = inputs
        self._rows.show(audit_rows(inputs.page, self._words()) if inputs.page else ())
        self._publish(derive(inputs))

    @Property(QObject, constant=True)
    def entries(self) -> RowsModel:
        """Rows of ``AuditRow``."""
        return self._rows

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the hub answered."""
        return self._props.is_known

    @Property(str, notify=changed)
    def state(self) -> str:
        """``whole``, ``broken`` or ``replaced``."""
        return self._props.state

    @Property(int, notify=changed)
    def brokenAt(self) -> int:
        """The first entry that does not fit, 0: none."""
        return self._props.broken_at

    @Property(str, notify=changed)
    def which(self) -> str:
        """The filter."""
        return self._props.which

    @Property(int, notify=changed)
    def count(self) -> int:
        """Entries of the whole log."""
        return self._props.count

    @Property(str, notify=changed)
    def mark(self) -> str:
        """The beginning of the newest hash."""
        return self._props.mark

    @Property(bool, notify=changed)
    def hasMore(self) -> bool:
        """Whether there are older ones."""
        return self._props.has_more

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it did not work, as a code."""
        return self._props.problem
