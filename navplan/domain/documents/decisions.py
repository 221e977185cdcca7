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


def waiting_cases(view: View, waiting: tuple[Waiting, ...]) -> tuple[tuple[str, str, date | None], ...]:
    """Each case with its line and the day of its meeting, the oldest first; waiting in both lines it is one case."""
    cases: dict[str, list[Waiting]] = {}
    for item in sorted(waiting, key=lambda item: (item.met_on is None, str(item.met_on))):
        cases.setdefault(item.key, []).append(item)
    return tuple(_case(view, case) for case in cases.values())


def decisions_table(view: View, waiting: tuple[Waiting, ...]) -> Iterable[Block]:
    """All cases that wait."""
    cases = waiting_cases(view, waiting)
    if not cases:
        yield Notice(view.say(N_("Ingen vedtak venter i linjene.")), "success")
        return
    columns = (
        Column(view.say(N_("Sak")), 4.8),
        Column(view.say(N_("Linje")), 1.9),
        Column(view.say(N_("Siden")), 2.4),
    )
    rows = tuple((Cell(name), Cell(line), Cell(_since(view, met_on))) for name, line, met_on in cases)
    yield Table(view.say(N_("Saker som venter på vedtak ({n})"), n=len(cases)), columns, rows)


def _case(view: View, case: list[Waiting]) -> tuple[str, str, date | None]:
    first = case[0]
    lines = view.say(N_("Stat og kommune")) if case[1:] else line_words(view, first.line)
    number = view.say(N_("Sak {case}"), case=first.case) if first.case else ""
    name = short(": ".join(part for part in (number, first.title) if part), LONGEST)
    return name, lines, first.met_on


def _since(view: View, met_on: date | None) -> str:
    """Since when it waits; before the meeting has been held, when that is."""
    if met_on is None:
        return "–"
    day, days = view.day(met_on), (view.today - met_on).days
    if days < 0:
        return view.say(N_("Møtet er {day}"), day=day)
    return view.say(N_("{day} ({n} dager)"), day=day, n=days)
