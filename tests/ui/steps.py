"""Small steps that tests of editors and forms share."""

from PySide6.QtWidgets import QLineEdit


def stored(desk, record):
    return desk.workspace.get(type(record), record.id)


def type_into(line, text):
    line.selectAll()
    line.insert(text)
    line.setModified(True)


def leave(editor):
    line = editor.findChild(QLineEdit)
    line.editingFinished.emit()


def rows_of(form, key):
    return next(rows for rows in form._children if rows.objectName() == f"rows.{key}")
