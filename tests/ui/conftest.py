"""What every test of the screen stands on: no display, no dialog that waits, no unexpected warning in the log."""

import logging
import os
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QVBoxLayout, QWidget

from navplan.domain.letters.catalogue import Shelf
from navplan.ui.desk import Desk
from navplan.ui.dialogs import dialog
from navplan.ui.editors import Binding, field_editor
from navplan.ui.forms.form import RecordForm
from tests.memory import MemoryStore, memory_workspace


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def workspace(store):
    return memory_workspace(store)


@pytest.fixture
def desk(qapp, workspace):
    return Desk(workspace, Shelf(Path("resources/letters")), 2026)


@pytest.fixture
def bound(desk, qtbot):
    """Makes a bound editor in a window of its own, shown and with focus; it lives until the test is over."""
    kept = []

    def make(record, key, **more):
        editor = field_editor(desk, type(record), key, **more)
        qtbot.addWidget(editor)
        kept.append(editor)
        editor.binding = Binding(editor)
        editor.binding.follow(record)
        editor.show()
        editor.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(lambda: editor.isAncestorOf(QApplication.focusWidget() or editor))
        return editor

    yield make
    for (
        form
    ) in kept:  # a loop of events does it, and some tests have none: ten thousand parts slow each change of style
        QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    kept.clear()


@pytest.fixture
def form_of(desk, qtbot):
    kept = []

    def make(record, width=900, on=desk):
        form = RecordForm(on, type(record))
        qtbot.addWidget(form)
        form.resize(width, 700)
        form.show_record(record)
        form.show()
        form.activateWindow()
        kept.append(form)
        return form

    yield make
    kept.clear()


@pytest.fixture
def window(qtbot):
    """An open window with a column to put things in."""
    window = QWidget()
    window.column = QVBoxLayout(window)
    window.resize(480, 360)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def _no_waiting(*args, **kwargs):
    raise AssertionError("a dialog was waited for")


@pytest.fixture(autouse=True)
def no_dialog_waits(monkeypatch):
    monkeypatch.setattr(QDialog, "exec", _no_waiting)
    monkeypatch.setattr(QMenu, "exec", _no_waiting)
    for name in ("question", "warning", "information", "critical"):
        monkeypatch.setattr(QMessageBox, name, _no_waiting)


@pytest.fixture(autouse=True)
def usual_screen(monkeypatch):
    """The display without a screen is 800 pixels each way; dialogs are given the room that people have."""
    monkeypatch.setattr(dialog, "room_for", lambda _window: QSize(1920, 1080))


@pytest.fixture(autouse=True)
def log_is_quiet(caplog):
    """A record of level warning or above fails the test, unless the test takes it with `caplog.clear()`."""
    yield
    loud = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]

    assert loud == []


def pytest_collection_modifyitems(items):
    """The display without a screen says what it cannot do (bounds, raising, grabbing); nobody can mend that."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
