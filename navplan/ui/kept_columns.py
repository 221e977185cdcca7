"""How people have arranged their lists on this machine: widths, which columns are shown, and what is sorted by.

It is remembered for each list by the names of its columns, so that a version of NavPlan with other columns takes what
it knows. Nothing of a plan's content is kept.
"""

import json
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtWidgets import QMenu, QTableView

from navplan.ui.parts.column_widths import ColumnWidths

FOLDER = "lists"
"""The group of settings that holds one text for each list."""


class List(NamedTuple):
    """A list, the keys of its columns, and the menu in which columns are ticked."""

    view: QTableView
    columns: tuple[str, ...]
    menu: QMenu


class KeptColumns(QObject):
    """Serves every list of one open plan; without settings nothing is remembered."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._settings: QSettings | None = None

    def remember_in(self, settings: QSettings) -> None:
        """Keep in mind from one day to the next."""
        self._settings = settings

    def keep(self, view: QTableView, columns: tuple[str, ...], menu: QMenu) -> None:
        """Arrange a list as it was left, and remember how it is arranged from now on; it is known by its name."""
        _Keeper(List(view, columns, menu), self._settings, view)


class _Keeper(QObject):
    """Puts one list back, and writes down what is changed in it."""

    def __init__(self, one: List, settings: QSettings | None, parent: QObject) -> None:
        super().__init__(parent)
        self._one, self._settings = one, settings
        self._key = f"{FOLDER}/{one.view.objectName()}"
        self._widths = one.view.findChild(ColumnWidths)
        self._restore()
        if self._widths is not None:
            self._widths.by_hand.connect(self._write)
        one.view.horizontalHeader().sortIndicatorChanged.connect(self._write)
        one.menu.triggered.connect(self._write)

    def _restore(self) -> None:
        kept = self._read()
        columns, view = self._one.columns, self._one.view
        hidden = set(_texts(kept.get("hidden")))
        for action in self._one.menu.actions():
            number = action.data()
            if isinstance(number, int) and action.isEnabled() and columns[number] in hidden:
                action.setChecked(False)
                view.setColumnHidden(number, True)
        sort = _texts(kept.get("sort"))
        if len(sort) == 2 and sort[0] in columns:
            order = Qt.SortOrder.DescendingOrder if sort[1] == "down" else Qt.SortOrder.AscendingOrder
            view.horizontalHeader().setSortIndicator(columns.index(sort[0]), order)
        widths = kept.get("widths")
        if self._widths is not None and isinstance(widths, dict):
            known = {columns.index(key): _pair(value) for key, value in widths.items() if key in columns}
            self._widths.restore({column: pair for column, pair in known.items() if pair is not None})

    def _read(self) -> dict[str, Any]:
        """What was written another day; what cannot be read is as good as nothing."""
        try:
            found = json.loads(str(self._settings.value(self._key, "{}"))) if self._settings is not None else {}
        except json.JSONDecodeError:
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, *_what: object) -> None:
        if self._settings is None:
            return
        columns, view = self._one.columns, self._one.view
        header = view.horizontalHeader()
        place = header.sortIndicatorSection()
        way = "down" if header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder else "up"
        arranged = {
            "widths": {columns[c]: pair for c, pair in (self._widths.chosen if self._widths else {}).items()},
            "hidden": [key for number, key in enumerate(columns) if view.isColumnHidden(number)],
            "sort": [columns[place], way] if 0 <= place < len(columns) else [],
        }
        if any(arranged.values()):
            self._settings.setValue(self._key, json.dumps(arranged, ensure_ascii=False))
        else:
            self._settings.remove(self._key)


def _texts(found: object) -> list[str]:
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _pair(found: object) -> tuple[float, float] | None:
    """Two numbers above nothing; anything else is no width."""
    if not isinstance(found, list) or len(found) != 2:
        return None
    first, second = found
    are_numbers = isinstance(first, int | float) and isinstance(second, int | float)
    return (float(first), float(second)) if are_numbers and 0 < first < 1000 and 0 < second < 10000 else None
