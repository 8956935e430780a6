"""``PaymentProvider`` over HTTP, in the form that the test provider speaks (docs/payments.md)."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Final, TypeVar
from urllib.parse import quote

import httpx
import msgspec
from typing_extensions import override

from kiosk.domain.decoding import UNDECODABLE
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.hub.payments.addresses import ProviderAccount
from kiosk.hub.payments.signature import HEADER, why_refused
from kiosk.ports.payment_provider import (
    PaymentProvider,
    ProviderSession,
    SessionWanted,
    WebhookHeard,
    WebhookRefused,
)

T = TypeVar("T")
_TIMEOUT_S: Final = 8.0
_MISSING: Final = 404
_CLIENT_ERROR, _SERVER_ERROR = 400, 500


class _Message(msgspec.Struct, frozen=True):
    """A webhook's body. Only the session's name is used: how it stands is asked."""

    session: str


class HttpPaymentProvider(PaymentProvider):
    """One account at one provider. Used from one event loop; ``transport`` replaces the network in tests."""

    def __init__(self, account: ProviderAccount, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._account = account
        self._transport = transport
        self._client: httpx.AsyncClient | None = None

    @property
    @override
    def page_origin(self) -> str:
        return self._account.url

    @override
    async def create(self, wanted: SessionWanted) -> ProviderSession:
        body = {
            "amount": wanted.amount.amount,
            "currency": wanted.amount.currency,
            "label": wanted.label,
            "return_url": wanted.return_url,
            "language": wanted.language,
        }
        return await self._call("POST", "/v1/sessions", body, {"Idempotency-Key": wanted.key})

    @override
    async def find(self, session_id: str) -> ProviderSession | None:
        try:
            return await self._call("GET", _path(session_id))
        except BackendRejected as error:
            if error.status == _MISSING:
                return None
            raise

    @override
    async def cancel(self, session_id: str) -> ProviderSession:
        return await self._call("POST", f"{_path(session_id)}/cancel")

    @override
    async def refund(self, session_id: str, key: str) -> ProviderSession:
        return await self._call("POST", f"{_path(session_id)}/refund", {}, {"Idempotency-Key": key})

    @override
    def hear(self, headers: Mapping[str, str], body: bytes, now: datetime) -> WebhookHeard | WebhookRefused:
        why = why_refused(headers.get(HEADER, ""), self._account.webhook_secret, body, now)
        if why:
            return WebhookRefused(why)
        try:
            return WebhookHeard(msgspec.json.decode(body, type=_Message).session)
        except UNDECODABLE:
            return WebhookRefused("malformed")

    @override
    async def aclose(self) -> None:
        if self._client is not None:
            await self._client.aclose()

    async def _call(
        self, method: str, path: str, body: dict[str, object] | None = None, headers: dict[str, str] | None = None
    ) -> ProviderSession:
        async with _translated():
            response = await self._connected().request(method, path, json=body, headers=headers)
        status = response.status_code
        if status >= _SERVER_ERROR or status < httpx.codes.OK or httpx.codes.MULTIPLE_CHOICES <= status < _CLIENT_ERROR:
            raise BackendUnavailable(f"payment provider: status {status}")
        if status >= _CLIENT_ERROR:
            raise BackendRejected(status, "provider_refused")
        return _decoded(response.content, ProviderSession)

    def _connected(self) -> httpx.AsyncClient:
        if self._client is None:
            self._client = httpx.AsyncClient(
                base_url=self._account.url,
                transport=self._transport,
                timeout=_TIMEOUT_S,
                follow_redirects=False,
                headers={"Authorization": f"Bearer {self._account.api_key}"},
            )
        return self._client


@asynccontextmanager
async def _translated() -> AsyncIterator[None]:
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise BackendUnavailable(f"payment provider: {type(error).__name__}") from error


def _path(session_id: str) -> str:
    return f"/v1/sessions/{quote(session_id, safe='')}"


def _decoded(content: bytes, kind: type[T] | Any) -> T:
    try:
        decoded: T = msgspec.json.decode(content, type=kind)
    except UNDECODABLE as error:
        raise BackendUnavailable("payment provider: an answer that makes no sense") from error
    return decoded
