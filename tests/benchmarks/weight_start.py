"""A kiosk in a process of its own, started as ``kiosk run`` does it: the brand first, then all the rest (``weight_child``)."""

import argparse
import sys
import time
from pathlib import Path

import msgspec

import kiosk.cli  # noqa: F401 - the program has it before it shows anything
from kiosk.logs import configure_logging
from kiosk.settings import DEFAULT_BRAND
from ui.start_window import show_start


def main() -> None:
    """Run a kiosk, weigh it, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hub", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--enrol")
    parser.add_argument("--began", type=float, required=True, help="Monotonic time at which the parent started this.")
    parser.add_argument("--idle", type=float, required=True, help="Seconds of the still screen.")
    parser.add_argument("--scroll", type=float, required=True, help="Seconds of scrolling.")
    arguments = parser.parse_args()
    configure_logging()
    start = show_start(DEFAULT_BRAND, (1080, 1920))
    assert start is not None
    first = {"first_frame_ms": (time.monotonic() - arguments.began) * 1000, "first_frame_cpu_s": time.process_time()}
    from tests.benchmarks.weight_child import weighed  # noqa: PLC0415 - the slow imports, as in the program

    sys.stdout.write(msgspec.json.encode(first | weighed(arguments, start)).decode() + "\n")


if __name__ == "__main__":
    main()
