"""«Bygg neste år»: what comes along, in which state, and what is never touched."""

from collections.abc import Iterable
from datetime import date

import pytest

from navplan.domain.coverage import letter_tally
from navplan.domain.letters.carry_over import CarryOver, carry_over, has_work, origins, preview
from navplan.domain.letters.compare_decide import accept, reject, relate
from navplan.domain.modules.letter import Assessment, Evidence, Expectation
from navplan.domain.modules.office import Role
from navplan.domain.modules.relation import Carried
from tests.domain.letters.side_by_side import DEBT, DEBT_REWORDED, HOUSING, INTERPRETER, TODAY, Letters


class Work(Letters):
    """Two letters: one demand reworded, one gone and one new, with work on the first two."""

    def __init__(self) -> None:
        super().__init__()
        self.debt, self.housing = self.put(self.old, [DEBT, HOUSING])
        self.heir, self.fresh = self.put(self.new, [DEBT_REWORDED, INTERPRETER])
        self.role = self.workspace.add(Role(title="Gjeldsrådgiver")).id
        self.assessment = self.workspace.add(
            Assessment(
                expectation=self.debt, work="klar", result="oppfylt", comment="Vi har to rådgivere.", role=self.role,
                assessed_on=date(2025, 4, 2),
            )
        )  # fmt: skip
        self.evidence = self.workspace.add(
            Evidence(assessment=self.assessment.id, title="Rutine", place="Håndboka", expires=date(2026, 12, 31))
        )

    def carry(self) -> CarryOver:
        return carry_over(self.workspace, self.old, self.new)

    def brought(self, expectation: str) -> Assessment:
        (found,) = self.workspace.linked(Assessment, "expectation", expectation)
        return found


@pytest.fixture
def work() -> Work:
    work = Work()
    work.accept_all()
    return work


def test_an_assessment_comes_along_as_a_proposal_that_must_be_made_again(work: Work) -> None:
    work.carry()
    brought = work.brought(work.heir)
    assert brought == Assessment(
        id=brought.id, expectation=work.heir, work="ikke_startet", result="oppfylt", comment="Vi har to rådgivere.",
        role=work.role, assessed_on=None, again=True,
    )  # fmt: skip


def test_no_verdict_is_inherited(work: Work) -> None:
    before = letter_tally(work.new, work.workspace)
    work.carry()
    after = letter_tally(work.new, work.workspace)
    assert (after.assessed, after.covered) == (before.assessed, before.covered) == (0, 0)
    assert after.again == 1


@pytest.mark.parametrize(
    ("before", "after"), [("ikke_startet", "ikke_startet"), ("pagar", "pagar"), ("klar", "ikke_startet")]
)
def test_work_that_goes_on_goes_on_and_finished_work_has_not_begun_anew(work: Work, before: str, after: str) -> None:
    work.workspace.set(work.assessment, work=before)
    work.carry()
    assert work.brought(work.heir).work == after


def test_evidence_is_copied_and_the_old_stays_where_it_was(work: Work) -> None:
    work.carry()
    (copied,) = work.workspace.linked(Evidence, "assessment", work.brought(work.heir).id)
    assert copied == work.evidence.with_values(id=copied.id, assessment=copied.assessment)
    assert work.workspace.linked(Evidence, "assessment", work.assessment.id) == (work.evidence,)


def test_nothing_of_the_old_letter_changes(work: Work) -> None:
    before = work.contents()
    work.carry()
    after = work.contents()
    for key in ("letter", "section", "expectation", "relation"):
        assert after[key] == before[key]
    for key in ("assessment", "evidence"):
        assert after[key][: len(before[key])] == before[key]


def test_what_was_carried_points_to_where_it_came_from(work: Work) -> None:
    work.carry()
    brought = work.brought(work.heir)
    (trace,) = origins(brought.id, work.workspace)
    assert (trace.kind_key, trace.old_id, trace.new_id) == ("assessment", work.assessment.id, brought.id)
    assert (trace.letter, trace.reviewed_on) == (work.new.id, None)
    assert work.relations()[0].id == trace.relation
    (evidence,) = work.workspace.linked(Evidence, "assessment", brought.id)
    assert [t.old_id for t in origins(evidence.id, work.workspace)] == [work.evidence.id]
    assert origins(work.assessment.id, work.workspace) == ()


def test_a_new_expectation_gets_nothing_and_a_gone_one_keeps_its_work(work: Work) -> None:
    own = work.workspace.add(Assessment(expectation=work.housing, comment="Fire hybler."))
    done = work.carry()
    assert work.workspace.linked(Assessment, "expectation", work.fresh) == ()
    assert work.workspace.linked(Assessment, "expectation", work.housing) == (own,)
    assert done.left_behind == (work.housing,)
    housing = work.workspace.get(Expectation, work.housing)
    assert housing is not None
    assert not housing.dropped


def test_what_nobody_has_decided_or_somebody_has_rejected_carries_nothing() -> None:
    work = Work()
    proposed = work.compared()
    assert (preview(work.old, work.new, work.workspace).total, work.carry().total) == (0, 0)
    assert preview(work.old, work.new, work.workspace).undecided == 3
    reject(work.workspace, [proposed[0]], TODAY)
    assert work.carry() == CarryOver(undecided=4)
    assert work.workspace.linked(Assessment, "expectation", work.heir) == ()


def test_the_offices_own_new_assessment_is_never_written_over(work: Work) -> None:
    mine = work.workspace.add(Assessment(expectation=work.heir, comment="Allerede vurdert.", result="delvis"))
    done = work.carry()
    assert (done.assessments, done.evidence, done.kept) == (0, 0, 1)
    assert work.workspace.linked(Assessment, "expectation", work.heir) == (mine,)


def test_an_assessment_that_was_only_opened_is_not_carried(work: Work) -> None:
    blank = work.workspace.set(work.assessment, work="ikke_startet", result="ikke_vurdert", comment="", role=None)
    work.workspace.set(blank, assessed_on=None)
    assert work.carry().assessments == 1
    work.workspace.undo()
    work.workspace.remove(work.evidence)
    assert work.carry().total == 0


def test_the_preview_counts_what_is_done_and_stores_nothing(work: Work) -> None:
    before, past = work.contents(), len(work.store.past)
    shown = preview(work.old, work.new, work.workspace)
    assert (work.contents(), len(work.store.past)) == (before, past)
    assert shown == work.carry() == CarryOver(assessments=1, evidence=1)
    assert len(work.contents()["assessment"]) - len(before["assessment"]) == 1
    assert len(work.contents()["evidence"]) - len(before["evidence"]) == 1


def test_a_second_run_changes_nothing_and_one_undo_takes_all_back(work: Work) -> None:
    before = work.contents()
    work.carry()
    after, past = work.contents(), len(work.store.past)
    assert preview(work.old, work.new, work.workspace) == CarryOver()
    assert work.carry() == CarryOver()
    assert (work.contents(), len(work.store.past)) == (after, past)
    title = work.workspace.undo_title
    assert title is not None
    assert title.words() == "Bygg Kommunebrev 2026 på Kommunebrev 2025"
    work.workspace.undo()
    assert work.contents() == before
    work.workspace.redo()
    assert work.contents() == after


def test_what_is_decided_later_comes_along_in_the_next_run() -> None:
    work = Work()
    work.compared()
    work.carry()
    accept(work.workspace, work.relations(), TODAY)
    assert work.carry().assessments == 1
    assert work.carry().total == 0


def merged(comments: Iterable[tuple[str, str, str]]) -> Work:
    """Several old demands, with result, work and comment each, that became one."""
    work = Work()
    olds = [work.debt]
    for number, (result, state, comment) in enumerate(comments):
        (id,) = work.put(work.old, [f"Nummer {number}"])
        work.workspace.add(Assessment(expectation=id, result=result, work=state, comment=comment, role=work.role))
        olds.append(id)
    relate(work.workspace, (work.old, work.new), (olds, [work.heir]), "slatt_sammen", TODAY)
    return work


def test_a_merged_demand_gathers_all_comments_and_each_only_once() -> None:
    work = merged(
        [("oppfylt", "klar", "Ny rutine."), ("oppfylt", "klar", "Vi har to rådgivere."), ("oppfylt", "klar", "")]
    )
    work.carry()
    brought = work.brought(work.heir)
    assert brought.comment == "Vi har to rådgivere.\n\nNy rutine."
    assert (brought.result, brought.role, brought.work) == ("oppfylt", work.role, "ikke_startet")
    assert {trace.old_id for trace in origins(brought.id, work.workspace)} == {
        own.id for own in work.workspace.all(Assessment) if own.id != brought.id
    }


def test_old_verdicts_that_disagree_propose_none() -> None:
    work = merged([("delvis", "pagar", "Mangler på Nes.")])
    work.carry()
    assert (work.brought(work.heir).result, work.brought(work.heir).work) == ("ikke_vurdert", "pagar")


def test_roles_that_disagree_leave_the_choice_open() -> None:
    work = merged([("oppfylt", "klar", "x")])
    other = work.workspace.add(Role(title="Fagleder")).id
    work.workspace.set(work.workspace.all(Assessment)[1], role=other)
    work.carry()
    assert work.brought(work.heir).role is None


def test_comments_that_do_not_fit_stay_whole_with_the_old() -> None:
    work = merged([("oppfylt", "klar", "b" * 19_990), ("oppfylt", "klar", "Kort.")])
    work.carry()
    assert work.brought(work.heir).comment == "Vi har to rådgivere.\n\nKort."


def test_a_split_demand_gives_each_part_the_assessment_and_its_evidence() -> None:
    work = Work()
    relate(work.workspace, (work.old, work.new), ([work.debt], [work.heir, work.fresh]), "delt", TODAY)
    assert work.carry() == CarryOver(assessments=2, evidence=2, undecided=1)
    for expectation in (work.heir, work.fresh):
        brought = work.brought(expectation)
        assert (brought.comment, brought.again) == ("Vi har to rådgivere.", True)
        assert len(work.workspace.linked(Evidence, "assessment", brought.id)) == 1
    assert len(work.workspace.all(Carried)) == 4


def test_the_same_evidence_of_merged_demands_is_there_once() -> None:
    work = merged([("oppfylt", "klar", "x")])
    other = work.workspace.all(Assessment)[1]
    work.workspace.add(work.evidence.with_values(id="", assessment=other.id))
    assert work.carry().evidence == 1
    assert len([trace for trace in work.workspace.all(Carried) if trace.kind_key == "evidence"]) == 2


def test_work_is_an_assessment_that_says_something_or_a_goal_or_an_open_measure(work: Work) -> None:
    assert has_work(work.debt, work.workspace)
    assert not has_work(work.housing, work.workspace)
    work.workspace.add(Assessment(expectation=work.housing))
    assert not has_work(work.housing, work.workspace)
