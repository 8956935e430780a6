"""Where a terminal's receipt printer is, and how wide its paper."""

import re
from typing import Final, Literal

import msgspec

USUAL_PORT: Final = 9100
"""Raw printing over TCP ("JetDirect")."""

WIDE_PAPER, NARROW_PAPER = 48, 32
"""Characters of the usual typeface on 80 mm and 58 mm rolls."""

_NETWORK: Final = re.compile(r"tcp://(?P<host>[A-Za-z0-9.-]+)(?::(?P<port>[0-9]{1,5}))?/?")


class NetworkAddress(msgspec.Struct, frozen=True, tag="network"):
    """A printer on the network."""

    host: str
    port: int = USUAL_PORT


class DevicePath(msgspec.Struct, frozen=True, tag="device"):
    """A printer on a USB or parallel port (``/dev/usb/lp0``), or a file that receives what would be printed."""

    path: str


PrinterAddress = NetworkAddress | DevicePath


class PrinterSettings(msgspec.Struct, frozen=True):
    """One printer, or none when there is no address."""

    address: PrinterAddress | None = None
    columns: Literal[48, 42, 32] = 48


def read_address(text: str) -> PrinterAddress | None:
    """``tcp://192.168.1.50``, ``tcp://printer:9100`` or an absolute path; None for anything else."""
    network = _NETWORK.fullmatch(text)
    if network is not None:
        port = int(network["port"] or USUAL_PORT)
        return NetworkAddress(network["host"], port) if 0 < port < 1 << 16 else None
    return DevicePath(text) if text.startswith("/") and "\0" not in text else None


def written_address(address: PrinterAddress | None) -> str:
    """The same as text."""
    match address:
        case NetworkAddress(host, port):
            return f"tcp://{host}:{port}"
        case DevicePath(path):
            return path
    return "none"
