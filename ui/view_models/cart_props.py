"""What the cart screen shows, worked out from the session, the overview and the network's state."""

from dataclasses import dataclass

from kiosk.domain.session import ShopperSession
from kiosk.domain.sourcing_plan import PlanKind
from kiosk.domain.staff import StaffMember
from kiosk.ports.sync_status import SyncStatus
from kiosk.use_cases.plan_deliveries import DeliveryPlan, current_ways
from kiosk.use_cases.shopping import OpenedOver
from kiosk.use_cases.view_cart import CartOverview
from ui.view_models.cart_lines import CartLine, LineReading, cart_line
from ui.wording import Wording


@dataclass(frozen=True)
class DeliveryChoice:
    """One way to have all that is delivered: how many parcels, their fee (empty: free), and the days they arrive on.

    ``first`` and ``last`` are the first and the last of them; ``here`` counts the pieces that are taken along at once.
    """

    kind: PlanKind
    parcels: int
    fee: str
    first: str
    last: str
    days: str
    here: int
    is_on: bool


@dataclass(frozen=True)
class CartInputs:
    """What the screen knows."""

    session: ShopperSession | None
    overview: CartOverview | None
    plans: tuple[DeliveryPlan, ...]
    reading: LineReading
    status: SyncStatus
    credited: StaffMember | None = None
    changes: str = ""
    opened_over: OpenedOver = ""
    has_catalogue: bool = True


@dataclass(frozen=True)
class CartProps:
    """What the screen shows. ``gone`` counts lines that cannot be had, ``unknown`` those that this shop does not sell.

    ``restored_at`` is empty for a cart that began here. ``code_at`` is when the phone showed the code that the cart was
    read from, empty for a live cart; ``is_live_to_come`` while that one can still replace it. ``has_caught_up`` says that
    it did, ``changes`` in what it differed. ``opened_over``: it took the place of another cart, which can be undone.
    ``can_gather``: all that is missing can be had from several places. Without ``has_catalogue`` this terminal has no copy
    of the shop yet: everything is unknown, and comes.
    """

    pieces: int = 0
    restored_at: str = ""
    code_at: str = ""
    is_live_to_come: bool = False
    has_caught_up: bool = False
    changes: str = ""
    lines: tuple[CartLine, ...] = ()
    deliveries: tuple[DeliveryChoice, ...] = ()
    is_online: bool = True
    offline_since: str = ""
    gone: int = 0
    unknown: int = 0
    credited_name: str = ""
    credited_department: str = ""
    goods: str = ""
    fee: str = ""
    parcels: int = 0
    total: str = ""
    opened_over: OpenedOver = ""
    can_gather: bool = False
    has_catalogue: bool = True

    @property
    def can_order(self) -> bool:
        """Whether everything in the cart can be had."""
        return bool(self.lines) and not self.gone and not self.unknown


def derive(inputs: CartInputs) -> CartProps:
    """The screen for these inputs."""
    session, overview, words = inputs.session, inputs.overview, inputs.reading.words
    status = inputs.status
    if session is None or overview is None:
        return CartProps(is_online=status.network)
    shown = {line.line.id for line in overview.lines}
    return CartProps(
        pieces=session.cart.pieces,
        restored_at=words.time(session.restored_at) if session.restored_at else "",
        code_at=words.time(session.from_code.made_at) if session.from_code else "",
        is_live_to_come=session.from_code is not None and bool(session.from_code.token),
        has_caught_up=session.changes is not None,
        changes=inputs.changes,
        lines=tuple(cart_line(line, inputs.reading) for line in overview.lines),
        deliveries=_choices(inputs.plans, overview, words),
        is_online=status.network,
        offline_since=words.time(status.last_contact_at) if status.last_contact_at and not status.network else "",
        gone=sum(line_id in shown for line_id in overview.problems),
        unknown=sum(line_id not in shown for line_id in overview.problems),
        credited_name=inputs.credited.name if inputs.credited else "",
        credited_department=inputs.credited.department if inputs.credited else "",
        goods=words.money(overview.goods_total),
        fee=words.money(overview.delivery_fee) if overview.delivery_fee.amount else "",
        parcels=overview.parcels,
        total=words.money(overview.total),
        opened_over=inputs.opened_over,
        has_catalogue=inputs.has_catalogue,
        can_gather=bool(overview.problems) and _is_gatherable(overview),
    )


def _is_gatherable(overview: CartOverview) -> bool:
    offered = {line.line.id for line in overview.lines if line.offer}
    return set(overview.problems) <= offered


def _choices(plans: tuple[DeliveryPlan, ...], overview: CartOverview, words: Wording) -> tuple[DeliveryChoice, ...]:
    current = current_ways(overview)
    return tuple(
        DeliveryChoice(
            kind=plan.kind,
            parcels=plan.parcels,
            fee=words.money(plan.fee) if plan.fee.amount else "",
            first=words.date_short(plan.days[0]) if plan.days else "",
            last=words.date_short(plan.days[-1]) if plan.days else "",
            days=words.list([words.date_short(day) for day in plan.days]),
            here=plan.taken_here,
            is_on=all(current.get(line_id) == ways for line_id, ways in plan.ways.items()),
        )
        for plan in plans
    )
