"""A scanned code: where it stood in the frame, what it says, and what that means to us."""

from typing import Literal

import msgspec

from kiosk.domain.gtin import Gtin

Symbology = Literal[
    "qr",
    "micro_qr",
    "data_matrix",
    "ean13",
    "ean8",
    "upca",
    "upce",
    "code128",
    "databar",
    "databar_expanded",
    "wedge",
    "typed",
]
"""``wedge``: a hand-held scanner sent it (keys, serial line or HID) and did not say which kind of symbol it was."""

Corner = tuple[float, float]


class ScannedCode(msgspec.Struct, frozen=True):
    """One code as read: its text is hostile until parsed. ``corners`` in pixels of the frame, clockwise from top left."""

    text: str
    symbology: Symbology
    corners: tuple[Corner, ...] = ()


class HandoffCode(msgspec.Struct, frozen=True, tag="handoff", omit_defaults=True):
    """A cart's QR: the token to claim it with, and the cart itself when the code holds it (see ``cart_code``)."""

    token: str
    cart_code: str | None = None


class ShortCode(msgspec.Struct, frozen=True, tag="short_code"):
    """A cart's six characters, read aloud or typed."""

    code: str


class CodeSource(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a printed code of ours stands: the edition of a catalogue or a campaign, and its page there.

    ``customer_link``: of a personalised catalogue, signed by the hub; says nothing to a reader without the hub's keys.
    """

    edition: str
    page: str = ""
    customer_link: str = ""


class ProductCode(msgspec.Struct, frozen=True, tag="product", omit_defaults=True):
    """A product by GTIN: from EAN, UPC, a GS1 element string or a Digital Link. ``source``: from our own print only."""

    gtin: Gtin
    source: CodeSource | None = None


class ShopLink(msgspec.Struct, frozen=True, tag="shop_link"):
    """A page of our shop (a printed catalogue): a product or a category by its id."""

    kind: Literal["product", "category"]
    id: str


class BadgeCode(msgspec.Struct, frozen=True, tag="badge"):
    """A staff badge: the secret to sign in with, together with the PIN."""

    badge: str


class OrderCode(msgspec.Struct, frozen=True, tag="order", omit_defaults=True):
    """A confirmation slip: the order's tracking token, and the order itself when the slip holds it (see ``order_code``)."""

    token: str
    order_code: str | None = None


class UnknownCode(msgspec.Struct, frozen=True, tag="unknown"):
    """Readable but not ours. ``excerpt`` is printable, short, and only ever shown as plain text."""

    excerpt: str


class UnreadableCode(msgspec.Struct, frozen=True, tag="unreadable"):
    """Something that has the form of a code of ours and is wrong. ``reason`` is a stable code."""

    reason: str


Meaning = HandoffCode | ShortCode | ProductCode | ShopLink | BadgeCode | OrderCode | UnknownCode | UnreadableCode
