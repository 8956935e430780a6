"""A recorded order reaches the hub exactly once: through a power cut of the terminal, and through a lost answer."""

import pytest

from kiosk.demo.hub_process import HubProcess
from kiosk.ports.outbox import Ledger
from tests.e2e.conftest import OpenTerminal, ShowCode, confirm, fill_cart
from tests.e2e.lossy_line import LossyLine
from tests.e2e.terminal_process import wait_until

DONE = Ledger(made=1, confirmed=1, pending=0, rejected=0)


@pytest.mark.offline("Keep every promised order through a power cut", "yes")
def test_power_cut_of_the_terminal_while_the_hub_is_away(
    hub: HubProcess, open_terminal: OpenTerminal, show_code: ShowCode
) -> None:
    terminal = open_terminal()
    fill_cart(terminal, show_code())
    hub.kill()
    number = confirm(terminal)
    terminal.kill()

    terminal = open_terminal()  # the hub is still away
    ledger = terminal.ledger()
    assert (ledger.made, ledger.pending, ledger.is_complete) == (1, 1, True)
    hub.start()
    wait_until(lambda: terminal.ledger() == DONE, "the order was not confirmed")
    assert hub.order_numbers(terminal.do("device")) == [number]


def test_answer_lost_after_the_hub_did_the_work(
    hub: HubProcess, open_terminal: OpenTerminal, show_code: ShowCode
) -> None:
    with LossyLine(hub.port) as line:
        terminal = open_terminal(line.url)
        fill_cart(terminal, show_code())
        line.to_lose = 2
        number = confirm(terminal)
        wait_until(lambda: terminal.ledger() == DONE, "the order was not confirmed")
        assert line.lost == 2
        assert hub.order_numbers(terminal.do("device")) == [number]
