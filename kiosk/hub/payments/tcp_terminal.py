"""``PaymentTerminal`` over TCP: a connection for each request, frames of JSON (docs/payments.md)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import msgspec
import structlog
from typing_extensions import override

from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.money import Money
from kiosk.domain.terminal_messages import (
    LONGEST_FRAME,
    Abort,
    Answer,
    Pay,
    Refund,
    Status,
    TerminalReply,
    TerminalRequest,
    framed,
)
from kiosk.errors import PayTerminalUnreachable
from kiosk.ports.payment_terminal import PaymentTerminal

_CONNECT_S: Final = 3.0
_ANSWER_S: Final = 10.0
_PAY_S: Final = 180.0
"""A shopper who looks for the card, types a wrong number, and waits for the bank."""

_LOG = structlog.get_logger(__name__)


class TcpPaymentTerminal(PaymentTerminal):
    """One terminal at an address of the shop's own network."""

    def __init__(self, host: str, port: int, pay_s: float = _PAY_S) -> None:
        self._host = host
        self._port = port
        self._pay_s = pay_s

    @override
    async def pay(self, reference: str, amount: Money, language: str) -> Answer:
        return await self._ask(Pay(reference, amount.amount, amount.currency, language), self._pay_s)

    @override
    async def status(self, reference: str) -> Answer:
        return await self._ask(Status(reference), _ANSWER_S)

    @override
    async def abort(self, reference: str) -> Answer:
        return await self._ask(Abort(reference), _ANSWER_S)

    @override
    async def refund(self, reference: str) -> Answer:
        return await self._ask(Refund(reference), _ANSWER_S)

    async def _ask(self, request: TerminalRequest, patience_s: float) -> Answer:
        async with self._connection() as (reader, writer):
            try:
                async with asyncio.timeout(patience_s):
                    writer.write(framed(request))
                    await writer.drain()
                    return await _answer(reader, request.reference)
            except (OSError, EOFError, TimeoutError, ValueError) as error:
                raise PayTerminalUnreachable(f"{type(error).__name__}", was_sent=True) from error

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        try:
            async with asyncio.timeout(_CONNECT_S):
                reader, writer = await asyncio.open_connection(self._host, self._port)
        except (OSError, TimeoutError) as error:
            raise PayTerminalUnreachable(f"{self._host}:{self._port} {type(error).__name__}", was_sent=False) from error
        try:
            yield reader, writer
        finally:
            writer.close()


async def _answer(reader: asyncio.StreamReader, reference: str) -> Answer:
    """The answer that ends a request; ``ValueError`` for anything that is not about this reference."""
    while True:
        length = int.from_bytes(await reader.readexactly(4), "big")
        if length > LONGEST_FRAME:
            raise ValueError("frame too long")
        body = await reader.readexactly(length)
        try:
            reply: TerminalReply = msgspec.json.decode(body, type=TerminalReply)
        except UNDECODABLE as error:
            raise ValueError("no message of a terminal") from error
        if reply.reference != reference:
            raise ValueError("about another payment")
        if isinstance(reply, Answer):
            return reply
        _LOG.info("payment_terminal_step", step=reply.step)
