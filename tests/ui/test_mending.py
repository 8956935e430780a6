"""A refused order in the hands of staff, in a real window: opened, put right, sent again, or given up."""
# The bench is that of the other staff screens.

from typing import Any

import msgspec
import pytest

from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, OrderLine, ReadyOrder
from kiosk.domain.outbox_export import read_export
from kiosk.errors import BackendRejected
from kiosk.ports.order_desk import GivenUp, OrderArrived
from tests.fakes.shop import HERE, NOW
from tests.ui.test_staff_screens import Bench, bench, outbox, profile, qapp_cls

__all__ = ["bench", "profile", "qapp_cls"]

HOME = Address("Marc Delattre", "27 rue de la Charité", "69020", "Lyon")
ORDER = ReadyOrder(
    id="order-9",
    idempotency_key="key-9",
    number="T02-0009",
    placed_at=NOW,
    lines=(
        OrderLine("1", "ROBE-CORAIL-38", 1, Money(14900), Fulfillment("take_now", HERE)),
        OrderLine("2", "LAMPE-AUBE-1", 2, Money(11900), Fulfillment("home_delivery", "depot")),
    ),
    delivery_fee=Money(490),
    tracking_token="t" * 22,
    contact=Contact("Marc Delattre", "marc@exemple.fr"),
    address=HOME,
)


def refused(bench: Bench, why: str = "price_changed", order: ReadyOrder = ORDER) -> None:
    outbox(bench).add(order)
    outbox(bench).reject(order.id, why)
    bench.sign_in()
    bench.touch("rail-sending", f"sending-{order.number}")


def opened(bench: Bench, why: str = "price_changed", order: ReadyOrder = ORDER) -> None:
    refused(bench, why, order)
    bench.touch("mend")
    bench.jobs.run_all()


def sent(bench: Bench) -> ReadyOrder:
    (entry,) = outbox(bench).entries()
    assert entry.state == "pending"
    return msgspec.json.decode(entry.sealed, type=ReadyOrder)


def test_the_list_names_nobody_and_says_why(bench: Bench) -> None:
    refused(bench)
    assert bench.text("sending-why") == "Un prix a changé depuis."
    row = bench.item(f"sending-{ORDER.number}").property("text")
    assert row == ORDER.number


def test_a_dearer_price_needs_the_shoppers_word(bench: Bench) -> None:
    opened(bench)
    assert bench.text("mend-line-2-state") == "129,00 € aujourd’hui au lieu de 119,00 €"
    bench.touch("mend-send")
    assert bench.text("mend-problem") == "Demandez au client s’il accepte le prix du jour."
    assert outbox(bench).entries()[0].state == "rejected"
    bench.touch("mend-accept", "mend-send")
    again = sent(bench)
    assert (again.id, again.number, again.tracking_token) == (ORDER.id, ORDER.number, ORDER.tracking_token)
    assert again.replaces_keys == ("key-9",)
    assert again.idempotency_key not in ("", "key-9")
    assert [line.unit_price for line in again.lines] == [Money(14900), Money(12900)]
    assert bench.parts.status.kicks


def test_address_quantity_way_and_a_line_taken_out(bench: Bench) -> None:
    opened(bench, "postcode_wrong")
    assert bench.model("mending").props.postcode == "69020"
    field = bench.item("mend-postcode-input")
    field.setProperty("text", "")
    field.forceActiveFocus()
    bench.type("6900")
    bench.touch("mend-line-2-quantity-minus")
    bench.touch("mend-line-1-quantity-minus")
    assert bench.text("mend-line-1-state") == "Retirée de la commande"
    bench.item("mend-lines").forceActiveFocus()
    bench.touch("mend-accept", "mend-send")
    assert bench.text("mend-problem") == "Le code postal a cinq chiffres."
    field.forceActiveFocus()
    bench.type("2")
    bench.item("mend-lines").forceActiveFocus()
    bench.touch("mend-send")
    again = sent(bench)
    assert again.address is not None
    assert again.address.postcode == "69002"
    assert again.contact == Contact("Marc Delattre", "marc@exemple.fr")
    assert [(line.id, line.quantity) for line in again.lines] == [("2", 1)]


def test_a_line_collected_instead_needs_no_parcel(bench: Bench) -> None:
    opened(bench)
    bench.touch("mend-line-2-pickup", "mend-accept", "mend-send")
    again = sent(bench)
    assert {line.fulfillment.kind for line in again.lines} == {"take_now", "store_pickup"}
    assert (again.delivery_fee, again.address) == (Money(0), None)


@pytest.mark.offline("Open and mend a refused order", "no", "only the hub can open what is sealed; the order stays")
def test_without_the_hub_nothing_opens_and_nothing_is_lost(bench: Bench) -> None:
    refused(bench)
    bench.hub.online = False
    bench.touch("mend")
    bench.jobs.run_all()
    assert "ne répond pas" in bench.text("mend-problem")
    bench.touch("mend-back")
    assert outbox(bench).entries()[0].state == "rejected"


def test_a_key_that_the_hub_lost_is_said(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(*_: Any) -> None:
        raise BackendRejected(422, "sealing_key_unknown")

    monkeypatch.setattr(bench.hub, "open", unknown)
    opened(bench, "sealing_key_unknown")
    assert "n’a plus la clé" in bench.text("mend-problem")


def test_giving_up_needs_a_reason_and_the_hubs_word(bench: Bench) -> None:
    refused(bench)
    bench.touch("give-up")
    bench.touch("give-up-confirm")
    bench.jobs.run_all()
    assert not bench.hub.given_up
    bench.touch("reason-customer_left", "give-up-confirm")
    bench.jobs.run_all()
    (given_up,) = bench.hub.given_up
    assert given_up == GivenUp(ORDER.id, ORDER.number, "customer_left", given_up.sealed)
    assert msgspec.json.decode(given_up.sealed, type=ReadyOrder) == ORDER
    assert outbox(bench).cancelled == {ORDER.id: "customer_left"}
    assert outbox(bench).ledger().is_complete
    assert bench.has("sending-empty")


def test_giving_up_an_order_that_arrived_after_all_confirms_it(bench: Bench) -> None:
    refused(bench)
    bench.hub.cancel_outcome = OrderArrived(OrderConfirmed(ORDER.id, ORDER.number, NOW, (), ORDER.total, "url"))
    bench.touch("give-up")
    bench.touch("reason-mistake", "give-up-confirm")
    bench.jobs.run_all()
    assert "elle est confirmée" in bench.text("give-up-note")
    assert outbox(bench).receipt(ORDER.id) is not None
    assert not outbox(bench).cancelled


def test_an_unknown_outcome_is_named_and_cannot_be_touched(bench: Bench) -> None:
    outbox(bench).add(ORDER)
    outbox(bench).postpone(ORDER.id, NOW, "backend_unavailable", may_be_placed=True)
    bench.sign_in()
    bench.touch("rail-sending", f"sending-{ORDER.number}")
    assert bench.text("sending-why").startswith("Issue inconnue, nous redemandons.")
    assert not bench.has("mend")
    assert not bench.has("give-up")
    for ask in (bench.model("mending").open, bench.model("mending").giveUp):
        ask(ORDER.id)
        assert bench.model("mending").props.step == ""


def test_signing_out_forgets_the_person(bench: Bench) -> None:
    opened(bench)
    bench.model("signIn").signOut()
    assert bench.model("mending").props.email == ""
    assert bench.model("mending")._inputs.mending is None


@pytest.mark.offline("Carry unsent orders away in a file", "yes", "a manager who is signed in")
def test_a_manager_carries_unsent_orders_away_on_a_disk(bench: Bench) -> None:
    refused(bench)
    bench.touch("export")
    files = bench.parts.export_outbox._files
    files.is_gone = True
    bench.touch("export-to-0")
    bench.jobs.run_all()
    assert "n’a pas pu être écrit" in bench.text("export-note")
    files.is_gone = False
    bench.touch("export-to-0")
    bench.jobs.run_all()
    ((path, content),) = files.written.items()
    assert str(path) in bench.text("export-done")
    assert path.name.startswith("outbox-K07-")
    read = read_export(content)
    assert read is not None
    assert [order.outline.number for order in read[1].orders] == [ORDER.number]
    assert outbox(bench).entries()[0].state == "rejected"


def test_a_terminal_that_was_revoked_says_so_and_what_stays(bench: Bench) -> None:
    refused(bench)
    ledger = outbox(bench).ledger()
    bench.parts.status.set(state="needs_attention", reason="device_removed", ledger=ledger)
    bench.qtbot.waitUntil(lambda: bench.has("removed-cover"))
    assert bench.text("removed-kept").startswith("1 promesse reste ici, chiffrée")
    assert bench.model("signIn").person is None
