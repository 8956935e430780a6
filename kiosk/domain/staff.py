"""People who work in the shop."""

from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from kiosk.domain.discount_proof import DiscountKey

Role = Literal["salesperson", "manager", "support"]

PIN_DIGITS = 4
"""Of every PIN, since the pad on the screen sends it with the last of them."""

MAX_TRIES: Final = 5
"""Wrong PINs for one badge until it has to wait, at the hub and on a terminal without it."""

TRY_LOCK: Final = timedelta(seconds=60)
"""How long it waits then."""

SESSION_LIFE: Final = timedelta(hours=8)
"""A person who walked away is signed out after a shift."""

OFFLINE_LIFE: Final = timedelta(days=7)
"""How long after their last sign-in with the hub a person gets in without it, on the terminal where that was."""

MOST_DISCOUNT_PERCENT: Final = 50
"""Nobody's own ceiling is above this."""


def is_pin_shaped(text: str) -> bool:
    """Whether a text could be anybody's PIN."""
    return len(text) == PIN_DIGITS and text.isascii() and text.isdigit()


def first_name_of(name: str) -> str:
    """The first name in a person's name."""
    return name.partition(" ")[0]


class StaffMember(msgspec.Struct, frozen=True):
    """A person of the shop as every terminal may know them: no PIN, no badge secret.

    ``discount_ceiling_percent`` None: their role's, see ``rights.discount_ceiling``. Who left is no longer ``is_active``.
    """

    id: str
    name: str
    initials: str
    role: Role
    location_id: str
    department: str = ""
    discount_ceiling_percent: int | None = None
    is_active: bool = True

    @property
    def first_name(self) -> str:
        """As customers and colleagues know them."""
        return first_name_of(self.name)


class StaffSession(msgspec.Struct, frozen=True):
    """A person signed in on one terminal until ``expires_at`` (hub time). ``token`` authorises calls in their name.

    ``is_offline``: the hub did not answer and this terminal knew them; ``token`` is "" until the hub has been asked.
    ``discount_key``, which the terminal keeps from their sign-in, proves what they grant.
    """

    staff: StaffMember
    token: str
    expires_at: datetime
    is_offline: bool = False
    discount_key: DiscountKey | None = None
