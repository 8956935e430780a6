"""Writes ``france.tsv`` from ``data/communes.json`` of Etalab's package ``@etalab/decoupage-administratif``.

``npm pack @etalab/decoupage-administratif@6.0.0``, unpack it, then from the root of the repository:
``python -m assets.communes.make_table package/data/communes.json``. Always writes the same bytes.
"""

import sys
from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.commune import commune_key

TABLE: Final = Path(__file__).parent / "france.tsv"


class _Row(msgspec.Struct, rename="camel"):
    nom: str
    type: str
    codes_postaux: tuple[str, ...] = ()
    population: int = 0


def make(source: Path) -> str:
    """The table: a line for each commune of today, the largest first, so that the first found is the likeliest meant."""
    rows = msgspec.json.decode(source.read_bytes(), type=list[_Row])
    communes = [row for row in rows if row.type == "commune-actuelle" and row.codes_postaux]
    communes.sort(key=lambda row: (-row.population, row.nom))
    lines = (f"{commune_key(row.nom)}\t{row.nom}\t{' '.join(sorted(row.codes_postaux))}\n" for row in communes)
    # The first line is empty, so that every key has a line's end before it.
    return "\n" + "".join(lines)


if __name__ == "__main__":
    TABLE.write_text(make(Path(sys.argv[1])), encoding="utf-8")
