"""An order for a person at a command line: what was asked of each line, and what became of it."""

from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.money import Money
from kiosk.hub.order_record import OrderRecord, OrderRecordLine

_WAYS = {
    "take_now": "taken at",
    "store_pickup": "collected at",
    "ship_from_store": "sent from",
    "home_delivery": "sent from",
}
_CHOICES: dict[IfGone, str] = {
    "another_location": "another place",
    "wait": "wait",
    "equivalent": "an equivalent",
    "drop": "drop",
}


def in_words(record: OrderRecord) -> list[str]:
    """The number with the total, then a line of the order each."""
    return [f"{record.number}  {_money(record.total)}", *(f"  {_line(line)}" for line in record.lines)]


def _line(line: OrderRecordLine) -> str:
    ordered, said = line.ordered, line.confirmed
    asked = f"{ordered.quantity} x {ordered.sku}, {_way(ordered.fulfillment)}"
    if said.outcome == "allocated":
        return f"{asked}: as asked"
    return f"{asked} (if gone: {_choice(line)}): {_outcome(line)}"


def _choice(line: OrderRecordLine) -> str:
    instead = f" of {', '.join(line.ordered.equivalents)}" if line.ordered.equivalents else ""
    return _CHOICES[line.ordered.if_gone] + instead


def _outcome(line: OrderRecordLine) -> str:
    said = line.confirmed
    match said.outcome:
        case "moved":
            return f"moved, {_way(said.fulfillment)}"
        case "replaced":
            return f"replaced by {said.sku} at {_money(line.unit_price)}, {_way(said.fulfillment)}"
        case "dropped":
            return "dropped, nothing is charged"
    return f"waiting, expected {said.promised_on}" if said.promised_on else "waiting for stock"


def _way(fulfillment: Fulfillment) -> str:
    return f"{_WAYS[fulfillment.kind]} {fulfillment.location_id}"


def _money(amount: Money) -> str:
    return f"{amount.amount / 100:.2f} {amount.currency}"
