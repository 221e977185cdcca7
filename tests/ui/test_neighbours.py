"""A colleague in the same shared plan is told of, and one may read instead; nobody is held up."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.storage import probe
from navplan.storage.sharing import shared_copy
from navplan.storage.sharing.company import BEAT, Company
from navplan.ui.dialogs.question import Question
from navplan.ui.held_plan import READING
from tests.ui.colleagues import WAIT, Colleague, goals_in, published

__all__ = ("published",)
"""Fixtures that are used here."""

Beats = Callable[[], None]


@pytest.fixture
def ola(published: Path, tmp_path: Path) -> Beats:
    """A colleague on another machine, who beats each time that the fixture is called."""
    own = tmp_path / "olas"
    own.mkdir()
    company = Company(published, own, "network")

    def beats() -> None:
        for _ in range(BEAT["network"]):
            company.look("Ola Hansen")

    return beats


@pytest.fixture
def kari(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Colleague]:
    made = Colleague(qtbot, tmp_path / "kari")
    (tmp_path / "kari").mkdir(exist_ok=True)
    (tmp_path / "kari" / "navn.txt").write_text("Kari Nordmann", encoding="utf-8")
    yield made
    made.end()


def look(kari: Colleague) -> None:
    neighbours = kari.program.sharing.neighbours
    kari.qtbot.waitUntil(lambda: not neighbours.tasks.is_busy, timeout=WAIT)
    neighbours.look()
    kari.qtbot.waitUntil(lambda: not neighbours.tasks.is_busy, timeout=WAIT)


def test_a_colleague_who_was_there_first_is_told_of_across_the_top(
    kari: Colleague,
    published: Path,
    ola: Beats,
) -> None:
    ola()
    kari.open(published)
    look(kari)
    neighbours = kari.program.sharing.neighbours
    assert not neighbours.words.isVisible(), "a file alone is nobody"
    ola()
    look(kari)
    assert neighbours.bar.isVisible()
    assert neighbours.bar.words == "Ola Hansen redigerer nå. Du kan også skrive; endringene flettes."
    assert neighbours.bar.accessibleName() == neighbours.bar.words
    assert neighbours.words.text() == "Ola Hansen redigerer nå"
    kari.qtbot.mouseClick(neighbours.bar.go_on, Qt.MouseButton.LeftButton)
    assert not neighbours.bar.isVisible()
    assert neighbours.words.isVisible(), "the quiet word stays"
    kari.set(title="Karis")
    kari.publish()
    assert goals_in(published) == ["Karis"], "nobody was held up"
    ola()
    look(kari)
    assert not neighbours.bar.isVisible(), "it is asked once"


def test_a_colleague_who_comes_later_is_a_quiet_word_that_goes_with_them(
    kari: Colleague,
    published: Path,
    ola: Beats,
) -> None:
    kari.open(published)
    look(kari)
    ola()
    look(kari)
    ola()
    look(kari)
    neighbours = kari.program.sharing.neighbours
    assert neighbours.words.isVisible()
    assert neighbours._bar is None
    for lease in published.parent.glob("*.i bruk/her-*"):
        lease.unlink()
    look(kari)
    assert not neighbours.words.isVisible()


def test_one_may_read_instead_and_write_after_all(
    kari: Colleague,
    published: Path,
    ola: Beats,
) -> None:
    ola()
    kari.open(published)
    kari.set(title="Karis")
    look(kari)
    ola()
    look(kari)
    kari.qtbot.mouseClick(kari.program.sharing.neighbours.bar.read, Qt.MouseButton.LeftButton)
    window = kari.program.window
    kari.qtbot.waitUntil(lambda: window.desk is not None and kari._is_quiet(), timeout=WAIT)
    assert kari.goal.title == "Karis"
    assert goals_in(published) == ["Karis"], "what was written before is published"
    assert window.bar.words == READING
    with kari.qtbot.waitSignal(window.desk.failed) as refused:
        assert window.desk.add(Goal(title="Nytt")) is None
    assert refused.args == [READING]
    assert [path.name for path in published.parent.glob("*.i bruk/her-*")] != [], "Ola is there still"
    assert len(list(published.parent.glob("*.i bruk/her-*"))) == 1, "and Kari is not"
    window.wants_publish.emit()
    assert window.toast.words.startswith("Herfra blir ingenting lagret eller publisert.")
    assert window.bar.ways == ("Skriv i planen", "Bare les")
    kari.qtbot.mouseClick(window.bar.button("Skriv i planen"), Qt.MouseButton.LeftButton)
    kari.qtbot.waitUntil(lambda: kari.program.sharing.shared is not None and kari._is_quiet(), timeout=WAIT)
    assert not window.bar.isVisible()
    assert window.desk.add(Goal(title="Nytt")) is not None


def test_closing_takes_our_own_sign_away(kari: Colleague, published: Path) -> None:
    kari.open(published)
    look(kari)
    (lease,) = published.parent.glob("*.i bruk/her-*")
    assert json.loads(lease.read_text(encoding="utf-8"))["name"] == "Kari Nordmann"
    kari.program._on_close()
    kari.qtbot.waitUntil(lambda: not lease.exists(), timeout=WAIT)
    kari.open(published)
    look(kari)
    kari.program.window.close()
    kari.program.leave()
    assert list(published.parent.glob("*.i bruk/her-*")) == []


def test_who_has_published_is_named(kari: Colleague, published: Path, qtbot: QtBot, tmp_path: Path) -> None:
    kari.open(published)
    other = Colleague(qtbot, tmp_path / "per")
    (tmp_path / "per").mkdir(exist_ok=True)
    (tmp_path / "per" / "navn.txt").write_text("Per Ås {n} <b>", encoding="utf-8")
    other.open(published)
    other.set(why="Pers")
    other.publish()
    kari.program.sharing.look()
    kari.settled()
    assert kari.program.window.toast.words == "Per Ås {n} <b> har publisert. 1 endring er flettet inn."
    other.end()


@pytest.fixture
def older(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is published is of the schema before this one, and so is a colleague's NavPlan."""
    folder = published.with_name(f"{published.stem}.i bruk")
    folder.mkdir()
    said = {"schema": probe.SCHEMA_VERSION - 1, "program": "0.0.9", "week": datetime.now(UTC).date().isoformat()}
    (folder / f"utgave-{7:016x}.json").write_text(json.dumps(said), encoding="utf-8")
    headed = probe.read_header

    def read_header(path: Path) -> probe.Header:
        header = headed(path)
        return probe.Header(header.schema - 1, header.wal) if path.name == "sist_sett.navplan" else header

    monkeypatch.setattr(shared_copy.probe, "read_header", read_header)


@pytest.mark.parametrize("is_agreed", [True, False])
def test_a_newer_schema_is_published_only_when_somebody_says_so(
    kari: Colleague,
    published: Path,
    older: None,
    is_agreed: bool,
) -> None:
    kari.open(published)
    kari.set(title="Karis")
    kari.program.sharing._idle.timeout.emit()
    kari.settled()
    assert "NavPlan 0.0.9" in kari.told
    assert kari.program.window.findChild(Question) is None, "it is not asked unless somebody wants to publish"
    kari.publish()
    question = kari.program.window.findChild(Question)
    assert question.other.isDefault()
    assert any("Publiser likevel" in button.text() for button in question.findChildren(QPushButton))
    kari.qtbot.mouseClick(question.action if is_agreed else question.other, Qt.MouseButton.LeftButton)
    kari.settled()
    assert goals_in(published) == (["Karis"] if is_agreed else ["Mål"])
    assert kari.told.startswith("Publisert" if is_agreed else "Ikke publisert ennå: planen er åpnet med NavPlan 0.0.9")
