"""Icons of the pages, inline, straight from the icon package."""

import re
import zipfile
from functools import cache
from importlib.resources import files

from markupsafe import Markup

_INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


@cache
def icon(name: str, size: str = "") -> Markup:
    """The SVG of a Lucide icon; ``size`` ``s`` is the small one. Decoration: the words beside it say the same."""
    with zipfile.ZipFile(str(files("lucide") / "lucide.zip")) as archive:
        match = _INNER.search(archive.read(f"{name}.svg").decode())
    if match is None:
        raise LookupError(name)
    paths = re.sub(r"\s+", " ", match[1]).strip()
    # The package's own drawing instructions, not text of ours or of a person.
    return Markup(f'<svg class="i {size}" viewBox="0 0 24 24" aria-hidden="true">{paths}</svg>')  # noqa: S704
