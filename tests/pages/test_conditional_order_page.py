"""The order's page says in words what became of the shopper's choice, in both languages, in a real browser."""

from datetime import UTC, datetime
from uuid import uuid4

import httpx
import msgspec

from kiosk.domain.customer import Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, OrderLine, ReadyOrder
from kiosk.hub.auth.secrets import new_token
from tests.pages.conftest import NewPhone

HERE = Fulfillment("take_now", "bellecour")
MORE_THAN_THERE_IS = 99


def conditional_order(terminal: httpx.Client) -> OrderConfirmed:
    """A line for each choice; of most there are fewer than asked for anywhere."""
    token = new_token()
    dress, lamp = "ROBE-ONDINE-IVOIRE-38", "LAMPE-AUBE-VERT-SAPIN"
    gone = OrderLine("1", dress, 1, Money(14900), HERE, "equivalent", equivalents=("ROBE-ONDINE-BLEU-NUIT-38",))
    many = MORE_THAN_THERE_IS
    order = ReadyOrder(
        id=str(uuid4()),
        idempotency_key=token,
        number="K99-0002",
        placed_at=datetime.now(UTC),
        lines=(
            gone,
            OrderLine("2", dress, many, Money(14900), HERE, "drop"),
            OrderLine("3", dress, many, Money(14900), HERE, "equivalent", equivalents=(lamp,)),
            OrderLine("4", dress, many, Money(14900), HERE, "another_location"),
            OrderLine("5", dress, many, Money(14900), HERE, "wait"),
        ),
        delivery_fee=Money(0),
        tracking_token=token,
        contact=Contact("Marie Guest", "marie@exemple.fr"),
    )
    answer = terminal.post("/api/orders", content=msgspec.json.encode(order), headers={"Idempotency-Key": token})
    assert answer.status_code == 201, answer.text
    return msgspec.json.decode(answer.content, type=OrderConfirmed)


def test_choices_and_outcomes_are_said_on_the_phone(terminal: httpx.Client, new_phone: NewPhone) -> None:
    sell_out(terminal, "ROBE-ONDINE-IVOIRE-38")
    decided = conditional_order(terminal)
    assert [word.outcome for word in decided.lines] == ["replaced", "dropped", "waiting", "waiting", "waiting"]
    path = "/" + decided.tracking_url.split("/", 3)[3]
    said = {
        "fr-FR": (
            "Équivalent, à la place de Robe Ondine, Ivoire · 38",
            "Épuisé : annulé, comme vous l’aviez choisi. Rien n’est débité.",
            "Épuisé, ses équivalents aussi : l’article attend l’arrivage.",
            "Épuisé ailleurs aussi : l’article attend l’arrivage.",
            "Épuisé : l’article attend l’arrivage.",
        ),
        "en-GB": (
            "Something similar, instead of",
            "Sold out: cancelled, as you chose. Nothing is charged.",
            "Sold out, and so is everything similar: the item waits for the next delivery.",
            "Sold out elsewhere too: the item waits for the next delivery.",
            "Sold out: the item waits for the next delivery.",
        ),
    }
    for language, sentences in said.items():
        phone = new_phone(language, width=360)
        phone.goto(path)
        text = phone.inner_text("main")
        assert [sentence for sentence in sentences if sentence not in text] == []
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def sell_out(terminal: httpx.Client, sku: str) -> None:
    """Buy what there is of a SKU in this store, piece by piece, dropping what is not there."""
    for _ in range(20):
        token = new_token()
        order = ReadyOrder(
            id=str(uuid4()),
            idempotency_key=token,
            number="K99-0003",
            placed_at=datetime.now(UTC),
            lines=(OrderLine("1", sku, 1, Money(14900), HERE, "drop"),),
            delivery_fee=Money(0),
            tracking_token=token,
            contact=Contact("Marie Guest", "marie@exemple.fr"),
        )
        answer = terminal.post("/api/orders", content=msgspec.json.encode(order), headers={"Idempotency-Key": token})
        if msgspec.json.decode(answer.content, type=OrderConfirmed).lines[0].outcome == "dropped":
            return
