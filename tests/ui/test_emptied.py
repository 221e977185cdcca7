"""A layout that is emptied lets go of all that stood in it, also in the layouts within."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.ui.parts.emptied import empty


def test_what_stands_in_a_layout_within_goes_too(qtbot):
    body = QWidget()
    qtbot.addWidget(body)
    column, row = QVBoxLayout(body), QHBoxLayout()
    first, second = QLabel("a", body), QLabel("b", body)
    column.addWidget(first)
    row.addWidget(second)
    column.addLayout(row)
    column.addStretch(1)
    body.show()
    empty(column)
    assert column.count() == 0
    assert first.isHidden()
    assert second.isHidden()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(second)
    assert not shiboken6.isValid(row)
