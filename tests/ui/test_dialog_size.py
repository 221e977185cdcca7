"""A dialog is as high as its words, also when it has more to say after it was opened."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from navplan.ui.dialogs import dialog as dialogs
from navplan.ui.dialogs.dialog import Dialog

WORDS = "Filen er skrevet av en annen maskin mens planen var åpen her. Begge er tatt vare på. "


def wrapped(dialog: Dialog, words: str) -> QLabel:
    label = QLabel(words, dialog)
    label.setWordWrap(True)
    dialog.layout().addWidget(label)
    return label


@pytest.fixture
def dialog(qtbot: QtBot) -> Dialog:
    made = Dialog()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    wrapped(made, WORDS * 3)
    made.layout().addWidget(QLineEdit(made))
    made.setFixedWidth(420)
    return made


def test_no_line_has_air_that_nobody_asked_for(dialog: Dialog) -> None:
    dialog.show()
    assert dialog.height() == dialog.layout().totalHeightForWidth(420)


def test_what_is_said_afterwards_gets_room_of_its_own(qtbot: QtBot, dialog: Dialog) -> None:
    complaint = wrapped(dialog, WORDS)
    complaint.hide()
    dialog.show()
    before = dialog.height()
    complaint.show()
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert complaint.height() >= complaint.heightForWidth(complaint.width())
    assert dialog.height() == dialog.layout().totalMinimumHeightForWidth(420)


def test_it_never_outgrows_its_screen(qtbot: QtBot, dialog: Dialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "room_for", lambda _window: QSize(800, 600))
    dialog.show()
    before = dialog.height()
    wrapped(dialog, WORDS * 60).show()
    qtbot.waitUntil(lambda: before < dialog.height() <= 600)
