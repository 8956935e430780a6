"""A scanned code: where it stood in the frame, what it says, and what that means to us."""

from typing import Final, Literal

import msgspec

from kiosk.domain.gs1_message import Gs1Message
from kiosk.domain.gtin import Gtin
from kiosk.domain.text import LocalisedText

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

LONGEST_TEXT: Final = 2048
"""Characters of a code. What is longer is refused as too long, whoever read it."""

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
    """A product by GTIN: from EAN, UPC, a GS1 element string or a Digital Link. ``source``: from our own print only.

    ``message``: what the code says beside the number (lot, dates, weight), when it says anything.
    """

    gtin: Gtin
    source: CodeSource | None = None
    message: Gs1Message | None = None


class CaseCode(msgspec.Struct, frozen=True, tag="case", omit_defaults=True):
    """A carton or a variable measure by its GTIN-14: never one unit of anything. ``unit``: the unit with the same digits."""

    gtin: Gtin
    unit: Gtin | None = None
    source: CodeSource | None = None


class ShopNumber(msgspec.Struct, frozen=True, tag="shop_number", omit_defaults=True):
    """An article by a number that this shop gave itself. ``item``: its digits; ``gtin``: the number without what is measured.

    ``weight_g`` or ``price`` (minor units of the shop's currency) when the label holds what its scale found.
    """

    item: str
    gtin: Gtin | None = None
    weight_g: int | None = None
    price: int | None = None
    source: CodeSource | None = None


class RestrictedNumber(msgspec.Struct, frozen=True, tag="restricted_number"):
    """A number for use inside one company (GS1 02, 04, 20 to 29 …) that no row of this shop's own table explains."""

    number: str


class ShopLink(msgspec.Struct, frozen=True, tag="shop_link", omit_defaults=True):
    """A page of our shop (a printed catalogue): a product or a category by its id."""

    kind: Literal["product", "category"]
    id: str
    source: CodeSource | None = None


class SelectionCode(msgspec.Struct, frozen=True, tag="selection", omit_defaults=True):
    """A selection, or a page of a printed catalogue: several articles at once, by the selection's id."""

    id: str
    source: CodeSource | None = None


class PrintedShortCode(msgspec.Struct, frozen=True, tag="printed_short_code"):
    """The seven characters beside a printed code of ours, typed."""

    code: str


class LoyaltyCard(msgspec.Struct, frozen=True, tag="loyalty", omit_defaults=True):
    """A customer's loyalty card by its number; ``label`` is what the shop calls it."""

    number: str
    label: LocalisedText = {}


class VoucherCode(msgspec.Struct, frozen=True, tag="voucher", omit_defaults=True):
    """A voucher or gift card by its number; ``label`` is what the shop calls it."""

    code: str
    label: LocalisedText = {}


class QuoteCode(msgspec.Struct, frozen=True, tag="quote"):
    """A quote by the token of its link."""

    token: str


class BadgeCode(msgspec.Struct, frozen=True, tag="badge"):
    """A staff badge: the secret to sign in with, together with the PIN."""

    badge: str


class OrderCode(msgspec.Struct, frozen=True, tag="order", omit_defaults=True):
    """A confirmation slip: the order's tracking token, and the order itself when the slip holds it (see ``order_code``)."""

    token: str
    order_code: str | None = None


ForeignKind = Literal[
    "text",
    "number",
    "web",
    "wifi",
    "contact",
    "payment",
    "phone",
    "email",
    "message",
    "calendar",
    "position",
    "password",
    "script",
    "file",
    "app",
    "gs1",
    "coupon",
]
"""What kind of code somebody else's is, as far as its first characters say.

``gs1``: a place, a parcel, a document. ``coupon``: a paper worth money, by a number that GS1 keeps for those.
"""


class UnknownCode(msgspec.Struct, frozen=True, tag="unknown", omit_defaults=True):
    """Readable but not ours. ``excerpt`` is printable, short, and only ever shown as plain text.

    ``host``: of a web address, in the ASCII form that names resolve by, so that no letter can look like another.
    """

    excerpt: str
    kind: ForeignKind = "text"
    host: str = ""


class UnreadableCode(msgspec.Struct, frozen=True, tag="unreadable"):
    """Something that has the form of a code of ours and is wrong. ``reason`` is a stable code."""

    reason: str


Meaning = (
    HandoffCode
    | ShortCode
    | ProductCode
    | CaseCode
    | ShopNumber
    | RestrictedNumber
    | ShopLink
    | SelectionCode
    | PrintedShortCode
    | BadgeCode
    | OrderCode
    | LoyaltyCard
    | VoucherCode
    | QuoteCode
    | UnknownCode
    | UnreadableCode
)
