"""What happens is told while the focus stays where it is, and not too often; and in the language of the screen."""

import re
from datetime import UTC, datetime

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from navplan.domain.languages import translations_of
from navplan.domain.places import RESOURCES
from navplan.ui import status_line, words
from navplan.ui.parts import search_line, toast
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.parts.search_line import SearchLine
from navplan.ui.parts.toast import Toast
from navplan.ui.status_line import StatusLine
from tests.accessibility import windows
from tests.accessibility.heard import heard_at


@pytest.fixture
def told(monkeypatch):
    """What assistive technology was told, in order."""
    heard = []

    class Listening:
        @staticmethod
        def updateAccessibility(event):
            heard.append(event.message())

    monkeypatch.setattr(QtGui, "QAccessible", Listening)  # the status line asks for it when it has something to say
    for module in (search_line, toast):
        monkeypatch.setattr(module, "QAccessible", Listening)
    return heard


@pytest.fixture
def clock(monkeypatch):
    """A clock that is set by hand."""
    now = [0.0]
    monkeypatch.setattr(status_line, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    field = QLineEdit(window)
    window.setCentralWidget(field)
    qtbot.addWidget(window)
    window.resize(500, 300)
    window.show()
    window.activateWindow()
    field.setFocus()
    return window


def test_saving_is_announced_at_most_every_thirty_seconds(window, told, clock):
    line = StatusLine(window)
    at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    for seconds in (0.0, 5.0, 29.0, 30.0, 31.0):
        clock[0] = seconds
        line.tell_saved(at)
    assert len(told) == 2
    assert told[0].startswith("Lagret ")
    assert window.focusWidget() is window.centralWidget()


def test_opening_a_plan_is_not_told_as_saving(window, told, clock):
    StatusLine(window).tell_saved(None)
    assert told == []


def test_a_message_is_announced_without_moving_the_focus(window, told):
    message = Toast(window)
    message.say("Tiltaket er fjernet", can_undo=True)
    assert told == ["Tiltaket er fjernet"]
    assert QApplication.focusWidget() is window.centralWidget()


def test_hits_are_announced_without_moving_the_focus(window, told):
    counted = search_line.Counted(window)
    counted.tell(12, 12, is_search=False)
    counted.tell(3, 12, is_search=True)
    counted.tell(3, 12, is_search=True)
    assert told == ["3 treff"]
    assert counted.text() == "3 av 12"
    assert QApplication.focusWidget() is window.centralWidget()


def test_a_refused_field_says_why_where_it_is_read(plain, qtbot):
    assert plain.of("undescribed") == []
    field = QLineEdit()
    row = FieldRow("Frist", field, "Dagen det skal være gjort.")
    qtbot.addWidget(row)
    row.show()
    row.set_complaint("Skriv en dato, for eksempel 31.12.2026.")
    told = heard_at(field)
    assert told.name == "Frist"
    assert told.description == "Skriv en dato, for eksempel 31.12.2026."
    assert row._below.isVisible()
    assert row._mark.isVisible()


@pytest.mark.parametrize(("tag", "name"), [("nn-NO", "Tøm feltet"), ("en", "Clear the field")])
def test_the_accessible_texts_speak_the_language_of_the_screen(qtbot, tag, name):
    words.use(translations_of(tag))
    try:
        line = SearchLine("Søk")
        qtbot.addWidget(line)
        names = {child.accessibleName() for child in line.findChildren(QWidget)}
    finally:
        words.use(translations_of("nb-NO"))
    assert name in names


def test_every_visible_word_went_through_the_catalogue(longer, example):
    """What is left is the plan's own words, the starter libraries', and names that are the same in every language."""
    own = plan_words()
    left = [fault for fault in longer.of("untranslated") if fault.split("«")[1].rstrip("»") not in own]
    assert left == []


STORED = {"Tillitsvalgte i kommunen", "Tertialrapport", "Husleie", "Vakt og sikring"}
"""Suggestions of the partnership module that the example office has stored as its own words."""


def plan_words() -> set[str]:
    """Words that stand in the example office or in the libraries, and names that every language has."""
    files = [file for place in ("library", "example") for file in (RESOURCES / place).rglob("*.*")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files if file.suffix in (".json", ".yaml", ".toml"))
    found = set(re.findall(r'"([^"\n]+)"', text)) | set(re.findall(r":\s*([^\n\"]+)$", text, re.MULTILINE))
    months = {QLocale(QLocale.Language.NorwegianBokmal).monthName(month) for month in range(1, 13)}
    return found | months | STORED | {"Bokmål", "Nynorsk", "English", "Mål"}


def test_no_hook_and_no_stolen_focus():
    sources = {file: file.read_text(encoding="utf-8") for file in windows.SCREENS.rglob("*.py")}
    grabbing = ("grabKeyboard", "grabMouse", "SetWindowsHook", "setWindowFlag(Qt.WindowType.WindowStaysOnTop")
    assert [name for name in grabbing for source in sources.values() if name in source] == []
    raising = sorted(file.name for file, source in sources.items() if "activateWindow" in source)
    # by the lock, for the pass-phrase and for what it hid; by F1: the help beside a dialog and back;
    # by the window of a backup: the plan's own, for the list of them; by another start
    asked_for = ["locks.py", "panels.py", "reading_part.py", "second_start.py"]
    assert raising == asked_for
