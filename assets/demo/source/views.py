"""Close views of the best sellers' drawings: the same drawing through a smaller window, so that they recolour alike."""

import re
from pathlib import Path

# Drawing to the middle and the height of each window, in the drawing's own units.
VIEWS: dict[str, tuple[tuple[str, int, int, int], ...]] = {
    "robe": (("detail", 400, 300, 460), ("matiere", 430, 720, 300)),
    "bureau": (("detail", 400, 560, 520), ("matiere", 260, 520, 280)),
    "fauteuil-bureau": (("detail", 400, 360, 520), ("matiere", 400, 560, 300)),
    "lampe": (("detail", 400, 380, 520), ("matiere", 400, 720, 320)),
    "sac": (("detail", 400, 520, 480), ("matiere", 300, 640, 280)),
    "tapis": (("detail", 400, 520, 480), ("matiere", 330, 600, 260)),
    "vase": (("detail", 400, 420, 480), ("matiere", 400, 640, 300)),
    "parfum": (("detail", 400, 420, 480), ("matiere", 400, 640, 300)),
    "manteau": (("detail", 400, 320, 480), ("matiere", 400, 620, 300)),
    "baskets": (("detail", 420, 560, 480), ("matiere", 300, 620, 280)),
    "canape": (("detail", 300, 520, 480), ("matiere", 400, 560, 280)),
    "rouge-a-levres": (("detail", 270, 420, 520), ("matiere", 265, 250, 300)),
}

_WIDTH, _HEIGHT = 800, 1000
_LIGHT = re.compile(r"<!-- palette:.*?\blight=(#[0-9A-Fa-f]{6})")


def views_of(picture: str) -> tuple[str, ...]:
    """The names of the further drawings that go with one."""
    return tuple(f"{picture}-{name}" for name, *_ in VIEWS.get(picture, ()))


def write_views(folder: Path) -> None:
    """Write all close views beside the drawings that they show."""
    for picture, windows in VIEWS.items():
        whole = (folder / f"{picture}.svg").read_text("utf-8")
        for name, x, y, height in windows:
            (folder / f"{picture}-{name}.svg").write_text(_close_view(whole, x, y, height), "utf-8")


def _close_view(whole: str, x: int, y: int, height: int) -> str:
    light = _LIGHT.search(whole)
    paper = f'<path d="M0 0H{_WIDTH}V{_HEIGHT}H0Z" fill="{light[1] if light else "#EFE6DA"}" fill-opacity="0.2"/>'
    larger = f"translate({_WIDTH // 2} {_HEIGHT // 2}) scale({_HEIGHT / height:.4g}) translate({-x} {-y})"
    head, end, drawing = whole.partition("-->\n")
    body = drawing.rpartition("</svg>")[0]
    return f'{head}{end}{paper}\n<g transform="{larger}">\n{body}</g>\n</svg>\n'
