"""The last chapter of the virksomhetsplan: who answers for what; and what the months are called in documents."""

from collections.abc import Iterable, Sequence

from navplan.domain.documents.outline import Block, Cell, Column, Heading, Table
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.words import N_

MONTHS = (
    *(N_("Januar"), N_("Februar"), N_("Mars"), N_("April"), N_("Mai"), N_("Juni")),
    *(N_("Juli"), N_("August"), N_("September"), N_("Oktober"), N_("November"), N_("Desember")),
)


def roles_chapter(view: View) -> Iterable[Block]:
    """Each role with its goals and measures; what nobody answers for stands last and says so."""
    rows = [row for role in view.reader.all(Role) for row in _role(view, role.id, role.title)]
    rows += _role(view, None, view.say(N_("Ikke fordelt")))
    if not rows:
        return
    columns = (
        Column(view.say(N_("Rolle")), 4.4),
        Column(view.say(N_("Mål")), 2.0),
        Column(view.say(N_("Tiltak")), 3.6),
    )
    yield Heading(view.say(N_("Hvem svarer for hva")))
    yield Table(view.say(N_("Roller med mål og tiltak")), columns, tuple(rows), row_headers=True)


def _role(view: View, id: str | None, title: str) -> list[tuple[Cell, ...]]:
    known = view.role(id) if id else ""
    goals = [goal for goal in view.goals() if (goal.role == id if known else not view.role(goal.role))]
    measures = [m for m in view.measures() if (m.role == id if known else not view.role(m.role))]
    if not goals and not measures:
        return []
    return [(Cell(title), Cell(_codes(goals)), Cell(_codes(measures)))]


def _codes(records: Sequence[Goal | Measure]) -> str:
    """By code, for all of them stand with their names further up."""
    return ", ".join(record.code or record.title for record in records)
