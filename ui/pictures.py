"""Product pictures: from the local store, drawn off the GUI thread at the size shown, fetched when missing."""

import asyncio
import contextlib
import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qsl

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlImageProviderBase
from typing_extensions import override

from kiosk.domain.drawing import recoloured
from kiosk.ports.picture_source import PictureSource
from ui.drawing import DrawnProvider, rasterise
from ui.jobs import Jobs
from ui.wording import NO_PICTURE

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PLACEHOLDER = Path(__file__).resolve().parent.parent / "assets" / "pictures" / "placeholder.svg"
_MEMORY_BYTES = 96 * 1024 * 1024
_SAFE_NAME = re.compile(r"[\w-]{1,64}")


@QmlElement
@QmlSingleton
class PictureFeed(QObject):
    """Tells pictures on screen that their drawing came in. Lives on the GUI thread."""

    arrived = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._revisions: dict[str, int] = {}

    def announce(self, name: str) -> None:
        """A drawing is in the store now."""
        self._revisions[name] = self._revisions.get(name, 0) + 1
        self.arrived.emit(name)

    @Slot(str, result=int)
    def revision(self, picture: str) -> int:
        """How often the drawing of this picture came in.

        It belongs into the address: QML remembers pixels by address, and would show the placeholder again.
        """
        return self._revisions.get(picture.partition("?")[0], 0)


class PictureStore:
    """Drawings by name in folders: those delivered with the program, then those fetched from the hub."""

    def __init__(self, fetched: Path, delivered: Path | None = None) -> None:
        self._fetched = fetched
        self._delivered = delivered

    def find(self, name: str) -> bytes | None:
        """The drawing, or None when it has not been fetched yet; of what has no drawing, the placeholder."""
        if name == NO_PICTURE:
            return PLACEHOLDER.read_bytes()
        if not _SAFE_NAME.fullmatch(name):
            return None
        for folder in (self._delivered, self._fetched):
            path = folder / f"{name}.svg" if folder else None
            if path is not None and path.is_file():
                return path.read_bytes()
        return None

    def keep(self, name: str, svg: bytes) -> None:
        """Store a fetched drawing; a reader never sees half of it."""
        if not _SAFE_NAME.fullmatch(name):
            return
        self._fetched.mkdir(parents=True, exist_ok=True)
        partial = self._fetched / f"{name}.part"
        partial.write_bytes(svg)
        partial.replace(self._fetched / f"{name}.svg")

    def raster_path(self, key: str) -> Path:
        """Where the pixels of one drawing at one size are kept."""
        return self._fetched / "drawn" / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.png"


class PictureProvider(DrawnProvider):
    """``image://pictures/<name>?<palette>``, always off the GUI thread. ``on_missing`` is called there too."""

    def __init__(self, store: PictureStore, on_missing: Callable[[str], None]) -> None:
        super().__init__(QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading)
        self._store = store
        self._on_missing = on_missing
        self._memory: OrderedDict[str, QImage] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        drawing, _, query = name.partition("?")
        edge = QSize(max(wanted.width(), 1), max(wanted.height(), 1))
        svg = self._store.find(drawing)
        if svg is None:
            self._on_missing(drawing)
            return rasterise(PLACEHOLDER.read_bytes(), edge)
        palette = {key: f"#{value}" for key, value in parse_qsl(query) if key != "revision"}
        key = f"{hashlib.sha256(svg).hexdigest()} {sorted(palette.items())} {edge.width()}x{edge.height()}"
        return self._remembered(key) or self._draw(key, svg, palette, edge)

    def _remembered(self, key: str) -> QImage | None:
        with self._lock:
            image = self._memory.get(key)
            if image is not None:
                self._memory.move_to_end(key)
            return image

    def _draw(self, key: str, svg: bytes, palette: dict[str, str], edge: QSize) -> QImage:
        path = self._store.raster_path(key)
        image = QImage(str(path)) if path.is_file() else QImage()
        if image.isNull():
            image = rasterise(recoloured(svg.decode(errors="replace"), palette).encode(), edge)
            if image.isNull():
                return rasterise(PLACEHOLDER.read_bytes(), edge)
            with contextlib.suppress(OSError):  # no room on the disk is no reason to show nothing
                path.parent.mkdir(parents=True, exist_ok=True)
                image.save(str(path))
        self._remember(key, image)
        return image

    def _remember(self, key: str, image: QImage) -> None:
        with self._lock:
            if key in self._memory:
                return  # two threads drew the same; counted twice, it would never be taken off again
            self._memory[key] = image
            self._bytes += image.sizeInBytes()
            while self._bytes > _MEMORY_BYTES:
                self._bytes -= self._memory.popitem(last=False)[1].sizeInBytes()


class PictureFetcher:
    """Gets missing drawings from the hub, each once at a time. Lives on the GUI thread."""

    def __init__(
        self, store: PictureStore, source: PictureSource, jobs: Jobs, on_arrived: Callable[[str], None]
    ) -> None:
        self._store, self._source, self._jobs, self._on_arrived = store, source, jobs, on_arrived
        self._asked: set[str] = set()
        self._missed: set[str] = set()

    def fetch(self, name: str) -> None:
        """Ask for a drawing unless that is under way."""
        if name in self._asked:
            return
        self._asked.add(name)
        self._missed.discard(name)
        self._jobs.run(lambda: self._take_in(name), self._arrived, lambda _error: self._failed(name))

    def retry(self) -> None:
        """The network is back: ask again for what it owes."""
        for name in tuple(self._missed):
            self.fetch(name)

    async def _take_in(self, name: str) -> str:
        svg = await self._source.picture(name, {})
        await asyncio.to_thread(self._store.keep, name, svg)
        return name

    def _failed(self, name: str) -> None:
        self._asked.discard(name)
        self._missed.add(name)

    def _arrived(self, name: str) -> None:
        self._asked.discard(name)
        self._on_arrived(name)
