"""A second place for backups that does not answer holds nothing up: not work, not another choice, not the end (5.6)."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.domain.places import COPIES
from navplan.storage.backups.finding import shelf_of
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.second import SecondPlace
from navplan.storage.backups.shelf import BackupShelf
from navplan.ui import backup_place, presence, tasks
from navplan.ui.app import Program
from navplan.ui.presence import Presence
from navplan.ui.tasks import Tasks
from tests.ui.programs import own_plan, running
from tests.ui.test_backup_place import rested, there
from tests.ui.test_backups_dialog import dialog_of, opened

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


@pytest.fixture
def plan(tmp_path: Path, own: Path) -> Path:
    (tmp_path / "planer").mkdir()
    return own_plan(tmp_path / "planer", own)


class Share:
    """What the place «borte» does: it answers nothing until it is told to; then it gives what was asked, or fails."""

    def __init__(self) -> None:
        self.asked, self.answers = Event(), Event()
        self.fault: OSError | None = None

    def wait(self, shelf: BackupShelf) -> None:
        """Somebody asks for something there."""
        if "borte" in shelf.folder.parts:
            self.asked.set()
            self.answers.wait(60)
            if self.fault is not None:
                raise self.fault


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    share, lacking = Share(), SecondPlace._lacking

    def slowly_lacking(self: SecondPlace, there: BackupShelf) -> list[Backup]:
        found = lacking(self, there)
        share.wait(there)
        return found

    monkeypatch.setattr(SecondPlace, "_lacking", slowly_lacking)
    yield share
    share.answers.set()


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path, own: Path, share: Share) -> Iterator[Program]:
    outside = replace(wiring.outside(), plans_folder=tmp_path, settings_file=own / "navplan.ini")
    with running(qtbot, outside) as program:
        yield program
        share.answers.set()
        tasks.all_ended(20_000)


@pytest.fixture
def gone(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path, share: Share) -> Path:
    """The open plan's second place, which does not answer."""
    (tmp_path / "borte").mkdir()
    opened(qtbot, program, plan)
    program.backups.place.choose(str(tmp_path / "borte"))
    qtbot.waitUntil(share.asked.is_set, timeout=10_000)
    return tmp_path / "borte"


def tired_of_waiting(qtbot: QtBot, program: Program, folder: Path) -> Tasks:
    """Choose this new folder instead; returns the worker that still waits for the first place."""
    waiting = program.backups.place.tasks
    folder.mkdir()
    program.backups.place.choose(str(folder))
    rested(qtbot, program)
    return waiting


def test_the_program_ends_although_the_place_does_not_answer(plan: Path, own: Path) -> None:
    """In a process of its own, which can be ended: without the rule it lives on without a window."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.hanging_child", str(plan), str(own)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "seen=yes" in (own / "navplan.ini").read_text(), "settings are kept"
    assert list((own / "åpne").glob("*.lock")) == []
    assert [one.is_whole for one in shelf_of(own / COPIES, plan).all()] == [True]


def test_the_first_place_goes_on_and_the_wait_is_told_of_once(
    qtbot: QtBot, program: Program, plan: Path, gone: Path, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    program.window.toast.say = lambda words, can_undo=False: told.append(words)
    for n, patience in enumerate((60_000, 0, 0)):
        monkeypatch.setattr(backup_place, "PATIENCE", patience)
        program.window.desk.add(Goal(title=f"Mål {n}"))
        program.backups._clock.timeout.emit()
        qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
        assert told == [] or patience == 0
    assert told == [
        "Det ligger ingen sikkerhetskopi på det andre stedet ennå. Årsak: NavPlan venter fortsatt på stedet."
    ]
    share.answers.set()
    rested(qtbot, program)
    assert there(gone) == ["apning", "underveis", "underveis", "underveis"], "what was taken meanwhile is brought too"


def test_another_place_can_be_chosen_and_the_late_answer_is_told_to_nobody(
    qtbot: QtBot, program: Program, gone: Path, share: Share, tmp_path: Path
) -> None:
    first = tired_of_waiting(qtbot, program, tmp_path / "ny")
    assert there(tmp_path / "ny") == ["apning"]
    said, share.fault = program.window.toast.words, OSError(errno.EIO, "it answers at last")
    share.answers.set()
    qtbot.waitUntil(lambda: first.finish(0), timeout=20_000)
    QApplication.processEvents()
    assert program.backups.place.second().folder == tmp_path / "ny"
    assert program.window.toast.words == said


def test_what_was_begun_there_is_stopped_when_another_place_is_chosen(
    qtbot: QtBot, program: Program, gone: Path, share: Share, tmp_path: Path
) -> None:
    first = tired_of_waiting(qtbot, program, tmp_path / "ny")
    share.answers.set()
    qtbot.waitUntil(lambda: first.finish(0), timeout=20_000)
    assert (there(tmp_path / "ny"), there(gone)) == (["apning"], [])


def test_the_place_can_be_left_and_the_list_looked_at(qtbot: QtBot, program: Program, gone: Path) -> None:
    dialog = dialog_of(qtbot, program)
    assert dialog.place.leave.isVisible()
    program.backups.place.leave()
    rested(qtbot, program)
    assert program.backups.place.second().folder is None
    assert not dialog.place.leave.isVisible()
    dialog.close()


@pytest.fixture
def fetching(
    qtbot: QtBot, program: Program, plan: Path, gone: Path, share: Share, own: Path, monkeypatch: pytest.MonkeyPatch
) -> Backup:
    """A backup that only the place has is asked for, and the place does not answer any more."""
    share.answers.set()
    dialog_of(qtbot, program).close()
    rested(qtbot, program)
    share.answers.clear()
    shelf, path = shelf_of(own / COPIES, plan), SecondPlace.path
    (backup,) = shelf.all()
    shelf.path(backup).unlink()

    def slowly(self: SecondPlace, wanted: Backup) -> Path:
        share.answers.wait(60)
        return path(self, wanted)

    monkeypatch.setattr(SecondPlace, "path", slowly)
    program.window.desk.add(Goal(title="Andre mål"))
    program.backups.put_back(backup)
    return backup


def test_the_plan_stays_open_until_a_copy_from_there_has_come(
    qtbot: QtBot, program: Program, fetching: Backup, share: Share
) -> None:
    desk = program.window.desk
    assert desk is not None
    assert not program.tasks.is_busy, "nobody else waits"
    share.answers.set()
    qtbot.waitUntil(lambda: program.window.desk not in (None, desk), timeout=30_000)
    rested(qtbot, program)
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Færre i kø"]


def test_who_has_gone_on_working_is_not_put_back_when_the_copy_comes_at_last(
    qtbot: QtBot, program: Program, plan: Path, fetching: Backup, share: Share, own: Path
) -> None:
    desk = program.window.desk
    desk.add(Goal(title="Tredje mål"))
    share.answers.set()
    rested(qtbot, program)
    assert program.window.desk is desk
    assert program.window.toast.words.endswith("er hentet, og ligger nå også på denne maskinen.")
    assert fetching.name in {one.name for one in shelf_of(own / COPIES, plan).all()}
    assert len(desk.workspace.all(Goal)) == 3


def test_a_comparison_that_waits_for_the_place_holds_the_list_up_no_longer_than_the_place_is_chosen(
    qtbot: QtBot, program: Program, fetching: Backup
) -> None:
    dialog = dialog_of(qtbot, program)
    dialog._on_far((fetching,))
    dialog.choose(fetching.name)
    dialog.compare()
    assert dialog._said.text() == "Leser kopien …"
    assert not dialog._take.isEnabled()
    program.backups.place.leave()
    rested(qtbot, program)
    assert dialog._take.isEnabled()
    dialog.close()


def test_the_plan_is_let_go_of_before_the_place_is_waited_for(
    qtbot: QtBot, program: Program, plan: Path, gone: Path, own: Path, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, free, farewells = Presence(own / "åpne"), [], []
    monkeypatch.setattr(program.sharing, "finish", lambda: farewells.extend((own / "åpne").glob("*.slutt")))
    monkeypatch.setattr(program.backups, "finish", lambda: free.append(other.claim(plan)))
    program.leave()
    assert (len(farewells), free) == (1, [True])
    other.drop()
    share.answers.set()
    rested(qtbot, program)


def test_a_plan_that_was_just_closed_opens_by_itself_when_its_window_is_through(
    qtbot: QtBot, program: Program, plan: Path, own: Path
) -> None:
    first = Presence(own / "åpne")
    assert first.claim(plan)
    first.keep()
    first.leave()
    program.open(plan)
    qtbot.waitUntil(lambda: "Den åpnes når" in program.window.toast.words, timeout=10_000)
    qtbot.wait(200)
    assert program.window.desk is None
    first.let_go()
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=20_000)
    assert program.window.toast.isHidden()
    assert program.window.desk.workspace.standing().barred is None, "it can be written in"
    rested(qtbot, program)


def test_it_does_not_take_the_place_of_another_plan(
    qtbot: QtBot, program: Program, plan: Path, own: Path, tmp_path: Path
) -> None:
    other = plan.with_name("Nav Annet.navplan")
    first = Presence(own / "åpne")
    assert first.claim(other)
    first.keep()
    first.leave()
    opened(qtbot, program, plan)
    program.open(other)
    qtbot.waitUntil(lambda: "Du får vite når" in program.window.toast.words, timeout=10_000)
    first.let_go()
    qtbot.waitUntil(lambda: program.window.toast.words == "«Nav Annet» kan åpnes nå.", timeout=10_000)
    assert program.live == plan


def test_who_leaves_is_waited_for_longer_but_not_for_ever(
    qtbot: QtBot, plan: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "PATIENCE", 100)
    monkeypatch.setattr(presence, "LEAVING", 800)
    first, second = Presence(own / "åpne"), Presence(own / "åpne")
    first.claim(plan)
    first.keep()
    first._watcher.removePath(str(own / "åpne"))  # its loop of events has ended
    first.leave()
    with qtbot.waitSignal(second.leaving, timeout=5_000):
        second.claim(plan)
    with qtbot.assertNotEmitted(second.answered, wait=300):
        pass
    with qtbot.waitSignal(second.answered, timeout=5_000) as seen:
        pass
    assert seen.args == [False]
    first.let_go()
    assert list((own / "åpne").iterdir()) == []


def test_who_asks_for_another_plan_waits_for_the_first_no_more(qtbot: QtBot, plan: Path, own: Path) -> None:
    first, second = Presence(own / "åpne"), Presence(own / "åpne")
    first.claim(plan)
    first.keep()
    first.leave()
    second.claim(plan)
    assert second.claim(plan.with_name("Annet.navplan"))
    with qtbot.assertNotEmitted(second.freed, wait=300):
        first.let_go()
    second.drop()
