"""A shared file that somebody holds: what is said, and that the work is published later (row 12)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.sharing import swapping
from navplan.ui.outside import NewOffice
from tests.ui.test_shared_plan import Colleague, goals_in


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive - Prøvedal kommune"
    folder.mkdir()
    path = folder / "Nav Prøve.navplan"
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(id="g", title="Mål"))
    workspace.close()
    return path


@pytest.fixture
def kari(qtbot: QtBot, qapp: QApplication, published: Path, tmp_path: Path) -> Iterator[Colleague]:
    made = Colleague(qtbot, tmp_path / "kari")
    made.open(published)
    yield made
    made.end()


def test_a_shared_file_in_use_is_said_and_published_later(kari: Colleague, published: Path) -> None:
    def held(*given: object, **named: object) -> None:
        raise swapping.Busy

    with pytest.MonkeyPatch.context() as means:
        means.setattr(swapping, "_replace", held)
        kari.set(title="Karis")
        kari.publish()
    assert kari.told == (
        "Ikke publisert ennå: fellesfilen er opptatt. Endringene er lagret her og deles så snart det går."
    )
    assert goals_in(published) == ["Mål"]
    assert kari.program.sharing._idle.isActive()
    kari.publish()
    assert goals_in(published) == ["Karis"]
