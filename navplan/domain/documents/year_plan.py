"""The year's plan as one document: summary, the letters section by section, goals and measures, follow-up."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.documents.outline import Block, Outline
from navplan.domain.documents.paper import sender
from navplan.domain.documents.year_plan_followup import follow_up_chapter
from navplan.domain.documents.year_plan_goals import goals_chapter
from navplan.domain.documents.year_plan_letter import letter_chapter
from navplan.domain.documents.year_plan_summary import coverage_chapter, summary_chapter
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.office import Municipality
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate


def year_plan(
    reader: Reader, year: int, translate: Translate, today: date, draft: bool = True, language: str = "nb-NO"
) -> Outline:
    """Everything the plan holds about a year, for leaders, owners and the archive."""
    view = View(reader, translate, year, today)
    return Outline(
        title=view.say(N_("Årsplan {year}"), year=year),
        subtitle=view.say(N_("Hva brevet venter, hvordan vi står, og hva vi gjør")),
        office=sender(reader, translate),
        made=today,
        draft=draft,
        language=language,
        cover=tuple(cover(view, draft)),
        blocks=tuple(_blocks(view)),
    )


def cover(view: View, draft: bool) -> Iterable[tuple[str, str]]:
    """The facts on the first page: whose plan, for when, after which letters, and how final."""
    yield view.say(N_("Kontor")), sender(view.reader, view.translate)
    municipalities = [m.name for m in view.reader.all(Municipality) if m.name]
    if municipalities:
        yield view.say(N_("Kommuner") if municipalities[1:] else N_("Kommune")), ", ".join(municipalities)
    yield view.say(N_("År")), str(view.year)
    for letter in view.letters():
        yield view.chosen(letter, "type"), letter.title
    yield view.say(N_("Dato")), view.day(view.today)
    yield view.say(N_("Status")), view.say(N_("Utkast")) if draft else view.say(N_("Endelig"))


def _blocks(view: View) -> Iterable[Block]:
    yield from summary_chapter(view)
    yield from coverage_chapter(view)
    for letter in view.letters():
        yield from letter_chapter(view, letter)
    yield from goals_chapter(view)
    yield from follow_up_chapter(view)
