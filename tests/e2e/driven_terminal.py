"""A real terminal off screen, in a process that can be killed; does what the lines on its standard input say.

Each line is ``[verb, argument…]``, each answer ``{"answer": …}`` or ``{"refused": reason}``.
"""

import argparse
import faulthandler
import json
import queue
import resource
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.demo.phone_before_camera import frames
from kiosk.logs import configure_logging
from kiosk.settings import TerminalSettings
from kiosk.sync import cart_exchange, listen, pull
from ui.app import open_window
from ui.camera.sources import PushedSource
from ui.demo.off_screen import off_screen_application
from ui.demo.person import STILL_SETTLE_S, Person
from ui.jobs import NetworkJobs
from ui.parts import TerminalParts

_FRAMES = 24
_PAUSES = ((listen, "LONGEST_RECONNECT_S"), (pull, "LONGEST_RECONNECT_S"), (cart_exchange, "LONGEST_RETRY_S"))
_LONGEST_PAUSE_S = 3.0
"""Between two tries to reach a hub that is away: half a minute in a shop. How pauses grow is tested in ``tests/sync``."""
_SIZES = {"kiosk": (1080, 1920), "tablet": (1280, 800), "manager": (1280, 800)}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--hub", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--enrol")
    parser.add_argument("--camera", action="store_true")
    parser.add_argument("--profile", default="kiosk", choices=sorted(_SIZES))
    arguments = parser.parse_args()
    configure_logging()
    for module, name in _PAUSES:
        setattr(module, name, _LONGEST_PAUSE_S)
    faulthandler.register(signal.SIGUSR1)  # the test asks where a terminal hangs
    camera = PushedSource() if arguments.camera else None
    with off_screen_application():
        parts = build_terminal(
            TerminalSettings(
                hub_url=arguments.hub,
                camera="none",
                folder=arguments.folder,
                profile=arguments.profile,
                size=_SIZES[arguments.profile],
                enrol_code=arguments.enrol,
                is_still=True,
            ),
            camera.open if camera else None,
        )
        if isinstance(parts, CannotStart):
            sys.stderr.write(f"{parts.reason}\n")
            return 2
        obey(parts, camera)
    return 0


def obey(parts: TerminalParts, camera: PushedSource | None) -> None:
    """Open the window and follow the lines until there are no more."""
    jobs = NetworkJobs(parts.background)
    terminal = open_window(parts, jobs, jobs.call_on_gui)
    jobs.start()
    person = Person(terminal.window, STILL_SETTLE_S)
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_read, args=(lines,), daemon=True).start()
    while line := _next(lines, person):
        verb, *values = json.loads(line)
        try:
            answer: object = {"answer": _verbs(person, parts, camera)[verb](*values)}
        except Exception as error:  # noqa: BLE001 - told to the test, which fails with it
            answer = {"refused": f"{type(error).__name__}: {error}"}
        sys.stdout.write(msgspec.json.encode(answer).decode() + "\n")
        sys.stdout.flush()
    jobs.stop()
    terminal.close()


def _read(lines: "queue.Queue[str]") -> None:
    for line in sys.stdin:
        lines.put(line)
    lines.put("")


def _next(lines: "queue.Queue[str]", person: Person) -> str:
    while lines.empty():
        person.pauses(0.02)
    return lines.get()


def _verbs(person: Person, parts: TerminalParts, camera: PushedSource | None) -> dict[str, Callable[..., Any]]:
    return {
        "touches": person.touches,
        "waits_for": lambda name: bool(person.waits_for(name)),
        "sees": person.sees,
        "names": lambda: sorted(person.names()),
        "reads": person.reads,
        "scans": person.scans,
        "types": person.types,
        "shows": lambda path: _show(person, camera, path),
        "photographs": lambda path: person.photographs(Path(path)),
        "ledger": parts.outbox.ledger,
        "is_ready": parts.catalogue.is_ready,
        "has_network": lambda: parts.status.status().network,
        "cart": lambda: _cart(parts),
        "device": lambda: parts.device.code,
        "fills_the_disk": lambda: _limit_files(0),
        "frees_the_disk": lambda: _limit_files(resource.RLIM_INFINITY),
    }


def _show(person: Person, camera: PushedSource | None, path: str) -> None:
    """Hold a phone with this on its screen before the camera."""
    picture = cv2.imread(path)
    if camera is None or picture is None:
        raise ValueError(path)
    for frame in frames(np.asarray(picture, np.uint8), _FRAMES):
        camera.push(frame)
        person.pauses(1 / 15)


def _cart(parts: TerminalParts) -> dict[str, int]:
    session = parts.shopping.session
    return {line.sku: line.quantity for line in session.cart.lines} if session else {}


def _limit_files(size: int) -> None:
    # No file may grow: to SQLite the same as a full disk, and it needs no rights.
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))


if __name__ == "__main__":
    sys.exit(main())
