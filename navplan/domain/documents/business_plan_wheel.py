"""The year in the virksomhetsplan (partnerskap.md E7): the wheel, and what happens and falls due month by month."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from navplan.domain.documents.business_plan_year import MONTHS
from navplan.domain.documents.outline import Block, Cell, Column, Figure, Heading, PageBreak, Table
from navplan.domain.documents.wheel_document import WIDTHS, poster
from navplan.domain.documents.wheel_entries import PLAN, Entry, entries
from navplan.domain.documents.year_plan_view import View, cell
from navplan.domain.modules.plan import Measure
from navplan.domain.words import N_


def months_chapter(view: View) -> Iterable[Block]:
    """The year as a wheel, lying down, and month by month; without activities of its own only the deadlines."""
    due = [m for m in view.measures() if m.deadline and m.deadline.year == view.year]
    own = [entry for entry in entries(view) if entry.ring != PLAN]
    if own:
        caption = view.say(N_("Aktiviteter og frister måned for måned i {year}"), year=view.year)
        months = _months(view, due, own)
        numbers = {entry.key: str(number) for number, entry in enumerate(own, start=1)}
        yield PageBreak(landscape=True)
        yield Heading(view.say(N_("Året måned for måned")))
        picture = poster(view, own, numbers, WIDTHS["A4"])
        yield Figure(view.say(N_("Årshjul {year}"), year=view.year), picture, replace(months, caption=caption))
        yield PageBreak(landscape=False)
    elif due:
        yield Heading(view.say(N_("Året måned for måned")))
        caption = view.say(N_("Når tiltakene skal være ferdige i {year}"), year=view.year)
        yield replace(_months(view, due, ()), caption=caption)


def _months(view: View, due: Sequence[Measure], own: Sequence[Entry]) -> Table:
    """Months in which nothing happens are left out."""
    columns = [Column(view.say(N_("Måned")), 1.4), Column(view.say(N_("Frister for tiltak")), 4.3)]
    if own:
        columns.insert(1, Column(view.say(N_("Årshjulet")), 4.3))
    rows = []
    for number, name in enumerate(MONTHS, start=1):
        activities = [f"{view.day(e.day)[:6]} {e.title}" for e in own if e.day.month == number]
        found = sorted((m for m in due if m.deadline and m.deadline.month == number), key=lambda m: str(m.deadline))
        deadlines = [f"{view.day(m.deadline)[:6]} {view.reader.named(Measure.KEY, m.id)}" for m in found]
        if activities or deadlines:
            told = (Cell("; ".join(activities)), Cell("; ".join(deadlines))) if own else (cell(*deadlines),)
            rows.append((Cell(view.say(name)), *told))
    return Table("", tuple(columns), tuple(rows), row_headers=True)
