"""A try-on on a real hub: asked for at a kiosk, prepared on a tablet, ready at the kiosk."""

from pathlib import Path

import pytest

from kiosk.demo.hub_process import HubProcess
from tests.e2e.conftest import STORE
from tests.e2e.terminal_process import TerminalProcess, wait_until

BADGE = "KH-4T8W6RN2"
PIN = "1357"
DRESS = "9520123456788"


def ready(terminal: TerminalProcess) -> TerminalProcess:
    wait_until(lambda: bool(terminal.do("is_ready") and terminal.do("has_network")), "a whole catalogue", 40)
    return terminal


@pytest.mark.timeout(240)
def test_asked_for_at_a_kiosk_prepared_on_a_tablet_and_told_at_the_kiosk(hub: HubProcess, tmp_path: Path) -> None:
    kiosk = TerminalProcess(hub.url, tmp_path / "kiosk", hub.enrol_code(STORE, "kiosk"))
    tablet = TerminalProcess(hub.url, tmp_path / "tablet", hub.enrol_code(STORE, "tablet"), profile="tablet")
    with kiosk, tablet:
        ready(kiosk)
        ready(tablet)
        tablet.do("scans", f"{hub.url}/b/{BADGE}")
        for digit in PIN:
            tablet.do("touches", f"pin-{digit}")
        tablet.do("touches", "rail-try_on")
        kiosk.do("scans", DRESS)
        kiosk.do("touches", "try-on")
        kiosk.do("touches", "try-on-ask")
        kiosk.do("waits_for", "try-on-continue")

        code = str(kiosk.do("reads", "try-on-said")).rstrip(".")[-3:]
        tablet.do("touches", f"try-on-{code}")
        tablet.do("touches", "cabin-5")
        tablet.do("touches", "try-on-main")
        wait_until(lambda: "Tout y est" in kiosk.do("reads", "try-on-said"), "the cabin at the kiosk")
        tablet.do("touches", "try-on-rest")
        tablet.do("touches", "try-on-main")
        tablet.do("waits_for", "try-on-reason")
