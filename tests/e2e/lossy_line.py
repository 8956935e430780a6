"""A TCP line to the hub that can lose the answer to an order after the hub has done the work."""

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self

_CHUNK = 65_536
_ORDER = b"POST /api/orders"


class LossyLine:
    """Passes everything on, except the answers that it is told to lose."""

    def __init__(self, port: int) -> None:
        self._target = ("127.0.0.1", port)
        self._server = socket.create_server(("127.0.0.1", 0))
        self._connections: list[_Connection] = []
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self.to_lose = 0
        self.lost = 0

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._server.close()
        for connection in self._connections:
            connection.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            self._connections.append(_Connection(self, client, socket.create_connection(self._target)))


class _Connection:
    def __init__(self, line: LossyLine, client: socket.socket, hub: socket.socket) -> None:
        self._line = line
        self._client = client
        self._hub = hub
        self._loses_next = False
        self._threads = [threading.Thread(target=each, daemon=True) for each in (self._forward, self._back)]
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        self._hang_up()
        for thread in self._threads:
            thread.join()
        self._client.close()
        self._hub.close()

    def _forward(self) -> None:
        with contextlib.suppress(OSError):  # one side hung up, as the tests want
            while data := self._client.recv(_CHUNK):
                if data.startswith(_ORDER) and self._line.to_lose:
                    self._line.to_lose -= 1
                    self._loses_next = True
                self._hub.sendall(data)
        self._hang_up()

    def _back(self) -> None:
        with contextlib.suppress(OSError):
            while (data := self._hub.recv(_CHUNK)) and not self._loses_next:
                self._client.sendall(data)
        self._line.lost += self._loses_next
        self._hang_up()

    def _hang_up(self) -> None:
        for end in (self._client, self._hub):
            with contextlib.suppress(OSError):  # hung up already
                end.shutdown(socket.SHUT_RDWR)
