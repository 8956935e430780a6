"""A database of the first release, opened by this one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, select, text

from kiosk.domain.cart_merge import quantities
from kiosk.domain.own_codes import OwnCode
from kiosk.hub import store
from kiosk.hub.auth.secrets import digest
from kiosk.hub.store import cart_rows
from kiosk.hub.store.database import Database
from kiosk.hub.store.feed_rows import head, page_after
from kiosk.hub.store.tables import own_codes

_FIRST_RELEASE = "0002"
_THEN = "2026-03-10 12:00:00.000000"


@contextmanager
def _made_by(release: str, path: Path) -> Iterator[Connection]:
    config = Config()
    config.set_main_option("script_location", str(Path(store.__file__).with_name("migrations")))
    engine = create_engine(f"sqlite:///{path}")
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
