"""What a receipt printer puts on paper, free of any printer's language: slips to collect, to pay, to return."""

from typing import Literal

import msgspec

Emphasis = Literal["plain", "strong", "large"]


class Words(msgspec.Struct, frozen=True, tag="words"):
    """A paragraph; the printer breaks its lines. ``large`` is twice as wide and high."""

    text: str
    emphasis: Emphasis = "plain"
    is_centred: bool = False


class Pair(msgspec.Struct, frozen=True, tag="pair"):
    """Two texts on one line, the second at the right edge: an article and its price."""

    left: str
    right: str
    is_strong: bool = False


class Rule(msgspec.Struct, frozen=True, tag="rule"):
    """A line across the paper."""


class QrMark(msgspec.Struct, frozen=True, tag="qr"):
    """A QR code with what is to be read out of it, and what stands under it for people."""

    text: str
    caption: str = ""


class BarMark(msgspec.Struct, frozen=True, tag="bar"):
    """A Code 128 that a till reads; its text stands under it. Printable ASCII only."""

    text: str


ReceiptPart = Words | Pair | Rule | QrMark | BarMark


class Receipt(msgspec.Struct, frozen=True):
    """One piece of paper, cut at its end. ``title`` names it in logs; nothing personal goes in there."""

    title: str
    parts: tuple[ReceiptPart, ...]


PrinterTrouble = Literal["out_of_paper", "offline", "cover_open", "none"]
"""``none``: this terminal has no printer."""
