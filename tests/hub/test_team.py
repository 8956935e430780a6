"""A manager sets up people; every step is in the audit log."""

from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest

from kiosk.domain.audit import AuditPage, AuditQuery
from kiosk.domain.staff import StaffMember
from kiosk.domain.team import NewSecrets, PersonChange, TeamMember, TeamProblem
from kiosk.hub.importing import import_shop
from kiosk.hub.platforms.shop import ShopStaff
from kiosk.hub.services import Services
from kiosk.hub.store import feed_rows
from tests.hub.conftest import MovableClock, Terminal, small_shop
from tests.hub.staff_calls import Person, hire, sign_in

pytestmark = pytest.mark.anyio

replace = msgspec.structs.replace
ZOE = StaffMember("zoe", "Zoé Blanc", "ZB", "salesperson", "lyon", "Femme")


@pytest.fixture
def hub_database(database_file: Path) -> Path:
    """A file alone: no race is decided here."""
    return database_file


@pytest.fixture
async def marc(kiosk: Terminal) -> Person:
    return await sign_in(kiosk, "badge-marc", "4821")


def told(answer: httpx.Response) -> NewSecrets:
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=NewSecrets)


async def team_of(person: Person) -> dict[str, TeamMember]:
    members = msgspec.json.decode((await person.call("GET", "/api/team")).content, type=list[TeamMember])
    return {one.member.id: one for one in members}


async def log_of(person: Person) -> list[tuple[str, str, str]]:
    answer = await person.call("POST", "/api/audit/page", AuditQuery())
    page = msgspec.json.decode(answer.content, type=AuditPage)
    assert (page.broken_at, page.seen_fits) == (0, True)
    return [(link.entry.actor_staff_id, link.entry.action, link.entry.subject) for link in page.entries]


async def test_somebody_new_signs_in_with_what_was_told_once_and_terminals_hear_of_them(
    marc: Person, kiosk: Terminal, services: Services
) -> None:
    secrets = told(await marc.call("POST", "/api/team", PersonChange(ZOE)))
    assert len(secrets.pin) == 4
    zoe = await sign_in(kiosk, secrets.badge, secrets.pin)
    assert zoe.member == ZOE
    with services.database.read() as connection:
        assert feed_rows.values_of(connection, "staff", ["zoe"]) == {"zoe": msgspec.json.encode(ZOE)}
    assert (await team_of(marc))["zoe"].signed_in_on == ("Borne 01",)
    again = await marc.call("POST", "/api/team", PersonChange(ZOE))
    assert again.json()["code"] == "person_known"
    assert await log_of(marc) == [("marc", "person.added", "zoe")]


async def test_a_new_pin_ends_the_old_one_its_lock_and_every_session(marc: Person, kiosk: Terminal) -> None:
    lea = await sign_in(kiosk, "badge-lea", "1357")
    for _ in range(5):
        await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "badge-lea", "pin": "0000"})
    assert (await team_of(marc))["lea"].locked_until is not None
    secrets = told(await marc.call("POST", "/api/team/lea/pin"))
    assert (await lea.call("GET", "/api/orders")).status_code == 401
    assert (await sign_in(kiosk, "badge-lea", secrets.pin)).member.id == "lea"
    assert await log_of(marc) == [("marc", "pin.reset", "lea"), ("lea", "sign_in.locked", "lea")]


async def test_a_lost_badge_opens_nothing_any_more_and_the_new_one_does(marc: Person, kiosk: Terminal) -> None:
    secrets = told(await marc.call("POST", "/api/team/lea/badge"))
    old = await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "badge-lea", "pin": "1357"})
    assert old.json()["type"] == "refused"
    assert (await sign_in(kiosk, secrets.badge, "1357")).member.id == "lea"


async def test_who_leaves_is_signed_out_everywhere_and_may_come_back(marc: Person, kiosk: Terminal) -> None:
    lea = await sign_in(kiosk, "badge-lea", "1357")
    gone = replace(lea.member, is_active=False)
    told(await marc.call("POST", "/api/team", PersonChange(gone, lea.member)))
    assert (await lea.call("GET", "/api/orders")).status_code == 401
    refused = await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "badge-lea", "pin": "1357"})
    assert refused.json()["type"] == "refused"
    stay = {"renewal": lea.renewal, "since": "2026-03-10T12:00:00Z"}
    assert (await kiosk.call("POST", "/api/staff/renew", json=stay)).json() == {"type": "refused"}
    told(await marc.call("POST", "/api/team", PersonChange(lea.member, gone)))
    assert (await sign_in(kiosk, "badge-lea", "1357")).member == lea.member
    assert [action for _, action, _ in await log_of(marc)] == ["person.changed", "person.left"]


async def test_two_managers_at_once_do_not_undo_each_other(marc: Person) -> None:
    lea = (await team_of(marc))["lea"].member
    told(await marc.call("POST", "/api/team", PersonChange(replace(lea, discount_ceiling_percent=20), lea)))
    late = await marc.call("POST", "/api/team", PersonChange(replace(lea, role="manager"), lea))
    assert (late.status_code, late.json()["code"]) == (422, "person_changed")
    assert (await team_of(marc))["lea"].member == replace(lea, discount_ceiling_percent=20)


@pytest.mark.parametrize(
    ("after", "problem"),
    [
        (replace(ZOE, location_id="paris"), "place_not_yours"),
        (replace(ZOE, role="support"), "role_not_yours"),
        (replace(ZOE, name=" "), "name_wrong"),
        (replace(ZOE, discount_ceiling_percent=51), "ceiling_wrong"),
    ],
)
async def test_what_a_manager_may_not_set_up(marc: Person, after: StaffMember, problem: TeamProblem) -> None:
    answer = await marc.call("POST", "/api/team", PersonChange(after))
    assert (answer.status_code, answer.json()["code"]) == (422, problem)
    assert await log_of(marc) == []


async def test_nobody_raises_their_own_ceiling_or_resets_their_own_pin(marc: Person) -> None:
    raised = replace(marc.member, discount_ceiling_percent=50)
    for path, body in (("/api/team", PersonChange(raised, marc.member)), ("/api/team/marc/pin", None)):
        assert (await marc.call("POST", path, body)).json()["code"] == "not_yourself"


async def test_support_sets_up_people_of_every_store(marc: Person, kiosk: Terminal, services: Services) -> None:
    support = await hire(services, kiosk, "support", "paris")
    promoted = replace(marc.member, discount_ceiling_percent=40)
    told(await support.call("POST", "/api/team", PersonChange(promoted, marc.member)))
    assert (await team_of(support))["marc"].member == promoted
    assert "new-support" not in await team_of(marc)


async def test_the_shops_file_changes_only_what_changed_in_the_file(
    marc: Person, kiosk: Terminal, services: Services, clock: MovableClock
) -> None:
    lea = (await team_of(marc))["lea"].member
    ours = replace(lea, discount_ceiling_percent=15)
    told(await marc.call("POST", "/api/team", PersonChange(ours, lea)))
    told(await marc.call("POST", "/api/team", PersonChange(ZOE)))
    pin = told(await marc.call("POST", "/api/team/lea/pin")).pin
    shop = small_shop()
    import_shop(services.database, shop, clock)
    team = await team_of(marc)
    assert (team["lea"].member, team["zoe"].member) == (ours, ZOE)
    assert (await sign_in(kiosk, "badge-lea", pin)).member == ours
    file_says = tuple(
        ShopStaff(replace(p.member, department="Homme"), p.badge, p.pin) if p.member.id == "lea" else p
        for p in shop.staff
    )
    import_shop(services.database, replace(shop, staff=file_says), clock)
    assert (await team_of(marc))["lea"].member == replace(lea, department="Homme")


async def test_a_stay_without_the_hub_is_checked_and_written_down_when_it_is_back(
    kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    lea = await sign_in(kiosk, "badge-lea", "1357")
    clock.move(timedelta(days=2))
    stay = {"renewal": lea.renewal, "since": "2026-03-12T08:00:00Z", "wrong_tries": 2}
    # What a terminal keeps counts on that terminal alone.
    assert (await other_kiosk.call("POST", "/api/staff/renew", json=stay)).json() == {"type": "refused"}
    renewed = await kiosk.call("POST", "/api/staff/renew", json=stay)
    lea.token = renewed.json()["session"]["token"]
    assert (await lea.call("GET", "/api/orders")).status_code == 200
    marc = await sign_in(kiosk, "badge-marc", "4821")
    page = msgspec.json.decode((await marc.call("POST", "/api/audit/page", AuditQuery())).content, type=AuditPage)
    (link,) = page.entries
    assert (link.entry.action, link.entry.subject) == ("sign_in.offline", "lea")
    assert link.entry.after == {"since": "2026-03-12T08:00:00+00:00", "wrong_tries": "2"}
    clock.move(timedelta(days=6))
    assert (await kiosk.call("POST", "/api/staff/renew", json=stay)).json() == {"type": "refused"}
