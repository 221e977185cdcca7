"""Every word on screen goes through the catalogue: in a made-up language, nothing is left in bokmål."""

import gettext
import platform
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from navplan import publishing, wiring
from navplan.domain.exchange.preview import Preview
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import Letter, LetterSection
from navplan.domain.modules.office import Office, Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from navplan.ui import words
from navplan.ui.app import Program, application
from navplan.ui.desk import Desk
from navplan.ui.dialogs.about_dialog import AboutDialog
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.office_wizard import OfficeWizard
from navplan.ui.licences import BUNDLED
from navplan.ui.mode_menu import LANGUAGES
from navplan.ui.outside import Outside
from navplan.ui.pages import PAGES
from navplan.ui.palette.palette import Palette
from navplan.ui.pictures import sample_preview
from navplan.ui.standard_words import speak
from navplan.ui.views.exchange.preview_dialog import PreviewDialog
from tests.memory import memory_workspace
from tests.ui.programs import running

MARK = "¤"
NEUTRAL = re.compile(r"[\d\s.,:/%·–—+()«»…&-]*(NavPlan|Ctrl\+\w+)?[\d\s.,:/%·–—+()«»…&-]*")


class MadeUp(gettext.NullTranslations):
    """Marks every text that was looked up."""

    def gettext(self, message: str) -> str:
        return f"{MARK}{message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{MARK}{msgid1 if n == 1 else msgid2}"


class NoCopies:
    folder = Path()

    def all(self) -> tuple[()]:
        return ()


@pytest.fixture
def made_up() -> Iterator[None]:
    words.use(MadeUp())
    yield
    words.use(gettext.NullTranslations())


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, made_up: None) -> Iterator[Program]:
    outside = Outside(
        open_plan=wiring.open_workspace,
        new_plan=wiring.new_workspace,
        example=wiring.example_workspace,
        printing=publishing.Press(),
        find_shelf=lambda: Shelf(RESOURCES / "letters"),
        plans_folder=tmp_path,
        settings_file=tmp_path / "navplan.ini",
    )
    speak(application())
    with running(qtbot, outside) as program:
        yield program


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Every text a person can read or hear in a window."""
    for label in widget.findChildren(QLabel):
        yield "label", label.text()
    for button in widget.findChildren(QAbstractButton):
        yield "button", button.text()
        yield "button's name", button.accessibleName()
    for line in widget.findChildren(QLineEdit):
        yield "placeholder", line.placeholderText()
    for bar in widget.findChildren(QTabBar):
        yield from (("tab", bar.tabText(n)) for n in range(bar.count()))
    for box in widget.findChildren(QComboBox):
        yield from (("option", box.itemText(n)) for n in range(box.count()))
    for action in widget.findChildren(QAction):
        yield "action", action.text()
    for part in widget.findChildren(QWidget):
        yield "tooltip", part.toolTip()
        yield "description", part.accessibleDescription()
        yield "name", part.accessibleName()


def bokmal(widget: QWidget, data: set[str]) -> set[str]:
    """Texts that did not go through the catalogue and are not the plan's own content."""
    return {
        f"{what}: {text}"
        for what, text in texts(widget)
        if text and MARK not in text and not NEUTRAL.fullmatch(text) and not any(known in text for known in data)
    }


def test_nothing_on_the_pages_is_past_the_catalogue(qtbot: QtBot, program: Program) -> None:
    workspace = memory_workspace()
    letter = bring_in_letter(workspace, Shelf(RESOURCES / "letters").get("kommunebrev-2024"))
    workspace.add(Office(name="Kontornavn"))
    role = workspace.add(Role(title="Rollenavn"))
    goal = workspace.add(Goal(code="M1", title="Måltekst", from_year=2024, to_year=2024, role=role.id))
    workspace.add(Measure(code="T1", title="Tiltakstekst", year=2024, goals=(goal.id,), role=role.id))
    data = {"Kontornavn", "Rollenavn", "Måltekst", "Tiltakstekst", "M1", "T1", letter.title}
    data |= {section.title for section in workspace.all(LetterSection)}
    data |= {e.wording for e in workspace.all(workspace.kind("expectation").record)}
    data |= {f.wording for f in workspace.all(workspace.kind("fact").record)}
    data |= {law for e in workspace.all(workspace.kind("expectation").record) for law in e.law_refs}
    data |= {f.value for f in workspace.all(workspace.kind("fact").record) if f.value}
    desk = Desk(workspace, Shelf(RESOURCES / "letters"), 2024)
    program.window.open_desk(desk)
    left: set[str] = set()
    for kind in PAGES:
        page = program.window.page(kind.key)
        qtbot.wait(20)
        views = getattr(page, "views", None)
        for _name in views() if views else ():
            qtbot.wait(5)
            left |= bokmal(page, data)
        left |= bokmal(page, data)

    assert workspace.all(Letter)
    assert left == set()


def test_nothing_in_menus_start_page_and_dialogs_is_past_the_catalogue(qtbot: QtBot, program: Program) -> None:
    shelf = Shelf(RESOURCES / "letters")
    data = {shelf.get(id).title for id in shelf.ids()} | {"Loggmappe", ".navplan", *(name for _tag, name in LANGUAGES)}
    data |= {str(BUNDLED.parent.parent), f"Qt {qVersion()}, Python {platform.python_version()}"}
    data |= {platform.platform(terse=True)}
    desk = Desk(memory_workspace(), shelf, 2024)
    dialogs = (
        OfficeWizard(program.outside, Path("Loggmappe"), program.window),
        AboutDialog("Loggmappe", program.window),
        Palette(program.window, (), program.window.desk, program.settings),
        BackupsDialog(desk, NoCopies(), Path(), Workspace.snapshot, program.tasks, program.window),
        PreviewDialog(desk, sample_preview(desk), None, program.window),
        PreviewDialog(desk, Preview("Loggmappe", ""), None, program.window),
    )

    assert bokmal(program.window, data) == set()
    for dialog in dialogs:
        dialog.show()
        assert bokmal(dialog, data) == set()
        dialog.reject()


@pytest.mark.parametrize("keys", ["Ctrl+Shift+N", "Del", "F7"])
def test_the_names_of_keys_are_left_to_qt(qapp: QApplication, keys: str) -> None:
    speak(application())
    assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) == keys
