"""The measures of a tertial report: how many of each line and status, which are late, and what the closed ones did."""

from collections.abc import Iterable

from navplan.domain.documents.outline import Block, Cell, Column, Heading, Paragraph, Table
from navplan.domain.documents.year_plan_summary import measure_table, overdue_measures
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.modules.plan import Measure, is_closed, is_overdue
from navplan.domain.modules.plan.words import MEASURE_STATUS
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_


def measures_chapter(view: View, lines: tuple[str, ...]) -> Iterable[Block]:
    """The chapter; `lines` is the order of the owner lines."""
    measures = view.measures()
    yield Heading(view.say(N_("Tiltakene")), 2)
    if not measures:
        yield Paragraph(view.say(N_("Planen har ingen tiltak for {year} ennå."), year=view.year))
        return
    yield _counts(view, measures, lines)
    late = overdue_measures(view)
    if late:
        yield measure_table(view, view.say(N_("Over fristen ({n})"), n=len(late)), late)
    yield from _effects(view, tuple(m for m in measures if is_closed(m)))


def _counts(view: View, measures: tuple[Measure, ...], lines: tuple[str, ...]) -> Table:
    """A row a line and a column a status; the sums meet in the corner."""
    names = {option.key: view.say(option.label) for option in OWNER_LINES}
    used = [option for option in MEASURE_STATUS if any(m.status == option.key for m in measures)]
    titles = [view.say(option.label) for option in used]
    columns = (
        Column(view.say(N_("Eierlinje")), 1.6),
        *(Column(title, 1.0, numeric=True) for title in titles),
        Column(view.say(N_("I alt")), 0.8, numeric=True),
        Column(view.say(N_("Over fristen")), 1.1, numeric=True),
    )
    keys = [option.key for option in used]
    rows = [_count(view, names.get(line, line), [m for m in measures if m.owner_line == line], keys) for line in lines]
    whole = _count(view, view.say(N_("I alt")), list(measures), keys, strong=True)
    return Table(view.say(N_("Tiltak etter eierlinje og status")), columns, (*rows, whole), row_headers=True)


def _count(view: View, name: str, measures: list[Measure], keys: list[str], strong: bool = False) -> tuple[Cell, ...]:
    counts = (
        *(sum(m.status == key for m in measures) for key in keys),
        len(measures),
        sum(is_overdue(m, view.today) for m in measures),
    )
    return Cell(name, strong=strong), *(Cell(str(count), strong=strong) for count in counts)


def _effects(view: View, closed: tuple[Measure, ...]) -> Iterable[Block]:
    """The owners ask for effect, not only activity (B4)."""
    if not closed:
        return
    columns = (
        Column(view.say(N_("Tiltak")), 3.6),
        Column(view.say(N_("Eierlinje")), 1.2),
        Column(view.say(N_("Virket det?")), 1.6),
        Column(view.say(N_("Hva vi så")), 4.6),
    )
    rows = tuple(
        (
            cell(view.reader.named(Measure.KEY, m.id), small(view.chosen(m, "status"))),
            Cell(view.chosen(m, "owner_line")),
            view.chip(m, "evaluation") if m.evaluation else small(view.say(N_("Ikke evaluert"))),
            Cell(m.stop_reason if m.status == "stanset" else m.measured_effect or m.evaluation_note),
        )
        for m in closed
    )
    yield Table(view.say(N_("Lukkede tiltak ({n})"), n=len(closed)), columns, rows)
