"""Ways in which a file is found damaged, each drawn by a seed."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

PAGE = 4096
_HEADER = 100

Damage = Callable[[Path, random.Random], None]


def flip_bits(path: Path, chance: random.Random) -> None:
    """One to eight bits anywhere, as worn flash gives them back."""
    content = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def cut_off(path: Path, chance: random.Random) -> None:
    """The file ends too early, anywhere."""
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content))])


def zero_header(path: Path, _chance: random.Random) -> None:
    """The first bytes are zeros."""
    _overwrite(path, 0, bytes(_HEADER))


def zero_page(path: Path, chance: random.Random) -> None:
    """A whole page is zeros, as a file system gives back what never arrived."""
    _overwrite(path, chance.randrange(path.stat().st_size // PAGE) * PAGE, bytes(PAGE))


def swap_pages(path: Path, chance: random.Random) -> None:
    """Two pages stand in each other's place."""
    content = path.read_bytes()
    one, other = (chance.randrange(1, len(content) // PAGE) * PAGE for _ in range(2))
    _overwrite(path, one, content[other : other + PAGE])
    _overwrite(path, other, content[one : one + PAGE])


def foreign_file(path: Path, chance: random.Random) -> None:
    """Something else under this name: text, noise, nothing at all, or another program's database."""
    path.unlink()
    match chance.randrange(4):
        case 0:
            path.write_text("<!doctype html><title>Welcome</title>" * 400, encoding="utf-8")
        case 1:
            path.write_bytes(chance.randbytes(30_000))
        case 2:
            path.write_bytes(b"")
        case _:
            with closing(sqlite3.connect(path)) as other:
                other.execute("CREATE TABLE meta (name TEXT, body BLOB)")
                other.execute("INSERT INTO meta VALUES ('cursor', 'e1:999999')")
                other.commit()


def _overwrite(path: Path, offset: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)
