"""Folders of photographs, each picture with a text file beside it that says what its codes say."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.scanning.bench.scores import same_form

PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff"})
_NAMED: Final = 3


@dataclass(frozen=True)
class Photograph:
    """A picture and what its text file says."""

    path: Path
    content: str


@dataclass(frozen=True)
class PhotographFolder:
    """The photographs of one folder, and what is amiss in it, in words."""

    path: Path
    photographs: tuple[Photograph, ...] = ()
    amiss: tuple[str, ...] = ()


def folders(root: Path) -> Iterator[PhotographFolder]:
    """Every folder under ``root``, itself included, that holds pictures; in order."""
    for place, below, files in os.walk(root):
        below.sort()
        found = _folder(Path(place), sorted(files))
        if found.photographs or found.amiss:
            yield found


def codes_in(content: str, read_somewhere: set[str]) -> list[str]:
    """The codes that a text file names: one a line, unless the whole is what one code says.

    A code may hold line breaks (an address card). Which it is shows when any reader read the whole, or one line, from any
    picture of the folder; if none did, a blank line inside says that it is one text.
    """
    text = content.replace("\r\n", "\n").strip()
    lines = [line.strip() for line in text.split("\n")]
    if not text:
        return []
    if len(lines) == 1 or same_form(text) in read_somewhere:
        return [text]
    if any(same_form(line) in read_somewhere for line in lines if line):
        return [line for line in lines if line]
    return [text] if "" in lines else lines


def _folder(place: Path, files: list[str]) -> PhotographFolder:
    texts = {Path(name).stem for name in files if name.endswith(".txt")}
    pictures = [Path(name) for name in files if Path(name).suffix.lower() in PICTURES]
    stems = {picture.stem for picture in pictures}
    # ``7.metadata.txt`` beside ``7.txt`` says more about picture 7.
    lonely = sorted(f"{text}.txt" for text in texts - stems if text.removesuffix(".metadata") not in stems)
    nameless = [picture.name for picture in pictures if picture.stem not in texts]
    amiss = (
        *_listed(lonely, "a .txt without a picture", "texts without pictures"),
        *_listed(nameless, "a picture without a .txt, left out", "pictures without a .txt, left out"),
    )
    photographs = tuple(
        Photograph(place / picture, _content(place / f"{picture.stem}.txt"))
        for picture in pictures
        if picture.stem in texts
    )
    return PhotographFolder(place, photographs, amiss if pictures else ())


def _listed(names: list[str], one: str, many: str) -> Iterator[str]:
    """One sentence however many files there are."""
    if names:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield f"{one if len(names) == 1 else f'{len(names)} {many}'}: {', '.join(names[:_NAMED])}{more}"


def _content(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")
