"""How scanners name a symbology in front of what they read (ISO/IEC 15424)."""

import re
from typing import Final

SYMBOLOGY_NAME: Final = re.compile(r"\]([A-Za-z])([0-9A-Za-z])")
"""``]C1``: a letter for the symbology, and a modifier."""

GS1_SYMBOLOGIES: Final = frozenset({"C1", "e0", "e1", "e2", "d2", "d5", "Q3", "Q4", "J1", "J4"})
"""Those that hold GS1 element strings, and say so by nothing else."""
