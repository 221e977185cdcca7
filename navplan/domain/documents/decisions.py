"""What the partnership agreed on and a line has not decided yet, as sentences and tables (`meetings/waiting.py`)."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.documents.outline import Block, Cell, Column, Notice, Table
from navplan.domain.documents.year_plan_view import View, short
from navplan.domain.meetings.waiting import Waiting
from navplan.domain.words import N_

LONGEST = 50
"""Signs of a case with its section's title, so that it stays on one line."""


def line_words(view: View, line: str) -> str:
    """Where a decision waits, in words."""
    return view.say(N_("Stat")) if line == "stat" else view.say(N_("Kommune"))


def decisions_sentence(view: View, waiting: tuple[Waiting, ...]) -> str:
    """How many decisions wait, and in which line."""
    if not waiting:
        return view.say(N_("Ingen vedtak venter i linjene."))
    state = sum(item.line == "stat" for item in waiting)
    text = N_("Vedtak som venter: {state} i staten og {municipality} i kommunen.")
    return view.say(text, state=state, municipality=len(waiting) - state)


def decisions_table(view: View, waiting: tuple[Waiting, ...], shown: int | None = None) -> Iterable[Block]:
    """Case, line and since when, the oldest first; at most so many, and then the caption says how many there are."""
    if not waiting:
        yield Notice(view.say(N_("Ingen vedtak venter i linjene.")), "success")
        return
    cases: dict[str, list[Waiting]] = {}
    for item in sorted(waiting, key=lambda item: (item.met_on is None, str(item.met_on))):
        cases.setdefault(item.key, []).append(item)
    listed = list(cases.values())[:shown]
    words = N_("Saker som venter på vedtak ({n})")
    if len(listed) < len(cases):
        words = N_("Saker som venter på vedtak ({shown} av {n})")
    columns = (
        Column(view.say(N_("Sak")), 4.8),
        Column(view.say(N_("Linje")), 1.9),
        Column(view.say(N_("Siden")), 2.4),
    )
    rows = tuple(_row(view, case) for case in listed)
    yield Table(view.say(words, n=len(cases), shown=len(listed)), columns, rows)


def _row(view: View, case: list[Waiting]) -> tuple[Cell, ...]:
    first = case[0]
    lines = view.say(N_("Stat og kommune")) if case[1:] else line_words(view, first.line)
    number = view.say(N_("Sak {case}"), case=first.case) if first.case else ""
    name = short(": ".join(part for part in (number, first.title) if part), LONGEST)
    return Cell(name), Cell(lines), Cell(_since(view, first.met_on))


def _since(view: View, met_on: date | None) -> str:
    """Since when it waits; before the meeting has been held, when that is."""
    if met_on is None:
        return "–"
    day, days = view.day(met_on), (view.today - met_on).days
    if days < 0:
        return view.say(N_("Møtet er {day}"), day=day)
    return view.say(N_("{day} ({n} dager)"), day=day, n=days)
