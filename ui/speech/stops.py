"""What can be read on a screen, in reading order: a walk of the items, with what each says about itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

Kind = Literal["heading", "text", "button", "switch", "choice", "field", "picture", "message", "row", "key", "progress"]

_Role = QAccessible.Role
_KINDS: Final[dict[_Role, Kind]] = {
    _Role.Heading: "heading",
    _Role.StaticText: "text",
    _Role.Paragraph: "text",
    _Role.Button: "button",
    _Role.ButtonMenu: "button",
    _Role.Link: "button",
    _Role.PageTab: "button",
    _Role.CheckBox: "switch",
    _Role.RadioButton: "choice",
    _Role.EditableText: "field",
    _Role.Graphic: "picture",
    _Role.AlertMessage: "message",
    _Role.ListItem: "row",
    _Role.Grouping: "row",
    _Role.ProgressBar: "progress",
}
OPERABLE: Final = frozenset({"button", "switch", "choice", "field", "key"})
_COUNTED: Final = frozenset({"button", "choice", "row"})


@dataclass(frozen=True)
class Stop:
    """One thing that is read at once. ``position`` is (place, of how many) among its like, from 1; None alone."""

    item: QQuickItem
    kind: Kind
    name: str
    description: str = ""
    value: str = ""
    on: bool | None = None
    is_enabled: bool = True
    is_personal: bool = False
    position: tuple[int, int] | None = None

    @property
    def is_operable(self) -> bool:
        """Whether something happens when it is activated."""
        return self.kind in OPERABLE


@dataclass(frozen=True)
class Scope:
    """The part of the window that can be reached: a dialogue that is open, or all of it. ``page``: what names the screen."""

    root: QQuickItem
    title: str
    page: QQuickItem | None = None


def scope_of(content: QQuickItem) -> Scope:
    """The dialogue drawn last that takes touches, else the whole window."""
    dialogue, page = None, None
    for item in _shown(content):
        if item.property("spokenTitle") is not None:
            page = item
        elif item.isEnabled() and (told := _told(item)) is not None and told.role() == _Role.Dialog:
            dialogue = item
    if dialogue is not None:
        return Scope(dialogue, _name(dialogue))
    return Scope(content, str(page.property("spokenTitle")) if page is not None else "", page)


def stops_in(root: QQuickItem, *, everything: bool) -> list[Stop]:
    """All there is to read, or only what can be operated."""
    return list(_read(root, only_operable=not everything))


def messages_in(root: QQuickItem) -> list[str]:
    """Names of all that has the role of an alert, and what the page says of itself in ``spokenNews``."""
    told: list[str] = []
    for item in _shown(root):
        spoken = item.property("spokenNews")
        if isinstance(spoken, str) and spoken:
            told.append(_spoken(spoken))
        if item.opacity() > 0 and (face := _told(item)) is not None and face.role() == _Role.AlertMessage:
            told.append(_spoken(face.text(QAccessible.Text.Name)))
    return [text for text in told if text]


def _read(item: QQuickItem, *, only_operable: bool) -> Iterator[Stop]:
    stop = _stop(item)
    if stop is not None:
        if stop.is_operable or not only_operable:
            yield stop
        only_operable = True  # its name has said the rest, but for buttons within
    for child in _children(item):
        yield from _read(child, only_operable=only_operable)


def _stop(item: QQuickItem) -> Stop | None:
    told = _told(item)
    kind = _KINDS.get(told.role()) if told is not None else None
    if told is None or kind is None:
        return None
    name = _spoken(told.text(QAccessible.Text.Name) or str(item.property("text") or ""))
    if not name or _is_ignored(item):
        return None
    state = told.state()
    if kind == "button" and item.property("isTypingKey"):
        kind = "key"
    return Stop(
        item,
        kind,
        name,
        description=_spoken(told.text(QAccessible.Text.Description)),
        value=str(item.property("text") or "") if kind == "field" else "",
        on=bool(state.checked) if kind in {"switch", "choice"} else None,
        is_enabled=item.isEnabled(),
        is_personal=is_personal(item),
        position=_position(item) if kind in _COUNTED else None,
    )


def _told(item: QQuickItem) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(item)


def _name(item: QQuickItem) -> str:
    told = _told(item)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def _spoken(text: str) -> str:
    """What holds a price together is an ordinary space to a voice; parts of a name that are empty are left out."""
    words = " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())
    return ", ".join(part for part in words.split(", ") if part.strip(" ,"))


def _is_ignored(item: QQuickItem) -> bool:
    attached = next((kid for kid in item.children() if _class(kid) == "QQuickAccessibleAttached"), None)
    return attached is not None and bool(attached.property("ignored"))


def is_personal(item: QQuickItem | None) -> bool:
    """Whether the item, or what it stands in, is marked ``personal``; the nearest mark counts."""
    while item is not None:
        mark = item.property("personal")
        if mark is not None:
            return bool(mark)
        item = item.parentItem()
    return False


def _position(item: QQuickItem) -> tuple[int, int] | None:
    parent = item.parentItem()
    if parent is None:
        return None
    view = parent.parentItem()
    index = item.property("index")
    if view is not None and view.inherits("QQuickItemView") and isinstance(index, int):
        return (index + 1, int(view.property("count")))
    like = [other for other in parent.childItems() if _class(other) == _class(item) and other.isVisible()]
    return (like.index(item) + 1, len(like)) if len(like) > 1 else None


def _children(item: QQuickItem) -> list[QQuickItem]:
    kids = [kid for kid in item.childItems() if kid.isVisible() and kid.opacity() > 0]
    parent = item.parentItem()
    if parent is not None and parent.inherits("QQuickItemView"):
        # A view makes its rows in the order in which they come into sight.
        kids.sort(key=lambda kid: (round(kid.y()), kid.x()))
    return kids


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    for kid in item.childItems():
        if kid.isVisible():
            yield kid
            yield from _shown(kid)


def _class(item: QObject) -> str:
    return item.metaObject().className()
