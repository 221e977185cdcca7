"""The rule that every word on screen went through the catalogue: in a made-up language, each stands in its brackets."""

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from navplan.domain.languages import LOCALE
from tests.accessibility.pseudo import OPEN
from tests.accessibility.said import is_of_qt


@cache
def catalogue() -> frozenset[str]:
    """Every text that the program can show, as it stands in the sources."""
    text = (LOCALE / "navplan.pot").read_text(encoding="utf-8")
    found = re.findall(r'^msgid(?:_plural)? ((?:"(?:[^"\\]|\\.)*"\n?)+)', text, re.M)
    joined = ("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', each)) for each in found)
    return frozenset(each.replace('\\"', '"').replace("\\n", "\n").replace("&", "") for each in joined if each)


def texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text that people read or hear in a window, with the part it belongs to."""
    for part in (root, *root.findChildren(QWidget)):
        if part.isVisible() and not is_of_qt(part):
            told = (part.toolTip(), part.accessibleName(), part.accessibleDescription(), *_own_texts(part))
            yield from ((part, text) for text in told)
    for action in root.findChildren(QAction):
        yield root, action.text()


def _own_texts(part: QWidget) -> list[str]:
    """What stands on a part."""
    if isinstance(part, QLabel | QAbstractButton):
        return [part.text()]
    if isinstance(part, QLineEdit):
        return [part.placeholderText()]
    if isinstance(part, QGroupBox):
        return [part.title()]
    if isinstance(part, QTabBar):
        return [part.tabText(tab) for tab in range(part.count())]
    if isinstance(part, QComboBox):
        return [part.itemText(item) for item in range(part.count())]
    if isinstance(part, QTableView | QTreeView) and part.model() is not None:
        head = part.horizontalHeader() if isinstance(part, QTableView) else part.header()
        return [str(part.model().headerData(n, Qt.Orientation.Horizontal) or "") for n in range(head.count())]
    return []


def untranslated(root: QWidget) -> Iterator[str]:
    """Texts that the catalogue knows, but that were shown without it: the plan's own words are left alone."""
    for part, text in texts(root):
        plain = text.replace("&", "").strip()
        if plain and OPEN not in plain and plain in catalogue():
            yield f"{type(part).__name__} {part.objectName()} «{plain}»"
