"""The step that deletes the texts of deviations whose five years are over, from the history too (9.3.3).

The deviation stays in the register with what is counted. No undo and no search brings the texts back. Backups and files
made before keep what they had.
"""

from collections.abc import Iterable
from datetime import date

from navplan.domain.changes import Edit
from navplan.domain.draft import Draft
from navplan.domain.modules.control.keeping import KEPT, TEXTS, due, ended_on, has_text
from navplan.domain.modules.control.records import ControlDeviation, ControlRemedy
from navplan.domain.modules.control.rules import remedies_of
from navplan.domain.ports import WELL, Past
from navplan.domain.records import Record
from navplan.domain.still_told import still_told
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace, random_id

TITLE = N_("Slett tekst i avvik som er lukket for over fem år siden")


def deletion(workspace: Workspace, now: date) -> Edit | None:
    """The step the office asks for: the texts go, in the plan and in its history.

    None when there is nothing to delete, or when something in the file is in doubt: then nothing is overwritten.
    """
    going = due(workspace, now)
    if not going or workspace.standing() != WELL:
        return None
    draft = Draft(workspace, workspace.kinds, random_id)
    delete_texts(draft, workspace, going, now)
    forgets = {change.id for change in draft.changes} | _left(workspace, now)
    return Edit(Said(TITLE), draft.changes, way="note", forgets=frozenset(forgets))


def remains(workspace: Workspace, now: date) -> Edit | None:
    """The step that takes what the history still tells of texts that are deleted already; changes no record.

    Another copy of a shared plan, or a deviation removed by hand, may have left it there. Nobody is asked again.
    """
    forgets = _left(workspace, now) if workspace.standing() == WELL else set()
    return Edit(Said(TITLE), (), way="note", forgets=frozenset(forgets)) if forgets else None


def delete_texts(draft: Draft, workspace: Workspace, going: Iterable[ControlDeviation], now: date) -> None:
    """Empty the texts of these deviations and of their remedies, and note the day."""
    for deviation in going:
        for remedy in remedies_of(deviation, workspace):
            draft.set(remedy, **_emptied(remedy))
        draft.set(deviation, forgotten_on=now, **_emptied(deviation))


def _emptied(record: Record) -> dict[str, str]:
    return dict.fromkeys(TEXTS[type(record)], "")


def _left(workspace: Workspace, now: date) -> set[str]:
    """The deviations and remedies of which the history tells more than it may."""
    found: set[str] = set()
    for past in still_told(workspace, TEXTS):
        told = [record for record in (past.before, past.after) if record is not None and has_text(record)]
        if any(_is_over(workspace, record, past, now) for record in told):
            found.add(past.id)
    return found


def _is_over(workspace: Workspace, record: Record, past: Past, now: date) -> bool:
    """Whether the time of a text in the history is over: its deviation has lost its texts, or was removed long ago."""
    id = record.deviation if isinstance(record, ControlRemedy) else record.id
    deviation = workspace.get(ControlDeviation, id)
    if deviation is not None:
        return deviation.forgotten_on is not None
    ended = ended_on(record) if isinstance(record, ControlDeviation) else None
    return (ended or past.at.date()) + KEPT <= now
