"""What is new since the assessment that this one replaces: new, closed, raised and lowered situations, by number."""

from dataclasses import dataclass

from navplan.domain.modules.safety.rules import ORDER
from navplan.domain.safety.picture import Picture, Seen


@dataclass(frozen=True)
class Moves:
    """Situations by what became of them; those of the old assessment under `closed`."""

    new: tuple[Seen, ...]
    closed: tuple[Seen, ...]
    raised: tuple[Seen, ...]
    lowered: tuple[Seen, ...]


def moves(old: Picture, now: Picture) -> Moves:
    """Compare levels now; a situation keeps its number through all versions. One without score is not compared."""
    then = {seen.record.serial: seen for seen in old.situations}
    here = {seen.record.serial: seen for seen in now.situations}
    both = [(then[n], seen) for n, seen in here.items() if n in then and then[n].level and seen.level]
    return Moves(
        new=tuple(seen for n, seen in here.items() if n not in then),
        closed=tuple(seen for n, seen in then.items() if n not in here),
        raised=tuple(b for a, b in both if ORDER.index(b.level) > ORDER.index(a.level)),
        lowered=tuple(b for a, b in both if ORDER.index(b.level) < ORDER.index(a.level)),
    )
