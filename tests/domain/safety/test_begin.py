"""From the library into an assessment: picked as one step, probability never filled in, numbers never used again."""

import re
from datetime import date

import pytest

from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyCritical,
    SafetyMeasure,
    SafetyScale,
    SafetySituation,
)
from navplan.domain.modules.safety.words import AREAS, CRITICAL, FACTORS, FORMS, HIERARCHY, WORKS_ON
from navplan.domain.modules.safety.words_practice import CARD_ACTIONS
from navplan.domain.privacy import guard
from navplan.domain.records import field_of
from navplan.domain.safety.begin import (
    NewMeasure,
    add_measure,
    add_situation,
    answer_critical,
    begin_assessment,
    change_scale,
    first_scale,
    free_for_pick,
    link_measure,
    pick,
)
from navplan.domain.safety.library import library
from navplan.domain.workspace import Workspace

TODAY = date(2026, 11, 22)
SHELF = library()


@pytest.fixture
def assessment(workspace: Workspace) -> SafetyAssessment:
    return begin_assessment(workspace, SHELF, "Risikovurdering", 2026, TODAY)


# -- the library itself


def test_the_library_has_forty_situations_with_five_that_must_be_answered() -> None:
    assert [known.id for known in SHELF.situations] == [f"L{n:02}" for n in range(1, 41)]
    assert [known.id for known in SHELF.situations if known.critical] == [option.key for option in CRITICAL]


@pytest.mark.parametrize("known", SHELF.situations, ids=lambda known: known.id)
def test_every_situation_is_made_of_known_words_and_passes_the_guard(known) -> None:
    assert known.area in {o.key for o in AREAS}
    assert set(known.factors) <= {o.key for o in FACTORS}
    assert known.factors
    assert set(known.forms) <= {o.key for o in FORMS}
    assert known.forms
    assert 1 <= known.consequence <= 5
    assert known.measures
    for measure in known.measures:
        assert measure.level in {o.key for o in HIERARCHY}
        assert measure.works_on in {"", *(o.key for o in WORKS_ON)}
        guard(field_of(Measure, "title"), measure.words)
    guard(field_of(SafetySituation, "situation"), known.situation)
    guard(field_of(SafetySituation, "happening"), known.happening)


def test_law_and_library_say_where_they_come_from_and_when_they_were_checked() -> None:
    assert SHELF.source
    assert SHELF.checked_on == SHELF.law_checked_on == date(2026, 11, 21)
    chapter = [r for r in SHELF.references if r.duty]
    assert [r.duty for r in chapter] == [f"3A-{n}" for n in range(1, 7)]
    assert all(r.source for r in SHELF.references)
    assert not any(r.verified for r in chapter), "nobody has read the chapter in the law itself yet"


@pytest.mark.parametrize(
    ("text", "outdated"),
    [
        *(("jf. § 23A-1", True), ("kapittel 3A, § 3A-2", False), ("aml. § 4-3 fjerde ledd", True)),
        *(("aml. § 4-3 (4)", True), ("aml. § 4-3 sjette ledd", False), ("§ 14-3 fjerde ledd", False)),
    ],
)
def test_references_that_are_out_of_date_are_found(text: str, outdated: bool) -> None:
    assert bool(SHELF.outdated_references(text)) is outdated


def test_the_card_asks_ten_questions_and_offers_known_actions() -> None:
    assert len(SHELF.questions) == 10
    known = {option.key for option in CARD_ACTIONS}
    assert all(set(question.actions) <= known for question in SHELF.questions)
    assert SHELF.card_footer


def test_the_check_list_goes_from_at_once_to_ninety_days() -> None:
    assert SHELF.stages[0].when == "Straks"
    assert "90" in SHELF.stages[-1].when
    assert all(stage.steps for stage in SHELF.stages)


def test_a_library_of_another_edition_is_refused(tmp_path) -> None:
    for file in ("situations", "law", "standard", "card", "after_incident"):
        (tmp_path / f"{file}.json").write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(ValueError, match="another edition"):
        library(tmp_path)


# -- picking


def test_picking_is_one_step_and_leaves_probability_to_the_office(workspace: Workspace, assessment) -> None:
    born = pick(workspace, assessment, SHELF.situations[:3])
    assert [s.serial for s in born] == [1, 2, 3]
    assert all(s.s_now is None and s.k_now == k.consequence for s, k in zip(born, SHELF.situations, strict=False))
    workspace.undo()
    assert workspace.all(SafetySituation) == ()
    assert workspace.get(SafetyAssessment, assessment.id).last_number == 0


def test_picking_the_whole_library_twice_changes_nothing_the_second_time(workspace: Workspace, assessment) -> None:
    pick(workspace, assessment, SHELF.situations)
    assert len(workspace.all(SafetySituation)) == 40
    assert list(free_for_pick(assessment, SHELF, workspace)) == []
    title = workspace.undo_title
    assert pick(workspace, assessment, SHELF.situations) == ()
    assert workspace.undo_title == title


def test_a_picked_critical_situation_answers_that_it_is_taken_along(workspace: Workspace, assessment) -> None:
    (born,) = pick(workspace, assessment, [SHELF.get("L09")])
    (answer,) = workspace.all(SafetyCritical)
    assert (answer.about, answer.answer, answer.situation) == ("L09", "tatt_med", born.id)


def test_an_answer_given_before_is_not_overwritten_by_picking(workspace: Workspace, assessment) -> None:
    answer_critical(workspace, assessment, "L09", "ikke_aktuelt", "Vi har ikke samtalerom.")
    pick(workspace, assessment, [SHELF.get("L09")])
    assert [c.answer for c in workspace.all(SafetyCritical)] == ["ikke_aktuelt"]


def test_a_number_is_never_used_again(workspace: Workspace, assessment) -> None:
    first, second = pick(workspace, assessment, SHELF.situations[:2])
    workspace.remove(second)
    third = add_situation(workspace, SafetySituation(assessment=assessment.id))
    assert (first.serial, third.serial) == (1, 3)


# -- measures


@pytest.mark.parametrize(
    ("level", "deadline"), [("hoy", date(2026, 12, 22)), ("middels", date(2027, 5, 21)), ("lav", None)]
)
def test_a_measure_begun_at_a_situation_is_the_plans_own_with_a_deadline_after_the_risk(
    workspace: Workspace, assessment, level: str, deadline: date | None
) -> None:
    (situation,) = pick(workspace, assessment, SHELF.situations[:1])
    measure = add_measure(workspace, situation, level, NewMeasure("Sette opp vert", "3", "begge", 2026), TODAY)
    assert (measure.deadline, measure.year) == (deadline, 2026)
    assert re.fullmatch(r"T\d+", measure.code)
    (about,) = workspace.linked(SafetyMeasure, "measure", measure.id)
    assert (about.situations, about.level, about.works_on, about.payer) == ((situation.id,), "3", "begge", "uavklart")
    workspace.remove(measure)
    assert workspace.all(SafetyMeasure) == ()


def test_a_measure_is_linked_to_a_second_situation_without_a_second_record(workspace: Workspace, assessment) -> None:
    first, second = pick(workspace, assessment, SHELF.situations[:2])
    measure = workspace.add(Measure(code="T1", title="Vert"))
    link_measure(workspace, first, measure)
    about = link_measure(workspace, second, measure)
    link_measure(workspace, second, measure)
    assert workspace.all(SafetyMeasure) == (about,)
    assert about.situations == (first.id, second.id)


# -- the scale


def test_the_first_assessment_makes_the_scale_and_the_second_uses_it(workspace: Workspace, assessment) -> None:
    other = begin_assessment(workspace, SHELF, "Neste", 2027, TODAY)
    assert other.scale == assessment.scale
    assert len(workspace.all(SafetyScale)) == 1


def test_a_changed_scale_is_a_new_version_with_a_reason(workspace: Workspace, assessment) -> None:
    stricter = first_scale(TODAY).with_values(middle_max=8)
    with pytest.raises(ValueError, match="reason"):
        change_scale(workspace, stricter, TODAY)
    with pytest.raises(ValueError, match="rise"):
        change_scale(workspace, stricter.with_values(reason="Prøve", low_max=9), TODAY)
    assert change_scale(workspace, stricter.with_values(reason="Etter øvelsen"), TODAY).version == 2
