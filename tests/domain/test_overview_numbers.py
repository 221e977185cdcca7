"""The numbers of the overview: each is the length of the list it opens, and what the modules count themselves."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

from navplan.domain.coverage import letter_tally
from navplan.domain.meetings.waiting import waiting_decisions
from navplan.domain.modules.control.records import ControlRoutine
from navplan.domain.modules.kvp import KvpMonth, KvpTarget
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.meeting import AgendaItem, Attendance, Meeting
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import gap_check, temperature
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyScale,
    SafetySituation,
)
from navplan.domain.overview.need import Tier
from navplan.domain.overview.overview import Overview, overview
from navplan.domain.safety.duties import duties
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 6, 1)


def day(away: int) -> date:
    return TODAY + timedelta(days=away)


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


def seen(plan: Workspace) -> Overview:
    return overview(plan, 2026, TODAY)


def told(plan: Workspace) -> list[tuple[Tier, str, str]]:
    return [(need.tier, need.label, need.why.words()) for need in seen(plan).needs]


def demand(plan: Workspace, section: LetterSection, **values: object) -> Expectation:
    return plan.add(Expectation(section=section.id, wording="Et krav", modality="skal", addressee="kommune", **values))


def chapter(plan: Workspace, title: str = "Tolk", theme: str = "tolk") -> LetterSection:
    letter = next(iter(plan.all(Letter)), None) or plan.add(Letter(title="Brev", year=2026))
    return plan.add(LetterSection(letter=letter.id, title=title, theme=theme))


def red_risk(plan: Workspace) -> None:
    scale = plan.add(SafetyScale(version=1))
    own = plan.add(SafetyAssessment(title="Vold", scale=scale.id, met_on=day(-100), next_review=day(200)))
    plan.add(SafetySituation(assessment=own.id, serial=1, situation="Mottak", s_now=5, k_now=5))


# -- the meeting


def test_the_packet_lacks_what_the_owners_cannot_do_without(plan: Workspace) -> None:
    meeting = plan.add(Meeting(name="2/2026", year=2026, held_on=day(9), place="Her", starts="09.00", ends="09.30"))
    plan.add(AgendaItem(meeting=meeting.id, case="1/26", title="Uten alt", type="enighet"))
    plan.add(
        AgendaItem(meeting=meeting.id, case="2/26", title="Uten forslag", type="enighet", background="Slik", minutes=40)
    )
    plan.add(AgendaItem(meeting=meeting.id, case="3/26", title="Orientering", type="orientering", minutes=5))
    found = seen(plan)

    assert found.meeting is not None
    assert found.meeting.days == 9
    assert [one.title.words() for one in found.meeting.lacks] == [
        "Møteleder eller referent er ikke valgt",
        "Ingen er kalt inn",
        "45 av 30 minutter er satt av, 15 for mange",
        "Sak 1/26: Uten alt",
        "Sak 1/26: Uten alt",
        "Sak 2/26: Uten forslag",
    ]
    assert found.count("packet") == 6


def test_a_packet_with_everything_lacks_nothing(plan: Workspace) -> None:
    role = plan.add(Role(title="Nav-leder"))
    meeting = plan.add(
        Meeting(name="2/2026", held_on=day(9), place="Her", starts="09.00", chair=role.id, secretary=role.id)
    )
    plan.add(Attendance(meeting=meeting.id, title="Kommunedirektør"))
    plan.add(
        AgendaItem(
            meeting=meeting.id, case="1/26", title="Sak", type="enighet", background="a", proposal="b", minutes=9
        )
    )
    found = seen(plan)
    assert found.meeting is not None
    assert found.meeting.lacks == ()


# -- the numbers


def full(plan: Workspace) -> Workspace:
    """Something behind every number."""
    tolk, bolig = chapter(plan), chapter(plan, "Bolig", "bolig")
    for section in (tolk, tolk, bolig):
        demand(plan, section)
    plan.add(Assessment(expectation=demand(plan, tolk).id, result="oppfylt", again=True))
    partly = demand(plan, bolig, theme="tolk")
    plan.add(Assessment(expectation=partly.id, result="delvis"))
    plan.add(Measure(code="T0", title="Dekker kravet", year=2026, expectations=(partly.id,)))
    plan.add(Agreement(title="Avtale", status="gjeldende", valid_from=day(-900)))
    meeting = plan.add(Meeting(name="1/2026", held_on=day(-41), status="godkjent"))
    plan.add(AgendaItem(meeting=meeting.id, case="1/26", title="Sak", conclusion="Enige.", decision_line="begge"))
    plan.add(Meeting(name="2/2026", held_on=day(9)))
    red_risk(plan)
    for away in (-500, -400, -20, 2, 20):
        plan.add(Measure(code=f"T{away}", title="Tiltak", year=2026, deadline=day(away)))
    return plan


def test_every_number_is_the_length_of_its_list_and_what_the_modules_count_themselves(plan: Workspace) -> None:
    found = seen(full(plan))
    (letter,) = plan.all(Letter)
    tally = letter_tally(letter, plan)
    (agreement,) = plan.all(Agreement)
    waiting = waiting_decisions(plan)

    assert found.coverage == tally
    assert found.count("letter:uncovered") == tally.uncovered == 4
    assert found.count("letter:unassessed") == tally.total - tally.assessed == 4
    assert found.count("letter:again") == tally.again == 1
    assert found.agreement == temperature(gap_check(agreement, plan, TODAY))
    assert found.count("gaps") == found.agreement.red + found.agreement.yellow
    assert found.count("gaps:red") == found.agreement.red > 0
    for line in ("stat", "kommune"):
        assert found.count(f"decisions:{line}") == sum(one.line == line for one in waiting) == 1
    assert found.count("duties") == sum(len(duty.missing) for duty in duties(plan, TODAY)) > 0
    assert found.meeting is not None
    assert found.count("packet") == len(found.meeting.lacks) > 0


def test_the_numbers_of_the_tiers_count_every_need_once(plan: Workspace) -> None:
    found = seen(full(plan))
    of_tiers = sum(found.count(f"tier:{tier.name.lower()}") for tier in Tier)
    single = {id(one) for tier in Tier for one in found.listings[f"tier:{tier.name.lower()}"].needs}

    assert of_tiers == len(single)
    assert found.count("tier:left") == 2
    bundles = [one for one in found.needs if one.listing and one.listing in found.listings]
    assert bundles
    for bundle in bundles:
        assert bundle.count == found.count(bundle.listing)


def test_themes_count_what_their_demands_are_about_and_add_up_to_the_letter(plan: Workspace) -> None:
    found = seen(full(plan))
    themes = {theme.key: theme.tally for theme in found.themes}

    assert {key: (tally.total, tally.uncovered) for key, tally in themes.items()} == {"tolk": (4, 3), "bolig": (1, 1)}
    assert sum(tally.total for tally in themes.values()) == found.coverage.total
    for key, tally in themes.items():
        assert found.count(f"theme:{key}") == tally.uncovered


def test_kvp_stands_against_the_targets_of_the_newest_figures(plan: Workspace) -> None:
    assert seen(plan).aims == ()
    months = {"started": 2, "resumed": 0, "moved_in": 0}
    out = {"completed": 0, "stayed_away": 0, "moved_out": 0, "interrupted": 0}
    plan.add(KvpMonth(year=2026, month="04", opening=10, **months, **out))
    plan.add(KvpTarget(year=2026, indicator="at_year_end", value=Decimal(20)))
    plan.add(KvpTarget(year=2025, indicator="at_year_end", value=Decimal(5)))
    (aim,) = seen(plan).aims

    assert (aim.figure.value, aim.wanted, aim.light) == (12, 20, "red")
    assert (Tier.GAP, "KVP-mål", "Langt fra målet i April 2026") in told(plan)


# -- an empty plan


def test_an_empty_plan_needs_nothing(plan: Workspace) -> None:
    found = seen(plan)
    assert found.needs == ()
    assert found.meeting is None
    assert found.duties == ()
    assert all(not listing.needs for listing in found.listings.values())


def test_the_same_plan_on_the_same_day_gives_the_same_list(plan: Workspace) -> None:
    full(plan)
    routines = [ControlRoutine(code=f"R{n}", title=f"Rutine {n}", written="ja") for n in range(6)]
    random.Random(3).shuffle(routines)
    for routine in routines:
        plan.add(routine)
    first, second = seen(plan), seen(plan)

    assert first == second
    (checks,) = (one for one in first.needs if one.label == "Kontroll")
    assert checks.count == 6
    assert checks.title.words().endswith("og 5 til")
