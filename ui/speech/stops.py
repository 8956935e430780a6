"""What can be read on a screen, in reading order: a walk of the items, with what each says about itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

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
_HOLD_NOTHING: Final = frozenset({"heading", "text", "field", "picture", "key", "progress"})
_MADE_OF_PARTS: Final = frozenset(_KINDS) - {_Role.AlertMessage, _Role.ListItem, _Role.Grouping}


@dataclass(frozen=True)
class Stop:
    """One thing that is read at once, as it was when the screen was walked."""

    item: QQuickItem
    kind: Kind
    name: str
    description: str = ""
    value: str = ""
    on: bool | None = None
    is_enabled: bool = True

    @property
    def is_operable(self) -> bool:
        """Whether something happens when it is activated."""
        return self.kind in OPERABLE

    # Of the many that a walk finds, one is said: what takes climbing is looked up then.
    @property
    def is_personal(self) -> bool:
        """Whether only a headset may hear it."""
        return is_personal(self.item)

    @property
    def position(self) -> tuple[int, int] | None:
        """Place, of how many, among its like, from 1; None for one alone."""
        return _position(self.item) if self.kind in _COUNTED else None


@dataclass(frozen=True)
class Scope:
    """The part of the window that can be reached: a dialogue that is open, or all of it. ``page``: what names the screen."""

    root: QQuickItem
    title: str
    page: QQuickItem | None = None


def scope_of(content: QQuickItem) -> Scope:
    """The dialogue drawn last that takes touches, else the whole window."""
    dialogue, page = None, None
    for item, role in _shown(content):
        if role == _Role.Dialog and item.isEnabled():
            dialogue = item
        elif item.isFocusScope() and item.property("spokenTitle") is not None:
            page = item
    if dialogue is not None:
        return Scope(dialogue, _name(dialogue))
    return Scope(content, str(page.property("spokenTitle")) if page is not None else "", page)


def stops_in(root: QQuickItem, *, everything: bool) -> list[Stop]:
    """All there is to read, or only what can be operated."""
    stops: list[Stop] = []
    waiting = [(root, not everything)]
    while waiting:
        item, only_operable = waiting.pop()
        stop = _stop(item, only_operable=only_operable)
        if stop is not None:
            stops.append(stop)
            if stop.kind in _HOLD_NOTHING:
                continue
            only_operable = True  # its name has said the rest, but for buttons within
        waiting.extend((kid, only_operable) for kid in reversed(_children(item)))
    return stops


def messages_in(root: QQuickItem) -> list[str]:
    """Names of all that has the role of an alert, and what the page says of itself in ``spokenNews``."""
    told: list[str] = []
    for item, role in _shown(root):
        if role == _Role.AlertMessage and item.opacity() > 0:
            told.append(_spoken(_name(item)))
        elif item.isFocusScope():
            told.append(_spoken(str(item.property("spokenNews") or "")))
    return [text for text in told if text]


def _stop(item: QQuickItem, *, only_operable: bool) -> Stop | None:
    told = _told(item)
    kind = _KINDS.get(told.role()) if told is not None else None
    if told is None or kind is None or (only_operable and kind not in OPERABLE):
        return None
    name = _spoken(told.text(QAccessible.Text.Name) or str(item.property("text") or ""))
    if not name or _is_ignored(told):
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
    )


def _told(item: QQuickItem) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(item)


def _name(item: QQuickItem) -> str:
    told = _told(item)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def _spoken(text: str) -> str:
    """What holds a price together is an ordinary space to a voice; parts of a name that are empty are left out."""
    words = " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())
    return ", ".join(part for part in words.split(", ") if part.strip(" ,")) or words


def _is_ignored(told: QAccessibleInterface) -> bool:
    # What Qt does not show to those who listen is not among its parent's children.
    return told.parent().isValid() and told.parent().indexOfChild(told) < 0


def parent_of(item: QQuickItem) -> QQuickItem | None:
    """What it stands in: the stubs do not say that the window's own item stands in nothing."""
    return item.parentItem()


def is_personal(item: QQuickItem | None) -> bool:
    """Whether the item, or what it stands in, is marked ``personal``; the nearest mark counts."""
    while item is not None:
        mark = item.property("personal")
        if mark is not None:
            return bool(mark)
        item = parent_of(item)
    return False


def _position(item: QQuickItem) -> tuple[int, int] | None:
    parent = parent_of(item)
    if parent is None:
        return None
    view = parent_of(parent)
    index = item.property("index")
    if view is not None and view.inherits("QQuickItemView") and isinstance(index, int):
        return (index + 1, int(view.property("count")))
    role = _role(item)
    like = [other for other in parent.childItems() if other.isVisible() and _role(other) == role]
    return (like.index(item) + 1, len(like)) if len(like) > 1 else None


def _children(item: QQuickItem) -> list[QQuickItem]:
    kids = [kid for kid in item.childItems() if kid.isVisible() and kid.opacity() > 0]
    parent = parent_of(item)
    if parent is not None and parent.inherits("QQuickItemView"):
        # A view makes its rows in the order in which they come into sight.
        kids.sort(key=lambda kid: (round(kid.y()), kid.x()))
    return kids


def _shown(root: QQuickItem) -> Iterator[tuple[QQuickItem, _Role | None]]:
    """Items in the order in which they are drawn, without what texts and buttons are made of."""
    # A loop, since this is walked five times a second while something is read.
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            role = _role(item)
            yield item, role
            if role not in _MADE_OF_PARTS:
                waiting.extend(reversed(item.childItems()))


def _role(item: QQuickItem) -> _Role | None:
    # Not by their classes: PySide keeps what ``metaObject`` gave, and may take a later item at its address for it.
    told = _told(item)
    return told.role() if told is not None else None
