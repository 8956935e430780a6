"""The phone without a browser draws the very code that the hub's page holds."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.demo.phone_without_browser import PlainPhone
from kiosk.hub.pages.qr import qr_picture
from tests.fakes.read_screenshot import codes_on

LINK = "http://192.0.2.2:8321/k/AbCdEfGhIjKlMnOpQrStUv"


class CodePage(BaseHTTPRequestHandler):
    """Answers everything with the page of a cart's code."""

    def do_GET(self) -> None:
        body = f'{qr_picture(LINK, "QR").svg}<div id="short-code"><b>K7M</b><b>4QX</b></div>'.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def hub_url() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), CodePage) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_the_drawn_code_is_the_pages(hub_url: str, tmp_path: Path) -> None:
    with PlainPhone(hub_url, tmp_path) as phone:
        shown = phone.show_code()
    assert [code.text for code in codes_on(shown.screenshot)] == [LINK]
    assert shown.short_code == "K7M4QX"
