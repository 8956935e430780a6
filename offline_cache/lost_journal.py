"""What SQLite leaves out of a write-ahead log: everything from the first frame on that is not as it was written.

After a power cut that is the transaction that nobody was told of. A bit that flipped in an older frame looks the same to
SQLite, and takes with it every order recorded since. So what was left out is laid over a copy of the file and looked
through; orders carry checksums of their own. Format: https://sqlite.org/fileformat2.html, section 4.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_WORD = 0xFFFFFFFF


@dataclass(frozen=True)
class _Frame:
    """One page as some transaction left it; ``commits`` on the last one of a transaction."""

    page: int
    commits: bool
    salt: tuple[int, int]
    sums: tuple[int, int]
    head: bytes
    content: bytes


@dataclass(frozen=True)
class LostJournal:
    """Frames left out, among them the end of a transaction. ``is_rotten``: whole ones stand behind a damaged one."""

    frames: tuple[_Frame, ...]
    page_size: int
    is_rotten: bool

    def lay_over(self, database: Path, target: Path) -> None:
        """A copy of the file as it would be if the frames counted."""
        content = bytearray(database.read_bytes())
        longest = len(content) // self.page_size + len(self.frames)
        for frame in self.frames:
            if not 0 < frame.page <= longest:  # its number is what was damaged
                continue
            start = (frame.page - 1) * self.page_size
            content.extend(bytes(max(0, start - len(content))))
            content[start : start + self.page_size] = frame.content
        content[18:20] = b"\x01\x01"  # a file of its own, without a journal
        target.write_bytes(content)


def lost_part(journal: bytes, frames_in_use: int, page_size: int) -> LostJournal | None:
    """Of a log as it was before SQLite opened it, and of which SQLite used so many frames. None: nothing that matters."""
    frames = _frames(journal, page_size)
    if frames_in_use >= len(frames):
        return None
    newest = _HEADER.unpack_from(journal)[4:6]
    if not any(frame.salt == newest for frame in frames):  # the head itself is damaged
        newest = frames[0].salt
    left_out = [frame for frame in frames[frames_in_use:] if frame.salt == newest]
    if not any(frame.commits for frame in left_out):
        return None
    is_rotten = any(_follows(before, frame) for before, frame in pairwise(left_out))
    return LostJournal(tuple(left_out), page_size, is_rotten)


def _frames(journal: bytes, page_size: int) -> list[_Frame]:
    size = _FRAME.size + page_size
    found = []
    for start in range(_HEADER.size, len(journal) - size + 1, size):
        page, pages_after, salt_1, salt_2, sum_1, sum_2 = _FRAME.unpack_from(journal, start)
        content = journal[start + _FRAME.size : start + size]
        head = journal[start : start + 8]
        found.append(_Frame(page, pages_after > 0, (salt_1, salt_2), (sum_1, sum_2), head, content))
    return found


def _follows(before: _Frame, frame: _Frame) -> bool:
    """Whether a frame is whole, going on from the checksum of the one before."""
    words = struct.unpack(f"<{(len(frame.head) + len(frame.content)) // 4}I", frame.head + frame.content)
    one, other = before.sums
    for even, odd in zip(words[::2], words[1::2], strict=True):
        one = (one + even + other) & _WORD
        other = (other + odd + one) & _WORD
    return (one, other) == frame.sums
