"""Named lists of articles, on paper or not: ``selections.csv``."""

from typing import Annotated

from kiosk.domain.print_source import is_source_name
from kiosk.domain.selection import MOST_ARTICLES, Selection
from kiosk.hub.platforms.csv_files import cells
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.goods import VARIANTS
from kiosk.hub.platforms.csv_files.problems import Wrong
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet


def _source_name(cell: str) -> str | Wrong:
    if is_source_name(cell):
        return cell
    return Wrong("id_wrong", f"{cell!r} cannot stand in a code; expected letters, digits, . _ - (at most 40)")


class SelectionRow(Row, frozen=True):
    """What somebody put together under a name."""

    id: Annotated[str, Column(cells.identifier, "letters, digits, . _ -", "catalogue-p12")]
    name_fr: Annotated[str, Column(cells.text, "text", "À table")]
    skus: Annotated[
        tuple[str, ...],
        Column(cells.identifiers, "sku of variants.csv or products.csv, parted by spaces, as shown", "VASE-GALET-GRES"),
    ] = ()
    name_en: Annotated[str, Column(cells.text, "text", "At the table")] = ""
    edition: Annotated[str, Column(_source_name, "the print it stands in; blank: none", "automne-2026")] = ""
    page: Annotated[str, Column(_source_name, "its page there", "12")] = ""
    withdrawn: Annotated[
        tuple[str, ...], Column(cells.identifiers, "what is printed there and not sold any more", "VASE-ARGILE-BLANC")
    ] = ()


SELECTIONS = Sheet(
    "selections.csv",
    SelectionRow,
    "Selections and pages of printed catalogues: what a code for several articles opens.",
    key=("id",),
)


def read_selections(reading: Reading) -> tuple[Selection, ...]:
    """All selections, what is sold first."""
    return tuple(_selection(reading, row) for row in reading.rows(SELECTIONS))


def _selection(reading: Reading, row: SelectionRow) -> Selection:
    for sku in row.skus:
        reading.refers(SELECTIONS, row, "skus", VARIANTS, sku)
    if not row.skus and not row.withdrawn:
        reading.wrong(SELECTIONS, row.line, "skus", "cell_missing", "name at least one article")
    if row.page and not row.edition:
        reading.wrong(SELECTIONS, row.line, "edition", "cell_missing", "a page belongs to an edition")
    skus = tuple(dict.fromkeys((*row.skus, *row.withdrawn)))
    if len(skus) > MOST_ARTICLES:
        message = f"{len(skus)} articles; at most {MOST_ARTICLES}"
        reading.wrong(SELECTIONS, row.line, "skus", "number_wrong", message)
    return Selection(row.id, localised(row.name_fr, row.name_en), skus, row.edition, row.page)
