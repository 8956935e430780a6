"""The rules of the shop on a manager's screen: each with its effect, changed by steps, decided together."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.rights import may
from kiosk.domain.shop_rules import RulesVersion, ShopRules, changed_between, values_of, with_value
from kiosk.domain.staff import StaffSession
from kiosk.errors import BackendConflict
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.rules_desk import RulesDesk
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.rule_rows import RuleRow, VersionRow, rows, stepped, versions
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.versions import why_not
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class RulesInputs:
    """What counts, what stands on the screen, what was decided before."""

    known: ShopRules | None = None
    wanted: ShopRules = field(default_factory=ShopRules)
    told: tuple[RulesVersion, ...] = ()
    is_busy: bool = False
    problem: str = ""
    is_saved: bool = False


@dataclass(frozen=True)
class RulesProps:
    """What is around the rows. ``problem``: "no_answer" or "changed_meanwhile"."""

    is_known: bool = False
    version: int = 0
    changes: int = 0
    may_change: bool = False
    is_busy: bool = False
    problem: str = ""
    is_saved: bool = False


@QmlElement
@QmlUncreatable("made by the composition root")
class RulesViewModel(SnapshotViewModel):
    """Nothing counts before it is saved; the terminals hear of it within seconds."""

    changed = Signal()
    _props: RulesProps

    def __init__(
        self,
        desk: RulesDesk,
        catalogue: CatalogueReader,
        jobs: Jobs,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue, self._jobs = desk, catalogue, jobs
        self._session, self._words = session, words
        self._inputs = RulesInputs()
        self._props = RulesProps()
        self._rows = RowsModel(RuleRow, self)
        self._versions = RowsModel(VersionRow, self)

    @property
    def props(self) -> RulesProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen is shown: what was not saved is gone."""
        session = self._session()
        if session is None:
            return
        token = session.token
        self._know(RulesInputs(is_busy=True))

        async def both() -> tuple[ShopRules, list[RulesVersion]]:
            return await asyncio.gather(self._desk.rules(token), self._desk.versions(token))

        self._jobs.run(both, lambda answer: self._take(token, *answer), self._failed)

    @Slot(str, int)
    def step(self, name: str, by: int) -> None:
        """One touch up or down."""
        if not self._props.may_change or self._inputs.is_busy:
            return
        default = 0 if name.startswith("safety_buffers.") else None
        value = stepped(name, values_of(self._inputs.wanted).get(name, default), by)
        wanted = with_value(self._inputs.wanted, name, value)
        self._know(replace(self._inputs, wanted=wanted, problem="", is_saved=False))

    @Slot()
    def undo(self) -> None:
        """As it counts."""
        if self._inputs.known is not None:
            self._know(replace(self._inputs, wanted=self._inputs.known, problem=""))

    @Slot()
    def save(self) -> None:
        """Decide all of it as one version."""
        session = self._session()
        if session is None or not self._props.changes or self._inputs.is_busy:
            return
        token, wanted = session.token, self._inputs.wanted
        self._know(replace(self._inputs, is_busy=True, problem=""))

        async def decide() -> tuple[ShopRules, list[RulesVersion]]:
            decided = await self._desk.decide(token, wanted)
            return decided, await self._desk.versions(token)

        self._jobs.run(decide, lambda answer: self._take(token, *answer, is_saved=True), self._failed)

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    def forget(self) -> None:
        """The person left."""
        self._know(RulesInputs())

    def _take(self, token: str, rules: ShopRules, told: list[RulesVersion], *, is_saved: bool = False) -> None:
        session = self._session()
        if session is not None and session.token == token:
            self._know(RulesInputs(rules, rules, tuple(told), is_saved=is_saved))

    def _failed(self, error: Exception) -> None:
        problem = "changed_meanwhile" if isinstance(error, BackendConflict) else why_not(error, "no_answer")
        self._know(replace(self._inputs, is_busy=False, problem=problem))

    def _know(self, inputs: RulesInputs) -> None:
        self._inputs = inputs
        words, session = self._words(), self._session()
        places = {place.id: place.short_name for place in self._catalogue.locations()}
        known = inputs.known
        self._rows.show(() if known is None else rows(inputs.wanted, known, places, words))
        self._versions.show(versions(inputs.told, self._people(inputs.told), places, words))
        self._publish(
            RulesProps(
                is_known=known is not None,
                version=known.version if known else 0,
                changes=len(changed_between(known, inputs.wanted)) if known else 0,
                may_change=session is not None and may(session.staff.role, "rules.change"),
                is_busy=inputs.is_busy,
                problem=inputs.problem,
                is_saved=inputs.is_saved,
            )
        )

    def _people(self, told: tuple[RulesVersion, ...]) -> dict[str, str]:
        people = (self._catalogue.staff(version.staff_id) for version in told)
        return {person.id: person.name for person in people if person is not None}

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Rows of ``RuleRow``."""
        return self._rows

    @Property(QObject, constant=True)
    def versions(self) -> RowsModel:
        """Rows of ``VersionRow``."""
        return self._versions

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the hub ever answered."""
        return self._props.is_known

    @Property(int, notify=changed)
    def version(self) -> int:
        """The version that counts."""
        return self._props.version

    @Property(int, notify=changed)
    def changes(self) -> int:
        """How many figures differ from what counts."""
        return self._props.changes

    @Property(bool, notify=changed)
    def mayChange(self) -> bool:
        """Whether this person decides."""
        return self._props.may_change

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong."""
        return self._props.problem

    @Property(bool, notify=changed)
    def isSaved(self) -> bool:
        """Whether it was just saved."""
        return self._props.is_saved
