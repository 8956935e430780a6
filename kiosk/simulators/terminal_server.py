"""The payment terminal simulator on its socket: frames of JSON, one request a connection (docs/payments.md)."""

import asyncio
from typing import Final

import msgspec
import structlog

from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.terminal_messages import (
    LONGEST_FRAME,
    Abort,
    Answer,
    Pay,
    Progress,
    Refund,
    Status,
    Step,
    TerminalRequest,
    framed,
)
from kiosk.simulators.terminal_book import TerminalBook

_FIRST_WORD_S: Final = 10.0
_LOG = structlog.get_logger(__name__)


class TerminalServer:
    """Serves one terminal's book. ``is_deaf``: it is there, and answers nobody."""

    def __init__(self, book: TerminalBook) -> None:
        self.book = book
        self.is_deaf = False
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.StreamWriter] = set()

    async def start(self, host: str, port: int) -> int:
        """Listen; returns the port."""
        self._server = await asyncio.start_server(self._serve, host, port)
        return int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Hang up."""
        if self._server is not None:
            self._server.close()
            for writer in tuple(self._lines):
                writer.close()
            await self._server.wait_closed()

    async def run(self) -> None:
        """Serve until cancelled."""
        assert self._server is not None
        await self._server.serve_forever()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._lines.add(writer)
        try:
            request = await _request(reader)
            if request is not None and not self.is_deaf:
                await self._answer(request, writer)
        except (OSError, EOFError, TimeoutError):
            _LOG.info("line_lost")
        finally:
            self._lines.discard(writer)
            writer.close()

    async def _answer(self, request: TerminalRequest, writer: asyncio.StreamWriter) -> None:
        match request:
            case Pay():
                await self._pay(request, writer)
            case Status():
                await _say(writer, self.book.status(request.reference))
            case Abort():
                await _say(writer, await self.book.abort(request.reference))
            case Refund():
                await _say(writer, self.book.refund(request.reference))

    async def _pay(self, request: Pay, writer: asyncio.StreamWriter) -> None:
        outcome = self.book.outcome_of(request.amount)
        if outcome == "lost_before" and request.reference not in self.book.entries:
            return

        async def told(step: Step) -> None:
            if outcome != "lost_after":
                await _say(writer, Progress(request.reference, step))

        # The shopper goes on whatever becomes of the line: that is what makes an outcome unknown.
        answer = await asyncio.shield(asyncio.ensure_future(self.book.pay(request, told)))
        _LOG.info("payment_over", reference=request.reference, state=answer.state)
        if outcome != "lost_after":
            await _say(writer, answer)


async def _request(reader: asyncio.StreamReader) -> TerminalRequest | None:
    async with asyncio.timeout(_FIRST_WORD_S):
        length = int.from_bytes(await reader.readexactly(4), "big")
        if length > LONGEST_FRAME:
            return None
        body = await reader.readexactly(length)
    try:
        request: TerminalRequest = msgspec.json.decode(body, type=TerminalRequest)
    except UNDECODABLE:
        _LOG.info("not_a_request")
        return None
    return request


async def _say(writer: asyncio.StreamWriter, message: Progress | Answer) -> None:
    """Say it, if there is still somebody: a line that was lost does not stop a payment."""
    try:
        writer.write(framed(message))
        await writer.drain()
    except OSError:
        _LOG.info("line_lost")
