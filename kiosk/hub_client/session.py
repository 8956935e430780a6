"""One connection to the hub: credentials, limits, the hub's clock, and the only translation of failures into our errors."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import httpx
import msgspec
import structlog

from kiosk import __version__
from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.versions import Update, update_needed
from kiosk.errors import AccessRevoked, BackendConflict, BackendRejected, BackendUnavailable, VersionsDiffer
from kiosk.ports.clock import Clock

_log = structlog.get_logger(__name__)

T = TypeVar("T")

MAX_ANSWER_BYTES = 16_000_000
"""A full delta of 5,000 changes is about 3 MB."""

CALL_TIMEOUT_S = 20.0
_CONNECT_TIMEOUT_S = 5.0
_MAX_ERROR_BYTES = 65_536
_LONGEST_ROUND_TRIP_S = 2.0
_LONGEST_RETRY_AFTER_S = 3600.0

_WAIT = frozenset({408, 425, 429})
_ACCESS = frozenset({401, 403})
_CONFLICT = 409
_FIRST_SUCCESS, _FIRST_REDIRECT, _FIRST_CLIENT_ERROR, _FIRST_SERVER_ERROR = 200, 300, 400, 500

HUB_TIME = "Kiosk-Hub-Time"
HUB_VERSION = "Kiosk-Hub-Version"
_NOT_KNOWN_THERE = frozenset({"body_wrong", "not_found", "method_not_allowed"})
"""With words of the framework beside them: a path that is not there, or a body that does not fit."""
_OCTETS = "application/octet-stream"


class _Refusal(msgspec.Struct, frozen=True):
    """The body of every error of the hub. A proxy's or a hotel's error page does not have it."""

    code: str
    detail: str = ""


class HubSession:
    """Calls to one hub. Used from one event loop. ``token`` is asked at each call: enrolment may bring one at any time.

    ``on_time`` is told each measured offset.
    """

    def __init__(
        self,
        base_url: str,
        token: Callable[[], str | None],
        clock: Clock,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        call_timeout_s: float = CALL_TIMEOUT_S,
        on_time: Callable[[timedelta], None] = lambda _: None,
    ) -> None:
        self._token = token
        self._clock = clock
        self._call_timeout_s = call_timeout_s
        self._on_time = on_time
        self._offset: timedelta | None = None
        self._told_version: str | None = __version__
        self._base_url, self._transport = base_url, transport
        self._opened: httpx.AsyncClient | None = None

    @property
    def clock_offset(self) -> timedelta | None:
        """Hub time less this machine's time, from the latest quick answer; None before the first."""
        return self._offset

    async def aclose(self) -> None:
        """Close the connections."""
        if self._opened is not None:
            await self._opened.aclose()

    @property
    def _client(self) -> httpx.AsyncClient:
        """Made for the first question: reading whom to trust takes 40 ms, which the first picture need not wait for."""
        if self._opened is None:
            self._opened = httpx.AsyncClient(
                base_url=self._base_url,
                transport=self._transport,
                follow_redirects=False,  # the hub has no reason to send us anywhere else; a captive portal has
                timeout=httpx.Timeout(self._call_timeout_s, connect=_CONNECT_TIMEOUT_S),
                headers={"Accept": "application/json"},
            )
        return self._opened

    async def call(
        self,
        method: str,
        path: str,
        answer: type[T] | Any,
        *,
        body: object = None,
        params: Mapping[str, str] | None = None,
        staff_token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> T:
        """One question and its answer, decoded strictly. Raises ``BackendError``."""
        content, update = await self._exchange(
            method, path, body=body, params=params, staff_token=staff_token, headers=headers
        )
        try:
            decoded: T = msgspec.json.decode(content, type=answer)
        except UNDECODABLE as error:
            said = f"{path}: an answer that makes no sense: {error}"
            # JSON with other words in it; bytes that are no JSON at all are nobody's version.
            if update and isinstance(error, msgspec.ValidationError):
                raise VersionsDiffer(said, update) from error
            raise BackendUnavailable(said) from error
        return decoded

    async def fetch(
        self,
        method: str,
        path: str,
        *,
        body: object = None,
        params: Mapping[str, str] | None = None,
        staff_token: str | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = MAX_ANSWER_BYTES,
        content_type: str = "",
    ) -> bytes:
        """The bytes of a successful answer, which must begin its content type as given. Raises ``BackendError``."""
        content, _ = await self._exchange(
            method,
            path,
            max_bytes,
            content_type,
            body=body,
            params=params,
            staff_token=staff_token,
            headers=headers,
        )
        return content

    async def _exchange(
        self, method: str, path: str, max_bytes: int = MAX_ANSWER_BYTES, content_type: str = "", **asked: Any
    ) -> tuple[bytes, Update]:
        """The whole answer, and which side is older by what it says of its hub."""
        async with _deadline(self._call_timeout_s), self.stream(method, path, **asked) as response:
            if not response.headers.get("Content-Type", "").startswith(content_type):
                raise BackendUnavailable(f"{path}: not {content_type}")
            return await _read(response, max_bytes), _update(response)

    @asynccontextmanager
    async def stream(
        self,
        method: str,
        path: str,
        *,
        body: object = None,
        params: Mapping[str, str] | None = None,
        staff_token: str | None = None,
        headers: Mapping[str, str] | None = None,
        timeout_s: float | None = None,
    ) -> AsyncIterator[httpx.Response]:
        """A successful answer whose body is still to be read. ``timeout_s`` is the longest silence between two pieces.

        ``body`` goes as JSON, or as it is when it is bytes.
        """
        timeout = httpx.Timeout(timeout_s or self._call_timeout_s, connect=_CONNECT_TIMEOUT_S)
        content = body if body is None or isinstance(body, bytes) else msgspec.json.encode(body)
        all_headers = {**self._credentials(staff_token), **(headers or {})}
        if content is not None:
            all_headers["Content-Type"] = _OCTETS if content is body else "application/json"
        sent = self._clock.monotonic()
        async with (
            _translated(),
            self._client.stream(
                method, path, content=content, params=params, headers=all_headers, timeout=timeout
            ) as response,
        ):
            self._learn_time(response, self._clock.monotonic() - sent)
            self._note_version(response)
            if not _FIRST_SUCCESS <= response.status_code < _FIRST_REDIRECT:
                raise await _refusal(response, self._clock.now())
            yield response

    def _credentials(self, staff_token: str | None) -> dict[str, str]:
        token = self._token()
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        if staff_token is not None:
            headers["X-Staff-Token"] = staff_token
        return headers

    def _note_version(self, response: httpx.Response) -> None:
        """Say once of each hub that it is of another version, and who has to be updated."""
        version, update = response.headers.get(HUB_VERSION), _update(response)
        if update and version != self._told_version:
            self._told_version = version
            _log.warning("versions_differ", update=update, hub=version or "unknown", terminal=__version__)

    def _learn_time(self, response: httpx.Response, round_trip_s: float) -> None:
        text = response.headers.get(HUB_TIME)
        if text is None or round_trip_s > _LONGEST_ROUND_TRIP_S:
            return
        try:
            hub_time = datetime.fromisoformat(text)
        except ValueError:
            return  # not our hub, or a newer one: the offset we have is better than a guess
        if hub_time.tzinfo is not None:
            self._offset = hub_time - self._clock.now() + timedelta(seconds=round_trip_s / 2)
            self._on_time(self._offset)


@asynccontextmanager
async def _translated() -> AsyncIterator[None]:
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol) as error:
        raise BackendUnavailable(f"{type(error).__name__}: {error}", was_sent=False) from error
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError) as error:
        raise BackendUnavailable(f"{type(error).__name__}: {error}") from error


@asynccontextmanager
async def _deadline(seconds: float) -> AsyncIterator[None]:
    """An end for the whole call: a server that sends one byte a second never trips the timeouts between bytes."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as error:
        raise BackendUnavailable(f"no whole answer within {seconds:g} s") from error


async def _read(response: httpx.Response, max_bytes: int) -> bytes:
    content = bytearray()
    async for piece in response.aiter_bytes():
        content += piece
        if len(content) > max_bytes:
            raise BackendUnavailable(f"an answer of more than {max_bytes} bytes")
    return bytes(content)


async def _refusal(
    response: httpx.Response, now: datetime
) -> BackendUnavailable | BackendRejected | BackendConflict | AccessRevoked:
    """What an unsuccessful answer means. Only a refusal in the hub's own form is believed to be the hub's."""
    status = response.status_code
    retry_after = _retry_after(response.headers.get("Retry-After"), now)
    if status >= _FIRST_SERVER_ERROR or status < _FIRST_CLIENT_ERROR or status in _WAIT:
        return BackendUnavailable(f"status {status}", retry_after)
    try:
        refusal = msgspec.json.decode(await _read(response, _MAX_ERROR_BYTES), type=_Refusal)
    except UNDECODABLE:
        return BackendUnavailable(f"status {status} from something that is not the hub")
    update = _update(response)
    if update and refusal.detail and refusal.code in _NOT_KNOWN_THERE:
        return BackendRejected(status, update, f"{refusal.code}: {refusal.detail}")
    if status in _ACCESS:
        return AccessRevoked(refusal.code)
    if status == _CONFLICT:
        return BackendConflict(refusal.code)
    return BackendRejected(status, refusal.code, refusal.detail)


def _update(response: httpx.Response) -> Update:
    """Which side is older. Only an answer that says the hub's time is a hub's: a hotel's page has no version."""
    if HUB_TIME not in response.headers:
        return ""
    return update_needed(response.headers.get(HUB_VERSION), __version__)


def _retry_after(text: str | None, now: datetime) -> float | None:
    """Seconds, from either form of the header (RFC 9110, 10.2.3); None for nonsense."""
    if text is None:
        return None
    if text.isascii() and text.isdigit():
        return min(float(text), _LONGEST_RETRY_AFTER_S)
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    if at.tzinfo is None:
        return None
    return min(max((at - now).total_seconds(), 0.0), _LONGEST_RETRY_AFTER_S)
