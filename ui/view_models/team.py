"""A manager's team: who is in it, what they may give away, new PINs and badges. Everything here needs the hub."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.rights import ROLES
from kiosk.domain.staff import StaffMember, StaffSession
from kiosk.domain.team import NewSecrets, PersonChange, TeamMember, TeamRefused
from kiosk.errors import AccessRevoked
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.team_desk import TeamDesk
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.team_rows import PersonForm, PersonRow, form, named, row, with_ceiling, with_role
from ui.view_models.versions import why_not
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class TeamInputs:
    """The last answer, who is being changed, and what was told once. ``confirming``: ``pin`` or ``badge``."""

    members: tuple[TeamMember, ...] = ()
    is_known: bool = False
    problem: str = ""
    is_busy: bool = False
    draft: PersonChange | None = None
    confirming: str = ""
    told: NewSecrets | None = None


@dataclass(frozen=True)
class TeamProps:
    """What the screen shows. ``problem`` is a stable code; PIN and badge only until the sheet closes."""

    is_known: bool = False
    count: int = 0
    problem: str = ""
    is_busy: bool = False
    confirming: str = ""
    form: PersonForm = field(default_factory=PersonForm)
    told_name: str = ""
    told_pin: str = ""
    told_badge: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class TeamViewModel(SnapshotViewModel):
    """Asks when its screen opens. ``public_url`` goes before a badge's secret in its QR."""

    changed = Signal()
    _props: TeamProps

    def __init__(
        self,
        desk: TeamDesk,
        jobs: Jobs,
        clock: Clock,
        ids: IdSource,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        public_url: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._clock, self._ids = desk, jobs, clock, ids
        self._session, self._words, self._public_url = session, words, public_url
        self._inputs = TeamInputs()
        self._props = TeamProps()
        self._rows = RowsModel(PersonRow, self)

    @property
    def props(self) -> TeamProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask the hub for everybody."""
        session = self._session()
        if session is None or not session.token:
            self._know(replace(self._inputs, problem="hub_needed"))
            return
        self._jobs.run(lambda: self._desk.members(session.token), self._take, self._failed)

    @Slot(str)
    def select(self, person: str) -> None:
        """A person was touched; an empty one closes the panel."""
        member = self._member(person)
        draft = None if member is None else PersonChange(member, member)
        self._know(replace(self._inputs, draft=draft, confirming="", problem=""))

    @Slot()
    def add(self) -> None:
        """Somebody new at this place."""
        session = self._session()
        if session is not None:
            blank = StaffMember(self._ids.new_id(), "", "", "salesperson", session.staff.location_id)
            self._know(replace(self._inputs, draft=PersonChange(blank), confirming="", problem=""))

    @Slot(str)
    def setName(self, name: str) -> None:
        """The name was typed."""
        self._redraft(lambda member: named(member, name))

    @Slot(str)
    def setDepartment(self, department: str) -> None:
        """The department was typed."""
        self._redraft(lambda member: msgspec.structs.replace(member, department=department))

    @Slot(str)
    def setRole(self, role: str) -> None:
        """A role was touched."""
        if role in ROLES:
            self._redraft(lambda member: with_role(member, role))

    @Slot(int)
    def stepCeiling(self, steps: int) -> None:
        """The ceiling, five percent up or down."""
        self._redraft(lambda member: with_ceiling(member, steps))

    @Slot()
    def ceilingOfRole(self) -> None:
        """The role's ceiling, whatever that will be."""
        self._redraft(lambda member: msgspec.structs.replace(member, discount_ceiling_percent=None))

    @Slot()
    def toggleActive(self) -> None:
        """They leave, or come back; kept with ``save``."""
        self._redraft(lambda member: msgspec.structs.replace(member, is_active=not member.is_active))

    @Slot()
    def save(self) -> None:
        """Keep what was changed."""
        draft = self._inputs.draft
        if draft is not None and draft.after != draft.before:
            tidy = msgspec.structs.replace(draft.after, name=draft.after.name.strip())
            change = PersonChange(tidy, draft.before)
            self._ask_for(lambda token: self._desk.change(change, token))

    @Slot()
    def resetPin(self) -> None:
        """A new PIN; the first touch asks whether that is meant."""
        self._confirmed("pin", lambda token, person: self._desk.reset_pin(person, token))

    @Slot()
    def replaceBadge(self) -> None:
        """A new badge; the first touch asks whether that is meant."""
        self._confirmed("badge", lambda token, person: self._desk.replace_badge(person, token))

    @Slot()
    def closeTold(self) -> None:
        """PIN and badge were written down: they are gone from here."""
        self._know(replace(self._inputs, told=None))

    @Slot()
    def reread(self) -> None:
        """Another language, or a moment later."""
        self._know(self._inputs)

    def forget(self) -> None:
        """The person left: what only they may see goes."""
        self._know(TeamInputs())

    def _confirmed(self, what: str, ask: Callable[[str, str], Awaitable[NewSecrets | TeamRefused]]) -> None:
        draft = self._inputs.draft
        if draft is None or draft.before is None:
            return
        if self._inputs.confirming != what:
            self._know(replace(self._inputs, confirming=what, problem=""))
            return
        person = draft.before.id
        self._ask_for(lambda token: ask(token, person))

    def _ask_for(self, ask: Callable[[str], Awaitable[NewSecrets | TeamRefused]]) -> None:
        session = self._session()
        if self._inputs.is_busy:
            return
        if session is None or not session.token:
            self._know(replace(self._inputs, problem="hub_needed", confirming=""))
            return
        self._know(replace(self._inputs, is_busy=True, problem="", confirming=""))

        async def asked() -> NewSecrets | TeamRefused:
            return await ask(session.token)

        self._jobs.run(asked, self._answered, self._failed)

    def _answered(self, outcome: NewSecrets | TeamRefused) -> None:
        if isinstance(outcome, TeamRefused):
            self._know(replace(self._inputs, is_busy=False, problem=outcome.code))
            if outcome.code in {"person_changed", "person_unknown"}:
                self.ask()
            return
        told = outcome if outcome.pin or outcome.badge else None
        draft = PersonChange(outcome.member, outcome.member)
        self._know(replace(self._inputs, is_busy=False, draft=draft, told=told))
        self.ask()

    def _take(self, members: list[TeamMember]) -> None:
        draft = self._inputs.draft
        known = next((one.member for one in members if draft and one.member.id == draft.after.id), None)
        # What is being typed stays; what was only looked at is shown as it is now.
        if draft is not None and known is not None and draft.after == draft.before:
            draft = PersonChange(known, known)
        problem = "" if self._inputs.problem == "hub_needed" else self._inputs.problem
        self._know(replace(self._inputs, members=tuple(members), is_known=True, draft=draft, problem=problem))

    def _failed(self, error: Exception) -> None:
        problem = "not_allowed" if isinstance(error, AccessRevoked) else why_not(error)
        self._know(replace(self._inputs, is_busy=False, problem=problem))

    def _redraft(self, change: Callable[[StaffMember], StaffMember]) -> None:
        draft = self._inputs.draft
        if draft is not None:
            after = PersonChange(change(draft.after), draft.before)
            self._know(replace(self._inputs, draft=after, confirming="", problem=""))

    def _member(self, person: str) -> StaffMember | None:
        return next((one.member for one in self._inputs.members if one.member.id == person), None)

    def _know(self, inputs: TeamInputs) -> None:
        self._inputs = inputs
        words, session, now = self._words(), self._session(), self._clock.now()
        self._rows.show(tuple(row(one, now, words) for one in inputs.members))
        draft, told = inputs.draft, inputs.told
        on = next((one.signed_in_on for one in inputs.members if draft and one.member.id == draft.after.id), ())
        me = session.staff if session else None
        self._publish(
            TeamProps(
                is_known=inputs.is_known,
                count=sum(one.member.is_active for one in inputs.members),
                problem=inputs.problem,
                is_busy=inputs.is_busy,
                confirming=inputs.confirming,
                form=form(draft, me, on, words) if draft is not None else PersonForm(),
                told_name=told.member.name if told else "",
                told_pin=told.pin if told else "",
                told_badge=told.badge if told else "",
            )
        )

    @Property(QObject, constant=True)
    def people(self) -> RowsModel:
        """Rows of ``PersonRow``."""
        return self._rows

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the hub answered."""
        return self._props.is_known

    @Property(int, notify=changed)
    def count(self) -> int:
        """People who work here."""
        return self._props.count

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last thing did not work, as a code."""
        return self._props.problem

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked for a change."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def confirming(self) -> str:
        """What a second touch does."""
        return self._props.confirming

    @Property(str, notify=changed)
    def person(self) -> str:
        """Who is open in the panel."""
        return self._props.form.person

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        """Whether they are being added."""
        return self._props.form.is_new

    @Property(bool, notify=changed)
    def isMe(self) -> bool:
        """Whether it is who is signed in here."""
        return self._props.form.is_me

    @Property(bool, notify=changed)
    def isActive(self) -> bool:
        """Whether they work here."""
        return self._props.form.is_active

    @Property(str, notify=changed)
    def name(self) -> str:
        """Their name."""
        return self._props.form.name

    @Property(str, notify=changed)
    def initials(self) -> str:
        """Their initials."""
        return self._props.form.initials

    @Property(str, notify=changed)
    def department(self) -> str:
        """Their department."""
        return self._props.form.department

    @Property(str, notify=changed)
    def role(self) -> str:
        """``salesperson``, ``manager`` or ``support``."""
        return self._props.form.role

    @Property(str, notify=changed)
    def roleText(self) -> str:
        """The role in words."""
        return self._props.form.role_text

    @Property(int, notify=changed)
    def ceiling(self) -> int:
        """Percent that they may take off."""
        return self._props.form.ceiling

    @Property(int, notify=changed)
    def roleCeiling(self) -> int:
        """Percent that their role may."""
        return self._props.form.role_ceiling

    @Property(bool, notify=changed)
    def isOwnCeiling(self) -> bool:
        """Whether the ceiling is theirs and not simply the role's."""
        return self._props.form.is_own_ceiling

    @Property(bool, notify=changed)
    def givesDiscounts(self) -> bool:
        """Whether their role gives any."""
        return self._props.form.gives_discounts

    @Property(str, notify=changed)
    def where(self) -> str:
        """Terminals where they are signed in."""
        return self._props.form.where

    @Property(bool, notify=changed)
    def isDirty(self) -> bool:
        """Whether something is to be kept."""
        return self._props.form.is_dirty

    @Property(str, notify=changed)
    def toldName(self) -> str:
        """Whose new PIN or badge is shown; empty: none."""
        return self._props.told_name

    @Property(str, notify=changed)
    def toldPin(self) -> str:
        """The new PIN."""
        return self._props.told_pin

    @Property(str, notify=changed)
    def toldBadge(self) -> str:
        """The new badge's secret."""
        return self._props.told_badge

    @Property(str, notify=changed)
    def toldLink(self) -> str:
        """What the new badge's QR says."""
        return f"{self._public_url}/b/{self._props.told_badge}" if self._props.told_badge else ""
