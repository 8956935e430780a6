"""The four tones of a colour, when the file gives only one (rules of thumb of the drawings)."""

from kiosk.hub.platforms.csv_files.goods import ColourRow

_SHADE, _LIGHT, _DEEP = 0.25, 0.28, 0.60
_WHITE, _BLACK = 255, 0


def palette(row: ColourRow) -> dict[str, str]:
    """Palette names of the drawings to colours."""
    return {
        "base": row.base,
        "shade": row.shade or _towards(row.base, _BLACK, _SHADE),
        "light": row.light or _towards(row.base, _WHITE, _LIGHT),
        "deep": row.deep or _towards(row.base, _BLACK, _DEEP),
    }


def _towards(colour: str, end: int, part: float) -> str:
    channels = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (end - channel) * part):02X}" for channel in channels)
