"""What stands on the sending screen: every refusal in plain words, enough to tell an order by, and what else waits."""

import re
from pathlib import Path

from msgspec.structs import replace

from kiosk.hub.api.refusal import _CODES
from tests.ui.test_mending import ORDER, refused
from tests.ui.test_staff_screens import Bench, bench, outbox, profile, qapp_cls

__all__ = ["bench", "profile", "qapp_cls"]

ROOT = Path(__file__).resolve().parents[2]


def test_every_refusal_of_an_order_has_plain_words() -> None:
    files = (ROOT / "kiosk" / "hub" / "ordering").glob("*.py")
    asked = {code for file in files for code in re.findall(r'OrderRefused\(\s*"(\w+)"', file.read_text("utf-8"))}
    asked |= {_CODES[status] for status in (400, 413, 415)}
    words = (ROOT / "ui" / "qml" / "Kiosk" / "Staff" / "RefusalText.qml").read_text("utf-8")
    assert asked - set(re.findall(r'case "(\w+)"', words)) == set()


def test_the_panel_tells_an_order_by_its_key_and_shows_how_it_is_had(bench: Bench) -> None:
    refused(bench, order=replace(ORDER, idempotency_key="0193aa77-b2f4"))
    assert bench.model("sending").props.key == "0193…b2f4"
    lines = bench.model("sending").lines
    assert [lines.rows[n].how for n in range(2)] == ["take_now", "home_delivery"]
    assert all(lines.rows[n].picture for n in range(2))


def test_slips_of_customers_that_wait_are_told_and_nothing_is_to_be_reset(bench: Bench) -> None:
    bench.sign_in()
    bench.parts.status.set(slips=2)
    bench.touch("rail-sending")
    assert bench.text("sending-slips").startswith("2 commandes montrées par des clients")
    assert not bench.has("sending-empty")
    assert bench.text("promises-card").endswith("Ne pas éteindre ni réinitialiser avant.")
    bench.parts.status.set(slips=0, ledger=outbox(bench).ledger())
    bench.qtbot.waitUntil(lambda: bench.has("sending-empty"))
