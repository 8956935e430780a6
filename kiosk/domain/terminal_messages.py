"""What the hub and a payment terminal say to each other, after the manner of nexo: a request, progress, one answer.

A message is a frame: four bytes of length (big-endian), then that many bytes of JSON. A request has a connection of its own.
No message has room for a card: the terminal says whether it was paid, and under which reference of its own.
"""

from typing import Annotated, Final, Literal

import msgspec

LONGEST_FRAME: Final = 4096
"""Bytes. Whoever announces more speaks something else."""

Reference = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
"""Made by the hub, once for each payment."""

TerminalState = Literal["approved", "declined", "aborted", "in_progress", "unknown_reference", "refunded", "busy"]
"""``unknown_reference``: it never came, and from now on never will be taken. ``busy``: another payment is under way."""

Step = Literal["card_awaited", "card_read", "authorising"]


class Pay(msgspec.Struct, frozen=True, tag="pay", tag_field="type"):
    """Take an amount, once for its reference. Answered when the shopper is done; the same reference again, by its outcome."""

    reference: Reference
    amount: Annotated[int, msgspec.Meta(gt=0, lt=10**9)]
    currency: Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]
    language: str = "fr"


class Status(msgspec.Struct, frozen=True, tag="status", tag_field="type"):
    """What became of a reference. Asking for one that never came closes it."""

    reference: Reference


class Abort(msgspec.Struct, frozen=True, tag="abort", tag_field="type"):
    """Stop a payment, if it is not too late; the answer says how it stands then."""

    reference: Reference


class Refund(msgspec.Struct, frozen=True, tag="refund", tag_field="type"):
    """Give back what a reference paid, whole and once."""

    reference: Reference


TerminalRequest = Pay | Status | Abort | Refund


class Progress(msgspec.Struct, frozen=True, tag="progress", tag_field="type"):
    """How far the shopper is; any number of these come before the answer to ``Pay``."""

    reference: Reference
    step: Step


class Answer(msgspec.Struct, frozen=True, tag="answer", tag_field="type"):
    """The one answer to a request. ``why``: ``declined``, ``card_removed``, ``timeout`` or ``stopped``.

    ``receipt`` is the terminal's own name of the payment, for the shop's books.
    """

    reference: str
    state: TerminalState
    why: str = ""
    receipt: str = ""


TerminalReply = Progress | Answer


def framed(message: TerminalRequest | TerminalReply) -> bytes:
    """A message as it goes over the line."""
    body = msgspec.json.encode(message)
    return len(body).to_bytes(4, "big") + body
