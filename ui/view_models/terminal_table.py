"""The terminals as a table for a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from kiosk.domain.device import DeviceStatus, Heartbeat

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
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEAD)
    writer.writerows(_row(status) for status in statuses)
    return text.getvalue()


def _row(status: DeviceStatus) -> list[object]:
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
