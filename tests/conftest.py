"""What holds for every test."""

import gc
from collections.abc import Iterator
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from kiosk.faults.postgres import PostgresServer

pytest_plugins = ["tests.offline_table"]

# Speed is a matter for benchmarks: on a busy machine a deadline fails a test that is right.
settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")

_WHOLE: Final = 25


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


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A real PostgreSQL server, started once for all tests of this process that ask for it."""
    with PostgresServer() as server:
        yield server
