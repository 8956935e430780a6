"""A receipt printer on a socket: keeps what it is sent, and answers DLE EOT as Epson's reference says."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

READY = {1: 0x12, 2: 0x12, 4: 0x12}
OFFLINE = {1: 0x1A, 2: 0x12, 4: 0x12}
COVER_OPEN = {1: 0x1A, 2: 0x16, 4: 0x12}
PAPER_OUT = {1: 0x1A, 2: 0x32, 4: 0x7E}
PAPER_LOW = {1: 0x12, 2: 0x12, 4: 0x1E}
NOISE = {1: 0xFF, 2: 0xFF, 4: 0xFF}


class PrinterServer:
    """``answers`` by the n of DLE EOT n, None for silence; ``after`` replaces them once something was printed."""

    def __init__(self, answers: dict[int, int] | None) -> None:
        self.answers = answers
        self.after: dict[int, int] | None = None
        self.printed = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                self._converse(connection)

    def _converse(self, connection: socket.socket) -> None:
        while data := connection.recv(65536):
            # The terminal waits for each answer, so a query ends what was sent; what it printed may have come with it.
            job, query = (data[:-3], data[-3:]) if data[-3:-1] == b"\x10\x04" else (data, b"")
            if job:
                self.printed += job
                self.answers = self.after or self.answers
            if query and self.answers is not None:
                connection.sendall(bytes([self.answers[query[2]]]))


@contextmanager
def printer_server(answers: dict[int, int] | None) -> Iterator[PrinterServer]:
    server = PrinterServer(answers)
    try:
        yield server
    finally:
        server.close()
