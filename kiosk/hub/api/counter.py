"""The counter: what waits, orders found, handed over, taken back, packed and sent."""

import asyncio
from typing import Literal

import msgspec
from litestar import Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.counter import (
    CounterAnswer,
    CounterEntry,
    CounterFound,
    CounterOutcome,
    CounterQuery,
    CounterRefused,
    HandOver,
    PackAsked,
    RefundRequest,
    RefundSaid,
    Reshelve,
    TakeBack,
)
from kiosk.domain.device import Device
from kiosk.domain.shipping_label import ShippingLabel, as_zpl
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_platform, require_right
from kiosk.hub.counter.clerk import Clerk
from kiosk.hub.services import Services

ZPL_TYPE = "application/vnd.zebra-zpl"


class LinesPrepared(msgspec.Struct, frozen=True):
    """Lines that were taken from the shelf; none named: all of the order that lie here."""

    verb: Literal["prepare", "make_ready"]
    line_ids: tuple[str, ...] = ()


@get("/waiting", guards=[require_right("orders.read")])
async def waiting(device: NamedDependency[Device], services: NamedDependency[Services]) -> list[CounterEntry]:
    """What is to be handed over and sent from this terminal's place."""
    return await services.counter.waiting(device.location_id)


@post("/find", status_code=200, guards=[require_right("orders.read")])
async def find(
    data: JSONBody[CounterQuery],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CounterAnswer:
    """An order of any channel by its slip or number, or those of a name whose owner agreed to be looked for."""
    return await services.counter.find(data, staff, device.location_id)


@get("/orders/{order_id:str}", guards=[require_right("orders.read")])
async def order(
    order_id: FromPath[str], device: NamedDependency[Device], services: NamedDependency[Services]
) -> CounterFound | CounterRefused:
    """An order as it lies on this counter."""
    return await services.counter.open(order_id, device.location_id)


@post("/orders/{order_id:str}/prepared", status_code=200, guards=[require_right("collect.hand_over")])
async def prepared(
    order_id: FromPath[str],
    data: JSONBody[LinesPrepared],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CounterOutcome:
    """Goods were taken from the shelf: for a collection (``make_ready``) or a parcel (``prepare``)."""
    return await services.handing.prepare(order_id, data.verb, data.line_ids, Clerk(staff, device))


@post("/orders/{order_id:str}/hand-over", status_code=200, guards=[require_right("collect.hand_over")])
async def hand_over(
    order_id: FromPath[str],
    data: JSONBody[HandOver],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CounterOutcome:
    """Goods go to their owner. Of two tablets one is told ``done``, the other ``already_handed_over``, and by whom."""
    return await services.handing.hand_over(order_id, data, Clerk(staff, device))


@post("/orders/{order_id:str}/reshelved", status_code=200, guards=[require_right("collect.reshelve")])
async def reshelve(
    order_id: FromPath[str],
    data: JSONBody[Reshelve],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CounterOutcome:
    """Nobody came in time: what is kept here is sold to others again, and what was paid for it goes back. Once."""
    return await services.reshelving.reshelve(order_id, data, Clerk(staff, device))


@post("/orders/{order_id:str}/returns", status_code=200, guards=[require_right("return.take")])
async def take_back(
    order_id: FromPath[str],
    data: JSONBody[TakeBack],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CounterOutcome:
    """Goods lie on the counter again: return, stock, credit note and the request to pay back, once for the key."""
    return await services.taking_back.take_back(order_id, data, Clerk(staff, device))


@post("/orders/{order_id:str}/parcels", status_code=200, guards=[require_right("ship.send")])
async def pack(
    order_id: FromPath[str],
    data: JSONBody[PackAsked],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CounterOutcome:
    """Lines go into a parcel, once; or a parcel that still stands here gets another carrier, number or weight."""
    return await services.packing.pack(order_id, data, Clerk(staff, device))


@post("/parcels/{number:str}/sent", status_code=200, guards=[require_right("ship.send")])
async def sent(
    number: FromPath[str],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CounterOutcome:
    """The carrier has it; its lines are on their way."""
    return await services.packing.send(number, Clerk(staff, device))


@get("/parcels/{number:str}/label/{form:str}", guards=[require_right("ship.send")])
async def label(
    number: FromPath[str],
    form: FromPath[str],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> Response[bytes]:
    """The label, 100 by 150 mm: ``label/pdf`` for any printer, ``label/zpl`` for one of labels (203 dpi)."""
    found = await services.packing.label(number, device.location_id)
    if found is None or form not in {"pdf", "zpl"}:
        raise Refusal(404, "parcel_unknown")
    # It holds an address: nothing between here and the terminal may keep it.
    headers = {"Cache-Control": "no-store"}
    if form == "zpl":
        return Response(as_zpl(found).encode(), media_type=ZPL_TYPE, headers=headers)
    return Response(await asyncio.to_thread(_as_pdf, found), media_type="application/pdf", headers=headers)


def _as_pdf(label: ShippingLabel) -> bytes:
    # The library is a fifth of the hub's whole start, and wanted now and then.
    from kiosk.hub.counter.label_paper import as_pdf

    return as_pdf(label)


@post("/refunds", status_code=200, guards=[require_platform], tags=["platforms"])
async def refund(data: JSONBody[RefundSaid], services: NamedDependency[Services]) -> RefundRequest:
    """What whoever took the money says of paying it back. The first word counts; saying it again changes nothing."""
    found = await services.taking_back.settle(data)
    if found is None:
        raise Refusal(404, "return_unknown")
    return found


router = Router(
    "/api/counter",
    route_handlers=[
        Router(
            "/",
            route_handlers=[waiting, find, order, prepared, hand_over, reshelve, take_back, pack, sent, label],
            guards=[require_device],
        ),
        refund,
    ],
    tags=["counter"],
)
