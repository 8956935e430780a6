"""The hub's log: one JSON object a line, never a value of a variable."""

import logging
import sys

import structlog
from structlog.typing import Processor


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
        processors=[*steps, written],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    of_libraries = logging.StreamHandler(sys.stderr)
    of_libraries.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=steps, processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, written]
        )
    )
    logging.basicConfig(handlers=[of_libraries], level=logging.WARNING)
