"""Carts: of phones, of customers, and as terminals change them."""

from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from kiosk.domain.cart import MAX_LINES, Cart, CartEdit, LineItem
from kiosk.domain.cart_merge import Edits, added, as_edited, taken
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.device import Device
from kiosk.domain.discount import Grants, by_sku, with_grant
from kiosk.domain.money import Money
from kiosk.domain.pricing import PUBLIC_GROUP, UnitPrice
from kiosk.domain.sourcing import Availability, availability
from kiosk.hub.auth.secrets import digest, new_token
from kiosk.hub.customer import Customer, summary
from kiosk.hub.discount_proofs import own_grants
from kiosk.hub.granted_prices import believed
from kiosk.hub.releases import Releases
from kiosk.hub.store import cart_changes, cart_rows, catalogue_rows, customer_rows, device_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.price_rows import PriceList
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource

_TERMINAL_ACCESS = timedelta(hours=24)
_MOST_EDITS = 2_000


class PhoneCart(NamedTuple):
    """A cart and the token (for a cookie) by which its phone finds it again."""

    cart: Cart
    token: str


class UnknownSku(msgspec.Struct, frozen=True):
    """The shop does not sell this."""

    sku: str


class NotYours(msgspec.Struct, frozen=True):
    """The cart was never opened on this terminal."""


class NoSuchCart(msgspec.Struct, frozen=True):
    """There is no cart with this id any more."""


class CartFull(msgspec.Struct, frozen=True):
    """More than any shopper puts into a cart."""


CartRefused = NotYours | NoSuchCart | CartFull


class CartLineView(msgspec.Struct, frozen=True):
    """One line with what it is and what it costs now. None for product and price: no longer sold.

    ``can_be_had``: one place has all its pieces, by the rule of the terminals.
    """

    line: LineItem
    product: Product | None
    variant: Variant | None
    price: UnitPrice | None
    can_be_had: bool


class CartView(msgspec.Struct, frozen=True):
    """A cart with its lines priced for its group, and the sum of those that can be had, as terminals count it."""

    cart: Cart
    lines: tuple[CartLineView, ...]
    goods_total: Money


class Carts:
    """Every verb on carts. Writes return when they are durable."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource) -> None:
        self._database = database
        self._clock = clock
        self._ids = ids

    async def of_phone(self, token: str) -> Cart | None:
        """The cart of a phone's cookie token; None when there is none."""
        if not token:
            return None
        return await self._database.fetch(lambda c: cart_rows.cart_of_phone(c, digest(token)))

    async def start(self, language: str = "fr") -> PhoneCart:
        """A new, empty cart of a guest's phone."""
        token = new_token()
        cart = self._empty(PUBLIC_GROUP, language)

        def work(connection: Connection) -> None:
            cart_changes.prune_guests(connection, cart.updated_at)
            cart_rows.create(connection, cart, digest(token))

        await self._database.write(work)
        return PhoneCart(cart, token)

    async def of_customer(self, customer: Customer) -> Cart:
        """The open cart of a customer, made when there is none."""
        found = await self._database.fetch(lambda c: cart_rows.cart_of_customer(c, customer.id))
        if found is not None:
            return found
        return await self._database.write(lambda c: self._of_customer(c, customer))

    async def merge_into_customer(self, guest_cart_id: str, customer: Customer) -> Cart:
        """A guest signed in: their lines join the customer's cart, and the guest's cart goes."""
        return await self._database.write(lambda c: self._merge_guest(c, guest_cart_id, customer))

    async def by_id(self, cart_id: str) -> Cart | None:
        """One cart."""
        return await self._database.fetch(lambda c: cart_rows.cart(c, cart_id))

    async def add(self, cart_id: str, sku: str, quantity: int = 1) -> Cart | UnknownSku | None:
        """Add pieces to a cart at the price of now; None when there is no such cart."""
        return await self._database.write(lambda c: self._add(c, cart_id, sku, quantity))

    async def change_quantity(self, cart_id: str, sku: str, by: int) -> Cart | None:
        """Some pieces of a line more, or less. None when there is no such cart."""
        return await self._database.write(lambda c: self._change_quantity(c, cart_id, sku, by))

    async def view(self, cart: Cart) -> CartView:
        """The cart with products and prices, in the order of its lines."""
        now = self._clock.now()
        return await self._database.fetch(lambda c: _view(c, cart, now))

    async def opened(self, cart_id: str, token: str) -> Cart | None:
        """A cart with its edits for the terminal of a token, in as few steps as can be; None: ask ``open``, which says why."""
        since, token_hash = self._clock.now() - _TERMINAL_ACCESS, digest(token)
        return await self._database.fetch(lambda c: cart_rows.opened_by(c, cart_id, token_hash, since))

    async def open(self, cart_id: str, token: str) -> Cart | CartRefused | None:
        """A cart with its edits, for a terminal that opened it; None when the token is no terminal's."""

        def work(connection: Connection) -> Cart | CartRefused | None:
            device = device_rows.by_token(connection, digest(token))
            return None if device is None else self._opened(connection, cart_id, device)

        return await self._database.fetch(work)

    async def opened_by(self, cart_id: str, device: Device) -> Cart | CartRefused:
        """The same for a terminal that was let in already."""
        return await self._database.fetch(lambda c: self._opened(c, cart_id, device))

    async def edit(self, cart_id: str, edits: Edits, device: Device) -> Cart | CartRefused:
        """A terminal's edits become part of a cart, each once."""

        def work(connection: Connection) -> Cart | CartRefused:
            known = self._opened(connection, cart_id, device)
            return self._merge(connection, known, edits) if isinstance(known, Cart) else known

        return await self._database.write(work)

    def share_within(self, connection: Connection, cart: Cart, device: Device) -> Cart | CartRefused:
        """A terminal's whole cart, new here or known, inside a transaction that does more."""
        mine = as_edited(cart)
        known = self._opened(connection, cart.id, device)
        if isinstance(known, Cart):
            merged = self._merge(connection, known, mine.edits)
            return self._with_grants(connection, merged, mine, device) if isinstance(merged, Cart) else merged
        if not isinstance(known, NoSuchCart):
            return known
        now = self._clock.now()
        # A terminal cannot give away another group's prices or somebody's name.
        new = msgspec.structs.replace(
            mine,
            version=1,
            updated_at=now,
            price_group_id=PUBLIC_GROUP,
            customer=None,
            card_asked=None,
            grants=self._believed(connection, mine.grants, PUBLIC_GROUP, device),
        )
        cart_rows.create(connection, new)
        cart_rows.grant(connection, new.id, device.id, now)
        return new

    def known_within(self, connection: Connection, cart_id: str, device: Device) -> Cart | NotYours | NoSuchCart:
        """A cart that this terminal opened, inside a transaction that does more."""
        return self._opened(connection, cart_id, device)

    def _with_grants(self, connection: Connection, known: Cart, mine: Cart, device: Device) -> Cart:
        new = tuple(grant for grant in mine.grants if grant not in known.grants)
        kept = self._believed(connection, new, known.price_group_id, device)
        return cart_changes.change_grants(connection, known, kept, self._clock.now())

    def _believed(self, connection: Connection, grants: Grants, group_id: str, device: Device) -> Grants:
        """What may count of the prices that a terminal says were granted; nobody grants discounts at a kiosk."""
        may_be = tuple(grant for grant in grants if device.profile != "kiosk" or grant.quote)
        now = self._clock.now()
        return believed(connection, own_grants(connection, may_be, device, now), group_id, now)

    def _opened(self, connection: Connection, cart_id: str, device: Device) -> Cart | NotYours | NoSuchCart:
        cart = cart_rows.whole(connection, cart_id)
        if cart is None:
            return NoSuchCart()
        may = cart_rows.may_open(connection, cart.id, device.id, self._clock.now() - _TERMINAL_ACCESS)
        return cart if may else NotYours()

    def _merge(self, connection: Connection, known: Cart, edits: Edits) -> Cart | CartFull:
        if len({edit.sku for edit in (*known.edits, *edits)}) > MAX_LINES or len(known.edits) > _MOST_EDITS:
            return CartFull()
        # What an order takes is written when the order is placed; until then it is a terminal's own opinion.
        return cart_changes.change(connection, known, (e for e in edits if e.pieces > 0), self._clock.now())

    def _empty(self, group_id: str, language: str) -> Cart:
        return Cart(self._ids.new_id(), 1, self._clock.now(), (), group_id, language)

    def _of_customer(self, connection: Connection, customer: Customer) -> Cart:
        found = cart_rows.cart_of_customer(connection, customer.id)
        if found is not None:
            return found
        empty = self._empty(customer.price_group_id, customer.language)
        cart = msgspec.structs.replace(empty, customer=summary(customer))
        cart_rows.create(connection, cart)
        return cart

    def _merge_guest(self, connection: Connection, guest_cart_id: str, customer: Customer) -> Cart:
        mine = self._of_customer(connection, customer)
        guest = cart_rows.whole(connection, guest_cart_id)
        if guest is None or guest.customer is not None:
            return mine
        target = cart_rows.whole(connection, mine.id) or mine
        return cart_changes.move(connection, guest, target, self._clock.now())

    def _add(self, connection: Connection, cart_id: str, sku: str, quantity: int) -> Cart | UnknownSku | None:
        cart, now = cart_rows.whole(connection, cart_id), self._clock.now()
        if cart is None:
            return None
        variant = catalogue_rows.variant(connection, sku)
        product = catalogue_rows.product(connection, variant.product_id) if variant else None
        if variant is None or product is None:
            return UnknownSku(sku)
        seen = PriceList(connection, cart.price_group_id, [sku], now).price(product, variant).price
        pieces = max(1, quantity)
        new = CartEdit(self._ids.new_id(), sku, pieces, pieces, seen, now, "phone")
        return cart_changes.change(connection, cart, added(cart.edits, new), now)

    def _change_quantity(self, connection: Connection, cart_id: str, sku: str, by: int) -> Cart | None:
        if by > 0:
            outcome = self._add(connection, cart_id, sku, by)
            return None if isinstance(outcome, UnknownSku) else outcome
        cart = cart_rows.whole(connection, cart_id)
        if cart is None:
            return None
        return cart_changes.change(connection, cart, taken(cart.edits, sku, -by), self._clock.now())


def price_group_of(connection: Connection, cart_id: str | None, customer_id: str | None) -> str:
    """The group whose prices count: the cart's, else the customer's, else everybody's."""
    cart = cart_rows.cart(connection, cart_rows.where_now(connection, cart_id)) if cart_id else None
    if cart is not None:
        return cart.price_group_id
    customer = customer_rows.customer(connection, customer_id) if customer_id else None
    return customer.price_group_id if customer else PUBLIC_GROUP


def _skus(cart: Cart) -> list[str]:
    return [line.sku for line in cart.lines]


def _view(connection: Connection, cart: Cart, now: datetime) -> CartView:
    prices = PriceList(connection, cart.price_group_id, _skus(cart), now)
    variants = catalogue_rows.variants(connection, _skus(cart))
    reach = _within_reach(connection, cart, now)
    lines, goods_total, grants = [], Money(0), by_sku(cart.grants)
    for line in cart.lines:
        variant = variants.get(line.sku)
        product = catalogue_rows.product(connection, variant.product_id) if variant else None
        price = prices.price(product, variant) if product and variant else None
        price = with_grant(price, grants.get(line.sku), line.quantity, now) if price else None
        if price is not None and line.id in reach:
            goods_total += price.price.times(line.quantity)
        lines.append(CartLineView(line, product, variant, price, line.id in reach))
    return CartView(cart, tuple(lines), goods_total)


def _within_reach(connection: Connection, cart: Cart, now: datetime) -> set[str]:
    """Ids of the lines that can be had, seen from no store in particular."""
    places = {place.id: place for place in catalogue_rows.all_locations(connection)}
    levels = stock_rows.levels(connection, _skus(cart))
    releases = Releases(connection, _skus(cart), now)

    def options(sku: str) -> Availability:
        return availability([level for level in levels if level.sku == sku], places, "", now, releases.of(sku))

    return {line.id for line in cart.lines if options(line.sku).proposed(line.quantity)}
