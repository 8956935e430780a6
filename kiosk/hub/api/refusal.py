"""How the API says no: always a status and ``{"code", "detail"}``."""

from typing import Any

import msgspec
import structlog
from litestar import Request, Response
from litestar.enums import MediaType
from litestar.exceptions import HTTPException, ValidationException

_LOG = structlog.get_logger(__name__)
_CODES = {
    400: "body_wrong",
    401: "not_authorised",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    415: "media_type_wrong",
    429: "too_many_requests",
}


class Problem(msgspec.Struct, frozen=True):
    """The body of every 4xx and 5xx answer."""

    code: str
    detail: str = ""


class Refusal(Exception):
    """A request that is answered with no: the status, a stable code, and seconds to wait if that would help."""

    def __init__(self, status: int, code: str, detail: str = "", retry_after_s: int | None = None) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.problem = Problem(code, detail)
        self.headers = {} if retry_after_s is None else {"Retry-After": str(retry_after_s)}


def on_refusal(_request: Request[Any, Any, Any], refusal: Refusal) -> Response[Problem]:
    """Our own no."""
    return _response(refusal.status, refusal.problem, refusal.headers)


def on_http_exception(_request: Request[Any, Any, Any], error: HTTPException) -> Response[Problem]:
    """The framework's no: a path that is not there, a body that does not fit."""
    detail = error.detail
    if isinstance(error, ValidationException) and error.extra:
        detail = "; ".join(_where_and_what(item) for item in error.extra if isinstance(item, dict))
    return _response(error.status_code, Problem(_CODES.get(error.status_code, "refused"), detail), {})


def _where_and_what(found: dict[str, Any]) -> str:
    """``changes[3].on_hand: Expected int``; the place only where the framework knows it."""
    return ": ".join(str(found[name]) for name in ("key", "message") if found.get(name))


def on_value_refused(_request: Request[Any, Any, Any], _error: Exception) -> Response[Problem]:
    """The store's no to a value: final, or a terminal would send it for ever."""
    return _response(422, Problem("value_wrong"), {})


def on_exception(request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    """Anything unforeseen: said once in the log with its traceback, and to the caller only that it happened."""
    # The route's pattern, not the path: paths hold tokens.
    _LOG.error("request_failed", route=str(request.scope.get("path_template", "")), exc_info=error)
    return _response(500, Problem("internal_error"), {})


def _response(status: int, problem: Problem, headers: dict[str, str]) -> Response[Problem]:
    return Response(problem, status_code=status, media_type=MediaType.JSON, headers=headers)
