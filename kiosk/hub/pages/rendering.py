"""From a template and values to an answer with the headers that keep a page to itself."""

from pathlib import Path
from urllib.parse import urlencode

import jinja2
from litestar import Response

from kiosk.domain.catalogue import Variant
from kiosk.hub.pages.icons import icon
from kiosk.hub.pages.theme import brand_name
from kiosk.hub.pages.visitor import PageRequest, Visitor

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
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


def page(
    template: str,
    request: PageRequest,
    visitor: Visitor,
    *,
    tab: str = "",
    demo: bool,
    status: int = 200,
    **values: object,
) -> Response[str]:
    """Render a template in the visitor's language."""
    texts = visitor.words.texts
    html = _ENVIRONMENT.get_template(template).render(
        _=texts.gettext,
        gettext=texts.gettext,
        ngettext=lambda one, many, n: texts.ngettext(one, many, n) % {"num": n},
        brand=brand_name(),
        icon=icon,
        path=request.url.path,
        picture_url=picture_url,
        pieces=visitor.pieces,
        tab=tab,
        demo=demo,
        words=visitor.words,
        signed_in=visitor.customer is not None,
        **values,
    )
    return Response(html, media_type="text/html; charset=utf-8", headers=_HEADERS, status_code=status)


def picture_url(row: object) -> str:
    """The address of the drawing of something that has a product and a variant."""
    product, variant = getattr(row, "product", None), getattr(row, "variant", None)
    palette = variant.colour.palette if isinstance(variant, Variant) and variant.colour else {}
    query = f"?{urlencode(palette)}" if palette else ""
    return f"/api/pictures/{getattr(product, 'picture', '')}{query}"


def choice_of(visitor: Visitor, variant: Variant) -> str:
    """``Corail · 38``."""
    colour = visitor.words.text(variant.colour.name).capitalize() if variant.colour else ""
    return " · ".join(part for part in (colour, variant.size) if part)
