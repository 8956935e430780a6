"""The people whom a terminal can let in while the hub does not answer: those who signed in here before."""

from datetime import datetime
from typing import Protocol

import msgspec
from typing_extensions import override

from kiosk.domain.discount_proof import DiscountKey
from kiosk.domain.staff import StaffMember
from kiosk.ports.staff_desk import Renewal, SignInRefused


class KnownPerson(msgspec.Struct, frozen=True):
    """Whose badge this is, and until when its owner gets in without the hub."""

    staff: StaffMember
    until: datetime


class Opened(msgspec.Struct, frozen=True, tag=True):
    """Badge and PIN are right. ``renewal`` has the stay checked later; ``wrong_tries`` came before.

    ``discount_key`` is what they prove their discounts with, as they got it at their last sign-in with the hub.
    """

    person: KnownPerson
    renewal: str
    at: datetime
    wrong_tries: int
    discount_key: DiscountKey | None = None


class NotKnown(msgspec.Struct, frozen=True, tag=True):
    """Never signed in here, too long ago, or too many wrong PINs: only the hub can tell."""


class BadgeBook(Protocol):
    """Closed under badge and PIN: who has the file without them learns neither. Every call blocks a tenth of a second."""

    def known(self, badge: str) -> KnownPerson | None:
        """Whose badge this is, as far as this terminal knows."""
        ...

    def keep(self, badge: str, pin: str, staff: StaffMember, renewal: Renewal) -> None:
        """The hub let this person in: until ``renewal`` ends, so may this terminal."""
        ...

    def open(self, badge: str, pin: str) -> Opened | SignInRefused | NotKnown:
        """Check badge and PIN here; a wrong one is counted before it is known to be wrong."""
        ...

    def forget(self, staff_id: str) -> None:
        """The hub lets this person in no more."""
        ...

    def is_left_handed(self, staff_id: str) -> bool:
        """Whether a person wants rail and buttons mirrored on this terminal."""
        ...

    def set_left_handed(self, staff_id: str, *, is_left: bool) -> None:
        """Remember it."""
        ...

    def text_percent(self, staff_id: str) -> int:
        """How large a person wants letters on this terminal; 100 is as drawn."""
        ...

    def set_text_percent(self, staff_id: str, percent: int) -> None:
        """Remember it."""
        ...


class NobodyKnown(BadgeBook):
    """A terminal that keeps nobody: without the hub nobody gets in."""

    @override
    def known(self, badge: str) -> KnownPerson | None:
        return None

    @override
    def keep(self, badge: str, pin: str, staff: StaffMember, renewal: Renewal) -> None:
        return

    @override
    def open(self, badge: str, pin: str) -> Opened | SignInRefused | NotKnown:
        return NotKnown()

    @override
    def forget(self, staff_id: str) -> None:
        return

    @override
    def is_left_handed(self, staff_id: str) -> bool:
        return False

    @override
    def set_left_handed(self, staff_id: str, *, is_left: bool) -> None:
        return

    @override
    def text_percent(self, staff_id: str) -> int:
        return 100

    @override
    def set_text_percent(self, staff_id: str, percent: int) -> None:
        return
