"""The hub's clock and its version, said with every answer: terminals go by the one and judge their own age by the other."""

from kiosk import __version__
from kiosk.ports.clock import Clock

_VERSION = (b"kiosk-hub-version", __version__.encode())


def hub_headers(clock: Clock) -> tuple[tuple[bytes, bytes], tuple[bytes, bytes]]:
    """The headers that say what time it is, and which hub says so."""
    return (b"kiosk-hub-time", clock.now().isoformat().replace("+00:00", "Z").encode()), _VERSION
