"""What a salesperson does with a customer's cart: discounts, quotes, selections."""

from collections.abc import Awaitable, Sequence
from typing import TypeVar

import msgspec

from kiosk.domain.discount import LONGEST_NOTE, DiscountReason, PriceGrant, given_off, is_within, taken_back
from kiosk.domain.discount_proof import NONCE_LENGTH, DiscountKey, proven
from kiosk.domain.money import Money
from kiosk.domain.quote import Quote, QuoteAsked, QuoteLine, SelectionAsked, StaffSelection, grants_of
from kiosk.domain.rights import discount_ceiling
from kiosk.domain.staff import StaffMember, StaffSession
from kiosk.domain.versions import Update
from kiosk.errors import BackendError, BackendRejected
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.selling_desk import SellingDesk
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.versions import update_of
from kiosk.use_cases.view_cart import CartOverview, LineOverview

T = TypeVar("T")


class Refused(msgspec.Struct, frozen=True):
    """The hub's no. ``code`` is stable."""

    code: str


class HubUnreachable(msgspec.Struct, frozen=True):
    """No answer, or none that is understood here (``update`` says why): the same may be asked again."""

    update: Update = ""


class QuoteOpened(msgspec.Struct, frozen=True):
    """Its lines are in the cart. ``missing`` are articles that are no longer sold here."""

    quote: Quote
    missing: tuple[str, ...] = ()


class QuoteOver(msgspec.Struct, frozen=True):
    """Its day has passed."""

    quote: Quote


class QuoteUnknown(msgspec.Struct, frozen=True):
    """No quote of this shop, or one that ended long ago."""


class Selling:
    """Discounts and quotes change the session here at once, with or without network; the hub checks them again."""

    def __init__(
        self, desk: SellingDesk, shopping: Shopping, catalogue: CatalogueReader, clock: Clock, ids: IdSource
    ) -> None:
        self._desk = desk
        self._shopping = shopping
        self._catalogue = catalogue
        self._clock = clock
        self._ids = ids

    def give(
        self,
        lines: Sequence[LineOverview],
        percent: int,
        reason: DiscountReason,
        session: StaffSession,
        note: str = "",
    ) -> Refused | None:
        """Take so many percent off these lines, from what they cost without any discount, in the name of who is signed in.

        ``note`` says why in their words when the reason is ``other``; the customer reads it.
        """
        member = session.staff
        if not 0 < percent <= discount_ceiling(member):
            return Refused("discount_too_high")
        now, words = self._clock.now(), " ".join(note.split())[:LONGEST_NOTE].strip() if reason == "other" else ""
        prices = {line.variant.sku: ungranted(line) for line in lines}
        given = (given_off(price, percent, sku, reason, member.id, now, words) for sku, price in prices.items())
        key = session.discount_key
        self._shopping.grant(tuple(given) if key is None else tuple(self._proven(grant, key) for grant in given))
        return None

    def _proven(self, grant: PriceGrant, key: DiscountKey) -> PriceGrant:
        return proven(grant, key, self._ids.new_token()[-NONCE_LENGTH:])

    def take_back(self, skus: Sequence[str]) -> None:
        """No discount on these any more."""
        self._shopping.grant(taken_back(skus, self._clock.now()))

    def open_quote(self, quote_id: str) -> QuoteOpened | QuoteOver | QuoteUnknown:
        """The articles of a quote join the cart at its prices; those that are in it already are not added again."""
        quote = self._catalogue.quote(quote_id)
        if quote is None:
            return QuoteUnknown()
        now = self._clock.now()
        if quote.is_over(now):
            return QuoteOver(quote)
        sold = [line for line in quote.lines if self._catalogue.variant(line.sku) is not None]
        wanted = {line.sku: (line.quantity, line.unit_price) for line in sold}
        self._shopping.gather(wanted, grants_of(quote, now))
        return QuoteOpened(quote, tuple(line.sku for line in quote.lines if line not in sold))

    def new_paper(self) -> str:
        """The id of a quote or a selection to be asked for, as often as it takes."""
        return self._ids.new_token()

    async def quote(self, asked: QuoteAsked, session: StaffSession) -> Quote | Refused | HubUnreachable:
        """Put prices in writing."""
        return await _answered(self._desk.make_quote(asked, session.token))

    async def select(self, asked: SelectionAsked, session: StaffSession) -> StaffSelection | Refused | HubUnreachable:
        """Keep articles under a name."""
        return await _answered(self._desk.make_selection(asked, session.token))


def ungranted(line: LineOverview) -> Money:
    """What a piece of a line costs without a discount or a quote."""
    return line.price.list_price if line.price.reason in {"discount", "quote"} else line.price.price


def quote_lines(overview: CartOverview) -> tuple[QuoteLine, ...]:
    """What a quote of this cart says: every article once, at its price in the cart."""
    lines: dict[str, QuoteLine] = {}
    for line in overview.lines:
        sku = line.variant.sku
        before = lines[sku].quantity if sku in lines else 0
        lines[sku] = QuoteLine(sku, before + line.line.quantity, line.price.price, ungranted(line))
    return tuple(lines.values())


def is_too_low(lines: Sequence[QuoteLine], member: StaffMember) -> bool:
    """Whether a quote of these lines promises more than the person may grant."""
    return not all(is_within(line.unit_price, line.was, discount_ceiling(member)) for line in lines)


async def _answered(call: Awaitable[T]) -> T | Refused | HubUnreachable:
    try:
        return await call
    except BackendRejected as error:
        update = update_of(error)
        return HubUnreachable(update) if update else Refused(error.reason)
    except BackendError as error:
        return HubUnreachable(update_of(error))
