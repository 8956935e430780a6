"""What staff may do: one table, right by role. The hub's guards and the staff screens both ask it.

Where somebody may do it (a manager corrects the stock of their own store only) is decided with the thing itself.
"""

from typing import Final, Literal, get_args

from kiosk.domain.staff import Role, StaffMember

Right = Literal[
    "cart.edit",
    "order.place",
    "orders.read",
    "orders.mend",
    "orders.export",
    "discount.give",
    "quote.make",
    "selection.make",
    "card.open",
    "card.note",
    "try_on.prepare",
    "task.take",
    "task.reassign",
    "collect.hand_over",
    "collect.reshelve",
    "return.take",
    "ship.send",
    "credit.share",
    "credit.correct",
    "stock.read",
    "stock.count",
    "stock.correct",
    "stock.request",
    "figures.read",
    "terminals.read",
    "terminals.change",
    "team.read",
    "team.change",
    "rules.read",
    "rules.change",
    "audit.read",
]

ALL_RIGHTS: Final[tuple[Right, ...]] = get_args(Right)
ROLES: Final[tuple[Role, ...]] = get_args(Role)

_SELLING: Final[frozenset[Right]] = frozenset(
    {
        "cart.edit",
        "order.place",
        "orders.read",
        "orders.mend",
        "discount.give",
        "quote.make",
        "selection.make",
        "card.open",
        "card.note",
        "try_on.prepare",
        "task.take",
        "collect.hand_over",
        "collect.reshelve",
        "return.take",
        "ship.send",
        "credit.share",
        "stock.read",
        "stock.count",
        "stock.request",
    }
)
# Support keeps the machines running in every store: it sets right what a machine got wrong, gives nothing away, and opens
# no customer's card.
_SUPPORT: Final[frozenset[Right]] = frozenset(
    {
        "cart.edit",
        "order.place",
        "orders.read",
        "orders.mend",
        "orders.export",
        "selection.make",
        "try_on.prepare",
        "task.take",
        "task.reassign",
        "collect.hand_over",
        "collect.reshelve",
        "return.take",
        "ship.send",
        "stock.read",
        "stock.count",
        "stock.correct",
        "stock.request",
        "figures.read",
        "terminals.read",
        "terminals.change",
        "team.read",
        "team.change",
        "rules.read",
        "audit.read",
    }
)

RIGHTS_OF: Final[dict[Role, frozenset[Right]]] = {
    "salesperson": _SELLING,
    "manager": frozenset(ALL_RIGHTS),
    "support": _SUPPORT,
}

DISCOUNT_CEILINGS: Final[dict[Role, int]] = {"salesperson": 10, "manager": 30, "support": 0}
"""Percent that a role may give away by itself, where the person has no figure of their own."""


def may(role: Role, right: Right) -> bool:
    """Whether people of a role may do this."""
    return right in RIGHTS_OF[role]


def roles_with(right: Right) -> tuple[Role, ...]:
    """The roles that may do this, in the order of ``ROLES``."""
    return tuple(role for role in ROLES if may(role, right))


def leads(member: StaffMember, location_id: str) -> bool:
    """Whether somebody's rights over terminals and people reach a place: their own, and for support every one."""
    return member.role == "support" or member.location_id == location_id


def discount_ceiling(member: StaffMember) -> int:
    """The most percent that a person may take off a line: their own figure, or their role's; 0 without the right."""
    if not may(member.role, "discount.give"):
        return 0
    own = member.discount_ceiling_percent
    return DISCOUNT_CEILINGS[member.role] if own is None else own
