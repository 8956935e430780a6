"""What a process and all below it cost: memory that is theirs, and CPU time, as the kernel counts them."""

import os
from collections import defaultdict
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_CLOCK_HZ: Final = os.sysconf("SC_CLK_TCK")


def pss_mb(root: int) -> float:
    """Proportional set size of the tree: a page that several processes share counts once, in parts."""
    return sum(_pss_kb(pid) for pid in tree(root)) / 1024


def cpu_s(root: int) -> float:
    """User and system time of the tree, of what already ended below it too."""
    return sum(_cpu_ticks(pid) for pid in tree(root)) / _CLOCK_HZ


def tree(root: int) -> list[int]:
    """A process and everything below it."""
    below: defaultdict[int, list[int]] = defaultdict(list)
    for each in _PROC.iterdir():
        if each.name.isdigit() and (words := _stat(int(each.name))):
            below[int(words[1])].append(int(each.name))
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting.extend(below[pid])
    return found


def _stat(pid: int) -> list[str]:
    # Fields from the state on: the name before it may hold blanks and brackets.
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:  # it has ended meanwhile
        return []


def _cpu_ticks(pid: int) -> int:
    words = _stat(pid)
    return sum(int(word) for word in words[11:15])


def _pss_kb(pid: int) -> int:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
