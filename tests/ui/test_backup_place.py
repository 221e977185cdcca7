"""The second place in the window, and the word on the status line when no good backup is new (5.6, row 26)."""

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import NoBackup
from navplan.domain.words import Said
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.second import FOLDER
from navplan.storage.backups.shelf import BackupShelf
from navplan.ui import backup_state
from navplan.ui.app import Program
from navplan.ui.backup_jobs import Tended
from navplan.ui.backup_state import said_of
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.question import Question
from tests.ui.programs import own_plan, running
from tests.ui.test_backups_dialog import dialog_of, opened, press, rows

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PLAN = Path("plan.navplan")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path, own: Path) -> Iterator[Program]:
    outside = replace(wiring.outside(), plans_folder=tmp_path, settings_file=own / "navplan.ini")
    with running(qtbot, outside) as program:
        yield program


@pytest.fixture
def plan(tmp_path: Path, own: Path) -> Path:
    (tmp_path / "planer").mkdir()
    return own_plan(tmp_path / "planer", own)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "disken").mkdir()
    return tmp_path / "disken"


def rested(qtbot: QtBot, program: Program) -> None:
    away = program.backups.place.tasks
    qtbot.waitUntil(lambda: not program.tasks.is_busy and not away.is_busy, timeout=20_000)


def there(place: Path) -> list[str]:
    return sorted(path.name.split(".")[2] for path in (place / FOLDER).glob("*/*.navplan"))


def refusing(why: str) -> object:
    def take(self: BackupShelf, plan: Path, reason: str) -> Backup:
        raise NoBackup(Said(f"Sikkerhetskopien ble ikke tatt, for {why}."), Said(why))

    return take


def test_what_is_taken_is_put_in_the_chosen_place_too_and_the_rest_follows(
    qtbot: QtBot, program: Program, plan: Path, place: Path
) -> None:
    opened(qtbot, program, plan)
    program.backups.place.choose(str(place))
    rested(qtbot, program)
    assert there(place) == ["apning"], "what there was already is brought"
    assert "samme disk" in program.window.toast.words
    program.window.desk.add(Goal(title="Andre mål"))
    program.backups._clock.timeout.emit()
    rested(qtbot, program)
    assert there(place) == ["apning", "underveis"]
    program.window.desk.add(Goal(title="Tredje mål"))
    program.leave()
    assert there(place) == ["apning", "lukking", "underveis"], "also what is taken as the program ends"


def test_a_place_that_is_gone_is_said_once_and_the_first_copy_is_taken_all_the_same(
    qtbot: QtBot, program: Program, plan: Path, place: Path
) -> None:
    opened(qtbot, program, plan)
    program.backups.place.choose(str(place))
    rested(qtbot, program)
    shutil.move(place, place.with_name("koblet fra"))
    told: list[str] = []
    program.window.toast.say = lambda words, can_undo=False: told.append(words)
    for n in range(2):
        program.window.desk.add(Goal(title=f"Mål {n}"))
        program.backups._clock.timeout.emit()
        rested(qtbot, program)
    (said,) = told
    assert said.startswith(
        "Siste sikkerhetskopi på det andre stedet er under en time gammel. Årsak: NavPlan finner ikke"
    )
    assert [one.reason for one in program.backups._outside.copies_of(program.backups._root, plan).all()][:2] == [
        "underveis",
        "underveis",
    ]
    shutil.move(place.with_name("koblet fra"), place)
    program.backups._clock.timeout.emit()
    rested(qtbot, program)
    assert there(place) == ["apning", "underveis", "underveis"], "tried again at the next, and nothing is missing"
    assert told == [said]


@pytest.fixture
def far(qtbot: QtBot, program: Program, plan: Path, place: Path, own: Path) -> BackupsDialog:
    """The list, where the plan's one backup lies in the second place only."""
    opened(qtbot, program, plan)
    program.backups.place.choose(str(place))
    rested(qtbot, program)
    shelf = program.outside.copies_of(own / "kopier", plan)
    shelf.path(shelf.all()[0]).unlink()
    dialog = dialog_of(qtbot, program)
    rested(qtbot, program)
    qtbot.waitUntil(lambda: dialog._list.rowCount() == 1)
    return dialog


def test_the_list_shows_what_only_the_other_place_has_and_it_can_be_compared_and_brought_back(
    qtbot: QtBot, program: Program, far: BackupsDialog
) -> None:
    program.window.desk.add(Goal(title="Andre mål"))
    (row,) = rows(far._list)
    assert row[1] == "Da planen ble åpnet"
    assert row[3:] == ["Hel og kontrollert", "Bare det andre stedet"]
    press(far, "Se hva som er annerledes")
    qtbot.waitUntil(lambda: far._found.rowCount() > 0, timeout=20_000)
    assert rows(far._found) == [["Mål: Andre mål", "Fantes ikke", "Nytt"]]
    desk = program.window.desk
    far._on_whole()
    far.findChild(Question).action.click()
    qtbot.waitUntil(lambda: program.window.desk not in (None, desk), timeout=30_000)
    rested(qtbot, program)
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Færre i kø"]


def test_what_only_the_other_place_has_can_be_looked_at_as_a_plan_of_its_own(
    qtbot: QtBot, program: Program, far: BackupsDialog
) -> None:
    press(far, "Se på kopien")
    assert program.window.toast.words == "Kopien hentes fra det andre stedet. Du kan arbeide videre så lenge."
    qtbot.waitUntil(lambda: program.only_read.copies.window is not None, timeout=20_000)
    goals = program.only_read.copies.window.desk.workspace.all(Goal)
    assert [goal.title for goal in goals] == ["Færre i kø"]
    program.only_read.copies.close()


def test_a_copy_that_somebody_has_made_in_the_other_place_is_not_brought_home(
    qtbot: QtBot, program: Program, plan: Path, place: Path, own: Path, far: BackupsDialog
) -> None:
    """Its name and its bytes agree, as whoever can write there can make them; what it holds does harm."""
    (made,) = (place / FOLDER).glob("*/*.navplan")
    with contextlib.closing(sqlite3.connect(made)) as connection, connection:
        connection.execute("CREATE TRIGGER lost AFTER UPDATE ON document BEGIN DELETE FROM record; END")
    first, _sum, last = made.name.rsplit(".", 2)
    made = made.rename(made.with_name(f"{first}.{sha256(made.read_bytes()).hexdigest()[:8]}.{last}"))
    for note in made.parent.glob("*.json"):
        note.unlink()
    far.look_far()
    rested(qtbot, program)
    (copy,) = program.backups.place.second().all()
    assert copy.name == made.name
    desk = program.window.desk
    program.backups.put_back(copy)
    rested(qtbot, program)
    assert program.window.desk is desk
    assert "er ikke en trygg NavPlan-fil" in program.window.toast.words
    assert program.outside.copies_of(own / "kopier", plan).all() == ()


def test_what_came_from_the_other_place_goes_through_the_door_each_time_it_is_brought_back(
    qtbot: QtBot, program: Program, plan: Path, own: Path, far: BackupsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when it lies among the first ones since the last time: others could write where it was."""
    made_here: list[Path] = []
    monkeypatch.setattr(program.backups, "made_here", made_here.append)
    copy = far.chosen
    for _ in range(2):
        desk = program.window.desk
        program.backups.put_back(copy)
        qtbot.waitUntil(lambda desk=desk: program.window.desk not in (None, desk), timeout=30_000)
        rested(qtbot, program)
        (copy,) = (one for one in program.outside.copies_of(own / "kopier", plan).all() if one.name == copy.name)
    assert made_here == []
    taken = program.outside.copies_of(own / "kopier", plan).take(plan, "bedt_om")
    program.backups.put_back(taken)
    qtbot.waitUntil(lambda: made_here != [], timeout=30_000)
    rested(qtbot, program)


def test_the_place_is_shown_in_the_list_and_can_be_left_after_a_question(
    qtbot: QtBot, program: Program, plan: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, program, plan)
    asked: list[QFileDialog] = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.extend([dialog]))
    dialog = dialog_of(qtbot, program)
    rested(qtbot, program)
    assert "bare på denne maskinen" in dialog.place.line.text()
    assert dialog.place.leave.isHidden()
    dialog.place.choose.click()
    asked[0].fileSelected.emit(str(place))
    rested(qtbot, program)
    assert str(place) in dialog.place.line.accessibleName()
    assert [row[4] for row in rows(dialog._list)] == ["Begge steder"]
    dialog.place.leave.click()
    question = dialog.findChild(Question)
    assert question.other.isDefault()
    question.action.click()
    rested(qtbot, program)
    assert "bare på denne maskinen" in dialog.place.line.text()
    assert there(place) == ["apning"], "what lies there stays"


def test_a_place_that_cannot_be_used_is_said_in_the_list(qtbot: QtBot, program: Program, plan: Path, own: Path) -> None:
    opened(qtbot, program, plan)
    dialog = dialog_of(qtbot, program)
    program.backups.place.choose(str(own / "kopier"))
    rested(qtbot, program)
    assert dialog._said.text().startswith("Der ligger de første kopiene")


def test_where_the_first_place_cannot_be_written_the_copy_is_taken_in_the_other(
    qtbot: QtBot, program: Program, plan: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, program, plan)
    program.backups.place.choose(str(place))
    rested(qtbot, program)
    program.window.desk.add(Goal(title="Andre mål"))
    take = BackupShelf.take

    def only_there(self: BackupShelf, plan: Path, reason: str) -> Backup:
        if place in self.folder.parents:
            return take(self, plan, reason)
        raise NoBackup(Said("Sikkerhetskopien ble ikke tatt."), Said("det er ikke plass på disken"))

    monkeypatch.setattr(BackupShelf, "take", only_there)
    program.backups._clock.timeout.emit()
    rested(qtbot, program)
    assert there(place) == ["apning", "underveis"]
    assert "er tatt på det andre stedet" in program.window.toast.words


# -- the status line


def tended(age: timedelta | None, is_behind: bool, why: str = "") -> Tended:
    return Tended(PLAN, "underveis", None if age is None else NOW - age, is_behind, None, why, why)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (tended(timedelta(days=9), is_behind=False), ""),
        (tended(timedelta(hours=23), is_behind=True), ""),
        (
            tended(timedelta(hours=25), is_behind=True),
            "Siste kontrollerte sikkerhetskopi er 25 timer gammel. Årsak: noe i planen stemmer ikke, så den kan ikke "
            "kopieres hel.",
        ),
        (
            tended(timedelta(days=3), is_behind=True, why="det er ikke plass i «kopier»"),
            "Siste kontrollerte sikkerhetskopi er 3 dager gammel. Årsak: det er ikke plass i «kopier».",
        ),
        (
            tended(timedelta(hours=2), is_behind=True, why="disken svarer ikke"),
            "Siste kontrollerte sikkerhetskopi er 2 timer gammel. Årsak: disken svarer ikke.",
        ),
        (
            tended(None, is_behind=True, why="disken svarer ikke"),
            "Det finnes ingen kontrollert sikkerhetskopi av planen. Årsak: disken svarer ikke.",
        ),
    ],
    ids=["unchanged", "not yet a day", "a day", "days and why", "none can be taken", "there is none"],
)
def test_the_status_line_speaks_of_old_copies_of_a_changed_plan_and_of_none_at_all(how: Tended, words: str) -> None:
    assert said_of(how, NOW) == words


def test_when_no_copy_can_be_taken_it_is_on_the_status_line_with_two_ways_out_until_one_is(
    qtbot: QtBot, program: Program, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aloud: list[str] = []
    update = QAccessible.updateAccessibility
    monkeypatch.setattr(
        backup_state.QAccessible,
        "updateAccessibility",
        lambda event: aloud.append(event.message()) if hasattr(event, "message") else update(event),
    )
    opened(qtbot, program, plan)
    state = program.backups.state
    assert (state.words, state.isHidden()) == ("", True)
    program.window.desk.add(Goal(title="Andre mål"))
    with monkeypatch.context() as full:
        full.setattr(BackupShelf, "take", refusing("det er ikke plass på disken"))
        for _ in range(2):
            program.backups._clock.timeout.emit()
            rested(qtbot, program)
    assert state.words.endswith("Årsak: det er ikke plass på disken.")
    assert [words for words in aloud if "Årsak" in words] == [state.words], "read aloud once"
    assert [state.now.text(), state.place.text()] == ["Ta kopi nå", "Velg sted"]
    state.now.click()
    rested(qtbot, program)
    assert state.isHidden()
    assert program.window.toast.words == "Kopien er tatt og kontrollert."


def test_the_words_are_gone_with_the_plan(
    qtbot: QtBot, program: Program, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BackupShelf, "take", refusing("det er ikke plass på disken"))
    opened(qtbot, program, plan)
    assert program.backups.state.words
    program._on_close()
    rested(qtbot, program)
    assert program.backups.state.isHidden()


def test_a_failed_sync_of_the_place_does_not_freeze_the_list(
    qtbot: QtBot, program: Program, plan: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, program, plan)
    program.backups.place.choose(str(place))
    rested(qtbot, program)

    def fail(*_given: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(shelves, "_copy_bytes", fail)
    program.window.desk.add(Goal(title="Andre mål"))
    dialog: BackupsDialog = dialog_of(qtbot, program)
    press(dialog, "Ta kopi nå")
    rested(qtbot, program)
    qtbot.waitUntil(lambda: dialog._list.rowCount() == 2)
    assert [row[4] for row in rows(dialog._list)] == ["Denne maskinen", "Begge steder"]
