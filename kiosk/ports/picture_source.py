"""Product pictures at the hub."""

from typing import Protocol


class PictureSource(Protocol):
    """Fetches drawings and photographs. May raise ``BackendError``."""

    async def picture(self, name: str, palette: dict[str, str]) -> bytes:
        """The SVG of a drawing in a palette (names to ``#RRGGBB``), or a photograph's bytes."""
        ...
