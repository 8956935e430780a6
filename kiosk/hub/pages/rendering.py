"""From a template and values to an answer with the headers that keep a page to itself."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote, urlencode

import jinja2
import msgspec
from litestar import Response
from markupsafe import Markup

from kiosk.domain.catalogue import Product, Variant
from kiosk.hub.pages.icons import icon
from kiosk.hub.pages.theme import brand_name, ground_colour
from kiosk.hub.pages.visitor import PageRequest, Visitor
from kiosk.hub.pages.wording import sentence
from kiosk.hub.services import Services

NO_PICTURE = "-"
"""No drawing can be called so."""

_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'{}; img-src 'self' data:; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    extensions=["jinja2.ext.i18n"],
    trim_blocks=True,
    lstrip_blocks=True,
)


class Message(msgspec.Struct, frozen=True):
    """A page that only says something and leads on."""

    symbol: str
    heading: str
    text: str
    href: str
    action: str


def page(
    template: str,
    request: PageRequest,
    visitor: Visitor,
    *,
    tab: str = "",
    demo: bool,
    status: int = 200,
    style: Markup | None = None,
    **values: object,
) -> Response[str]:
    """Render a template in the visitor's language. ``style`` is the page's own, allowed by its hash."""
    texts = visitor.words.texts
    services: Services = request.app.state.services
    brand = services.settings.brand
    html = _ENVIRONMENT.get_template(template).render(
        _=texts.gettext,
        gettext=texts.gettext,
        ngettext=lambda one, many, n: texts.ngettext(one, many, n) % {"num": n},
        brand=brand_name(brand),
        ground=ground_colour(brand),
        icon=icon,
        here=_here(request),
        drawing_url=drawing_url,
        picture_url=picture_url,
        sentence=sentence,
        pieces=visitor.pieces,
        tab=tab,
        demo=demo,
        words=visitor.words,
        signed_in=visitor.customer is not None,
        style=style,
        **values,
    )
    allowed = f" 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" if style else ""
    headers = {**_HEADERS, "Content-Security-Policy": _POLICY.format(allowed)}
    return Response(html, media_type="text/html", headers=headers, status_code=status)


def message_page(
    message: Message, request: PageRequest, visitor: Visitor, *, demo: bool, status: int = 200
) -> Response[str]:
    """A message in the pages' design."""
    return page("message.html", request, visitor, demo=demo, status=status, message=message)


def picture_url(row: object) -> str:
    """The address of the drawing of something that has a product and a variant."""
    product, variant = getattr(row, "product", None), getattr(row, "variant", None)
    palette = variant.colour.palette if isinstance(variant, Variant) and variant.colour else {}
    return drawing_url(product.picture if isinstance(product, Product) else "", palette)


def drawing_url(name: str, palette: dict[str, str] | None = None) -> str:
    """The address of a drawing for a page; without a name or a file it is the placeholder, never a broken image."""
    query = f"?{urlencode(palette)}" if palette else ""
    return f"/pictures/{quote(name, safe='') or NO_PICTURE}{query}"


def choice_of(visitor: Visitor, variant: Variant) -> str:
    """``Corail · 38``."""
    colour = sentence(visitor.words.text(variant.colour.name)) if variant.colour else ""
    return " · ".join(part for part in (colour, variant.size) if part)


def _here(request: PageRequest) -> str:
    """The page's own address for coming back to it; a form's address is no page."""
    if request.method != "GET":
        return "/"
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
