"""Style sheets and the font of the pages."""

from functools import cache
from pathlib import Path

from litestar import Response, get
from litestar.di import NamedDependency

from kiosk.hub.light import Encoding, Packed, packed, wanted
from kiosk.hub.pages.font import display_font
from kiosk.hub.pages.theme import theme_css
from kiosk.hub.pages.visitor import PageRequest
from kiosk.hub.services import Services

_STATIC = Path(__file__).with_name("static")
_STYLE = _STATIC / "phone.css"
_KEEP = {"Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff"}


@get("/static/phone.css", include_in_schema=False)
async def style(request: PageRequest) -> Response[bytes]:
    """Layout and type."""
    light = _light_style(_STYLE.read_bytes(), wanted(request.headers.get("accept-encoding", "")))
    return Response(light.body, media_type="text/css", headers={**_KEEP, **light.headers})


@get("/static/cart.js", include_in_schema=False)
async def cart_script() -> Response[bytes]:
    """The cart as terminals change it."""
    return Response((_STATIC / "cart.js").read_bytes(), media_type="text/javascript", headers=_KEEP)


@get("/static/code.js", include_in_schema=False)
async def code_script() -> Response[bytes]:
    """A new code before the one that is shown ends."""
    return Response((_STATIC / "code.js").read_bytes(), media_type="text/javascript", headers=_KEEP)


@get("/static/theme.css", include_in_schema=False)
async def theme(services: NamedDependency[Services]) -> Response[str]:
    """The brand's colours."""
    return Response(theme_css(services.settings.brand), media_type="text/css", headers=_KEEP)


@get("/static/display.woff2", include_in_schema=False, sync_to_thread=True)
def font() -> Response[bytes]:
    """The display face; made on the first request, off the event loop."""
    return Response(display_font(), media_type="font/woff2", headers=_KEEP)


@get("/favicon.ico", include_in_schema=False, status_code=204)
async def favicon() -> None:
    """Browsers ask; there is none."""


@cache
def _light_style(sheet: bytes, encoding: Encoding) -> Packed:
    return packed(sheet, encoding)


static_routes = [style, cart_script, code_script, theme, font, favicon]
