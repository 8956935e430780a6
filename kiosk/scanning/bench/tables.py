"""The figures as tables for people."""

from collections.abc import Iterator, Sequence

from kiosk.scanning.bench.photograph_scores import FolderScore
from kiosk.scanning.bench.stream_scores import Runs, StreamScore, score

_TITLES = {"kiosk": "this product", "zxing": "zxing-cpp alone", "opencv": "OpenCV alone"}


def photograph_head(readers: Sequence[str], width: int) -> Iterator[str]:
    """Two lines: who reads, and which figures."""
    yield " " * (width + 20) + "".join(f" | {_TITLES[name]:<35}" for name in readers)
    figures = f" | {'codes %':>7} {'wrong':>5} {'mean':>6} {'median':>6} {'p95 ms':>7}"
    yield f"{'folder':<{width}} {'pictures':>8} {'codes':>6}    " + figures * len(readers)


def photograph_line(score: FolderScore, width: int) -> str:
    """A folder. Of pictures without codes there is no share."""
    line = f"{score.folder:<{width}} {score.pictures:>8} {score.codes:>6}    "
    for reader in score.readers.values():
        ms = reader.ms
        line += f" | {_percent(reader.percent):>7} {reader.wrong:>5} {ms.mean:>6.1f} {ms.median:>6.1f} {ms.p95:>7.1f}"
    return line


def stream_table(title: str, runs: Runs) -> Iterator[str]:
    """One kind of code: a line a scenario, a line a module size, and all of it."""
    first = next(iter(runs.values()))
    yield f"{title}: {len(first)} sequences of 8 frames, 15 a second"
    yield " " * 14 + "".join(f" | {_TITLES[name]:<40}" for name in runs)
    figures = f" | {'1':>5} {'2':>5} {'8':>5} {'wrong':>5} {'ms/frame':>8} {'to read':>7}"
    yield f"{'read within':<14}" + figures * len(runs)
    for scenario in dict.fromkeys(run.scenario for run in first):
        yield _stream_line(scenario, [score([r for r in part if r.scenario == scenario]) for part in runs.values()])
    for size in dict.fromkeys(run.module_px for run in first):
        parts = [score([run for run in part if run.module_px == size]) for part in runs.values()]
        yield _stream_line(f"{size:g} px modules", parts)
    yield _stream_line("all", [score(part) for part in runs.values()])


def empty_lines(runs: Runs) -> Iterator[str]:
    """What was read where nothing is."""
    for name, part in runs.items():
        if not part:
            continue
        scored = score(part)
        yield (
            f"{scored.sequences} sequences without a code: {_TITLES[name]} read {scored.wrong} false codes"
            f" at {scored.ms_a_frame.mean:.1f} ms a frame"
        )


def _stream_line(name: str, scores: list[StreamScore]) -> str:
    line = f"{name:<14}"
    for one in scores:
        shares = " ".join(f"{_percent(part):>5}" for part in (one.within_1, one.within_2, one.within_8))
        line += f" | {shares} {one.wrong:>5} {one.ms_a_frame.mean:>8.1f} {one.ms_to_decode:>7.1f}"
    return line


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"
