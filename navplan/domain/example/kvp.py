"""KVP in the example office."""

from collections.abc import Mapping
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.example.content import Entry, Names, record_of, value_of
from navplan.domain.kvp.approval import approve as approve_routine
from navplan.domain.kvp.library import load_library, read_library
from navplan.domain.modules.kvp import (
    KvpControl,
    KvpDeviation,
    KvpMonth,
    KvpPlaces,
    KvpReview,
    KvpRoutine,
    KvpStep,
    KvpTarget,
    KvpWeek,
)
from navplan.domain.places import RESOURCES
from navplan.domain.records import field_of
from navplan.domain.words import N_, Said, as_written
from navplan.domain.workspace import Workspace

KVP_LISTS = (KvpDeviation, KvpControl, KvpTarget, KvpPlaces, KvpReview)
"""What the example writes of KVP beside months, approvals and weeks, parents first."""


def build_kvp(workspace: Workspace, content: Mapping[str, Any], names: Names) -> None:
    """The library first, then what the office made of it."""
    told = content["kvp_library"]
    roles = {name: names.id_of("role", own) for name, own in told["roles"].items()}
    load_library(workspace, read_library(RESOURCES / "library" / "kvp"), told["year"], roles)
    for routine in workspace.all(KvpRoutine):
        names.give("kvp_routine", routine.code, routine.id)
    for step in workspace.all(KvpStep):
        names.give("kvp_step", f"{workspace.named('kvp_routine', step.routine).split()[0]}.{step.place}", step.id)
    with workspace.draft(Said(N_("Legg inn månedstall for KVP"))) as draft:
        fields = content["kvp_months"]["fields"]
        for row in content["kvp_months"]["rows"]:
            entry = {key: value for key, value in zip(fields, row, strict=True) if value != ""}
            draft.add(record_of(KvpMonth, entry, names))
    with workspace.draft(Said(N_("Godkjenn rutinene for KVP"))) as draft:
        for entry in content["kvp_approved"]:
            _approve(workspace, draft, entry, names)
    with workspace.draft(Said(N_("Legg inn mål, kontroller og gjennomganger for KVP"))) as draft:
        for kind in KVP_LISTS:
            for entry in content[kind.KEY]:
                own = {key: value for key, value in entry.items() if key != "name"}
                added = draft.add(record_of(kind, own, names))
                if "name" in entry:
                    names.give(kind.KEY, entry["name"], added.id)
        for entry in content["kvp_week"]:
            week = next(week for week in workspace.all(KvpWeek) if week.name == entry["name"])
            draft.set(week, **{key: value_of(field_of(KvpWeek, key), told, names) for key, told in entry.items()})


def _approve(workspace: Workspace, draft: Draft, entry: Entry, names: Names) -> None:
    routine = workspace.get(KvpRoutine, names.id_of("kvp_routine", entry["code"]))
    if routine:
        values = {key: value_of(field_of(KvpRoutine, key), told, names) for key, told in entry.items()}
        approve_routine(draft, workspace, draft.set(routine, **values), as_written)
