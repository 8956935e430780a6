"""Type of the themes, from font packages."""

from collections.abc import Iterator
from pathlib import Path

import fontpkg_fraunces
import fontpkg_inter
import fontpkg_manrope
import fontpkg_sora
from PySide6.QtGui import QFontDatabase

from kiosk.errors import BugError

_PACKAGES = (fontpkg_fraunces, fontpkg_inter, fontpkg_sora, fontpkg_manrope)


def load_fonts() -> None:
    """Make the faces known to Qt; needs a QGuiApplication."""
    for path in _upright_files():
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise BugError(f"font {path.name} cannot be loaded")


def _upright_files() -> Iterator[Path]:
    for package in _PACKAGES:
        files = sorted((Path(package.__file__).parent / "files").glob("*.ttf"))
        yield from (path for path in files if "Italic" not in path.name)
