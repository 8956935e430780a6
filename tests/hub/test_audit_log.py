"""The audit log is only added to, and shows when somebody did otherwise."""

import asyncio
import csv
import io
import itertools
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.domain.audit import AuditEntry, AuditPage, AuditQuery, first_break
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows
from kiosk.hub.store.database import Connection
from tests.hub.conftest import NOON, Terminal
from tests.hub.staff_calls import Person, sign_in

pytestmark = pytest.mark.anyio


def entry(number: int, location_id: str = "lyon") -> AuditEntry:
    at = NOON + timedelta(minutes=number)
    return AuditEntry(
        "lea",
        "T01",
        "stock.corrected",
        f"SKU-{number}",
        {"on_hand": "1"},
        {"on_hand": str(number), "reason": "=HYPERLINK(1)"},
        at,
        location_id,
    )


async def append(services: Services, added: AuditEntry) -> None:
    await services.database.write(lambda c: audit_rows.append(c, added))


async def execute(services: Services, change: str) -> None:
    await services.database.write(lambda c: c.execute(text(change)))


async def tamper(services: Services, change: str) -> None:
    """What somebody with the database's password does."""
    await services.database.write(lambda c: _around_the_triggers(c, change))


@pytest.fixture
async def marc(kiosk: Terminal, services: Services) -> Person:
    for number in range(1, 6):
        await append(services, entry(number))
    return await sign_in(kiosk, "badge-marc", "4821")


async def page_of(person: Person, query: AuditQuery = AuditQuery()) -> AuditPage:  # noqa: B008 - frozen
    answer = await person.call("POST", "/api/audit/page", query)
    return msgspec.json.decode(answer.content, type=AuditPage)


def _around_the_triggers(connection: Connection, change: str) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("ALTER TABLE audit_log DISABLE TRIGGER ALL"))
    else:
        for verb in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER IF EXISTS audit_log_no_{verb}"))
    connection.execute(text(change))


async def test_the_database_itself_refuses_to_change_or_delete_entries(marc: Person, services: Services) -> None:
    for change in ("UPDATE audit_log SET subject = 'x'", "DELETE FROM audit_log"):
        with pytest.raises(DBAPIError):
            await execute(services, change)
    assert len((await page_of(marc)).entries) == 5


async def test_a_change_behind_the_hubs_back_is_found(marc: Person, services: Services) -> None:
    assert (await page_of(marc)).broken_at == 0
    for change, broken_at in (
        ("UPDATE audit_log SET actor_staff_id = 'marc' WHERE number = 5", 5),
        ("UPDATE audit_log SET hash = '0' WHERE number = 4", 4),
        ("UPDATE audit_log SET subject = 'SKU-9' WHERE number = 3", 3),
        ("DELETE FROM audit_log WHERE number = 2", 2),
    ):
        await tamper(services, change)
        assert (await page_of(marc)).broken_at == broken_at


async def test_a_log_cut_short_or_written_anew_is_noticed_by_who_remembers_a_link(
    marc: Person, services: Services
) -> None:
    seen = (await page_of(marc)).head
    assert (await page_of(marc, AuditQuery(seen=seen))).seen_fits
    await tamper(services, "DELETE FROM audit_log WHERE number = 5")
    cut = await page_of(marc, AuditQuery(seen=seen))
    assert (cut.broken_at, cut.seen_fits) == (0, False)
    await append(services, entry(9))
    anew = await page_of(marc, AuditQuery(seen=seen))
    assert (anew.broken_at, anew.seen_fits) == (0, False)


async def test_pages_and_the_places_that_a_manager_may_read(marc: Person, services: Services) -> None:
    await append(services, entry(6, "paris"))
    await append(services, entry(7, ""))
    first = await page_of(marc, AuditQuery(most=3))
    assert [link.number for link in first.entries] == [7, 5, 4]
    assert (first.has_more, first.names["lea"]) == (True, "Léa Petit")
    rest = await page_of(marc, AuditQuery(before_number=4, most=3))
    assert ([link.number for link in rest.entries], rest.has_more) == ([3, 2, 1], False)
    assert (await page_of(marc, AuditQuery(actions=("pin.reset",)))).entries == ()


async def test_the_csv_has_every_hash_and_no_formula(marc: Person) -> None:
    answer = await marc.call("GET", "/api/audit/csv")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    head = (await page_of(marc)).head
    assert (int(rows[-1]["number"]), rows[-1]["hash"]) == (head.number, head.hash)
    assert all(later["previous"] == row["hash"] for row, later in itertools.pairwise(rows))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


async def test_writers_at_once_make_one_chain(services: Services) -> None:
    await asyncio.gather(*(append(services, entry(number)) for number in range(12)))
    with services.database.read() as connection:
        chain = list(audit_rows.after(connection, 0))
    assert ([link.number for link in chain], first_break(chain)) == (list(range(1, 13)), 0)
