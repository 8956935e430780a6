"""What terminals send of themselves when it is looked for: the last frame, small, and the last lines of their log."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kiosk.domain.pairing import RecorderReport
from kiosk.hub.store.tables import device_frames, device_recorders

_FRAMES, _RECORDERS = device_frames.c, device_recorders.c


def keep_frame(connection: Connection, device_id: str, picture: bytes, now: datetime) -> None:
    """The newest frame of a terminal."""
    new = {"taken_at": now, "picture": picture}
    if not connection.execute(update(device_frames).where(_FRAMES.device_id == device_id).values(**new)).rowcount:
        connection.execute(insert(device_frames), {"device_id": device_id, **new})


def frame(connection: Connection, device_id: str) -> bytes | None:
    """The newest frame of a terminal."""
    found: bytes | None = connection.execute(
        select(_FRAMES.picture).where(_FRAMES.device_id == device_id)
    ).scalar_one_or_none()
    return found


def ask_recorder(connection: Connection, device_id: str, now: datetime) -> None:
    """A manager wants the log; what came before stays until the new one is there."""
    new = {"asked_at": now, "received_at": None}
    known = update(device_recorders).where(_RECORDERS.device_id == device_id).values(**new)
    if not connection.execute(known).rowcount:
        connection.execute(insert(device_recorders), {"device_id": device_id, **new, "text": ""})


def is_recorder_wanted(connection: Connection, device_id: str) -> bool:
    """Whether somebody asked and nothing came yet."""
    waiting = select(_RECORDERS.device_id).where(_RECORDERS.device_id == device_id, _RECORDERS.received_at.is_(None))
    return connection.execute(waiting).one_or_none() is not None


def keep_recorder(connection: Connection, device_id: str, text: str, now: datetime) -> None:
    """The log came; one that nobody asked for is left aside."""
    statement = (
        update(device_recorders)
        .where(_RECORDERS.device_id == device_id, _RECORDERS.received_at.is_(None))
        .values(received_at=now, text=text)
    )
    connection.execute(statement)


def recorder(connection: Connection, device_id: str) -> RecorderReport:
    """What was asked for and what came."""
    row = connection.execute(
        select(_RECORDERS.asked_at, _RECORDERS.received_at, _RECORDERS.text).where(_RECORDERS.device_id == device_id)
    ).one_or_none()
    return RecorderReport() if row is None else RecorderReport(row.asked_at, row.received_at, row.text or "")
