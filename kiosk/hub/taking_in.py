"""Taking in what was carried out of a terminal by hand: placed as if it had come by itself, once for each key."""

from collections.abc import Iterator

import msgspec

from kiosk.domain.outbox_export import ExportedOrder, OutboxExport, read_export
from kiosk.domain.slip import SeenOrder
from kiosk.hub.auth.signing import is_signed
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.ordering.place import OrderPlaced, place
from kiosk.hub.ordering.sealed import opened_order
from kiosk.hub.slips import Slips
from kiosk.hub.store import device_key_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.device_key_rows import Maker
from kiosk.ports.clock import Clock


class ExportRefused(msgspec.Struct, frozen=True):
    """The file as a whole is not believed: ``not_an_export``, ``terminal_unknown`` or ``signature_wrong``."""

    code: str
    device_code: str = ""


class TakenIn(msgspec.Struct, frozen=True):
    """What became of one order: ``placed``, ``known`` (it was here already), or why it was refused."""

    number: str
    outcome: str


class TakingIn:
    """Blocks; for the command line. The hub may be running meanwhile."""

    def __init__(self, database: Database, clock: Clock, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._public_url = public_url
        self._slips = Slips(database, clock, public_url)

    def open(self, file: bytes) -> tuple[OutboxExport, Maker] | ExportRefused:
        """What a file holds, if a terminal of this hub signed it. A revoked one counts: its shoppers were promised."""
        read = read_export(file)
        if read is None:
            return ExportRefused("not_an_export")
        signed, export = read
        with self._database.read() as connection:
            maker = device_key_rows.maker(connection, export.device_code)
        if maker is None:
            return ExportRefused("terminal_unknown", export.device_code)
        is_its_own = signed.public_key in maker.public_keys
        if not is_its_own or not is_signed(signed.public_key, signed.signed, signed.signature):
            return ExportRefused("signature_wrong", export.device_code)
        return export, maker

    def take(self, export: OutboxExport, maker: Maker) -> Iterator[TakenIn]:
        """Place order after order, each in a transaction of its own."""
        for order in export.orders:
            yield self._database.write_now(lambda c, order=order: self._place(c, order, maker))  # type: ignore[misc]

    async def take_slips(self, export: OutboxExport) -> int:
        """Put back what the scanned slips hold; how many of them the hub understood."""
        seen = [await self._slips.show(slip) for slip in export.slips]
        return sum(isinstance(one, SeenOrder) for one in seen)

    def _place(self, connection: Connection, exported: ExportedOrder, maker: Maker) -> TakenIn:
        number = exported.outline.number
        order = opened_order(connection, exported.sealed)
        if isinstance(order, OrderRefused):
            return TakenIn(number, order.code)
        if maker.revoked_at is not None and order.placed_at >= maker.revoked_at:
            return TakenIn(number, "made_after_revocation")
        outcome = place(connection, order, maker.device, self._public_url, self._clock.now())
        if isinstance(outcome, OrderPlaced):
            return TakenIn(number, "known" if outcome.is_replay else "placed")
        return TakenIn(number, outcome.code)
