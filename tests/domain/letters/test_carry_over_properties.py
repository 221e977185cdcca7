"""Whatever two letters say and whatever was decided: nothing is lost, nothing doubled, everything can be undone."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.letters.carry_over import CarryOver, carry_over, preview
from navplan.domain.letters.compare_decide import accept, reject
from navplan.domain.letters.compare_similarity import asked_in
from navplan.domain.modules.letter import Assessment, Evidence
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Record
from navplan.domain.words import Said
from tests.domain.letters.side_by_side import CHILDREN, DEBT, DEBT_REWORDED, HOUSING, INTERPRETER, TODAY, Letters

WORDINGS = st.lists(st.sampled_from([HOUSING, DEBT, DEBT_REWORDED, INTERPRETER, CHILDREN]), min_size=1, max_size=6)
PLACES = st.lists(st.integers(0, 11), min_size=1, max_size=3)


@dataclass(frozen=True)
class Year:
    """One invented year: both letters, the office's work by place in the old letter, and what was decided."""

    old: list[str]
    new: list[str]
    assessments: list[tuple[int, str, str, bool]]
    goals: list[tuple[list[int], int | None, int | None]]
    measures: list[tuple[list[int], list[int], str]]
    decisions: list[str]


YEARS = st.builds(
    Year,
    old=WORDINGS,
    new=WORDINGS,
    assessments=st.lists(
        st.tuples(
            st.integers(0, 5),
            st.sampled_from(["ikke_vurdert", "oppfylt", "delvis"]),
            st.sampled_from(["", "Vi har rutine.", "Vi mangler rutine."]),
            st.booleans(),
        ),
        min_size=1,
        max_size=6,
    ),
    goals=st.lists(
        st.tuples(PLACES, st.sampled_from([2024, 2025, 2026, None]), st.sampled_from([0, 1, None])),
        min_size=1,
        max_size=4,
    ),
    measures=st.lists(
        st.tuples(PLACES, st.lists(st.integers(0, 3), max_size=2), st.sampled_from(["i_gang", "ferdig", "forsinket"])),
        min_size=1,
        max_size=4,
    ),
    decisions=st.lists(st.sampled_from(["accept", "accept", "reject", "leave"]), min_size=12, max_size=12),
)


def built(year: Year) -> Letters:
    letters = Letters()
    olds = letters.put(letters.old, year.old)
    both = olds + letters.put(letters.new, year.new)
    with letters.workspace.draft(Said("Et år med arbeid")) as draft:
        for expectation, told in {olds[told[0] % len(olds)]: told for told in year.assessments}.items():
            _, result, comment, has_evidence = told
            own = draft.add(Assessment(expectation=expectation, result=result, comment=comment))
            if has_evidence:
                draft.add(Evidence(assessment=own.id, title="Rutine"))
        goals: list[str] = []
        for number, (places, to_year, parent) in enumerate(year.goals):
            above = goals[parent] if parent is not None and parent < len(goals) else None
            sources = tuple(dict.fromkeys(both[place % len(both)] for place in places))
            goals.append(draft.add(Goal(code=f"M{number}", expectations=sources, to_year=to_year, parent=above)).id)
        for places, serves, status in year.measures:
            sources = tuple(dict.fromkeys(both[place % len(both)] for place in places))
            aims = tuple(dict.fromkeys(goals[n] for n in serves if n < len(goals)))
            draft.add(Measure(expectations=sources, goals=aims, status=status))
    for relation, decision in zip(letters.compared(), year.decisions, strict=False):
        if decision != "leave":
            (accept if decision == "accept" else reject)(letters.workspace, [relation], TODAY)
    return letters


def carried(letters: Letters) -> CarryOver:
    return carry_over(letters.workspace, letters.old, letters.new)


def by_id(records: tuple[object, ...]) -> dict[str, Record]:
    return {record.id: record for record in records if isinstance(record, Record)}


@settings(max_examples=80)
@given(YEARS)
def test_the_preview_says_exactly_what_happens(year: Year) -> None:
    letters = built(year)
    before = letters.contents()
    shown = preview(letters.old, letters.new, letters.workspace)
    assert letters.contents() == before
    done = carried(letters)
    assert done == shown
    after = letters.contents()
    grown = {key: len(after[key]) - len(before[key]) for key in after}
    assert (grown["assessment"], grown["evidence"], grown["goal"]) == (
        done.assessments,
        done.evidence,
        done.goals_copied,
    )
    assert grown["measure"] == 0
    for key, count in (("goal", done.goals_continued), ("measure", done.measures)):
        old, new = by_id(before[key]), by_id(after[key])
        assert sum(old[id] != new[id] for id in old) == count


@settings(max_examples=80)
@given(YEARS)
def test_a_second_run_changes_nothing_and_one_undo_takes_all_back(year: Year) -> None:
    letters = built(year)
    before, steps = letters.contents(), len(letters.store.past)
    done = carried(letters)
    after, past = letters.contents(), len(letters.store.past)
    assert (past > steps) == bool(done.total)
    assert carried(letters).total == preview(letters.old, letters.new, letters.workspace).total == 0
    assert (letters.contents(), len(letters.store.past)) == (after, past)
    if done.total:
        letters.workspace.undo()
    assert letters.contents() == before


@settings(max_examples=80)
@given(YEARS)
def test_no_word_is_lost_no_verdict_inherited_and_nothing_stands_twice(year: Year) -> None:
    letters = built(year)
    before = letters.contents()
    carried(letters)
    after = letters.contents()
    for key in ("letter", "section", "expectation", "relation", "assessment", "evidence"):
        old, new = by_id(before[key]), by_id(after[key])
        assert {id: new[id] for id in old} == old
    for kind, ties in ((Goal, {"expectations"}), (Measure, {"expectations", "goals"})):
        for old in before[kind.KEY]:
            assert isinstance(old, Goal | Measure)
            now = letters.workspace.get(type(old), old.id)
            assert now is not None
            for tie in ties:
                assert getattr(now, tie)[: len(getattr(old, tie))] == getattr(old, tie)
                assert len(set(getattr(now, tie))) == len(getattr(now, tie))
            assert now.with_values(**{tie: getattr(old, tie) for tie in ties}) == old
    known = by_id(before["assessment"])
    born = [own for own in letters.workspace.all(Assessment) if own.id not in known]
    assert all(own.again and own.assessed_on is None for own in born)
    assert len({own.expectation for own in letters.workspace.all(Assessment)}) == len(after["assessment"])
    codes = [goal.code for goal in letters.workspace.all(Goal)]
    assert len(codes) == len(set(codes))


@settings(max_examples=60)
@given(YEARS)
def test_only_what_a_person_accepted_reaches_the_new_letter(year: Year) -> None:
    letters = built(year)
    accepted = {id for r in letters.relations() if r.status == "godtatt" and r.old for id in r.new}
    own = {id for kind in (Goal, Measure) for work in letters.workspace.all(kind) for id in work.expectations}
    carried(letters)
    new = {asked.id for asked in asked_in(letters.new, letters.workspace)}
    assessed = {own.expectation for own in letters.workspace.all(Assessment)}
    tied = {id for kind in (Goal, Measure) for work in letters.workspace.all(kind) for id in work.expectations}
    assert (assessed | tied - own) & new <= accepted
