"""Steps that wait for the disk outlive the program: they are kept beside it, and offered at the next opening."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from navplan.domain import waiting_kept
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.words import Said
from navplan.ui import waiting_kept as kept_steps
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.waiting_kept import FOLDER, KeptSteps
from tests.memory import memory_workspace
from tests.storage.conftest import query
from tests.ui.full_disk import Disk, disk, goal, opened, press, program, question
from tests.ui.programs import OWN, plan

__all__ = ("disk", "plan", "program")
"""Fixtures that are used here."""

LEFT = "2 endringer ble ikke lagret før NavPlan stoppet: «Hent forslag», «Endre Mål»."


@pytest.fixture(autouse=True)
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for passing files, for these tests alone."""
    folder = tmp_path / "tmp"
    monkeypatch.setattr(kept_steps, "_passing", lambda own: folder)
    return folder


def two_wait(desk: Desk, disk: Disk) -> None:
    disk.fill()
    with desk.draft(Said("Hent forslag")) as draft:
        draft.add(Goal(title="Helt nytt"))
    desk.set(goal(desk), title="Nytt")


def cut_off(qtbot: QtBot, program: Program, plan: Path, disk: Disk, own: Path) -> Desk:
    """The power goes while two steps wait, and the plan is opened again."""
    two_wait(opened(qtbot, program, plan), disk)
    shutil.copytree(own / FOLDER, own.with_name("før"))
    program.waiting.waiting.give_up()
    disk.clear()
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: program.window.desk is None and not program.tasks.is_busy, timeout=20_000)
    shutil.copytree(own.with_name("før"), own / FOLDER, dirs_exist_ok=True)
    return opened(qtbot, program, plan)


def notes(folder: Path) -> list[Path]:
    return [path for path in folder.glob("*") if path.is_file()]


def test_what_was_cut_off_is_offered_and_taken_in(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, tmp_path: Path
) -> None:
    desk = cut_off(qtbot, program, plan, disk, tmp_path / OWN)
    asked = question(program)
    assert LEFT in [label.text() for label in asked.findChildren(QLabel)]
    assert {one.title for one in desk.workspace.all(Goal)} == {"Færre i kø"}, "nothing is done before it is said"
    press(asked, "Ta dem inn")
    assert {one.title for one in desk.workspace.all(Goal)} == {"Nytt", "Helt nytt"}
    assert sorted(query(plan, "SELECT title FROM goal")) == [("Helt nytt",), ("Nytt",)]
    assert notes(tmp_path / OWN / FOLDER) == []


def test_what_was_cut_off_is_let_go_of_only_when_somebody_says_so(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, tmp_path: Path
) -> None:
    desk = cut_off(qtbot, program, plan, disk, tmp_path / OWN)
    question(program).reject()
    disk.fill()
    desk.set(goal(desk), title="Enda et")
    disk.clear()
    program.waiting.bar.again.click()
    assert notes(tmp_path / OWN / FOLDER) != [], "nobody has decided yet"
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: program.window.desk is None and not program.tasks.is_busy, timeout=20_000)
    desk = opened(qtbot, program, plan)
    press(question(program), "Forkast")
    assert {one.title for one in desk.workspace.all(Goal)} == {"Enda et"}
    assert notes(tmp_path / OWN / FOLDER) == []


def test_a_step_that_was_stored_before_the_power_went_is_not_offered_again(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, tmp_path: Path
) -> None:
    desk = opened(qtbot, program, plan)
    two_wait(desk, disk)
    shutil.copytree(tmp_path / OWN / FOLDER, tmp_path / "før")
    disk.clear()
    program.waiting.bar.again.click()
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: program.window.desk is None and not program.tasks.is_busy, timeout=20_000)
    shutil.copytree(tmp_path / "før", tmp_path / OWN / FOLDER, dirs_exist_ok=True)
    opened(qtbot, program, plan)
    assert question(program) is None


def test_what_waits_already_is_not_offered_when_the_plan_is_opened_anew(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, tmp_path: Path
) -> None:
    desk = opened(qtbot, program, plan)
    two_wait(desk, disk)
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.desk not in (None, desk) and not program.tasks.is_busy, timeout=20_000)
    assert len(program.waiting.waiting.steps) == 2
    assert question(program) is None
    disk.clear()
    program.waiting.bar.again.click()
    assert notes(tmp_path / OWN / FOLDER) == []


def test_steps_that_are_stored_leave_nothing_behind(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, tmp_path: Path
) -> None:
    two_wait(opened(qtbot, program, plan), disk)
    assert len(notes(tmp_path / OWN / FOLDER)) == 1
    disk.clear()
    program.waiting.bar.again.click()
    assert notes(tmp_path / OWN / FOLDER) == []


def test_on_a_full_profile_they_lie_among_the_passing_files_and_else_it_is_said(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, tmp_path: Path, passing: Path
) -> None:
    desk = opened(qtbot, program, plan)
    (tmp_path / OWN / FOLDER).write_text("no folder can be made here")
    disk.fill()
    desk.set(goal(desk), title="Nytt")
    assert len(notes(passing)) == 1
    assert "minnet" not in program.waiting.bar.words
    shutil.rmtree(passing)
    passing.write_text("nor here")
    desk.set(goal(desk), title="Nyere")
    assert program.waiting.bar.words.endswith("Det ligger bare i minnet. La maskinen stå på.")


class Vault:
    """Stands for what only the plan's key opens."""

    def __init__(self) -> None:
        self.data = b""

    def read(self) -> bytes:
        return self.data

    def write(self, data: bytes) -> None:
        self.data = data


def test_of_an_encrypted_plan_nothing_is_kept_in_plain(tmp_path: Path) -> None:
    vaults: dict[Path, Vault] = {}
    plan, workspace, steps = tmp_path / "plan.navplan", memory_workspace(), waiting_kept.from_note(NOTE, KINDS)

    def vault_of(live: Path, file: Path) -> Vault:
        return vaults.setdefault(file, Vault())

    assert KeptSteps(tmp_path, plan, workspace).keep(steps)
    assert len(notes(tmp_path / FOLDER)) == 1, "from before it was encrypted"
    kept = KeptSteps(tmp_path, plan, workspace, vault_of)
    assert kept.left == steps
    assert kept.keep(())
    assert notes(tmp_path / FOLDER) == []
    assert [vault.data for vault in vaults.values()] == [waiting_kept.to_note(steps), b""]


NOTE = waiting_kept.to_note(
    waiting_kept.from_note(
        b'[{"action": "a", "title": {"text": "Steg"}, "changes": [["goal", null, {"id": "1", "title": "Hemmelig"}]]}]',
        KINDS,
    )
)


@pytest.mark.parametrize(
    "hurt", [b"{", b"[1]", b'[{"action": "a"}]', NOTE.replace(b"goal", b"gaol"), NOTE.replace(b"null, {", b"null, [")]
)
def test_a_note_that_cannot_be_understood_offers_nothing(hurt: bytes) -> None:
    assert waiting_kept.from_note(NOTE, KINDS) != ()
    assert waiting_kept.from_note(hurt, KINDS) == ()
