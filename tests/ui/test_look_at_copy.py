"""«Se på kopien»: a backup as a plan of its own, for reading; looking changes nothing of it or of today's plan."""

import hashlib
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from navplan.domain.deadlines import today
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import DOCUMENTS, document_of
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.words import as_written
from navplan.storage.backups.finding import known_shelves
from navplan.storage.passing import FOLDER
from navplan.ui.app import Program
from navplan.ui.copies.window import ReadingWindow
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.question import Question
from navplan.ui.pages import PAGES
from navplan.ui.palette.commands import commands
from tests.ui.programs import OWN, plan, program

__all__ = ("plan", "program")
"""Fixtures that are used here."""

WAIT = 20_000


def rested(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=WAIT)


def press(within: QWidget, words: str) -> None:
    next(button for button in within.findChildren(QPushButton) if button.text() == words).click()


def copies(tmp_path: Path) -> dict[str, str]:
    """Every file on the shelf of backups, and what it holds."""
    ((_path, shelf),) = known_shelves(tmp_path / OWN / "kopier")
    files = [path for path in shelf.folder.iterdir() if path.is_file()]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def changed_since(qtbot: QtBot, program: Program, plan: Path) -> None:
    """The plan is open, a backup of it was taken, and then its one goal got another name."""
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=WAIT)
    rested(qtbot, program)
    desk = program.window.desk
    assert desk.set(desk.workspace.all(Goal)[0], title="Kortere kø") is not None


def looked_at(qtbot: QtBot, program: Program) -> ReadingWindow:
    """Through the list of backups; today's dialog is gone afterwards."""
    program._on_backups()
    dialog = program.window.findChild(BackupsDialog)
    press(dialog, "Se på kopien")
    qtbot.waitUntil(lambda: program.only_read.copies.window is not None, timeout=WAIT)
    rested(qtbot, program)
    return program.only_read.copies.window


def test_a_copy_is_shown_beside_the_plan_of_today_and_says_what_it_is(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    changed_since(qtbot, program, plan)
    before = copies(tmp_path)
    window = looked_at(qtbot, program)
    assert [goal.title for goal in window.desk.workspace.all(Goal)] == ["Færre i kø"]
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Kortere kø"]
    taken = f"{known_shelves(tmp_path / OWN / 'kopier').__next__()[1].all()[0].taken.astimezone():%d.%m.%Y %H:%M}"
    mark = f"Sikkerhetskopi fra {taken} – bare lesing"
    assert window.windowTitle().startswith(mark)
    assert window.bar.isVisible()
    assert window.bar.words == f"{mark}."
    assert window._state.text() == mark
    assert window.bar.ways == ("Se hva som er annerledes", "Hent bare dette …", "Bruk hele kopien …")
    for kind in PAGES:
        window.go_to(kind.key)
    assert [hit.key for hit in window.desk.workspace.find("færre", 5)] == ["goal"], "search works"
    window.close()
    assert copies(tmp_path) == before, "looking has not changed a byte of any copy"
    assert list((tmp_path / OWN / FOLDER).iterdir()) == [], "the passing copy is gone"


def test_nothing_can_be_written_in_a_copy(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path) -> None:
    changed_since(qtbot, program, plan)
    before = copies(tmp_path)
    window = looked_at(qtbot, program)
    with qtbot.waitSignal(window.desk.failed) as refused:
        assert window.desk.add(Goal(title="Nytt")) is None
    assert refused.args[0].startswith("Dette er sikkerhetskopien fra ")
    assert refused.args[0].endswith("Du kan lese, men ikke endre.")
    assert len(window.desk.workspace.all(Goal)) == 1
    known = {command.words for command in commands(window.menuBar(), None)}
    assert {"Lag dokument …", "Lukk planen"} <= known
    assert not known & {"Nytt kontor …", "Åpne …", "Les inn brev …", "Sikkerhetskopier …", "Kryptering …", "Angre"}
    assert not window.acceptDrops()
    window.close()
    assert copies(tmp_path) == before


def test_every_document_of_a_copy_says_that_it_is_of_one(qtbot: QtBot, program: Program, plan: Path) -> None:
    changed_since(qtbot, program, plan)
    window = looked_at(qtbot, program)
    copy = window.desk.printing._copy
    asked = Asked(2024, as_written, today())
    count = 0
    for document in DOCUMENTS:
        try:
            made = copy.marked(document).make(window.desk.workspace, asked)
        except CannotStore:  # so small a plan has not what every document needs
            continue
        count += 1
        said = f"{getattr(made, 'subtitle', '')} {getattr(made, 'title', '')} {getattr(made, 'office', '')}"
        assert f"sikkerhetskopi fra {copy.when}" in said, document.key
        assert getattr(made, "mark", "FRA SIKKERHETSKOPI") == "FRA SIKKERHETSKOPI"
        assert getattr(made, "draft", True), "the mark stands on every page of a draft"
    assert count > len(DOCUMENTS) / 2
    name = window.desk.printing.file_name(document_of("plan"), window.desk.workspace, asked, "pdf")
    assert " – sikkerhetskopi fra " in name
    assert name.endswith(".pdf")
    window.close()


def test_a_calendar_of_a_copy_is_as_old_as_the_copy(qtbot: QtBot, program: Program, plan: Path) -> None:
    """A calendar program takes the newer of two files; what stood in the plan then must not win over today's."""
    changed_since(qtbot, program, plan)
    window = looked_at(qtbot, program)
    copy = window.desk.printing._copy
    calendar = next(document for document in DOCUMENTS if "ics" in document.formats)
    made = copy.marked(calendar).make(window.desk.workspace, Asked(2024, as_written, today()))
    assert made.made == copy.taken
    window.close()


def test_just_this_is_brought_into_the_plan_of_today_as_one_step(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    changed_since(qtbot, program, plan)
    now = program.window.desk
    now.add(Goal(title="Nytt siden"))
    window = looked_at(qtbot, program)
    window.show_record(window.desk.workspace.all(Goal)[0])
    press(window.bar, "Hent bare dette …")
    question = window.findChild(Question)
    assert question.windowTitle() == "Hent tilbake «Færre i kø»?"
    press(question, "Hent tilbake")
    qtbot.waitUntil(lambda: now.workspace.all(Goal)[0].title == "Færre i kø", timeout=WAIT)
    assert [goal.title for goal in now.workspace.all(Goal)] == ["Færre i kø", "Nytt siden"]
    ((_path, shelf),) = known_shelves(tmp_path / OWN / "kopier")
    assert shelf.all()[0].reason == "for_gjenoppretting", "today's plan was copied first"
    now.undo()
    assert now.workspace.all(Goal)[0].title == "Kortere kø"
    window.close()


def test_what_is_the_same_today_is_not_brought_back(qtbot: QtBot, program: Program, plan: Path) -> None:
    changed_since(qtbot, program, plan)
    program.window.desk.undo()
    window = looked_at(qtbot, program)
    window.show_record(window.desk.workspace.all(Goal)[0])
    press(window.bar, "Hent bare dette …")
    assert window.findChild(Question) is None
    assert window.toast.words == "Dette er likt i planen i dag."
    window.close()


def test_the_whole_copy_takes_the_place_of_the_plan(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path) -> None:
    changed_since(qtbot, program, plan)
    window = looked_at(qtbot, program)
    press(window.bar, "Bruk hele kopien …")
    press(window.findChild(Question), "Hent tilbake")
    assert program.only_read.copies.window is None
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=WAIT)
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Færre i kø"]
    assert list((tmp_path / OWN / FOLDER).iterdir()) == []


def test_the_differences_are_listed_from_the_window_of_the_copy(qtbot: QtBot, program: Program, plan: Path) -> None:
    changed_since(qtbot, program, plan)
    window = looked_at(qtbot, program)
    press(window.bar, "Se hva som er annerledes")
    dialog = next(one for one in program.window.findChildren(BackupsDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog._found.rowCount() == 1, timeout=WAIT)
    assert dialog._said.text() == "Siden kopien ble tatt: 1 endret, 0 fjernet, 0 nye."
    dialog.accept()
    window.close()


def test_the_window_of_a_copy_goes_with_the_plan(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path) -> None:
    changed_since(qtbot, program, plan)
    looked_at(qtbot, program)
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: program.only_read.copies.window is None, timeout=WAIT)
    rested(qtbot, program)
    assert list((tmp_path / OWN / FOLDER).iterdir()) == []


def test_the_window_of_a_copy_goes_with_the_program(qtbot: QtBot, program: Program, plan: Path) -> None:
    changed_since(qtbot, program, plan)
    looked_at(qtbot, program)
    program.window.close()
    assert program.only_read.copies.window is None


def test_the_copies_of_a_plan_that_cannot_be_opened_can_be_looked_at(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    changed_since(qtbot, program, plan)
    program.window.wants_close.emit()
    rested(qtbot, program)
    plan.write_bytes(plan.read_bytes()[: plan.stat().st_size // 2])
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.findChild(Question) is not None, timeout=WAIT)
    press(program.window.findChild(Question), "Se sikkerhetskopiene")
    dialog = program.window.findChild(BackupsDialog)
    press(dialog, "Se på kopien")
    qtbot.waitUntil(lambda: program.only_read.copies.window is not None, timeout=WAIT)
    window = program.only_read.copies.window
    assert [goal.title for goal in window.desk.workspace.all(Goal)] == ["Kortere kø"]
    assert window.bar.ways == ("Bruk hele kopien …",), "there is no plan of today to compare with"
    window.close()


def test_a_damaged_copy_is_refused_in_words_and_leaves_nothing(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    changed_since(qtbot, program, plan)
    ((_path, shelf),) = known_shelves(tmp_path / OWN / "kopier")
    hurt = shelf.path(shelf.all()[0])
    hurt.write_bytes(hurt.read_bytes()[: hurt.stat().st_size // 2])
    program._on_backups()
    press(program.window.findChild(BackupsDialog), "Se på kopien")
    qtbot.waitUntil(lambda: "skadet" in program.window.toast.words, timeout=WAIT)
    assert "Sikkerhetskopi" in program.window.toast.words
    assert program.only_read.copies.window is None
    assert list((tmp_path / OWN / FOLDER).iterdir()) == []
