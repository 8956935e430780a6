"""What is wrong in a shop's files, as values for the person who wrote them."""

import msgspec
from typing_extensions import override

MAX_PROBLEMS = 100
"""More than a person reads at once, and usually the same mistake again."""


LEFT_OUT = "more_problems"
"""The code of the last problem when there were more than that."""


class ShopProblem(msgspec.Struct, frozen=True):
    """One thing to mend. ``line`` counts from 1 as spreadsheets do; 0 means the file as a whole. ``code`` is stable."""

    file: str
    line: int
    column: str
    code: str
    message: str

    @override
    def __str__(self) -> str:
        if not self.file:
            return self.message
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.column}: {self.message}" if self.column else f"{place}: {self.message}"


def counted(number: int, what: str) -> str:
    """``1 problem``, ``2 problems``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


class Wrong(msgspec.Struct, frozen=True):
    """A cell that cannot be read: a stable code, and what was expected."""

    code: str
    message: str


class Problems:
    """Collects problems up to ``MAX_PROBLEMS``; further ones are only counted."""

    def __init__(self) -> None:
        self._found: list[ShopProblem] = []
        self._left_out = 0

    def add(self, file: str, line: int, column: str, wrong: Wrong) -> None:
        """Note one problem."""
        if len(self._found) >= MAX_PROBLEMS:
            self._left_out += 1
            return
        self._found.append(ShopProblem(file, line, column, wrong.code, wrong.message))

    def found_in(self, file: str) -> bool:
        """Whether a file has a problem already."""
        return any(problem.file == file for problem in self._found)

    def all(self) -> tuple[ShopProblem, ...]:
        """Every problem by file and line; the last one counts those left out."""
        found = sorted(self._found, key=lambda problem: (problem.file, problem.line))
        if self._left_out:
            found.append(ShopProblem("", 0, "", LEFT_OUT, f"and {counted(self._left_out, 'more problem')}"))
        return tuple(found)
