"""Theme forms and internal control in the example office."""

from collections.abc import Mapping
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.example.content import Names, add, add_named, value_of
from navplan.domain.modules.competence import CompetenceMeasure
from navplan.domain.modules.control.approval import approve
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    ControlVersion,
    MainTask,
)
from navplan.domain.places import RESOURCES
from navplan.domain.records import field_of
from navplan.domain.starter import read_starter
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


def build_themes(workspace: Workspace, content: Mapping[str, Any], names: Names) -> None:
    """What the office has written in the form of each theme."""
    with workspace.draft(Said(N_("Fyll ut temaskjemaene"))) as draft:
        for entry in content.get("theme", ()):
            given = {key: value for key, value in entry.items() if key != "sheet"}
            add(draft, workspace.kind(entry["sheet"]).record, given, names)


def build_control(workspace: Workspace, content: Mapping[str, Any], names: Names) -> None:
    """The starter routines with what the office made of them, and all that came of controlling them."""
    with workspace.draft(Said(N_("Sett i gang internkontrollen"))) as draft:
        _routines(draft, content, names)
        for kind in (MainTask, ControlVersion, ControlCheck, ControlDeviation, ControlRisk, ControlReview):
            for entry in content.get(kind.KEY, ()):
                add_named(draft, kind, entry, names)
    with workspace.draft(Said(N_("Godkjenn rutinene"))) as draft:
        for routine in workspace.all(ControlRoutine):
            if routine.wording and routine.approved_on:
                approve(draft, workspace, routine, routine.approved_on)
    with workspace.draft(Said(N_("Koble opplæring til avvikene"))) as draft:
        _answers(draft, workspace, content.get("competence_answers", {}), names)


def _answers(draft: Draft, workspace: Workspace, told: Mapping[str, list[str]], names: Names) -> None:
    by_code = {deviation.code: deviation.id for deviation in workspace.all(ControlDeviation)}
    for code, measures in told.items():
        for name in measures:
            measure = workspace.get(CompetenceMeasure, names.id_of(CompetenceMeasure.KEY, name))
            if measure is not None:
                draft.set(measure, deviations=(*measure.deviations, by_code[code]))


def _routines(draft: Draft, content: Mapping[str, Any], names: Names) -> None:
    starter = read_starter(RESOURCES / "library" / "control" / "control_routine.toml", ControlRoutine)
    proposed = {routine.code: routine for routine in starter.records} if starter else {}
    for entry in content.get("control_routine", ()):
        own = {key: value_of(field_of(ControlRoutine, key), told, names) for key, told in entry.items()}
        names.give("control_routine", entry["code"], draft.add(proposed[entry["code"]].with_values(**own)).id)
