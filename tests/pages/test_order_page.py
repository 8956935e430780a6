"""An order's page: its parcels by place, in order of arrival."""

import re
from datetime import UTC, datetime
from uuid import uuid4

import httpx
import msgspec

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.commands import sealing_keys
from kiosk.hub_client.sealing import seal
from kiosk.ports.order_desk import GivenUp
from kiosk.ports.outbox import ORDER
from tests.pages.conftest import new_visitor_at


def test_parcels_come_by_place_in_order_of_arrival(visitor: httpx.Client, order_path: str) -> None:
    page = visitor.get(order_path).text
    titles = re.findall(r"<h2>(.*?)</h2>", page)
    assert titles[0] == "Emporté en boutique"
    assert len(titles) == 3
    places = re.findall(r'muted small">([ÀD][^<]*)</span>', page)
    assert places[0] == "À : Lyon Bellecour"
    assert "De : Entrepôt d’Orléans" in places
    assert "En 3 fois" in page


def test_an_order_that_the_kiosk_could_not_send_yet_is_awaited(visitor: httpx.Client) -> None:
    answer = visitor.get("/o/AAAAAAAAAAAAAAAAAAAAAA")
    assert answer.status_code == 200
    assert "Votre commande est en route" in answer.text
    assert '<meta http-equiv="refresh"' in answer.text
    assert "<script" not in answer.text
    english = visitor.get("/o/AAAAAAAAAAAAAAAAAAAAAA", headers={"Accept-Language": "en"})
    assert "Your order is on its way" in english.text


def test_an_order_that_staff_gave_up_is_not_awaited(hub: HubProcess, terminal: httpx.Client) -> None:
    order = ReadyOrder(
        id=str(uuid4()),
        idempotency_key=new_token(),
        number="K99-0002",
        placed_at=datetime.now(UTC),
        lines=(OrderLine("1", "SAC-RIVAGE-COGNAC", 1, Money(18900), Fulfillment("take_now", "bellecour")),),
        delivery_fee=Money(0),
        tracking_token=new_token(),
    )
    staff = terminal.post("/api/staff/sign-in", json={"badge": "CB-7Q2M9XA4", "pin": "2468"}).json()
    sealed = seal(sealing_keys(hub.database)[0], msgspec.json.encode(order), ORDER)
    answer = terminal.post(
        "/api/orders/cancel",
        content=msgspec.json.encode(GivenUp(order.id, order.number, "customer_left", sealed)),
        headers={"X-Staff-Token": staff["session"]["token"]},
    )
    assert answer.json() == {"type": "cancelled"}
    with new_visitor_at(hub) as visitor:
        french = visitor.get(f"/o/{order.tracking_token}").text
        english = visitor.get(f"/o/{order.tracking_token}", headers={"Accept-Language": "en"}).text
    assert "Votre commande a été annulée" in french
    assert "show your receipt at the till" in english
    assert "en route" not in french


def test_half_a_link_is_no_order(visitor: httpx.Client) -> None:
    answer = visitor.get("/o/AAAAAAAAAAAA")
    assert answer.status_code == 404
    assert "Ce lien n’est pas complet" in answer.text


def test_the_list_says_how_each_order_stands(visitor: httpx.Client) -> None:
    visitor.get("/account/elise-demo-corail")
    page = visitor.get("/orders").text
    assert page.count('class="tag') == page.count('class="card"') > 0
    assert "Terminée" in page
