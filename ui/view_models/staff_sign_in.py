"""Signing in: a badge that was read, then the personal code, then a person or a plain no.

A person whom this terminal let in while the hub did not answer is checked as soon as it does: see ``hub_answers``.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, assert_never, cast

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.rights import Right, may
from kiosk.domain.staff import StaffMember, StaffSession, first_name_of
from kiosk.ports.badge_book import KnownPerson
from kiosk.ports.clock import Clock
from kiosk.ports.staff_desk import SignedIn, SignInRefused
from kiosk.use_cases.sign_in import HubNeeded, RenewalState, SignIn
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PIN_LENGTH = 4
TEXT_STEPS = (100, 125, 150)
_ASK_AGAIN_S = 10.0

SignInNotice = Literal["", "wrong", "locked", "hub_needed", "not_a_badge", "ended", "gone"]
"""``ended``: the hub did not confirm who got in without it. ``gone``: they work here no more."""
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
    known: KnownPerson | None = None
    session: StaffSession | None = None
    is_left_handed: bool = False
    text_percent: int = 100


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
    is_offline: bool = False
    offline_until: str = ""
    is_left_handed: bool = False
    text_percent: int = 100


def derive(inputs: SignInInputs) -> SignInProps:
    """The screen for these inputs."""
    locked_for = max(0, round(inputs.locked_until_s - inputs.now_s))
    notice = "" if inputs.notice == "locked" and not locked_for else inputs.notice
    # Before the code is checked: whom this terminal knows by their badge is greeted by name.
    person = inputs.person or (inputs.known.staff if inputs.known else None)
    session = inputs.session
    return SignInProps(
        step="pin" if inputs.badge else "badge",
        digit_count=len(inputs.digits),
        is_asking=inputs.is_asking,
        can_type=bool(inputs.badge) and not inputs.is_asking and not locked_for,
        notice=notice,
        tries_left=-1 if inputs.tries_left is None else inputs.tries_left,
        locked_for_s=locked_for,
        is_signed_in=inputs.person is not None,
        name=person.name if person else "",
        initials=person.initials if person else "",
        role=person.role if person else "",
        department=person.department if person else "",
        is_offline=session is not None and session.is_offline,
        is_left_handed=inputs.is_left_handed,
        text_percent=inputs.text_percent,
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
            return SignInInputs(person=session.staff, session=session, now_s=inputs.now_s)
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
    personChanged = Signal()
    """The person is the same, their role, name or place is not."""
    _props: SignInProps

    def __init__(
        self,
        sign_in: SignIn,
        jobs: Jobs,
        clock: Clock,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._sign_in = sign_in
        self._jobs = jobs
        self._clock = clock
        self._inputs = SignInInputs()
        self._props = SignInProps()
        self._asked_hub_s = 0.0
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
        self._know(replace(self._inputs, badge=badge, digits="", notice="", tries_left=None, known=None))
        self._jobs.run(lambda: self._sign_in.recognise(badge), lambda known: self._recognised(badge, known))

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
        self._send_away("")

    @Slot(str, result=bool)
    def may(self, right: str) -> bool:
        """Whether who is signed in may do this; for bindings, which ask again when ``role`` changes."""
        return self._inputs.person is not None and may(self._inputs.person.role, cast("Right", right))

    @Slot(str)
    def setHand(self, hand: str) -> None:
        """Which hand a person works with: ``left`` or ``right``."""
        is_left = hand == "left"
        self._know(replace(self._inputs, is_left_handed=is_left))
        self._jobs.run(lambda: self._sign_in.prefer_left(is_left=is_left), lambda _: None)

    @Slot(int)
    def setText(self, percent: int) -> None:
        """How large a person wants letters."""
        if percent in TEXT_STEPS:
            self._know(replace(self._inputs, text_percent=percent))
            self._jobs.run(lambda: self._sign_in.prefer_text(percent), lambda _: None)

    def hub_answers(self) -> None:
        """The network is back: who got in without the hub is checked now."""
        if self._inputs.session is not None and self._inputs.session.is_offline:
            self._asked_hub_s = self._clock.monotonic()
            self._jobs.run(self._sign_in.renew, self._renewed, lambda _error: None)

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    def person_changed(self, member: StaffMember | None) -> None:
        """What the hub says now of who is signed in; None or no longer active: they leave this terminal."""
        person = self._inputs.person
        if person is None or member == person:
            return
        if member is None or not member.is_active:
            self._send_away("gone")
            return
        self._know(replace(self._inputs, person=member))
        self.personChanged.emit()

    def _send_away(self, notice: SignInNotice) -> None:
        if self._inputs.person is None:
            return
        self._know(SignInInputs(notice=notice))
        self._jobs.run(lambda: self._sign_in.leave(is_gone=notice == "gone"), lambda _: None)
        self.signedOut.emit()

    def _recognised(self, badge: str, known: KnownPerson | None) -> None:
        if self._inputs.badge == badge and self._inputs.person is None:
            self._know(replace(self._inputs, known=known))

    def _renewed(self, state: RenewalState) -> None:
        if state == "ended":
            self._send_away("ended")
        elif state == "renewed" and self._inputs.person is not None and self._sign_in.current is not None:
            self._know(replace(self._inputs, session=self._sign_in.current))
            self.person_changed(self._sign_in.current.staff)

    def _answered(self, outcome: SignedIn | SignInRefused | HubNeeded) -> None:
        known = answered(replace(self._inputs, now_s=self._clock.monotonic()), outcome)
        percent = self._sign_in.text_percent
        self._know(replace(known, is_left_handed=self._sign_in.is_left_handed, text_percent=percent))
        if isinstance(outcome, SignedIn):
            self._asked_hub_s = self._clock.monotonic()
            self.signedIn.emit()

    def _tick(self) -> None:
        self._know(self._inputs)
        session = self.session
        if session is None:
            return
        if self._clock.now() >= session.expires_at:
            self.signOut()
        elif session.is_offline and self._clock.monotonic() - self._asked_hub_s >= _ASK_AGAIN_S:
            self.hub_answers()

    def _know(self, inputs: SignInInputs) -> None:
        self._inputs = replace(inputs, now_s=self._clock.monotonic())
        props = replace(derive(self._inputs), offline_until=self._offline_until())
        if props.locked_for_s or props.is_signed_in:
            self._timer.start()
        else:
            self._timer.stop()
        self._publish(props)

    def _offline_until(self) -> str:
        words, session, known = self._words(), self._inputs.session, self._inputs.known
        if session is not None:
            return words.clock(session.expires_at)
        return words.date_long(words.local_day(known.until)) if known is not None else ""

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

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether this terminal knows whose badge was read."""
        return self._props.step == "pin" and self._props.name != ""

    @Property(bool, notify=changed)
    def isOffline(self) -> bool:
        """Whether the person got in without the hub and was not checked since."""
        return self._props.is_offline

    @Property(str, notify=changed)
    def offlineUntil(self) -> str:
        """Before the code: the last day on which this terminal lets them in alone. After it: the end of their stay."""
        return self._props.offline_until

    @Property(bool, notify=changed)
    def isLeftHanded(self) -> bool:
        """Whether rail and buttons stand at the other side."""
        return self._props.is_left_handed

    @Property(int, notify=changed)
    def textPercent(self) -> int:
        """How large this person wants letters; the screen gives as much as it has room for."""
        return self._props.text_percent

    @Property(str, notify=changed)
    def firstName(self) -> str:
        """How the person is greeted."""
        return first_name_of(self._props.name)

    @Property(bool, notify=changed)
    def correctsCredit(self) -> bool:
        """Whether who is signed in may put credit right."""
        return self.may("credit.correct")
