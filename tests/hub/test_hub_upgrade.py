"""Databases of earlier releases, opened by this one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Table, create_engine, insert, make_url, select, text

from kiosk.domain.cart_merge import quantities
from kiosk.domain.own_codes import OwnCode
from kiosk.domain.stock import StockLevel
from kiosk.faults.postgres import PostgresServer
from kiosk.hub import store
from kiosk.hub.auth.secrets import digest
from kiosk.hub.store import cart_rows, stock_rows, tables
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl
from kiosk.hub.store.database import Database
from kiosk.hub.store.feed_rows import head, page_after
from kiosk.hub.store.tables import own_codes
from tests.hub.conftest import NOON, small_shop

_FIRST_RELEASE = "0002"
_THEN = "2026-03-10 12:00:00.000000"


@contextmanager
def _made_by(release: str, where: DatabaseAddress) -> Iterator[Connection]:
    config = Config()
    config.set_main_option("script_location", str(Path(store.__file__).with_name("migrations")))
    if isinstance(where, PostgresUrl):
        engine = create_engine(make_url(where.secret_text).set(drivername="postgresql+psycopg"))
    else:
        engine = create_engine(f"sqlite:///{where}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, release)
        yield connection
    engine.dispose()


def _made_by_the_first_release(path: Path) -> None:
    with _made_by(_FIRST_RELEASE, path) as connection:
        connection.execute(
            text(f"INSERT INTO carts VALUES ('c1', 7, '{_THEN}', 'public', 'fr', NULL, :phone)"),
            {"phone": digest("cookie")},
        )
        for place, (line, sku, pieces) in enumerate((("l1", "LAMPE-1", 2), ("l2", "VASE-1", 1))):
            connection.execute(
                text("INSERT INTO cart_lines VALUES ('c1', :line, :place, :sku, :pieces, 4900, 'EUR', '[]')"),
                {"line": line, "place": place, "sku": sku, "pieces": pieces},
            )


def test_cart_of_the_first_release_keeps_its_lines_and_can_be_edited(tmp_path: Path) -> None:
    _made_by_the_first_release(tmp_path / "hub.db")
    database = Database.open(tmp_path / "hub.db")
    with database.read() as connection:
        cart = cart_rows.cart_of_phone(connection, digest("cookie"))
        whole = cart_rows.whole(connection, "c1")
    database.close()
    assert cart is not None
    assert whole is not None
    assert quantities(cart) == {"LAMPE-1": 2, "VASE-1": 1}
    assert {edit.sku: edit.left for edit in whole.edits} == quantities(cart)
    assert {edit.at for edit in whole.edits} == {datetime(2026, 3, 10, 12, tzinfo=UTC)}


def test_article_numbered_by_the_shop_is_found_without_taking_its_files_in_again(tmp_path: Path) -> None:
    with _made_by("0007", tmp_path / "hub.db") as connection:
        for sku, gtin in (("LAMPE-1", "03700000000020"), ("VASE-1", "02000009300017"), ("VASE-2", "00000020000011")):
            connection.execute(
                text("INSERT INTO variants (sku, product_id, gtin, body) VALUES (:sku, 'p', :gtin, '{}')"),
                {"sku": sku, "gtin": gtin},
            )
    database = Database.open(tmp_path / "hub.db")
    with database.read() as connection:
        kept = list(connection.execute(select(own_codes.c.body).order_by(own_codes.c.id)).scalars())
        told = page_after(connection, 0, ("catalogue",), 10)
        position = head(connection).position
    database.close()
    assert kept == [OwnCode("200000930001", 13, "product"), OwnCode("2000001", 8, "product")]
    assert [kind for kind, _, _ in told.rows] == ["own_code", "own_code"]
    assert [msgspec.json.decode(value or b"", type=OwnCode) for _, _, value in told.rows] == kept[::-1]
    assert position == told.position == len(kept)


@pytest.fixture
def empty_server(postgres: PostgresServer) -> Iterator[PostgresUrl]:
    yield PostgresUrl(postgres.make_database("left_before"))
    postgres.drop_database("left_before")


def _add(connection: Connection, table: Table, *rows: dict[str, object]) -> None:
    for row in rows:
        connection.execute(insert(table).values(row))


def _sold_before(connection: Connection) -> None:
    """Vases that left, wait or were another platform's; a lamp that was taken along, not counted any more, and came back."""
    shop = small_shop()
    _add(connection, tables.locations, *({"id": o.id, "kind": o.kind, "body": o} for o in shop.locations))
    _add(connection, tables.categories, *({"id": o.id, "position": 1, "body": o} for o in shop.categories))
    for o in shop.products:
        _add(connection, tables.products, {"id": o.id, "category_id": o.category_id, "rank": 1, "words": "", "body": o})
    for v in shop.variants:
        _add(connection, tables.variants, {"sku": v.sku, "product_id": v.product_id, "gtin": v.gtin, "body": v})
    levels = (StockLevel("VASE-1", "lyon", 10, NOON, reserved=7), StockLevel("LAMPE-1", "lyon", 4, NOON, reserved=1))
    _add(connection, tables.stock_levels, *(msgspec.structs.asdict(level) for level in levels))
    for position, level in enumerate(levels, 1):
        _add(connection, tables.feed, {**stock_rows.feed_row(level)._asdict(), "position": position})
    connection.execute(text("UPDATE feed_head SET position = 2"))
    _order(connection, "own", "K01", ("VASE-1", 2, "collected"), ("VASE-1", 4, "ready"), ("LAMPE-1", 1, "returned"))
    _order(connection, "web", "", ("VASE-1", 3, "collected"))
    counted = {"sku": "LAMPE-1", "location_id": "lyon", "counted_at": NOON + timedelta(hours=1)}
    _add(connection, tables.stock_counts, counted)


def _order(connection: Connection, order_id: str, device: str, *lines: tuple[str, int, str]) -> None:
    of = {"order_id": order_id}
    order = {
        "id": order_id,
        "number": f"N-{order_id}",
        "channel": "store",
        "device_code": device,
        "location_id": "lyon",
    }
    texts = {"language": "fr", "payment": "till", "currency": "EUR", "tracking_token": order_id}
    times = {"placed_at": NOON, "confirmed_at": NOON}
    _add(connection, tables.orders, {**order, **texts, **times, "delivery_fee": 0, "total": 0, "points_earned": 0})
    for place, (sku, pieces, state) in enumerate(lines, 1):
        one = {
            **of,
            "id": str(place),
            "position": place,
            "sku": sku,
            "quantity": pieces,
            "unit_price": 100,
            "credit": (),
        }
        is_along = state == "returned"
        where = {"fulfillment": "take_now" if is_along else "store_pickup", "location_id": "lyon"}
        _add(connection, tables.order_lines, {**one, **where, "if_gone": "ask"})
        _add(connection, tables.order_outcomes, {**of, "line_id": str(place), "outcome": "allocated", **where})
        now = {
            "state": state,
            "since": NOON + timedelta(hours=2 * is_along),
            "carrier": "",
            "parcel": "",
            "returned": 0,
        }
        _add(connection, tables.line_progress, {**of, "line_id": str(place), **now})


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_what_left_before_this_release_is_kept_for_nobody_any_more(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    where: DatabaseAddress = tmp_path / "hub.db"
    if kind == "postgresql":
        where = request.getfixturevalue("empty_server")
    with _made_by("0024", where) as connection:
        _sold_before(connection)
    database = Database.open(where)
    with database.read() as connection:
        levels = {level.sku: level for level in stock_rows.levels(connection, ["LAMPE-1", "VASE-1"])}
        told = page_after(connection, 2, ("lyon",), 10)
        moved = connection.execute(select(tables.stock_changes)).all()
    database.close()
    # Two vases left; four wait still, and three were never reserved. The lamp's count lacked it already.
    assert (levels["VASE-1"].on_hand, levels["VASE-1"].reserved) == (8, 5)
    assert (levels["LAMPE-1"].on_hand, levels["LAMPE-1"].reserved) == (4, 0)
    said = [msgspec.json.decode(value or b"", type=StockLevel) for _, _, value in told.rows]
    assert {level.sku: level for level in said} == levels
    assert [(row.before, row.after, row.reason, row.document, row.at) for row in moved] == [
        (10, 8, "handed_over", "N-own", NOON)
    ]
