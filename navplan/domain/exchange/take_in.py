"""Taking a workbook in: what was shown and decided becomes one step that can be undone."""

from typing import Any

from navplan.domain.changes import Edit
from navplan.domain.draft import Draft
from navplan.domain.exchange.preview import Decided, FieldChange, Preview
from navplan.domain.ports import CannotStore
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace, random_id

TITLE = N_("Ta inn endringer fra Excel")


def take_in(workspace: Workspace, preview: Preview, decided: Decided) -> int:
    """Store it all as one Edit, through the door and its guard; returns how many things were taken in.

    Raises CannotStore when the plan is no longer as the preview saw it.
    """
    edit = edit_of(workspace, preview, decided)
    if edit.changes:
        workspace.apply(edit)
    return how_many(preview, decided)


def how_many(preview: Preview, decided: Decided) -> int:
    """So many things are taken in with these answers."""
    asked = (decided.conflicts, decided.returned, decided.missing)
    return len(preview.changes) + len(preview.born) + sum(map(len, asked))


def edit_of(workspace: Workspace, preview: Preview, decided: Decided) -> Edit:
    """What was shown and decided as one step that nobody has stored yet; reads the plan and changes nothing."""
    changes = (*preview.changes, *(preview.conflicts[n] for n in sorted(decided.conflicts)))
    born = (*preview.born, *(preview.returned[n] for n in sorted(decided.returned)))
    gone = [preview.missing[n].record for n in sorted(decided.missing)]
    _look(workspace, [*(change.record for change in changes), *gone])
    draft = Draft(workspace, workspace.kinds, random_id)
    for new in born:
        draft.add(new.record)
    for record, values in _by_record(changes):
        draft.set(record, **values)
    for record in gone:
        draft.remove(record)
    return Edit(Said(TITLE), draft.changes)


def _look(workspace: Workspace, records: list[Record]) -> None:
    """The plan may have been undone or changed since it was compared; then nothing is taken in."""
    if any(workspace.get(type(record), record.id) != record for record in records):
        text = N_("Planen er endret siden filen ble lest. Ingenting er tatt inn. Hent endringene på nytt.")
        raise CannotStore(Said(text))


def _by_record(changes: tuple[FieldChange, ...]) -> list[tuple[Record, dict[str, Any]]]:
    found: dict[tuple[str, str], tuple[Record, dict[str, Any]]] = {}
    for change in changes:
        _, values = found.setdefault((change.record.KEY, change.record.id), (change.record, {}))
        values[change.field.key] = change.value
    return list(found.values())
