"""How a plan lies on the disk is said in words, with a way out; half-written texts come back after a kill."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.fields import Field
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import Standing
from navplan.domain.privacy import Stopped
from navplan.domain.words import Said
from navplan.storage.backups.finding import known_shelves
from navplan.storage.backups.listing import Backup
from navplan.ui.app import Program
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.drafts_dialog import DraftsDialog
from navplan.ui.dialogs.question import Question
from navplan.ui.dialogs.salvaged_dialog import SalvagedDialog
from navplan.ui.drafts import Drafts, Half
from navplan.ui.editors import Binding, field_editor
from tests.memory import MemoryStore, memory_workspace
from tests.storage.conftest import query
from tests.ui.programs import OWN, plan, program

__all__ = ("plan", "program")
"""Fixtures that are used here."""


def opened(qtbot: QtBot, program: Program, path: Path) -> None:
    program.open(path)
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=20_000)


def press(dialog: QWidget, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


# -- only for reading


def test_a_plan_that_cannot_be_written_says_why_and_the_copy_can(
    qtbot: QtBot, program: Program, plan: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from navplan.storage import probe

    why = Said(
        "Du kan lese, men ikke endre «{file}», fordi mappen er skrivebeskyttet. Arbeid i en kopi.", file=plan.name
    )
    monkeypatch.setattr(probe, "_why_barred", lambda path, schema: why if path == plan else None)
    opened(qtbot, program, plan)
    window, desk = program.window, program.window.desk
    assert desk is not None
    assert window.bar.isVisible()
    assert window.bar.words == why.words()
    assert desk.add(Goal(title="Nytt")) is None
    assert len(desk.workspace.all(Goal)) == 1
    program.keeping.work_in_copy(str(tmp_path / "Kopi.navplan"))
    qtbot.waitUntil(lambda: window.desk is not desk and not program.tasks.is_busy, timeout=20_000)
    assert window.desk is not None
    assert not window.bar.isVisible()
    assert window.desk.add(Goal(title="Nytt")) is not None


def test_what_comes_to_be_known_of_the_disk_is_told_once(qtbot: QtBot) -> None:
    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.places import RESOURCES
    from navplan.ui.desk import Desk

    store = MemoryStore()
    desk = Desk(memory_workspace(store), Shelf(RESOURCES / "letters"), 2024)
    told: list[str] = []
    desk.failed.connect(told.append)
    desk.add(Goal(title="Mål"))
    store.stands = Standing(notice=Said("Disken er full."))
    desk.add(Goal(title="Mål"))
    desk.add(Goal(title="Mål"))
    assert told == ["Disken er full."]


# -- not to be opened at all


def test_the_backups_of_a_damaged_plan_are_reached_from_the_start_window(
    qtbot: QtBot, program: Program, plan: Path
) -> None:
    opened(qtbot, program, plan)
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    plan.write_bytes(plan.read_bytes()[: plan.stat().st_size // 2])
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.findChild(Question) is not None, timeout=20_000)
    press(program.window.findChild(Question), "Se sikkerhetskopiene")
    dialog = program.window.findChild(BackupsDialog)
    assert dialog is not None
    shown = {button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()}
    assert shown == {"Se på kopien", "Hent tilbake hele kopien …", "Åpne mappen", "Velg sted …", "Lukk"}
    dialog.wanted_back.emit(dialog.chosen)
    dialog.accept()
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=20_000)
    assert program.window.desk is not None
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Færre i kø"]
    assert list(plan.parent.glob("Nav Prøve.skadet-*.navplan")), "what was damaged is kept"


def test_opening_is_tried_again_from_where_it_was_refused(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    program.keeping.refused(plan, "NavPlan får ikke lest filen akkurat nå.")
    press(program.window.findChild(Question), "Prøv igjen")
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=20_000)
    assert program.window.desk is not None
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Færre i kø"]


@pytest.mark.parametrize("has_copies", [True, False])
def test_what_can_be_read_of_a_damaged_plan_is_opened_as_a_file_of_its_own(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path, has_copies: bool
) -> None:
    opened(qtbot, program, plan)
    desk = program.window.desk
    assert desk is not None
    for number in range(40):
        desk.add(Goal(title=f"Mål {number}", why="Fordi " * 200))
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    if not has_copies:
        shutil.rmtree(tmp_path / OWN / "kopier")
    (leaf,) = query(plan, "SELECT pageno FROM dbstat WHERE name = 'goal' AND pagetype = 'leaf' ORDER BY path LIMIT 1")[
        0
    ]
    with plan.open("r+b") as file:
        file.seek((int(str(leaf)) - 1) * 4096)
        file.write(b"\xa5" * 4096)
    hurt = plan.read_bytes()
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.findChild(Question) is not None, timeout=20_000)
    press(program.window.findChild(Question), "Åpne det som kan leses")
    qtbot.waitUntil(lambda: program.window.findChild(SalvagedDialog) is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    assert program.window.desk is None, "nobody relies on it before they have been told"
    press(program.window.findChild(SalvagedDialog), "Åpne den")
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=20_000)
    saved = program.window.desk
    assert saved is not None
    assert program.live == plan.with_name("Nav Prøve (det som kunne leses).navplan")
    assert 20 < len(saved.workspace.all(Goal)) < 41
    (first,) = saved.workspace.history(9)
    assert first.title.words().startswith("Lest av den skadede filen «Nav Prøve.navplan». Dette mangler: Mål (minst ")
    assert plan.read_bytes() == hurt
    assert saved.add(Goal(title="Videre")) is not None


def kept_copies(tmp_path: Path) -> Sequence[Backup]:
    ((_path, shelf),) = known_shelves(tmp_path / OWN / "kopier")
    return shelf.all()


def test_a_backup_is_taken_before_anything_is_read_in(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    opened(qtbot, program, plan)
    desk = program.window.desk
    assert desk is not None
    desk.add(Goal(title="Siden sist"))
    read: list[int] = []
    program.ways.workbooks.about_to_read.emit(lambda: read.append(len(kept_copies(tmp_path))))
    qtbot.waitUntil(lambda: read != [], timeout=20_000)
    assert read == [2], "it is read when the copy lies there"
    assert kept_copies(tmp_path)[0].reason == "for_innhenting"


# -- half-written texts


def half_written(tmp_path: Path) -> list[dict[str, str]]:
    found = list((tmp_path / OWN / "kladder").glob("*.json"))
    return json.loads(found[0].read_text(encoding="utf-8")) if found else []


def test_a_long_text_is_kept_while_it_is_written_and_let_go_when_it_is_stored(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    opened(qtbot, program, plan)
    desk = program.window.desk
    assert desk is not None
    goal = desk.workspace.all(Goal)[0]
    editor = field_editor(desk, Goal, "why")
    qtbot.addWidget(editor)
    Binding(editor).follow(goal)
    editor.box.setPlainText("Fordi køen er lang, og")
    editor._on_writing()
    assert half_written(tmp_path) == [{"kind": "goal", "id": goal.id, "field": "why", "text": "Fordi køen er lang, og"}]
    editor.settle()
    assert half_written(tmp_path) == []


def test_what_was_half_written_is_offered_at_the_next_start(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    workspace = wiring.open_workspace(plan)
    goal = workspace.all(Goal)[0]
    Drafts(tmp_path / OWN / "kladder", plan, workspace).keep(goal, "why", "Fordi køen er lang")
    workspace.close()
    opened(qtbot, program, plan)
    dialog = program.window.findChild(DraftsDialog)
    assert dialog is not None
    assert dialog._list.item(0).text() == "Færre i kø – Hvorfor"
    press(dialog, "Sett inn i planen")
    assert program.window.desk is not None
    assert program.window.desk.workspace.all(Goal)[0].why == "Fordi køen er lang"
    assert half_written(tmp_path) == []


def test_a_text_that_the_plan_has_already_is_not_offered(tmp_path: Path) -> None:
    plan = memory_workspace()
    goal = plan.add(Goal(title="Mål", why="Fordi"))
    drafts = Drafts(tmp_path, tmp_path / "a.navplan", plan)
    drafts.keep(goal, "why", "Fordi")
    assert Drafts(tmp_path, tmp_path / "a.navplan", plan).left() == ()


def test_a_text_that_the_guard_stops_is_not_kept(tmp_path: Path) -> None:
    plan = memory_workspace()
    goal = plan.add(Goal(title="Mål"))
    text = "Kontakt bruker 01017012345 snarest"

    def stops(field: Field, given: str) -> None:
        if given == text:
            raise Stopped(Said("Nei"))

    plan._guard = stops
    drafts = Drafts(tmp_path, tmp_path / "a.navplan", plan)
    drafts.keep(goal, "why", "Kontakt")
    drafts.keep(goal, "why", text)
    assert list(tmp_path.glob("*.json")) == []


@pytest.mark.parametrize("junk", ["", "{", "[1]", '[{"kind": "x"}]'])
def test_a_broken_file_of_drafts_is_no_reason_to_stop(tmp_path: Path, junk: str) -> None:
    plan = memory_workspace()
    drafts = Drafts(tmp_path, tmp_path / "a.navplan", plan)
    drafts.keep(plan.add(Goal(title="Mål")), "why", "Fordi")
    (file,) = tmp_path.glob("*.json")
    file.write_text(junk)
    assert drafts.left() == ()


def test_a_text_that_a_newer_version_has_kept_is_offered_all_the_same(tmp_path: Path) -> None:
    """What else it keeps of the text is passed over; a text in a form that nobody here knows is left out."""
    plan = memory_workspace()
    drafts = Drafts(tmp_path, tmp_path / "a.navplan", plan)
    drafts.keep(plan.add(Goal(title="Mål")), "why", "Fordi")
    (file,) = tmp_path.glob("*.json")
    (row,) = json.loads(file.read_text())
    file.write_text(json.dumps([row | {"place": 5}, row | {"text": ["Fordi"]}]))
    assert [half.text for half in drafts.left()] == ["Fordi"]


def test_a_text_whose_record_is_gone_can_still_be_copied(tmp_path: Path) -> None:
    plan = memory_workspace()
    goal = plan.add(Goal(title="Mål"))
    Drafts(tmp_path, tmp_path / "a.navplan", plan).keep(goal, "why", "Fordi")
    plan.remove(goal)
    assert Drafts(tmp_path, tmp_path / "a.navplan", plan).left() == (Half("goal", goal.id, "why", "Fordi"),)
