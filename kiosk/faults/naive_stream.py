"""A hub whose event stream lacks one protection: the controls of the families about streams run it.

``waits``: each reader is waited for in turn. ``forgets``: who comes back is never told what was missed.
"""

import argparse
from pathlib import Path

from typing_extensions import override

from kiosk.hub import services
from kiosk.hub.event_messages import Event, delta_event
from kiosk.hub.event_readers import Group, Reader
from kiosk.hub.events import Broadcaster
from kiosk.hub.server import CannotListen, listen, serve
from kiosk.hub.settings import HubSettings

_HOST = "127.0.0.1"


class Waiting(Broadcaster):
    """The plain loop that most event streams are written as."""

    @override
    async def _tick(self) -> None:
        told: list[tuple[Reader, Event]] = []
        plain = Group.push

        def collect(group: Group, event: Event, *, may_be_lost: bool = False) -> None:
            del may_be_lost
            told.extend((reader, event) for reader in group.readers)

        Group.push = collect  # type: ignore[method-assign,assignment]
        try:
            await super()._tick()
        finally:
            Group.push = plain  # type: ignore[method-assign]
        for reader, event in told:
            await reader.send(event)


class Forgetting(Broadcaster):
    """Tells everybody who comes back that nothing happened."""

    @override
    async def _first(self, known: str, topics: frozenset[str]) -> Event:
        return delta_event(known, known, [])


_WEAK: dict[str, type[Broadcaster]] = {"waits": Waiting, "forgets": Forgetting}


def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weakness", choices=sorted(_WEAK))
    parser.add_argument("--database", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    given = parser.parse_args()
    vars(services)["Broadcaster"] = _WEAK[given.weakness]
    door = listen(_HOST, given.port)
    if isinstance(door, CannotListen):
        raise SystemExit(door.reason)
    serve(HubSettings(given.database, _HOST, given.port, f"http://{_HOST}:{given.port}"), door)


if __name__ == "__main__":
    main()
