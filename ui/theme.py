"""A brand's theme file, read and checked, and the object that hands it to QML."""

# mypy: disable-error-code="arg-type"
# Property("QVariantMap"): the stubs know only Python types, Qt also takes the name of a C++ one.

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

THEMES = Path(__file__).resolve().parent.parent / "assets" / "themes"
DEFAULT_BRAND = "maison-corail"
LARGEST_TEXT = 2.0

TypeSize = tuple[int, int]
"""Size and line height in px of the design."""


class Font(msgspec.Struct, frozen=True, rename="kebab"):
    """Two faces: one for what is said once, one for what is read and touched. Axes are of variable fonts."""

    display: str
    sans: str
    display_tracking_percent: float
    title_tracking_percent: float
    display_axes: dict[str, float]
    title_axes: dict[str, float]
    display_height: float
    sans_height: float
    sans_weights: dict[str, int]


class Brand(msgspec.Struct, frozen=True):
    """One theme file."""

    name: str
    colour: dict[str, str]
    contrast: dict[str, str]
    radius: dict[str, int]
    font: Font
    type: dict[str, TypeSize]
    shadow: dict[str, tuple[int, int, float]]


class Sizes(msgspec.Struct, frozen=True, rename="kebab"):
    """``sizes.toml``: what all brands share."""

    layout: dict[str, int]
    staff_layout: dict[str, int]
    staff_type: dict[str, TypeSize]
    motion: dict[str, int]


@cache
def brand(brand_id: str) -> Brand:
    """The theme file of a brand; raises when it is missing or malformed, which is a fault of the installation."""
    return msgspec.convert(_toml(THEMES / f"{brand_id}.toml"), Brand)


@cache
def sizes() -> Sizes:
    """The sizes that all brands share."""
    return msgspec.convert(_toml(THEMES / "sizes.toml"), Sizes)


def colours(theme: Brand, *, high_contrast: bool) -> dict[str, str]:
    """The colour roles as shown."""
    return {**theme.colour, **theme.contrast} if high_contrast else dict(theme.colour)


def _toml(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


@QmlElement
@QmlSingleton
class ThemeValues(QObject):
    """Values behind ``Theme`` in QML: the brand, and what the person in front of the screen asked for."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._brand_id = DEFAULT_BRAND
        self._high_contrast = False
        self._text_scale = 1.0
        self._reduced_motion = False
        self._is_still = False

    def show_brand(self, brand_id: str) -> None:
        """Dress everything in another brand."""
        brand(brand_id)
        self._brand_id = brand_id
        self.changed.emit()

    def keep_still(self, *, still: bool) -> None:
        """Whether nothing may move on this terminal, whatever a person asks for."""
        self._is_still = still
        self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Forget what one person asked for."""
        self.set_comfort(text_scale=1.0, high_contrast=False, reduced_motion=False)

    def set_comfort(self, *, text_scale: float, high_contrast: bool, reduced_motion: bool) -> None:
        """What this person needs, until ``reset``."""
        self._text_scale = max(1.0, min(text_scale, LARGEST_TEXT))
        self._high_contrast = high_contrast
        self._reduced_motion = reduced_motion
        self.changed.emit()

    @Property(str, notify=changed)
    def brandId(self) -> str:
        """Folder name of the brand's marks."""
        return self._brand_id

    @Property(str, notify=changed)
    def brandName(self) -> str:
        """The shop's name as shown."""
        return brand(self._brand_id).name

    @Property("QVariantMap", notify=changed)
    def colours(self) -> dict[str, str]:
        """Colour roles, high contrast applied."""
        return colours(brand(self._brand_id), high_contrast=self._high_contrast)

    @Property("QVariantMap", notify=changed)
    def radii(self) -> dict[str, int]:
        """Corner radii by size."""
        return brand(self._brand_id).radius

    @Property("QVariantMap", notify=changed)
    def typeSizes(self) -> dict[str, list[int]]:
        """Type scale of the shopper's screens: size and line."""
        return {name: list(size) for name, size in brand(self._brand_id).type.items()}

    @Property("QVariantMap", notify=changed)
    def staffTypeSizes(self) -> dict[str, list[int]]:
        """Type scale of staff screens."""
        return {name: list(size) for name, size in sizes().staff_type.items()}

    @Property("QVariantMap", notify=changed)
    def font(self) -> dict[str, Any]:
        """Faces, axes and weights."""
        return msgspec.to_builtins(brand(self._brand_id).font)  # type: ignore[no-any-return]  # a dict of a struct

    @Property("QVariantMap", notify=changed)
    def shadows(self) -> dict[str, list[float]]:
        """Offset, blur and strength by name."""
        return {name: list(shadow) for name, shadow in brand(self._brand_id).shadow.items()}

    @Property("QVariantMap", notify=changed)
    def layout(self) -> dict[str, int]:
        """Layout lengths of the shopper's screens."""
        return sizes().layout

    @Property("QVariantMap", notify=changed)
    def staffLayout(self) -> dict[str, int]:
        """Layout lengths of staff screens."""
        return sizes().staff_layout

    @Property("QVariantMap", notify=changed)
    def motion(self) -> dict[str, int]:
        """Durations in ms, zero when motion is reduced."""
        is_still = self._reduced_motion or self._is_still
        return {name: 0 if is_still else ms for name, ms in sizes().motion.items()}

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """1 to 2."""
        return self._text_scale

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Whether contrast roles are on."""
        return self._high_contrast

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Whether nothing may move."""
        return self._reduced_motion or self._is_still
