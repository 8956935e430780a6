"""The change feed over HTTP."""

from typing import Annotated

import msgspec
from litestar import Response, Router, asgi, get
from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.params import FromQuery, QueryParameter
from litestar.response import Stream
from litestar.types import Receive, Scope, Send

from kiosk.hub.auth.guards import require_device
from kiosk.hub.services import Services

Topics = Annotated[str, QueryParameter(min_length=1, max_length=4000)]


@get("/snapshot")
async def snapshot(topics: Topics, services: NamedDependency[Services]) -> Stream:
    """A whole copy: gzip of JSON lines, first a ``SnapshotHead``, then one ``Change`` each."""
    return Stream(
        services.feed.snapshot(_split(topics)),
        media_type="application/x-ndjson",
        headers={"Content-Encoding": "gzip", "Cache-Control": "no-store"},
    )


@get("/")
async def pull(cursor: FromQuery[str], topics: Topics, services: NamedDependency[Services]) -> Response[bytes]:
    """What changed after a cursor: a ``Delta``, or ``MustRefetch``."""
    answer = await services.feed.pull(cursor, _split(topics))
    return Response(msgspec.json.encode(answer), media_type=MediaType.JSON, headers={"Cache-Control": "no-store"})


@asgi("/stream", copy_scope=True)
async def stream(scope: Scope, receive: Receive, send: Send) -> None:
    """Server-sent events: a poke with the newest cursor whenever a topic of the caller changed."""
    services: Services = scope["litestar_app"].state.services
    await services.broadcaster.serve(scope, receive, send)


def _split(topics: str) -> list[str]:
    return [topic for topic in topics.split(",") if topic]


router = Router("/api/feed", route_handlers=[snapshot, pull, stream], guards=[require_device], tags=["feed"])
