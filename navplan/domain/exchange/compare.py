"""A workbook that came back, beside the plan: field by field what was touched, and what the plan did meanwhile.

A cell counts as touched when its fingerprint is not the one the workbook was made with; what nobody has touched is
never taken in, however much the plan has changed since. A number that was hidden in the workbook and has been written
over is a new number: the workbook does not know what stood there. Where the workbook has lost its fingerprints,
every difference is a conflict and a person decides.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.exchange.brought import REASONS, Brought, BroughtRow, BroughtSheet, Cell, Computed, Odd
from navplan.domain.exchange.cells import fingerprint, link_text, print_of, to_cell, told
from navplan.domain.exchange.hidden import is_untouched, was_masked
from navplan.domain.exchange.links import LinkReader
from navplan.domain.exchange.locks import why_not_change, why_not_remove
from navplan.domain.exchange.preview import (
    WHOLE_ROW,
    FieldChange,
    Gone,
    Guard,
    NewRecord,
    Place,
    Preview,
    Refusal,
)
from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links, Refused, Tags
from navplan.domain.modules.office import Office
from navplan.domain.ports import CannotRead
from navplan.domain.privacy import Stopped
from navplan.domain.records import UNNAMED, Kind, Record, fields_of
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace, random_id


def compare(
    brought: Brought,
    plan: Workspace,
    guard: Guard,
    new_id: Callable[[], str] = random_id,
    look: Callable[[], None] = lambda: None,
) -> Preview:
    """What taking this workbook in would do. `look` is called row by row and may raise to stop.

    Raises CannotRead when the workbook was made from another office's plan.
    """
    if brought.office and plan.get(Office, brought.office) is None:
        text = N_("«{name}» er laget fra planen til et annet kontor. Åpne den planen først, og prøv igjen.")
        raise CannotRead(Said(text, name=brought.file_name))
    return _Comparison(brought, plan, guard, new_id).run(look)


class _Comparison:
    def __init__(self, brought: Brought, plan: Workspace, guard: Guard, new_id: Callable[[], str]) -> None:
        self._brought = brought
        self._plan = plan
        self._guard = guard
        self._new_id = new_id
        self._links = LinkReader(brought, plan)
        self._kinds = {kind.key: kind for kind in plan.kinds}
        self._changes: list[FieldChange] = []
        self._conflicts: list[FieldChange] = []
        self._added: list[tuple[Kind, BroughtSheet, BroughtRow, NewRecord]] = []
        self._born: list[NewRecord] = []
        self._returned: list[NewRecord] = []
        self._missing: list[Gone] = []
        self._refusals: list[Refusal] = []

    def run(self, look: Callable[[], None]) -> Preview:
        for title in self._brought.other_sheets:
            self._refuse(
                Place(title), Said(N_("Hele arket")), Said(N_("Arket hører ikke til NavPlan og er ikke lest."))
            )
        sheets = [(self._kinds[s.key], s) for s in self._brought.sheets if s.key in self._kinds]
        stay = [(kind, sheet, known) for kind, sheet in sheets for known in self._sort(kind, sheet)]
        for kind, sheet, (row, touched) in stay:
            look()
            self._row(kind, sheet, row, touched)
        for kind, sheet, row, new in self._added:
            look()
            self._complete(kind, sheet, row, new)
        for kind, sheet in sheets:
            self._find_missing(kind, sheet)
        return Preview(
            self._brought.file_name,
            self._brought.made,
            tuple(self._changes),
            tuple(self._conflicts),
            tuple(self._born),
            tuple(self._returned),
            tuple(self._missing),
            tuple(self._refusals),
        )

    # -- which row is which

    def _sort(self, kind: Kind, sheet: BroughtSheet) -> list[tuple[BroughtRow, list[Field]]]:
        """The rows of records that have been in the plan, with what was touched in them.

        New ones are put aside with their own texts read.
        A row that was copied inside Excel brings its hidden id along: the one least touched is the record.
        """
        for column, heading in sheet.strange.items():
            said = Said(N_("Kolonnen hører ikke til NavPlan og er ikke lest."))
            self._refuse(Place(sheet.title, 0, column), Said("{name}", name=heading), said)
        best: dict[str, tuple[BroughtRow, list[Field]]] = {}
        for row in sheet.rows:
            touched = self._touched(kind, row) if row.id else []
            if row.id and (row.id not in best or len(touched) < len(best[row.id][1])):
                best[row.id] = (row, touched)
        for row in sheet.rows:
            if not row.id or best[row.id][0] is not row:
                self._add(kind, sheet, row)
        return list(best.values())

    def _touched(self, kind: Kind, row: BroughtRow) -> list[Field]:
        """The fields whose cells do not hold what the workbook was made with."""
        base = self._brought.prints.get(kind.key, {}).get(row.id, {})
        held = [f for f in fields_of(kind.record) if f.key in row.cells]
        return [f for f in held if not is_untouched(f, self._print(f, row), base.get(f.key, ""))]

    def _print(self, field: Field, row: BroughtRow) -> str:
        cell = row.cells[field.key]
        if isinstance(cell, Odd):
            return cell.reason
        if isinstance(cell, Computed):
            cell = cell.text
        if isinstance(field.kind, Link | Links):
            ids = self._links.as_written(field.kind, cell)
            return fingerprint(link_text(ids)) if ids is not None else cell
        return fingerprint(cell)

    # -- rows that the plan knows

    def _row(self, kind: Kind, sheet: BroughtSheet, row: BroughtRow, touched: list[Field]) -> None:
        if not touched:
            return
        record = self._plan.get(kind.record, row.id)
        if record is None:
            self._without_record(kind, sheet, row)
            return
        base = self._brought.prints.get(kind.key, {}).get(row.id, {})
        found = (self._change(record, f, row.cells[f.key], _place(sheet, row, f)) for f in touched)
        changes, conflicts = list[FieldChange](), list[FieldChange]()
        for change in filter(None, found):
            known = base.get(change.field.key, "")
            same = known == print_of(record, change.field) or was_masked(change.field, known)
            (changes if same else conflicts).append(change)
        allowed = self._unlocked(kind, record, changes)
        self._changes += allowed
        self._conflicts += [c for c in conflicts if self._is_unlocked(kind, record, c, allowed)]

    def _unlocked(self, kind: Kind, record: Record, changes: list[FieldChange]) -> list[FieldChange]:
        """Those of a record's changes that its lock lets through, alone and together; the others are refused."""
        if why_not_change(kind, record, changes, self._plan) is None:
            return changes
        kept = [change for change in changes if self._is_unlocked(kind, record, change, ())]
        why = why_not_change(kind, record, kept, self._plan)
        for change in kept if why else ():
            self._refuse(change.place, Said(change.field.label), why or Said(""))
        return [] if why else kept

    def _is_unlocked(self, kind: Kind, record: Record, change: FieldChange, beside: Iterable[FieldChange]) -> bool:
        why = why_not_change(kind, record, (*beside, change), self._plan)
        if why is not None:
            self._refuse(change.place, Said(change.field.label), why)
        return why is None

    def _change(self, record: Record, field: Field, cell: Cell, place: Place) -> FieldChange | None:
        """The change that a cell asks for; None when it is refused or says what the plan says."""
        before = getattr(record, field.key)
        is_computed = isinstance(cell, Computed)
        cell = cell.text if isinstance(cell, Computed) else cell
        if isinstance(cell, str) and self._says(field, cell, before):
            return None
        try:
            value = self._read(field, cell, record.id)
        except Refused as refused:
            self._refuse(place, Said(field.label), refused.said)
            return None
        if value == before or not self._may(field, value, before, place):
            return None
        return FieldChange(record, field, value, place, is_computed)

    def _says(self, field: Field, cell: str, value: Any) -> bool:
        """Whether the cell holds what it would hold for this value, though no form would take it today."""
        if isinstance(field.kind, Link | Links):
            return False
        return fingerprint(cell) == _print_of(field, value)

    def _read(self, field: Field, cell: str | Odd, own_id: str) -> Any:
        if isinstance(cell, Odd):
            raise Refused(Said(REASONS[cell.reason]))
        kind = field.kind
        if not isinstance(kind, Link | Links):
            return kind.parse(cell)
        ids = self._links.read(kind, cell)
        if own_id in ids:
            raise Refused(Said(N_("En rad kan ikke høre til seg selv.")))
        if isinstance(kind, Links):
            return ids
        if not ids and kind.is_needed:
            raise Refused(Said(N_("Her må det stå noe. Velg fra listen.")))
        return ids[0] if ids else None

    def _may(self, field: Field, value: Any, before: Any, place: Place) -> bool:
        """Ask the privacy guard about every new text; what it stops is refused with its own words."""
        texts = value if isinstance(field.kind, Tags) else (value,) if isinstance(value, str) else ()
        if isinstance(field.kind, Link):
            return True
        known = before if isinstance(before, tuple) else ()
        try:
            for text in texts:
                if text and text not in known:
                    self._guard(field, text)
        except Stopped as stopped:
            self._refuse(place, Said(field.label), stopped.said)
            return False
        return True

    # -- rows that are new

    def _without_record(self, kind: Kind, sheet: BroughtSheet, row: BroughtRow) -> None:
        """A row with an id that the plan does not have: removed since, or never ours."""
        if row.id in self._brought.prints.get(kind.key, {}):
            self._add(kind, sheet, row)
            return
        said = Said(N_("Planen kjenner ikke denne raden. Kopier innholdet til en ny rad nederst i arket."))
        self._refuse(Place(sheet.title, row.number), Said(WHOLE_ROW), said)

    def _add(self, kind: Kind, sheet: BroughtSheet, row: BroughtRow) -> None:
        """Read what the row says of itself; its links wait until every new row has a name."""
        record = kind.record(id=self._new_id())
        filled = [f for f in fields_of(kind.record) if row.cells.get(f.key, "") != ""]
        if not filled:
            return
        plain = (f for f in filled if not isinstance(f.kind, Link | Links))
        found = (self._change(record, f, row.cells[f.key], _place(sheet, row, f)) for f in plain)
        changes = [change for change in found if change is not None]
        born = replace(record, **{c.field.key: c.value for c in changes})
        self._links.add(born)
        computed = tuple(change.field for change in changes if change.computed)
        self._added.append((kind, sheet, row, NewRecord(born, Place(sheet.title, row.number), computed)))

    def _complete(self, kind: Kind, sheet: BroughtSheet, row: BroughtRow, draft: NewRecord) -> None:
        record, values = draft.record, dict[str, Any]()
        for field in fields_of(kind.record):
            if not isinstance(field.kind, Link | Links):
                continue
            if cell := row.cells.get(field.key, ""):
                change = self._change(record, field, cell, _place(sheet, row, field))
                values |= {field.key: change.value} if change else {}
            if isinstance(field.kind, Link) and field.kind.is_needed and not values.get(field.key):
                said = Said(N_("Raden er ikke tatt med, for «{field}» mangler."), field=Said(field.label))
                self._refuse(Place(sheet.title, row.number), Said(WHOLE_ROW), said)
                return
        new = replace(draft, record=replace(record, **values))
        if new.record == kind.record(id=record.id):
            return
        if (why := kind.locked(None, new.record, self._plan)) is not None:
            self._refuse(new.place, Said(WHOLE_ROW), why)
            return
        (self._returned if self._was_removed(kind, row) else self._born).append(new)

    def _was_removed(self, kind: Kind, row: BroughtRow) -> bool:
        return bool(row.id) and self._plan.get(kind.record, row.id) is None

    # -- rows that are gone

    def _find_missing(self, kind: Kind, sheet: BroughtSheet) -> None:
        """Records that the workbook was made with and that have no row any more."""
        there = {row.id for row in sheet.rows}
        for id in self._brought.prints.get(kind.key, {}):
            record = self._plan.get(kind.record, id) if id not in there else None
            if record is not None:
                self._ask_about(kind, sheet, record)

    def _ask_about(self, kind: Kind, sheet: BroughtSheet, record: Record) -> None:
        trial = Draft(self._plan, self._plan.kinds, self._new_id)
        why = why_not_remove(trial, record, self._plan)
        if why is not None:
            self._refuse(Place(sheet.title), Said("{name}", name=kind.name_of(record) or Said(UNNAMED)), why)
            return
        self._missing.append(Gone(record, sum(change.after is None for change in trial.changes) - 1))

    def _refuse(self, place: Place, what: Said, said: Said) -> None:
        self._refusals.append(Refusal(place, what, said))


def _place(sheet: BroughtSheet, row: BroughtRow, field: Field) -> Place:
    return Place(sheet.title, row.number, sheet.columns.get(field.key, ""))


def _print_of(field: Field, value: Any) -> str:
    return fingerprint(told(to_cell(field.kind, value)))
