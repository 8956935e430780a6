"""Every reader on every photograph of a folder."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import msgspec
import numpy as np

from kiosk.ports.decoder import Frame
from kiosk.scanning.bench.contenders import ContenderName, picture_readers, timed, use_one_thread
from kiosk.scanning.bench.photographs import Photograph, PhotographFolder, codes_in
from kiosk.scanning.bench.scores import Cost, Sight, cost, same_form, share, sight
from kiosk.scanning.report import load_picture

Size = tuple[int, int]


class PictureScore(msgspec.Struct, frozen=True):
    """One reader. ``wrong``: texts read that no code of the picture has; ``false_codes``: those in pictures without one."""

    decoded: int
    percent: float | None
    wrong: int
    false_codes: int
    ms: Cost


class FolderScore(msgspec.Struct, frozen=True):
    """One folder, every reader. ``without``: pictures that hold no code."""

    folder: str
    pictures: int
    codes: int
    without: int
    readers: dict[ContenderName, PictureScore]
    amiss: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measured:
    """What was seen: for each picture the codes that are there, and each reader's sight of it."""

    folder: str
    expected: list[list[str]]
    sights: dict[ContenderName, list[Sight]]
    amiss: tuple[str, ...] = ()
    unreadable: int = 0

    def score(self) -> FolderScore:
        """The figures."""
        without = [not codes for codes in self.expected]
        codes = sum(map(len, self.expected))
        readers = {name: _score(sights, codes, without) for name, sights in self.sights.items()}
        return FolderScore(self.folder, len(self.expected), codes, sum(without), readers, self.amiss)


def together(parts: list[Measured]) -> Measured:
    """All folders as one."""
    expected = [codes for part in parts for codes in part.expected]
    sights = {name: [one for part in parts for one in part.sights[name]] for name in parts[0].sights}
    return Measured("all", expected, sights)


def measure(folder: PhotographFolder, names: tuple[ContenderName, ...], size: Size | None, root: Path) -> Measured:
    """Let every reader look at every photograph, at most ``size`` large."""
    use_one_thread()
    readers = picture_readers(names)
    seen: list[Photograph] = []
    looks: dict[ContenderName, list[tuple[list[str], float]]] = {name: [] for name in names}
    unreadable: list[str] = []
    for photograph in folder.photographs:
        picture = load_picture(photograph.path)
        if isinstance(picture, str):
            unreadable.append(f"no picture, left out: {photograph.path.name}")
            continue
        frame = limited(picture, size)
        seen.append(photograph)
        for name, read in readers.items():
            looks[name].append(timed(read, frame))
    read_somewhere = {same_form(text) for tries in looks.values() for texts, _ in tries for text in texts}
    expected = [codes_in(photograph.content, read_somewhere) for photograph in seen]
    sights = {
        name: [sight(codes, texts, ms) for codes, (texts, ms) in zip(expected, tries, strict=True)]
        for name, tries in looks.items()
    }
    return Measured(_name(folder.path, root), expected, sights, (*folder.amiss, *unreadable), len(unreadable))


def limited(picture: Frame, size: Size | None) -> Frame:
    """No larger than ``size``, which is turned for an upright picture as its camera would be."""
    if size is None:
        return picture
    height, width = picture.shape[:2]
    factor = min(max(size) / max(width, height), min(size) / min(width, height))
    if factor >= 1:
        return picture
    target = max(1, round(width * factor)), max(1, round(height * factor))
    return np.asarray(cv2.resize(picture, target, interpolation=cv2.INTER_AREA), np.uint8)


def _score(sights: list[Sight], codes: int, without: list[bool]) -> PictureScore:
    decoded = sum(one.decoded for one in sights)
    false_codes = sum(one.wrong for one, is_without in zip(sights, without, strict=True) if is_without)
    wrong = sum(one.wrong for one in sights)
    return PictureScore(decoded, share(decoded, codes), wrong, false_codes, cost([one.ms for one in sights]))


def _name(path: Path, root: Path) -> str:
    return path.resolve().name if path == root else str(path.relative_to(root))
