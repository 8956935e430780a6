"""The test provider: an API for merchants and a page on which the "shopper" says how it ends. An ASGI application."""

import hmac
from pathlib import Path
from typing import Annotated, Any

import httpx
import jinja2
import msgspec
import structlog
from litestar import Litestar, MediaType, Request, Response, get, post
from litestar.datastructures import State
from litestar.params import FromPath, HeaderParameter, JSONBody

from kiosk.ports.clock import Clock
from kiosk.simulators.provider_book import Choice, KeyReused, ProviderBook, Session, Wish
from kiosk.simulators.provider_messages import Delivery, ProviderMessages
from kiosk.system import SystemClock

Key = Annotated[str, HeaderParameter(name="Idempotency-Key", min_length=1, max_length=200)]
_LOG = structlog.get_logger(__name__)
_PAGES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).with_name("pages")), autoescape=True, undefined=jinja2.StrictUndefined
)
_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}


class ProviderSettings(msgspec.Struct, frozen=True):
    """``url`` is its own address, ``merchant_url`` where its messages go."""

    url: str
    merchant_url: str
    api_key: str
    webhook_secret: str


class _Chosen(msgspec.Struct, frozen=True):
    """The page's form."""

    choice: Choice
    told: Delivery = "now"


class _Provider:
    """What the routes share."""

    def __init__(self, settings: ProviderSettings, clock: Clock, transport: httpx.AsyncBaseTransport | None) -> None:
        self.settings = settings
        self.clock = clock
        self.book = ProviderBook()
        self.messages = ProviderMessages(settings.merchant_url, settings.webhook_secret, clock, transport)

    def said(self, session: Session) -> Response[bytes]:
        """A session as merchants see it."""
        body = {
            "id": session.id,
            "state": session.state,
            "page_url": f"{self.settings.url}/pay/{session.token}",
            "reference": session.reference,
        }
        return Response(msgspec.json.encode(body), media_type=MediaType.JSON, status_code=200)


@post("/v1/sessions")
async def create(data: JSONBody[Wish], idempotency_key: Key, request: Request[Any, Any, Any]) -> Response[bytes]:
    """A session, once for a key; 409 when the key came with another body."""
    provider = _authorised(request)
    if provider is None:
        return _refused(401, "key_wrong")
    session = provider.book.create(idempotency_key, data, provider.clock.now())
    return _refused(409, "key_reused") if isinstance(session, KeyReused) else provider.said(session)


@get("/v1/sessions/{session_id:str}")
async def find(session_id: FromPath[str], request: Request[Any, Any, Any]) -> Response[bytes]:
    """A session as it is now."""
    provider = _authorised(request)
    if provider is None:
        return _refused(401, "key_wrong")
    session = provider.book.find(session_id, provider.clock.now())
    return provider.said(session) if session else _refused(404, "session_unknown")


@post("/v1/sessions/{session_id:str}/{verb:str}")
async def end(session_id: FromPath[str], verb: FromPath[str], request: Request[Any, Any, Any]) -> Response[bytes]:
    """``cancel`` or ``refund``; whatever is over stays as it is and is answered so."""
    provider = _authorised(request)
    if provider is None:
        return _refused(401, "key_wrong")
    session = provider.book.find(session_id, provider.clock.now())
    if session is None or verb not in {"cancel", "refund"}:
        return _refused(404, "session_unknown")
    if provider.book.cancel(session) if verb == "cancel" else provider.book.refund(session):
        await provider.messages.tell(session, "now")
    return provider.said(session)


@get("/pay/{token:str}")
async def show(token: FromPath[str], request: Request[Any, Any, Any]) -> Response[str]:
    """The page for the shopper."""
    provider = _provider(request)
    session = provider.book.by_page(token, provider.clock.now())
    return _page(session)


@post("/pay/{token:str}")
async def choose(token: FromPath[str], request: Request[Any, Any, Any]) -> Response[str]:
    """What the shopper chose, told as chosen, and back to the shop."""
    provider = _provider(request)
    session = provider.book.by_page(token, provider.clock.now())
    try:
        chosen = msgspec.convert(dict(await request.form()), _Chosen)
    except msgspec.ValidationError:
        return _page(None)
    if session is None or not provider.book.choose(session, chosen.choice):
        return _page(session)
    _LOG.info("shopper_chose", session=session.id, choice=chosen.choice, told=chosen.told)
    await provider.messages.tell(session, chosen.told)
    return Response("", status_code=303, headers={**_HEADERS, "Location": session.wish.return_url})


def create_provider(
    settings: ProviderSettings, clock: Clock | None = None, transport: httpx.AsyncBaseTransport | None = None
) -> Litestar:
    """The application; ``transport`` carries its messages in tests."""
    provider = _Provider(settings, clock or SystemClock(), transport)
    return Litestar(
        route_handlers=[create, find, end, show, choose],
        state=State({"provider": provider}),
        on_shutdown=[provider.messages.close],
        openapi_config=None,
        logging_config=None,
        request_max_body_size=16_384,
    )


def _provider(request: Request[Any, Any, Any]) -> _Provider:
    provider: _Provider = request.app.state.provider
    return provider


def _authorised(request: Request[Any, Any, Any]) -> _Provider | None:
    provider = _provider(request)
    said = request.headers.get("authorization", "")
    return provider if hmac.compare_digest(said, f"Bearer {provider.settings.api_key}") else None


def _refused(status: int, code: str) -> Response[bytes]:
    return Response(msgspec.json.encode({"code": code}), media_type=MediaType.JSON, status_code=status)


def _page(session: Session | None) -> Response[str]:
    language = session.wish.language if session else "fr"
    html = _PAGES.get_template("provider.html").render(
        session=session, french=language == "fr", amount=_amount(session)
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'; form-action *; base-uri 'none'; frame-ancestors 'none'"
    headers = {**_HEADERS, "Content-Security-Policy": policy}
    return Response(html, media_type=MediaType.HTML, status_code=200 if session else 404, headers=headers)


def _amount(session: Session | None) -> str:
    if session is None:
        return ""
    whole, cents = divmod(session.wish.amount, 100)
    return f"{whole}{',' if session.wish.language == 'fr' else '.'}{cents:02} {session.wish.currency}"
