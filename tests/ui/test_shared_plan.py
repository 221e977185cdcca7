"""A shared plan in the window: opened as a working copy, published, merged, asked, and told on the status line."""

import re
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.ui.dialogs.merge_dialog import MergeDialog
from navplan.ui.dialogs.question import Question
from navplan.ui.dialogs.versions_dialog import VersionsDialog
from navplan.ui.outside import NewOffice
from tests.ui.colleagues import WAIT, Colleague, goals_in, kari, published, someone_else

__all__ = ("kari", "published")
"""Fixtures that are used here."""


def test_a_plan_in_a_synced_folder_is_worked_on_here_and_published_when_asked(
    kari: Colleague, published: Path, tmp_path: Path
) -> None:
    assert "OneDrive" in kari.program.window.toast.words
    assert kari.told == "Likt det som er publisert"
    before = published.read_bytes()
    kari.set(title="Karis")
    assert published.read_bytes() == before
    assert goals_in(next((tmp_path / "kari" / "delt").glob("*/arbeidskopi/*.navplan"))) == ["Karis"]
    kari.publish()
    assert goals_in(published) == ["Karis"]
    assert re.fullmatch(r"Publisert \d\d\.\d\d", kari.told)


def test_work_is_published_when_it_is_idle_and_when_it_is_closed(kari: Colleague, published: Path) -> None:
    kari.set(title="Karis")
    assert kari.program.sharing._idle.isActive()
    kari.program.sharing._idle.timeout.emit()
    kari.settled()
    assert goals_in(published) == ["Karis"]
    kari.set(title="Karis igjen")
    kari.program._on_close()
    kari.settled()
    assert goals_in(published) == ["Karis igjen"]


def test_leaving_the_window_publishes_first(kari: Colleague, published: Path) -> None:
    kari.set(title="Karis")
    kari.program.window.close()
    kari.program.leave()
    assert goals_in(published) == ["Karis"]


def test_what_others_publish_is_taken_in_as_one_step_and_said(kari: Colleague, published: Path) -> None:
    kari.set(title="Karis")
    someone_else(published, why="Olas")
    kari.program.sharing.look()
    kari.settled()
    assert (kari.goal.title, kari.goal.why) == ("Karis", "Olas")
    assert kari.program.window.toast.words == "Noen andre har publisert. 1 endring er flettet inn."
    assert kari.told.startswith("Publisert"), "her own work followed by itself"
    kari.program.window.desk.undo()
    assert (kari.goal.title, kari.goal.why) == ("Karis", "")


def test_the_same_value_changed_by_both_is_asked_with_both_texts(
    qtbot: QtBot, kari: Colleague, published: Path, tmp_path: Path
) -> None:
    kari.set(title="Karis tittel", why="Karis grunn")
    someone_else(published, title="Olas tittel", why="Olas grunn")
    kari.program.sharing.look()
    dialog = kari.dialog()
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for text in ("Karis tittel", "Olas tittel", "Karis grunn", "Olas grunn"):
        assert text in words
    assert not dialog.merge.isEnabled(), "nobody has chosen yet"
    dialog.choose(("g", "title"), "theirs")
    assert not dialog.merge.isEnabled()
    dialog.choose(("g", "why"), "both")
    qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    kari.settled()
    assert (kari.goal.title, kari.goal.why) == ("Olas tittel", "Karis grunn\n\nOlas grunn")
    qtbot.waitUntil(lambda: kari.told.startswith("Publisert"), timeout=WAIT)
    assert goals_in(published) == ["Olas tittel"]
    (kept,) = (tmp_path / "kari" / "delt").glob("*/konfliktkopier/*.navplan")
    assert goals_in(kept) == ["Olas tittel"]


def test_what_is_done_while_the_question_stands_is_not_taken_back_by_the_answer(
    qtbot: QtBot, kari: Colleague, published: Path
) -> None:
    kari.set(title="Karis")
    someone_else(published, title="Olas")
    kari.program.sharing.look()
    first = kari.dialog()
    kari.set(why="Skrevet imens")
    first.choose(("g", "title"), "theirs")
    qtbot.mouseClick(first.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kari.program.window.findChild(MergeDialog) not in (None, first), timeout=WAIT)
    second = kari.dialog()
    second.choose(("g", "title"), "theirs")
    qtbot.mouseClick(second.merge, Qt.MouseButton.LeftButton)
    kari.settled()
    assert (kari.goal.title, kari.goal.why) == ("Olas", "Skrevet imens")


def test_the_choice_is_made_by_keyboard_alone(qtbot: QtBot, kari: Colleague, published: Path) -> None:
    kari.set(title="Karis")
    someone_else(published, title="Olas")
    kari.program.sharing.look()
    dialog = kari.dialog()
    dialog.activateWindow()
    dialog._rows["g", "title"].setFocus()
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Right)
    assert dialog.picks == {("g", "title"): "theirs"}
    dialog.merge.setFocus()
    qtbot.keyClick(dialog.merge, Qt.Key.Key_Space)
    kari.settled()
    assert kari.goal.title == "Olas"


def test_not_now_publishes_nothing_and_asks_again_only_when_wanted(
    qtbot: QtBot, kari: Colleague, published: Path
) -> None:
    kari.set(title="Karis")
    someone_else(published, title="Olas")
    kari.program.sharing.look()
    dialog = kari.dialog()
    qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kari.program.window.findChild(MergeDialog) is None)
    kari.program.sharing.look()
    kari.settled()
    assert kari.program.window.findChild(MergeDialog) is None
    assert kari.told == "Ikke publisert ennå: noen andre har publisert, og endringene må flettes først."
    assert (kari.goal.title, goals_in(published)) == ("Karis", ["Olas"])
    kari.program.window.wants_publish.emit()
    assert kari.dialog().isVisible()


def test_a_shared_folder_that_is_gone_is_said_and_work_goes_on(kari: Colleague, published: Path) -> None:
    away = published.parent.rename(published.parent.with_name("borte"))
    kari.set(title="Karis")
    kari.publish()
    assert kari.told == (
        "Ikke publisert ennå: fellesmappen svarer ikke. Du kan arbeide videre, endringene er lagret her."
    )
    kari.set(title="Karis videre")
    away.rename(published.parent)
    kari.publish()
    assert goals_in(published) == ["Karis videre"]


def test_a_share_that_is_not_mounted_opens_the_working_copy(
    qtbot: QtBot, qapp: QApplication, published: Path, tmp_path: Path
) -> None:
    """The folder is gone, and nothing tells any more that it was a share."""
    plain = tmp_path / "felles"
    published.parent.rename(plain)
    path = plain / published.name
    ola = Colleague(qtbot, tmp_path / "ola")
    ola.program._settings.setValue("sharing/folders", [str(plain)])
    ola.open(path)
    ola.set(title="Olas")
    ola.program._on_close()
    ola.settled()
    ola.program._settings.setValue("sharing/folders", [])
    plain.rename(tmp_path / "borte")
    ola.open(path)
    assert ola.goal.title == "Olas"
    assert ola.told.startswith("Ikke publisert ennå: fellesmappen svarer ikke")
    ola.end()


def test_another_plan_in_its_place_is_said_once_and_never_written_over(
    kari: Colleague, published: Path, tmp_path: Path
) -> None:
    other = tmp_path / "annen.navplan"
    wiring.new_workspace(other, NewOffice("Nav Annet", (), "enhetlig", 2024)).close()
    other.replace(published)
    before = published.read_bytes()
    kari.set(title="Karis")
    kari.publish()
    assert "en annen plan" in kari.told
    assert published.read_bytes() == before


def test_a_conflict_copy_is_offered_and_merged_from_the_list(qtbot: QtBot, kari: Colleague, published: Path) -> None:
    extra = Path(shutil.copyfile(published, published.with_name("Nav Prøve-PC7.navplan")))
    someone_else(extra, why="Fra den andre maskinen")
    kari.set(title="Karis")
    kari.program.sharing._look_for_versions()
    kari.settled()
    assert "Nav Prøve-PC7.navplan" in kari.program.window.toast.words
    kari.program.window.wants_versions.emit()
    dialog = kari.program.window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: dialog.list.rowCount() == 1, timeout=WAIT)
    qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kari.goal.why == "Fra den andre maskinen", timeout=WAIT)
    kari.settled()
    assert kari.goal.title == "Karis"
    kari.program.window.wants_versions.emit()
    again = kari.program.window.findChildren(VersionsDialog)[-1]
    kari.settled()
    assert all(one.is_kept for one in again._found)


def test_a_local_folder_becomes_shared_when_somebody_says_so(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "plan.navplan"
    wiring.new_workspace(path, NewOffice("Nav Prøve", (), "enhetlig", 2024)).close()
    ola = Colleague(qtbot, tmp_path / "ola")
    ola.open(path)
    assert ola.program.sharing.shared is None
    assert not ola.program.sharing.state.isVisible()
    ola.program.window.wants_shared.emit()
    question = ola.program.window.findChild(Question)
    qtbot.mouseClick(question.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ola.program.sharing.shared is not None, timeout=WAIT)
    ola.settled()
    assert ola.program.sharing.state.isVisible()
    ola.end()


def test_a_whole_backup_brought_back_is_work_that_others_do_not_see_yet(
    qtbot: QtBot, kari: Colleague, published: Path
) -> None:
    kari.set(title="Karis")
    kari.publish()
    copies = kari.program.backups
    copy = kari.program.outside.copies_of(copies._root, kari.program.sharing.shared.working).all()[-1]
    kari.program._on_backups()
    copies._on_wanted_back(copy)
    qtbot.waitUntil(
        lambda: kari.program.window.desk is not None and kari.goal.title == "Mål" and kari._is_quiet(), timeout=WAIT
    )
    assert kari.program.sharing.shared is not None, "it is opened again as the shared plan it is"
    assert kari.told.startswith("Ikke publisert ennå")
