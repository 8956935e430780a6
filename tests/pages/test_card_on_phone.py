"""The customer's say on their card, on their phone: asked, opened, closed again, and what is kept of scans."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from kiosk.demo.hub_process import HubProcess
from tests.pages.conftest import new_visitor_at


@pytest.fixture
def elise(hub: HubProcess) -> Iterator[httpx.Client]:
    with new_visitor_at(hub) as phone:
        phone.get("/account/elise-demo-corail", follow_redirects=True)
        yield phone


@pytest.fixture
def tablet(hub: HubProcess) -> Iterator[httpx.Client]:
    """A tablet of Bellecour with Camille signed in."""
    with httpx.Client(base_url=hub.url, timeout=60, verify=False) as tablet:
        enrolling = {"code": hub.enrol_code("bellecour", "tablet"), "profile": "tablet"}
        made = tablet.post("/api/devices/enrol", json=enrolling)
        tablet.headers["Authorization"] = f"Bearer {made.json()['token']}"
        signed_in = tablet.post("/api/staff/sign-in", json={"badge": "CB-7Q2M9XA4", "pin": "2468"})
        tablet.headers["X-Staff-Token"] = signed_in.json()["session"]["token"]
        yield tablet


def _card(tablet: httpx.Client, cart_id: str) -> dict[str, Any]:
    found: dict[str, Any] = tablet.get(f"/api/carts/{cart_id}/card").json()
    return found


def test_asked_on_the_phone_opened_there_and_closed_there(elise: httpx.Client, tablet: httpx.Client) -> None:
    elise.post("/cart/lines", data={"sku": "FOULARD-ECUME-PETROLE"}, follow_redirects=True)
    page = elise.get("/cart/code").text
    code = re.search(r'id="short-code" aria-label="([^"]+)"', page)
    assert code is not None
    claimed = tablet.post("/api/handoffs/claim", json={"short_code": code.group(1).replace(" ", "")}).json()
    cart_id = claimed["cart"]["id"]
    assert _card(tablet, cart_id)["type"] == "closed"
    tablet.post(f"/api/carts/{cart_id}/card/ask")
    page = elise.get("/cart").text
    assert "Camille demande à voir votre fiche" in page
    asked = re.search(r'name="asked" value="([^"]+)"', page)
    assert asked is not None
    elise.post("/card/answer", data={"asked": asked.group(1), "agrees": "yes"}, follow_redirects=True)
    card = _card(tablet, cart_id)["card"]
    assert (card["last_name"], card["agreement"]["how"]) == ("Moreau", "phone")
    assert {event["channel"] for event in card["events"]} >= {"web", "store", "kiosk"}
    assert "Votre fiche est ouverte" in elise.get("/card").text
    elise.post("/card/close", follow_redirects=True)
    assert _card(tablet, cart_id)["reason"] == "ended"
    assert "Votre fiche est fermée" in elise.get("/card").text


def test_scans_are_kept_when_asked_for_and_erased_when_not(elise: httpx.Client) -> None:
    assert "Rien n’est gardé" in elise.get("/card").text
    kept = elise.post("/card/scans", data={"keeps": "yes"}, follow_redirects=True).text
    assert "Ne plus garder, et tout effacer" in kept
    gone = elise.post("/card/scans", data={"keeps": "no"}, follow_redirects=True).text
    assert "Garder ce que je scanne" in gone


def test_a_guest_has_no_card(visitor: httpx.Client) -> None:
    assert visitor.get("/card", follow_redirects=False).status_code == 303
