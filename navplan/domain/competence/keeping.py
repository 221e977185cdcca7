"""Codes of those who are new are not kept longer than they may be: what is counted stays, the code goes."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from navplan.domain.draft import Draft
from navplan.domain.modules.competence import Newcomer, OnboardingTally, figures
from navplan.domain.modules.competence.rules_onboarding import must_go
from navplan.domain.records import Reader

Group = tuple[int, str]
"""The year a programme ended, and the owner line."""


def must_be_deleted(reader: Reader, now: date) -> tuple[Newcomer, ...]:
    """The codes whose twelve months are over."""
    return tuple(newcomer for newcomer in reader.all(Newcomer) if must_go(newcomer, now))


def delete_codes(draft: Draft, reader: Reader, going: Iterable[Newcomer]) -> None:
    """Remove codes with their points; how many ended, and how many in time, is added to the tallies first."""
    ended: Counter[Group] = Counter()
    in_time: Counter[Group] = Counter()
    for newcomer in going:
        if newcomer.ended_on is not None:
            group = newcomer.ended_on.year, newcomer.owner_line
            ended[group] += 1
            in_time[group] += not figures.days_late(newcomer, newcomer.ended_on)
        draft.remove(newcomer)
    for group, count in ended.items():
        _tally(draft, reader, group, count, in_time[group])


def _tally(draft: Draft, reader: Reader, group: Group, ended: int, in_time: int) -> None:
    year, line = group
    kept = next((t for t in reader.all(OnboardingTally) if (t.year, t.owner_line) == group), None)
    if kept is None:
        draft.add(OnboardingTally(year=year, owner_line=line, ended=ended, in_time=in_time))
    else:
        draft.set(kept, ended=(kept.ended or 0) + ended, in_time=(kept.in_time or 0) + in_time)
