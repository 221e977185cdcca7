"""Pages and dialogs are freed when they are closed: nothing that lives longer holds on to them."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from navplan.ui.desk import Desk
from navplan.ui.dialogs.about_dialog import AboutDialog
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.next_year_dialog import NextYearDialog
from navplan.ui.dialogs.office_wizard import OfficeWizard
from navplan.ui.pages import PAGES
from navplan.ui.palette.palette import Palette
from navplan.ui.pictures import sample_preview
from navplan.ui.tasks import Tasks
from navplan.ui.views.exchange.preview_dialog import PreviewDialog
from navplan.ui.views.start_page import StartPage
from tests.memory import memory_workspace

SHELF = Shelf(RESOURCES / "letters")


@pytest.fixture
def desk(qapp) -> Desk:
    workspace = memory_workspace()
    for id in ("kommunebrev-2023", "kommunebrev-2024"):
        bring_in_letter(workspace, SHELF.get(id))
    return Desk(workspace, SHELF, 2024)


def next_year(desk: Desk) -> QWidget:
    letters = {letter.year: letter for letter in desk.workspace.all(desk.workspace.kind("letter").record)}
    return NextYearDialog(desk, letters[2023], letters[2024])


def palette(desk: Desk) -> QWidget:
    made = Palette(None, (), desk, QSettings("", QSettings.Format.IniFormat))
    made.look_for("tolk")
    return made


class NoCopies:
    folder = Path()

    def all(self) -> tuple[()]:
        return ()


MAKERS: dict[str, Callable[[Desk], QWidget]] = {
    **{f"page {kind.key}": kind.make for kind in PAGES},
    "start page": lambda desk: StartPage(),
    "office wizard": lambda desk: OfficeWizard(wiring.outside(), Path()),
    "palette": palette,
    "about": lambda desk: AboutDialog(""),
    "backups": lambda desk: BackupsDialog(desk, NoCopies(), Path(), Workspace.snapshot, Tasks(desk)),
    "next year": next_year,
    "workbook": lambda desk: PreviewDialog(desk, sample_preview(desk), None),
}


@pytest.mark.parametrize("name", MAKERS)
def test_it_is_freed_when_it_is_closed(qtbot: QtBot, desk: Desk, name: str) -> None:
    widget = MAKERS[name](desk)
    widget.show()
    qtbot.wait(20)
    gone = weakref.ref(widget)
    widget.hide()
    widget.deleteLater()
    del widget
    qtbot.wait(20)
    gc.collect()

    assert gone() is None
