"""Both brands are readable, in normal and in high contrast: WCAG 2.2, computed over the theme files."""

import pytest

from ui.theme import THEMES, brand, colours

BRANDS = sorted(path.stem for path in THEMES.glob("*.toml") if path.stem != "sizes")

TEXT = [
    ("on-surface", "surface"),
    ("on-surface", "surface-raised"),
    ("on-surface", "surface-sunken"),
    ("on-surface-muted", "surface"),
    ("on-surface-muted", "surface-raised"),
    ("on-surface-muted", "surface-sunken"),
    ("on-accent", "accent"),
    ("accent", "accent-soft"),
    ("positive", "positive-soft"),
    ("positive", "surface-raised"),
    ("caution", "caution-soft"),
    ("caution", "surface-raised"),
    ("critical", "critical-soft"),
    ("on-inverse", "inverse"),
    ("on-inverse-muted", "inverse"),
    *((f"on-surface{muted}", f"tint-{n}") for n in (1, 2, 3, 4) for muted in ("",)),
]
CONTROLS = [("outline-strong", ground) for ground in ("surface", "surface-raised", "surface-sunken")] + [
    ("accent", "surface"),
    ("inverse", "surface"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (-6, -4)] + [int(colour[-2:], 16) / 255]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("brand_id", BRANDS)
def test_contrast(brand_id: str, high_contrast: bool) -> None:  # noqa: FBT001 - parametrised
    shown = colours(brand(brand_id), high_contrast=high_contrast)
    floor = 7.0 if high_contrast else 4.5
    too_weak = [
        (ink, ground, round(ratio(shown[ink], shown[ground]), 2))
        for ink, ground in TEXT
        if ratio(shown[ink], shown[ground]) < floor
    ]
    weak_edges = [
        (edge, ground, round(ratio(shown[edge], shown[ground]), 2))
        for edge, ground in CONTROLS
        if ratio(shown[edge], shown[ground]) < 3.0
    ]
    assert (too_weak, weak_edges) == ([], [])


def test_brands_have_the_same_roles() -> None:
    first, *others = (brand(brand_id) for brand_id in BRANDS)
    for other in others:
        assert other.colour.keys() == first.colour.keys()
        assert other.type.keys() == first.type.keys()
        assert other.contrast.keys() <= other.colour.keys()
