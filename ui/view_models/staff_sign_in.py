"""Signing in: a badge that was read, then the personal code, then a person or a plain no."""

from dataclasses import dataclass, replace
from typing import Literal, assert_never

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.staff import StaffMember, StaffSession
from kiosk.ports.clock import Clock
from kiosk.ports.staff_desk import SignedIn, SignInRefused
from kiosk.use_cases.sign_in import HubNeeded, SignIn
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PIN_LENGTH = 4

SignInNotice = Literal["", "wrong", "locked", "hub_needed", "not_a_badge"]
SignInStep = Literal["badge", "pin"]


@dataclass(frozen=True)
class SignInInputs:
    """What is known. ``locked_until_s`` and ``now_s`` are on the monotonic clock."""

    badge: str = ""
    digits: str = ""
    is_asking: bool = False
    notice: SignInNotice = ""
    tries_left: int | None = None
    locked_until_s: float = 0.0
    now_s: float = 0.0
    person: StaffMember | None = None


@dataclass(frozen=True)
class SignInProps:
    """What the screens show. Digits never leave the view-model, only how many there are."""

    step: SignInStep = "badge"
    digit_count: int = 0
    is_asking: bool = False
    can_type: bool = False
    notice: SignInNotice = ""
    tries_left: int = -1
    locked_for_s: int = 0
    is_signed_in: bool = False
    name: str = ""
    initials: str = ""
    role: str = ""
    department: str = ""


def derive(inputs: SignInInputs) -> SignInProps:
    """The screen for these inputs."""
    locked_for = max(0, round(inputs.locked_until_s - inputs.now_s))
    notice = "" if inputs.notice == "locked" and not locked_for else inputs.notice
    person = inputs.person
    return SignInProps(
        step="pin" if inputs.badge else "badge",
        digit_count=len(inputs.digits),
        is_asking=inputs.is_asking,
        can_type=bool(inputs.badge) and not inputs.is_asking and not locked_for,
        notice=notice,
        tries_left=-1 if inputs.tries_left is None else inputs.tries_left,
        locked_for_s=locked_for,
        is_signed_in=person is not None,
        name=person.name if person else "",
        initials=person.initials if person else "",
        role=person.role if person else "",
        department=person.department if person else "",
    )


def with_digit(inputs: SignInInputs, digit: str) -> SignInInputs:
    """One more digit, while there is room and typing is possible; typing takes the last notice away."""
    is_digit = len(digit) == 1 and digit in "0123456789"
    if not is_digit or len(inputs.digits) >= PIN_LENGTH or not derive(inputs).can_type:
        return inputs
    return replace(inputs, digits=inputs.digits + digit, notice="")


def answered(inputs: SignInInputs, outcome: SignedIn | SignInRefused | HubNeeded) -> SignInInputs:
    """What is known after the hub's answer, or the lack of one. The code typed is forgotten in every case."""
    inputs = replace(inputs, digits="", is_asking=False)
    match outcome:
        case SignedIn(session):
            return SignInInputs(person=session.staff, now_s=inputs.now_s)
        case SignInRefused(tries_left, locked_for_s) if locked_for_s:
            until = inputs.now_s + locked_for_s
            return replace(inputs, notice="locked", tries_left=tries_left, locked_until_s=until)
        case SignInRefused(tries_left):
            return replace(inputs, notice="wrong", tries_left=tries_left)
        case HubNeeded():
            return replace(inputs, notice="hub_needed")
        case _:
            assert_never(outcome)


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffSignInViewModel(SnapshotViewModel):
    """Who is signed in on this terminal, and how to become that."""

    changed = Signal()
    signedIn = Signal()
    """Somebody signed in: ``session`` says who."""
    signedOut = Signal()
    """Nobody is signed in any more: what was open on behalf of a customer closes."""
    _props: SignInProps

    def __init__(self, sign_in: SignIn, jobs: Jobs, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sign_in = sign_in
        self._jobs = jobs
        self._clock = clock
        self._inputs = SignInInputs()
        self._props = SignInProps()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    @property
    def props(self) -> SignInProps:
        """What QML sees."""
        return self._props

    @property
    def session(self) -> StaffSession | None:
        """The session of the person signed in, for calls in their name."""
        return self._sign_in.current if self._inputs.person else None

    @property
    def person(self) -> StaffMember | None:
        """Who is signed in."""
        return self._inputs.person

    def read_badge(self, badge: str) -> None:
        """A badge was scanned, on whatever screen: its owner takes over this terminal."""
        if self._inputs.is_asking:
            return  # the answer on its way is another person's
        self.signOut()
        self._know(replace(self._inputs, badge=badge, digits="", notice="", tries_left=None))

    def refuse_code(self) -> None:
        """Something else than a badge was scanned before anybody signed in."""
        self._know(replace(self._inputs, notice="not_a_badge"))

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad. The last digit asks at once."""
        self._know(with_digit(self._inputs, digit))
        if len(self._inputs.digits) == PIN_LENGTH and not self._inputs.is_asking:
            badge, pin = self._inputs.badge, self._inputs.digits
            self._know(replace(self._inputs, is_asking=True))
            self._jobs.run(
                lambda: self._sign_in(badge, pin), self._answered, lambda _error: self._answered(HubNeeded())
            )

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        if not self._inputs.is_asking:
            self._know(replace(self._inputs, digits=self._inputs.digits[:-1]))

    @Slot()
    def clear(self) -> None:
        """Take all digits back."""
        if not self._inputs.is_asking:
            self._know(replace(self._inputs, digits=""))

    @Slot()
    def otherBadge(self) -> None:
        """Back to reading a badge."""
        if not self._inputs.is_asking:
            self._know(SignInInputs(locked_until_s=self._inputs.locked_until_s))

    @Slot()
    def signOut(self) -> None:
        """The person leaves this terminal, at once; the hub hears of it when it can."""
        if self._inputs.person is None:
            return
        self._know(SignInInputs())
        self._jobs.run(self._sign_in.leave, lambda _: None)
        self.signedOut.emit()

    def _answered(self, outcome: SignedIn | SignInRefused | HubNeeded) -> None:
        self._know(answered(replace(self._inputs, now_s=self._clock.monotonic()), outcome))
        if isinstance(outcome, SignedIn):
            self.signedIn.emit()

    def _tick(self) -> None:
        self._know(self._inputs)
        session = self.session
        if session is not None and self._clock.now() >= session.expires_at:
            self.signOut()

    def _know(self, inputs: SignInInputs) -> None:
        self._inputs = replace(inputs, now_s=self._clock.monotonic())
        props = derive(self._inputs)
        if props.locked_for_s or props.is_signed_in:
            self._timer.start()
        else:
            self._timer.stop()
        self._publish(props)

    @Property(str, notify=changed)
    def step(self) -> str:
        """``badge`` or ``pin``."""
        return self._props.step

    @Property(int, notify=changed)
    def digitCount(self) -> int:
        """Digits typed."""
        return self._props.digit_count

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_asking

    @Property(bool, notify=changed)
    def canType(self) -> bool:
        """Whether keys do something."""
        return self._props.can_type

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Why it did not work: empty, ``wrong``, ``locked``, ``hub_needed`` or ``not_a_badge``."""
        return self._props.notice

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        """Tries left, -1 while unknown."""
        return self._props.tries_left

    @Property(int, notify=changed)
    def lockedForS(self) -> int:
        """Seconds to wait after too many tries."""
        return self._props.locked_for_s

    @Property(bool, notify=changed)
    def isSignedIn(self) -> bool:
        """Whether somebody is signed in."""
        return self._props.is_signed_in

    @Property(str, notify=changed)
    def name(self) -> str:
        """The person's name."""
        return self._props.name

    @Property(str, notify=changed)
    def initials(self) -> str:
        """The person's initials."""
        return self._props.initials

    @Property(str, notify=changed)
    def role(self) -> str:
        """``salesperson``, ``manager`` or ``support``."""
        return self._props.role

    @Property(str, notify=changed)
    def department(self) -> str:
        """The person's department."""
        return self._props.department
