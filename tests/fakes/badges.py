"""A book of badges in memory, without the cost of the real keys; its rules are those of the file."""

from typing import NamedTuple

from typing_extensions import override

from kiosk.domain.staff import MAX_TRIES, TRY_LOCK, StaffMember
from kiosk.ports.badge_book import BadgeBook, KnownPerson, NotKnown, Opened
from kiosk.ports.clock import Clock
from kiosk.ports.staff_desk import Renewal, SignInRefused


class Kept(NamedTuple):
    pin: str
    person: KnownPerson
    renewal: Renewal


class MemoryBadges(BadgeBook):
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.kept: dict[str, Kept] = {}
        self.left_handed: set[str] = set()
        self.text_percents: dict[str, int] = {}
        self.wrong = 0

    @override
    def known(self, badge: str) -> KnownPerson | None:
        kept = self.kept.get(badge)
        return kept.person if kept is not None and self._clock.now() < kept.person.until else None

    @override
    def keep(self, badge: str, pin: str, staff: StaffMember, renewal: Renewal) -> None:
        self.kept[badge] = Kept(pin, KnownPerson(staff, renewal.expires_at), renewal)

    @override
    def open(self, badge: str, pin: str) -> Opened | SignInRefused | NotKnown:
        if self.known(badge) is None:
            return NotKnown()
        if pin != self.kept[badge].pin:
            self.wrong += 1
            left = -self.wrong % MAX_TRIES
            return SignInRefused(left, 0 if left else int(TRY_LOCK.total_seconds()))
        kept = self.kept[badge]
        return Opened(kept.person, kept.renewal.token, self._clock.now(), self.wrong, kept.renewal.discount_key)

    @override
    def forget(self, staff_id: str) -> None:
        self.kept = {badge: kept for badge, kept in self.kept.items() if kept.person.staff.id != staff_id}

    @override
    def is_left_handed(self, staff_id: str) -> bool:
        return staff_id in self.left_handed

    @override
    def set_left_handed(self, staff_id: str, *, is_left: bool) -> None:
        self.left_handed = self.left_handed | {staff_id} if is_left else self.left_handed - {staff_id}

    @override
    def text_percent(self, staff_id: str) -> int:
        return self.text_percents.get(staff_id, 100)

    @override
    def set_text_percent(self, staff_id: str, percent: int) -> None:
        self.text_percents[staff_id] = percent
