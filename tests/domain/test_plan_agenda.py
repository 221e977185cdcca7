"""The plan's calendar: which days stand in it, whose they are, and that an entry stays the same entry."""

from datetime import UTC, date, datetime

import pytest

from navplan.domain.deadlines import stated_day
from navplan.domain.documents import plan_agenda as plan_agenda_of
from navplan.domain.documents.agenda import TRACKS, Event
from navplan.domain.documents.asked import Asked, tertial_of
from navplan.domain.documents.plan_agenda import plan_agenda
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.plan import LogNote, Measure, Milestone, Task
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace

TODAY = date(2026, 5, 1)
ASKED = Asked(2026, as_written, TODAY)


def named(plan: Workspace, asked: Asked = ASKED) -> dict[str, Event]:
    return {event.summary: event for event in plan_agenda(plan, asked).events}


def test_the_tertials_stand_in_an_empty_plans_calendar(workspace: Workspace) -> None:
    days = [event.start for event in plan_agenda(workspace, ASKED).events]
    assert days == [date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)]


def test_a_measures_deadline_reminds_until_it_is_done(workspace: Workspace) -> None:
    measure = workspace.add(
        Measure(code="T1", title="Lage rutine", deadline=date(2026, 6, 1), owner_line="kommune", year=2026)
    )
    event = named(workspace)["Frist: T1 Lage rutine"]
    assert (event.track, event.category, event.remind_days) == ("kommune", "Kommunen", 7)
    workspace.set(measure, status="ferdig")
    done = named(workspace)["Ferdig – Frist: T1 Lage rutine"]
    assert done.uid == event.uid
    assert done.remind_days is None


def test_renaming_and_moving_keeps_the_entry(workspace: Workspace) -> None:
    measure = workspace.add(Measure(code="T1", title="Før", deadline=date(2026, 6, 1), year=2026))
    before = named(workspace)["Frist: T1 Før"]
    workspace.set(measure, title="Etter", deadline=date(2026, 9, 1))
    after = named(workspace)["Frist: T1 Etter"]
    assert before.uid == after.uid
    assert after.start == date(2026, 9, 1)


def test_steps_checks_meetings_evidence_and_the_letters_days_stand_in_it(workspace: Workspace) -> None:
    letter = workspace.add(Letter(title="Brev", year=2026))
    section = workspace.add(LetterSection(letter=letter.id, title="Bolig"))
    demand = workspace.add(
        Expectation(section=section.id, wording="Meld inn behov", modality="skal", deadline="innen 1. september 2026")
    )
    workspace.add(Expectation(section=section.id, wording="Snart", deadline="så tidlig som mulig"))
    own = workspace.add(Assessment(expectation=demand.id))
    workspace.add(Evidence(assessment=own.id, title="Rutine", expires=date(2026, 10, 1)))
    workspace.add(Treatment(section=section.id, met_on=date(2026, 6, 3), case="3/26"))
    measure = workspace.add(Measure(code="T1", title="Øve", year=2026, next_check=date(2026, 5, 20)))
    workspace.add(Milestone(measure=measure.id, title="Halvveis", due=date(2026, 7, 1)))
    workspace.add(Task(measure=measure.id, title="Ringe", due=date(2026, 7, 2), done=True))
    found = {summary: (event.track, event.start) for summary, event in named(workspace).items()}
    assert (
        found.items()
        >= {
            "Frist i brevet: Bolig": ("rapportering", date(2026, 9, 1)),
            "Går ut: Rutine": ("dokumentasjon", date(2026, 10, 1)),
            "Partnerskapet – Sak 3/26: Bolig": ("partnerskap", date(2026, 6, 3)),
            "Oppfølging: T1 Øve": ("felles", date(2026, 5, 20)),
            "Milepæl: Halvveis": ("felles", date(2026, 7, 1)),
            "Ferdig – Oppgave: Ringe": ("felles", date(2026, 7, 2)),
        }.items()
    )
    assert len(found) == 6 + 3


def test_a_declared_day_of_a_kind_without_words_of_its_own_stands_in_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure = workspace.add(Measure(code="T1", title="Øve", year=2026, next_check=date(2026, 5, 20), owner_line="stat"))
    monkeypatch.setattr(plan_agenda_of, "TOLD", plan_agenda_of.TOLD - {Measure})
    event = named(workspace)["Neste oppfølging: T1 Øve"]
    assert (event.start, event.track, event.record) == (date(2026, 5, 20), "stat", measure)


def test_only_chosen_tracks_stand_in_it(workspace: Workspace) -> None:
    workspace.add(Measure(title="Stat", deadline=TODAY, owner_line="stat", year=2026))
    workspace.add(Measure(title="Kommune", deadline=TODAY, owner_line="kommune", year=2026))
    tracks = {event.track for event in plan_agenda(workspace, ASKED._replace(tracks=("stat",))).events}
    assert tracks == {"stat"}


def test_every_entry_has_an_identity_of_its_own_and_a_known_track(workspace: Workspace) -> None:
    measure = workspace.add(Measure(title="A", deadline=TODAY, next_check=TODAY, year=2026))
    workspace.add(Task(measure=measure.id, title="A", due=TODAY))
    events = plan_agenda(workspace, ASKED).events
    assert len({event.uid for event in events}) == len(events)
    assert {event.track for event in events} <= {option.key for option in TRACKS}


def test_comments_do_not_go_along(workspace: Workspace) -> None:
    measure = workspace.add(
        Measure(title="A", deadline=TODAY, year=2026, description="beskrevet", stop_reason="grunn", contributors="noen")
    )
    workspace.add(LogNote(measure=measure.id, comment="fortalt"))
    told = " ".join(event.summary + event.description for event in plan_agenda(workspace, ASKED).events)
    assert not [word for word in ("beskrevet", "grunn", "noen", "fortalt") if word in told]


def test_the_moment_is_the_one_that_was_asked_for(workspace: Workspace) -> None:
    moment = datetime(2026, 5, 1, 14, 7, tzinfo=UTC)
    assert plan_agenda(workspace, ASKED._replace(moment=moment)).made == moment


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1. februar 2024", date(2024, 2, 1)),
        ("innen 31. Desember 2026", date(2026, 12, 31)),
        ("31. februar 2024", None),
        ("i løpet av 2023", None),
        ("mellom 1. mai 2024 og 1. juni 2024", None),
        ("", None),
    ],
)
def test_a_letters_day_is_read_only_when_it_names_one(text: str, day: date | None) -> None:
    assert stated_day(text) == day


@pytest.mark.parametrize(
    ("today", "period", "tertial"),
    [
        (date(2026, 4, 29), "", "t1"),
        (date(2026, 4, 30), "", "t1"),
        (date(2026, 8, 31), "", "t2"),
        (date(2027, 3, 1), "", "t3"),
        (date(2027, 3, 1), "t1", "t1"),
    ],
)
def test_the_tertial_is_the_chosen_one_or_the_last_that_ended(today: date, period: str, tertial: str) -> None:
    assert tertial_of(ASKED._replace(today=today, period=period)) == tertial
