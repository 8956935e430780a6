"""One more try for tests in which real windows, browsers and processes race the machine, counted and said aloud.

A test that passes only at its second try is named at the end of the run; more than ``MOST`` of them fail the run; with
``--reruns 0`` there is no second try. Rules, stores, codes and fault campaigns never get one: what fails there once is wrong.
"""

from typing import Final

import pytest
from _pytest.terminal import TerminalReporter

MOST: Final = 2
"""Of the whole run. What needs another try as a rule would use this up, and is mended instead."""
_RACING: Final = tuple(f"tests/{folder}/" for folder in ("accessibility", "devices", "e2e", "pages", "qml", "ui"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("reruns", None) is not None:
        return  # said on the command line
    for item in items:
        if item.nodeid.startswith(_RACING):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if exitstatus == pytest.ExitCode.OK and len(_first_tries(session.config)) > MOST:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    failed = _first_tries(config)
    for report in failed:
        terminalreporter.section(f"passed or failed only after a second try: {report.nodeid}")
        terminalreporter.line(report.longreprtext)
    if len(failed) > MOST:
        terminalreporter.section(f"{len(failed)} second tries, {MOST} are allowed: this run has failed", red=True)


def _first_tries(config: pytest.Config) -> list[pytest.TestReport]:
    """Those that failed; none in a process that runs tests for another."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return list(reporter.stats.get("rerun", ())) if reporter is not None else []
