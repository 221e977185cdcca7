"""Fields of a plan that is only read: they can be read and copied from, and take nothing that would not be stored."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget


def only_show(editor: QWidget, why: str) -> None:
    """Let nothing be written in a field; `why` is its hint, for eyes and ears."""
    given = editor.focusProxy()
    field = given if given is not None else editor
    editor.setProperty("reads", True)  # what is out of use for good is written as plainly as the rest
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.setReadOnly(True)
        for button in editor.findChildren(QAbstractButton):
            button.setEnabled(False)
    else:
        editor.setEnabled(False)
    for part in (editor, field):
        part.setToolTip(why)
    field.setAccessibleDescription(" ".join(filter(None, (field.accessibleDescription(), why))))
