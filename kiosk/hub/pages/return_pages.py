"""Sending something back: what, how many, why; then a number and a code for the parcel or the counter."""

from datetime import date

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kiosk.domain.handoff import is_token
from kiosk.domain.money import Money
from kiosk.domain.order_links import return_link
from kiosk.domain.order_return import MOST_NOTE, REASONS, Returnable, ReturnAsked, ReturnLine, ReturnReason
from kiosk.hub.aftersales.followed import FollowedOrder, as_return
from kiosk.hub.aftersales.returns import ReturnRefused
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.pages.cart_pages import FormData
from kiosk.hub.pages.parcels import ParcelItem, item_of
from kiosk.hub.pages.qr import qr_picture
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import PageRequest, Visitor, visitor_of
from kiosk.hub.services import Services
from kiosk.hub.shop_day import shop_day

_LONGEST_QUANTITY = 3
_REFUSED = 422


class ReturnRow(msgspec.Struct, frozen=True):
    """A line that may go back, and what was filled in for it."""

    line_id: str
    item: ParcelItem
    unit_price: Money
    returnable: Returnable
    is_chosen: bool
    quantity: int
    reason: str
    note: str

    @property
    def pieces(self) -> int:
        """How many may go back."""
        return self.returnable.pieces


@get("/o/{token:str}/return", include_in_schema=False)
async def form(
    token: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Redirect:
    """What may go back, with its dates. The form carries the return's key, so that sending it twice makes one."""
    order = await _order(token, services)
    if order is None or not order.may_return(shop_day(services.clock.now())):
        return Redirect(f"/o/{token}", status_code=303)
    return await _form(order, {"key": new_token()}, "", request, services)


@post("/o/{token:str}/return", include_in_schema=False)
async def ask(
    token: FromPath[str], data: FormData, request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Redirect:
    """Make the return; when it cannot be, the form again as it was filled in, and why."""
    order = await _order(token, services)
    if order is None:
        return Redirect(f"/o/{token}", status_code=303)
    key = data.get("key", "")
    asked = ReturnAsked(key if is_token(key) else new_token(), _lines(order, data))
    outcome = await services.returns.ask(token, asked)
    if isinstance(outcome, ReturnRefused):
        return await _form(order, {**data, "key": new_token()}, outcome.code, request, services)
    return Redirect(f"/o/{token}/return/{outcome.number}", status_code=303)


@get("/o/{token:str}/return/{number:str}", include_in_schema=False)
async def slip(
    token: FromPath[str], number: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Redirect:
    """The return's own page: its number, its code, and what is paid back."""
    order = await _order(token, services)
    row = next((one for one in order.returns if one.number == number), None) if order else None
    if order is None or row is None:
        return Redirect(f"/o/{token}", status_code=303)
    visitor = await visitor_of(request, services)
    address = return_link(services.settings.public_url, token, number)
    picture = qr_picture(address, visitor.words.texts.gettext("QR du retour"))
    lines = {line.ordered.id: line for line in order.record.lines}
    found = [(back, await item_of(lines[back.line_id], visitor, services)) for back in row.lines]
    return page(
        "return_slip.html",
        request,
        visitor,
        demo=services.settings.demo,
        style=picture.style,
        order=order.record,
        returned=as_return(row, order.refunds),
        qr=picture.svg,
        items=[(back, item) for back, item in found if item is not None],
    )


async def _order(token: str, services: Services) -> FollowedOrder | None:
    record = await services.orders.by_tracking_token(token)
    return await services.orders.followed(record) if record else None


async def _form(
    order: FollowedOrder, filled: dict[str, str], problem: str, request: PageRequest, services: Services
) -> Response[str]:
    visitor = await visitor_of(request, services)
    rows = await _rows(order, filled, visitor, services)
    return page(
        "return.html",
        request,
        visitor,
        demo=services.settings.demo,
        status=_REFUSED if problem else 200,
        order=order.record,
        rows=rows,
        key=filled["key"],
        problem=_problems(visitor).get(problem, problem),
        reasons=list(_reasons(visitor).items()),
        most_note=MOST_NOTE,
        until=max((row.returnable.last_day for row in rows if row.returnable.last_day), default=None),
    )


async def _rows(order: FollowedOrder, filled: dict[str, str], visitor: Visitor, services: Services) -> list[ReturnRow]:
    today = shop_day(services.clock.now())
    rows = []
    for line in order.record.lines:
        returnable, item = order.returnable(line), await item_of(line, visitor, services)
        if item is None or not _is_open(returnable, today):
            continue
        line_id = line.ordered.id
        quantity = _number(filled.get(f"quantity-{line_id}", ""), 1)
        rows.append(
            ReturnRow(
                line_id=line_id,
                item=item,
                unit_price=line.unit_price,
                returnable=returnable,
                is_chosen=f"take-{line_id}" in filled,
                quantity=min(max(1, quantity), returnable.pieces),
                reason=filled.get(f"reason-{line_id}", ""),
                note=filled.get(f"note-{line_id}", "")[:MOST_NOTE],
            )
        )
    return rows


def _is_open(returnable: Returnable, today: date) -> bool:
    return returnable.pieces > 0 and returnable.last_day is not None and today <= returnable.last_day


def _lines(order: FollowedOrder, data: dict[str, str]) -> tuple[ReturnLine, ...]:
    chosen = [line.ordered.id for line in order.record.lines if f"take-{line.ordered.id}" in data]
    return tuple(
        ReturnLine(
            line_id,
            _number(data.get(f"quantity-{line_id}", ""), 0),
            _reason(data.get(f"reason-{line_id}", "")),
            data.get(f"note-{line_id}", "").strip()[:MOST_NOTE],
        )
        for line_id in chosen
    )


def _reason(text: str) -> ReturnReason:
    return next((reason for reason in REASONS if reason == text), "other")


def _number(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_QUANTITY else default


def _reasons(visitor: Visitor) -> dict[ReturnReason, str]:
    words = visitor.words.texts.gettext
    return {
        "changed_mind": words("Ne me plaît pas"),
        "too_small": words("Trop petit"),
        "too_large": words("Trop grand"),
        "damaged": words("Abîmé à l’arrivée"),
        "not_as_described": words("Différent de la description"),
        "too_late": words("Arrivé trop tard"),
        "other": words("Autre raison"),
    }


def _problems(visitor: Visitor) -> dict[str, str]:
    words = visitor.words.texts.gettext
    return {
        "nothing_chosen": words("Cochez au moins un article."),
        "too_many": words("Vous avez déjà rendu, ou demandé à rendre, une partie de ces pièces."),
        "too_late": words("Le délai de retour de cet article est passé."),
        "not_received_yet": words("Cet article n’est pas encore chez vous."),
    }


return_routes = [form, ask, slip]
