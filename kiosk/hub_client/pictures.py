"""``PictureSource`` over HTTP."""

from urllib.parse import quote

from typing_extensions import override

from kiosk.hub_client.session import HubSession
from kiosk.ports.picture_source import PictureSource

MAX_PICTURE_BYTES = 5_000_000


class HttpPictureSource(PictureSource):
    """Drawings recoloured by the hub, and photographs."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def picture(self, name: str, palette: dict[str, str]) -> bytes:
        return await self._session.fetch(
            "GET",
            f"/api/pictures/{quote(name, safe='')}",
            params={key: palette[key] for key in sorted(palette)},
            headers={"Accept": "image/*"},
            max_bytes=MAX_PICTURE_BYTES,
            content_type="image/",
        )
