"""The change feed over HTTP."""

from typing import Annotated

import msgspec
from litestar import Response, Router, asgi, get
from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.params import FromQuery, QueryParameter
from litestar.response import Stream
from litestar.types import Receive, Scope, Send

from kiosk.domain.device import Device
from kiosk.domain.feed import may_follow
from kiosk.hub.auth.guards import require_device
from kiosk.hub.services import Services
from kiosk.hub.store.feed_rows import Selection

Topics = Annotated[str, QueryParameter(min_length=1, max_length=4000)]


@get("/snapshot")
async def snapshot(
    topics: Topics,
    device: NamedDependency[Device],
    services: NamedDependency[Services],
    kinds: FromQuery[str] = "",
    after: FromQuery[str] = "",
) -> Stream:
    """A whole copy: gzip of JSON lines, first a ``SnapshotHead``, then one ``Change`` each, by kind and key.

    ``kinds`` asks for some kinds alone. ``after`` is ``kind/key`` of the last row that a cut copy brought.
    """
    kind, _, key = after.partition("/")
    wanted = Selection(tuple(_allowed(topics, device)), tuple(_split(kinds)), (kind, key) if after else None)
    return Stream(
        services.feed.snapshot(wanted),
        media_type="application/x-ndjson",
        headers={"Content-Encoding": "gzip", "Cache-Control": "no-store"},
    )


@get("/")
async def pull(
    cursor: FromQuery[str], topics: Topics, device: NamedDependency[Device], services: NamedDependency[Services]
) -> Response[bytes]:
    """What changed after a cursor: a ``Delta``, or ``MustRefetch``."""
    answer = await services.feed.pull(cursor, _allowed(topics, device))
    return Response(msgspec.json.encode(answer), media_type=MediaType.JSON, headers={"Cache-Control": "no-store"})


@asgi("/stream", copy_scope=True)
async def stream(scope: Scope, receive: Receive, send: Send) -> None:
    """Server-sent events: a poke with the newest cursor whenever a topic of the caller changed."""
    services: Services = scope["litestar_app"].state.services
    await services.broadcaster.serve(scope, receive, send)


def _allowed(topics: str, device: Device) -> list[str]:
    return [topic for topic in _split(topics) if may_follow(topic, device)]


def _split(names: str) -> list[str]:
    return [name for name in names.split(",") if name]


router = Router("/api/feed", route_handlers=[snapshot, pull, stream], guards=[require_device], tags=["feed"])
