"""The hub's log: one JSON object a line, never a value of a variable."""

import logging
import sys
from collections import deque

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

_LINES_KEPT = 500
_MOST_RECORDED = 100_000

_recorded: deque[str] = deque(maxlen=_LINES_KEPT)


def flight_recorder() -> str:
    """The last lines of this program's log, the newest last; as much of them as a manager's screen can hold."""
    return "\n".join(_recorded)[-_MOST_RECORDED:]


def _record(_logger: WrappedLogger, _method: str, event: EventDict | str) -> str:
    """Keep a line that is written as it is written."""
    line = str(event)
    _recorded.append(line)
    return line


def configure_logging() -> None:
    """Send events to standard error as JSON, and warnings of libraries with them.

    Tracebacks hold code lines only: variables could be people's data.
    """
    steps: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    written = structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[*steps, written, _record],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    of_libraries = logging.StreamHandler(sys.stderr)
    of_libraries.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=steps,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, written, _record],
        )
    )
    logging.basicConfig(handlers=[of_libraries], level=logging.WARNING)
