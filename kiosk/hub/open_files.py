"""How many connections this process may hold."""

import resource

import structlog

ENOUGH = 20_000
"""For 9,500 terminals, their requests beside their streams, and a second hub's share while that one restarts."""

_KEPT_FREE = 500
"""For orders, pages and files: streams never take the last ones."""

_LOG = structlog.get_logger(__name__)


def raise_limit() -> None:
    """Let this process open as many files as the system allows it; say so when that is few."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard < ENOUGH:
        _LOG.warning("few_open_files", limit=hard, streams=room_for_streams(), wanted=ENOUGH)


def room_for_streams() -> int:
    """How many event streams fit beside everything else."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return max(soft - _KEPT_FREE, soft // 2)
