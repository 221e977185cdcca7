"""A routine with its own text: approved, kept word for word, printed, and told when it is not what was approved."""

from datetime import date

import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.outline import Bullets, Notice, Paragraph
from navplan.domain.modules.control.approval import approve, versions_of, why_not_approved
from navplan.domain.modules.control.records import ControlRoutine, ControlVersion
from navplan.domain.modules.control.rules import check_routine
from navplan.domain.modules.office import Role
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import CannotChange, Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 21)


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


@pytest.fixture
def routine(plan: Workspace) -> ControlRoutine:
    leader = plan.add(Role(title="Nav-leder"))
    text = "Mottaket er betjent.\n\nVakttelefonen følger vaktlisten."
    return plan.add(
        ControlRoutine(
            code="TIL-01",
            title="Mottak",
            theme="tilgjengelighet",
            owner=leader.id,
            purpose="Alle får kontakt.",
            wording=text,
            approved_by=leader.id,
        )
    )


def approved(plan: Workspace, routine: ControlRoutine, today: date = TODAY) -> ControlRoutine:
    assert why_not_approved(routine, plan, today) == ()
    with plan.draft(Said("Godkjenn")) as draft:
        approve(draft, plan, routine, today)
    found = plan.get(ControlRoutine, routine.id)
    assert found is not None
    return found


def test_approval_puts_it_in_force_and_keeps_the_text_word_for_word(plan, routine) -> None:
    valid = approved(plan, routine)
    assert (valid.status, valid.written, valid.version, valid.improved_on) == ("gjeldende", "ja", "1", None)
    assert (valid.valid_from, valid.next_revision) == (TODAY, date(2027, 11, 21))
    (kept,) = versions_of(valid, plan)
    assert (kept.number, kept.approved_on, kept.approved_by) == (1, TODAY, "Nav-leder")
    parts = ("TIL-01 Mottak", "Alle får kontakt.", "Mottaket er betjent.", "Vakttelefonen følger vaktlisten.")
    assert kept.wording == "\n\n".join(parts)


def test_a_new_text_is_a_new_version_an_improvement_and_the_old_one_stays(plan, routine) -> None:
    valid = approved(plan, routine)
    changed = plan.set(valid, wording="Ny tekst.")
    later = date(2027, 3, 1)
    again = approved(plan, changed, later)
    assert (again.version, again.improved_on, again.next_revision) == ("2", later, date(2028, 3, 1))
    assert [version.number for version in versions_of(again, plan)] == [2, 1]
    with pytest.raises(CannotChange):
        plan.set(versions_of(again, plan)[1], wording="Noe annet")


def test_a_text_changed_after_approval_is_told(plan, routine) -> None:
    valid = approved(plan, routine)
    said = "Teksten er endret etter siste godkjenning. Godkjenn den på nytt."
    assert said not in [problem.said.words() for problem in check_routine(valid, plan)]
    changed = plan.set(valid, wording="Ny tekst.")
    assert said in [problem.said.words() for problem in check_routine(changed, plan)]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"wording": ""}, "har ingen tekst"),
        ({"purpose": ""}, "skal sikre"),
        ({"owner": None}, "eier rutinen"),
        ({"approved_by": None}, "godkjenner"),
        ({"approved_on": date(2027, 1, 1)}, "fram i tid"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_approved(plan, routine, values, words) -> None:
    (said,) = why_not_approved(routine.with_values(**values), plan, TODAY)
    assert words in said.words()


def test_the_same_text_is_not_approved_twice(plan, routine) -> None:
    valid = approved(plan, routine)
    assert [said.words() for said in why_not_approved(valid, plan, TODAY)] == ["Teksten er den samme som i versjon 1."]


def test_the_texts_are_printed_with_their_versions_and_a_draft_says_that_it_is_one(plan, routine) -> None:
    def blocks() -> list[object]:
        return list(document_of("routine-texts").build(plan, Asked(2026, as_written, TODAY)).blocks)

    assert any("ikke godkjent" in block.text for block in blocks() if isinstance(block, Notice))
    valid = approved(plan, routine)
    made = blocks()
    assert not [block for block in made if isinstance(block, Notice)]
    assert "Vakttelefonen følger vaktlisten." in [block.text for block in made if isinstance(block, Paragraph)]
    (kept,) = (block for block in made if isinstance(block, Bullets))
    assert kept.items == ("Versjon 1: godkjent 21.11.2026 av Nav-leder",)
    plan.set(valid, wording="Ny tekst.")
    assert any("endret etter" in block.text for block in blocks() if isinstance(block, Notice))


def test_without_texts_the_document_says_where_to_write_one(plan) -> None:
    made = document_of("routine-texts").build(plan, Asked(2026, as_written, TODAY))
    assert any("Slik gjør vi" in block.text for block in made.blocks if isinstance(block, Paragraph))
    assert plan.all(ControlVersion) == ()
