"""Bygg neste år: what is counted is what comes, as proposals; nothing undecided comes, and nothing comes twice."""

import gc
import weakref

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from navplan.domain.letters.compare import store_proposals
from navplan.domain.modules.letter import Assessment, Evidence
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.relation import Carried
from navplan.ui.dialogs.next_year_dialog import COMING, NextYearDialog
from tests.ui.two_letters import accept_all, last_years_work, two_letters


@pytest.fixture
def letters(workspace):
    letters = two_letters(workspace)
    last_years_work(workspace)
    store_proposals(workspace, *letters)
    return letters


@pytest.fixture
def opened(desk, letters, qtbot):
    kept = []

    def make():
        dialog = NextYearDialog(desk, *letters)
        dialog.show()
        kept.append(dialog)
        return dialog

    yield make
    kept.clear()


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def counts(dialog):
    return {key: int(dialog.findChild(QLabel, f"count.{key}").text()) for key, *_ in COMING}


def new_year(workspace):
    return [a for a in workspace.all(Assessment) if a.expectation in ("kept", "now", "fresh")]


def test_what_is_counted_is_what_comes(opened, workspace, letters):
    accept_all(workspace, letters)
    dialog = opened()
    counted = counts(dialog)
    before = len(workspace.all(Evidence))
    dialog.carry.click()

    assert counted == {"assessments": 2, "evidence": 1, "goals_continued": 1, "goals_copied": 0, "measures": 1}
    assert len(new_year(workspace)) == 2
    assert len(workspace.all(Evidence)) - before == 1
    assert [g.expectations for g in workspace.all(Goal)] == [("same", "kept")]
    assert [m.expectations for m in workspace.all(Measure)] == [("same", "kept")]


def test_every_verdict_starts_as_to_be_made_again_and_the_words_say_so(opened, workspace, letters):
    accept_all(workspace, letters)
    dialog = opened()
    assert any("Ingen vurdering arves" in text and "Må vurderes på nytt" in text for text in texts(dialog))
    dialog.carry.click()

    assert [a.again for a in new_year(workspace)] == [True, True]


def test_what_is_undecided_does_not_come_and_is_counted(opened, workspace, letters):
    dialog = opened()

    assert dialog.carry.isHidden()
    assert "Det er ikke noe nytt å hente over." in texts(dialog)
    assert any(text.startswith("4 endringer er ikke avgjort.") for text in texts(dialog))
    assert new_year(workspace) == []


def test_what_was_dropped_is_named_and_keeps_its_work(opened, desk, workspace, letters):
    accept_all(workspace, letters)
    asked = []
    desk.asked_for.connect(asked.append)
    dialog = opened()
    assert "Det er viktig at veilederen bestiller kvalifisert tolk til samtaler om vedtak." in texts(dialog)
    next(b for b in dialog.findChildren(QPushButton) if b.property("expectation") == "gone").click()

    assert [record.id for record in asked] == ["gone"]
    assert [a.comment for a in workspace.linked(Assessment, "expectation", "gone")] == ["Tolk bestilles."]


def test_one_toast_tells_and_one_undo_takes_all_back(opened, desk, workspace, letters):
    accept_all(workspace, letters)
    said = []
    desk.announced.connect(said.append)
    opened().carry.click()
    assert said == ["Hentet over som forslag fra 2025: 2 vurderinger, 1 mål, 1 tiltak"]

    desk.undo()
    assert new_year(workspace) == []
    assert workspace.all(Carried) == ()
    assert workspace.get(Measure, "t1").expectations == ("same",)


def test_a_second_run_has_nothing_new_and_changes_nothing(opened, workspace, letters):
    accept_all(workspace, letters)
    opened().carry.click()
    steps = len(workspace.history(1_000))
    dialog = opened()

    assert dialog.counts.total == 0
    assert dialog.carry.isHidden()
    assert "Det er ikke noe nytt å hente over." in texts(dialog)
    dialog._on_carry()
    assert len(workspace.history(1_000)) == steps


def test_an_assessment_of_this_year_is_left_alone_and_counted(opened, workspace, letters):
    accept_all(workspace, letters)
    own = workspace.add(Assessment(expectation="kept", result="delvis", comment="Vårt eget."))
    dialog = opened()
    assert any(text.startswith("1 forventning har allerede en vurdering i 2026.") for text in texts(dialog))
    dialog.carry.click()

    assert workspace.get(Assessment, own.id) == own


def test_a_full_disk_is_told_and_the_dialog_stays(opened, desk, store, workspace, letters):
    accept_all(workspace, letters)
    failed = []
    desk.failed.connect(failed.append)
    dialog = opened()
    store.refuses = True
    dialog.carry.click()

    assert failed == ["Disken er full."]
    assert dialog.isVisible()
    assert new_year(workspace) == []


def test_the_dialog_is_gone_when_it_is_closed(desk, letters, qtbot):
    dialog = NextYearDialog(desk, *letters)
    dialog.show()
    gone = weakref.ref(dialog)
    dialog.reject()
    del dialog
    qtbot.wait(10)
    gc.collect()

    assert gone() is None
