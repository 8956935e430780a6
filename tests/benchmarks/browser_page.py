"""The grid of products as a page, on a server that hears when it was painted and how its scrolling went."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from typing_extensions import override

_PATIENCE_S = 60.0

_PAGE = """<!doctype html><meta charset="utf-8"><title>Grid</title><style>
body {{ margin: 0; font: 26px sans-serif; background: #fbf8f3 }}
main {{ display: grid; grid-template-columns: repeat(3, 306px); gap: 24px; padding: 56px }}
article {{ content-visibility: auto; contain-intrinsic-size: 306px 480px; height: 480px }}
img {{ width: 306px; height: 306px; background: #f1e4d8; border-radius: 24px; display: block }}
h2 {{ font-size: 26px; margin: 16px 0 0 }} p {{ margin: 4px 0 }} b {{ font-size: 30px }}
</style><main>{tiles}</main><script>
requestAnimationFrame(() => requestAnimationFrame(() => fetch("/painted", {{ method: "POST" }})));
fetch("/go").then(() => {{
  const frames = [], began = performance.now();
  const length = document.documentElement.scrollHeight - innerHeight;
  const step = now => {{
    frames.push(now / 1000);
    const there = ((now - began) * 2) % (2 * length);
    scrollTo(0, Math.min(there, 2 * length - there));
    if (now - began < {seconds} * 1000) requestAnimationFrame(step);
    else fetch("/scrolled", {{ method: "POST", body: JSON.stringify(frames) }});
  }};
  requestAnimationFrame(step);
}});
</script>"""

_TILE = (
    '<article><img loading="lazy" src="/{drawing}.svg" alt=""><h2>Produit {number}</h2>'
    "<p>Laine mérinos, Rosel</p><b>{price},00 €</b><p>Ici, 3 pièces</p></article>"
)


class PageServer:
    """Serves the page on the loopback for as long as the block lasts."""

    def __init__(self, pictures: Path, tiles: int, seconds: float) -> None:
        drawings = sorted(path.stem for path in pictures.glob("*.svg"))
        written = [_TILE.format(drawing=drawings[n % len(drawings)], number=n, price=n + 9) for n in range(tiles)]
        self._page = _PAGE.format(tiles="".join(written), seconds=seconds).encode()
        self._pictures = pictures
        self._painted, self._may_go, self._done = threading.Event(), threading.Event(), threading.Event()
        self._at, self._frames = 0.0, b"[]"
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, name="page")

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._may_go.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def painted_at(self) -> float:
        """Monotonic time of the page's word that its first frame was drawn."""
        _wait(self._painted, "the page was not painted")
        return self._at

    def scrolled(self) -> list[float]:
        """Let the page scroll; the time of each of its frames in seconds."""
        self._may_go.set()
        _wait(self._done, "the page did not scroll")
        return msgspec.json.decode(self._frames, type=list[float])

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path == "/go":
                    server._may_go.wait(_PATIENCE_S)
                    self._answer(b"", "text/plain")
                elif self.path.endswith(".svg"):
                    self._answer((server._pictures / Path(self.path).name).read_bytes(), "image/svg+xml")
                else:
                    self._answer(server._page, "text/html")

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                server._heard(self.path, body)
                self._answer(b"", "text/plain")

            def _answer(self, body: bytes, kind: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            @override
            def log_message(self, format: str, *args: object) -> None:
                """Nobody reads it."""

        return Handler

    def _heard(self, path: str, body: bytes) -> None:
        if path == "/painted":
            self._at = time.monotonic()
            self._painted.set()
        elif path == "/scrolled":
            self._frames = body
            self._done.set()


def _wait(event: threading.Event, otherwise: str) -> None:
    if not event.wait(_PATIENCE_S):
        raise TimeoutError(otherwise)
