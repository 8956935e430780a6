"""A brand on paper: its name, mark, colours and typefaces, from the same theme file as the screens'."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.settings import THEMES

Axes = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Face:
    """One cut of a variable typeface."""

    family: str
    axes: Axes


@dataclass(frozen=True, slots=True)
class Brand:
    """What a sheet needs of a theme. ``radius`` says how round the brand is: in screen pixels, as the theme has it."""

    id: str
    name: str
    mark: Path
    colours: Mapping[str, str]
    display: Face
    text: Face
    strong: Face
    radius: float
    tracking: float


def brand(brand_id: str) -> Brand:
    """The brand of a theme file."""
    with (THEMES / f"{brand_id}.toml").open("rb") as file:
        theme = tomllib.load(file)
    font = theme["font"]
    weights = font["sans-weights"]
    return Brand(
        id=brand_id,
        name=theme["name"],
        mark=THEMES / brand_id / "mark.svg",
        colours=theme["colour"],
        display=Face(font["display"], tuple(sorted(font["title-axes"].items()))),
        text=Face(font["sans"], (("wght", weights["regular"]),)),
        strong=Face(font["sans"], (("wght", weights["strong"]),)),
        radius=theme["radius"]["s"],
        tracking=font["title-tracking-percent"] / 100,
    )
