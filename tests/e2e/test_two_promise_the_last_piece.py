"""Two terminals without network promise the same last piece; their shoppers chose what happens then."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from kiosk.cli import main
from kiosk.demo.hub_process import HubProcess
from kiosk.domain.customer import Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.offline_policy import TooManyPieces
from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.faults.terminal import Terminal, wait_until
from kiosk.settings import ASSETS
from kiosk.use_cases.place_order import DraftOrder, OrderProblem, Recorded
from kiosk.use_cases.propose_equivalents import ProposeEquivalents
from kiosk.use_cases.view_cart import view_cart
from tests.fakes.hub_at_hand import HubAtHand

STORE = "bellecour"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    """A hub of its own, on the demonstration shop with limits."""
    shop = tmp_path / "shop"
    shutil.copytree(ASSETS / "demo", shop, ignore=shutil.ignore_patterns("source"))
    (shop / "offline_policy.csv").write_text("max_age_hours,max_quantity\n24,2\n", encoding="utf-8")
    hub = HubAtHand(tmp_path / "hub", shop)
    hub.start()
    yield hub
    hub.kill()


def draft(terminal: Terminal, sku: str, quantity: int) -> DraftOrder:
    """A guest takes pieces along from this store, or whatever is like them."""
    parts, here = terminal.parts, Fulfillment("take_now", STORE)
    price = parts.catalogue.price(sku, "public", parts.clock.now())
    assert price is not None
    parts.shopping.finish()
    parts.shopping.start("fr")
    parts.shopping.add(sku, price.price, here)
    session = parts.shopping.session
    assert session is not None
    parts.shopping.set_quantity(session.cart.lines[0].id, quantity)
    session = parts.shopping.session
    assert session is not None
    overview = view_cart(session, parts.catalogue, parts.stock, STORE, parts.clock.now())
    (line,) = overview.lines
    offered = ProposeEquivalents(parts.catalogue, parts.stock, parts.clock)(line, "public")
    equivalents = {line.line.id: tuple(each.variant.sku for each in offered)}
    contact = Contact(email="camille@exemple.fr")
    return DraftOrder(session, overview, contact, if_gone="equivalent", equivalents=equivalents)


def last_piece(terminal: Terminal) -> str:
    """Something of which this store has one, while it has something like it."""
    for sku in terminal.sellable():
        levels = {level.location_id: level.available for level in terminal.parts.stock.levels(sku)}
        if levels.get(STORE) == 1 and any(draft(terminal, sku, 1).equivalents.values()):
            return sku
    raise AssertionError("the demonstration shop has no such thing")


def recorded(terminal: Terminal, sku: str) -> ReadyOrder:
    order = terminal.parts.place_order.check(draft(terminal, sku, 1))
    assert isinstance(order, ReadyOrder)
    assert order.lines[0].fulfillment == Fulfillment("take_now", STORE)
    assert isinstance(terminal.parts.place_order.record(order), Recorded)
    return order


def is_cut(terminal: Terminal) -> bool:
    return not terminal.parts.status.status().network


def is_answered(terminal: Terminal, order: ReadyOrder) -> bool:
    return terminal.parts.outbox.receipt(order.id) is not None


def test_one_gets_it_and_the_other_what_was_chosen(hub: HubProcess, tmp_path: Path) -> None:
    with (
        Terminal(hub.url, tmp_path / "one", hub.enrol_code(STORE, "kiosk")) as one,
        Terminal(hub.url, tmp_path / "two", hub.enrol_code(STORE, "kiosk")) as two,
    ):
        for terminal in (one, two):
            terminal.waits_for_a_catalogue()
        sku = last_piece(one)
        hub.kill()
        for terminal in (one, two):
            wait_until(partial(is_cut, terminal), "the hub seems to be there", 60)
        plenty = replace(draft(one, sku, 1), overview=draft(one, _plenty(one), 3).overview)
        problem = one.parts.place_order.check(plenty)
        assert isinstance(problem, OrderProblem)
        assert isinstance(problem.limit, TooManyPieces)
        assert problem.limit.max_quantity == 2
        orders = {terminal: recorded(terminal, sku) for terminal in (one, two)}
        hub.start()
        words = []
        for terminal, order in orders.items():
            terminal.parts.status.kick()
            wait_until(partial(is_answered, terminal, order), "no answer", 60)
            receipt = terminal.parts.outbox.receipt(order.id)
            assert isinstance(receipt, OrderConfirmed)
            words.append(receipt.lines[0])
        assert {word.outcome for word in words} == {"allocated", "replaced"}
        (replaced,) = (word for word in words if word.outcome == "replaced")
        assert replaced.instead_of == sku
        assert replaced.sku in orders[one].lines[0].equivalents
        said = "".join(_printed(hub, terminal.code) for terminal in (one, two))
        assert said.count(": as asked\n") == 1
        assert said.count(f"replaced by {replaced.sku} at ") == 1


def _plenty(terminal: Terminal) -> str:
    levels = {sku: terminal.parts.stock.levels(sku) for sku in terminal.sellable()}
    return next(sku for sku, found in levels.items() if any(x.location_id == STORE and x.available > 2 for x in found))


def _printed(hub: HubProcess, code: str) -> str:
    result = CliRunner().invoke(main, ["orders", "--database", str(hub.database), "--device", code, "--lines"])
    assert result.exit_code == 0, result.output
    return result.output
