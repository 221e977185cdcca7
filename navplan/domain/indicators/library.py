"""The starter set of indicators: proposals with source and control date, kept in `resources/library`."""

from functools import cache

from navplan.domain.modules.indicator import Indicator
from navplan.domain.places import RESOURCES
from navplan.domain.records import Reader
from navplan.domain.starter import Starter, read_starter
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

FILE = RESOURCES / "library" / "indicators" / "nokkeltall.toml"


@cache
def starter_set() -> Starter[Indicator]:
    """What the program proposes."""
    found = read_starter(FILE, Indicator)
    if found is None:
        raise FileNotFoundError(FILE)
    return found


def not_taken(reader: Reader) -> tuple[Indicator, ...]:
    """The proposals that the plan has neither fetched nor made under the same name, unborn."""
    have = reader.all(Indicator)
    origins, names = {one.origin for one in have}, {one.name for one in have}
    return tuple(one for one in starter_set().records if one.origin not in origins and one.name not in names)


def fetch(workspace: Workspace) -> tuple[Indicator, ...]:
    """Bring in what the plan lacks, as one step; what is there is left alone."""
    new = not_taken(workspace)
    if not new:
        return ()
    with workspace.draft(Said(N_("Hent {n} forslag til nøkkeltall"), n=len(new))) as draft:
        return tuple(draft.add(one.with_values(checked=starter_set().checked)) for one in new)
