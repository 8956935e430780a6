"""The terminals as a table for a spreadsheet."""

from collections.abc import Sequence

from kiosk.domain.device import DeviceStatus, Heartbeat
from kiosk.domain.table_text import Cell, table_text

_HEAD = (
    "code",
    "name",
    "profile",
    "location",
    "seen_at",
    "version",
    "unsent",
    "rejected",
    "frame_age_s",
    "renderer",
    "camera",
    "scanner",
    "printer",
    "disk_free_mb",
    "clock_offset_s",
)


def csv_of(statuses: Sequence[DeviceStatus]) -> str:
    """One line a terminal, as its last heartbeat said."""
    return table_text([_HEAD, *(_row(status) for status in statuses)])


def _row(status: DeviceStatus) -> list[Cell]:
    device, beat = status.device, status.heartbeat or Heartbeat(version="")
    return [
        device.code,
        device.name,
        device.profile,
        device.location_id,
        status.seen_at.isoformat() if status.seen_at else "",
        beat.version,
        beat.unsent,
        beat.rejected,
        beat.last_frame_age_s,
        beat.renderer,
        beat.camera,
        beat.scanner,
        beat.printer,
        beat.disk_free_mb,
        beat.clock_offset_s,
    ]
