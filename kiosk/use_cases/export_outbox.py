"""Taking what a terminal has not settled out of it by hand, for a hub that it will not reach any more."""

from pathlib import Path

import msgspec

from kiosk.domain.outbox_export import PREFIX, ExportedOrder, OutboxExport, SignedExport, read_export
from kiosk.errors import CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.export_file import ExportFile
from kiosk.ports.outbox import Outbox, OutboxEntry
from kiosk.ports.signatures import DeviceSigner, Verifier
from kiosk.ports.slip_store import SlipStore


class Exported(msgspec.Struct, frozen=True):
    """The file is on the disk. ``left_out`` orders are not in it: no key of the hub is known that would close them."""

    path: Path
    orders: int
    left_out: int = 0
    slips: int = 0


class NotExported(msgspec.Struct, frozen=True):
    """Nothing was written. ``reason`` is a stable code, ``detail`` what the system says."""

    reason: str
    detail: str = ""


class ExportOutbox:
    """Reads outbox and scanned slips; changes neither."""

    def __init__(
        self, outbox: Outbox, slips: SlipStore, signer: DeviceSigner, files: ExportFile, clock: Clock, device_code: str
    ) -> None:
        self._outbox = outbox
        self._slips = slips
        self._signer = signer
        self._files = files
        self._clock = clock
        self._device_code = device_code

    def folders(self) -> tuple[Path, ...]:
        """Where it can be written to and carried away."""
        return self._files.folders()

    def into(self, folder: Path) -> Exported | NotExported:
        """Write a file with a name that says whose it is and when it was made."""
        return self.to(folder / f"outbox-{self._device_code}-{self._clock.now():%Y%m%dT%H%M%SZ}.json")

    def to(self, path: Path) -> Exported | NotExported:
        """Write everything that has no final word."""
        try:
            entries = self._outbox.entries()
            export = self._export(entries)
            content = msgspec.json.format(msgspec.json.encode(export), indent=1)
            signature = self._signer.sign(PREFIX + content)
            signed = SignedExport(msgspec.Raw(content), self._signer.public_key, signature)
            self._files.write(path, msgspec.json.encode(signed))
        except CacheError as error:
            return NotExported(error.code)
        except OSError as error:
            return NotExported("cannot_write", error.strerror or "")
        return Exported(path, len(export.orders), len(entries) - len(export.orders), len(export.slips))

    def unsettled(self) -> int:
        """Orders and slips without a final word."""
        return self._outbox.ledger().unsettled + self._slips.count()

    def is_whole(self, file: bytes, verifier: Verifier) -> bool:
        """Whether a file was made here and holds everything that is unsettled now, as it is now."""
        read = read_export(file)
        if read is None:
            return False
        signed, export = read
        if signed.public_key != self._signer.public_key:
            return False
        if not verifier.is_signed(signed.public_key, signed.signed, signed.signature):
            return False
        entries = self._outbox.entries()
        kept = {order.sealed for order in export.orders if order.sealed}
        return all(e.sealed in kept for e in entries) and set(self._export(entries).slips) <= set(export.slips)

    def _export(self, entries: list[OutboxEntry]) -> OutboxExport:
        orders = tuple(ExportedOrder(e.order, e.state, e.sealed) for e in entries if e.sealed)
        slips = tuple(kept.slip for kept in self._slips.all())
        return OutboxExport(self._device_code, self._clock.now(), orders, slips)
