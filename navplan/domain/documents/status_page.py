"""One page for the owners before the meeting (partnerskap.md E10): what they need to know in three minutes.

Every list holds what matters most and says how many there are in all, so that the page stays one page.
"""

from collections.abc import Iterable

from navplan.domain.coverage import section_tally, sections_of
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.decisions import decisions_sentence, decisions_table
from navplan.domain.documents.goal_standing import WORST_FIRST, chip, key_of, latest_status
from navplan.domain.documents.outline import Block, Cell, Column, Notice, Outline, Paragraph, Progress, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_followup import FollowUp, follow_ups, open_sentence, over
from navplan.domain.documents.year_plan_summary import about_letters, tally_words, year_tally
from navplan.domain.documents.year_plan_view import View, short, small
from navplan.domain.meetings.waiting import waiting_decisions
from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.plan import Goal, GoalStatus
from navplan.domain.modules.plan.words import RISKS
from navplan.domain.records import Reader
from navplan.domain.words import N_

GOALS, LATE, DECISIONS, GAPS = 4, 5, 3, 3
"""How many of each stand on the page."""

GOAL, COMMENT, TASK, ROLE, SECTION = 62, 84, 66, 52, 28
"""Signs that keep names and comments on two lines."""


def status_page(reader: Reader, asked: Asked) -> Outline:
    """The page. It has no cover and no contents."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view, asked, view.say(N_("Status per {day}"), day=view.day(asked.today)), _subtitle(view), _blocks(view)
    )


def _subtitle(view: View) -> str:
    """For whom, and for which meeting; whose it is stands in the running head."""
    days = [t.met_on for t in view.reader.all(Treatment) if t.met_on and t.met_on >= view.today]
    if not days:
        return view.say(N_("Til eierne"))
    return view.say(N_("Til partnerskapsmøtet {day}"), day=view.day(min(days)))


def _blocks(view: View) -> Iterable[Block]:
    waiting = waiting_decisions(view.reader)
    items = follow_ups(view.reader, view.translate)
    yield Paragraph(" ".join((*about_letters(view), open_sentence(view, items), decisions_sentence(view, waiting))))
    yield from _letters(view)
    yield from _goals(view)
    yield from _late(view, items)
    yield from decisions_table(view, waiting, DECISIONS)


def _letters(view: View) -> Iterable[Block]:
    """The year's letters as one bar, and the sections where most stands without an answer."""
    count = year_tally(view)
    if not count.total:
        return
    words = view.say(N_("{part} krav dekket"), part=tally_words(view, count.covered, count))
    yield Progress(view.say(N_("Brevene for {year}"), year=view.year), count.covered, count.total, words)
    sections = (s for letter in view.letters() for s in sections_of(letter, view.reader))
    gaps = [(section_tally(s, view.reader).uncovered, s.title) for s in sections]
    most = sorted((gap for gap in gaps if gap[0]), key=lambda gap: -gap[0])
    if most:
        names = "; ".join(f"{short(title, SECTION)} ({n})" for n, title in most[:GAPS])
        rest = len(most) - GAPS
        more = view.say(N_(" og {n} kapitler til"), n=rest) if rest > 0 else ""
        yield Paragraph(view.say(N_("Uten svar: {names}{more}."), names=names, more=more), "note")


def _goals(view: View) -> Iterable[Block]:
    """The goals that are furthest from being reached."""
    goals = [(goal, latest_status(view, goal)) for goal in view.goals()]
    goals.sort(key=_need)
    if not goals:
        return
    columns = (
        Column(view.say(N_("Mål")), 3.8),
        Column(view.say(N_("Status")), 1.6),
        Column(view.say(N_("Prognose")), 1.6),
        Column(view.say(N_("Kommentar")), 4.2),
    )
    rows = tuple(
        (
            Cell(short(view.reader.named(Goal.KEY, goal.id), GOAL)),
            chip(view, key_of(status)),
            chip(view, status.forecast if status else ""),
            small(_comment(view, status)),
        )
        for goal, status in goals[:GOALS]
    )
    yield Table(_listed(view, N_("Målene som trenger mest"), len(rows), len(goals)), columns, rows)


def _need(pair: tuple[Goal, GoalStatus | None]) -> tuple[int, int]:
    """The worst status first, and among alike the highest risk."""
    goal, status = pair
    worst, risky = key_of(status), [option.key for option in reversed(RISKS)]
    return (
        WORST_FIRST.index(worst) if worst in WORST_FIRST else len(WORST_FIRST),
        risky.index(goal.risk) if goal.risk in risky else len(risky),
    )


def _comment(view: View, status: GoalStatus | None) -> str:
    """What was said, and in which tertial."""
    if status is None:
        return ""
    said = view.say(N_("{tertial}: {comment}"), tertial=view.chosen(status, "tertial"), comment=status.comment or "–")
    return short(said, COMMENT)


def _late(view: View, items: tuple[FollowUp, ...]) -> Iterable[Block]:
    """What has been late the longest."""
    late = over(items, view.today)
    if not late:
        yield Notice(view.say(N_("Ingenting er over fristen.")), "success")
        return
    columns = (
        Column(view.say(N_("Oppgave")), 3.9),
        Column(view.say(N_("Ansvarlig")), 3.5),
        Column(view.say(N_("Eierlinje")), 1.2),
        Column(view.say(N_("Frist")), 1.3),
        Column(view.say(N_("Dager over")), 1.2, numeric=True),
    )
    rows = tuple(_late_row(view, item) for item in late[:LATE])
    yield Table(_listed(view, N_("Over fristen"), len(rows), len(late)), columns, rows)


def _late_row(view: View, item: FollowUp) -> tuple[Cell, ...]:
    role = item.responsible or view.say(N_("Ikke fordelt"))
    days = -(item.days(view.today) or 0)
    late = (Cell(view.day(item.deadline)), Cell(str(days)))
    return Cell(short(item.task, TASK)), Cell(short(role, ROLE)), Cell(item.owner), *late


def _listed(view: View, words: str, shown: int, whole: int) -> str:
    """The list's name, and how many of all stand in it."""
    if shown == whole:
        return f"{view.say(words)} ({whole})"
    return view.say(N_("{name} ({shown} av {whole})"), name=view.say(words), shown=shown, whole=whole)
