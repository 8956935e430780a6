"""An order as any terminal may show it to whoever holds its slip: no word of the person."""

from datetime import date, datetime

import msgspec

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.money import Money
from kiosk.domain.order import LineOutcome
from kiosk.domain.order_progress import LineProgress
from kiosk.domain.order_return import OrderReturn, Returnable
from kiosk.domain.payment import PaymentMethod, PaymentStanding


class SlipShown(msgspec.Struct, frozen=True):
    """What was scanned: the tracking token, and what stands behind ``#`` when the slip holds the order."""

    token: str
    code: str = ""


class SeenLine(msgspec.Struct, frozen=True):
    """One line. Without an ``outcome`` it is what the slip says; with one, the hub's word.

    ``sku`` is what the shopper gets and ``instead_of`` what they had asked for, when that was replaced. ``progress`` is how
    far it is and ``returnable`` what may go back of it; both are the hub's to say.
    """

    sku: str
    quantity: int
    unit_price: Money
    fulfillment: Fulfillment
    if_gone: IfGone
    promised_on: date | None = None
    outcome: LineOutcome | None = None
    instead_of: str | None = None
    id: str = ""
    progress: LineProgress | None = None
    returnable: Returnable | None = None


class SeenOrder(msgspec.Struct, frozen=True):
    """An order with its lines. ``confirmed_at`` is None while the hub has not said a word about it.

    ``is_put_back``: the hub did not have it and placed it because of this slip. ``standing`` is the hub's word on the
    money; None while it has not said one. ``token`` opens the order's page; ``calls`` are those that staff were not able to
    answer yet, ``collect_at`` the places where something waits.
    """

    number: str
    placed_at: datetime
    lines: tuple[SeenLine, ...]
    delivery_fee: Money
    total: Money
    payment: PaymentMethod
    confirmed_at: datetime | None = None
    is_put_back: bool = False
    standing: PaymentStanding | None = None
    token: str = ""
    returns: tuple[OrderReturn, ...] = ()
    calls: tuple[CollectCall, ...] = ()
    collect_at: tuple[str, ...] = ()
    may_be_invoiced: bool = False

    def with_return(self, made: OrderReturn) -> "SeenOrder":
        """The order as the hub has it now that a return was made: fewer pieces may go back."""
        asked = {line.line_id: line.quantity for line in made.lines}
        lines = tuple(_less(line, asked.get(line.id, 0)) for line in self.lines)
        others = tuple(one for one in self.returns if one.number != made.number)
        return msgspec.structs.replace(self, lines=lines, returns=(*others, made))


def _less(line: SeenLine, pieces: int) -> SeenLine:
    if line.returnable is None or not pieces:
        return line
    left = msgspec.structs.replace(line.returnable, pieces=line.returnable.pieces - pieces)
    return msgspec.structs.replace(line, returnable=left)
