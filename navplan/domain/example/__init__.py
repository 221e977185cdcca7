"""The example office «Nav Eksempeldal»: years of an invented office's work, built through the one door.

The content is data in `resources/example/`. It names things as people do (a role's short name, «M2», the
catalogue's numbers), and a name that nothing answers to stops the building.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from navplan.domain.example.comparison import build_comparison
from navplan.domain.example.competence import build_competence
from navplan.domain.example.content import ContentWrong, Entry, Names, add, read_content, record_of
from navplan.domain.example.control import build_control, build_themes
from navplan.domain.example.indicators import build_indicators
from navplan.domain.example.kvp import build_kvp
from navplan.domain.example.partnership import build_partnership
from navplan.domain.example.safety import build_safety
from navplan.domain.example.since import build_since
from navplan.domain.example.this_week import build_this_week
from navplan.domain.example.wheel import build_wheel
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, Measure
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


def build_example(workspace: Workspace, shelf: Shelf, content: Mapping[str, Any], today: date | None = None) -> Office:
    """Build the whole office in an empty plan: one step for itself, one a letter, and four a year.

    With a day, what the office has done since, and what it does that week, are built too.
    """
    names = Names()
    office = _office(workspace, content, names)
    _letters(workspace, shelf, content.get("letter", ()), names)
    for year, told in sorted(content["years"].items()):
        _year(workspace, year, told, names)
        if "wheel" in told:
            build_wheel(workspace, year, told, names)
    for _year_of, told in sorted(content["years"].items()):
        for entry in told.get("comparison", ()):
            build_comparison(workspace, entry, names)
    if "indicator" in content:
        build_indicators(workspace, content, names)
    build_partnership(workspace, content, office, names)
    if "kvp_library" in content:
        build_kvp(workspace, content, names)
    if "competence_library" in content:
        build_competence(workspace, content, names)
    build_themes(workspace, content, names)
    build_control(workspace, content, names)
    if today is not None:
        build_since(workspace, today)
        build_this_week(workspace, content.get("today", {}), names, today)
    return office


def _office(workspace: Workspace, content: Mapping[str, Any], names: Names) -> Office:
    with workspace.draft(Said(N_("Nytt kontor: {name}"), name=content["office"]["name"])) as draft:
        office = draft.add(record_of(Office, content["office"], names))
        for entry in content.get("municipality", ()):
            draft.add(record_of(Municipality, entry, names, office=office.id))
        for entry in content.get("role", ()):
            given = {key: value for key, value in entry.items() if key != "name"}
            names.give("role", entry["name"], draft.add(record_of(Role, given, names)).id)
    return office


def _letters(workspace: Workspace, shelf: Shelf, entries: Iterable[Entry], names: Names) -> None:
    received: list[tuple[Letter, Entry]] = []
    for entry in entries:
        if entry["catalogue"] not in shelf.ids():
            raise ContentWrong(f"no letter «{entry['catalogue']}» on the shelf")
        received.append((bring_in_letter(workspace, shelf.get(entry["catalogue"])), entry))
    with workspace.draft(Said(N_("Noter når brevene ble mottatt og delt"))) as draft:
        for letter, entry in received:
            draft.set(letter, **{key: value for key, value in entry.items() if key != "catalogue"})
    for section in workspace.all(LetterSection):
        names.give("section", section.source_id, section.id)
    for expectation in workspace.all(Expectation):
        names.give("expectation", expectation.source_id, expectation.id)


def _year(workspace: Workspace, year: int, told: Entry, names: Names) -> None:
    with workspace.draft(Said(N_("Vurder forventningene i {year}"), year=year)) as draft:
        for entry in told.get("assessment", ()):
            add(draft, Assessment, entry, names)
    with workspace.draft(Said(N_("Sett mål for {year}"), year=year)) as draft:
        for entry in told.get("goal", ()):
            names.give("goal", entry["code"], add(draft, Goal, entry, names).id)
        for entry in told.get("tertial", ()):
            add(draft, GoalStatus, entry, names, year=year)
    with workspace.draft(Said(N_("Planlegg tiltak for {year}"), year=year)) as draft:
        for entry in told.get("measure", ()):
            id = add(draft, Measure, entry, names, year=year).id
            names.give("measure", f"{year}:{entry['code']}", id)
            names.give("measure", entry["code"], id)
    with workspace.draft(Said(N_("Legg inn behandlingen i partnerskapet i {year}"), year=year)) as draft:
        for entry in told.get("treatment", ()):
            add(draft, Treatment, entry, names)
    build_safety(workspace, year, told, names)


__all__ = ["ContentWrong", "build_example", "read_content"]
