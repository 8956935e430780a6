"""Gift cards: money paid before, spent at any terminal while the hub can be asked."""

from datetime import datetime

import msgspec

from kiosk.domain.money import Money

_SHORTEST, _LONGEST = 8, 24


class GiftCardUse(msgspec.Struct, frozen=True):
    """What one card pays of an order. A tender: it lowers what is still due, never the order's total."""

    number: str
    amount: Money


class GiftCard(msgspec.Struct, frozen=True):
    """A card as the hub knows it; ``balance`` was true at ``as_of``."""

    number: str
    balance: Money
    as_of: datetime
    expires_at: datetime | None = None


def gift_card_number(text: str) -> str | None:
    """The number in what was typed or scanned, without spaces and dashes; None when no card of ours looks like it."""
    number = "".join(text.split()).replace("-", "").upper()
    is_number = _SHORTEST <= len(number) <= _LONGEST and number.isascii() and number.isalnum()
    return number if is_number and any(character.isdigit() for character in number) else None


def masked(number: str) -> str:
    """The number as screens and papers may show it: its last four characters."""
    return f"•••• {number[-4:]}"


def spread_over(cards: tuple[GiftCard, ...], due: Money) -> tuple[GiftCardUse, ...]:
    """What each card pays of an amount, in the order they were shown; a card that pays nothing is left out."""
    uses: list[GiftCardUse] = []
    left = due
    for card in cards:
        part = min(card.balance, left)
        if part.amount > 0 and card.balance.currency == due.currency:
            uses.append(GiftCardUse(card.number, part))
            left -= part
    return tuple(uses)
