"""A hub in a process of its own that is watched from outside, and a hand that changes its stock."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.device import Enrolment
from kiosk.errors import BugError
from kiosk.faults.bare_hub import BareHub
from kiosk.faults.fleet import SENT_AT
from kiosk.hub.auth.enrolment import Devices
from kiosk.hub.commands import load_shop, make_enrolment_code
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store import feed_rows
from kiosk.hub.store.database import Database
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.settings import ASSETS
from kiosk.system import SystemClock, Uuid7Source

_CLOCK_HZ = os.sysconf("SC_CLK_TCK")
_SHOP = ASSETS / "demo"


class Stage:
    """Open it with ``staged``. ``publish`` writes into the hub's file beside the hub, as an import does."""

    def __init__(self, folder: Path, program: tuple[str, ...] = ("kiosk", "hub")) -> None:
        self.path = folder / "hub.db"
        self.hub = BareHub(self.path, folder / "hub.log", program)
        self.token = ""
        self.database = Database.open(self.path)

    async def prepare(self) -> None:
        """Fill the shop in, enrol one terminal, start the hub."""
        shop = read_shop(_SHOP)
        assert isinstance(shop, Shop)
        load_shop(self.path, shop)
        code = make_enrolment_code(self.path, next(place.id for place in shop.locations), "kiosk")
        assert isinstance(code, str)
        enrolment = await Devices(self.database, SystemClock(), Uuid7Source()).enrol(code, "kiosk", "")
        if not isinstance(enrolment, Enrolment):
            raise BugError("the terminal of the stage was refused")
        self.token = enrolment.token
        self.hub.start()
        self.hub.wait()

    async def cursor(self) -> str:
        """The newest one."""
        newest = await self.database.fetch(feed_rows.head)
        return f"{newest.epoch}:{newest.position}"

    async def publish(self, topic: str, rows: int = 1, size: int = 0) -> int:
        """Change some rows of a topic, each made larger by ``size``; returns the position of the last."""
        value = b'{%b%019d,"padding":"%b"}' % (SENT_AT, time.monotonic_ns(), b"x" * size)
        made = [FeedRow("bench", f"{topic}-{n}", topic, value) for n in range(rows)]
        await self.database.write(lambda connection: feed_rows.publish(connection, made))
        return (await self.database.fetch(feed_rows.head)).position

    def cpu_s(self) -> float:
        """What the hub's process has spent so far, in the system and in itself."""
        words = Path(f"/proc/{self.hub.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / _CLOCK_HZ

    def memory_kb(self) -> int:
        """What the hub's process holds in memory."""
        status = Path(f"/proc/{self.hub.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])


@contextmanager
def staged(folder: Path, program: tuple[str, ...] = ("kiosk", "hub")) -> Iterator[Stage]:
    """A stage whose hub is gone afterwards."""
    stage = Stage(folder, program)
    try:
        yield stage
    finally:
        stage.hub.kill()
        stage.database.close()
