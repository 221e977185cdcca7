"""The change report: every class, every expectation once, and sums that are the sizes of both letters."""

from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.letters.compare import propose
from navplan.domain.letters.compare_decide import accept, reject, relate
from navplan.domain.letters.compare_life import life_of
from navplan.domain.letters.compare_report import CLASSES, change_report
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.modules.relation import Relation
from tests.domain.letters.side_by_side import DEBT, DEBT_REWORDED, HOUSING, INTERPRETER, TODAY, Letters


def two_letters() -> tuple[Letters, list[str], list[str]]:
    letters = Letters()
    return letters, letters.put(letters.old, [HOUSING, DEBT]), letters.put(letters.new, [DEBT_REWORDED, INTERPRETER])


def test_before_anything_is_compared_everything_is_unresolved() -> None:
    letters, _, _ = two_letters()
    report = change_report(letters.old, letters.new, letters.workspace)
    assert {change.type for change in report.changes} == {"uavklart"}
    assert (report.counts["uavklart"].old, report.counts["uavklart"].new, report.undecided) == (2, 2, 4)
    assert all(not change.is_decided and change.relation is None for change in report.changes)


def test_each_class_is_counted_on_both_sides_and_what_is_open_is_told() -> None:
    letters, _, _ = two_letters()
    proposed = letters.compared()
    accept(letters.workspace, proposed[:1], TODAY)
    report = change_report(letters.old, letters.new, letters.workspace)
    counts = {key: (count.old, count.new, count.open) for key, count in report.counts.items() if count.old or count.new}
    assert counts == {"endret": (1, 1, 0), "ny": (0, 1, 1), "utgatt": (1, 0, 1)}
    assert (report.old_total, report.new_total, report.undecided) == (2, 2, 2)
    assert list(report.counts) == [option.key for option in CLASSES]


def test_changes_stand_in_the_order_of_the_letters_and_mark_the_words() -> None:
    letters, _old, new = two_letters()
    letters.compared()
    changes = change_report(letters.old, letters.new, letters.workspace).changes
    assert [change.type for change in changes] == ["utgatt", "endret", "ny"]
    marked = [piece.text for piece in changes[1].words() if piece.kind == "added"]
    assert "skal" in marked
    assert [expectation.id for expectation in changes[1].new] == [new[0]]


def test_what_was_rejected_is_unresolved_again() -> None:
    letters, _, _ = two_letters()
    reject(letters.workspace, letters.compared()[:1], TODAY)
    report = change_report(letters.old, letters.new, letters.workspace)
    assert (report.counts["uavklart"].old, report.counts["uavklart"].new) == (1, 1)


def test_an_expectation_that_two_relations_hold_is_told_where_a_person_decided() -> None:
    letters, old, new = two_letters()
    letters.compared()
    relate(letters.workspace, (letters.old, letters.new), ([old[0]], new), "delt", TODAY)
    relate(letters.workspace, (letters.old, letters.new), ([old[1]], [new[0]]), "endret", TODAY)
    report = change_report(letters.old, letters.new, letters.workspace)
    assert (report.old_total, report.new_total) == (2, 2)
    assert [(c.type, len(c.old), len(c.new)) for c in report.changes] == [("endret", 1, 0), ("delt", 1, 2)]
    assert sum(len(change.new) for change in report.changes) == 2


def test_a_decision_outweighs_a_proposal_that_was_there_before() -> None:
    letters, old, new = two_letters()
    sides = {"old_letter": letters.old.id, "new_letter": letters.new.id, "new": (new[0],)}
    letters.workspace.add(Relation(old=(old[0],), **sides))
    decided = letters.workspace.add(Relation(old=(old[1],), status="godtatt", decided_on=TODAY.on, **sides))
    told = change_report(letters.old, letters.new, letters.workspace).changes
    assert [c.relation for c in told if new[0] in {e.id for e in c.new}] == [decided]


TEXTS = st.lists(st.sampled_from([HOUSING, DEBT, DEBT_REWORDED, INTERPRETER, "Noe annet."]), max_size=6)


@settings(max_examples=40)
@given(TEXTS, TEXTS, st.lists(st.sampled_from(["accept", "reject", "leave"]), max_size=12))
def test_counts_add_up_to_both_letters_whatever_has_been_decided(
    old: list[str], new: list[str], decisions: list[str]
) -> None:
    letters = Letters()
    letters.put(letters.old, old)
    letters.put(letters.new, new)
    for relation, decision in zip(letters.compared(), decisions, strict=False):
        if decision != "leave":
            (accept if decision == "accept" else reject)(letters.workspace, [relation], TODAY)
    for _ in range(2):
        report = change_report(letters.old, letters.new, letters.workspace)
        assert (report.old_total, report.new_total) == (len(old), len(new))
        told = [e.id for change in report.changes for e in (*change.old, *change.new)]
        assert len(told) == len(set(told)) == len(old) + len(new)
        letters.compared()
    assert not [r for r in propose(letters.old, letters.new, letters.workspace) if r.status != "foreslatt"]


def test_the_life_of_an_expectation_goes_through_split_and_merge_over_four_letters() -> None:
    letters = Letters()
    third = letters.workspace.add(Letter(title="Kommunebrev", year=2027))
    fourth = letters.workspace.add(Letter(title="Kommunebrev", year=2028))
    (a,) = letters.put(letters.old, [HOUSING])
    b, c = letters.put(letters.new, [DEBT, INTERPRETER])
    d, e = letters.put(third, [DEBT, INTERPRETER])
    (f,) = letters.put(fourth, [HOUSING])
    workspace = letters.workspace
    relate(workspace, (letters.old, letters.new), ([a], [b, c]), "delt", TODAY)
    relate(workspace, (letters.new, third), ([b], [d]), "lik", TODAY)
    relate(workspace, (letters.new, third), ([c], [e]), "lik", TODAY)
    relate(workspace, (third, fourth), ([d, e], [f]), "slatt_sammen", TODAY)

    def life(id: str) -> list[tuple[int | None, str]]:
        expectation = workspace.get(Expectation, id)
        assert expectation is not None
        return [(stage.letter.year, stage.expectation.id) for stage in life_of(expectation, workspace)]

    assert life(a) == [(2025, a), (2026, b), (2026, c), (2027, d), (2027, e), (2028, f)]
    assert life(f) == [(2025, a), (2026, b), (2026, c), (2027, d), (2027, e), (2028, f)]
    assert life(b) == [(2025, a), (2026, b), (2027, d), (2028, f)]


def test_only_accepted_relations_lead_on_in_the_life_of_an_expectation() -> None:
    letters, old, _ = two_letters()
    proposed = letters.compared()
    debt = letters.workspace.get(Expectation, old[1])
    assert debt is not None
    assert len(life_of(debt, letters.workspace)) == 1
    accept(letters.workspace, proposed, TODAY)
    stages = life_of(debt, letters.workspace)
    assert [stage.relation.type if stage.relation else None for stage in stages] == [None, "endret"]
    assert all(isinstance(stage.relation, Relation | None) for stage in stages)
