"""``CounterDesk`` over HTTP."""

from typing import Any

from typing_extensions import override

from kiosk.domain.counter import (
    CounterAnswer,
    CounterEntry,
    CounterOutcome,
    CounterQuery,
    HandOver,
    PackAsked,
    Reshelve,
    TakeBack,
)
from kiosk.hub_client.session import HubSession
from kiosk.ports.counter_desk import CounterDesk, LabelForm, Preparation

_CONTENT_TYPES: dict[LabelForm, str] = {"pdf": "application/pdf", "zpl": "application/vnd.zebra-zpl"}
_MAX_LABEL_BYTES = 2_000_000


class HttpCounterDesk(CounterDesk):
    """The counter at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def waiting(self, staff_token: str) -> list[CounterEntry]:
        found: list[CounterEntry] = await self._session.call(
            "GET", "/api/counter/waiting", list[CounterEntry], staff_token=staff_token
        )
        return found

    @override
    async def find(self, asked: CounterQuery, staff_token: str) -> CounterAnswer:
        answer: CounterAnswer = await self._session.call(
            "POST", "/api/counter/find", CounterAnswer, body=asked, staff_token=staff_token
        )
        return answer

    @override
    async def open(self, order_id: str, staff_token: str) -> CounterAnswer:
        answer: CounterAnswer = await self._session.call(
            "GET", f"/api/counter/orders/{order_id}", CounterAnswer, staff_token=staff_token
        )
        return answer

    @override
    async def prepared(self, order_id: str, verb: Preparation, staff_token: str) -> CounterOutcome:
        return await self._do(f"/orders/{order_id}/prepared", {"verb": verb}, staff_token)

    @override
    async def hand_over(self, order_id: str, asked: HandOver, staff_token: str) -> CounterOutcome:
        return await self._do(f"/orders/{order_id}/hand-over", asked, staff_token)

    @override
    async def reshelve(self, order_id: str, asked: Reshelve, staff_token: str) -> CounterOutcome:
        return await self._do(f"/orders/{order_id}/reshelved", asked, staff_token)

    @override
    async def take_back(self, order_id: str, asked: TakeBack, staff_token: str) -> CounterOutcome:
        return await self._do(f"/orders/{order_id}/returns", asked, staff_token)

    @override
    async def pack(self, order_id: str, asked: PackAsked, staff_token: str) -> CounterOutcome:
        return await self._do(f"/orders/{order_id}/parcels", asked, staff_token)

    @override
    async def sent(self, parcel_number: str, staff_token: str) -> CounterOutcome:
        return await self._do(f"/parcels/{parcel_number}/sent", None, staff_token)

    @override
    async def label(self, parcel_number: str, form: LabelForm, staff_token: str) -> bytes:
        return await self._session.fetch(
            "GET",
            f"/api/counter/parcels/{parcel_number}/label/{form}",
            staff_token=staff_token,
            max_bytes=_MAX_LABEL_BYTES,
            content_type=_CONTENT_TYPES[form],
        )

    async def _do(self, path: str, body: Any, staff_token: str) -> CounterOutcome:
        outcome: CounterOutcome = await self._session.call(
            "POST", f"/api/counter{path}", CounterOutcome, body=body, staff_token=staff_token
        )
        return outcome
