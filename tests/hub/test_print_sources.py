"""Print at the hub: codes to type, customers' links, what was counted, what orders are credited to. On both databases."""

import csv
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.domain.feed import KINDS
from kiosk.domain.gtin import Gtin
from kiosk.domain.handoff import CODE_LENGTH, normalise_short_code
from kiosk.domain.print_source import SourceCount, SourceTally
from kiosk.domain.printed_code import FIRST_CHARACTER, GtinTarget, PrintedCode, SelectionTarget, normalise_printed_code
from kiosk.domain.scan import CodeSource
from kiosk.domain.selection import Selection
from kiosk.hub.auth.secrets import new_printed_code, new_short_code
from kiosk.hub.customer_links import UnknownCustomer, customer_of, make_customer_link
from kiosk.hub.importing import import_shop
from kiosk.hub.printed_codes import PrintedCodes, Wanted
from kiosk.hub.services import Services
from kiosk.hub.store import key_rows
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.source_rows import SourceFigures, figures
from tests.hub.conftest import NOON, TOPICS, MovableClock, Terminal, small_shop, written
from tests.hub.test_orders_at_hub import confirmed, line, order

pytestmark = pytest.mark.anyio

LAMP = GtinTarget(Gtin("03760000000017"))
SPRING = CodeSource("printemps-2027", "12")
PAGE = Selection("p12", {"fr": "Lumières"}, ("LAMPE-1", "VASE-1"), "printemps-2027", "12")
DAY = date(2026, 3, 10)


async def _feed(terminal: Terminal, kind: str) -> dict[str, Any]:
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    rows = [msgspec.json.decode(row) for row in answer.content.splitlines()[1:]]
    return {row["key"]: msgspec.convert(row["value"], KINDS[kind]) for row in rows if row["kind"] == kind}


def _figures(services: Services) -> list[SourceFigures]:
    with services.database.read() as connection:
        return figures(connection)


async def test_a_printed_code_is_made_once_and_told_to_terminals(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    made = [new_printed_code() for _ in range(2)]
    codes = iter([made[0], made[0], made[0], made[1]])
    printed = PrintedCodes(services.database, clock, lambda: next(codes))
    wanted: list[Wanted] = [(LAMP, SPRING), (SelectionTarget("p12"), None), (LAMP, SPRING)]

    # The second of the random codes is taken already, twice: another one is drawn.
    assert printed.make(wanted) == [made[0], made[1], made[0]]
    assert PrintedCodes(services.database, clock).make(wanted) == [made[0], made[1], made[0]]
    others: list[Wanted] = [
        (LAMP, None),
        (LAMP, CodeSource("printemps-2027", "13")),
        (LAMP, CodeSource("noel-2026", "12")),
    ]
    assert len({*made, *PrintedCodes(services.database, clock).make(others)}) == 5
    # Whose copy it is makes no code of its own, and is told to nobody.
    copy = CodeSource("printemps-2027", "12", "a-customers-link")
    assert PrintedCodes(services.database, clock).make([(LAMP, copy)]) == [made[0]]

    import_shop(services.database, small_shop(), clock)
    told = await _feed(kiosk, "printed_code")
    assert told[made[0]] == PrintedCode(made[0], LAMP, SPRING)
    assert told[made[1]] == PrintedCode(made[1], SelectionTarget("p12"))
    assert len(told) == 5


async def test_selections_of_the_shop_come_change_and_go(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    for wanted in ((PAGE,), (msgspec.structs.replace(PAGE, skus=("VASE-1",)),), ()):
        import_shop(services.database, msgspec.structs.replace(small_shop(), selections=wanted), clock)
        assert await _feed(kiosk, "selection") == {page.id: page for page in wanted}


async def test_counts_that_come_twice_late_or_from_a_new_file_are_never_doubled(
    services: Services, kiosk: Terminal, other_kiosk: Terminal, hub_database: DatabaseAddress
) -> None:
    async def tell(terminal: Terminal, tally: str, *counts: SourceCount) -> int:
        body = msgspec.to_builtins(SourceTally(tally, counts))
        return (await terminal.call("POST", "/api/sources", json=body)).status_code

    early = SourceCount(DAY, "printemps-2027", "12", 3, 1)
    late = SourceCount(DAY, "printemps-2027", "12", 5, 2, 1)
    for count in (early, late, late, early):  # repeated, and an old message after a new one
        assert await tell(kiosk, "tally-one", count) == 204
    assert await tell(kiosk, "tally-two", early) == 204  # the terminal lost its file
    yesterday = SourceCount(DAY - timedelta(days=1), "printemps-2027", "9", 4, 4)
    assert await tell(other_kiosk, "tally-one", yesterday, SourceCount(DAY, "noel-2026")) == 204
    assert _figures(services) == [
        SourceFigures("noel-2026", ""),
        SourceFigures("printemps-2027", "9", 4, 4),
        SourceFigures("printemps-2027", "12", 8, 3, 1),
    ]

    bad = {"id": "tally-one", "counts": [{"day": "2026-03-10", "edition": "=HYPERLINK(1)", "scans": 1}]}
    assert (await kiosk.call("POST", "/api/sources", json=bad)).status_code == 400
    negative = {"id": "tally-one", "counts": [{"day": "2026-03-10", "edition": "x", "scans": -1}]}
    assert (await kiosk.call("POST", "/api/sources", json=negative)).status_code == 400

    run = CliRunner().invoke
    table = run(main, ["sources", "--database", written(hub_database)]).output.splitlines()
    assert table[0].split() == [
        "edition", "page", "scans", "visits", "orders", "confirmed", "personal", "turnover"
    ]  # fmt: skip
    assert table[-2].split() == ["printemps-2027", "all", "12", "7", "1", "0", "0", "0.00"]
    assert table[-1].split() == ["total", "12", "7", "1", "0", "0", "0.00"]
    text = run(main, ["sources", "--database", written(hub_database), "--since", "2026-03-10", "--csv"]).output
    assert [row["scans"] for row in csv.DictReader(text.splitlines())] == ["0", "8"]


async def test_phones_are_counted_once_and_programs_never(services: Services, clock: MovableClock) -> None:
    import_shop(services.database, msgspec.structs.replace(small_shop(), selections=(PAGE,)), clock)
    sources = services.sources
    await sources.scanned_by_phone(SPRING, "/s/p12", "address one")
    await sources.scanned_by_phone(SPRING, "/s/p12", "address one")  # reloaded
    await sources.scanned_by_phone(SPRING, "/01/03760000000017", "address one")  # another code of the page
    await sources.scanned_by_phone(SPRING, "/s/p12", "address two")
    await sources.scanned_by_phone(CodeSource("invented"), "/s/p12", "address two")
    assert _figures(services) == [SourceFigures("printemps-2027", "12", 3, 2)]
    clock.move(timedelta(hours=1))
    await sources.scanned_by_phone(SPRING, "/s/p12", "address one")
    assert _figures(services) == [SourceFigures("printemps-2027", "12", 4, 3)]


async def test_an_order_is_credited_to_its_print_and_to_the_customers_copy(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    link = make_customer_link(services.database, "claire", "printemps-2027", DAY + timedelta(days=30))
    assert isinstance(link, str)
    assert b"claire" not in link.encode()
    assert make_customer_link(services.database, "nobody", "x", DAY) == UnknownCustomer("nobody")
    services.signing_keys.rotate()  # a catalogue lives longer than the key that signed it
    clock.move(timedelta(days=3))
    services.signing_keys.rotate()

    theirs = CodeSource("printemps-2027", "12", link)
    # The slip was put back first: it does not say where the order came from, and is the same order.
    wanted = order("1", line("a"))
    await confirmed(kiosk, wanted)
    again = msgspec.structs.replace(wanted, source=theirs)
    sent = {"headers": {"Idempotency-Key": wanted.idempotency_key}, "json": msgspec.to_builtins(again)}
    assert (await kiosk.call("POST", "/api/orders", **sent)).status_code == 200
    await confirmed(
        kiosk, order("2", line("a", sku="VASE-1"), source=msgspec.structs.replace(theirs, customer_link=""))
    )
    await confirmed(kiosk, order("3", line("a", sku="VASE-1"), source=CodeSource("a b", "=1")))
    assert _figures(services) == [SourceFigures("printemps-2027", "12", 0, 0, 0, 2, 1, 6900)]


async def test_a_link_that_was_changed_or_has_ended_is_nobodys(services: Services) -> None:
    last = DAY + timedelta(days=30)
    link = make_customer_link(services.database, "claire", "printemps-2027", last)
    assert isinstance(link, str)
    longer = make_customer_link(services.database, "claire", "printemps-2027", last + timedelta(days=1))
    assert isinstance(longer, str)

    def owner(text: str, edition: str = "printemps-2027", days: int = 0) -> str | None:
        with services.database.read() as connection:
            return customer_of(connection, CodeSource(edition, "", text), NOON + timedelta(days=days))

    assert (owner(link), owner(longer), owner(link, days=30)) == ("claire", "claire", "claire")
    assert (owner(link, days=31), owner(longer, days=31)) == (None, "claire")
    assert owner(link, "noel-2026") is None
    changed = [link[:at] + ("A" if link[at] != "A" else "B") + link[at + 1 :] for at in range(len(link))]
    assert {owner(text) for text in (*changed, "", "?", "é" * 107, link[:-1], link + "A", "A" * 5000)} == {None}
    with services.database.read() as connection:
        present = key_rows.present(connection)
    assert present is not None
    services.signing_keys.revoke(present[0].id)
    assert owner(link) is None


def test_codes_of_carts_and_of_print_are_told_apart_by_their_first_character() -> None:
    carts, printed = [new_short_code() for _ in range(500)], [new_printed_code() for _ in range(500)]
    assert all(normalise_short_code(code) == code and not code.startswith(FIRST_CHARACTER) for code in carts)
    assert all(normalise_printed_code(code) == code and code.startswith(FIRST_CHARACTER) for code in printed)
    assert not any(normalise_short_code(code[:CODE_LENGTH]) for code in printed)
