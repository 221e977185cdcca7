"""Role × competence: for each pair the demand in force, the newest count, and what the two say together.

The one place where demands and counts meet. Screen, documents and ranking read the same cells.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from navplan.domain.modules.competence import Competence, CompetenceArea, GroupCount, RoleDemand, figures
from navplan.domain.modules.office import Role
from navplan.domain.records import Reader

NOBODY = (0, 0, 0, 0, 0)


@dataclass(frozen=True)
class MapCell:
    """One role and one competence. Without demand there is no gap; without counts nobody knows it.

    The figures are worked out once a cell: a large map asks for each of them several times.
    """

    role: str
    competence: Competence
    demand: RoleDemand | None
    counts: tuple[GroupCount, ...]

    @property
    def key(self) -> str:
        """What tells the cell from all others."""
        return f"{self.role}|{self.competence.id}"

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """The group's numbers of level 0 to 4, all owner lines together."""
        return tuple(sum(n) for n in zip(NOBODY, *(count.levels for count in self.counts), strict=True))

    @cached_property
    def heads(self) -> int:
        """Persons counted."""
        return figures.headcount(self.levels)

    @property
    def wanted(self) -> int:
        """The demanded level; 0 where the role needs nothing."""
        return (self.demand.level or 0) if self.demand else 0

    @cached_property
    def gap(self) -> Fraction | None:
        """Levels lacked on average; None where nothing is demanded or nobody is counted."""
        return figures.gap(self.levels, self.wanted) if self.wanted else None

    @cached_property
    def coverage(self) -> Fraction | None:
        """The share at or above the demand; None as for the gap."""
        return figures.coverage(self.levels, self.wanted) if self.wanted else None

    @cached_property
    def priority(self) -> Fraction:
        """Weighted gap times persons."""
        weight = (self.demand.weight or 1) if self.demand else 1
        return figures.priority(self.levels, self.wanted, weight, self.competence.critical)


@dataclass(frozen=True)
class CompetenceMap:
    """The whole map of one year: rows are roles, columns competences, grouped by area."""

    year: int
    roles: tuple[Role, ...]
    columns: tuple[tuple[CompetenceArea, tuple[Competence, ...]], ...]
    cells: dict[tuple[str, str], MapCell]

    @property
    def competences(self) -> tuple[Competence, ...]:
        """All columns, from left to right."""
        return tuple(c for _area, group in self.columns for c in group)

    def cell(self, role: Role, competence: Competence) -> MapCell:
        """The cell of a role and a competence."""
        return self.cells[role.id, competence.id]

    def column(self, competence: Competence) -> tuple[MapCell, ...]:
        """A competence's cells, from the top."""
        return tuple(self.cells[role.id, competence.id] for role in self.roles)

    def row(self, role: Role) -> tuple[MapCell, ...]:
        """A role's cells, from the left."""
        return tuple(self.cells[role.id, competence.id] for competence in self.competences)

    def levels_of(self, competence: Competence) -> tuple[int, ...]:
        """The numbers of level 0 to 4 of all roles that are counted."""
        return added(cell.levels for cell in self.column(competence))

    def is_vulnerable(self, competence: Competence) -> bool:
        """Whether fewer than the least number can do it safely; False while nobody is counted."""
        levels = self.levels_of(competence)
        return bool(sum(levels)) and figures.is_vulnerable(levels, competence.least, competence.least_level)

    def priority_of(self, competence: Competence | None) -> Fraction:
        """The priorities of all roles together."""
        if competence is None:
            return Fraction(0)
        return sum((cell.priority for cell in self.column(competence)), Fraction(0))


def added(levels: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """Numbers of level 0 to 4, added up."""
    return tuple(sum(n) for n in zip(NOBODY, *levels, strict=True))


def competence_map(reader: Reader, year: int) -> CompetenceMap:
    """The map as it stands in a year: roles with demands or counts, competences of all areas."""
    areas = tuple(reader.all(CompetenceArea))
    groups = ((area, tuple(reader.linked(Competence, "area", area.id))) for area in areas)
    columns = tuple((area, group) for area, group in groups if group)
    demands, counts = _demands(reader, year), _counts(reader, year)
    wanted = {role for role, _competence in (*demands, *counts)}
    roles = tuple(role for role in reader.all(Role) if role.id in wanted)
    cells = {
        (role.id, c.id): MapCell(role.id, c, demands.get((role.id, c.id)), tuple(counts.get((role.id, c.id), ())))
        for role in roles
        for _area, group in columns
        for c in group
    }
    return CompetenceMap(year, roles, columns, cells)


def _demands(reader: Reader, year: int) -> dict[tuple[str, str], RoleDemand]:
    """The newest demand of each pair that holds before the year is out; one without a day always held."""
    found: dict[tuple[str, str], RoleDemand] = {}
    for demand in sorted(reader.all(RoleDemand), key=lambda d: d.valid_from or date.min):
        if (demand.valid_from or date.min).year <= year:
            found[demand.role, demand.competence] = demand
    return found


def _counts(reader: Reader, year: int) -> dict[tuple[str, str], list[GroupCount]]:
    """For each pair the counts of the newest half-year that has any, one an owner line, none after the year."""
    groups: defaultdict[tuple[str, str], list[GroupCount]] = defaultdict(list)
    for count in reader.all(GroupCount):
        if (count.year or 0) <= year:
            groups[count.role, count.competence].append(count)
    return {pair: [c for c in rows if _when(c) == max(map(_when, rows))] for pair, rows in groups.items()}


def _when(count: GroupCount) -> tuple[int, bool]:
    return count.year or 0, count.half == "host"
