"""A receipt printer on a real socket and on a real device file: what it prints, and what it says when it cannot."""

import asyncio
import os
import pty
import re
import threading
from contextlib import suppress
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from click.testing import CliRunner

from kiosk.bootstrap.printer import printer_finding, receipt_printer
from kiosk.cli_printer import printer as printer_command
from kiosk.devices import escpos_line
from kiosk.devices.escpos_layout import commands, paired
from kiosk.devices.escpos_printer import EscposPrinter
from kiosk.domain.printer import DevicePath, NetworkAddress, PrinterSettings, read_address, written_address
from kiosk.domain.receipt import BarMark, Pair, PrinterTrouble, QrMark, Receipt, Rule, Words
from kiosk.ports.receipt_printer import Printed, PrinterReady, PrinterRefused
from offline_cache.printer_file import PrinterFile
from tests.fakes.printer_server import (
    COVER_OPEN,
    NOISE,
    OFFLINE,
    PAPER_LOW,
    PAPER_OUT,
    READY,
    printer_server,
)

LINK = "https://boutique.example/o/" + "A" * 22
SLIP = Receipt(
    "slip",
    (
        Words("Maison Corail", "large", is_centred=True),
        Rule(),
        Words("Votre commande est prête : présentez ce bon au retrait, à l’accueil de la boutique."),
        Pair("Robe Ondine, corail, 38", "149,00 €", is_strong=True),
        QrMark(LINK, "K07-0042"),
        BarMark("K07-0042"),
    ),
)
QUIET = Receipt("words", (Words("Bonjour"),))


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that answers does so in time, however busy this machine is."""
    for name in ("_CONNECT_S", "_ANSWER_S", "_WRITE_S"):
        monkeypatch.setattr(escpos_line, name, 60.0)


def on_port(port: int) -> EscposPrinter:
    return EscposPrinter(PrinterSettings(NetworkAddress("127.0.0.1", port)))


def printed_picture(data: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The raster pictures of a job (GS v 0), one under the other, as paper shows them."""
    rows: list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]] = []
    at = 0
    while (at := data.find(b"\x1dv0", at)) >= 0:
        width, height = data[at + 4] + 256 * data[at + 5], data[at + 6] + 256 * data[at + 7]
        bits = np.frombuffer(data[at + 8 : at + 8 + width * height], np.uint8).reshape(height, width)
        rows.append((1 - np.unpackbits(bits, axis=1)) * 255)
        at += 8 + width * height
    return cv2.copyMakeBorder(np.vstack(rows), 40, 40, 40, 40, cv2.BORDER_CONSTANT, value=255).astype(np.uint8)


def test_a_slip_comes_out_whole_and_its_code_can_be_read() -> None:
    with printer_server(READY) as server:
        assert asyncio.run(on_port(server.port).print(SLIP)) == Printed()
    data = server.printed
    assert data.startswith(b"\x1b@")  # reset: whoever printed before left no mode behind
    assert re.search(rb"\x1dV[AB\x00\x01]", data)  # and the paper is cut
    assert b"Maison Corail" in data
    assert "prête".encode("cp437") in data or "prête".encode("cp858") in data or "prête".encode("cp1252") in data
    assert b"\x1dkI" in data  # Code 128, function B
    assert b"{BK07-0042" in data
    found = zxingcpp.read_barcode(printed_picture(data))
    assert found is not None
    assert found.text == LINK


def test_lines_fit_the_paper() -> None:
    narrow = commands(Receipt("x", (Words("mot " * 30), Pair("Fauteuil de bureau Alto, bleu nuit", "349,00"))), 32)
    lines = [
        re.sub(rb"\x1b[@Et!aMG2-].?|\x1d[!BbV].?.?|\x1b\{.?|[\x00-\x09\x0b-\x1f]", b"", line)
        for line in narrow.split(b"\n")
    ]
    assert max(len(line) for line in lines) <= 34  # what is left of commands at the edges
    assert paired("Fauteuil de bureau Alto, bleu nuit", "349,00", 32) == "Fauteuil de bureau Alto,. 349,00"
    assert len(paired("Vase", "45,00", 32)) == 32


@pytest.mark.parametrize("hostile", ["\x1b@\x1dV\x00", "\x10\x04\x01", "a\x00b", "\u202eabc", "x" * 5000])
def test_texts_are_no_commands(hostile: str) -> None:
    plain, attacked = commands(QUIET, 48), commands(Receipt("x", (Words(hostile),)), 48)
    for command in (b"\x1dV\x00", b"\x1b@", b"\x10\x04\x01"):
        assert attacked.count(command) == plain.count(command)


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (PAPER_OUT, "out_of_paper"),
        (COVER_OPEN, "cover_open"),
        (OFFLINE, "offline"),
        (NOISE, "offline"),
        (None, "offline"),
    ],
)
def test_a_printer_that_cannot_says_why_and_nothing_is_sent(
    answers: dict[int, int] | None, why: PrinterTrouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    if answers is None:
        monkeypatch.setattr(escpos_line, "_ANSWER_S", 0.3)
    with printer_server(answers) as server:
        printer = on_port(server.port)
        assert asyncio.run(printer.print(QUIET)) == PrinterRefused(why)
        assert asyncio.run(printer.status()) == PrinterRefused(why)
    assert server.printed == b""


def test_paper_that_ends_in_the_middle_is_no_slip() -> None:
    with printer_server(READY) as server:
        server.after = PAPER_OUT
        assert asyncio.run(on_port(server.port).print(QUIET)) == PrinterRefused("out_of_paper")


def test_a_roll_that_ends_soon_still_prints() -> None:
    with printer_server(PAPER_LOW) as server:
        assert asyncio.run(on_port(server.port).print(QUIET)) == Printed(is_paper_low=True)
        assert asyncio.run(on_port(server.port).status()) == PrinterReady(is_paper_low=True)


def test_nobody_there_is_offline_and_the_next_try_finds_it_again() -> None:
    with printer_server(READY) as server:
        port = server.port
    assert asyncio.run(on_port(port).print(QUIET)) == PrinterRefused("offline")
    assert asyncio.run(EscposPrinter(PrinterSettings()).print(QUIET)) == PrinterRefused("none")


def test_two_at_once_print_one_after_the_other() -> None:
    async def both(printer: EscposPrinter) -> list[Printed | PrinterRefused]:
        return list(await asyncio.gather(printer.print(QUIET), printer.print(QUIET)))

    with printer_server(READY) as server:
        assert asyncio.run(both(on_port(server.port))) == [Printed(), Printed()]
    assert server.printed == commands(QUIET, 48) * 2


def test_a_device_file_is_asked_before_it_prints() -> None:
    ours, theirs = pty.openpty()
    got: list[bytes] = []

    def answer() -> None:
        with suppress(OSError):  # the other end was closed
            while data := os.read(ours, 4096):
                got.append(data)
                for n in (1, 4):
                    if b"\x10\x04" + bytes([n]) in data:
                        os.write(ours, bytes([READY[n]]))

    os.set_blocking(theirs, True)
    import termios  # noqa: PLC0415
    import tty  # noqa: PLC0415

    tty.setraw(theirs, termios.TCSANOW)
    printer = EscposPrinter(PrinterSettings(DevicePath(os.ttyname(theirs))))
    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    assert asyncio.run(printer.print(QUIET)) == Printed()
    os.close(theirs)
    thread.join()
    assert b"Bonjour" in b"".join(got)
    os.close(ours)


def test_a_plain_file_takes_everything(tmp_path: Path) -> None:
    printer = EscposPrinter(PrinterSettings(DevicePath(str(tmp_path / "out.bin"))))
    assert asyncio.run(printer.print(QUIET)) == Printed()
    assert (tmp_path / "out.bin").read_bytes() == commands(QUIET, 48)
    gone = EscposPrinter(PrinterSettings(DevicePath("/dev/usb/lp-that-is-not-there")))
    assert asyncio.run(gone.print(QUIET)) == PrinterRefused("offline")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("tcp://192.168.1.50", NetworkAddress("192.168.1.50")),
        ("tcp://bar.printer:9101", NetworkAddress("bar.printer", 9101)),
        ("/dev/usb/lp0", DevicePath("/dev/usb/lp0")),
        ("tcp://x:99999", None),
        ("lp0", None),
        ("http://x", None),
    ],
)
def test_addresses(text: str, address: NetworkAddress | DevicePath | None) -> None:
    assert read_address(text) == address
    if address is not None:
        assert read_address(written_address(address)) == address


def test_the_setting_is_kept_and_the_doctor_looks(tmp_path: Path) -> None:
    run = CliRunner().invoke
    assert printer_finding(tmp_path).said == "none"
    assert receipt_printer(PrinterSettings()) is None
    with printer_server(PAPER_OUT) as server:
        told = run(
            printer_command, ["set", f"tcp://127.0.0.1:{server.port}", "--columns", "32", "--folder", str(tmp_path)]
        )
        assert told.exit_code == 0, told.output
        assert PrinterFile(tmp_path).load() == PrinterSettings(NetworkAddress("127.0.0.1", server.port), 32)
        found = printer_finding(tmp_path)
        assert (found.ok, found.said, found.advice) == (
            False,
            f"tcp://127.0.0.1:{server.port}: out of paper",
            "Put a new roll in.",
        )
        server.answers = READY
        tried = run(printer_command, ["test", "--folder", str(tmp_path)])
        assert tried.exit_code == 0, tried.output
    assert b"Impression" in server.printed
    assert run(printer_command, ["set", "lp0", "--folder", str(tmp_path)]).exit_code == 2
    assert run(printer_command, ["set", "none", "--folder", str(tmp_path)]).exit_code == 0
    (tmp_path / "printer.json").write_text("{")
    assert PrinterFile(tmp_path).load() is None
    assert printer_finding(tmp_path).said == "none"
