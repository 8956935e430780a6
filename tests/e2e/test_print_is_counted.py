"""From paper to the manager's figures: two pages scanned without network, one of a personal copy, an order, a restart."""

from datetime import timedelta

from click.testing import CliRunner

from kiosk.cli import main
from kiosk.demo.hub_process import HubProcess
from kiosk.domain.print_source import hub_day
from kiosk.faults.proxy import Proxy
from kiosk.hub.customer_links import make_customer_link
from kiosk.hub.store.database import Database
from kiosk.system import SystemClock
from tests.e2e.conftest import OpenTerminal, ShowCode, confirm, fill_cart
from tests.e2e.terminal_process import wait_until

EDITION = "automne-2026"


def _personal_link(hub: HubProcess) -> str:
    """What stands in the codes of one customer's copy."""
    database = Database.open(hub.database)
    link = make_customer_link(database, "elise-moreau", EDITION, hub_day(SystemClock().now()) + timedelta(days=90))
    database.close()
    assert isinstance(link, str)
    return link


def _figures(hub: HubProcess) -> dict[str, list[str]]:
    rows = CliRunner().invoke(main, ["sources", "--database", str(hub.database), "--csv"]).output.splitlines()
    found = [row.split(",") for row in rows if row.startswith(EDITION)]
    return {page: numbers[:5] for _, page, *numbers in found}


def test_what_paper_brought_without_network_is_told_once(
    hub: HubProcess, open_terminal: OpenTerminal, show_code: ShowCode
) -> None:
    link = _personal_link(hub)
    with Proxy(hub.port) as line:
        terminal = open_terminal(line.url)
        wait_until(lambda: bool(terminal.do("is_ready")) and bool(terminal.do("has_network")), "no catalogue")
        line.breaks("cut")
        wait_until(lambda: not terminal.do("has_network"), "the cut")
        terminal.do("scans", f"{hub.url}/s/{EDITION}-p24?s={EDITION}&p=24")
        terminal.do("waits_for", "screen-selection")
        wait_until(lambda: terminal.do("reads", "page-title") == "Lire le soir", "the page")
        terminal.do("scans", f"{hub.url}/s/{EDITION}-p12?s={EDITION}&p=12&u={link}")
        wait_until(lambda: terminal.do("reads", "page-title") == "À table", "the other page")
        line.heals()
        wait_until(lambda: bool(terminal.do("has_network")), "the hub is heard again")
        fill_cart(terminal, show_code())  # a known customer, whose order needs no typing
        confirm(terminal)
        terminal.kill()

    # The counts are on the terminal's disk, and are told by its next start.
    open_terminal()
    told = {"24": ["1", "1", "0", "0", "0"], "12": ["1", "0", "1", "1", "1"]}
    # What the hub did not take when it was told is told again a minute later.
    wait_until(lambda: _figures(hub) == told, "scans, visits, orders, confirmed, personal", 150)
