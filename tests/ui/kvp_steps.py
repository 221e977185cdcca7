"""Steps that the tests of the KVP page share."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from navplan.domain.modules.kvp import KvpMonth
from navplan.ui.views.kvp_page import KvpPage

QUIET = {
    "applications": "0", "granted": "0", "refused": "0", "withdrawn": "0", "started": "0", "resumed": "0",
    "moved_in": "0", "completed": "0", "stayed_away": "0", "moved_out": "0", "interrupted": "0", "leave": "0",
}  # fmt: skip


def open_kvp(desk, qtbot):
    page = KvpPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def fill(page, qtbot, **numbers):
    """Type numbers as a person does: into the field, then Enter."""
    form = page.month.form
    for key, text in {**QUIET, **numbers}.items():
        form.go_to(key)
        line = form.rows[key].line
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)


def paste_into(page, qtbot, key, text):
    QGuiApplication.clipboard().setText(text)
    page.month.form.go_to(key)
    qtbot.keyClick(page.month.form.rows[key].line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def months(desk):
    return {(m.year, m.month): m for m in desk.workspace.all(KvpMonth)}


def focused_key(page):
    line = QApplication.focusWidget()
    return next((key for key, row in page.month.form.rows.items() if row.line is line), "")
