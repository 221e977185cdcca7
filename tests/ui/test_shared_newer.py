"""A shared plan that colleagues have upgraded: who never had it here reads what is published, and changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.storage.probe import SCHEMA_VERSION
from navplan.ui.dialogs.question import Question
from tests.storage.conftest import query
from tests.storage.newer_files import make_newer
from tests.ui.colleagues import WAIT, Colleague, published

__all__ = ["published"]


@pytest.fixture
def ola(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Colleague]:
    made = Colleague(qtbot, tmp_path / "ola")
    yield made
    made.end()


def lying(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_what_colleagues_with_a_newer_program_published_is_read(ola: Colleague, published: Path) -> None:
    make_newer(published)
    before = lying(published.parent)
    ola.open(published)
    desk = ola.program.window.desk
    assert [goal.title for goal in desk.workspace.all(Goal)] == ["Mål"]
    assert ola.program.window.bar.words == "Filen er laget i en nyere NavPlan (7.5.0). Du kan lese den, men ikke endre."
    assert desk.add(Goal(title="Nytt")) is None
    assert lying(published.parent) == before


def test_who_has_a_working_copy_keeps_it_and_can_read_what_is_published(ola: Colleague, published: Path) -> None:
    ola.open(published)
    working = ola.program.live
    make_newer(published)
    query(published, "UPDATE goal SET title = 'Endret av Kari'")
    ola.program.sharing.look()
    toast = ola.program.window.toast
    ola.qtbot.waitUntil(lambda: toast._on.text() == "Les det som er publisert", timeout=WAIT)
    assert [goal.title for goal in ola.program.window.desk.workspace.all(Goal)] == ["Mål"], "it is not merged"
    desk, mine, theirs = ola.program.window.desk, working.read_bytes(), published.read_bytes()
    toast._on.click()
    ola.qtbot.waitUntil(lambda: ola.program.window.desk not in (None, desk), timeout=WAIT)
    ola.settled()
    assert [goal.title for goal in ola.program.window.desk.workspace.all(Goal)] == ["Endret av Kari"]
    assert ola.program.window.bar.words.startswith("Filen er laget i en nyere NavPlan (7.5.0)")
    assert (working.read_bytes(), published.read_bytes()) == (mine, theirs)


def test_what_asks_for_a_newer_program_is_told_with_the_way_to_one(ola: Colleague, published: Path) -> None:
    make_newer(published, SCHEMA_VERSION + 1)
    ola.program.open(published)
    ola.qtbot.waitUntil(lambda: ola.program.window.findChild(Question) is not None, timeout=WAIT)
    asked = ola.program.window.findChild(Question)
    assert asked.windowTitle() == "Planen er fra en nyere NavPlan"
    assert ola.program.window.desk is None
