"""Doing by a key what a finger does."""

from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QAccessible

from ui.speech.stops import Stop, parent_of


def press(stop: Stop) -> None:
    """A button is clicked, a field gets the keyboard."""
    if stop.kind == "field":
        stop.item.forceActiveFocus()
        around = parent_of(stop.item)
        if around is not None and around.property("opensKeyboard"):
            QMetaObject.invokeMethod(around, "tapped")
        return
    told = QAccessible.queryAccessibleInterface(stop.item)
    if told is not None:
        told.actionInterface().doAction("Press")
