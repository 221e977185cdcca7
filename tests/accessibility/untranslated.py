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
        if not part.isVisible() or is_of_qt(part):
            continue
        for told in (part.toolTip(), part.accessibleName(), part.accessibleDescription()):
            yield part, told
        if isinstance(part, QLabel | QAbstractButton):
            yield part, part.text()
        elif isinstance(part, QLineEdit):
            yield part, part.placeholderText()
        elif isinstance(part, QGroupBox):
            yield part, part.title()
        elif isinstance(part, QTabBar):
            yield from ((part, part.tabText(tab)) for tab in range(part.count()))
        elif isinstance(part, QComboBox):
            yield from ((part, part.itemText(item)) for item in range(part.count()))
        elif isinstance(part, QTableView | QTreeView) and part.model() is not None:
            head = part.horizontalHeader() if isinstance(part, QTableView) else part.header()
            told = (part.model().headerData(n, Qt.Orientation.Horizontal) for n in range(head.count()))
            yield from ((part, str(text or "")) for text in told)
    for action in root.findChildren(QAction):
        yield root, action.text()


def untranslated(root: QWidget) -> Iterator[str]:
    """Texts that the catalogue knows, but that were shown without it: the plan's own words are left alone."""
    for part, text in texts(root):
        plain = text.replace("&", "").strip()
        if plain and OPEN not in plain and plain in catalogue():
            yield f"{type(part).__name__} {part.objectName()} «{plain}»"
