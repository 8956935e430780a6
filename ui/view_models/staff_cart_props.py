"""What the tablet's cart screen shows, worked out from what is known."""

from dataclasses import dataclass, replace
from typing import Literal

from kiosk.domain.handoff import Handoff
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffMember
from kiosk.use_cases.view_cart import CartOverview
from ui.wording import Wording

OpenedBy = Literal["", "qr", "code"]
Sheet = Literal["", "ways", "offer", "code"]
Notice = Literal[
    "",
    "code_wrong",
    "unknown",
    "expired",
    "claimed_elsewhere",
    "hub_needed",
    "not_ours",
    "not_in_catalogue",
    "choose_variant",
    "code_expired",
    "code_too_old",
    "code_damaged",
    "code_forged",
    "code_key_unknown",
    "code_key_revoked",
    "discount_refused",
    "update_hub",
    "update_terminal",
]


@dataclass(frozen=True)
class StaffCartInputs:
    """What is known. ``opened_by`` is forgotten at a restart and at sign-out."""

    session: ShopperSession | None = None
    overview: CartOverview | None = None
    person: StaffMember | None = None
    opened_by: OpenedBy = ""
    opened_code: str = ""
    typed: str = ""
    is_busy: bool = False
    notice: Notice = ""
    sheet: Sheet = ""
    offer: Handoff | None = None
    changes: str = ""


@dataclass(frozen=True)
class StaffCartProps:
    """What the screen shows; sentences are made in QML around these.

    ``code_at`` is when the phone showed the code that the cart was read from, empty for a live cart. ``changes`` is what
    the live cart differed in when it came.
    """

    has_cart: bool = False
    typed: str = ""
    is_busy: bool = False
    notice: Notice = ""
    sheet: Sheet = ""
    opened_by: OpenedBy = ""
    opened_code: str = ""
    opened_at: str = ""
    code_at: str = ""
    changes: str = ""
    articles: int = 0
    pieces: int = 0
    places: int = 0
    parcels: int = 0
    delivery_fee: str = ""
    reduction: str = ""
    total: str = ""
    unavailable: int = 0
    can_order: bool = False
    offer_url: str = ""
    offer_code: str = ""
    offer_until: str = ""


def derive(inputs: StaffCartInputs, words: Wording) -> StaffCartProps:
    """The screen for these inputs."""
    props = StaffCartProps(typed=inputs.typed, is_busy=inputs.is_busy, notice=inputs.notice, sheet=inputs.sheet)
    props = _with_cart(props, inputs, words)
    return _with_offer(props, inputs, words)


def _with_cart(props: StaffCartProps, inputs: StaffCartInputs, words: Wording) -> StaffCartProps:
    session, overview = inputs.session, inputs.overview
    if session is None or overview is None or not session.cart.lines:
        return props
    ways = [line.fulfillment for line in overview.lines if line.fulfillment is not None]
    return replace(
        props,
        has_cart=True,
        opened_by=inputs.opened_by,
        opened_code=inputs.opened_code,
        opened_at=words.clock(session.restored_at or session.started_at),
        code_at=words.clock(session.from_code.made_at) if session.from_code else "",
        changes=inputs.changes,
        articles=len(session.cart.lines),
        pieces=session.cart.pieces,
        places=len({way.location_id for way in ways}),
        parcels=overview.parcels,
        delivery_fee=words.money(overview.delivery_fee) if overview.delivery_fee.amount else "",
        reduction=_reduction(overview, words),
        total=words.money(overview.settlement.due),
        unavailable=len(overview.problems),
        can_order=not overview.problems and not inputs.is_busy,
    )


def _reduction(overview: CartOverview, words: Wording) -> str:
    """What coupons, cards and points take off the sum; empty for nothing."""
    off = overview.settlement.due - overview.goods_total - overview.delivery_fee
    return words.signed_money(off) if off.amount else ""


def _with_offer(props: StaffCartProps, inputs: StaffCartInputs, words: Wording) -> StaffCartProps:
    if inputs.offer is None:
        return props
    code = inputs.offer.short_code
    return replace(
        props,
        offer_url=inputs.offer.url,
        offer_code=f"{code[:3]} {code[3:]}",
        offer_until=words.clock(inputs.offer.expires_at),
    )
