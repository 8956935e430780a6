"""Home, what is new, categories and search."""

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kiosk.domain.catalogue import Category
from kiosk.domain.location import opening_at
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import PageRequest, visitor_of
from kiosk.hub.pages.wording import local_day
from kiosk.hub.services import Services

_NEWEST = 4
"""On the first page, which is to arrive over a slow line; all of them are one touch away."""
_TEXT_LIMIT = 80
_INSTEAD = 20


@get("/", include_in_schema=False)
async def home(request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """The shop's front page."""
    visitor = await visitor_of(request, services)
    popular = await services.catalogue.products(None, visitor.group_id, 1)
    now = services.clock.now()
    stores = [place for place in await services.catalogue.locations() if place.kind == "store"]
    return page(
        "home.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        hero=popular[0] if popular else None,
        newest=await services.catalogue.newest(visitor.group_id, _NEWEST),
        departments=_children(await services.catalogue.categories(), None),
        stores=len(stores),
        open_stores=sum(opening_at(store, now).is_open for store in stores),
        today=local_day(now),
    )


@get("/new", include_in_schema=False)
async def new(request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """What came in last."""
    visitor = await visitor_of(request, services)
    return page(
        "list.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        heading=visitor.words.texts.gettext("Nouveautés"),
        searching=False,
        query="",
        everything="",
        chips=_children(await services.catalogue.categories(), None),
        current="",
        note="",
        cards=await services.catalogue.newest(visitor.group_id),
        today=local_day(services.clock.now()),
    )


@get("/c/{category_id:str}", include_in_schema=False)
async def category(
    category_id: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str]:
    """Products of one category and the families beside it; a category that is gone shows everything."""
    visitor = await visitor_of(request, services)
    categories = await services.catalogue.categories()
    found = next((known for known in categories if known.id == category_id), None)
    department_id = (found.parent_id or found.id) if found else None
    return page(
        "list.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        heading=visitor.words.text(found.name) if found else visitor.words.texts.gettext("Boutique"),
        searching=False,
        query="",
        everything=department_id or "",
        chips=_children(categories, department_id),
        current=found.id if found else "",
        note="",
        cards=await services.catalogue.products(found.id if found else None, visitor.group_id),
        today=local_day(services.clock.now()),
    )


@get("/search", include_in_schema=False)
async def search(request: PageRequest, services: NamedDependency[Services], q: FromQuery[str] = "") -> Response[str]:
    """Products by text; nothing found shows what sells best."""
    visitor = await visitor_of(request, services)
    text = q.strip()[:_TEXT_LIMIT]
    cards = await services.catalogue.search(text, visitor.group_id)
    note = ""
    if text and not cards:
        note = visitor.words.texts.gettext("Rien ne correspond à « {text} ». Voici ce qui plaît le plus.")
        note = note.format(text=text)
    return page(
        "list.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        heading=visitor.words.texts.gettext("Chercher"),
        searching=True,
        query=text,
        everything="",
        chips=_children(await services.catalogue.categories(), None),
        current="",
        note=note,
        cards=cards or await services.catalogue.products(None, visitor.group_id, _INSTEAD),
        today=local_day(services.clock.now()),
    )


def _children(categories: list[Category], parent_id: str | None) -> list[Category]:
    return [category for category in categories if category.parent_id == parent_id]


shop_routes = [home, new, category, search]
