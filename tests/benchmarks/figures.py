"""What the benchmarks print: one JSON object a line, with the goal where there is one."""

import sys
import time
from collections.abc import Callable

import msgspec

SEARCH_GOAL_MS = 16.0
"""A frame at 60 Hz: a search never costs more than one."""

COUNTS_GOAL_MS = 300.0
"""Counts beside the values of a filter: there before somebody has read the first of them."""

_QUERIES = 200


def say(bench: str, measure: str, figures: dict[str, float], goal: tuple[str, float] | None = None) -> None:
    """Print one line. ``goal`` names the figure that has one, and how large it may be."""
    line: dict[str, object] = {"bench": bench, "measure": measure}
    line |= {name: round(figure, 2) for name, figure in figures.items()}
    if goal is not None:
        name, limit = goal
        line |= {"goal_" + name.rpartition("_")[2]: limit, "goal_of": name, "ok": figures[name] <= limit}
    sys.stdout.write(msgspec.json.encode(line).decode() + "\n")
    sys.stdout.flush()


def say_cpu(bench: str, measure: str, query: Callable[[], object], goal_ms: float | None = None) -> None:
    """Run a query many times and print its CPU time: the middle one and the slowest of a hundred."""
    query()
    spent = []
    for _ in range(_QUERIES):
        began = time.process_time()
        query()
        spent.append((time.process_time() - began) * 1000)
    spent.sort()
    figures = {"p50_ms": spent[_QUERIES // 2], "p99_ms": spent[_QUERIES * 99 // 100 - 1]}
    say(bench, measure, figures, None if goal_ms is None else ("p99_ms", goal_ms))
