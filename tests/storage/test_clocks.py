"""T15: clocks that turn, are set back or stand in another zone (reliability design 4.15).

What is tested where it lives already: weeks and week 53 (`tests/domain/test_calendar.py`), the lease and two laptops
whose clocks differ (`test_company.py`, lane T9), the words about a clock that went back (`tests/journeys`).
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from navplan.domain import deadlines
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.workspace import Workspace
from navplan.storage.backups import listing
from navplan.storage.backups.keeping import FRESH_LIMIT, Kept, to_thin
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.store import open_plan
from navplan.ui.views.history.model import when
from tests.storage.conftest import query

MOMENTS = {
    "the first 02:30": datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    "the second 02:30": datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    "the missing hour": datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
    "New Year in week 53": datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
    "leap day": datetime(2028, 2, 29, 22, 45, tzinfo=UTC),
    "2038": datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
}
SHIFTS = {
    "an hour back": timedelta(hours=-1),
    "a day back": timedelta(days=-1),
    "five years back": timedelta(days=-5 * 365),
    "one minute back": timedelta(minutes=-1),
    "an hour on": timedelta(hours=1),
}
ZONES = ("Europe/Oslo", "America/Los_Angeles", "Pacific/Auckland")


class Clock(datetime):
    """A clock that stands where it was put; as a class it takes the place of `datetime`."""

    at = MOMENTS["2038"]

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # it gives plain ones
        return cls.at.astimezone(tz) if tz else cls.at.astimezone().replace(tzinfo=None)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    """The clock that the store, the workspace and the deadlines look at."""
    for module in ("navplan.storage.store", "navplan.domain.workspace", "navplan.domain.deadlines"):
        monkeypatch.setattr(f"{module}.datetime", Clock)
    return Clock


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ZoneInfo]]:
    """Take the machine to another zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be changed here")

    def to(zone: str) -> ZoneInfo:
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        return ZoneInfo(zone)

    yield to
    monkeypatch.undo()
    time.tzset()


every_moment = pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
every_shift = pytest.mark.parametrize("shift", SHIFTS.values(), ids=SHIFTS)
every_zone = pytest.mark.parametrize("zone", ZONES)


@every_moment
@every_shift
def test_the_history_has_the_order_of_the_commits(
    plan_file: Path, clock: type[Clock], moment: datetime, shift: timedelta
) -> None:
    store = open_plan(plan_file, KINDS)
    plan = Workspace(store, KINDS)
    store._saved_at = clock.at = moment  # the empty plan was made before it
    goal = plan.add(Goal(title="Først"))
    clock.at = moment + shift
    goal = plan.set(goal, title="Så")
    warned = plan.standing().notice
    clock.at += timedelta(seconds=1)
    plan.set(goal, title="Sist")
    plan.close()
    again = Workspace(open_plan(plan_file, KINDS), KINDS)
    told = again.history(3)
    assert [past.after.title for past in told if isinstance(past.after, Goal)] == ["Sist", "Så", "Først"]
    assert [past.at for past in told] == [clock.at, moment + shift, moment]
    assert (warned is not None) == (shift < -timedelta(minutes=2))
    again.undo()
    assert [one.title for one in again.all(Goal)] == ["Så"]
    again.close()


@every_zone
@every_moment
def test_a_deadline_is_a_day_and_never_moves(
    plan_file: Path, clock: type[Clock], travel: Callable[[str], ZoneInfo], moment: datetime, zone: str
) -> None:
    clock.at = moment
    travel("Europe/Oslo")
    day = deadlines.today()
    assert day == moment.astimezone(ZoneInfo("Europe/Oslo")).date()
    plan = Workspace(open_plan(plan_file, KINDS), KINDS)
    goal = plan.add(Goal(title="Mål"))
    measure = plan.add(Measure(title="Tiltak", goals=(goal.id,), deadline=day))
    plan.close()
    here = travel(zone)
    assert deadlines.today() == moment.astimezone(here).date()
    away = Workspace(open_plan(plan_file, KINDS), KINDS)
    away.set(away.all(Measure)[0], title="Endret i en annen sone")
    assert [one.deadline for one in away.all(Measure)] == [day]
    away.close()
    assert query(plan_file, "SELECT deadline FROM measure WHERE id = ?", measure.id) == [(day.isoformat(),)]


@every_zone
@every_moment
def test_last_changed_is_told_in_local_time_with_its_date(
    travel: Callable[[str], ZoneInfo], moment: datetime, zone: str
) -> None:
    here = travel(zone)
    assert when(moment) == moment.astimezone(here).strftime("%d.%m.%Y %H:%M")


@every_moment
def test_backups_of_both_hours_have_names_and_an_order_of_their_own(
    plan_file: Path, tmp_path: Path, travel: Callable[[str], ZoneInfo], moment: datetime
) -> None:
    travel("Europe/Oslo")
    clock = iter(moment + timedelta(minutes=30 * n) for n in range(5))
    shelf = BackupShelf(tmp_path / "kopier", lambda: next(clock))
    taken = [shelf.take(plan_file, "underveis") for _ in range(4)]
    assert list(shelf.all()) == taken[::-1]
    assert [one.taken for one in taken] == [moment + timedelta(minutes=30 * n) for n in range(4)]
    assert shelf.thin() == ()


BACK = pytest.mark.parametrize("back", [timedelta(minutes=1), timedelta(days=1), timedelta(days=5 * 365)], ids=str)


def shelf_with_turned_clock(folder: Path, back: timedelta) -> BackupShelf:
    """After its second backup the clock is set back."""
    first = MOMENTS["leap day"]
    clock = iter([first, first + timedelta(seconds=30), *(first - back + timedelta(seconds=n) for n in range(20))])
    return BackupShelf(folder, lambda: next(clock))


@BACK
def test_the_last_backup_taken_stands_first_also_after_the_clock_was_set_back(
    plan_file: Path, tmp_path: Path, back: timedelta
) -> None:
    shelf = shelf_with_turned_clock(tmp_path / "kopier", back)
    taken = []
    for title in ("En", "To", "Tre", "Fire"):
        plan = Workspace(open_plan(plan_file, KINDS), KINDS)
        plan.add(Goal(title=title))
        plan.close()
        taken.append(shelf.take(plan_file, "underveis"))
    assert [one.name for one in shelf.all()] == [one.name for one in reversed(taken)]
    assert shelf.verify(taken[1]).is_whole
    assert [one.name for one in shelf.all()] == [one.name for one in reversed(taken)], "looking at one moves none"


@BACK
def test_what_is_taken_after_an_older_backup_was_put_back_stands_first_though_its_revision_is_lower(
    plan_file: Path, tmp_path: Path, back: timedelta
) -> None:
    shelf = shelf_with_turned_clock(tmp_path / "kopier", back)
    first = shelf.take(plan_file, "bedt_om")
    plan = Workspace(open_plan(plan_file, KINDS), KINDS)
    plan.add(Goal(title="Nytt"))
    plan.add(Goal(title="Enda et"))
    plan.close()
    today = shelf.put_back(first, plan_file)
    assert today is not None
    plan = Workspace(open_plan(plan_file, KINDS), KINDS)
    plan.add(Goal(title="Et annet"))
    plan.close()
    last = shelf.take(plan_file, "bedt_om")
    assert last.revision < today.revision
    assert [one.name for one in shelf.all()] == [last.name, today.name, first.name]


def test_backups_that_nobody_counted_take_their_places_by_the_clock_and_turn_no_others_round(
    plan_file: Path, tmp_path: Path
) -> None:
    """As after an older NavPlan, which knows no count, has written the list."""
    first = MOMENTS["leap day"]
    clock = iter([first + timedelta(hours=n) for n in (0, 4, 2, 3)])
    shelf = BackupShelf(tmp_path / "kopier", lambda: next(clock))
    a, b, c, d = (shelf.take(plan_file, reason) for reason in ("apning", "underveis", "bedt_om", "lukking"))
    told = [replace(one, number=0) if one == d else one for one in shelf.all()]
    listing.write(shelf.folder, told)
    assert [one.name for one in shelf.all()] == [d.name, c.name, b.name, a.name]
    listing.write(shelf.folder, [replace(one, number=0) for one in told])
    assert [one.name for one in shelf.all()] == [b.name, d.name, c.name, a.name]


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1), timedelta(days=5 * 365)], ids=str)
def test_what_is_taken_after_the_clock_was_set_back_is_kept_as_ever(back: timedelta) -> None:
    """What the clock has not come to again takes no place from it."""
    first = MOMENTS["leap day"]
    before = [Kept(f"før {n}", first - timedelta(hours=5 * n), 1) for n in range(2 * FRESH_LIMIT)]
    after = [Kept(f"etter {n}", first - back + timedelta(minutes=n), 1) for n in range(12)]
    now = after[-1].at + timedelta(minutes=1)
    gone = {one.name for one in to_thin(before + after, now)}
    assert not gone & {one.name for one in after}
    assert "før 0" not in gone


def test_days_of_the_calendar_are_what_the_moments_are_there_for() -> None:
    """Else the rows above would test nothing."""
    oslo = ZoneInfo("Europe/Oslo")
    first, second = (MOMENTS[f"the {nth} 02:30"].astimezone(oslo) for nth in ("first", "second"))
    assert f"{first:%H:%M}" == f"{second:%H:%M}" == "02:30"
    assert first.utcoffset() != second.utcoffset()
    assert MOMENTS["New Year in week 53"].isocalendar()[:2] == (2026, 53)
    assert MOMENTS["New Year in week 53"].astimezone(oslo).date() == date(2027, 1, 1)
