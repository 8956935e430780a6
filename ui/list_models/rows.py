"""A list of frozen records as QML lists see them."""

import dataclasses
from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable
from typing_extensions import override

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


def role_names(record: type) -> tuple[str, ...]:
    """The roles of a record type, in field order: ``price_text`` becomes ``priceText``."""
    names = (
        [field.name for field in dataclasses.fields(record)] if dataclasses.is_dataclass(record) else _struct(record)
    )
    return tuple(_camel(name) for name in names)


def _struct(record: type) -> list[str]:
    return [field.name for field in msgspec.structs.fields(record)]


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.title() for part in tail)


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


@QmlElement
@QmlUncreatable("made by view-models")
class RowsModel(QAbstractListModel):
    """Rows of one frozen record type. ``show`` changes as little as it can, so that lists keep their place."""

    countChanged = Signal()

    def __init__(self, record: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = role_names(record)
        self._fields = tuple(_snake(name) for name in self._roles)
        self._rows: tuple[Any, ...] = ()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The records shown."""
        return self._rows

    def show(self, rows: Sequence[Any]) -> None:
        """Show other rows: changed ones are updated in place, more or fewer come and go at the end."""
        new = tuple(rows)
        if new == self._rows:
            return
        common = min(len(new), len(self._rows))
        if len(new) < len(self._rows):
            self.beginRemoveRows(QModelIndex(), len(new), len(self._rows) - 1)
            self._rows = self._rows[: len(new)]
            self.endRemoveRows()
        changed = [row for row in range(common) if new[row] != self._rows[row]]
        self._rows = new[:common]
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))
        if len(new) > common:
            self.beginInsertRows(QModelIndex(), common, len(new) - 1)
            self._rows = new
            self.endInsertRows()
        self.countChanged.emit()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = role - _FIRST_ROLE
        if not (0 <= index.row() < len(self._rows) and 0 <= number < len(self._fields)):
            return None
        value = getattr(self._rows[index.row()], self._fields[number])
        return list(value) if isinstance(value, tuple) else value  # QML knows no tuples

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, name in enumerate(self._roles)}

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """Number of rows."""
        return len(self._rows)
