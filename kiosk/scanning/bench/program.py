"""``kiosk bench scan``: what is measured, in which order, and how it is printed."""

import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

import msgspec

from kiosk.scanning.bench.codes import KINDS, Kind
from kiosk.scanning.bench.conditions import SCENARIOS
from kiosk.scanning.bench.contenders import CONTENDERS, ContenderName
from kiosk.scanning.bench.photograph_scores import FolderScore, Measured, Size, measure, together
from kiosk.scanning.bench.photographs import folders
from kiosk.scanning.bench.stream_scores import Runs, StreamScore, play, play_empty, score
from kiosk.scanning.bench.streams import EmptySequence, sequences
from kiosk.scanning.bench.tables import empty_lines, photograph_head, photograph_line, stream_table

_EMPTY_A_SEED: Final = 12

NO_CODE: Final = "no_code"
PLAYED: Final = (*SCENARIOS, NO_CODE)

_TITLES: Final[dict[Kind, str]] = {
    "cart": "QR code of a cart (102 characters, version 6-M)",
    "link": "QR code of a product link",
    "ean13": "EAN-13",
}


@dataclass(frozen=True)
class StreamPlan:
    """What of the stream is played; ``seeds`` sequences of each scenario, module size and kind of code."""

    kinds: Collection[str] = KINDS
    scenarios: Collection[str] = PLAYED
    seeds: int = 5


class StreamReport(msgspec.Struct, frozen=True):
    """``--stream --json``: kind of code → reader → scenario, module size or ``all`` → figures."""

    seeds: int
    kinds: dict[str, dict[ContenderName, dict[str, StreamScore]]]
    without_code: dict[ContenderName, StreamScore]


def in_order(names: Collection[str]) -> tuple[ContenderName, ...]:
    """The readers asked for, all of them when none was named."""
    return tuple(name for name in CONTENDERS if not names or name in names)


def unusable(root: Path) -> str | None:
    """Why there is nothing to measure in a folder, in a sentence."""
    if not root.is_dir():
        return f"there is no folder {root}"
    found = list(folders(root))
    if not found:
        return f"no pictures in {root}"
    if not any(folder.photographs for folder in found):
        return (
            f"no picture in {root} has a .txt beside it; write what its codes say there, one a line, or leave it empty"
        )
    return None


def bench_photographs(
    root: Path, readers: tuple[ContenderName, ...], size: Size | None, out: TextIO, *, is_json: bool
) -> int:
    """Print a line a folder as soon as it is measured, and all together. The exit code: 1 when a file is no picture."""
    found = list(folders(root))
    width = max(len("folder"), *(len(str(folder.path.relative_to(root))) for folder in found), len(root.resolve().name))
    if not is_json:
        limit = "as they are" if size is None else f"at most {size[0]}x{size[1]} (turned for upright ones)"
        _print(out, f"Pictures {limit}; milliseconds of processor time of one thread.", "")
        _print(out, *photograph_head(readers, width))
    parts: list[Measured] = []
    for folder in found:
        parts.append(measure(folder, readers, size, root))
        if not is_json and folder.photographs:
            _print(out, photograph_line(parts[-1].score(), width))
    whole = together(parts)
    amiss = [f"{part.folder}: {words}" for part in parts for words in part.amiss]
    if is_json:
        _print(out, _json([part.score() for part in parts] + [whole.score()]))
    else:
        _print(out, *_summary(whole.score(), width, amiss))
    return int(any(part.unreadable for part in parts))


def bench_stream(readers: tuple[ContenderName, ...], plan: StreamPlan, out: TextIO, *, is_json: bool) -> None:
    """Print a table a kind of code, and what was read where there is none."""
    started = time.monotonic()
    played: dict[str, Runs] = {}
    for kind in KINDS:
        if kind in plan.kinds and any(scenario in plan.scenarios for scenario in SCENARIOS):
            played[kind] = play(sequences(kind, plan.seeds, plan.scenarios), readers)
            if not is_json:
                _print(out, *stream_table(_TITLES[kind], played[kind]), "")
    empties = _EMPTY_A_SEED * plan.seeds if NO_CODE in plan.scenarios else 0
    empty = play_empty(map(EmptySequence, range(empties)), readers)
    if is_json:
        _print(out, _json(_stream_report(plan.seeds, played, empty)))
    else:
        _print(out, *empty_lines(empty), f"{time.monotonic() - started:.0f} s, seeds: {plan.seeds}")


def _summary(whole: FolderScore, width: int, amiss: list[str]) -> Iterator[str]:
    yield photograph_line(whole, width)
    for name, reader in whole.readers.items():
        if whole.without:
            yield f"{name}: {reader.false_codes} false codes in {whole.without} pictures without one"
    yield from amiss


def _stream_report(seeds: int, played: dict[str, Runs], empty: Runs) -> StreamReport:
    kinds = {kind: {name: dict(_groups(name, runs)) for name in runs} for kind, runs in played.items()}
    return StreamReport(seeds, kinds, {name: score(part) for name, part in empty.items()})


def _groups(name: ContenderName, runs: Runs) -> Iterator[tuple[str, StreamScore]]:
    part = runs[name]
    for scenario in dict.fromkeys(run.scenario for run in part):
        yield scenario, score([run for run in part if run.scenario == scenario])
    for size in dict.fromkeys(run.module_px for run in part):
        yield f"{size:g} px", score([run for run in part if run.module_px == size])
    yield "all", score(part)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _print(out: TextIO, *lines: str) -> None:
    out.writelines(f"{line}\n" for line in lines)
    out.flush()
