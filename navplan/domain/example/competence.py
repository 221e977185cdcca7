"""Competence in the example office."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from navplan.domain.competence.library import load_library, read_library
from navplan.domain.draft import Draft
from navplan.domain.example.content import Entry, Names, add_named, record_of
from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    Effect,
    GroupCount,
    Newcomer,
    NewcomerPoint,
    Onboarding,
    OnboardingPoint,
    OnboardingTally,
    Participation,
)
from navplan.domain.modules.office import Role
from navplan.domain.places import RESOURCES
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

COMPETENCE_LISTS = (
    CompetencePlan,
    CompetenceNeed,
    CompetenceMeasure,
    Course,
    Participation,
    Effect,
    OnboardingTally,
)
"""What the example writes of competence beside counts and those who are new, parents first."""


def build_competence(workspace: Workspace, content: Mapping[str, Any], names: Names) -> None:
    """The library first, then what the office counted, planned and did."""
    told = content["competence_library"]
    roles = {name: names.id_of("role", own) for name, own in told["roles"].items()}
    library = read_library(RESOURCES / "library" / "competence")
    load_library(workspace, library, told["year"], roles)
    titles = {role.title: role.id for role in workspace.all(Role)}
    for entry in library.skills["role"]:
        names.give("competence_role", entry["name"], roles.get(entry["name"]) or titles[entry["title"]])
        if entry["name"] not in roles:
            names.give("role", entry["name"], titles[entry["title"]])
    for competence in workspace.all(Competence):
        names.give("competence", competence.code, competence.id)
    with workspace.draft(Said(N_("Kartlegg kompetansen"))) as draft:
        _counted(draft, workspace, content["competence_counts"], told["least"], names)
    with workspace.draft(Said(N_("Planlegg kompetansen for {year}"), year=told["year"])) as draft:
        for kind in COMPETENCE_LISTS:
            for entry in content[kind.KEY]:
                add_named(draft, kind, entry, names)
    with workspace.draft(Said(N_("Følg opp dem som er nye"))) as draft:
        for entry in content[Newcomer.KEY]:
            _newcomer(draft, workspace, entry, names)


def _counted(draft: Draft, workspace: Workspace, told: Entry, least: Iterable[Any], names: Names) -> None:
    for code, count, level in least:
        competence = workspace.get(Competence, names.id_of("competence", code))
        if competence:
            draft.set(competence, least=count, least_level=level)
    for role, line, code, *numbers in told["rows"]:
        values = {f"n{level}": n for level, n in enumerate(numbers)}
        draft.add(
            GroupCount(
                **{key: told[key] for key in ("year", "half", "method", "counted_on")},
                **values,
                role=names.id_of("competence_role", role),
                owner_line=line,
                competence=names.id_of("competence", code),
            )
        )


def _newcomer(draft: Draft, workspace: Workspace, entry: Entry, names: Names) -> None:
    """One who is new; the points up to a week are done, each in its last week."""
    programme = workspace.all(Onboarding)[0]
    own = {key: value for key, value in entry.items() if key not in ("name", "done_to_week")}
    added = draft.add(record_of(Newcomer, own, names, onboarding=programme.id))
    for point in workspace.linked(OnboardingPoint, "onboarding", programme.id):
        week = point.week_to or 0
        if added.started_on and week <= entry["done_to_week"]:
            day = min(added.started_on + timedelta(weeks=week, days=3), added.ended_on or date.max)
            draft.add(NewcomerPoint(newcomer=added.id, point=point.id, status="fullfort", done_on=day))
