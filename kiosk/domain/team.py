"""The people of a store as their manager sets them up: roles, ceilings, and new secrets that are shown once."""

from datetime import datetime
from typing import Final, Literal

import msgspec

from kiosk.domain.audit import Fields
from kiosk.domain.rights import leads, may
from kiosk.domain.staff import MOST_DISCOUNT_PERCENT, StaffMember

MOST_NAME: Final = 80
MOST_INITIALS: Final = 3

TeamProblem = Literal[
    "person_unknown",
    "person_known",
    "person_changed",
    "place_not_yours",
    "place_unknown",
    "role_not_yours",
    "not_yourself",
    "name_wrong",
    "ceiling_wrong",
]
"""Why a change of the team was not made. Each has a sentence on the screen."""


class TeamMember(msgspec.Struct, frozen=True):
    """A person with what only those who lead them see: a lock in force, and whether somebody signed in lately."""

    member: StaffMember
    locked_until: datetime | None = None
    signed_in_on: tuple[str, ...] = ()


class PersonChange(msgspec.Struct, frozen=True):
    """A person as they were seen and as they shall be. ``before`` None: somebody new, whose id the terminal made."""

    after: StaffMember
    before: StaffMember | None = None


class NewSecrets(msgspec.Struct, frozen=True):
    """What is shown once, on the manager's screen: only the hashes are kept. Empty: not changed."""

    member: StaffMember
    pin: str = ""
    badge: str = ""


class TeamRefused(msgspec.Struct, frozen=True):
    """Nothing was changed."""

    code: TeamProblem


def problem_of(change: PersonChange, actor: StaffMember) -> TeamProblem | None:
    """Why this person may not make this change, None when they may.

    A manager sets up their own store; people of support, and what they may do, are support's. Nobody changes their own
    role, ceiling or place, or closes their own account: a second person does.
    """
    before, after = change.before, change.after
    known = (after,) if before is None else (before, after)
    if not all(leads(actor, person.location_id) for person in known):
        return "place_not_yours"
    if actor.role != "support" and any(person.role == "support" for person in known):
        return "role_not_yours"
    if actor.id == after.id and _rights(before) != _rights(after):
        return "not_yourself"
    return _wrong_value(after)


def _rights(member: StaffMember | None) -> tuple[object, ...]:
    if member is None:
        return ()
    return member.role, member.location_id, member.discount_ceiling_percent, member.is_active


def _wrong_value(after: StaffMember) -> TeamProblem | None:
    if (
        not 0 < len(after.name.strip()) <= MOST_NAME
        or not 0 < len(after.initials) <= MOST_INITIALS
        or len(after.department) > MOST_NAME
    ):
        return "name_wrong"
    ceiling = after.discount_ceiling_percent
    if ceiling is None:
        return None
    is_possible = 0 <= ceiling <= MOST_DISCOUNT_PERCENT and (ceiling == 0 or may(after.role, "discount.give"))
    return None if is_possible else "ceiling_wrong"


def fields_of(member: StaffMember) -> Fields:
    """What the audit log says of a person."""
    ceiling = member.discount_ceiling_percent
    return {
        "name": member.name,
        "initials": member.initials,
        "role": member.role,
        "location_id": member.location_id,
        "department": member.department,
        "discount_ceiling_percent": "" if ceiling is None else str(ceiling),
        "is_active": "yes" if member.is_active else "no",
    }


def initials_of(name: str) -> str:
    """Two letters out of a name."""
    return "".join(part[0] for part in name.split()[:2]).upper()
