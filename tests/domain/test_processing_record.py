"""The record of processing says what this plan holds about people, and what it does not (kvp_kompetanse.md 9.3.5)."""

from datetime import date

import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.outline import Bullets, Notice, Outline, Pairs, Paragraph, Table
from navplan.domain.documents.processing_record import PROCESSINGS, TO_FILL
from navplan.domain.fields import Guard
from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import Newcomer, Onboarding
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.parts_office import DataDuty, Party
from navplan.domain.modules.partnership.parts_work import Signature
from navplan.domain.modules.passed import PrivacyPass
from navplan.domain.modules.safety import SafetyApproval
from navplan.domain.records import Record, fields_of
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 22)


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


def made(plan: Workspace) -> Outline:
    found = document_of("processing").build(plan, Asked(2026, as_written, TODAY))
    assert isinstance(found, Outline)
    return found


def held(plan: Workspace) -> dict[str, str]:
    table = next(b for b in made(plan).blocks if isinstance(b, Table) and b.columns[1].title == "I filen nå")
    return {row[0].text: row[1].text for row in table.rows}


def said(plan: Workspace) -> str:
    told = []
    for block in made(plan).blocks:
        if isinstance(block, Paragraph | Notice):
            told.append(block.text)
        elif isinstance(block, Bullets):
            told += block.items
    return "\n".join(told)


def test_of_an_empty_plan_it_says_that_nothing_is_held_and_that_residents_never_are(plan: Workspace) -> None:
    assert set(held(plan).values()) == {"Ingen"}
    assert said(plan).startswith("Ingen opplysninger om innbyggere.")


def test_every_processing_has_purpose_basis_and_how_long(plan: Workspace) -> None:
    tables = [block for block in made(plan).blocks if isinstance(block, Table)]
    assert len(tables[-1].rows) == len(PROCESSINGS)
    for row in tables[-1].rows:
        assert all(cell.text for cell in row)
    assert "12 måneder" in tables[-1].rows[2][5].text


NAMES: dict[type[Record], tuple[str, ...]] = {
    Signature: ("name",),
    SafetyApproval: ("name",),
    Party: ("signatory",),
    Agreement: ("state_signatory", "contact_state", "contact_municipality"),
}
"""The fields of the plan where the name of a person belongs."""


@pytest.mark.parametrize(("record", "key"), [(record, key) for record, keys in NAMES.items() for key in keys])
def test_each_field_that_takes_a_name_is_counted(plan: Workspace, record: type[Record], key: str) -> None:
    before = held(plan)
    plan.add(record(**{key: "Kari Nordmann"}))
    assert held(plan) != before


def test_no_other_field_asks_for_the_name_of_a_person() -> None:
    words = ("undertegner", "kontaktperson", "navn på den")
    asking = {
        (kind.record, field.key)
        for kind in KINDS
        for field in fields_of(kind.record)
        if field.guard is Guard.OFFICE and any(word in f"{field.label} {field.help}".lower() for word in words)
        if not field.key.endswith("title")
    }
    known = {(record, key) for record, keys in NAMES.items() for key in keys}
    assert asking <= known, "a field that takes a name stands in the record of processing"


def test_one_person_who_signs_twice_is_one(plan: Workspace) -> None:
    for _time in range(2):
        plan.add(Signature(name="Kari Nordmann"))
    assert held(plan)["Undertegnere"] == "1"


def test_codes_and_deviations_are_counted_and_the_next_deletion_is_told(plan: Workspace) -> None:
    programme = plan.add(Onboarding(name="Seks måneder"))
    plan.add(Newcomer(onboarding=programme.id, code_number=1))
    plan.add(ControlDeviation(code="AV-1", description="Mønster", status="lukket", closed_on=date(2022, 3, 4)))
    plan.add(ControlDeviation(code="AV-2", description="Mønster", status="lukket", closed_on=date(2020, 3, 4)))
    plan.add(ControlDeviation(code="AV-3", status="lukket", closed_on=date(2015, 3, 4), forgotten_on=TODAY))
    assert held(plan)["Opplæringsløp for nyansatte"] == "<5", "few people are not told by their number"
    assert held(plan)["Avvik"] == "2", "one without its text is not held"
    assert "04.03.2027" in said(plan)
    assert "1 avvik har tekst som kan slettes nå." in said(plan)
    assert "1 avvik står uten tekst" in said(plan)


def test_the_agreements_own_answer_is_shown_and_the_rest_is_left_to_the_office(plan: Workspace) -> None:
    for _version in range(2):
        plan.add(DataDuty(system="Arbeidsrettet oppfølging", owner="stat", processor="Drift AS"))
    tables = [block for block in made(plan).blocks if isinstance(block, Table)]
    assert [cell.text for row in tables[0].rows for cell in row].count("Arbeidsrettet oppfølging") == 1
    (pairs,) = [block for block in made(plan).blocks if isinstance(block, Pairs)]
    assert [value for _label, value in pairs.rows].count(TO_FILL) == 4


def test_what_was_let_past_the_guard_is_counted(plan: Workspace) -> None:
    plan.add(PrivacyPass(rule="N2", field="note"))
    assert "ikke er fødselsnumre: 1." in said(plan)


def test_the_basis_says_that_it_is_a_proposal_and_when_it_was_looked_at(plan: Workspace) -> None:
    notices = [block.text for block in made(plan).blocks if isinstance(block, Notice)]
    assert any("Sist kontrollert 22.11.2026" in words and "vurdere" in words for words in notices)
