"""How far an office has come: one formula, and every way of counting goes through it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.coverage import (
    Standing,
    Tally,
    assessment_of,
    concerns_office,
    expectations_of,
    letter_tally,
    section_tally,
    sections_of,
    standing,
    tally,
)
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.letter.words import ADDRESSEES
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.workspace import Workspace

OFFICE = {"kommune", "nav_kontor", "nav_leder", "partnerskap", "alle"}


@pytest.fixture
def section(workspace: Workspace) -> LetterSection:
    letter = workspace.add(Letter(title="Kommunebrev", year=2026))
    return workspace.add(LetterSection(letter=letter.id, title="Bolig"))


@pytest.fixture
def expectation(workspace: Workspace, section: LetterSection) -> Expectation:
    return workspace.add(Expectation(section=section.id, wording="Kommunen skal …"))


@pytest.mark.parametrize("addressee", [option.key for option in ADDRESSEES])
def test_only_what_is_addressed_to_the_office_or_its_owners_is_a_demand_on_it(addressee: str) -> None:
    assert concerns_office(Expectation(addressee=addressee)) is (addressee in OFFICE)


def test_an_expectation_on_others_that_also_goes_to_the_office_is_a_demand() -> None:
    assert concerns_office(Expectation(addressee="direktorat", also=("statsforvalter", "nav_leder")))
    assert not concerns_office(Expectation(addressee="direktorat", also=("statsforvalter", "nav_fylke")))


def test_information_and_what_has_dropped_out_of_the_letter_are_no_demands() -> None:
    assert not concerns_office(Expectation(addressee="kommune", modality="info"))
    assert not concerns_office(Expectation(addressee="kommune", dropped=True))


def test_without_an_assessment_nothing_is_assessed_or_covered(workspace: Workspace, expectation: Expectation) -> None:
    assert standing(expectation, workspace) == Standing(
        counts=True, assessed=False, covered=False, again=False, result="ikke_vurdert", work="ikke_startet"
    )
    assert assessment_of(expectation, workspace) is None


@pytest.mark.parametrize(
    ("result", "comment", "assessed", "covered"),
    [
        ("ikke_vurdert", "Vi er i gang", False, False),
        ("oppfylt", "", True, True),
        ("delvis", "Mye gjenstår", True, False),
        ("ikke_oppfylt", "Mangler rutine", True, False),
        ("ikke_aktuelt", "Vi har ikke slike brukere", True, True),
        ("ikke_aktuelt", "", True, False),
        ("ikke_aktuelt", " \n ", True, False),
        ("nyere_valg", "Fra en nyere plan", True, False),
    ],
)
def test_a_verdict_covers_when_it_is_met_or_set_aside_with_a_reason(
    workspace: Workspace, expectation: Expectation, result: str, comment: str, assessed: bool, covered: bool
) -> None:
    workspace.add(Assessment(expectation=expectation.id, result=result, comment=comment, work="pagar"))
    found = standing(expectation, workspace)
    assert (found.assessed, found.covered, found.result, found.work) == (assessed, covered, result, "pagar")


@pytest.mark.parametrize("result", ["oppfylt", "ikke_aktuelt"])
def test_a_verdict_from_before_neither_assesses_nor_covers_until_it_is_made_anew(
    workspace: Workspace, expectation: Expectation, result: str
) -> None:
    assessment = workspace.add(Assessment(expectation=expectation.id, result=result, comment="Fra i fjor", again=True))
    assert standing(expectation, workspace).again
    assert tally([standing(expectation, workspace)]) == Tally(total=1, assessed=0, covered=0, again=1)
    workspace.set(assessment, again=False)
    assert tally([standing(expectation, workspace)]) == Tally(total=1, assessed=1, covered=1, again=0)


@pytest.mark.parametrize("record", [Goal, Measure])
def test_a_goal_or_a_measure_covers_without_an_assessment_and_letting_go_uncovers(
    workspace: Workspace, expectation: Expectation, record: type[Goal | Measure]
) -> None:
    work = workspace.add(record(expectations=(expectation.id,)))
    found = standing(expectation, workspace)
    assert found.covered
    assert not found.assessed
    workspace.remove(work)
    assert not standing(expectation, workspace).covered


def test_what_is_no_demand_on_the_office_is_not_counted_at_all(workspace: Workspace, section: LetterSection) -> None:
    info = workspace.add(Expectation(section=section.id, modality="info"))
    workspace.add(Assessment(expectation=info.id, result="oppfylt"))
    assert section_tally(section, workspace) == Tally()


@pytest.mark.parametrize(
    ("total", "assessed", "percent"), [(0, 0, 100), (3, 0, 0), (3, 1, 33), (3, 2, 66), (3, 3, 100), (200, 199, 99)]
)
def test_per_cent_is_rounded_down_so_that_a_hundred_means_all(total: int, assessed: int, percent: int) -> None:
    assert Tally(total=total, assessed=assessed).percent == percent


def test_what_nothing_answers_is_counted() -> None:
    assert Tally(total=7, covered=5).uncovered == 2


def test_sections_and_expectations_come_in_the_order_of_the_letter(workspace: Workspace) -> None:
    letter = workspace.add(Letter())
    second, first, loose = (
        workspace.add(LetterSection(letter=letter.id, position=position)) for position in (2, 1, None)
    )
    late, early = (workspace.add(Expectation(section=first.id, position=position)) for position in (9, 3))
    workspace.add(LetterSection(letter=workspace.add(Letter()).id, position=0))
    assert sections_of(letter, workspace) == (loose, first, second)
    assert expectations_of(first, workspace) == (early, late)


def test_a_letter_is_the_sum_of_its_sections(workspace: Workspace, section: LetterSection) -> None:
    letter = workspace.get(Letter, section.letter)
    assert letter is not None
    other = workspace.add(LetterSection(letter=letter.id))
    for here, results in ((section, ("oppfylt", "delvis")), (other, ("ikke_vurdert",))):
        for result in results:
            expectation = workspace.add(Expectation(section=here.id))
            workspace.add(Assessment(expectation=expectation.id, result=result))
    assert section_tally(section, workspace) == Tally(total=2, assessed=2, covered=1)
    assert section_tally(other, workspace) == Tally(total=1)
    assert letter_tally(letter, workspace) == Tally(total=3, assessed=2, covered=1)
    assert letter_tally(letter, workspace).percent == 66


def test_what_the_letter_says_twice_counts_where_it_stands_so_that_sections_add_up(
    workspace: Workspace, section: LetterSection
) -> None:
    """Decision 0008."""
    letter = workspace.get(Letter, section.letter)
    assert letter is not None
    state = workspace.add(LetterSection(letter=letter.id))
    for here in (section, state):
        workspace.add(Expectation(section=here.id, wording="Nav-lederen skal svare for begge linjer."))
    whole = letter_tally(letter, workspace)
    assert whole.total == sum(section_tally(here, workspace).total for here in (section, state)) == 2


STANDINGS = st.builds(
    Standing,
    counts=st.booleans(),
    assessed=st.booleans(),
    covered=st.booleans(),
    again=st.booleans(),
    result=st.just(""),
    work=st.just(""),
)


@given(st.lists(STANDINGS))
def test_no_part_is_larger_than_the_whole(standings: list[Standing]) -> None:
    found = tally(standings)
    assert 0 <= found.assessed <= found.total == sum(s.counts for s in standings)
    assert 0 <= found.uncovered <= found.total
    assert 0 <= found.percent <= 100
    assert (found.percent == 100) is (found.assessed == found.total)
