"""Codes of those who are new are not kept longer than they may be: what is counted stays, the code goes.

It goes from the history too, so that no undo and no search brings it back. A code that was removed before its time goes
from the history the next time the plan is opened. Backups and files made before keep what they had.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from navplan.domain.changes import Edit
from navplan.domain.draft import Draft
from navplan.domain.modules.competence import Newcomer, OnboardingTally, figures
from navplan.domain.modules.competence.rules_onboarding import must_go
from navplan.domain.people import ONE_BY_ONE
from navplan.domain.ports import WELL
from navplan.domain.records import Reader
from navplan.domain.still_told import still_told
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace, random_id

TITLE = N_("Slett koder som er eldre enn tolv måneder")
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


def deletion(workspace: Workspace, now: date) -> Edit | None:
    """The step that deletes the codes whose time is over, and what the history says of all that are gone.

    None when there is nothing to delete, or when something in the file is in doubt: then nothing is overwritten.
    """
    if workspace.standing() != WELL:
        return None
    draft = Draft(workspace, workspace.kinds, random_id)
    delete_codes(draft, workspace, must_be_deleted(workspace, now))
    going = {change.id for change in draft.changes if change.after is None}
    forgets = frozenset(going | _still_told(workspace))
    return Edit(Said(TITLE), draft.changes, way="note", forgets=forgets) if forgets else None


def _still_told(workspace: Workspace) -> set[str]:
    """The removed codes and points that the history still has something to say of."""
    there = {record.id for kind in ONE_BY_ONE for record in workspace.all(kind)}
    return {past.id for past in still_told(workspace, ONE_BY_ONE) if past.id not in there}
