"""Cameras under their lasting names: on Linux udev keeps links in /dev/v4l that outlive the number of the node."""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.domain.camera import FoundCamera
from kiosk.errors import CameraMissing
from ui.camera.v4l2 import Capabilities, capabilities

_NODE: Final = re.compile(r"video([0-9]+)")
_LINKS: Final = ("by-id", "by-path")  # the first follows the camera, the second the socket that it is plugged into
_TRIED_ELSEWHERE: Final = 4
_PLAIN: Final = re.compile(r"(usb|platform|pci)-|-video-index[0-9]+$")


@dataclass(frozen=True)
class DeviceTree:
    """Where device files lie; another root in tests. ``ask`` says what a node is."""

    root: Path = Path("/dev")
    processes: Path = Path("/proc")
    ask: Callable[[Path], Capabilities | None] = capabilities

    def cameras(self) -> tuple[FoundCamera, ...]:
        """Every camera, in the order of its nodes. Where the system has no device files: indexes, not looked at."""
        if not self.has_nodes():
            return tuple(FoundCamera(str(i), "", f"Camera {i}", is_stable=False) for i in range(_TRIED_ELSEWHERE))
        nodes = sorted((node for node in self.root.glob("video*") if _NODE.fullmatch(node.name)), key=_number)
        asked = {node: self.ask(node) for node in nodes}
        links = self._links()
        found = []
        for node, said in asked.items():
            if said is None or said.is_camera:
                link = links.get(node.resolve())
                name = (said.name if said else "") or (_words(link.name) if link else node.name)
                found.append(FoundCamera(str(link or node), str(node), name, is_stable=link is not None))
        return tuple(found)

    def has_nodes(self) -> bool:
        """Whether cameras are files here."""
        return sys.platform.startswith("linux") or self.root != Path("/dev")

    def is_device(self, source: str) -> bool:
        """Whether a name is a camera's, not a file's."""
        return source.isdecimal() or source.startswith(f"{self.root}/")

    def is_node(self, source: str) -> bool:
        """Whether a name is a camera's that has a device file."""
        return self.has_nodes() and self.is_device(source)

    def node_of(self, source: str) -> Path:
        """The node behind an index, a link or a node, now. Raises ``CameraMissing``: not there, or not ours."""
        path = self.root / f"video{source}" if source.isdecimal() else Path(source)
        if not path.exists():
            raise CameraMissing(f"{path} is not there")
        node = path.resolve()
        if not os.access(node, os.R_OK | os.W_OK):
            raise CameraMissing(f"{node} may not be opened", "no_permission")
        said = self.ask(node)
        if said is not None and not said.is_camera:
            raise CameraMissing(f"{node} gives no pictures", "no_camera")
        return node

    def stable(self, source: str) -> str:
        """The lasting name of an index or a node, while it is plugged in; the source itself when it has none."""
        path = self.root / f"video{source}" if source.isdecimal() else Path(source)
        link = self._links().get(path.resolve()) if path.exists() and not path.is_symlink() else None
        return str(link) if link else source

    def holders(self, node: Path) -> tuple[str, ...]:
        """Programs that have a node open, as far as this user may see."""
        others = (process for process in self.processes.glob("[0-9]*") if process.name != str(os.getpid()))
        return tuple(
            sorted(f"{_read(process / 'comm') or '?'} ({process.name})" for process in others if _holds(process, node))
        )

    def _links(self) -> dict[Path, Path]:
        # Of two cameras of one kind without serial numbers only one has a link by id: the other one goes by its socket.
        links: dict[Path, Path] = {}
        for kind in _LINKS:
            for link in sorted((self.root / "v4l" / kind).glob("*")):
                links.setdefault(link.resolve(), link)
        return links


def _number(node: Path) -> int:
    match = _NODE.fullmatch(node.name)
    return int(match[1]) if match else -1


def _words(link: str) -> str:
    return _PLAIN.sub("", link).replace("_", " ").strip()


def _holds(process: Path, node: Path) -> bool:
    try:
        return any(open_file.readlink() == node for open_file in (process / "fd").iterdir())
    except OSError:  # another user's, or gone meanwhile
        return False


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
