"""What could be read of a damaged plan is told by kind before the new file is opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from navplan.domain.salvaged import Came, Salvaged
from navplan.ui.dialogs.salvaged_dialog import SalvagedDialog

FILE = Path("/planer/Nav Prøve (det som kunne leses).navplan")
HURT = Came("Mål", 36, missing=4, is_whole=False)
WHOLE = Came("Tiltak", 24)


@pytest.fixture
def dialog(qtbot: QtBot) -> SalvagedDialog:
    made = SalvagedDialog(Salvaged(FILE, (HURT, WHOLE)), "Nav Prøve.navplan")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_came_what_did_not_and_where_it_lies(dialog: SalvagedDialog) -> None:
    rows = dialog.findChild(QListWidget)
    assert rows is not None
    assert [rows.item(row).text() for row in range(rows.count())] == [
        "Mål: 36 lest, minst 4 mangler",
        "Tiltak: 24 lest",
    ]
    assert rows.accessibleName()
    for words in (
        "Noe av «Nav Prøve.navplan» kunne ikke leses.",
        "Historikken er ikke med.",
        f"ligger i «{FILE.name}» i mappen {FILE.parent}.",
        "Den skadede filen er ikke rørt.",
    ):
        assert words in dialog.text
        assert words in dialog.accessibleDescription()


def test_it_does_not_say_that_something_is_missing_when_nothing_is(qtbot: QtBot) -> None:
    dialog = SalvagedDialog(Salvaged(FILE, (WHOLE,)), "Nav Prøve.navplan")
    qtbot.addWidget(dialog)
    assert "kunne ikke leses" not in dialog.text
    assert "Det er ikke funnet at noe mangler" in dialog.text


def test_all_that_it_says_can_be_copied(dialog: SalvagedDialog) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Kopier opplysningene").click()
    assert QGuiApplication.clipboard().text() == dialog.text
    assert dialog.isVisible()


def test_enter_opens_the_new_file_and_escape_only_closes(dialog: SalvagedDialog, qtbot: QtBot) -> None:
    wanted: list[Path] = []
    dialog.wants_open.connect(wanted.append)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert wanted == []
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert wanted == [FILE]
