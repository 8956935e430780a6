"""Signing in: a badge that was read, then the personal code, then a person or a plain no."""

from dataclasses import dataclass, replace
from typing import Literal

PIN_LENGTH = 4

SignInNotice = Literal["", "wrong", "locked", "hub_needed"]
SignInStep = Literal["badge", "pin"]


@dataclass(frozen=True)
class SignInInputs:
    """What the screen knows. ``locked_until_s`` and ``now_s`` are on the monotonic clock."""

    badge: str = ""
    digits: str = ""
    is_asking: bool = False
    notice: SignInNotice = ""
    tries_left: int | None = None
    locked_until_s: float = 0.0
    now_s: float = 0.0


@dataclass(frozen=True)
class SignInProps:
    """What the screen shows. Digits never leave the view-model, only how many there are."""

    step: SignInStep = "badge"
    digit_count: int = 0
    is_asking: bool = False
    can_type: bool = False
    notice: SignInNotice = ""
    tries_left: int = -1
    locked_for_s: int = 0


def derive(inputs: SignInInputs) -> SignInProps:
    """The screen for these inputs."""
    locked_for = max(0, round(inputs.locked_until_s - inputs.now_s))
    notice = inputs.notice
    if notice == "locked" and not locked_for:
        notice = ""
    return SignInProps(
        step="pin" if inputs.badge else "badge",
        digit_count=len(inputs.digits),
        is_asking=inputs.is_asking,
        can_type=bool(inputs.badge) and not inputs.is_asking and not locked_for,
        notice=notice,
        tries_left=-1 if inputs.tries_left is None else inputs.tries_left,
        locked_for_s=locked_for,
    )


def with_digit(inputs: SignInInputs, digit: str) -> SignInInputs:
    """One more digit, while there is room and typing is possible; a fresh start takes the last notice away."""
    is_digit = len(digit) == 1 and digit in "0123456789"
    if not is_digit or len(inputs.digits) >= PIN_LENGTH or not derive(inputs).can_type:
        return inputs
    return replace(inputs, digits=inputs.digits + digit, notice="")
