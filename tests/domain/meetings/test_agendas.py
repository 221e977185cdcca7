"""Meetings from the agreement, agendas from the template and the plan, and follow-up back into the plan."""

from dataclasses import dataclass
from datetime import date

import pytest

from navplan.domain.meetings.agenda import (
    count_deadlines,
    deadlines,
    lay_agenda,
    meeting_days,
    new_item,
    plan_year,
    season_of,
    strayed,
    template,
)
from navplan.domain.meetings.proposals import Proposal, proposals
from navplan.domain.meetings.steps import Approval, accept, approve, close, put_off, to_measure
from navplan.domain.modules.letter import Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.meeting import (
    AgendaItem,
    Attendance,
    Finding,
    FollowUp,
    FormalDecision,
    Inspection,
    Meeting,
    MeetingSeries,
    PutOff,
)
from navplan.domain.modules.meeting.rules import items_of
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_office import Clause, Participant
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.plan import Goal, GoalStatus, Measure
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace

NOW = date(2026, 6, 1)


@dataclass
class Scene:
    plan: Workspace
    meeting: Meeting

    def sources(self, day: date = NOW) -> list[str]:
        return [proposal.source.split(":")[0] for proposal in self.all(day)]

    def all(self, day: date = NOW) -> tuple[Proposal, ...]:
        return proposals(self.meeting, self.plan, day)

    def accept(self, proposal: Proposal) -> AgendaItem:
        with self.plan.draft(Said("Ta opp")) as draft:
            return accept(draft, self.meeting, proposal, self.plan)


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    return Scene(workspace, workspace.add(Meeting(name="2/2026", year=2026, held_on=date(2026, 6, 10))))


# -- the year


def test_the_year_is_planned_from_the_agreement_with_deadlines_and_participants(workspace: Workspace) -> None:
    agreement = workspace.add(Agreement(meetings_a_year=3, proposal_days=21, notice_days=14, minutes_days=7))
    workspace.add(Participant(agreement=agreement.id, title="Kommunedirektør", owner="kommune"))
    workspace.add(Participant(agreement=agreement.id, title="Tillitsvalgt", voice="observatoer"))
    with workspace.draft(Said("Planlegg året")) as draft:
        meetings = plan_year(draft, 2026, agreement, workspace)
    assert [m.name for m in meetings] == ["1/2026", "2/2026", "3/2026"]
    first = meetings[0]
    assert first.held_on == date(2026, 3, 11)
    assert (first.proposals_due, first.notice_due, first.minutes_due) == (
        date(2026, 2, 18),
        date(2026, 2, 25),
        date(2026, 3, 18),
    )
    called = workspace.linked(Attendance, "meeting", first.id)
    assert [(a.title, a.observer) for a in called] == [("Kommunedirektør", False), ("Tillitsvalgt", True)]
    workspace.undo()
    assert workspace.all(Meeting) == workspace.all(MeetingSeries) == ()


def test_without_an_agreement_there_are_four_meetings_without_deadlines(workspace: Workspace) -> None:
    with workspace.draft(Said("Planlegg året")) as draft:
        meetings = plan_year(draft, 2026, None, workspace)
    assert [(m.held_on.month if m.held_on else 0) for m in meetings] == [2, 5, 8, 11]
    assert meetings[0].notice_due is None


def test_meeting_days_are_wednesdays_in_different_months() -> None:
    for count in range(1, 13):
        days = meeting_days(2027, count)
        assert len({day.month for day in days}) == count
        assert {day.weekday() for day in days} == {2}


@pytest.mark.parametrize(
    ("month", "season"),
    [(1, "oppstart"), (3, "oppstart"), (4, "tertial"), (9, "tertial"), (10, "budsjett"), (12, "evaluering")],
)
def test_the_season_follows_the_month(month: int, season: str) -> None:
    assert season_of(date(2026, month, 15)) == season


def test_the_agenda_has_the_templates_items_and_the_season_gives_some_more_time(scene: Scene) -> None:
    budget_meeting = scene.plan.add(Meeting(name="4/2026", year=2026, season="budsjett"))
    with scene.plan.draft(Said("Sakliste")) as draft:
        lay_agenda(draft, scene.meeting, scene.plan)
    with scene.plan.draft(Said("Sakliste")) as draft:
        lay_agenda(draft, budget_meeting, scene.plan)
    usual, autumn = items_of(scene.meeting, scene.plan), items_of(budget_meeting, scene.plan)
    assert len(usual) == len(template()) == 13
    assert [item.case for item in usual][::12] == ["1/26", "13/26"]
    assert autumn[0].case == "14/26"
    money = [next(i for i in items if i.category == "okonomi") for items in (usual, autumn)]
    assert [item.minutes for item in money] == [10, 25]


def test_a_new_item_stands_under_the_one_of_its_category_and_before_what_ends_the_meeting(scene: Scene) -> None:
    with scene.plan.draft(Said("Sakliste")) as draft:
        lay_agenda(draft, scene.meeting, scene.plan)
    with scene.plan.draft(Said("Ny sak")) as draft:
        added = new_item(draft, scene.meeting, AgendaItem(title="Husleie", category="okonomi"), scene.plan)
    titles = [item.title for item in items_of(scene.meeting, scene.plan)]
    assert added.case == "14/26"
    assert titles[titles.index("Husleie") - 1] == "Økonomi og kostnadsdeling"
    with scene.plan.draft(Said("Ny sak")) as draft:
        new_item(draft, scene.meeting, AgendaItem(title="Uten tema", category="politisk"), scene.plan)
    assert [item.title for item in items_of(scene.meeting, scene.plan)][-1] == "Neste møte og eventuelt"


def test_case_numbers_begin_anew_with_the_year(scene: Scene) -> None:
    with scene.plan.draft(Said("Ny sak")) as draft:
        new_item(draft, scene.meeting, AgendaItem(title="A"), scene.plan)
    later = scene.plan.add(Meeting(name="1/2027", year=2027))
    with scene.plan.draft(Said("Ny sak")) as draft:
        assert new_item(draft, later, AgendaItem(title="B"), scene.plan).case == "1/27"


# -- proposals, each both ways


def test_an_empty_plan_proposes_nothing(scene: Scene) -> None:
    assert scene.sources() == []


def letter_point(plan: Workspace, **values: object) -> Expectation:
    letter = plan.add(Letter(title="Brev", year=2026))
    section = plan.add(LetterSection(letter=letter.id, title="Bolig"))
    given = {"wording": "Bør drøftes", "partnership_topic": True}
    return plan.add(Expectation(section=section.id, **(given | values)))  # type: ignore[arg-type]  # an expectation's fields


def test_letter_points_for_the_partnership_are_proposed_by_section(scene: Scene) -> None:
    point = letter_point(scene.plan)
    scene.plan.add(Expectation(section=point.section, wording="En til", partnership_topic=True))
    (proposal,) = scene.all()
    assert (proposal.title, proposal.why.words()) == ("Bolig", "Brevet ber om at 2 punkt tas opp i partnerskapet")
    item = scene.accept(proposal)
    assert set(item.expectations) == {e.id for e in scene.plan.all(Expectation)}
    assert "Bør drøftes" in item.background
    assert scene.sources() == []


@pytest.mark.parametrize("values", [{"partnership_topic": False}, {"dropped": True}])
def test_other_points_of_the_letter_are_not_proposed(scene: Scene, values: dict[str, object]) -> None:
    letter_point(scene.plan, **values)
    assert scene.sources() == []


def test_a_section_that_the_partnership_has_dealt_with_is_not_proposed(scene: Scene) -> None:
    point = letter_point(scene.plan)
    treatment = scene.plan.add(Treatment(section=point.section, status="skal_tas_opp"))
    assert scene.sources() == ["section"]
    scene.plan.set(treatment, status="tatt_opp")
    assert scene.sources() == []


def test_a_letter_of_another_year_is_not_proposed(scene: Scene) -> None:
    letter_point(scene.plan)
    scene.plan.set(scene.plan.all(Letter)[0], year=2025)
    assert scene.sources() == []


def test_overdue_measures_are_proposed_and_those_in_time_or_closed_are_not(scene: Scene) -> None:
    measure = scene.plan.add(Measure(code="T1", title="Bolig", year=2026, deadline=date(2026, 5, 31)))
    assert scene.sources() == ["measure"]
    assert scene.sources(date(2026, 5, 31)) == []
    scene.plan.set(measure, status="ferdig")
    assert scene.sources() == []


def test_goals_at_high_risk_or_red_are_proposed(scene: Scene) -> None:
    goal = scene.plan.add(Goal(code="M1", title="Mål", from_year=2026, to_year=2026, risk="middels"))
    assert scene.sources() == []
    status = scene.plan.add(GoalStatus(goal=goal.id, year=2026, tertial="t1", status="rod", comment="Kø"))
    assert [p.why.words() for p in scene.all()] == ["Målet er ikke i rute"]
    scene.plan.add(GoalStatus(goal=goal.id, year=2026, tertial="t2", status="gronn"))
    assert scene.sources() == []
    scene.plan.set(goal, risk="hoy")
    assert [p.why.words() for p in scene.all()] == ["Høy risiko for ikke å nå målet"]
    assert status.comment == "Kø"


def test_missing_and_stale_figures_are_proposed(scene: Scene) -> None:
    agreement = scene.plan.add(Agreement())
    scene.plan.add(SharedIndicator(agreement=agreement.id, name="Mangler"))
    scene.plan.add(SharedIndicator(agreement=agreement.id, name="Gammel", seen_on=date(2026, 1, 31)))
    scene.plan.add(SharedIndicator(agreement=agreement.id, name="Fersk", seen_on=date(2026, 2, 1)))
    assert [(p.title, p.why.words()) for p in scene.all()] == [
        ("Mangler", "Tallet mangler"),
        ("Gammel", "Tallet er eldre enn fire måneder"),
    ]


def test_due_clauses_are_proposed_two_months_ahead(scene: Scene) -> None:
    agreement = scene.plan.add(Agreement())
    clause = scene.plan.add(Clause(agreement=agreement.id, point="A15", due=date(2026, 8, 1)))
    assert [p.title for p in scene.all()] == ["Økonomi og kostnadsdeling"]
    scene.plan.set(clause, due=date(2026, 8, 2))
    assert scene.sources() == []


def test_open_findings_of_supervision_are_proposed(scene: Scene) -> None:
    inspection = scene.plan.add(Inspection(theme="T", year=2025))
    finding = scene.plan.add(Finding(inspection=inspection.id, wording="Rutine mangler"))
    assert scene.sources() == ["finding"]
    scene.plan.set(finding, closed_on=NOW)
    assert scene.sources() == []


def test_conclusions_that_wait_for_a_decision_are_proposed_until_it_is_there(scene: Scene) -> None:
    earlier = scene.plan.add(Meeting(name="1/2026", year=2026, held_on=date(2026, 3, 11), status="holdt"))
    item = scene.plan.add(
        AgendaItem(meeting=earlier.id, case="3/26", title="Bolig", conclusion="Enige.", decision_line="stat")
    )
    (proposal,) = scene.all()
    assert proposal.why.words() == "Sak 3/26 venter på formelt vedtak"
    assert scene.accept(proposal).earlier == item.id
    scene.plan.undo()
    scene.plan.add(FormalDecision(item=item.id, owner="stat", decided_on=NOW))
    assert scene.sources() == []


def test_treatments_of_the_letter_that_wait_for_a_decision_are_proposed(scene: Scene) -> None:
    point = letter_point(scene.plan, partnership_topic=False)
    treatment = scene.plan.add(
        Treatment(section=point.section, case="2/26", status="tatt_opp", conclusion="Enige.", decision_line="kommune")
    )
    assert scene.sources() == ["treatment"]
    scene.plan.set(treatment, decided_municipality=NOW)
    assert scene.sources() == []


def test_what_is_put_off_waits_for_the_next_meeting(scene: Scene) -> None:
    scene.plan.add(Measure(code="T1", title="Bolig", year=2026, deadline=date(2026, 5, 1)))
    with scene.plan.draft(Said("Utsett")) as draft:
        put_off(draft, scene.meeting, scene.all()[0])
    assert scene.sources() == []
    later = Scene(scene.plan, scene.plan.add(Meeting(name="3/2026", year=2026, held_on=date(2026, 9, 9))))
    assert later.sources() == ["measure"]
    scene.plan.remove(scene.plan.all(PutOff)[0])
    assert scene.sources() == ["measure"]


def test_what_stands_on_a_coming_agenda_is_not_proposed_twice_but_comes_again_after_a_held_meeting(
    scene: Scene,
) -> None:
    scene.plan.add(Measure(code="T1", title="Bolig", year=2026, deadline=date(2026, 5, 1)))
    scene.accept(scene.all()[0])
    later = Scene(scene.plan, scene.plan.add(Meeting(name="3/2026", year=2026, held_on=date(2026, 9, 9))))
    assert later.sources() == []
    scene.plan.set(scene.meeting, status="holdt")
    assert later.sources() == ["measure"]


# -- after the meeting


def test_follow_up_becomes_a_measure_in_one_step_and_both_know_of_each_other(scene: Scene) -> None:
    point = letter_point(scene.plan)
    role = scene.plan.add(Role(title="Leder"))
    goal = scene.plan.add(Goal(code="M1", title="Mål"))
    item = scene.plan.add(
        AgendaItem(
            meeting=scene.meeting.id, case="1/26", expectations=(point.id,), goals=(goal.id,), conclusion="Enige."
        )
    )
    follow_up = scene.plan.add(
        FollowUp(item=item.id, task="Skaffe boliger", role=role.id, owner_line="kommune", due=date(2026, 9, 1))
    )
    with scene.plan.draft(Said("Gjør til tiltak")) as draft:
        measure = to_measure(draft, follow_up, scene.plan)
    assert (measure.code, measure.title, measure.role, measure.deadline, measure.year) == (
        "T1",
        "Skaffe boliger",
        role.id,
        date(2026, 9, 1),
        2026,
    )
    assert (measure.goals, measure.expectations, measure.owner_line) == ((goal.id,), (point.id,), "kommune")
    assert scene.plan.get(FollowUp, follow_up.id).measure == measure.id  # type: ignore[union-attr]  # it is there
    scene.plan.undo()
    assert scene.plan.all(Measure) == ()
    assert scene.plan.get(FollowUp, follow_up.id) == follow_up


def test_closing_says_when(scene: Scene) -> None:
    item = scene.plan.add(AgendaItem(meeting=scene.meeting.id))
    follow_up = scene.plan.add(FollowUp(item=item.id, task="Ring"))
    with scene.plan.draft(Said("Lukk")) as draft:
        close(draft, follow_up, NOW)
    closed = scene.plan.all(FollowUp)[0]
    assert (closed.status, closed.closed_on) == ("lukket", NOW)


def test_the_letters_section_learns_of_the_conclusion_when_both_have_approved_the_minutes(scene: Scene) -> None:
    point = letter_point(scene.plan)
    item = scene.plan.add(
        AgendaItem(
            meeting=scene.meeting.id,
            case="4/26",
            expectations=(point.id,),
            conclusion="Enige om bolig.",
            decision_line="kommune",
        )
    )
    scene.plan.add(FormalDecision(item=item.id, owner="kommune", decided_on=NOW))
    with scene.plan.draft(Said("Godkjenn")) as draft:
        first = approve(draft, scene.meeting, Approval("stat", "Fylkesdirektør", NOW), scene.plan)
    assert first.status == "planlagt"
    assert scene.plan.all(Treatment) == ()
    with scene.plan.draft(Said("Godkjenn")) as draft:
        second = approve(draft, first, Approval("kommune", "Kommunedirektør", NOW), scene.plan)
    assert second.status == "godkjent"
    (treatment,) = scene.plan.all(Treatment)
    assert (treatment.section, treatment.case, treatment.met_on) == (point.section, "4/26", date(2026, 6, 10))
    assert (treatment.conclusion, treatment.decided_municipality) == ("Enige om bolig.", NOW)
    with scene.plan.draft(Said("Godkjenn igjen")) as draft:
        approve(draft, second, Approval("kommune", "Kommunedirektør", NOW), scene.plan)
    assert len(scene.plan.all(Treatment)) == 1


def test_a_moved_meeting_says_which_deadlines_stayed_and_counts_them_when_asked(workspace: Workspace) -> None:
    series = workspace.add(MeetingSeries(year=2026, proposal_days=21, notice_days=14))
    day = date(2026, 6, 10)
    meeting = workspace.add(Meeting(name="2/2026", year=2026, series=series.id, held_on=day, **deadlines(day, series)))
    assert strayed(meeting, workspace) == {}
    moved = workspace.set(meeting, held_on=date(2026, 6, 17))
    assert strayed(moved, workspace) == {"proposals_due": date(2026, 5, 27), "notice_due": date(2026, 6, 3)}
    with workspace.draft(Said("Regn ut")) as draft:
        count_deadlines(draft, moved, workspace)
    counted = workspace.get(Meeting, meeting.id)
    assert (counted.proposals_due, counted.notice_due, counted.minutes_due) == (
        date(2026, 5, 27),
        date(2026, 6, 3),
        None,
    )
    workspace.undo()
    assert workspace.get(Meeting, meeting.id).notice_due == date(2026, 5, 27)


def test_a_meeting_outside_a_series_or_without_a_day_has_no_deadlines_to_count(workspace: Workspace) -> None:
    series = workspace.add(MeetingSeries(year=2026, proposal_days=21))
    assert strayed(workspace.add(Meeting(name="A", held_on=date(2026, 6, 10))), workspace) == {}
    assert strayed(workspace.add(Meeting(name="B", series=series.id)), workspace) == {}
