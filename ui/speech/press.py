"""Doing by a key what a finger does."""

from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QAccessible

from ui.speech.stops import Stop


def press(stop: Stop) -> None:
    """A button is clicked, a field gets the keyboard."""
    if stop.kind == "field":
        stop.item.forceActiveFocus()
        around = stop.item.parentItem()
        if around is not None and around.property("opensKeyboard"):
            QMetaObject.invokeMethod(around, "tapped")
        return
    told = QAccessible.queryAccessibleInterface(stop.item)
    deeds = told.actionInterface() if told is not None else None
    if deeds is not None:
        deeds.doAction("Press")
