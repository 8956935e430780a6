"""Product drawings, recoloured."""

import asyncio
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kiosk.hub.api.refusal import Refusal
from kiosk.hub.light import wanted
from kiosk.hub.pictures import Picture
from kiosk.hub.services import Services

_KEPT = "public, max-age=86400, stale-while-revalidate=604800"
_SOON_ASKED_AGAIN = "public, max-age=60"
_HEADERS = {
    # A drawing opened by itself is a document: let it run nothing and fetch nothing.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


@get("/api/pictures/{name:str}", tags=["pictures"])
async def picture(
    name: FromPath[str], request: Request[Any, Any, Any], services: NamedDependency[Services]
) -> Response[bytes]:
    """An SVG; each query parameter names a colour of its palette (``?base=%23112233``)."""
    found = services.pictures.picture(name, dict(request.query_params.items()))
    if found is None:
        raise Refusal(404, "not_found")
    return _answer(found, request, _KEPT)


@get("/pictures/{name:str}", include_in_schema=False)
async def page_picture(
    name: FromPath[str], request: Request[Any, Any, Any], services: NamedDependency[Services]
) -> Response[bytes]:
    """The same for a browser, which gets the placeholder where a terminal, that has its own, gets a 404."""
    found = services.pictures.picture(name, dict(request.query_params.items()))
    shown = found or services.pictures.placeholder()
    encoding = wanted(request.headers.get("accept-encoding", ""))
    light = await asyncio.to_thread(services.pictures.for_phone, shown, encoding)
    # Another representation needs another tag: caches compare nothing else.
    etag = f'{shown.etag[:-1]}-{encoding or "plain"}"'
    headers = {**_HEADERS, **light.headers, "Cache-Control": _KEPT if found else _SOON_ASKED_AGAIN, "ETag": etag}
    if request.headers.get("if-none-match") == etag:
        return Response(b"", status_code=304, headers={key: headers[key] for key in ("Cache-Control", "ETag", "Vary")})
    return Response(light.body, media_type="image/svg+xml", headers=headers)


def _answer(found: Picture, request: Request[Any, Any, Any], kept: str) -> Response[bytes]:
    headers = {**_HEADERS, "Cache-Control": kept, "ETag": found.etag}
    if request.headers.get("if-none-match") == found.etag:
        return Response(b"", status_code=304, headers=headers)
    return Response(found.svg, media_type="image/svg+xml", headers=headers)


routes = [picture, page_picture]
