"""The brand's colours for the pages, from the same file as the terminals'."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_THEMES = Path(__file__).resolve().parents[3] / "assets" / "themes"
_BRAND = "maison-corail"


def brand_name() -> str:
    """What the shop is called."""
    return str(_theme()["name"])


def ground_colour() -> str:
    """The colour behind everything, for the phone's own bars."""
    return str(_theme()["colour"]["surface"])


@cache
def theme_css() -> str:
    """Custom properties, one for each colour role."""
    roles = "".join(f"--{role}:{value};" for role, value in _theme()["colour"].items() if len(value) == len("#RRGGBB"))
    return f":root{{{roles}}}"


@cache
def _theme() -> dict[str, Any]:
    with (_THEMES / f"{_BRAND}.toml").open("rb") as file:
        return tomllib.load(file)
