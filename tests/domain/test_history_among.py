"""Changes asked for by kind and time: the store in memory and the file answer alike."""

from datetime import UTC, date, datetime, timedelta

from navplan.domain.finding.since import last_meeting, net_changes
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Letter, LetterSection, Treatment
from navplan.domain.modules.meeting import Meeting
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import Among
from navplan.domain.workspace import Workspace
from tests.moody import Moody


def test_only_these_kinds_and_only_between_these_moments(moody: Moody) -> None:
    workspace = Workspace(moody, KINDS)
    workspace.add(Goal(title="A"))
    workspace.add(Role(title="Leder"))
    workspace.add(Goal(title="B"))
    newest, middle, oldest = workspace.history(10)
    second = timedelta(microseconds=1)

    def seqs(**asked: object) -> list[int]:
        return [past.seq for past in workspace.history(10, among=Among(**asked))]

    assert seqs() == [3, 2, 1]
    assert seqs(keys=("goal",)) == [newest.seq, oldest.seq]
    assert seqs(keys=("goal", "role")) == [3, 2, 1]
    assert seqs(since=middle.at) == [3, 2]
    assert seqs(until=middle.at) == [1]
    assert seqs(since=middle.at, until=middle.at + second) == [2]
    assert seqs(keys=("goal",), since=middle.at) == [3]
    assert [past.seq for past in workspace.history(1, before=3, among=Among(keys=("goal",)))] == [1]


def test_other_time_zones_mean_the_same_moment(moody: Moody) -> None:
    from datetime import timezone

    workspace = Workspace(moody, KINDS)
    workspace.add(Goal(title="A"))
    (past,) = workspace.history(1)
    elsewhere = past.at.astimezone(timezone(timedelta(hours=9)))
    assert len(workspace.history(5, among=Among(since=elsewhere))) == 1
    assert workspace.history(5, among=Among(until=elsewhere)) == ()


def test_the_sum_of_a_records_changes_keeps_the_newest_place_and_the_oldest_before(moody: Moody) -> None:
    workspace = Workspace(moody, KINDS)
    goal = workspace.add(Goal(title="A"))
    other = workspace.add(Goal(title="B"))
    workspace.set(workspace.set(goal, title="A2"), title="A3")
    workspace.set(workspace.set(other, title="B2"), title="B")
    news = net_changes(workspace.history(10))
    assert [(past.title.words(), past.id) for past in news] == [("Nytt", other.id), ("Nytt", goal.id)]
    assert (news[1].before, news[1].after.title) == (None, "A3")
    later = net_changes(workspace.history(4))
    assert [(past.title.words(), past.before.title, past.after.title) for past in later] == [("Endret", "A", "A3")]


def test_the_last_meeting_is_the_last_that_has_been(moody: Moody) -> None:
    workspace = Workspace(moody, KINDS)
    today = datetime.now(UTC).date()
    assert last_meeting(workspace, today) is None
    letter = workspace.add(Letter(title="Brev"))
    section = workspace.add(LetterSection(letter=letter.id, title="Tolk"))
    for away in (-9, 0, 1):
        workspace.add(Treatment(section=section.id, met_on=today + timedelta(days=away)))
    assert last_meeting(workspace, today) == today
    assert last_meeting(workspace, today - timedelta(days=1)) == today - timedelta(days=9)


def test_a_partnership_meeting_counts_when_it_was_held_and_not_when_it_is_planned(moody: Moody) -> None:
    workspace = Workspace(moody, KINDS)
    workspace.add(Meeting(name="1/2026", held_on=date(2026, 3, 12), status="holdt"))
    workspace.add(Meeting(name="2/2026", held_on=date(2026, 5, 1), status="planlagt"))
    assert last_meeting(workspace, date(2026, 6, 1)) == date(2026, 3, 12)
    assert last_meeting(workspace, date(2026, 3, 11)) is None
