"""The indicators of the example office."""

from collections.abc import Mapping, Sequence
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.example.content import Entry, Names, record_of
from navplan.domain.modules.indicator import Indicator, IndicatorTarget, IndicatorValue
from navplan.domain.modules.indicator.periods import Period
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

LISTS = ("values", "targets")
STEPS = ("value", "tertial_1", "tertial_2", "tertial_3")


def build_indicators(workspace: Workspace, content: Mapping[str, Any], names: Names) -> None:
    """The cards with their targets, then the values, as an office would have entered them."""
    with workspace.draft(Said(N_("Legg inn nøkkeltall"))) as draft:
        for entry in content["indicator"]:
            own = {key: value for key, value in entry.items() if key not in LISTS}
            added = draft.add(record_of(Indicator, own, names))
            names.give("indicator", added.name, added.id)
            for year, *steps in entry.get("targets", ()):
                told = dict(zip(STEPS, steps, strict=False))
                draft.add(record_of(IndicatorTarget, {"year": year, **told}, names, indicator=added.id))
    with workspace.draft(Said(N_("Før tall på nøkkeltallene"))) as draft:
        for entry in content["indicator"]:
            _values(draft, entry, names)


def _values(draft: Draft, entry: Entry, names: Names) -> None:
    indicator = names.id_of("indicator", entry["name"])
    for row in entry.get("values", ()):
        draft.add(_value(row, names, indicator))


def _value(row: Sequence[Any], names: Names, indicator: str) -> IndicatorValue:
    year, part, value, basis, comment, preliminary = row
    told = {"year": year, "part": part, "value": value, "basis": basis, "comment": comment}
    certainty = "forelopig" if preliminary else "endelig"
    noted = Period(year, part).ends
    return record_of(IndicatorValue, told, names, indicator=indicator, certainty=certainty, noted_on=noted)
