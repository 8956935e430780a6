"""The counter of a shop: an order found for whoever stands there, handed over, brought back, or packed for the carrier."""

from datetime import date, datetime
from typing import Annotated, Final, Literal

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.order_progress import ProgressVerb
from kiosk.domain.order_return import RefundState, ReturnLine
from kiosk.domain.slip import SeenOrder
from kiosk.domain.text import LocalisedText

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
_Text = Annotated[str, msgspec.Meta(max_length=80)]

SHORTEST_NAME: Final = 2
"""Letters of a name that is looked for: one letter would read out the list of customers."""

CounterKind = Literal["collect", "parcel"]

CARRIERS: Final = ("Colissimo", "Chronopost", "Mondial Relay", "DPD")
"""Offered to be touched; any other name may be typed."""


class CounterQuery(msgspec.Struct, frozen=True):
    """What somebody at the counter gives: a slip's ``token``, or a ``code``, or a ``name``.

    ``code``: an order's number, a return's, a parcel's, or the six characters of a call. A name is looked for only when its
    owner ``agreed`` to it, said by whoever is signed in.
    """

    token: _Text = ""
    code: _Text = ""
    name: _Text = ""
    agreed: bool = False


class CounterEntry(msgspec.Struct, frozen=True):
    """An order that waits at this counter, or was found by its owner's name: enough to choose it by.

    ``pieces`` are those to hand over or to send here. ``is_ready``: all of them are prepared. ``due_on``: promised for.
    """

    order_id: str
    number: str
    kind: CounterKind
    customer: str
    pieces: int
    placed_at: datetime
    skus: tuple[str, ...] = ()
    due_on: date | None = None
    is_ready: bool = False
    is_paid: bool = False
    is_here: bool = False
    """Its shopper called from the shop."""
    city: str = ""
    kept_until: datetime | None = None
    """Until when its shopper was told that it is kept; None while not all of it is ready."""
    is_reshelved: bool = False
    """Nobody came for it in time: nothing of it waits here any more."""

    def is_overdue(self, now: datetime) -> bool:
        """Whether nobody came for it in time."""
        return self.kept_until is not None and now >= self.kept_until


class CounterStep(msgspec.Struct, frozen=True):
    """Who said what of a line; ``by`` are initials, empty for a platform or the command line."""

    line_id: str
    verb: ProgressVerb
    by: str
    at: datetime


class Parcel(msgspec.Struct, frozen=True):
    """Lines packed together. ``number`` is ours, on its label; ``tracking`` the carrier's, once somebody said it."""

    number: str
    location_id: str
    line_ids: tuple[str, ...]
    carrier: str
    packed_at: datetime
    tracking: str = ""
    weight_g: int = 0
    sent_at: datetime | None = None


class RefundRequest(msgspec.Struct, frozen=True):
    """Money that is asked back for a return, of whoever took it. ``detail``: their reference, or why they refuse."""

    return_number: str
    amount: Money
    state: RefundState
    since: datetime
    detail: str = ""


class CounterOrder(msgspec.Struct, frozen=True):
    """An order as it lies on the counter.

    ``to_hand_over`` and ``to_send`` are the lines that this place may hand over or send now; ``shelves`` says where their
    goods lie here. ``city`` is where a parcel goes: the whole address is on its label only.

    ``kept_until``: as in ``CounterEntry``. ``reshelving`` is the money that goes back if it goes back to the shelf now,
    ``reshelving_value`` what gift cards and points get then, ``reshelved_value`` what they got already, ``free`` how many
    pieces of what went there can be sold here, by SKU.
    """

    id: str
    order: SeenOrder
    customer: str
    channel: str
    to_hand_over: tuple[str, ...] = ()
    to_send: tuple[str, ...] = ()
    shelves: dict[str, LocalisedText] = {}
    steps: tuple[CounterStep, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    refunds: tuple[RefundRequest, ...] = ()
    city: str = ""
    kept_until: datetime | None = None
    reshelving: Money | None = None
    reshelving_value: Money | None = None
    reshelved_value: Money | None = None
    free: dict[str, int] = {}

    def is_overdue(self, now: datetime) -> bool:
        """Whether nobody came for what is kept here in time."""
        return self.kept_until is not None and now >= self.kept_until

    def step_of(self, verb: ProgressVerb, line_ids: tuple[str, ...] = ()) -> CounterStep | None:
        """The last time that somebody said this, of these lines or of any."""
        said = [step for step in self.steps if step.verb == verb and (not line_ids or step.line_id in line_ids)]
        return max(said, key=lambda step: step.at, default=None)

    @property
    def parcel(self) -> Parcel | None:
        """The parcel that is packed here and not sent."""
        return next((parcel for parcel in self.parcels if parcel.sent_at is None), None)


class CounterFound(msgspec.Struct, frozen=True, tag="found"):
    """One order, to work on."""

    order: CounterOrder


class CounterChoice(msgspec.Struct, frozen=True, tag="choice"):
    """Orders to choose from: none, when nothing goes by this name."""

    entries: tuple[CounterEntry, ...]


class CounterRefused(msgspec.Struct, frozen=True, tag="refused"):
    """Nothing was changed. ``code`` is stable; ``order`` is as others left it, where there is one.

    ``order_unknown``, ``agreement_needed``, ``name_too_short``, ``already_handed_over``, ``already_reshelved``,
    ``still_kept`` (its time is not over), ``lines_changed`` (others wait than were shown), ``being_paid`` (money may be
    moving), ``already_packed``,
    ``already_sent``, ``nothing_here``, ``return_unknown``, ``return_received``, ``condition_missing``, ``not_sellable``,
    ``carrier_missing``, ``parcel_unknown``, ``no_address``, ``key_reused``, and the codes of ``domain.order_progress`` and
    ``domain.order_return``.
    """

    code: str
    order: CounterOrder | None = None


class CounterDone(msgspec.Struct, frozen=True, tag="done"):
    """It is so now. ``is_new`` is False when the same was said before with the same key."""

    order: CounterOrder
    is_new: bool = True
    return_number: str = ""
    parcel_number: str = ""


CounterAnswer = CounterFound | CounterChoice | CounterRefused
CounterOutcome = CounterDone | CounterRefused


class HandOver(msgspec.Struct, frozen=True):
    """Goods go to their owner: these lines, or all that wait here. ``key`` is made once and travels with every try."""

    key: _Id
    line_ids: tuple[_Id, ...] = ()


class Reshelve(msgspec.Struct, frozen=True):
    """Nobody came in time for what is kept here: it is sold to others again. ``key`` travels with every try.

    ``line_ids`` are those that whoever asks was shown; without them, all that is kept here is meant.
    """

    key: _Id
    line_ids: tuple[_Id, ...] = ()


class TakeBack(msgspec.Struct, frozen=True):
    """Goods lie on the counter again. ``number``: of a return that their owner had announced."""

    key: _Id
    lines: tuple[ReturnLine, ...]
    number: _Text = ""


class PackAsked(msgspec.Struct, frozen=True):
    """Lines go into a parcel. ``number``: of one that is packed already and gets another carrier, number or weight."""

    key: _Id
    carrier: _Text
    line_ids: tuple[_Id, ...] = ()
    tracking: _Text = ""
    weight_g: Annotated[int, msgspec.Meta(ge=0, le=70_000)] = 0
    number: _Text = ""


class RefundSaid(msgspec.Struct, frozen=True):
    """What became of a refund, said by whoever pays it back."""

    return_number: _Id
    state: Literal["paid_back", "refused"]
    detail: _Text = ""


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared: no accents of case, in any order."""
    return tuple(sorted(text.casefold().replace("-", " ").replace("\u2019", "'").split()))


def condition_problem(lines: tuple[ReturnLine, ...]) -> str:
    """``condition_missing`` or ``not_sellable``, or nothing: somebody has to have looked at what comes back."""
    if any(not line.condition for line in lines):
        return "condition_missing"
    is_wrong = any(line.to_stock and line.condition in {"worn", "damaged"} for line in lines)
    return "not_sellable" if is_wrong else ""
