"""Customers' cards in memory: closed until somebody says yes."""
# ruff: noqa: ARG002 - ports are implemented whole

from datetime import date, timedelta

from msgspec.structs import replace

from kiosk.domain.cart import Cart
from kiosk.domain.credit import (
    CorrectionMade,
    CreditCorrection,
    CreditedLine,
    CreditedOrder,
    CreditShare,
)
from kiosk.domain.customer_card import (
    AgreedBy,
    CardAgreement,
    CardAsked,
    CardClosed,
    CardEvent,
    CardFacts,
    CardLine,
    CardNote,
    CardOpened,
    CardOutcome,
    CustomerCard,
    KnownSize,
)
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.domain.money import Money
from kiosk.domain.recommendation import BoughtBefore
from kiosk.errors import BackendUnavailable
from tests.fakes.shop import HERE, NOW

ASKED = CardAsked("asked-1", "Camille Berthier", "d1", "Tablette 2", NOW)


def a_card(how: AgreedBy = "qr") -> CustomerCard:
    """Élise's, with something bought by every channel."""
    return CustomerCard(
        customer_id="elise",
        first_name="Élise",
        last_name="Moreau",
        agreement=CardAgreement("agreed-1", how, NOW, NOW + timedelta(hours=2)),
        member_since=date(2021, 3, 14),
        city="Lyon",
        postcode="69002",
        sizes=(KnownSize("mode", "38"), KnownSize("maison", "M", is_told=False)),
        preferences=("Tons chauds",),
        loyalty=LoyaltyAccount(1240),
        events=(
            _event("order", 7, "web", 28500, ("VASE-GALET-1", "TAPIS-ESTRAN-1")),
            _event("order", 50, "store", 28900, ("MANTEAU-ARMEL-1",), "Camille Berthier"),
            _event("order", 63, "kiosk", 9200, ("PARFUM-SILLAGE-1",)),
            _event("return", 110, "web", -11900, ("ROBE-CORAIL-38",)),
        ),
        bought=(BoughtBefore("vase-galet", "VASE-GALET-1", (NOW - timedelta(days=7)).date()),),
        notes=(
            CardNote(
                "note-1",
                "Le 38 taillait petit. Préfère être livrée le soir, rue Auguste-Comte.",
                "camille",
                "Camille Berthier",
                NOW - timedelta(days=50),
            ),
        ),
    )


class FakeCards:
    """Opens ``card`` once it is agreed to; remembers what it was told."""

    def __init__(self) -> None:
        self.online = True
        self.outcome: CardOutcome = CardClosed("not_agreed")
        self.card = a_card()
        self.closed: list[str] = []
        self.answers: list[tuple[str, bool]] = []
        self.told: list[CardFacts] = []
        self.scans: list[tuple[str, str, str]] = []
        self.reads = 0

    async def read(self, cart_id: str, staff_token: str) -> CardOutcome:
        self._answer()
        self.reads += 1
        return self.outcome

    async def ask(self, cart_id: str, staff_token: str) -> CardOutcome:
        self._answer()
        self.outcome = CardClosed("asked", ASKED)
        return self.outcome

    async def agree_here(self, cart_id: str, staff_token: str) -> CardOutcome:
        self._answer()
        self.outcome = CardOpened(a_card("tablet"))
        return self.outcome

    async def answer(self, cart_id: str, asked_id: str, *, agrees: bool) -> Cart:
        self._answer()
        self.answers.append((asked_id, agrees))
        return Cart(cart_id, 9, NOW)

    async def close(self, cart_id: str, agreement_id: str) -> None:
        self._answer()
        self.closed.append(agreement_id)
        self.outcome = CardClosed("not_agreed")

    async def add_note(self, cart_id: str, staff_token: str, note_id: str, text: str) -> CardOutcome:
        self._answer()
        note = CardNote(note_id, text, "s1", "Camille Bernard", NOW)
        self.card = _with_notes(self.card, (note, *self.card.notes))
        self.outcome = CardOpened(self.card)
        return self.outcome

    async def remove_note(self, cart_id: str, staff_token: str, note_id: str) -> CardOutcome:
        self._answer()
        self.card = _with_notes(self.card, tuple(note for note in self.card.notes if note.id != note_id))
        self.outcome = CardOpened(self.card)
        return self.outcome

    async def tell(self, cart_id: str, staff_token: str, facts: CardFacts) -> CardOutcome:
        self._answer()
        self.told.append(facts)
        return self.outcome

    async def scanned(self, cart_id: str, product_id: str, edition: str) -> None:
        self._answer()
        self.scans.append((cart_id, product_id, edition))

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")


class FakeCredits:
    """One order of the place, whose credit is corrected as asked."""

    def __init__(self) -> None:
        self.online = True
        self.asked: list[CreditCorrection] = []
        lines = (
            CreditedLine("1", "ROBE-CORAIL-38", 1, Money(14900), (CreditShare("s1"),)),
            CreditedLine("2", "LAMPE-AUBE-1", 2, Money(25800), (CreditShare("s1", 60), CreditShare("s2", 40))),
        )
        names = {"s1": "Camille Bernard", "s2": "Karim Haddad"}
        at = NOW - timedelta(hours=3)
        self.found = [
            CreditedOrder("o1", "K07-0041", at, "kiosk", HERE, lines, names=names),
            CreditedOrder("o2", "W-2210", at - timedelta(days=1), "web", HERE, lines[:1], names=names),
        ]

    async def orders(self, staff_token: str, number: str = "") -> list[CreditedOrder]:
        self._answer()
        return [order for order in self.found if number in {"", order.number}]

    async def correct(self, asked: CreditCorrection, staff_token: str) -> CreditedOrder:
        self._answer()
        self.asked.append(asked)
        order = next(order for order in self.found if order.order_id == asked.order_id)
        before = next(line.shares for line in order.lines if line.line_id == asked.line_id)
        made = CorrectionMade(asked.line_id, before, asked.shares, asked.reason, "Camille Bernard", NOW)
        lines = tuple(
            replace(line, shares=asked.shares) if line.line_id == asked.line_id else line for line in order.lines
        )
        return replace(order, lines=lines, corrections=(made, *order.corrections))

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")


def _event(kind: str, days: int, channel: str, cents: int, skus: tuple[str, ...], by: str = "") -> CardEvent:
    return CardEvent(
        kind,  # type: ignore[arg-type]  # one of the two literals
        NOW - timedelta(days=days),
        f"C-{days}",
        channel,
        HERE,
        Money(cents),
        tuple(CardLine(sku, 1) for sku in skus),
        by,
        "too_small" if kind == "return" else None,
    )


def _with_notes(card: CustomerCard, notes: tuple[CardNote, ...]) -> CustomerCard:
    return replace(card, notes=notes)
