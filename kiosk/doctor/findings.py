"""Checks that need no screen: hub, disk, clock."""

import os
import shutil
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx
import msgspec

_LOW_DISK_MB = 500
_CLOCK_TOLERANCE_S = 60.0


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at. ``needed``: without it the terminal cannot run. ``advice`` says how to mend it."""

    name: str
    ok: bool
    said: str
    advice: str = ""
    needed: bool = False


def disk(folder: Path) -> Finding:
    """Room where the terminal keeps its files, and whether it may write there."""
    place = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free_mb = shutil.disk_usage(place).free // 1_000_000
    if not place.is_dir() or not os.access(place, os.W_OK):
        return Finding(
            "disk", ok=False, said=f"{place} cannot be written", advice="Give this user the folder.", needed=True
        )
    ok = free_mb >= _LOW_DISK_MB
    return Finding(
        "disk", ok, f"{free_mb} MB free at {place}", "" if ok else "Free at least 500 MB.", needed=not free_mb
    )


def hub(url: str) -> tuple[Finding, Finding]:
    """Whether a hub answers at the address, and how far this clock is from its clock."""
    try:
        answer = httpx.get(f"{url}/health", timeout=3.0)
        body = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        advice = f"Start it with: kiosk hub. Or give its address with --hub. Asked: {url}"
        return (
            Finding("hub", ok=False, said="no answer", advice=advice),
            Finding("clock", ok=True, said=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, not compared: no hub"),
        )
    if not isinstance(body, dict) or body.get("hub") != "kiosk":
        said, advice = (
            "something answers that is not a hub",
            "Check --hub; a hotel or guest network may stand in between.",
        )
        return Finding("hub", ok=False, said=said, advice=advice), Finding(
            "clock", ok=True, said="not compared: no hub"
        )
    return Finding("hub", ok=True, said=f"{url}, version {body.get('version')}"), _clock(answer.headers)


def _clock(headers: httpx.Headers) -> Finding:
    stamp = headers.get("kiosk-hub-time")
    try:
        theirs = datetime.fromisoformat(stamp) if stamp else parsedate_to_datetime(headers["date"])
    except (KeyError, ValueError):
        return Finding("clock", ok=True, said="not compared: the hub gave no time")
    offset = (datetime.now(UTC) - theirs).total_seconds()
    ok = abs(offset) <= _CLOCK_TOLERANCE_S
    return Finding(
        "clock",
        ok,
        f"{offset:+.1f} s from the hub",
        "" if ok else "Switch time synchronisation on (timedatectl set-ntp true).",
    )
