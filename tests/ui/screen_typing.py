"""Every field of a staff screen, touched: the keyboard is there, and what is typed can be read above it."""

from collections.abc import Callable

from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem

from tests.fakes.hand import visible_item
from tests.ui import screen_rules
from tests.ui.gallery_stage import Stage
from tests.ui.screen_facts import Facts, Piece, facts_of


def fields_usable(stage: Stage, facts: Facts, settled: Callable[[], None]) -> list[str]:
    """What is wrong with the fields that show; they are left as they were found."""
    before = stage.terminal.window.activeFocusItem()
    found = []
    fields = [piece for piece in facts.targets if piece.kind == "field" and piece.enabled]
    for field in [piece.item for piece in fields if not facts.hidden(piece) and not facts.half_hidden(piece)]:
        around = _staff_field(field)
        if around is None:
            found.append(f"{field.objectName()}: no field of the frame's, so it has no keyboard")
            continue
        field.forceActiveFocus()
        settled()
        found += [f"{field.objectName()}, typing: {why}" for why in _typing(stage, facts.scale, field)]
        QMetaObject.invokeMethod(around, "leave")
        settled()
    if before is not None:
        before.forceActiveFocus()
        settled()
    return found


def _typing(stage: Stage, scale: float, field: QQuickItem) -> list[str]:
    deck = visible_item(stage.terminal.window.contentItem(), "staff-keyboard")
    if deck is None:
        return ["no keyboard rises"]
    facts = facts_of(stage.terminal.window, scale)
    piece = next((piece for piece in facts.targets if piece.item is field), None)
    if piece is None or not _is_seen(piece, facts):
        return ["it cannot be seen"]
    if deck.property("lift"):
        return []  # the page went up, and its top is not to be read
    return screen_rules.texts_fit(facts) + screen_rules.texts_apart(facts)


def _is_seen(piece: Piece, facts: Facts) -> bool:
    return piece.seen.height() > piece.box.height() - 1 and not facts.hidden(piece) and not facts.half_hidden(piece)


def _staff_field(item: QQuickItem | None) -> QQuickItem | None:
    if item is None or item.metaObject().className().startswith("StaffField_"):
        return item
    return _staff_field(item.parentItem())
