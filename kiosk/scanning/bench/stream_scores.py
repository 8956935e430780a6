"""Every reader on every invented sequence: after how many frames the code counts, what was wrong, what a frame costs."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import msgspec
import numpy as np

from kiosk.scanning.bench.camera import FPS, Shot
from kiosk.scanning.bench.contenders import ContenderName, stream_readers, timed, use_one_thread
from kiosk.scanning.bench.scores import Cost, cost, same_form, share
from kiosk.scanning.bench.streams import FRAMES, EmptySequence, Sequence

_START_S: Final = 100.0


@dataclass(frozen=True)
class Run:
    """One reader on one sequence. ``read_after``: frames until the code counted, None when it did not."""

    scenario: str
    module_px: float
    read_after: int | None
    wrong: int
    ms: tuple[float, ...]


class StreamScore(msgspec.Struct, frozen=True):
    """One reader on many sequences: shares in per cent; ``ms_to_decode`` is what the frames until the reading cost."""

    sequences: int
    within_1: float | None
    within_2: float | None
    within_8: float | None
    wrong: int
    ms_a_frame: Cost
    ms_to_decode: float


Runs = dict[ContenderName, list[Run]]


class SequenceTime:
    """The time in a sequence: a fifteenth of a second from frame to frame, however long a reader took."""

    def __init__(self) -> None:
        self.frame = 0

    def __call__(self) -> float:
        """Seconds."""
        return _START_S + self.frame / FPS


def play(
    sequences: Iterable[Sequence], names: tuple[ContenderName, ...], on_done: Callable[[int], None] | None = None
) -> Runs:
    """Show each sequence to each reader, all of whose frames are looked at: a code in view is still paid for."""
    use_one_thread()
    runs: Runs = {name: [] for name in names}
    for number, sequence in enumerate(sequences, start=1):
        for name, run in _played(list(sequence.shots()), names, sequence):
            runs[name].append(run)
        if on_done is not None:
            on_done(number)
    return runs


def play_empty(sequences: Iterable[EmptySequence], names: tuple[ContenderName, ...]) -> Runs:
    """Show scenes without a code: whatever counts is wrong."""
    use_one_thread()
    runs: Runs = {name: [] for name in names}
    for sequence in sequences:
        for name, run in _played(list(sequence.shots()), names, None):
            runs[name].append(run)
    return runs


def score(runs: list[Run]) -> StreamScore:
    """The figures."""
    count = len(runs)
    spent = [sum(run.ms[: run.read_after]) for run in runs if run.read_after is not None]
    ms = cost([ms for run in runs for ms in run.ms])
    decode_ms = round(float(np.median(spent)), 2) if spent else 0.0
    return StreamScore(
        count, _within(runs, 1), _within(runs, 2), _within(runs, FRAMES), sum(run.wrong for run in runs), ms, decode_ms
    )


def _within(runs: list[Run], frames: int) -> float | None:
    return share(sum(run.read_after is not None and run.read_after <= frames for run in runs), len(runs))


def _played(
    shots: list[Shot], names: tuple[ContenderName, ...], sequence: Sequence | None
) -> Iterator[tuple[ContenderName, Run]]:
    clock = SequenceTime()
    truth = None if sequence is None else same_form(sequence.text)
    for name, read in stream_readers(names, clock).items():
        found: list[set[str]] = []
        spent: list[float] = []
        for clock.frame, shot in enumerate(shots):
            texts, ms = timed(read, shot.frame)
            found.append({same_form(text) for text in texts})
            spent.append(ms)
        after = next((number for number, texts in enumerate(found, start=1) if truth in texts), None)
        wrong = len(set().union(*found) - {truth})
        place = ("", 0.0) if sequence is None else (sequence.scenario, sequence.module_px)
        yield name, Run(*place, after, wrong, tuple(spent))
