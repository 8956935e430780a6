"""Every product drawing follows the rules that recolouring and both renderers rely on."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from assets.demo.source.views import VIEWS, views_of

PICTURES = Path(__file__).resolve().parents[2] / "assets" / "demo" / "pictures"
DRAWINGS = sorted(PICTURES.glob("*.svg"))
CLOSE_VIEWS = {view for picture in VIEWS for view in views_of(picture)}
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {
    f"{SVG}{name}" for name in ("svg", "defs", "g", "path", "ellipse", "linearGradient", "radialGradient", "stop")
}
SIZE = (400, 500)
PALETTE_ENTRY = re.compile(r"([\w-]+)=(#[0-9A-Fa-f]{6})")
NEW_BASE = {"base": "#123456", "shade": "#0A2340", "light": "#4A6A8C", "deep": "#040E1A"}

pytestmark = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)


def palette(svg: str) -> dict[str, str]:
    """The recolourable literals named in the comment at the top of a drawing."""
    comment = re.search(r"<!-- palette: ([^>]*) -->", svg)
    assert comment is not None
    return dict(PALETTE_ENTRY.findall(comment.group(1)))


def rendered(svg: str) -> QImage:
    """The drawing on a transparent ground. Without text no font and so no application is needed."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def test_uses_only_what_both_renderers_agree_on(drawing: Path) -> None:
    root = ET.fromstring(drawing.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 800 1000"
    assert {element.tag for element in root.iter()} <= ALLOWED
    assert not any("style" in element.attrib for element in root.iter())


def test_base_colours_are_named_and_recolour_the_drawing(drawing: Path) -> None:
    svg = drawing.read_text(encoding="utf-8")
    names = palette(svg)
    assert set(NEW_BASE) <= set(names)
    literals = [value.upper() for value in names.values()]
    assert len(set(literals)) == len(literals), "two names share one literal: recolouring is ambiguous"
    table = {names[name].upper(): value for name, value in NEW_BASE.items()}
    body = svg[svg.index("-->") :]
    again = re.sub(r"#[0-9A-Fa-f]{6}", lambda m: table.get(m.group(0).upper(), m.group(0)), body)
    assert rendered(svg[: svg.index("-->")] + again) != rendered(svg)


def test_nothing_visible_touches_the_edge(drawing: Path) -> None:
    if drawing.stem in CLOSE_VIEWS:
        return  # they show a part, and run over every edge on purpose
    image = rendered(drawing.read_text(encoding="utf-8"))
    width, height = SIZE
    edge = [(x, y) for x in range(width) for y in (0, height - 1)]
    edge += [(x, y) for y in range(height) for x in (0, width - 1)]
    assert {image.pixelColor(x, y).alpha() for x, y in edge} == {0}
    assert any(image.pixelColor(x, height // 2).alpha() > 200 for x in range(width))
