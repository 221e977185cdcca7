"""Where the office stands with a letter, in one line, and which expectations an edit concerns."""

from navplan.domain.changes import Edit
from navplan.domain.coverage import letter_tally
from navplan.domain.modules.letter import Assessment, Evidence, Letter
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import field_of
from navplan.domain.workspace import Workspace
from navplan.ui.editors.shown import shown
from navplan.ui.words import _


def standing(letter: Letter, workspace: Workspace) -> str:
    """The letter's type, how much is assessed, and what waits."""
    tally = letter_tally(letter, workspace)
    parts = [
        shown(workspace, field_of(Letter, "type"), letter.type),
        _("{part} av {whole} krav vurdert").format(part=tally.assessed, whole=tally.total),
        _("{n} uten svar").format(n=tally.uncovered) if tally.uncovered else _("alt er dekket"),
    ]
    if tally.again:
        parts.append(_("{n} må vurderes på nytt").format(n=tally.again))
    return " · ".join(parts)


def concerned(edit: Edit, workspace: Workspace) -> frozenset[str]:
    """The expectations whose assessment, evidence, goals or measures were changed."""
    ids: set[str] = set()
    for change in edit.changes:
        for record in (change.before, change.after):
            if isinstance(record, Assessment):
                ids.add(record.expectation)
            elif isinstance(record, Goal | Measure):
                ids.update(record.expectations)
            elif isinstance(record, Evidence):
                own = workspace.get(Assessment, record.assessment)
                ids.update({own.expectation} if own else ())
    return frozenset(ids)
