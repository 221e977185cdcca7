"""A shared plan that colleagues have upgraded: who never had it here reads what is published, and changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.storage.probe import SCHEMA_VERSION
from navplan.ui.dialogs.question import Question
from tests.storage.newer_files import make_newer
from tests.ui.test_shared_plan import WAIT, Colleague, published

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


def test_what_asks_for_a_newer_program_is_told_with_the_way_to_one(ola: Colleague, published: Path) -> None:
    make_newer(published, SCHEMA_VERSION + 1)
    ola.program.open(published)
    ola.qtbot.waitUntil(lambda: ola.program.window.findChild(Question) is not None, timeout=WAIT)
    asked = ola.program.window.findChild(Question)
    assert asked.windowTitle() == "Planen er fra en nyere NavPlan"
    assert ola.program.window.desk is None
