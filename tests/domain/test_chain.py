"""The chain from any record up and down, its holes, and the matrix that counts as everything else counts."""

from dataclasses import replace
from datetime import date

import pytest

from navplan.domain.chain.holes import holes_of
from navplan.domain.chain.matrix import Answer, matrix_of
from navplan.domain.chain.states import state_of
from navplan.domain.chain.walk import NO_LINK, ONWARD, Chain
from navplan.domain.coverage import letter_tally
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Table
from navplan.domain.documents.traceability import traceability
from navplan.domain.example import build_example, read_content
from navplan.domain.kinds import Link, Links
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.modules.indicator import Indicator, IndicatorValue
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, Meeting
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.places import RESOURCES
from navplan.domain.records import Record, fields_of
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.domain.year import letters_of
from tests.memory import memory_workspace


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    """One whole chain from letter to evidence, decision and figure."""
    workspace.add(Role(id="role", title="Nav-leder"))
    workspace.add(Letter(id="letter", title="Brev", year=2026))
    workspace.add(LetterSection(id="section", letter="letter", title="Råd"))
    told = {"section": "section", "modality": "skal", "addressee": "kommune"}
    workspace.add(Expectation(id="demand", wording="Gi råd", **told))
    workspace.add(Assessment(id="verdict", expectation="demand", result="oppfylt", role="role"))
    workspace.add(Goal(id="goal", title="Råd til alle", expectations=("demand",), role="role"))
    workspace.add(Measure(id="measure", title="Ansette", goals=("goal",), role="role"))
    workspace.add(Indicator(id="figure", name="Ventetid", goals=("goal",), role="role"))
    workspace.add(Meeting(id="meeting", name="1/26"))
    workspace.add(AgendaItem(id="item", meeting="meeting", goals=("goal",)))
    workspace.add(FollowUp(id="follow", item="item", measure="measure"))
    return workspace


def ids(chain: Chain, record: Record, way: str) -> set[str]:
    return {joint.record.id for joint in chain.next(record, way)}


def test_the_chain_is_walked_from_the_letter_to_the_figure_and_back(plan: Workspace) -> None:
    chain = Chain(plan)
    get = plan.get
    assert ids(chain, get(Letter, "letter"), "down") == {"section"}
    assert ids(chain, get(Expectation, "demand"), "down") == {"verdict", "goal"}
    assert ids(chain, get(Goal, "goal"), "down") == {"measure", "figure", "item"}
    assert ids(chain, get(Goal, "goal"), "up") == {"demand"}
    assert ids(chain, get(Indicator, "figure"), "up") == {"goal"}
    assert ids(chain, get(Letter, "letter"), "up") == set()


def test_a_link_that_leads_onward_stands_below_and_is_found_from_both_ends(plan: Workspace) -> None:
    chain = Chain(plan)
    assert ids(chain, plan.get(FollowUp, "follow"), "down") == {"measure"}
    assert ids(chain, plan.get(FollowUp, "follow"), "up") == {"item"}
    assert "follow" in ids(chain, plan.get(Measure, "measure"), "up")
    assert "follow" not in ids(chain, plan.get(Measure, "measure"), "down")


def test_roles_are_no_links_of_the_chain(plan: Workspace) -> None:
    chain = Chain(plan)
    assert not chain.has_next(plan.get(Role, "role"), "down")
    assert "role" not in ids(chain, plan.get(Goal, "goal"), "up")


def test_every_onward_link_is_a_declared_field() -> None:
    declared = {(k.key, f.key) for k in KINDS for f in fields_of(k.record) if isinstance(f.kind, Link | Links)}
    assert declared >= ONWARD
    assert {kind.key for kind in KINDS} >= NO_LINK


def test_from_every_record_of_the_example_each_link_leads_back(example: Workspace) -> None:
    chain = Chain(example)
    for kind in example.kinds:
        if kind.key in NO_LINK:
            continue
        for record in example.all(kind.record):
            for way, back in (("up", "down"), ("down", "up")):
                found = chain.next(record, way)
                assert chain.has_next(record, way) is bool(found)
                for joint in found:
                    around = {(j.record.KEY, j.record.id) for j in chain.next(joint.record, back)}
                    assert (record.KEY, record.id) in around


@pytest.mark.parametrize(
    ("kind", "id", "gone", "hole"),
    [
        (Expectation, "demand", (Assessment, "verdict"), "Ikke vurdert"),
        (Expectation, "demand", (Indicator, "figure"), "Mangler nøkkeltall"),
        (Goal, "goal", (Measure, "measure"), "Mangler tiltak"),
        (Goal, "goal", (Indicator, "figure"), "Mangler nøkkeltall"),
        (Assessment, "verdict", (Evidence, "proof"), "Mangler dokumentasjon"),
        (Indicator, "figure", (IndicatorValue, "value"), "Mangler tall"),
    ],
)
def test_a_missing_link_is_a_hole_and_a_found_one_is_not(
    plan: Workspace, kind: type[Record], id: str, gone: tuple[type[Record], str], hole: str
) -> None:
    plan.add(Evidence(id="proof", assessment="verdict", title="Rutine"))
    plan.add(IndicatorValue(id="value", indicator="figure", year=2025, part="t1", value=1))
    record = plan.get(kind, id)
    assert hole not in {h.said.words() for h in holes_of(record, plan)}
    missing = plan.get(*gone)
    if isinstance(missing, Measure):
        plan.set(plan.get(FollowUp, "follow"), measure=None)
    if isinstance(missing, Measure | Indicator):
        plan.set(missing, goals=())
    else:
        plan.remove(missing)
    assert hole in {h.said.words() for h in holes_of(record, plan)}


def test_a_finding_without_measure_and_a_measure_without_goal_are_holes(plan: Workspace) -> None:
    assert [h.said.words() for h in holes_of(Finding(id="x"), plan)] == ["Mangler tiltak for å rette"]
    assert [(h.way, h.said.words()) for h in holes_of(Measure(id="x"), plan)] == [("up", "Mangler mål")]


def test_a_demand_on_others_has_no_holes(plan: Workspace) -> None:
    other = plan.add(Expectation(section="section", wording="Til orientering", modality="info"))
    assert holes_of(other, plan) == ()
    assert state_of(other, plan, date(2026, 1, 1)) is None


# -- the matrix


def test_the_matrix_counts_what_coverage_counts(example: Workspace) -> None:
    for year in (2023, 2024):
        matrix = matrix_of(example, year)
        tallies = [letter_tally(letter, example) for letter in letters_of(year, example)]
        assert (matrix.covered, matrix.total) == (sum(t.covered for t in tallies), sum(t.total for t in tallies))
        assert matrix.total > 40


def test_page_and_document_have_the_same_rows(example: Workspace) -> None:
    matrix = matrix_of(example, 2024)
    made = traceability(example, Asked(2024, as_written, date(2024, 12, 1)))
    rows = [row for block in made.blocks if isinstance(block, Table) and len(block.columns) == 7 for row in block.rows]
    in_document = [(row[0].text, row[1].text, row[6].text == "Dekket") for row in rows]
    on_page = [(str(a.number), a.expectation.wording, a.standing.covered) for a in matrix.answers]
    assert in_document == on_page
    figures = [below.text for row in rows for below in row[3].below]
    assert any(text.startswith("Deltakere i kvalifiseringsprogrammet · ") for text in figures)


def test_an_answer_reads_only_what_it_is_asked_for(plan: Workspace) -> None:
    class Counting:
        asked = 0

        def __getattr__(self, name: str):
            self.asked += 1
            return getattr(plan, name)

    counting = Counting()
    demand = plan.get(Expectation, "demand")
    Answer(demand, 1, plan.get(LetterSection, "section"), counting)
    assert counting.asked == 0


def test_the_chain_follows_the_plan_as_it_changes(plan: Workspace) -> None:
    chain = Chain(plan)
    assert "new" not in ids(chain, plan.get(Goal, "goal"), "down")
    plan.add(replace(Measure(), id="new", title="Nytt", goals=("goal",)))
    assert "new" in ids(chain, plan.get(Goal, "goal"), "down")
