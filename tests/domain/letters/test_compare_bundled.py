"""The bundled letters side by side, against pairs that a person has read and found to say the same.

The thresholds were tuned on 2022 → 2023; 2023 → 2024 was only looked at afterwards.
"""

import itertools
import time

import pytest

from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.carry_over import carry_over, preview
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare import propose, store_proposals
from navplan.domain.letters.compare_decide import accept
from navplan.domain.letters.compare_report import ChangeReport, change_report
from navplan.domain.modules.letter import Assessment, Expectation, Letter
from navplan.domain.places import RESOURCES
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.domain.letters.side_by_side import TODAY, Letters

READ_2023 = """
innledning-4 levekostnader-1
innledning-5 levekostnader-2 individuelle-vurderinger-5
arbeidsmarked-1 ungdomsgarantien-1
tilgjengelige-tjenester-4 tilgjengelige-tjenester-7
tilgjengelige-tjenester-5 tilgjengelige-tjenester-3
tilgjengelige-tjenester-6 tilgjengelige-tjenester-4 tilgjengelige-tjenester-5
individuelle-vurderinger-1 individuelle-vurderinger-2
individuelle-vurderinger-2 individuelle-vurderinger-3
individuelle-vurderinger-4 okonomisk-stonad-2
opplysning-rad-veiledning-2 okonomisk-radgivning-2
opplysning-rad-veiledning-4 okonomisk-radgivning-4
opplysning-rad-veiledning-5 okonomisk-radgivning-5
barnefamilier-2 barnefamilier-3
barnefamilier-3 barnefamilier-2
barnefamilier-5 barnefamilier-4
barnefamilier-9 samarbeid-barn-unge-2
aktivitetsvilkar-3 kvp-7
kvp-2 kvp-1
kvp-3 kvp-3
kvp-4 kvp-6
kvp-8 kvp-7
introduksjonsprogram-2 introduksjonsprogram-4
statlige-koordinerte-tjenester-6 introduksjonsprogram-4
internkontroll-1 internkontroll-2
internkontroll-2 internkontroll-3
internkontroll-3 internkontroll-4
internkontroll-4 internkontroll-5
internkontroll-5 internkontroll-6
internkontroll-6 internkontroll-1
partnerskap-1 partnerskapet-3
statlige-partnerskap-2 partnerskapet-3
partnerskap-3 partnerskapet-5
statlige-partnerskap-4 partnerskapet-5
statlige-partnerskap-6 partnerskapet-7
tolk-1 tolk-1
tolk-2 tolk-2
tolk-3 tolk-3
vold-og-trusler-6 vold-trusler-risikovurdering-1
kompetanse-1 partnerskapet-8
kompetanse-2 partnerskapet-9
kompetanse-3 partnerskapet-10
kompetanse-4 partnerskapet-11
statlige-kompetanse-4 partnerskapet-8
statlige-kompetanse-5 partnerskapet-9
statlige-kompetanse-6 partnerskapet-14
"""

READ_2024 = """
innledning-1 innledning-3
innledning-2 innledning-3
innledning-3 innledning-1
innledning-4 innledning-4
innledning-5 innledning-2 innledning-5
individuelle-vurderinger-1 prioriterte-omrader-3
tilgjengelige-tjenester-8 prioriterte-omrader-2
okonomisk-radgivning-3 okonomisk-radgivning-2
okonomisk-radgivning-4 okonomisk-radgivning-1
okonomisk-radgivning-8 okonomisk-radgivning-7
okonomisk-radgivning-10 okonomisk-radgivning-8
kvp-2 kvp-3
kvp-4 kvp-4
kvp-7 ungt-utenforskap-2
samarbeid-barn-unge-5 barn-familie-5
ungdomsgarantien-2 ungt-utenforskap-5
ungdomsgarantien-6 ungt-utenforskap-7
innsatte-1 innsatte-1
innsatte-2 innsatte-2
introduksjonsprogram-1 introduksjonsprogrammet-1
introduksjonsprogram-2 introduksjonsprogrammet-2
introduksjonsprogram-4 introduksjonsprogrammet-4
introduksjonsprogram-5 introduksjonsprogrammet-5
introduksjonsprogram-6 introduksjonsprogrammet-6
introduksjonsprogram-7 introduksjonsprogrammet-8
introduksjonsprogram-8 introduksjonsprogrammet-9
frivillige-1 frivillige-1
frivillige-2 frivillige-2
frivillige-3 frivillige-3
frivillige-4 frivillige-4
frivillige-5 frivillige-5
frivillige-6 frivillige-8
frivillige-7 frivillige-9
partnerskapet-2 partnerskapet-3
partnerskapet-3 partnerskapet-5
partnerskapet-4 partnerskapet-6
partnerskapet-5 partnerskapet-2
partnerskapet-11 kompetanse-3
partnerskapet-14 partnerskapet-9
kompetansesatsingen-6 kompetanse-2
"""


@pytest.fixture(scope="module")
def letters() -> tuple[Workspace, dict[int, Letter]]:
    workspace, shelf = Letters().workspace, Shelf(RESOURCES / "letters")
    return workspace, {
        year: bring_in_letter(workspace, shelf.get(f"kommunebrev-{year}")) for year in (2022, 2023, 2024)
    }


def read(pairs: str) -> set[tuple[str, str]]:
    lines = (line.split() for line in pairs.strip().splitlines())
    return {(old, new) for old, *news in lines for new in news}


def proposed(workspace: Workspace, old: Letter, new: Letter) -> set[tuple[str, str]]:
    label = {e.id: e.source_id.partition("-")[2] for e in workspace.all(Expectation)}
    relations = propose(old, new, workspace)
    return {(label[before], label[after]) for r in relations for before in r.old for after in r.new}


@pytest.mark.parametrize(
    ("year", "pairs", "found", "right"), [(2023, READ_2023, 0.8, 0.85), (2024, READ_2024, 0.75, 0.9)]
)
def test_what_says_the_same_is_found_and_little_else_is_proposed(
    letters: tuple[Workspace, dict[int, Letter]], year: int, pairs: str, found: float, right: float
) -> None:
    workspace, by_year = letters
    known, told = read(pairs), proposed(workspace, by_year[year - 1], by_year[year])
    assert len(known & told) >= found * len(known), sorted(known - told)
    assert len(known & told) >= right * len(told), sorted(told - known)


def test_comparing_real_letters_takes_no_time_that_people_notice(letters: tuple[Workspace, dict[int, Letter]]) -> None:
    workspace, by_year = letters
    propose(by_year[2022], by_year[2023], workspace)
    began = time.perf_counter()
    propose(by_year[2022], by_year[2023], workspace)
    assert time.perf_counter() - began < 1


def sizes(report: ChangeReport, workspace: Workspace, old: Letter, new: Letter) -> bool:
    per_year = {letter.year: 0 for letter in (old, new)}
    for expectation in workspace.all(Expectation):
        year = int(expectation.source_id.partition("-")[0])
        if year in per_year:
            per_year[year] += 1
    return [report.old_total, report.new_total] == list(per_year.values())


def test_three_years_can_be_built_on_each_other_with_counts_that_hold() -> None:
    plan, shelf = Letters(), Shelf(RESOURCES / "letters")
    workspace = plan.workspace
    years = [bring_in_letter(workspace, shelf.get(f"kommunebrev-{year}")) for year in (2022, 2023, 2024)]
    with workspace.draft(Said("Vurder 2022")) as draft:
        for expectation in workspace.all(Expectation):
            if expectation.source_id.startswith("2022-"):
                draft.add(Assessment(expectation=expectation.id, result="oppfylt", comment=expectation.source_id))
    for old, new in itertools.pairwise(years):
        accept(workspace, store_proposals(workspace, old, new), TODAY)
        report = change_report(old, new, workspace)
        assert sizes(report, workspace, old, new)
        assert report.undecided == 0
        before = len(workspace.all(Assessment))
        shown = preview(old, new, workspace)
        assert carry_over(workspace, old, new) == shown
        assert len(workspace.all(Assessment)) - before == shown.assessments > 0
    third = [own for own in workspace.all(Assessment) if own.again]
    assert all(own.comment for own in third)
