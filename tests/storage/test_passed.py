"""«Dette er ikke et fødselsnummer» on a real file: recorded by rule and field, known again after a restart."""

from pathlib import Path

import pytest

from navplan.domain.modules.passed import PrivacyPass, passed_rules
from navplan.domain.modules.plan import Measure
from navplan.domain.privacy import PrivacyGuard, Stopped
from navplan.domain.workspace import CannotChange, Workspace
from navplan.wiring import open_workspace

TEXT = "Avtale 20241234567 med renholdet"


@pytest.fixture
def opened(plan_file: Path):
    made: list[Workspace] = []

    def opening() -> tuple[Workspace, PrivacyGuard]:
        for earlier in made:
            earlier.close()
        made.append(open_workspace(plan_file))
        guard = made[-1].guardian
        assert isinstance(guard, PrivacyGuard)
        return made[-1], guard

    yield opening
    made[-1].close()


def let_through(opened) -> tuple[Workspace, Measure]:
    workspace, guard = opened()
    measure = workspace.add(Measure(code="T1", title="Bytte lås"))
    with pytest.raises(Stopped):
        workspace.set(measure, description=TEXT)
    assert workspace.all(PrivacyPass) == ()
    guard.allow_once("description", TEXT)
    return workspace, workspace.set(measure, description=TEXT)


def test_what_is_let_past_is_recorded_once_with_rule_and_field(opened) -> None:
    workspace, measure = let_through(opened)
    (passed,) = workspace.all(PrivacyPass)
    assert (passed.rule, passed.about_key, passed.about_id, passed.field) == (
        "N3",
        "measure",
        measure.id,
        "description",
    )
    assert passed.passed_on
    workspace.set(measure, description="Uten nummer")
    workspace.undo()
    assert workspace.all(PrivacyPass) == (passed,)


def test_the_digits_stand_nowhere_but_in_the_field_itself(opened, plan_file: Path) -> None:
    workspace, measure = let_through(opened)
    workspace.set(measure, description="")
    (passed,) = workspace.all(PrivacyPass)
    assert "2024" not in f"{passed.rule}{passed.about_key}{passed.field}{passed.passed_at}"


def test_after_a_restart_the_same_text_passes_and_another_number_does_not(opened) -> None:
    _workspace, measure = let_through(opened)
    workspace, _guard = opened()
    again = workspace.add(Measure(code="T2", title="Neste år", description=TEXT))
    assert passed_rules(workspace, "measure", again.id, "description") == {"N3"}
    assert passed_rules(workspace, "measure", measure.id, "title") == frozenset()
    with pytest.raises(Stopped):
        workspace.set(workspace.get(Measure, measure.id), description="Avtale 20241234568 med renholdet")


def test_a_restart_without_a_record_of_it_lets_nothing_past(opened, plan_file: Path) -> None:
    workspace, _guard = opened()
    with pytest.raises(Stopped):
        workspace.add(Measure(code="T2", title="Neste år", description=TEXT))


def test_undo_of_the_text_does_not_take_the_record_of_it_back(opened) -> None:
    workspace, _measure = let_through(opened)
    workspace.undo()
    assert len(workspace.all(PrivacyPass)) == 1


def test_the_list_cannot_be_altered_or_shortened(opened) -> None:
    workspace, _measure = let_through(opened)
    (passed,) = workspace.all(PrivacyPass)
    with pytest.raises(CannotChange):
        workspace.set(passed, rule="N2")
    with pytest.raises(CannotChange):
        workspace.remove(passed)
