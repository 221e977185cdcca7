"""The year's plan says everything the plan holds about the year, in an order that people can follow."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from navplan.domain.coverage import letter_tally
from navplan.domain.documents.outline import Block, Cell, Heading, Notice, Outline, Pairs, Paragraph, Progress, Table
from navplan.domain.documents.year_plan import year_plan
from navplan.domain.documents.year_plan_followup import follow_ups
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import (
    Assessment,
    Evidence,
    Expectation,
    Fact,
    Letter,
    LetterSection,
    Treatment,
)
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, FormalDecision, Inspection, Meeting
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Milestone, Task
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.memory import Counter, MemoryStore

TODAY = date(2026, 5, 1)


@pytest.fixture
def plan() -> Workspace:
    return Workspace(MemoryStore(), KINDS, None, Counter())


def letter_with_section(plan: Workspace, title: str = "Bolig") -> LetterSection:
    letter = plan.add(Letter(title="Hovedprioriteringer 2026", year=2026))
    return plan.add(LetterSection(letter=letter.id, title=title, position=1, theme="bolig"))


def demand(plan: Workspace, section: LetterSection, wording: str, position: int = 1, **values: object) -> Expectation:
    return plan.add(
        Expectation(
            section=section.id, position=position, wording=wording, modality="skal", addressee="kommune", **values
        )
    )


def made(plan: Workspace, year: int = 2026) -> Outline:
    return year_plan(plan, year, as_written, TODAY)


def tables(outline: Outline, caption: str) -> list[Table]:
    return [block for block in outline.blocks if isinstance(block, Table) and block.caption == caption]


def texts_of(cell: Cell) -> list[str]:
    return [cell.text, *(line.text for line in cell.below)]


def all_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph | Notice):
            yield block.text
        elif isinstance(block, Progress):
            yield from (block.label, block.words)
        elif isinstance(block, Pairs):
            yield from (part for row in block.rows for part in row)
        elif isinstance(block, Table):
            yield block.caption
            yield from (column.title for column in block.columns)
            yield from (text for row in block.rows for cell in row for text in texts_of(cell))


def test_an_empty_plan_gives_a_document_that_says_so(plan):
    outline = made(plan)
    assert outline.office == "Nav-kontoret"
    assert "Planen har ikke noe brev for 2026 ennå." in " ".join(all_texts(outline.blocks))
    assert "Ingenting venter på å bli gjort." in list(all_texts(outline.blocks))


def test_the_cover_says_office_municipalities_year_letter_date_and_that_it_is_a_draft(plan):
    office = plan.add(Office(name="Nav Fjordvik"))
    for name in ("Fjordvik", "Ås"):
        plan.add(Municipality(office=office.id, name=name))
    letter_with_section(plan)
    outline = made(plan)
    assert outline.title == "Årsplan 2026"
    assert outline.draft
    assert dict(outline.cover) == {
        "Kontor": "Nav Fjordvik",
        "Kommuner": "Fjordvik, Ås",
        "År": "2026",
        "Kommunebrev": "Hovedprioriteringer 2026",
        "Dato": "01.05.2026",
        "Status": "Utkast",
    }


def test_a_final_plan_says_so(plan):
    outline = year_plan(plan, 2026, as_written, TODAY, draft=False)
    assert not outline.draft
    assert dict(outline.cover)["Status"] == "Endelig"


def test_every_section_stands_in_the_letters_order_also_without_expectations(plan):
    letter = plan.add(Letter(title="Brev", year=2026))
    last = plan.add(LetterSection(letter=letter.id, title="Annet", position=3))
    first = plan.add(LetterSection(letter=letter.id, title="Innledning", position=1))
    plan.add(LetterSection(letter=letter.id, title="Bolig", position=2, parent=first.id))
    demand(plan, last, "Gjør noe")
    headings = [(b.text, b.level) for b in made(plan).blocks if isinstance(b, Heading)]
    kept = [h for h in headings if h[0] in ("Innledning", "Bolig", "Annet")]
    assert kept == [("Innledning", 2), ("Bolig", 3), ("Annet", 2)]
    assert "Brevet har ingen forventninger i dette kapitlet." in list(all_texts(made(plan).blocks))


def test_sections_in_a_ring_end(plan):
    letter = plan.add(Letter(title="Brev", year=2026))
    one = plan.add(LetterSection(letter=letter.id, title="En", position=1))
    two = plan.add(LetterSection(letter=letter.id, title="To", position=2, parent=one.id))
    plan.set(one, parent=two.id)
    assert {"En", "To"} <= {b.text for b in made(plan).blocks if isinstance(b, Heading)}


def test_letters_of_other_years_stay_out(plan):
    letter_with_section(plan, "Fjorårets bolig")
    assert "Fjorårets bolig" not in " ".join(all_texts(made(plan, 2025).blocks))


def test_totals_are_those_of_the_tally(plan):
    section = letter_with_section(plan)
    met = demand(plan, section, "Krav en")
    demand(plan, section, "Krav to", 2)
    plan.add(Expectation(section=section.id, position=3, wording="Bare til orientering", modality="info"))
    plan.add(Assessment(expectation=met.id, result="oppfylt", comment="Vi gjør det"))
    count = letter_tally(plan.all(Letter)[0], plan)
    outline = made(plan)
    said = " ".join(all_texts(outline.blocks))
    assert (count.total, count.assessed, count.covered) == (2, 1, 1)
    assert "Av 2 krav i brevene for 2026 er 1 vurdert og 1 dekket." in said
    assert "1 krav står uten svar." in said
    bars = [b for b in outline.blocks if isinstance(b, Progress) and b.label == "Vurdert"]
    assert [(b.part, b.whole, b.words) for b in bars] == [(1, 2, "1 av 2")]


def test_an_expectation_row_says_everything(plan):
    section = letter_with_section(plan)
    role = plan.add(Role(title="Boligkoordinator"))
    expectation = demand(plan, section, "Skaff bolig", deadline="1. juli", law_refs=("stl. § 15",))
    assessment = plan.add(
        Assessment(
            expectation=expectation.id, result="delvis", work="pagar", comment="En\n\nTo", role=role.id, again=True
        )
    )
    plan.add(Evidence(assessment=assessment.id, title="Rutine B", expires=date(2026, 4, 30)))
    plan.add(Measure(code="T1", title="Leie boliger", expectations=(expectation.id,), year=2026))
    (table,) = tables(made(plan), "Hva brevet venter, og hvordan vi står")
    number, wording, verdict, comment, answer = table.rows[0]
    assert number.text == "1"
    assert texts_of(wording) == ["Skaff bolig", "Skal · Kommunen", "Frist i brevet: 1. juli", "stl. § 15"]
    assert texts_of(verdict) == ["Delvis oppfylt", "Pågår", "Må vurderes på nytt"]
    assert (verdict.tone, verdict.below[0].tone) == ("warning", "info")
    assert texts_of(comment) == ["En", "To"]
    assert texts_of(answer) == [
        "Boligkoordinator",
        "Dokumentasjon: Rutine B",
        "Gikk ut 30.04.2026",
        "Tiltak: T1 Leie boliger",
    ]


def test_a_demand_without_assessment_is_told_from_what_is_no_demand(plan):
    section = letter_with_section(plan)
    demand(plan, section, "Krav")
    plan.add(Expectation(section=section.id, position=2, wording="Info", modality="info"))
    (table,) = tables(made(plan), "Hva brevet venter, og hvordan vi står")
    assert [row[2].text for row in table.rows] == ["Ikke vurdert", "Ikke et krav til oss"]


def test_uncovered_demands_are_listed_and_only_they(plan):
    section = letter_with_section(plan)
    covered = demand(plan, section, "Dekket")
    demand(plan, section, "Udekket", 2)
    plan.add(Goal(code="M1", title="Mål", expectations=(covered.id,)))
    (table,) = tables(made(plan), "Krav som verken er oppfylt eller har mål eller tiltak")
    assert [row[1].text for row in table.rows] == ["Udekket"]


def test_figures_treatment_goals_and_measures_stand_in_their_section(plan):
    section = letter_with_section(plan)
    expectation = demand(plan, section, "Krav")
    plan.add(Fact(section=section.id, wording="Antall", value="12", unit="boliger", year=2025))
    plan.add(
        Treatment(
            section=section.id, case="3/26", status="tatt_opp", conclusion="Enige", decision_line="begge",
            decided_state=date(2026, 2, 1),
        )
    )  # fmt: skip
    goal = plan.add(Goal(code="M1", title="Bolig til alle", expectations=(expectation.id,)))
    plan.add(Measure(code="T1", title="Bygge", expectations=(expectation.id,), goals=(goal.id,), year=2026))
    outline = made(plan)
    (figures,) = tables(outline, "Tall i brevet")
    assert [cell.text for cell in figures.rows[0]] == ["Antall", "12", "boliger", "2025"]
    (treatment,) = tables(outline, "Behandling i partnerskapet")
    assert texts_of(treatment.rows[0][3]) == ["Stat: vedtatt 01.02.2026", "Kommune: venter på vedtak"]
    (work,) = tables(outline, "Mål og tiltak for kapitlet")
    assert [row[0].text for row in work.rows] == ["M1 Bolig til alle", "T1 Bygge"]


def test_goals_of_the_year_carry_their_measures_and_loose_measures_are_not_lost(plan):
    goal = plan.add(Goal(code="M1", title="Mål nå", from_year=2025, to_year=2026, risk="hoy", risk_note="Penger"))
    plan.add(Goal(code="M2", title="Mål før", from_year=2024, to_year=2025))
    plan.add(GoalStatus(goal=goal.id, year=2026, tertial="t1", status="gul", comment="Usikker"))
    plan.add(Measure(code="T1", title="Med mål", goals=(goal.id,), year=2026))
    plan.add(Measure(code="T2", title="Uten mål og uten år"))
    plan.add(Measure(code="T3", title="I fjor", year=2025))
    outline = made(plan)
    headings = [b.text for b in outline.blocks if isinstance(b, Heading)]
    assert "M1 Mål nå" in headings
    assert "M2 Mål før" not in headings
    pairs = [row for b in outline.blocks if isinstance(b, Pairs) for row in b.rows]
    assert ("Risiko", "Høy: Penger") in pairs
    assert ("1. tertial", "Usikkert: Usikker") in pairs
    (own,) = tables(outline, "Tiltak for å nå målet")
    (loose,) = tables(outline, "Tiltak som ikke er knyttet til et mål")
    assert [row[0].text for row in own.rows] == ["T1 Med mål"]
    assert [row[0].text for row in loose.rows] == ["T2 Uten mål og uten år"]


def test_follow_ups_are_all_that_is_open_with_the_nearest_deadline_first(plan):
    section = letter_with_section(plan)
    role = plan.add(Role(title="Leder"))
    late = plan.add(Measure(code="T1", title="Sent", role=role.id, owner_line="stat", deadline=date(2026, 9, 1)))
    plan.add(LogNote(measure=late.id, noted=date(2026, 1, 1), comment="Gammelt"))
    plan.add(LogNote(measure=late.id, noted=date(2026, 3, 1), comment="Nytt"))
    plan.add(Task(measure=late.id, title="Ringe", due=date(2026, 4, 1)))
    plan.add(Task(measure=late.id, title="Gjort", due=date(2026, 4, 1), done=True))
    plan.add(Milestone(measure=late.id, title="Halvveis", due=date(2026, 6, 1)))
    plan.add(Milestone(measure=late.id, title="Startet", due=date(2026, 1, 1), reached=True))
    plan.add(Measure(code="T2", title="Ferdig", status="ferdig", deadline=date(2026, 1, 1)))
    plan.add(Treatment(section=section.id, case="1/26", decision_line="kommune"))
    items = follow_ups(plan, as_written)
    assert [item.task for item in items] == ["Ringe", "Halvveis", "T1 Sent", "Formelt vedtak om «Bolig»"]
    assert [item.days(TODAY) for item in items] == [-30, 31, 123, None]
    ring, _, measure, decision = items
    assert (ring.source, ring.responsible, ring.owner, ring.status) == (
        "Oppgave i tiltak T1",
        "Leder",
        "Stat",
        "Ikke gjort",
    )
    assert measure.comment == "Nytt"
    assert (decision.source, decision.owner, decision.status) == (
        "Partnerskapet, sak 1/26",
        "Kommune",
        "Venter på vedtak",
    )


def test_the_follow_up_list_is_the_last_chapter(plan):
    plan.add(Measure(code="T1", title="Åpent", deadline=date(2026, 4, 30), year=2026))
    outline = made(plan)
    chapters = [b.text for b in outline.blocks if isinstance(b, Heading) and b.level == 1]
    assert chapters == ["Kort sagt", "Mål og tiltak i 2026", "Oppfølgingsliste"]
    deadline = outline.blocks[-1].rows[0][3]
    assert (deadline.text, deadline.below[0].text, deadline.below[0].tone) == (
        "30.04.2026",
        "1 dag over fristen",
        "danger",
    )


def test_the_summary_shows_measures_over_and_near_their_deadline(plan):
    for code, deadline in (
        ("T1", date(2026, 4, 30)),
        ("T2", TODAY),
        ("T3", date(2026, 5, 31)),
        ("T4", date(2026, 6, 1)),
    ):
        plan.add(Measure(code=code, title="Tiltak", deadline=deadline))
    plan.add(Measure(code="T5", title="Tiltak", deadline=TODAY, status="ferdig"))
    outline = made(plan)
    (over,) = tables(outline, "Tiltak over fristen")
    (near,) = tables(outline, "Tiltak med frist de neste 30 dagene")
    assert [row[0].text for row in over.rows] == ["T1 Tiltak"]
    assert [row[0].text for row in near.rows] == ["T2 Tiltak", "T3 Tiltak"]
    assert "1 tiltak er over fristen, og 2 har frist de neste 30 dagene." in " ".join(all_texts(outline.blocks))


def test_a_long_list_in_the_summary_says_that_there_is_more(plan):
    for number in range(8):
        plan.add(Measure(code=f"T{number}", title="Tiltak", deadline=date(2026, 4, 1)))
    outline = made(plan)
    (over,) = tables(outline, "Tiltak over fristen")
    assert len(over.rows) == 6
    assert "Flere står i oppfølgingslisten sist i planen." in list(all_texts(outline.blocks))
    assert len(outline.blocks[-1].rows) == 8


def test_every_word_of_ours_is_looked_up(plan):
    section = letter_with_section(plan, "Xyz")
    demand(plan, section, "Xyz")
    goal = plan.add(Goal(code="Xyz", title="Xyz"))
    plan.add(Measure(code="Xyz", title="Xyz", goals=(goal.id,), deadline=TODAY, year=2026))
    outline = year_plan(plan, 2026, "¤{}".format, TODAY)
    data = re.compile(r"(Xyz|Hovedprioriteringer|^[\d.–]*$)")
    untranslated = [text for text in all_texts(outline.blocks) if "¤" not in text and not data.search(text)]
    assert untranslated == []
    assert all("¤" in label for label, _ in outline.cover)


def test_the_follow_up_list_holds_what_meetings_and_supervision_left_open(plan: Workspace) -> None:
    def tasks() -> list[str]:
        return [entry.task for entry in follow_ups(plan, as_written)]

    before = tasks()
    meeting = plan.add(Meeting(name="1/2030", year=2030))
    item = plan.add(
        AgendaItem(meeting=meeting.id, case="1/30", title="Ny sak", conclusion="Enige.", decision_line="stat")
    )
    follow_up = plan.add(FollowUp(item=item.id, task="Ringe alle"))
    finding = plan.add(Finding(inspection=plan.add(Inspection(theme="Tilsyn", year=2030)).id, wording="Rutine mangler"))
    assert sorted(set(tasks()) - set(before)) == ["Formelt vedtak om «Ny sak»", "Ringe alle", "Rutine mangler"]
    measure = plan.add(Measure(title="Ringe alle", status="ferdig"))
    plan.set(follow_up, measure=measure.id)
    plan.add(FormalDecision(item=item.id, owner="stat", decided_on=date(2030, 1, 2)))
    plan.set(finding, closed_on=date(2030, 1, 2))
    assert tasks() == before
