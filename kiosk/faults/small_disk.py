"""A terminal's files on a real file system of 4 MB that runs full and is freed again.

Run as a program it fills the folder it is given; the mount belongs to that process alone and goes away with it.
"""

import contextlib
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec

from kiosk.errors import CacheError
from kiosk.faults.cache_bench import CacheBench
from kiosk.faults.outbox_bench import DEVICE, Bench, is_whole, order_of

_NO_MOUNT = 77
_MOUNT = (
    f'mount -t tmpfs -o size=4m kiosk-faults "$1" || exit {_NO_MOUNT}; exec "$2" -m kiosk.faults.small_disk "$1" "$3"'
)
_BALLAST = 3_400_000
_MOST_ORDERS = 400
_AFTERWARDS = 5


class NotRun(msgspec.Struct, frozen=True):
    """There was no small file system, and why."""

    reason: str


class Verdict(msgspec.Struct, frozen=True):
    """What was said, and what of it was not so."""

    rounds: int
    said_recorded: int = 0
    said_no: int = 0
    false_recorded: int = 0
    not_recovered: int = 0


def play_on_small_disk(folder: Path, rounds: int) -> Verdict | NotRun:
    """Fill and free a small file system some times, in a process that may mount."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return NotRun("there is no program named unshare")
    place = folder / "small-disk"
    place.mkdir()
    command = [unshare, "--mount", "sh", "-c", _MOUNT, "sh", str(place), sys.executable, str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    if done.returncode == _NO_MOUNT or done.stderr.startswith("unshare:"):
        return NotRun(done.stderr.strip().splitlines()[-1])
    if done.returncode:  # killed by a page that had no room, for one
        raise RuntimeError(f"the terminal on the small disk ended ({done.returncode}): {done.stderr[-2000:]}")
    return msgspec.json.decode(done.stdout, type=Verdict)


def _round(place: Path) -> Verdict:
    ballast = place / "ballast"
    recorded: set[str] = set()
    with contextlib.closing(Bench.open(place)) as bench, contextlib.closing(CacheBench.open(place)) as cache:
        cache.fill(0)
        ballast.write_bytes(bytes(_BALLAST))
        said_no = _order_until_full(bench, recorded) + _fetch_until_full(cache)
        ballast.unlink()
        before = len(recorded)
        _order_until_full(bench, recorded, _AFTERWARDS)
        not_recovered = (len(recorded) - before != _AFTERWARDS) + _fetch_until_full(cache)
    with contextlib.closing(Bench.open(place)) as bench:
        kept = {entry.order.id for entry in bench.outbox.entries() if is_whole(entry)}
    return Verdict(1, len(recorded), said_no, len(recorded - kept), not_recovered)


def _order_until_full(bench: Bench, recorded: set[str], at_most: int = _MOST_ORDERS) -> int:
    """How often it was said that an order was not recorded: three times in a row end it."""
    refused = 0
    for _ in range(at_most):
        try:
            order = order_of(bench.outbox.next_number(DEVICE))
            bench.outbox.add(order)
        except CacheError:
            refused += 1
            if refused == 3:  # noqa: PLR2004
                break
        else:
            recorded.add(order.id)
    return refused


def _fetch_until_full(cache: CacheBench) -> int:
    try:
        for n in range(1, 30):
            cache.fill(n)
    except CacheError:
        return 1
    return 0


def main() -> None:
    """As many rounds as asked for, each on emptied files; one line of JSON."""
    place, rounds = Path(sys.argv[1]), int(sys.argv[2])
    total = [0] * len(Verdict.__struct_fields__)
    for n in range(rounds):
        (place / str(n)).mkdir()
        total = [one + other for one, other in zip(total, msgspec.structs.astuple(_round(place / str(n))), strict=True)]
        shutil.rmtree(place / str(n))
    sys.stdout.write(msgspec.json.encode(Verdict(*total)).decode())


if __name__ == "__main__":
    main()
