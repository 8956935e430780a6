"""Customers' cards: closed until the customer agrees, opened for one terminal and one person, closed with the visit."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec.structs import replace

from kiosk.domain.audit import AuditEntry
from kiosk.domain.cart import Cart
from kiosk.domain.customer_card import (
    CARD_LIFE,
    AgreedBy,
    CardAgreement,
    CardAsked,
    CardClosed,
    CardFacts,
    CardNote,
    CardOpened,
    CardOutcome,
    CardScan,
)
from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.card_contents import card_of
from kiosk.hub.carts import CartRefused, Carts
from kiosk.hub.store import audit_rows, card_rows, cart_changes, cart_rows, customer_rows
from kiosk.hub.store.card_rows import AgreementRow
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock


class Reader(msgspec.Struct, frozen=True):
    """Who would read a card: a person at a terminal."""

    device: Device
    staff: StaffMember


class CustomerCards:
    """Every way to a card. Nothing of a customer leaves here without an agreement that counts now."""

    def __init__(self, database: Database, clock: Clock, carts: Carts) -> None:
        self._database = database
        self._clock = clock
        self._carts = carts

    async def read(self, cart_id: str, reader: Reader) -> CardOutcome | CartRefused:
        """The card of a cart's owner, or why it is closed."""
        return await self._database.write(lambda c: self._read(c, cart_id, reader))

    async def ask(self, cart_id: str, reader: Reader) -> CardOutcome | CartRefused:
        """Put the question to the customer, on whatever other device their cart is."""

        def work(connection: Connection) -> CardOutcome | CartRefused:
            cart = self._carts.known_within(connection, cart_id, reader.device)
            if isinstance(cart, Cart) and cart.customer is not None:
                now = self._clock.now()
                device = reader.device
                asked = CardAsked(new_token(), reader.staff.name, device.id, device.name, now)
                cart_changes.change_card_asked(connection, replace(cart, card_asked=asked), now)
            return self._read(connection, cart_id, reader)

        return await self._database.write(work)

    async def agree_here(self, cart_id: str, reader: Reader) -> CardOutcome | CartRefused:
        """The customer read the question on the tablet itself and touched it."""

        def work(connection: Connection) -> CardOutcome | CartRefused:
            cart = self._carts.known_within(connection, cart_id, reader.device)
            if isinstance(cart, Cart) and cart.customer is not None:
                _agree(connection, cart.customer.id, reader.device.id, "tablet", self._clock.now())
            return self._read(connection, cart_id, reader)

        return await self._database.write(work)

    async def answer(self, cart_id: str, device: Device, asked_id: str, *, agrees: bool) -> Cart | CartRefused:
        """The customer's touch at a kiosk that has their cart."""

        def work(connection: Connection) -> Cart | CartRefused:
            cart = self._carts.known_within(connection, cart_id, device)
            return self._answer(connection, cart, asked_id, "kiosk", agrees=agrees) if isinstance(cart, Cart) else cart

        return await self._database.write(work)

    async def answer_on_phone(self, cart_id: str, asked_id: str, *, agrees: bool) -> None:
        """The customer's touch on their own phone."""

        def work(connection: Connection) -> None:
            cart = cart_rows.cart(connection, cart_id)
            if cart is not None:
                self._answer(connection, cart, asked_id, "phone", agrees=agrees)

        await self._database.write(work)

    async def close(self, agreement_id: str, device: Device) -> None:
        """The visit is over; an agreement that ended is no matter."""
        await self._database.write(lambda c: card_rows.close(c, agreement_id, device.id, self._clock.now()))

    async def take_back(self, customer_id: str) -> None:
        """The customer closes the card wherever it is open; whoever shows it hears of it through the cart."""

        def work(connection: Connection) -> None:
            now = self._clock.now()
            opened = card_rows.open_ones(connection, customer_id, now)
            card_rows.close_for(connection, customer_id, now)
            cart = cart_rows.cart_of_customer(connection, customer_id)
            if cart is not None and opened:
                said = CardAsked(new_token(), "", opened[0].device_id, "", now, "taken_back")
                cart_changes.change_card_asked(connection, replace(cart, card_asked=said), now)

        await self._database.write(work)

    async def open_ones(self, customer_id: str) -> list[CardAgreement]:
        """Where a customer's card is open now, for their own page."""
        now = self._clock.now()
        rows = await self._database.fetch(lambda c: card_rows.open_ones(c, customer_id, now))
        return [_agreement(row) for row in rows]

    async def add_note(self, cart_id: str, reader: Reader, note_id: str, text: str) -> CardOutcome | CartRefused:
        """A note for the others, under the writer's name."""
        note = CardNote(note_id, text, reader.staff.id, reader.staff.name, self._clock.now())
        return await self._change(cart_id, reader, lambda c, customer: card_rows.add_note(c, customer, note))

    async def remove_note(self, cart_id: str, reader: Reader, note_id: str) -> CardOutcome | CartRefused:
        """A note of one's own goes, or for a manager anybody's; the log says who took it away."""

        def work(connection: Connection, customer_id: str) -> None:
            note = next((one for one in card_rows.notes(connection, customer_id) if one.id == note_id), None)
            if note is None or (note.staff_id != reader.staff.id and reader.staff.role != "manager"):
                return
            card_rows.remove_note(connection, customer_id, note_id)
            audit_rows.append(connection, _removed(note, reader, self._clock.now()))

        return await self._change(cart_id, reader, work)

    async def tell(self, cart_id: str, reader: Reader, facts: CardFacts) -> CardOutcome | CartRefused:
        """What the customer told of their sizes and of what they like."""
        return await self._change(cart_id, reader, lambda c, customer: card_rows.put_facts(c, customer, facts))

    async def note_scan(self, cart_id: str, device: Device, scan: CardScan) -> CartRefused | None:
        """An article scanned at a terminal with a customer's cart. Without their consent it is forgotten at once."""

        def work(connection: Connection) -> CartRefused | None:
            cart = self._carts.known_within(connection, cart_id, device)
            if not isinstance(cart, Cart):
                return cart
            if cart.customer is not None:
                card_rows.add_scan(connection, cart.customer.id, scan)
            return None

        return await self._database.write(work)

    async def note_phone_scan(self, customer_id: str, scan: CardScan) -> None:
        """The same on the customer's own phone."""
        await self._database.write(lambda c: card_rows.add_scan(c, customer_id, scan))

    async def keeps_scans(self, customer_id: str) -> bool:
        """Whether a customer asked for what they scan to be kept."""
        return await self._database.fetch(lambda c: card_rows.keeps_scans(c, customer_id))

    async def set_keeps_scans(self, customer_id: str, text_version: str, *, keeps: bool) -> None:
        """Give or take back that consent; taking it back erases what was kept."""

        def work(connection: Connection) -> None:
            if keeps:
                card_rows.keep_scans(connection, customer_id, text_version, self._clock.now())
            else:
                card_rows.forget_scans(connection, customer_id)

        await self._database.write(work)

    def _read(self, connection: Connection, cart_id: str, reader: Reader) -> CardOutcome | CartRefused:
        cart = self._carts.known_within(connection, cart_id, reader.device)
        if not isinstance(cart, Cart):
            return cart
        customer = customer_rows.customer(connection, cart.customer.id) if cart.customer else None
        if customer is None:
            return CardClosed("guest")
        now = self._clock.now()
        agreement = card_rows.in_force(connection, customer.id, reader.device.id, now)
        if agreement is None:
            return _closed(cart.card_asked, reader, now)
        if not card_rows.bind(connection, agreement.id, reader.staff.id):
            return CardClosed("not_agreed")  # it was given to the person before
        return CardOpened(card_of(connection, customer, _agreement(agreement)))

    async def _change(
        self, cart_id: str, reader: Reader, change: Callable[[Connection, str], None]
    ) -> CardOutcome | CartRefused:
        def work(connection: Connection) -> CardOutcome | CartRefused:
            outcome = self._read(connection, cart_id, reader)
            if not isinstance(outcome, CardOpened):
                return outcome
            change(connection, outcome.card.customer_id)
            return self._read(connection, cart_id, reader)

        return await self._database.write(work)

    def _answer(self, connection: Connection, cart: Cart, asked_id: str, how: AgreedBy, *, agrees: bool) -> Cart:
        now, asked = self._clock.now(), cart.card_asked
        if cart.customer is None or asked is None or asked.id != asked_id or not asked.is_open(now):
            return cart
        if agrees:
            _agree(connection, cart.customer.id, asked.device_id, how, now)
        answered = replace(cart, card_asked=replace(asked, answer="given" if agrees else "refused"))
        cart_changes.change_card_asked(connection, answered, now)
        return replace(answered, version=cart.version + 1)


def agree_by_code(connection: Connection, cart: Cart, device: Device, made_at: datetime, now: datetime) -> None:
    """A customer's phone showed its code to staff: that is a yes, to this terminal. A kiosk has no card to show.

    ``made_at`` is when the code was made: it does not undo that the customer closed the card since.
    """
    customer = cart.customer
    if customer is None or device.profile == "kiosk":
        return
    if not card_rows.was_taken_back(connection, customer.id, made_at):
        _agree(connection, customer.id, device.id, "qr", now)


def _agree(connection: Connection, customer_id: str, device_id: str, how: AgreedBy, now: datetime) -> None:
    new = AgreementRow(new_token(), customer_id, device_id, how, now, now + CARD_LIFE, None, None)
    card_rows.agree(connection, new)


def _agreement(row: AgreementRow) -> CardAgreement:
    return CardAgreement(row.id, row.how, row.given_at, row.ends_at)  # type: ignore[arg-type]  # only these are stored


def _closed(asked: CardAsked | None, reader: Reader, now: datetime) -> CardClosed:
    if asked is None or asked.device_id != reader.device.id:
        return CardClosed("not_agreed")
    if asked.answer == "refused":
        return CardClosed("refused", asked)
    if asked.answer:
        return CardClosed("ended", asked)
    return CardClosed("asked", asked) if asked.is_open(now) else CardClosed("not_agreed")


def _removed(note: CardNote, reader: Reader, at: datetime) -> AuditEntry:
    return AuditEntry(
        actor_staff_id=reader.staff.id,
        device_code=reader.device.code,
        action="card.note_removed",
        subject=note.id,
        before={"author": note.staff_id},
        after={},
        at=at,
        location_id=reader.device.location_id,
    )
