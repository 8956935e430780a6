"""Goods that one place asks of another: asked, answered, sent and received, with the stock that follows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock_request import (
    SIDE,
    RequestAnswer,
    RequestAsked,
    RequestRefused,
    StockRequest,
    answered,
)
from kiosk.hub.store import audit_rows, catalogue_rows, stock_change_rows, stock_request_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.stock_change_rows import ChangeRow
from kiosk.hub.store.stock_rows import Cell
from kiosk.ports.clock import Clock

KEPT_ON_SCREEN: Final = timedelta(days=2)
"""How long both places see what ended: long enough for whoever was off yesterday."""

_LOOKED_BACK: Final = timedelta(days=365)


@dataclass(frozen=True)
class Says:
    """Who says it, where, and when."""

    staff: StaffMember
    device: Device
    at: datetime

    @property
    def source(self) -> str:
        """As a movement names a person."""
        return f"staff:{self.staff.id}"

    def is_of(self, location_id: str) -> bool:
        """Whether this person may speak for a place: their own, and support for all."""
        return self.staff.role == "support" or self.staff.location_id == location_id


@dataclass(frozen=True)
class StockRequests:
    """Requests on the hub's store. Each change is one transaction: request, stock, movements, feed and audit log."""

    database: Database
    clock: Clock

    async def ask(self, asked: RequestAsked, staff: StaffMember, device: Device) -> StockRequest | RequestRefused:
        """Ask once for the request's id."""
        return await self.database.write(lambda c: _ask(c, asked, Says(staff, device, self.clock.now())))

    async def answer(
        self, request_id: str, answer: RequestAnswer, staff: StaffMember, device: Device
    ) -> StockRequest | RequestRefused:
        """What a place says; the same once more changes nothing."""
        return await self.database.write(
            lambda c: _answer(c, request_id, answer, Says(staff, device, self.clock.now()))
        )

    async def open_at(self, location_id: str) -> list[StockRequest]:
        """What a place still has to do with."""
        return await self.database.fetch(lambda c: stock_request_rows.open_at(c, location_id))


def _ask(connection: Connection, asked: RequestAsked, says: Says) -> StockRequest | RequestRefused:
    if not says.is_of(asked.to_id):
        return RequestRefused("place_not_yours")
    places = {place.id: place for place in catalogue_rows.all_locations(connection)}
    if asked.from_id == asked.to_id or not {asked.from_id, asked.to_id} <= places.keys():
        return RequestRefused("place_unknown")
    if catalogue_rows.variant(connection, asked.sku) is None:
        return RequestRefused("article_unknown")
    serialise(connection, f"stock request {asked.id}")
    known = stock_request_rows.one(connection, asked.id)
    if known is not None:
        return known
    request = StockRequest(
        asked.id, asked.kind, asked.sku, asked.from_id, asked.to_id, asked.pieces, says.staff.initials, says.at
    )
    stock_request_rows.take_off(connection, says.at - _LOOKED_BACK, says.at - KEPT_ON_SCREEN)
    stock_request_rows.add(connection, request)
    _write_down(connection, request, "", says)
    return request


def _answer(
    connection: Connection, request_id: str, answer: RequestAnswer, says: Says
) -> StockRequest | RequestRefused:
    request = stock_request_rows.one(connection, request_id)
    if request is None:
        return RequestRefused("request_unknown")
    if not says.is_of(request.from_id if SIDE[answer.verb] == "from" else request.to_id):
        return RequestRefused("place_not_yours")
    after = answered(request, answer, says.staff.initials, says.at)
    if isinstance(after, RequestRefused) or after == request:
        return after
    moved = _move_goods(connection, request, after, says)
    if isinstance(moved, RequestRefused):
        return moved
    stock_request_rows.change(connection, after)
    stock_rows.publish_levels(connection, {request.sku}, moved)
    _write_down(connection, after, request.state, says)
    return after


def _move_goods(
    connection: Connection, before: StockRequest, after: StockRequest, says: Says
) -> frozenset[Cell] | RequestRefused:
    """The stock that follows from a new state: the cells that changed."""
    stock_rows.lock(connection, [after.sku])
    giver, taker = (after.sku, after.from_id), (after.sku, after.to_id)
    match after.state:
        case "accepted":
            # Kept from now on, so that nobody is promised what is being packed.
            if not stock_rows.take(connection, *giver, after.granted, says.at):
                return RequestRefused("not_available")
            return frozenset({giver})
        case "withdrawn" if before.state == "accepted":
            stock_rows.give_back(connection, *giver, after.granted, says.at)
            return frozenset({giver})
        case "sent":
            stock_rows.give_back(connection, *giver, after.granted, says.at)
            _note_move(connection, after, giver, -after.granted, says)
            return frozenset({giver})
        case "received" if after.arrived:
            _note_move(connection, after, taker, after.arrived, says)
            return frozenset({taker})
    return frozenset()


def _note_move(connection: Connection, request: StockRequest, cell: Cell, pieces: int, says: Says) -> None:
    after = stock_change_rows.move(connection, cell, pieces, says.at)
    if after is None:
        stock_change_rows.set_on_hand(connection, cell, max(0, pieces), says.at)
        after = max(0, pieces)
    reason, other = ("transfer_out", request.to_id) if pieces < 0 else ("transfer_in", request.from_id)
    row = ChangeRow(
        f"request/{request.id}/{request.state}",
        says.source,
        *cell,
        after - pieces,
        after,
        reason,
        says.device.id,
        says.at,
        says.at,
        "",
        other,
    )
    stock_change_rows.note(connection, row)


def _write_down(connection: Connection, request: StockRequest, state_before: str, says: Says) -> None:
    before = {"state": state_before} if state_before else {}
    after = {
        "state": request.state,
        "sku": request.sku,
        "from": request.from_id,
        "to": request.to_id,
        "pieces": str(request.granted or request.pieces),
    }
    if request.missing:
        after["missing"] = str(request.missing)
    audit_rows.append(
        connection,
        AuditEntry(
            says.staff.id,
            says.device.code,
            "stock.requested",
            request.id,
            before,
            after,
            says.at,
            says.staff.location_id,
        ),
    )
