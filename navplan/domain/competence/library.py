"""The starter library: competences with levels, demands on roles, courses and a programme for the new.

Dated data in `resources/library/competence/`, brought into a plan as one step. What the plan has already, by code or
name, is left as it is, so that loading twice changes nothing. Demands hold from the start of the chosen year. Lengths
and days of courses are not verified and stay empty for the office to fill in.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.modules.competence import (
    Competence,
    CompetenceArea,
    CompetenceMeasure,
    CompetenceNeed,
    Course,
    Onboarding,
    OnboardingPoint,
    RoleDemand,
)
from navplan.domain.modules.office.wanted_roles import wanted_roles
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

Entry = Mapping[str, Any]

CRITICAL_WEIGHT, PLAIN_WEIGHT = 3, 2
"""The weight that the library suggests for a demand."""


@dataclass(frozen=True)
class Library:
    """The content of the library as its files tell it."""

    skills: Entry
    measures: Entry
    onboarding: Entry

    @property
    def checked(self) -> date:
        """When the texts were last gone through («sist kontrollert»)."""
        days: list[date] = [part["checked"] for part in (self.skills, self.measures, self.onboarding)]
        return min(days)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the content comes from, each once."""
        return tuple(dict.fromkeys(part["source"] for part in (self.skills, self.measures, self.onboarding)))

    def suggestions(self, competence: Competence | None) -> tuple[Entry, ...]:
        """The measures that build up a competence."""
        code = competence.code if competence else ""
        return tuple(entry for entry in self.measures["measure"] if code in entry["competences"])


def read_library(folder: Path) -> Library:
    """Read the library's files."""
    told = {}
    for name in ("kompetanser", "tiltak", "opplaering"):
        with (folder / f"{name}.toml").open("rb") as file:
            told[name] = tomllib.load(file)
    return Library(told["kompetanser"], told["tiltak"], told["opplaering"])


def load_library(workspace: Workspace, library: Library, year: int, roles: Mapping[str, str] | None = None) -> None:
    """Bring the library in as one step; `roles` gives the ids of roles that the office calls something else."""
    with workspace.draft(Said(N_("Last inn startbiblioteket for kompetanse"))) as draft:
        take_in(draft, workspace, library, year, roles or {})


def take_in(draft: Draft, reader: Reader, library: Library, year: int, roles: Mapping[str, str]) -> None:
    """Draft what the plan lacks of the library."""
    known = wanted_roles(draft, reader, library.skills["role"], roles)
    ids = [known[entry["name"]] for entry in library.skills["role"]]
    competences = _competences(draft, reader, library.skills["area"], ids, date(year, 1, 1))
    _courses(draft, reader, library.measures["course"], competences)
    _onboarding(draft, reader, library.onboarding, (competences, known))


def _competences(
    draft: Draft, reader: Reader, areas: Iterable[Entry], roles: list[str], valid_from: date
) -> dict[str, str]:
    """The ids of the competences by code; those that are new get their demands on the roles."""
    found = {competence.code: competence.id for competence in reader.all(Competence)}
    have = {area.code: area for area in reader.all(CompetenceArea)}
    for entry in areas:
        own = {key: value for key, value in entry.items() if key != "competence"}
        area = have.get(entry["code"]) or draft.add(CompetenceArea(**own))
        for told in entry["competence"]:
            if told["code"] in found:
                continue
            values = {key: value for key, value in told.items() if key not in ("demands", "themes")}
            competence = draft.add(Competence(area=area.id, themes=tuple(told.get("themes", ())), **values))
            found[competence.code] = competence.id
            _demands(draft, competence, dict(zip(roles, told["demands"], strict=True)), valid_from)
    return found


def _demands(draft: Draft, competence: Competence, levels: Mapping[str, int], valid_from: date) -> None:
    weight = CRITICAL_WEIGHT if competence.critical else PLAIN_WEIGHT
    for role, level in levels.items():
        draft.add(RoleDemand(role=role, competence=competence.id, level=level, weight=weight, valid_from=valid_from))


def _courses(draft: Draft, reader: Reader, entries: Iterable[Entry], competences: Mapping[str, str]) -> None:
    have = {course.name for course in reader.all(Course)}
    for entry in entries:
        if entry["name"] not in have:
            links = tuple(competences[code] for code in entry["competences"])
            own = {key: value for key, value in entry.items() if key not in ("competences", "themes")}
            draft.add(Course(**own, themes=tuple(entry["themes"]), competences=links))


def _onboarding(draft: Draft, reader: Reader, told: Entry, known: tuple[Mapping[str, str], Mapping[str, str]]) -> None:
    """The programme with its points; `known` are the ids of competences by code and of roles by name."""
    competences, roles = known
    if any(onboarding.name == told["name"] for onboarding in reader.all(Onboarding)):
        return
    programme = draft.add(Onboarding(name=told["name"], months=told["months"], owner_line="felles"))
    for place, (week_from, week_to, title, form, line, confirmed_by, code, role) in enumerate(told["points"], 1):
        draft.add(
            OnboardingPoint(
                onboarding=programme.id,
                place=place,
                title=title,
                week_from=week_from,
                week_to=week_to,
                form=form,
                role=roles[role],
                owner_line=line,
                confirmed_by=confirmed_by,
                mandatory=True,
                competence=competences.get(code),
            )
        )


def measure_from(entry: Entry, need: CompetenceNeed) -> CompetenceMeasure:
    """An unborn measure for a need, filled from a suggestion; when, who and how much is for the office."""
    return CompetenceMeasure(
        year=need.year,
        title=entry["title"],
        needs=(need.id,),
        learning=entry["learning"],
        form=entry["form"],
        organiser=entry["organiser"],
        hours=Decimal(entry["hours"].replace(",", ".")).quantize(Decimal("0.01")),
        effect_level=entry["effect_level"],
        effect_goal=entry["effect_goal"],
    )
