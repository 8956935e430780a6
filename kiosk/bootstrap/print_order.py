"""What somebody asks the studio for, and what becomes of it in words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.domain.print_choice import Choice, Reader, SheetKind
from kiosk.hub.customer_links import UnknownCustomer
from kiosk.hub.print_list import NotInShop
from kiosk.hub.store.address import DatabaseAddress
from kiosk.studio.format import SheetFormat
from kiosk.studio.job import SheetGiven, SheetRefused
from kiosk.studio.origin import NoOrigin
from kiosk.studio.pen import CodeStyle

_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What somebody asks the studio for. ``customers``: one copy for each, with links until ``links_until``.

    ``edition`` goes before that of a selection; ``page`` stands where a row or a page of this edition has none of its own.
    ``prices_on`` is the day whose prices are printed, if any. ``copies`` of each code, where no row says how many.
    """

    database: DatabaseAddress
    output: Path
    kind: SheetKind
    choices: tuple[Choice, ...]
    brand: str
    language: str
    origin: str = ""
    edition: str = ""
    page: str = ""
    prices_on: date | None = None
    pictures: Path | None = None
    form: SheetFormat | None = None
    style: CodeStyle = field(default_factory=CodeStyle)
    reader: Reader = "hand"
    field_mm: float | None = None
    copies: int = 1
    first_cell: int = 0
    is_separate: bool = False
    has_cut_marks: bool = False
    customers: tuple[str, ...] = ()
    links_until: date | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """The files that are there, what was left out because it left the shop, and SKUs whose code leads to their product.

    The latter have no number that a Digital Link could hold. ``hub_address`` is the hub's own, where codes carry another.
    """

    files: tuple[SheetGiven, ...]
    left_out: tuple[str, ...] = ()
    without_number: tuple[str, ...] = ()
    hub_address: str = ""


PrintOutcome = Printed | SheetRefused | NotInShop | UnknownCustomer | NoOrigin


def listed(names: Sequence[str]) -> str:
    """Names with commas between them; of a long list the first ones and how many more."""
    more = f" … and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more


def refusals(outcome: SheetRefused | NotInShop | UnknownCustomer | NoOrigin) -> list[str]:
    """Why nothing was printed, one sentence a line."""
    match outcome:
        case SheetRefused(problems):
            return [str(problem) for problem in problems]
        case NotInShop(kind, names):
            said = "is not in the shop" if len(names) == 1 else "are not in the shop"
            return [f"{kind} {listed(names)} {said}"]
        case UnknownCustomer(identifier):
            return [f"there is no customer {identifier!r}"]
        case NoOrigin(said):
            return [said]
