"""Family 20: after a visit, however it ended, nothing that the shopper typed is left at the terminal."""

import random
import secrets
import subprocess
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import msgspec

from kiosk.demo.hub_process import HubProcess
from kiosk.errors import BugError
from kiosk.faults.family import Figure, Outcome
from kiosk.faults.proxy import Proxy
from kiosk.faults.visited_terminal import ENDINGS, Ending, Left, Start, Visit
from kiosk.hub.commands import make_enrolment_code
from kiosk.settings import ASSETS

_STORE = "bellecour"
_CONTROL_RUNS = 2
_ENDS_THE_PROCESS: frozenset[Ending] = frozenset({"crash", "power_cut"})


class SessionWipe:
    """Seven endings of a visit, with and without network, searched for in every file and in the window.

    The kiosk's own search after each visit that it lived through has to say the same.
    """

    name = "what a shopper typed, after the visit"
    ci_runs = len(ENDINGS)
    nightly_runs = 200 * len(ENDINGS)

    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        """The product as it is."""
        return _campaign(runs, seed, folder, is_plain=False)

    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """A terminal that keeps unsent orders as they are; the first order that it cannot send gives it away."""
        return _campaign(min(runs, _CONTROL_RUNS), seed, folder, is_plain=True)


FAMILY = SessionWipe()


def _campaign(runs: int, seed: int, folder: Path, *, is_plain: bool) -> Outcome:
    rng = random.Random(seed)
    found: Counter[Ending] = Counter()
    with ExitStack() as closing:
        hub = HubProcess(folder / "hub", ASSETS / "demo")
        closing.callback(hub.kill)
        hub.start()
        line = closing.enter_context(Proxy(hub.port))
        code = str(make_enrolment_code(hub.database, _STORE, "kiosk"))
        kiosk = _Kiosk(Start(line.url, str(folder / "terminal"), code, is_plain))
        closing.callback(kiosk.end)
        for number in range(runs):
            ending = ENDINGS[number % len(ENDINGS)]
            marker = f"q{secrets.token_hex(6)}z"
            if is_plain or rng.random() < 0.5 or ending == "power_cut":  # noqa: PLR2004 - half of them without network
                line.breaks("cut")
            found[ending] += kiosk.passes(Visit(marker, ending))
            line.heals()
            found[ending] += _left_in_files(folder / "terminal", marker)
    lived = sum(ENDINGS[number % len(ENDINGS)] not in _ENDS_THE_PROCESS for number in range(runs))
    figure: Figure = {
        "visits": runs,
        "endings": len(set(ENDINGS[:runs])),
        "markers_found": found.total(),
        "own_searches": kiosk.left.proofs,
        "own_searches_that_found": kiosk.left.proofs_failed,
    }
    if found.total():
        figure["after"] = ", ".join(sorted(ending for ending in found if found[ending]))
    is_proved = (kiosk.left.proofs, kiosk.left.proofs_failed) == (lived, 0)
    return Outcome(figure, ok=is_proved and not found.total())


class _Kiosk:
    """The process with the window; started again when an ending took it."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self.left = Left()
        self._process = self._open(start)

    def passes(self, visit: Visit) -> int:
        """One visit; how often its marker is still seen at its end."""
        answer = self._ask(visit)
        if not answer:
            self._process.wait()
            if visit.ending not in _ENDS_THE_PROCESS:
                raise BugError(f"the kiosk ended by itself ({self._process.returncode}) at {visit.ending}")
            self._process = self._open(msgspec.structs.replace(self._start, enrol_code=None))
            answer = self._ask(Visit("", "cancel"))
        self.left = msgspec.json.decode(answer, type=Left)
        return self.left.seen

    def end(self) -> None:
        """Close it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def _ask(self, visit: Visit) -> bytes:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(msgspec.json.encode(visit) + b"\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()

    def _open(self, start: Start) -> "subprocess.Popen[bytes]":
        folder = Path(start.folder)
        folder.mkdir(exist_ok=True)
        with (folder / "log.jsonl").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "kiosk.faults.visited_terminal"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(msgspec.json.encode(start) + b"\n")
        process.stdin.flush()
        process.stdout.readline()  # until somebody may come
        return process


def _left_in_files(folder: Path, marker: str) -> int:
    """Files of the terminal, journals and logs among them, that hold what was typed, as UTF-8 or UTF-16."""
    wanted = (marker.encode(), marker.encode("utf-16-le"))
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return sum(any(text in content for text in wanted) for content in files)
