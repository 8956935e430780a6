"""Every route with every role, both ways: what the table allows works, what it refuses is refused by the hub."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import httpx
import pytest
from litestar import Litestar

from kiosk.domain.rights import ALL_RIGHTS, RIGHTS_OF, ROLES, may
from kiosk.domain.staff import Role
from kiosk.hub.services import Services
from tests.hub.conftest import Terminal, enrolled
from tests.hub.staff_calls import Person, hire
from tests.rights_table import TABLE, calls, places, written

pytestmark = pytest.mark.anyio

_PARAMETER = re.compile(r"\{[^}]+\}")


@pytest.fixture
def hub_database(database_file: Path) -> Path:
    """A file alone: guards ask no database for more than a point read."""
    return database_file


@pytest.fixture
async def staff(client: httpx.AsyncClient, services: Services) -> dict[Role, Person]:
    """One person of each role, each on a terminal of their own."""
    return {role: await hire(services, await enrolled(client, services, "lyon", "tablet"), role) for role in ROLES}


def test_the_table_in_the_documentation_is_what_the_hub_does(app: Litestar) -> None:
    assert TABLE.read_text("utf-8") == written(app), "write it anew: python -m tests.rights_table"


async def test_every_staff_route_lets_in_exactly_the_roles_of_the_table(
    app: Litestar, staff: dict[Role, Person], kiosk: Terminal
) -> None:
    routes = [call for call in calls(app) if call.right is not None]
    assert len(routes) > 20
    for call in routes:
        assert call.right is not None
        path = _PARAMETER.sub("x", call.path)
        nobody = await kiosk.call(call.method, path)
        assert (nobody.status_code, nobody.json()["code"]) == (401, "staff_unknown"), call
        for role, person in staff.items():
            answer = await person.call(call.method, path)
            is_refused = (answer.status_code, _code(answer)) == (403, "role_wrong")
            assert is_refused is not may(role, call.right), (call.method, path, role, answer.text)
            assert answer.status_code not in {401, 500}, (call.method, path, role, answer.text)


async def test_a_person_is_believed_on_their_own_terminal_alone(
    app: Litestar, staff: dict[Role, Person], kiosk: Terminal
) -> None:
    token = {"X-Staff-Token": staff["manager"].token}
    for call in calls(app):
        if call.right is not None:
            answer = await kiosk.call(call.method, _PARAMETER.sub("x", call.path), headers=token)
            assert answer.status_code == 401, call


async def test_routes_of_terminals_and_platforms_refuse_strangers(app: Litestar, client: httpx.AsyncClient) -> None:
    for call in calls(app):
        if call.who in {"terminal", "platform", "staff"}:
            answer = await client.request(call.method, _PARAMETER.sub("x", call.path))
            assert answer.status_code == 401, call


def test_whatever_knows_the_person_asks_for_a_right(app: Litestar) -> None:
    asking: Callable[[Any], bool] = lambda call: "staff" in call.handler.parsed_fn_signature.parameters  # noqa: E731
    assert [call.path for call in calls(app) if asking(call) and call.right is None] == []


def test_every_right_is_somebodys_and_somebody_has_not_every_right() -> None:
    assert frozenset(ALL_RIGHTS) == frozenset().union(*RIGHTS_OF.values())
    assert not may("salesperson", "team.change")
    assert not may("support", "card.open")


def test_the_rail_offers_salespeople_nothing_of_managers() -> None:
    for profile in ("tablet", "manager"):
        assert {"team", "terminals", "figures", "rules"}.isdisjoint(places(profile, "salesperson"))
    assert "team" in places("manager", "manager")
    assert set(get_args(Role)) == set(ROLES)


def _code(answer: httpx.Response) -> str:
    is_json = answer.headers.get("content-type", "").startswith("application/json")
    body = answer.json() if is_json else {}
    return str(body.get("code", "")) if isinstance(body, dict) else ""
