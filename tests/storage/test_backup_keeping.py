"""What the table of keeping says, and what it never does."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from navplan.storage.backups import keeping
from navplan.storage.backups.keeping import FRESH, LEAST, Kept, to_thin

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def taken(*ages: timedelta, size: int = 1, is_whole: bool = True) -> list[Kept]:
    return [Kept(f"k{n}", NOW - age, size, is_whole) for n, age in enumerate(ages)]


def left(backups: list[Kept]) -> list[Kept]:
    gone = {one.name for one in to_thin(backups, NOW)}
    return [one for one in backups if one.name not in gone]


def test_everything_of_the_last_two_days_is_kept_up_to_fifty() -> None:
    half_hours = taken(*(timedelta(minutes=30 * n) for n in range(90)))
    kept = left(half_hours)
    assert kept[:50] == half_hours[:50]
    older = [one for one in kept[50:] if NOW - one.at <= FRESH]
    assert len(older) < 3, "beyond fifty only the newest of a day stays"


def test_after_two_days_one_a_day_then_week_month_and_year() -> None:
    hourly = taken(*(timedelta(hours=n) for n in range(24 * 800)))
    kept = left(hourly)
    old = [one for one in kept if NOW - one.at > FRESH]
    days = {one.at.date() for one in old}
    assert len(days) == len(old), "one a day at most"
    assert 10 <= sum(NOW - one.at < timedelta(days=14) for one in old) <= 13
    assert sum(timedelta(days=60) < NOW - one.at for one in old) <= 24
    assert {one.at.year for one in kept} == {2024, 2025, 2026}


def test_the_newest_of_a_class_is_the_one_that_stays() -> None:
    same_day = taken(*(timedelta(days=5, hours=n) for n in range(3)), timedelta(days=40), timedelta(days=41))
    fresh = taken(*(timedelta(hours=n) for n in range(3)))
    kept = {one.name + str(one.at) for one in left([Kept("f" + one.name, one.at, 1) for one in fresh] + same_day)}
    assert f"k0{same_day[0].at}" in kept
    assert f"k1{same_day[1].at}" not in kept


def test_three_whole_ones_always_stay_and_a_broken_one_is_not_counted() -> None:
    old = timedelta(days=4000)
    broken = [Kept(f"b{n}", NOW - timedelta(minutes=n), 1, False) for n in range(3)]
    whole = [Kept(f"w{n}", NOW - old - timedelta(minutes=n), 1) for n in range(5)]
    assert [one.name for one in left(broken + whole) if one.is_whole] == ["w0", "w1", "w2"]


def test_too_much_goes_oldest_first_but_never_the_newest_of_a_year() -> None:
    large = keeping.LARGEST // 4
    days = taken(*(timedelta(days=n) for n in (0, 1, 2, 3, 4, 400)), size=large)
    kept = left(days)
    assert [one.name for one in kept] == ["k0", "k1", "k2", "k5"]


ages = st.lists(st.integers(0, 60 * 24 * 4000), unique=True, max_size=120)


@given(ages, st.integers(1, keeping.LARGEST))
def test_thinning_twice_takes_no_more_and_never_the_last_three_or_the_newest(minutes: list[int], size: int) -> None:
    backups = taken(*(timedelta(minutes=n) for n in minutes), size=size)
    kept = left(backups)
    assert left(kept) == kept
    newest = sorted(backups, key=lambda one: one.at, reverse=True)[:LEAST]
    assert set(newest) <= set(kept)
