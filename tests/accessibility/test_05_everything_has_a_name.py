"""Row 5: everything that acts and every picture has a name that is spoken, on every screen and in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from tests.accessibility.blind_shopper import BlindShopper
from tests.accessibility.tour import tour
from ui.speech.stops import scope_of, stops_in

_ACTS = ("QQuickAbstractButton", "QQuickTextInput")
_HANDLERS = ("QQuickTapHandler", "QQuickMouseArea")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_05_all_that_acts_and_all_pictures_are_spoken(shopper: BlindShopper, language: str) -> None:
    for screen in tour(shopper):
        shopper.terminal.screens.shell.setLanguage(language)
        root = scope_of(shopper.terminal.window.contentItem()).root
        spoken = {stop.item for stop in stops_in(root, everything=True)}
        silent = [_described(item) for item in shown(root) if _must_speak(item) and not _is_said(item, spoken)]
        assert silent == [], screen


def shown(root: QQuickItem) -> Iterator[QQuickItem]:
    for kid in root.childItems():
        if kid.isVisible() and kid.opacity() > 0 and kid.width() > 0 and kid.height() > 0:
            yield kid
            yield from shown(kid)


def _must_speak(item: QQuickItem) -> bool:
    if any(item.inherits(kind) for kind in _ACTS):
        return True
    return item.inherits("QQuickImage") and not _is_decoration(item)


def _is_decoration(item: QQuickItem) -> bool:
    """Left out on purpose, as the icon of a button is, or the photograph above a name."""
    told = _told(item)
    return told is not None and told.parent().indexOfChild(told) < 0


def _told(item: QQuickItem) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(item)  # nothing, whatever the stubs say, for what tells nothing


def _is_said(item: QQuickItem | None, spoken: set[QQuickItem]) -> bool:
    """By itself or, as the plain ground of a Field, by what it stands in."""
    while item is not None:
        if item in spoken:
            return True
        item = item.parentItem()
    return False


def _described(item: QObject) -> str:
    return f"{item.objectName()} {item.property('source') or item.property('text')}"
