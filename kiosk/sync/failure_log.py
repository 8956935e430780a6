"""Logging of something that is tried again and again: the first failure, then silence, then that it recovered."""

import structlog

_log = structlog.get_logger("kiosk.sync")


class FailureLog:
    """The state of one repeated action."""

    def __init__(self, action: str) -> None:
        self._action = action
        self._failures = 0

    def failed(self, error: Exception) -> None:
        """It failed once more."""
        self._failures += 1
        if self._failures == 1:
            _log.warning("failed", action=self._action, error=type(error).__name__, detail=str(error))

    def succeeded(self) -> None:
        """It worked."""
        if self._failures:
            _log.info("recovered", action=self._action, failures=self._failures)
        self._failures = 0
