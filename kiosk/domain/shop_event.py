"""What happens at a terminal, without anybody's name: screens seen, things missed, visits ended. The wire format too.

A visit has a random id of its own that nothing else carries: no order, cart, customer or session names it. A moment is
told as the hour at the hub and the seconds since the visit began, so that no order can be found again by its time.
"""

import re
from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec

Name = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9._-]{0,64}$")]
ScreenName = Annotated[str, msgspec.Meta(pattern=r"^[a-z_]{1,24}$")]
Words = Annotated[str, msgspec.Meta(max_length=40, pattern=r"^(?:[^\W_][\w'’ -]*)?$")]
VisitId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{16,40}$")]
JournalId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9-]{8,64}$")]
Seconds = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Small = Annotated[int, msgspec.Meta(ge=0, le=100_000)]

Ending = Literal["done", "cancel", "idle", "walk_away", "staff"]
"""``idle``: silence; ``walk_away``: silence, and a cart left behind. A crash or a power cut leaves a visit without an end."""

WhyMissed = Literal["not_here", "refused_alternative", "sold_out"]
Ease = Literal["yes", "fair", "no"]
TrialArmName = Literal["a", "b"]

MOST_EVENTS: Final = 500
"""Most events of one message."""

_MOST_WORDS: Final = 4
_MOST_LETTERS: Final = 40
_PERSONAL: Final = re.compile(r"@|\d{5}|(?:\d[ ./-]?){6}|\bhttps?:|\bwww\.", re.IGNORECASE)
"""Addresses of mail and web, and numbers that are long enough to be a telephone, a postcode, a date or a card."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class VisitStarted(msgspec.Struct, frozen=True, tag="started", omit_defaults=True):
    """Somebody is there. ``is_resumed``: a restart interrupted their visit, which goes on under another id."""

    language: Name = "fr"
    is_resumed: bool = False


class ScreenShown(msgspec.Struct, frozen=True, tag="screen", omit_defaults=True):
    """A screen came. ``after`` is the one before it, where the shopper had spent ``seconds``."""

    screen: ScreenName
    after: ScreenName | None = None
    seconds: Seconds = 0


class CodeScanned(msgspec.Struct, frozen=True, tag="scanned", omit_defaults=True):
    """A code was read: what kind of answer it got (``cart``, ``product``, ``order``, ``refused``…)."""

    kind: Name


class CartRestored(msgspec.Struct, frozen=True, tag="cart_restored", omit_defaults=True):
    """A cart came from a phone: ``live`` from the hub, or from its code alone."""

    pieces: Small
    is_live: bool = True


class ProductSeen(msgspec.Struct, frozen=True, tag="product", omit_defaults=True):
    """A product's sheet was opened."""

    product_id: Name


class ItemTaken(msgspec.Struct, frozen=True, tag="taken", omit_defaults=True):
    """Pieces went into the cart. ``because``: the product that it was recommended with, if it was reached that way."""

    sku: Name
    because: Name = ""


class SearchMissed(msgspec.Struct, frozen=True, tag="search_missed", omit_defaults=True):
    """A search found nothing of that name. ``nearest``: whether something near was offered. See ``plain_words``."""

    words: Words
    nearest: bool = False


class VariantMissed(msgspec.Struct, frozen=True, tag="variant_missed", omit_defaults=True):
    """Somebody wanted this variant and did not get it as wanted."""

    sku: Name
    why: WhyMissed


class OrderPlaced(msgspec.Struct, frozen=True, tag="ordered", omit_defaults=True):
    """An order was recorded in this visit. No number and no sum: those are the order's own."""

    pieces: Small


class Satisfaction(msgspec.Struct, frozen=True, tag="satisfaction", omit_defaults=True):
    """The answer to the one question."""

    score: Ease


class TrialShown(msgspec.Struct, frozen=True, tag="trial", omit_defaults=True):
    """Which of two variants of a screen this visit saw; drawn by lot when it began."""

    trial: ScreenName
    arm: TrialArmName


class VisitEnded(msgspec.Struct, frozen=True, tag="ended", omit_defaults=True):
    """The visit is over and wiped. ``screen`` is where it ended, after ``seconds`` there; ``touches`` of the whole visit."""

    ending: Ending
    screen: ScreenName | None = None
    seconds: Seconds = 0
    touches: Small = 0


class WipeProved(msgspec.Struct, frozen=True, tag="wipe", omit_defaults=True):
    """What the terminal found of the shopper's texts after the visit: 0 places is the proof."""

    searched: Small
    found: Small = 0


Happening = (
    VisitStarted
    | ScreenShown
    | CodeScanned
    | CartRestored
    | ProductSeen
    | ItemTaken
    | SearchMissed
    | VariantMissed
    | OrderPlaced
    | Satisfaction
    | TrialShown
    | VisitEnded
    | WipeProved
)


class ShopEvent(msgspec.Struct, frozen=True):
    """One happening of a visit: in which hour of the hub, how many seconds after the visit began."""

    visit: VisitId
    hour: datetime
    elapsed_s: Seconds
    what: Happening


class NumberedEvent(msgspec.Struct, frozen=True):
    """An event in its journal: numbers grow, and one that is missing was lost or pushed out."""

    seq: Annotated[int, msgspec.Meta(ge=1)]
    event: ShopEvent


class EventBatch(msgspec.Struct, frozen=True):
    """Events of one terminal's journal, oldest first. A file that was lost begins another journal."""

    journal: JournalId
    events: Annotated[tuple[NumberedEvent, ...], msgspec.Meta(max_length=MOST_EVENTS)]


def to_the_hour(at: datetime) -> datetime:
    """All that is kept of a moment."""
    return at.replace(minute=0, second=0, microsecond=0)


def plain_words(text: str) -> str:
    """What may be kept of a search: a few words that look like goods. Empty: it might say who somebody is.

    Nothing tells a surname from a brand: lists of words are shown only from a number of visits on (``least_visits``).
    """
    words = _WORD.findall(text)
    kept = " ".join(words).casefold()
    if _PERSONAL.search(text) or not 1 <= len(words) <= _MOST_WORDS or len(kept) > _MOST_LETTERS:
        return ""
    return kept
