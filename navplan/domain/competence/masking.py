"""The small groups of the map of gaps pooled with each other (kvp_kompetanse.md 5.5.4, 9.2, 9.3).

No document shows a total over shown and hidden groups together, so that nothing can be worked out by taking the shown
from the whole; hidden groups are pooled with each other only. What is small, `small_numbers` says.
"""

from dataclasses import dataclass
from fractions import Fraction

from navplan.domain.competence.matrix import CompetenceMap, MapCell
from navplan.domain.modules.competence import Competence, figures
from navplan.domain.small_numbers import LIMIT, is_small


@dataclass(frozen=True)
class Pooled:
    """The small groups of one competence together: persons, levels they lack in all, and how many meet their demand."""

    heads: int
    lacking: int
    meeting: int

    @property
    def gap(self) -> Fraction | None:
        """Levels lacked on average; None while the pool itself is small or empty."""
        return Fraction(self.lacking, self.heads) if self.heads >= LIMIT else None

    @property
    def coverage(self) -> Fraction | None:
        """The share that meets its demand; None as for the gap."""
        return Fraction(self.meeting, self.heads) if self.heads >= LIMIT else None


def pooled(found: CompetenceMap, competence: Competence) -> Pooled:
    """The groups that are hidden one by one. One hidden group is no pool: it would be shown under another name."""
    hidden = [cell for cell in found.column(competence) if is_small(cell.heads) and cell.wanted]
    if len(hidden) < 2:
        return Pooled(0, 0, 0)
    return Pooled(
        sum(cell.heads for cell in hidden),
        sum(figures.shortfall(cell.levels, cell.wanted) for cell in hidden),
        sum(figures.at_or_above(cell.levels, cell.wanted) for cell in hidden),
    )


def is_hidden(cell: MapCell, hide_small: bool) -> bool:
    """Whether a cell's figures are hidden from this reader."""
    return hide_small and is_small(cell.heads)
