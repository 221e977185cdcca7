"""Small words that the partnership's documents share."""

from collections.abc import Iterable

from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.documents.year_plan_view import View, cell, deadline_cell, small
from navplan.domain.kinds import Choice
from navplan.domain.modules.meeting import AgendaItem, FollowUp
from navplan.domain.modules.meeting.rules import is_open_follow_up
from navplan.domain.modules.meeting.words import OWNERS
from navplan.domain.modules.plan import Measure


class Paper(View):
    """The plan as one reader sees it, with the owners' names."""

    def owner(self, key: str) -> str:
        """«Stat» or «Kommune»."""
        return Choice(OWNERS).show(key, self.translate)


def follow_up_table(paper: Paper, follow_ups: Iterable[FollowUp], caption: str) -> Table:
    """Follow-up with who, when and how it stands; closed work says when it was closed."""
    columns = (
        Column(paper.label(FollowUp, "task"), 3.4),
        Column(paper.label(FollowUp, "role"), 2),
        Column(paper.label(FollowUp, "due"), 1.6),
        Column(paper.label(FollowUp, "status"), 1.4),
    )
    return Table(caption, columns, tuple(_row(paper, follow_up) for follow_up in follow_ups))


def _row(paper: Paper, follow_up: FollowUp) -> tuple[Cell, ...]:
    item = paper.reader.get(AgendaItem, follow_up.item)
    measure = paper.reader.named(Measure.KEY, follow_up.measure)
    origin = " · ".join(part for part in (item.case if item else "", measure, follow_up.comment) if part)
    return (
        cell(follow_up.task, small(origin)),
        cell(paper.role(follow_up.role) or "–", small(paper.chosen(follow_up, "owner_line"))),
        deadline_cell(paper, follow_up.due, is_open_follow_up(follow_up)),
        cell(paper.chip(follow_up, "status"), small(paper.day(follow_up.closed_on))),
    )
