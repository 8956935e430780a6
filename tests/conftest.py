"""What holds for every test."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from kiosk.faults.postgres import PostgresServer

pytest_plugins = ["tests.offline_table"]

# Speed is a matter for benchmarks: on a busy machine a deadline fails a test that is right.
settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A real PostgreSQL server, started once for all tests of this process that ask for it."""
    with PostgresServer() as server:
        yield server
