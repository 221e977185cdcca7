"""The language of the screen: chosen in the menu, remembered, and spoken from the next start."""

import dataclasses
import gettext
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from navplan.ui import words
from navplan.ui.app import Program
from navplan.ui.outside import Outside
from navplan.wiring import outside


@pytest.fixture(autouse=True)
def bokmaal() -> Iterator[None]:
    """Every test begins and ends in bokmål."""
    yield
    words.use(gettext.NullTranslations())


@pytest.fixture
def world(tmp_path) -> Outside:
    return dataclasses.replace(outside(), plans_folder=tmp_path, settings_file=tmp_path / "navplan.ini")


def action(program: Program, text: str) -> QAction:
    return next(found for found in program.window.findChildren(QAction) if found.text() == text)


def chosen(program: Program) -> list[str]:
    names = ("Bokmål", "Nynorsk", "English")
    return [name for name in names if action(program, name).isChecked()]


def test_the_screen_speaks_bokmaal_until_another_language_is_chosen(qapp: QApplication, qtbot, world: Outside) -> None:
    program = Program(qapp, world, 2026)
    qtbot.addWidget(program.window)
    assert chosen(program) == ["Bokmål"]
    action(program, "Nynorsk").trigger()
    assert "språket fra neste gang" in program.window._state.text()
    stored = QSettings(str(world.settings_file), QSettings.Format.IniFormat)
    program.settings.sync()
    assert stored.value("language") == "nn-NO"


@pytest.mark.parametrize(
    ("tag", "name", "undo", "said"),
    [("nn-NO", "Nynorsk", "Angre", "Opne …"), ("en", "English", "Undo", "Open …")],
)
def test_the_next_start_speaks_the_chosen_language(
    qapp: QApplication, qtbot, world: Outside, tag: str, name: str, undo: str, said: str
) -> None:
    settings = QSettings(str(world.settings_file), QSettings.Format.IniFormat)
    settings.setValue("language", tag)
    settings.sync()
    program = Program(qapp, world, 2026)
    qtbot.addWidget(program.window)
    assert chosen(program) == [name]
    assert action(program, undo)
    assert action(program, said)


def test_a_language_that_no_version_knows_is_bokmaal(qapp: QApplication, qtbot, world: Outside) -> None:
    settings = QSettings(str(world.settings_file), QSettings.Format.IniFormat)
    settings.setValue("language", "klingon")
    settings.sync()
    program = Program(qapp, world, 2026)
    qtbot.addWidget(program.window)
    assert action(program, "Angre")
