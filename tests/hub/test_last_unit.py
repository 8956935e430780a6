"""The last piece, fifty terminals, one real hub process: held once, sold once, and the others told before paying."""

import asyncio
from pathlib import Path

import pytest

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.reservation import HeldLine
from kiosk.faults.bare_hub import BareHub
from kiosk.faults.hub_records import HubRecords
from kiosk.faults.last_unit import FAMILY, TERMINALS, Client, clients, goods
from kiosk.hub.commands import load_shop

pytestmark = pytest.mark.timeout(400)
SKU = "LAST-00000"
HERE = Fulfillment("take_now", "here")


def test_one_of_fifty_gets_the_last_piece_and_the_others_the_next_best_before_paying(tmp_path: Path) -> None:
    database = tmp_path / "hub.db"
    load_shop(database, goods(1))
    held, outcome = asyncio.run(_all_at_once(database, BareHub(database, tmp_path / "hub.log")))
    assert sorted(line.held for line in held) == [0] * (TERMINALS - 1) + [1]
    told = [line.next_best for line in held if not line.held]
    assert {option.fulfillment for option in told if option} == {Fulfillment("home_delivery", "depot")}
    assert None not in told
    assert outcome == "allocated"
    assert HubRecords(database).available(SKU) == {"here": 0, "depot": 100}


async def _all_at_once(database: Path, hub: BareHub) -> tuple[list[HeldLine], str]:
    async with clients(database, hub) as terminals:
        held = await asyncio.gather(*(one.hold(SKU, "here", f"r{n}") for n, one in enumerate(terminals)))
        winner = next(number for number, line in enumerate(held) if line.held)
        # Everybody wants to pay now, also those who were told; the one who was promised the piece comes last.
        await asyncio.gather(*(_gives_up(one, n) for n, one in enumerate(terminals) if n != winner))
        confirmed = await terminals[winner].order(SKU, HERE, f"r{winner}")
    return held, confirmed.lines[0].outcome


async def _gives_up(client: Client, number: int) -> None:
    insisted = await client.order(SKU, HERE, f"r{number}")
    assert insisted.lines[0].outcome == "dropped"


def test_family_holds_and_its_control_does_not(tmp_path: Path) -> None:
    strong, weak = tmp_path / "strong", tmp_path / "weak"
    strong.mkdir()
    weak.mkdir()
    outcome = FAMILY.run(6, 7, strong)
    assert outcome.ok, outcome.figure
    caught = FAMILY.control(6, 7, weak)
    assert not caught.ok, caught.figure
