"""People of a team as rows and as the form beside them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from kiosk.domain.rights import DISCOUNT_CEILINGS, discount_ceiling, may
from kiosk.domain.staff import MOST_DISCOUNT_PERCENT, Role, StaffMember
from kiosk.domain.team import PersonChange, TeamMember, initials_of
from ui.translation import texts_in
from ui.wording import Wording

_STEP: Final = 5
ROLE_WORDS: Final = {"salesperson": "Vente", "manager": "Responsable", "support": "Support"}


@dataclass(frozen=True)
class PersonRow:
    """One person. ``status`` is ``here``, ``locked``, ``gone`` or empty; ``status_text`` says it."""

    person: str
    name: str
    initials: str
    role: str
    department: str
    ceiling: str
    status: str
    status_text: str


@dataclass(frozen=True)
class PersonForm:
    """The person being looked at. ``ceiling`` is what counts; ``is_own_ceiling`` when it is not simply the role's."""

    person: str = ""
    is_new: bool = False
    is_me: bool = False
    is_active: bool = True
    name: str = ""
    department: str = ""
    initials: str = ""
    role: str = ""
    role_text: str = ""
    ceiling: int = 0
    role_ceiling: int = 0
    is_own_ceiling: bool = False
    gives_discounts: bool = False
    where: str = ""
    is_dirty: bool = False


def role_text(role: str, words: Wording) -> str:
    """A role in words."""
    return texts_in(words.language).translate("Team", ROLE_WORDS.get(role, role))


def row(one: TeamMember, now: datetime, words: Wording) -> PersonRow:
    """A person in the list."""
    member, texts = one.member, texts_in(words.language)
    status, status_text = "", texts.translate("Team", "Pas connecté")
    if not member.is_active:
        status, status_text = "gone", texts.translate("Team", "A quitté l’équipe")
    elif one.locked_until is not None and one.locked_until > now:
        status, status_text = "locked", texts.translate("Team", "Bloqué : trop d’essais")
    elif one.signed_in_on:
        status, status_text = "here", words.list(list(one.signed_in_on))
    percent = discount_ceiling(member)
    return PersonRow(
        member.id,
        member.name,
        member.initials,
        role_text(member.role, words),
        member.department,
        texts.translate("Team", "Remise jusqu’à {percent} %", percent=percent) if percent else "",
        status,
        status_text,
    )


def form(change: PersonChange, me: StaffMember | None, signed_in_on: tuple[str, ...], words: Wording) -> PersonForm:
    """A person as the panel shows them, with what was changed and not kept yet."""
    member = change.after
    return PersonForm(
        person=member.id,
        is_new=change.before is None,
        is_me=me is not None and me.id == member.id,
        is_active=member.is_active,
        name=member.name,
        department=member.department,
        initials=member.initials,
        role=member.role,
        role_text=role_text(member.role, words),
        ceiling=discount_ceiling(member),
        role_ceiling=DISCOUNT_CEILINGS[member.role],
        is_own_ceiling=member.discount_ceiling_percent is not None,
        gives_discounts=may(member.role, "discount.give"),
        where=words.list(list(signed_in_on)) if signed_in_on else "",
        is_dirty=change.before != member and bool(member.name.strip()),
    )


def named(member: StaffMember, name: str) -> StaffMember:
    """Another name, and the initials that follow from it."""
    initials = initials_of(name) or member.initials
    return msgspec.structs.replace(member, name=name, initials=initials)


def with_role(member: StaffMember, role: Role) -> StaffMember:
    """Another role; who may give no discount has no ceiling of their own."""
    ceiling = member.discount_ceiling_percent if may(role, "discount.give") else None
    return msgspec.structs.replace(member, role=role, discount_ceiling_percent=ceiling)


def with_ceiling(member: StaffMember, steps: int) -> StaffMember:
    """A ceiling so many steps higher or lower, within what there can be."""
    wanted = discount_ceiling(member) + steps * _STEP
    return msgspec.structs.replace(member, discount_ceiling_percent=min(MOST_DISCOUNT_PERCENT, max(0, wanted)))
