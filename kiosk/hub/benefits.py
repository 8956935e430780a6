"""Coupons, gift cards and points, as terminals and phones ask about them; only an order books anything."""

from datetime import datetime

import msgspec
from msgspec.structs import replace

from kiosk.domain.benefit import BenefitAsked, BenefitFound, CouponFound, GiftCardFound, LoyaltyAsked
from kiosk.domain.coupon import Coupon, company_problem, coupon_code, date_problem
from kiosk.domain.gift_card import gift_card_number
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.hub.auth.throttle import Throttle
from kiosk.hub.ordering.reductions import uses_problem
from kiosk.hub.store import cart_changes, cart_rows, coupon_rows, gift_card_rows, loyalty_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock

_WRONG_CODES = 20
_WRONG_CODES_WINDOW_S = 60.0


class BenefitRefused(msgspec.Struct, frozen=True):
    """A no, for now or for good: a problem of a coupon, ``code_unknown``, ``gift_card_ended`` or ``gift_card_empty``.

    ``code_throttled``: too many wrong codes came from there.
    """

    code: str
    wait_s: int = 0


class Benefits:
    """Every verb. ``asker`` is whoever types: wrong codes are counted for each."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._throttle = Throttle(_WRONG_CODES, _WRONG_CODES_WINDOW_S, clock)

    async def check(self, asked: BenefitAsked, asker: str) -> BenefitFound | BenefitRefused:
        """What a code is, if it counts today. Nothing is kept or booked."""
        wait_s = self._throttle.wait_s(asker)
        if wait_s:
            return BenefitRefused("code_throttled", wait_s)
        now = self._clock.now()
        self._throttle.count(asker)  # before it is looked up: many codes sent at once are as many tries
        outcome = await self._database.fetch(lambda c: _found(c, asked, now))
        if outcome != BenefitRefused("code_unknown"):
            self._throttle.take_back(asker)
        return outcome

    async def add_to_cart(self, cart_id: str, code: str, asker: str) -> Coupon | BenefitRefused:
        """Let a coupon go along with a cart, on whatever device that is opened."""
        known = await self._database.fetch(lambda c: _about_cart(c, cart_id, code))
        outcome = await self.check(known, asker)
        if isinstance(outcome, GiftCardFound):
            return BenefitRefused("gift_card_at_payment")  # whoever opens the cart could spend it
        if isinstance(outcome, CouponFound):
            coupon = outcome.coupon
            await self._database.write(lambda c: _add(c, cart_id, coupon, self._clock.now()))
            return coupon
        return outcome

    async def take_from_cart(self, cart_id: str, code: str) -> None:
        """A cart goes without this coupon from now on."""
        await self._database.write(lambda c: _take(c, cart_id, {code}, self._clock.now()))

    async def loyalty(self, asked: LoyaltyAsked) -> LoyaltyAccount | None:
        """A customer's points; None when the card is nobody's."""
        return await self._database.fetch(lambda c: _account(c, asked))


def _found(connection: Connection, asked: BenefitAsked, now: datetime) -> BenefitFound | BenefitRefused:
    code = coupon_code(asked.code)
    known = coupon_rows.some(connection, [code, *asked.others]) if code else {}
    coupon = known.get(code or "")
    if coupon is not None:
        others = [known[other] for other in asked.others if other in known and other != coupon.code]
        problem = (
            date_problem(coupon, now)
            or company_problem(coupon, others)
            or uses_problem(connection, coupon, asked.customer_id)
        )
        return BenefitRefused(problem) if problem else CouponFound(coupon)
    number = gift_card_number(asked.code)
    card = gift_card_rows.card(connection, number, now) if number else None
    if card is None:
        return BenefitRefused("code_unknown")
    if card.expires_at is not None and card.expires_at <= now:
        return BenefitRefused("gift_card_ended")
    return GiftCardFound(card) if card.balance.amount else BenefitRefused("gift_card_empty")


def _about_cart(connection: Connection, cart_id: str, code: str) -> BenefitAsked:
    cart = cart_rows.cart(connection, cart_rows.where_now(connection, cart_id))
    customer_id = cart.customer.id if cart and cart.customer else None
    others = tuple(one.code for one in cart.coupons) if cart else ()
    return BenefitAsked(code, customer_id, cart_id, others)


def _add(connection: Connection, cart_id: str, coupon: Coupon, now: datetime) -> None:
    cart = cart_rows.cart(connection, cart_rows.where_now(connection, cart_id))
    if cart is not None and coupon.code not in {one.code for one in cart.coupons}:
        cart_changes.change_coupons(connection, replace(cart, coupons=(*cart.coupons, coupon)), now)


def _take(connection: Connection, cart_id: str, codes: set[str], now: datetime) -> None:
    cart = cart_rows.cart(connection, cart_rows.where_now(connection, cart_id))
    if cart is not None and codes & {one.code for one in cart.coupons}:
        left = tuple(one for one in cart.coupons if one.code not in codes)
        cart_changes.change_coupons(connection, replace(cart, coupons=left), now)


def _account(connection: Connection, asked: LoyaltyAsked) -> LoyaltyAccount | None:
    owner = asked.customer_id or (loyalty_rows.owner(connection, asked.card) if asked.card else None)
    return loyalty_rows.account(connection, owner) if owner else None
