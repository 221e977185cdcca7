"""The year wheel in the example office."""

from datetime import date

from navplan.domain.example.content import Entry, Names, record_of
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.modules.wheel.library import suggestions, take_in
from navplan.domain.modules.wheel.steps import lay_out
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


def build_wheel(workspace: Workspace, year: int, told: Entry, names: Names) -> None:
    """The whole starter library, the office's own activities, who answers for them, and what has been done."""
    take_in(workspace, [suggestion.key for suggestion in suggestions()], year)
    with workspace.draft(Said(N_("Legg inn kontorets egne aktiviteter i {year}"), year=year)) as draft:
        for entry in told.get("activity", ()):
            lay_out(draft, draft.add(record_of(Activity, entry, names)), (year,), date.min)
    by_title = {activity.title: activity for activity in workspace.all(Activity)}
    with workspace.draft(Said(N_("Fordel og følg opp årshjulet i {year}"), year=year)) as draft:
        for role, titles in told["wheel"]["roles"].items():
            for title in titles:
                draft.set(by_title[title], role=names.id_of("role", role))
        for title in told["wheel"]["confirmed"]:
            draft.set(by_title[title], date_state="bekreftet")
    _tick_off(workspace, year, told)


def _tick_off(workspace: Workspace, year: int, told: Entry) -> None:
    with workspace.draft(Said(N_("Kryss av årshjulet i {year}"), year=year)) as draft:
        for occurrence in workspace.all(Occurrence):
            activity = workspace.get(Activity, occurrence.activity)
            reason = told["wheel"]["left_out"].get(activity.title, "") if activity and occurrence.turn == 1 else ""
            if reason:
                draft.set(occurrence, status="utelatt", reason=reason)
            elif activity and occurrence.due and occurrence.due <= told["wheel"]["done_until"]:
                draft.set(occurrence, status="gjennomfort", done_on=occurrence.due, done_by=activity.role)
