"""A whole kiosk off screen at which somebody types their address and then the visit ends, one way or another.

Reads one line of JSON for each visit and answers when it is over; some endings end the process.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Literal, get_args

import msgspec

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.errors import BugError
from kiosk.hub_client.sealing import X25519Sealer
from kiosk.logs import configure_logging
from kiosk.settings import TerminalSettings
from ui.app import Terminal, open_window
from ui.demo.off_screen import off_screen_application
from ui.demo.person import STILL_SETTLE_S, Person
from ui.jobs import NetworkJobs
from ui.parts import TerminalParts

Ending = Literal["done", "cancel", "idle", "walk_away", "staff", "crash", "power_cut"]
_PRODUCTS, _PLENTY = 40, 3
_PROOF_S = 60.0
_WAREHOUSES = ("orleans", "mions")
ENDINGS: tuple[Ending, ...] = get_args(Ending)


class Start(msgspec.Struct, frozen=True):
    """How the kiosk begins. ``is_plain``: the weakened build, which keeps orders as they are."""

    hub_url: str
    folder: str
    enrol_code: str | None = None
    is_plain: bool = False


class Visit(msgspec.Struct, frozen=True):
    """One visit: ``marker`` is what is typed as name, mail and street. Empty: whoever is there leaves."""

    marker: str
    ending: Ending


class Left(msgspec.Struct, frozen=True):
    """Nobody is there. ``seen`` counts the last marker in the window, in its models and on the clipboard.

    ``proofs`` are the searches that the kiosk itself made in this folder so far, ``proofs_failed`` those that found something.
    """

    seen: int = 0
    proofs: int = 0
    proofs_failed: int = 0


def main() -> None:
    """Visits until the input ends."""
    configure_logging()
    start = msgspec.json.decode(sys.stdin.buffer.readline(), type=Start)
    if start.is_plain:
        setattr(X25519Sealer, "seal", lambda _self, content, _purpose: content)  # noqa: B010 - weakened from outside
    settings = TerminalSettings(
        hub_url=start.hub_url,
        camera="none",
        folder=Path(start.folder),
        size=(1080, 1920),
        enrol_code=start.enrol_code,
        is_still=True,
    )
    with off_screen_application():
        parts = build_terminal(settings)
        if isinstance(parts, CannotStart):
            raise BugError(parts.reason)
        jobs = NetworkJobs(parts.background)
        terminal = open_window(parts, jobs, jobs.call_on_gui)
        jobs.start()
        person = Person(terminal.window, STILL_SETTLE_S)
        person.waits_until(parts.catalogue.is_ready, "a catalogue", 60)
        gtin = _something_delivered(parts)
        _say(Left())
        for line in sys.stdin.buffer:
            visit = msgspec.json.decode(line, type=Visit)
            before = parts.prove_wipe.facts().proved
            _pass(visit, terminal, person, gtin)
            if visit.marker:
                person.waits_until(lambda b=before: parts.prove_wipe.facts().proved > b, "a proof", _PROOF_S)  # type: ignore[misc]
            facts = parts.prove_wipe.facts()
            _say(Left(_seen(visit.marker, terminal, person), facts.proved, facts.failed))
        jobs.stop()
        terminal.close()


def _something_delivered(parts: TerminalParts) -> str:
    """The number on the label of something that a warehouse has plenty of."""
    now, here = parts.clock.now(), parts.device.location_id
    for hit in parts.catalogue.newest(_PRODUCTS, here, "public", now):
        for variant in parts.catalogue.variants_of(hit.product.id):
            levels = parts.stock.levels(variant.sku)
            if any(level.location_id in _WAREHOUSES and level.available > _PLENTY for level in levels):
                return variant.gtin[1:]
    raise BugError("no warehouse has anything")


def _say(left: Left) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(left) + b"\n")
    sys.stdout.flush()


def _pass(visit: Visit, terminal: Terminal, person: Person, gtin: str) -> None:
    if visit.marker:
        _types_everything(visit, person, gtin)
        if visit.ending in {"done", "power_cut"}:
            person.touches("proceed")
            person.touches("confirm")
        if visit.ending == "done":
            person.waits_for("order-number")
        if visit.ending in {"crash", "power_cut"}:
            os.kill(os.getpid(), signal.SIGKILL)
    match visit.ending:
        case "idle" | "walk_away":
            if visit.ending == "walk_away" and visit.marker:
                person.touches("back")
            terminal.screens.models["idle"].expired.emit()  # type: ignore[attr-defined]  # the end of two minutes of silence
        case _:
            terminal.screens.shell.leave()
    person.waits_for("start")


def _types_everything(visit: Visit, person: Person, gtin: str) -> None:
    person.touches("start")
    person.scans(gtin)
    person.touches("take-delivered")
    person.touches("header-cart")
    person.touches("order")
    for field, text in (
        ("email", f"{visit.marker}@exemple.fr"),
        ("name", visit.marker),
        ("street", f"18 rue {visit.marker}"),
        ("postcode", "69002"),
        ("city", "lyon"),
    ):
        person.touches(f"field-{field}")
        person.strikes(text)


def _seen(marker: str, terminal: Terminal, person: Person) -> int:
    if not marker:
        return 0
    return person.finds(marker) + sum(marker in repr(vars(model)) for model in terminal.screens.models.values())


if __name__ == "__main__":
    main()
