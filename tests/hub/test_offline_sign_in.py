"""Signing in when the hub cannot be reached, and what the hub says of it afterwards: the real hub, the real file."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from litestar import Litestar
from msgspec.structs import replace
from typing_extensions import override

from kiosk.domain.staff import StaffMember
from kiosk.domain.team import PersonChange
from kiosk.hub_client.session import HubSession
from kiosk.hub_client.staff import HttpStaffDesk
from kiosk.ports.staff_desk import SignedIn, SignInRefused
from kiosk.use_cases.sign_in import HubNeeded, SignIn
from offline_cache.badge_file import BadgeFile
from tests.hub.conftest import MovableClock, Terminal
from tests.hub.staff_calls import sign_in

pytestmark = pytest.mark.anyio


class Cord(httpx.ASGITransport):
    """The way to the hub: ``cut`` it, or let it ``hang``."""

    is_cut = is_hanging = False

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.is_cut:
            raise httpx.ConnectError("cut", request=request)
        if self.is_hanging:
            await asyncio.Event().wait()
        return await super().handle_async_request(request)


@pytest.fixture
def hub_database(database_file: Path) -> Path:
    """A file alone: no race is decided here."""
    return database_file


@pytest.fixture
def cord(app: Litestar) -> Cord:
    return Cord(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]


@pytest.fixture
async def door(kiosk: Terminal, cord: Cord, tmp_path: Path, clock: MovableClock) -> AsyncIterator[SignIn]:
    token = kiosk.headers["Authorization"].removeprefix("Bearer ")
    line = HubSession("http://hub.test", lambda: token, clock, transport=cord)
    yield SignIn(HttpStaffDesk(line), BadgeFile(tmp_path, clock), lambda: not cord.is_cut)
    await line.aclose()


@pytest.mark.offline("Sign in with badge and PIN", "with limits", "those who signed in here during the last 7 days")
async def test_who_signed_in_here_gets_in_without_the_hub_and_is_checked_when_it_is_back(
    door: SignIn, cord: Cord
) -> None:
    cord.is_cut = True
    assert await door("badge-lea", "1357") == HubNeeded()
    cord.is_cut = False
    assert isinstance(await door("badge-lea", "1357"), SignedIn)
    await door.leave()
    cord.is_cut = True
    assert await door("badge-lea", "0000") == SignInRefused(4)
    assert isinstance(await door("badge-lea", "1357"), SignedIn)
    assert door.current is not None
    assert (door.current.is_offline, door.current.token, door.current.staff.id) == (True, "", "lea")
    assert await door.renew() == "waiting"
    cord.is_cut = False
    assert await door.renew() == "renewed"
    assert (door.current.is_offline, bool(door.current.token)) == (False, True)
    assert await door.renew() == "waiting"


async def test_a_hub_that_hangs_keeps_nobody_at_the_door_whom_this_terminal_knows(
    door: SignIn, cord: Cord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.use_cases.sign_in.PATIENCE", timedelta(milliseconds=100))
    await door("badge-lea", "1357")
    cord.is_hanging = True
    async with asyncio.timeout(10):
        assert isinstance(await door("badge-lea", "1357"), SignedIn)
    assert door.current is not None
    assert door.current.is_offline


async def test_who_this_terminal_heard_has_left_is_not_let_in_without_the_hub(
    cord: Cord, kiosk: Terminal, tmp_path: Path, clock: MovableClock
) -> None:
    heard: dict[str, StaffMember] = {}
    token = kiosk.headers["Authorization"].removeprefix("Bearer ")
    line = HubSession("http://hub.test", lambda: token, clock, transport=cord)
    door = SignIn(HttpStaffDesk(line), BadgeFile(tmp_path, clock), lambda: not cord.is_cut, heard.get)
    lea = await door("badge-lea", "1357")
    assert isinstance(lea, SignedIn)
    cord.is_cut = True
    promoted = replace(lea.session.staff, role="manager")
    heard["lea"] = promoted
    assert isinstance(await door("badge-lea", "1357"), SignedIn)
    assert door.current is not None
    assert door.current.staff == promoted
    await door.leave()
    heard["lea"] = replace(promoted, is_active=False)
    assert await door("badge-lea", "1357") == HubNeeded()
    assert door.current is None
    heard.clear()
    assert await door("badge-lea", "1357") == HubNeeded()  # forgotten
    await line.aclose()


async def test_who_left_the_team_is_sent_away_when_the_hub_is_back_and_not_let_in_again(
    door: SignIn, cord: Cord, other_kiosk: Terminal
) -> None:
    lea = await door("badge-lea", "1357")
    assert isinstance(lea, SignedIn)
    cord.is_cut = True
    await door("badge-lea", "1357")
    marc = await sign_in(other_kiosk, "badge-marc", "4821")
    member = lea.session.staff
    gone = PersonChange(type(member)(member.id, member.name, "LP", "salesperson", "lyon", is_active=False), member)
    assert (await marc.call("POST", "/api/team", gone)).status_code == 200
    cord.is_cut = False
    assert await door.renew() == "ended"
    assert door.current is None
    cord.is_cut = True
    assert await door("badge-lea", "1357") == HubNeeded()
