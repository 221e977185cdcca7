"""Rules about what is told of a window: each gives the faults that it finds in one that is shown."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from tests.accessibility.heard import Heard, Role, heard_in

WORKED_WITH = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider),
    *(Role.List, Role.Table, Role.Tree, Role.PageTabList, Role.ButtonMenu, Role.ButtonDropDown, Role.Link),
    *(Role.PageTab, Role.ProgressBar, Role.Chart, Role.Graphic, Role.HotkeyField, Role.MenuItem),
}
PRESSED = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown, Role.Link, Role.PageTab),
}
QT_INSIDE = ("qt_", "ScrollLeftButton", "ScrollRightButton")
CLASS_LIKE = re.compile(r"Q[A-Z]\w+|_?[A-Z]\w*(Edit|Button|Widget|View|Box)")
VALUE_ROLES = {Role.ProgressBar, Role.Slider, Role.SpinBox}
EDITED = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


def is_of_qt(widget: QWidget | None) -> bool:
    """Whether a widget is an inner part of one of Qt's own, which names it."""
    return widget is not None and widget.objectName().startswith(QT_INSIDE)


def is_reached(part: Heard) -> bool:
    """Whether a person comes to this part to work with it."""
    return part.role in WORKED_WITH and not is_of_qt(part.widget) and not _is_inside_field(part)


def _is_inside_field(part: Heard) -> bool:
    """The line of a combo or spin box, and the list that a combo box opens, are named by the box."""
    above = part.above
    while above is not None:
        if above.role in (Role.ComboBox, Role.SpinBox):
            return True
        above = above.above
    return False


def unnamed(root: QWidget) -> Iterator[str]:
    """Row 1: what is worked with has a name, which is neither its value nor the name of its class."""
    for part in heard_in(root):
        if not is_reached(part):
            continue
        if not part.name:
            yield f"no name: {part}"
        elif CLASS_LIKE.fullmatch(part.name):
            yield f"named after its class: {part}"
        elif (
            part.role == Role.ComboBox and part.name == part.value and part.widget and not part.widget.accessibleName()
        ):
            yield f"named after its value: {part}"


def named_twice(root: QWidget) -> Iterator[str]:
    """Row 1: two things of one sort have different names, unless what they stand in tells them apart."""
    seen: Counter[tuple[object, ...]] = Counter()
    for part in heard_in(root):
        if is_reached(part) and part.widget is not None and part.is_focusable and part.widget.isEnabled():
            seen[(part.role, part.name, part.description, _place(part))] += 1
    for (role, name, _description, place), times in seen.items():
        if times > 1 and name:
            yield f"{times} × {role.name} «{name}» in «{place}»"  # type: ignore[attr-defined]  # the first is a Role


def _place(part: Heard) -> str:
    """The names of the groups around a part."""
    names, above = [], part.above
    while above is not None:
        if above.name and above.role not in (Role.Window, Role.Dialog):
            names.append(above.name)
        above = above.above
    return " < ".join(names)


def unlabelled(root: QWidget) -> Iterator[str]:
    """Row 2: a field has a label or a name of its own; what stands in it while it is empty is no label."""
    for part in heard_in(root):
        field = part.widget
        if not isinstance(field, EDITED) or _is_inside_field(part) or is_of_qt(field):
            continue
        if not (part.labelled or field.accessibleName() or _named_by_owner(field)):
            yield f"no label: {part}"


def _named_by_owner(field: QWidget) -> bool:
    owner = field.parentWidget()
    return owner is not None and owner.focusProxy() is field and bool(owner.accessibleName())


def headless(root: QWidget) -> Iterator[str]:
    """Row 3: every column shown has a heading, and a row is called by what it is about, never by its number."""
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None or is_of_qt(view) or not isinstance(view, QTableView | QTreeView):
            continue
        for column in range(model.columnCount()):
            shown = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            named = shown or model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
            if not view.isColumnHidden(column) and not str(named or "").strip():
                yield f"column {column} of «{view.accessibleName()}» has no heading"
        if isinstance(view, QTableView) and model.rowCount():
            name = str(model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole) or "")
            if not name or name == "1":
                yield f"the rows of «{view.accessibleName()}» are called «{name}»"


def speechless(root: QWidget) -> Iterator[str]:
    """Row 4: what shows an amount says it in words or figures."""
    for part in heard_in(root):
        if part.role in VALUE_ROLES and not is_of_qt(part.widget) and not _is_inside_field(part):
            said = f"{part.value}{part.name}{part.description}"
            if part.role == Role.ProgressBar and part.name and not part.value:
                continue  # something is going on, and nobody knows how long
            if not any(sign.isdigit() for sign in said) and not part.value:
                yield f"no value: {part}"


def not_pressable(root: QWidget) -> Iterator[str]:
    """Row 7: what can be pressed can be pressed by assistive technology."""
    for part in heard_in(root):
        if part.role in PRESSED and not is_of_qt(part.widget):
            is_resting = part.widget is not None and not part.widget.isEnabled()
            if not is_resting and not {"Press", "Toggle", "ShowMenu"} & set(part.actions):
                yield f"cannot be pressed: {part} {part.actions}"


def misnamed(root: QWidget) -> Iterator[str]:
    """Row 25: the name of a button, and of a text, has in it what stands there; else nobody hears it."""
    for label in root.findChildren(QLabel):
        if label.isVisible() and label.accessibleName() and plain(label.text()) not in plain(label.accessibleName()):
            yield f"the text «{label.text()[:40]}» is called «{label.accessibleName()}»"
    for button in root.findChildren(QAbstractButton):
        name = plain(button.accessibleName())
        if button.isVisible() and name and plain(button.text()) not in name:
            yield f"«{button.text()}» is called «{name}»"


def plain(text: str) -> str:
    """A text as it is compared: without the mark of the access key and without dots at the end."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").casefold().rstrip(" …:")


def unnamed_groups(root: QWidget) -> Iterator[str]:
    """Row 30: a box around things has a title."""
    for box in root.findChildren(QGroupBox):
        if box.isVisible() and not (box.title() or box.accessibleName()):
            yield f"a group box without a title: {box.objectName()}"


def undescribed(root: QWidget) -> Iterator[str]:
    """Row 28: a field that is refused says why where it is read."""
    for field in root.findChildren(QWidget):
        if field.isVisible() and field.property("state") == "refused" and not field.accessibleDescription():
            yield f"refused without a word: {field.objectName()} {QAccessible.queryAccessibleInterface(field)}"


RULES = (
    *(unnamed, named_twice, unlabelled, headless, speechless, not_pressable, misnamed, unnamed_groups),
    undescribed,
)
