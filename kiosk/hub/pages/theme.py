"""A brand's name and colours for the pages, from the same file as the terminals'."""

import tomllib
from functools import cache
from typing import Any

from kiosk.settings import THEMES


def brand_name(brand: str) -> str:
    """What the shop is called."""
    return str(_theme(brand)["name"])


def ground_colour(brand: str) -> str:
    """The colour behind everything, for the phone's own bars."""
    return str(_theme(brand)["colour"]["surface"])


@cache
def theme_css(brand: str) -> str:
    """Custom properties, one for each colour role."""
    colours = _theme(brand)["colour"].items()
    roles = "".join(f"--{role}:{value};" for role, value in colours if len(value) == len("#RRGGBB"))
    return f":root{{{roles}}}"


@cache
def _theme(brand: str) -> dict[str, Any]:
    with (THEMES / f"{brand}.toml").open("rb") as file:
        return tomllib.load(file)
