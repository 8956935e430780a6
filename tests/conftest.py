"""What holds for every test."""

import gc
import os
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Final

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from kiosk.faults.postgres import PostgresServer

pytest_plugins = ["tests.offline_table", "tests.second_try"]

# Speed is a matter for benchmarks: on a busy machine a deadline fails a test that is right.
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same code is judged by the same examples; new ones are looked for with --hypothesis-profile=search.
settings.register_profile("kiosk", settings.get_profile("search"), derandomize=True)
settings.load_profile("kiosk")

_WHOLE: Final = 25
_PATIENCE_MS: Final = 20_000
"""How long a window may take for what a test waits for: a machine that is busy for some seconds fails nothing."""
_HEAVY: Final = (
    "e2e/test_main_job.py",
    "faults/test_word_families.py",
    "faults/test_storage_families.py",
    "faults/test_life_families.py",
    "hub/test_hub_killed.py",
    "e2e/",
    "faults/",
    "hub/test_two_hubs.py",
    "ui/test_every_",
    "pages/",
)
"""Where tests start programs and wait for them, or take long: files that begin like this, the longest first."""
_LIGHT_BETWEEN: Final = 4


class GarbageBetweenTests:
    """Looks for Python's garbage between tests, in the thread that runs them.

    Windows of tests have threads that draw: what Python finds there of an earlier window is destroyed there, and that ends the
    process. A terminal has ``ui.garbage`` for the same reason.
    """

    def __init__(self) -> None:
        self._tests = 0

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self) -> None:
        """What is here now stays to the end."""
        gc.collect()
        gc.freeze()
        gc.disable()

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self) -> None:
        """Young garbage after every test; all of it now and then."""
        self._tests += 1
        gc.collect(2 if self._tests % _WHOLE == 0 else 1)


def pytest_configure(config: pytest.Config) -> None:
    """Once in each process that runs tests."""
    config.pluginmanager.register(GarbageBetweenTests())
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
        wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": _PATIENCE_MS}
    # Hubs and terminals are started by the hundred: where an environment forbids it, each would compile itself anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def pytest_xdist_auto_num_workers() -> int | None:
    """Three for every two cores: tests of whole programs spend half of their time waiting. None: as the environment says."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, cores * 3 // 2)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole files in an order in which no worker is left alone with a long one at the end.

    Heavy files are spread among the others: several at once would wait for the same cores.
    """
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.nodeid.partition("::")[0].removeprefix("tests/"), []).append(item)
    weights = {file: next((n for n, start in enumerate(_HEAVY) if file.startswith(start)), None) for file in files}
    heavy = sorted((file for file in files if weights[file] is not None), key=lambda file: weights[file] or 0)
    light = iter([file for file in files if weights[file] is None])
    order = [file for each in heavy for file in (each, *islice(light, _LIGHT_BETWEEN))]
    items[:] = [item for file in (*order, *light) for item in files[file]]


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A real PostgreSQL server, started once for all tests of this process that ask for it."""
    with PostgresServer() as server:
        yield server
