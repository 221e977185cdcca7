"""What is done to the competence plan from its page: begun, suggested, loaded, deleted; each as one step."""

from datetime import date

from navplan.domain.competence.keeping import deletion
from navplan.domain.competence.library import Library, read_library, take_in
from navplan.domain.deadlines import today
from navplan.domain.modules.competence import (
    Competence,
    CompetenceArea,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    Effect,
    Newcomer,
    Onboarding,
)
from navplan.domain.modules.competence.rules_onboarding import next_code
from navplan.domain.places import RESOURCES
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk, Telling
from navplan.ui.words import _, ngettext

FOLDER = RESOURCES / "library" / "competence"


def library() -> Library:
    """The starter library that comes with the program."""
    return read_library(FOLDER)


def load(desk: Desk) -> None:
    """Bring the starter library in as one step."""
    before = desk.workspace.undo_title
    with desk.draft(Said(N_("Last inn startbiblioteket for kompetanse"))) as draft:
        take_in(draft, desk.workspace, library(), desk.year, {})
        is_news = bool(draft.changes)
    if not is_news:
        desk.announced.emit(_("Alt i startbiblioteket er der fra før."))
    elif desk.workspace.undo_title != before:
        desk.announced.emit(_("Startbiblioteket for kompetanse er lastet inn."))


def born(desk: Desk, record: type[Record], current: Record | None) -> Record | None:
    """An unborn record of a kind, as full as can be; None where something must be there before it."""
    workspace, year = desk.workspace, desk.year
    if record is CompetenceNeed:
        return CompetenceNeed(year=year)
    if record is CompetenceMeasure:
        needs = (current.id,) if isinstance(current, CompetenceNeed) else ()
        return CompetenceMeasure(year=year, needs=needs)
    if record is Course:
        return Course(confirmed_on=today())
    if record is Newcomer:
        return _newcomer(desk)
    if record is Effect:
        measure = next((m for m in reversed(workspace.all(CompetenceMeasure)) if m.year == year), None)
        return Effect(measure=measure.id, measured_on=today()) if measure else None
    area = next(iter(workspace.all(CompetenceArea)), None)
    return Competence(area=area.id) if area else None


def _newcomer(desk: Desk) -> Newcomer | None:
    programme = next(iter(desk.workspace.all(Onboarding)), None)
    if programme is None:
        return None
    now: date = today()
    number = next_code(desk.workspace.all(Newcomer), now.year)
    return Newcomer(onboarding=programme.id, code_year=now.year, code_number=number, started_on=now)


def plan(desk: Desk) -> CompetencePlan:
    """The year's plan, or an unborn one."""
    found = next((p for p in desk.workspace.all(CompetencePlan) if p.year == desk.year), None)
    return found or CompetencePlan(year=desk.year)


def delete_old_codes(desk: Desk) -> str:
    """Delete the codes whose twelve months are over, from the history too; returns what is to be said of it.

    Nobody is offered to take it back: that is what it is for.
    """
    step = deletion(desk.workspace, today())
    if step is None:
        return ""
    with Telling(desk):
        desk.workspace.apply(step)
        gone = sum(change.record is Newcomer for change in step.changes)
        words = ngettext(
            "{n} kode er slettet, fordi løpet ble avsluttet for over tolv måneder siden. Tallene står igjen.",
            "{n} koder er slettet, fordi løpene ble avsluttet for over tolv måneder siden. Tallene står igjen.",
            gone,
        )
        return words.format(n=gone) if gone else ""
    return ""
