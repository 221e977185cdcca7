"""What the partnership agreed on and a line has not decided yet: the one place where it is found and spoken of."""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.documents.outline import Block, Cell, Column, Notice, Table
from navplan.domain.documents.year_plan_view import View, short
from navplan.domain.modules.letter import LetterSection, Treatment, check_treatment
from navplan.domain.records import Reader
from navplan.domain.words import N_

LONGEST = 60
"""Signs of a case with its section's title, so that it stays on one line."""


@dataclass(frozen=True)
class Waiting:
    """A conclusion that waits for one line, `stat` or `kommune`."""

    treatment: Treatment
    line: str


def waiting_decisions(reader: Reader) -> tuple[Waiting, ...]:
    """All of them, in the order the conclusions entered; a conclusion can wait for both lines."""
    return tuple(
        Waiting(treatment, "stat" if problem.field == "decided_state" else "kommune")
        for treatment in reader.all(Treatment)
        for problem in check_treatment(treatment, reader)
    )


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
    ordered = sorted(waiting, key=lambda item: (item.treatment.met_on is None, str(item.treatment.met_on)))
    listed = ordered[:shown]
    words = N_("Venter på vedtak ({n})") if len(listed) == len(ordered) else N_("Venter på vedtak ({shown} av {n})")
    columns = (
        Column(view.say(N_("Sak")), 5.0),
        Column(view.say(N_("Linje")), 1.2),
        Column(view.say(N_("Siden")), 2.4),
    )
    rows = tuple(_row(view, item) for item in listed)
    yield Table(view.say(words, n=len(ordered), shown=len(listed)), columns, rows)


def _row(view: View, item: Waiting) -> tuple[Cell, ...]:
    treatment = item.treatment
    section = view.reader.named(LetterSection.KEY, treatment.section)
    case = view.say(N_("Sak {case}"), case=treatment.case) if treatment.case else ""
    name = short(": ".join(part for part in (case, section) if part), LONGEST)
    since = " ".join(part for part in (view.day(treatment.met_on), _days(view, treatment)) if part)
    return Cell(name), Cell(line_words(view, item.line)), Cell(since or "–")


def _days(view: View, treatment: Treatment) -> str:
    if treatment.met_on is None or treatment.met_on > view.today:
        return ""
    return view.say(N_("({n} dager)"), n=(view.today - treatment.met_on).days)
