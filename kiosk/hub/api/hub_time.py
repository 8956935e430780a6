"""The hub's clock, said with every answer: terminals go by it."""

from kiosk.ports.clock import Clock


def hub_time(clock: Clock) -> tuple[bytes, bytes]:
    """The header that says what time it is."""
    return b"kiosk-hub-time", clock.now().isoformat().replace("+00:00", "Z").encode()
