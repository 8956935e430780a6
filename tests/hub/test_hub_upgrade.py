"""A database of the first release, opened by this one."""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from kiosk.domain.cart_merge import quantities
from kiosk.hub import store
from kiosk.hub.auth.secrets import digest
from kiosk.hub.store import cart_rows
from kiosk.hub.store.database import Database

_FIRST_RELEASE = "0002"
_THEN = "2026-03-10 12:00:00.000000"


def _made_by_the_first_release(path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(store.__file__).with_name("migrations")))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, _FIRST_RELEASE)
        connection.execute(
            text(f"INSERT INTO carts VALUES ('c1', 7, '{_THEN}', 'public', 'fr', NULL, :phone)"),
            {"phone": digest("cookie")},
        )
        for place, (line, sku, pieces) in enumerate((("l1", "LAMPE-1", 2), ("l2", "VASE-1", 1))):
            connection.execute(
                text("INSERT INTO cart_lines VALUES ('c1', :line, :place, :sku, :pieces, 4900, 'EUR', '[]')"),
                {"line": line, "place": place, "sku": sku, "pieces": pieces},
            )
    engine.dispose()


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
