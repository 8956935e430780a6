"""The headline: the cable is out, the terminal was just switched on, and the phone's QR still brings the cart."""

from pathlib import Path

import pytest

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.phone import Phone
from tests.e2e.conftest import CUSTOMER_LINK, OpenTerminal
from tests.e2e.terminal_process import wait_until

_WISHES = ("baskets-rive", "sac-rivage", "robe-ondine")
_LATER_WISH = "echarpe-noroit"


@pytest.mark.offline(
    "Bring the phone's cart back by its QR",
    "with limits",
    "25 lines, ten minutes, prices of the last 24 h; the customer's account needs the network",
)
def test_cart_comes_out_of_the_code_without_a_hub_and_is_replaced_by_the_live_one(
    hub: HubProcess, open_terminal: OpenTerminal, tmp_path: Path
) -> None:
    first = open_terminal(camera=True)
    wait_until(lambda: bool(first.do("is_ready") and first.do("has_network")), "a whole catalogue, with the hub's keys")
    with Phone(hub.url, tmp_path) as phone:
        phone.sign_in(CUSTOMER_LINK)
        for wish in _WISHES:
            phone.add_product(wish)
        shown = phone.show_code()
        phone.add_product(_LATER_WISH)
    hub.kill()
    first.kill()

    terminal = open_terminal(camera=True)
    terminal.do("shows", str(shown.screenshot))
    assert "hors connexion" in terminal.do("reads", "code-banner")
    total = terminal.do("reads", "cart-total")
    terminal.do("photographs", str(tmp_path / "offline.png"))

    hub.start()
    wait_until(lambda: bool(terminal.do("sees", "caught-up-banner")), "the live cart")
    said = terminal.do("reads", "caught-up-banner")
    assert "maintenant le panier de votre téléphone. Ajouté\u202f: " in said.replace("\u00a0", "\u202f").replace(
        " :", "\u202f:"
    )
    wait_until(lambda: not terminal.do("sees", "code-banner"), "the cart is still the code's")
    wait_until(lambda: terminal.do("reads", "cart-total") != total, "the total of the live cart")
    terminal.do("photographs", str(tmp_path / "live.png"))
    terminal.do("touches", "order")
    assert "@" in terminal.do("reads", "known-contact")
