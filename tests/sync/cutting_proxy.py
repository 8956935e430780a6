"""A line between terminal and hub that breaks after so many bytes, and counts what went through."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_PIECE = 16_384


class CuttingProxy:
    """``cuts`` are used up one an answer of the snapshot: bytes after which the line is reset."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.url = ""
        self.cuts: list[int] = []
        self.requests: list[str] = []
        self.snapshot_bytes = 0
        self._open: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield
        finally:
            server.close()
            for task in self._open:
                task.cancel()
            await asyncio.gather(*self._open, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        hub_reader, hub_writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            self.requests.append(head.split(b" ", 2)[1].decode())
            # One request a connection, so that where an answer ends is where its line does.
            hub_writer.write(head.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
            await self._answer(hub_reader, writer, is_snapshot=b"/snapshot" in head and b"kinds" not in head)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # either side left
        finally:
            writer.close()
            hub_writer.close()
            self._open.discard(task)

    async def _answer(self, hub: asyncio.StreamReader, writer: asyncio.StreamWriter, *, is_snapshot: bool) -> None:
        left = self.cuts.pop(0) if is_snapshot and self.cuts else None
        while piece := await hub.read(_PIECE if left is None else min(left, _PIECE)):
            writer.write(piece)
            await writer.drain()
            if is_snapshot:
                self.snapshot_bytes += len(piece)
            if left is not None:
                left -= len(piece)
                if left == 0:
                    _reset(writer)
                    return


def _reset(writer: asyncio.StreamWriter) -> None:
    """As a router that forgot the connection does: what is still on its way is lost."""
    line: socket.socket = writer.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
