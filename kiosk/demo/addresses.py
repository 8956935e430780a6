"""Where the hub of the demonstration can be found on this machine and from others."""

import socket

from kiosk.demo.hub_process import free_port

_ELSEWHERE = ("192.0.2.1", 9)  # TEST-NET-1: belongs to nobody, and a datagram socket sends nothing to connect


def lan_address() -> str | None:
    """This machine's address in the local network; None without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith("127.") else address


def port_or_free(wanted: int) -> int:
    """The wanted TCP port if nobody listens there, else any free one."""
    with socket.socket() as probe:
        # As servers do: a port whose last connections are still winding down is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("0.0.0.0", wanted))  # noqa: S104 - taken on any interface is taken; nothing listens here
        except OSError:
            return free_port()
    return wanted
