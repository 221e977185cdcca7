"""What the year's plan needs before it holds, which groups it rests on, and what it costs each line (5.5.1, 2.1, 7.2).

Screen and paper read the same lines. Nothing here stops anybody: a plan that is set to hold without its two days is
told so by its own check.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from navplan.domain.competence.matrix import CompetenceMap
from navplan.domain.competence.ranking import measures_of, needs_of
from navplan.domain.modules.competence import CompetencePlan, figures
from navplan.domain.modules.competence.rules_planning import has_been
from navplan.domain.modules.office import Role
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said

HOLDS = "gjeldende"


@dataclass(frozen=True)
class Wanted:
    """One thing that a plan should have. `must` stands in the way of it; `goes_to` is a field or a tab."""

    key: str
    said: Said
    is_there: bool
    must: bool
    goes_to: str


def wanted_of(plan: CompetencePlan, found: CompetenceMap, reader: Reader) -> tuple[Wanted, ...]:
    """Everything, in the order in which an office gets there: what it rests on, what it says, who stands behind it."""
    return (*_grounds(plan, found, reader), *_said(plan), *_anchored(plan))


def missing_of(wanted: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """What stands in the way of the plan."""
    return tuple(one for one in wanted if one.must and not one.is_there)


def _grounds(plan: CompetencePlan, found: CompetenceMap, reader: Reader) -> Iterator[Wanted]:
    counted, asked = counted_groups(cover_of(found))
    said = Said(N_("Grupper som er talt: {counted} av {asked}"), counted=counted, asked=asked)
    yield Wanted("groups", said, bool(asked) and counted == asked, False, "map")
    open_ = [need for need in needs_of(reader, found.year) if need.status == "apent"]
    said = Said(N_("Åpne behov: {n}"), n=len(open_)) if open_ else Said(N_("Ingen behov står åpne"))
    yield Wanted("needs", said, not open_, False, "needs")
    measures = measures_of(reader, found.year)
    yield Wanted("measures", Said(N_("Tiltak i planen: {n}"), n=len(measures)), bool(measures), True, "measures")
    over = [line for line in budget_of(plan, reader, found.year) if line.left is not None and line.left < 0]
    yield Wanted("budget", Said(N_("Tiltakene holder seg innenfor budsjettet")), not over, False, "budget_state")


def _said(plan: CompetencePlan) -> Iterator[Wanted]:
    yield Wanted("aim", Said(N_("Målet er skrevet")), bool(plan.aim.strip()), True, "aim")
    yield Wanted("built_on", Said(N_("Det står hva planen bygger på")), bool(plan.built_on), True, "built_on")


def _anchored(plan: CompetencePlan) -> Iterator[Wanted]:
    said = Said(N_("Drøftet med de tillitsvalgte"))
    yield Wanted("discussed_on", said, has_been(plan.discussed_on), True, "discussed_on")
    said = Said(N_("Det står hvem som drøftet planen"))
    yield Wanted("discussed_with", said, bool(plan.discussed_with), False, "discussed_with")
    said = Said(N_("Behandlet i partnerskapsmøtet"))
    yield Wanted("anchored_on", said, has_been(plan.anchored_on), True, "anchored_on")
    said = Said(N_("Det står hvem som er enige"))
    yield Wanted("agreed_by", said, bool(plan.agreed_by), False, "agreed_by")


@dataclass(frozen=True)
class RoleCover:
    """How much of what a role needs has been counted: competences with a count, of those that the role must have."""

    role: Role
    counted: int
    asked: int


def cover_of(found: CompetenceMap) -> tuple[RoleCover, ...]:
    """Each role that must know something, the one with most uncounted first."""
    rows = []
    for role in found.roles:
        wanted = [cell for cell in found.row(role) if cell.wanted]
        if wanted:
            rows.append(RoleCover(role, sum(cell.heads > 0 for cell in wanted), len(wanted)))
    return tuple(sorted(rows, key=lambda row: row.counted - row.asked))


def counted_groups(cover: Iterable[RoleCover]) -> tuple[int, int]:
    """Groups that are counted, of all that should be."""
    rows = tuple(cover)
    return sum(row.counted for row in rows), sum(row.asked for row in rows)


@dataclass(frozen=True)
class BudgetLine:
    """One owner line's kroner, or both together where `line` is empty. A budget nobody has set is None, not nought.

    `left` is below nought when the measures cost more, and unknown where a budget is.
    """

    line: str
    budget: int | None
    planned: int
    left: int | None


def budget_of(plan: CompetencePlan, reader: Reader, year: int) -> tuple[BudgetLine, BudgetLine, BudgetLine]:
    """State, municipality, and the sum; the sum has a budget when one line has, and something left when both have."""
    state, municipality = figures.cost_by_line(measures_of(reader, year))
    known = [budget for budget in (plan.budget_state, plan.budget_municipality) if budget is not None]
    both, planned = sum(known) if known else None, state + municipality
    return (
        BudgetLine("stat", plan.budget_state, state, _left(plan.budget_state, state)),
        BudgetLine("kommune", plan.budget_municipality, municipality, _left(plan.budget_municipality, municipality)),
        BudgetLine("", both, planned, _left(both, planned) if len(known) == 2 else None),
    )


def _left(budget: int | None, planned: int) -> int | None:
    return None if budget is None else budget - planned
