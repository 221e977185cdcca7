"""One page for the owners before the meeting (partnerskap.md E10): what they need to know in three minutes.

Every list holds what matters most and says how many there are in all, so that the page stays one page.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from navplan.domain.coverage import section_tally, sections_of
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.decisions import decisions_sentence, waiting_cases
from navplan.domain.documents.goal_standing import WORST_FIRST, chip, key_of, latest_status
from navplan.domain.documents.indicator_rows import IndicatorRow
from navplan.domain.documents.outline import Block, Cell, Column, Notice, Outline, Pairs, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.status_figures import figures_table, status_rows
from navplan.domain.documents.year_plan_followup import FollowUp, follow_ups, open_sentence, over
from navplan.domain.documents.year_plan_summary import about_letters, tally_words, year_tally
from navplan.domain.documents.year_plan_view import View, short, small
from navplan.domain.meetings.waiting import waiting_decisions
from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.meeting.rules import items_of, next_meeting
from navplan.domain.modules.partnership.gaps import gap_check, temperature
from navplan.domain.modules.partnership.versions import in_force, newest
from navplan.domain.modules.plan import Goal, GoalStatus
from navplan.domain.modules.plan.words import RISKS
from navplan.domain.records import Reader
from navplan.domain.words import N_

GOALS, LATE, DECISIONS, GAPS = 4, 5, 2, 2
"""How many of each stand on the page."""

GOAL, COMMENT, TASK, ROLE, SECTION, CASE, PLACE = 58, 76, 36, 26, 24, 30, 26
"""Signs that keep goals and comments on two lines, and all else on one."""

BEHIND = ("rod", "gul")
"""What a goal is when the owners should know of it."""


def status_page(reader: Reader, asked: Asked) -> Outline:
    """The page. It has no cover and no contents."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view, asked, view.say(N_("Status per {day}"), day=view.day(asked.today)), _subtitle(view), _blocks(view)
    )


def _subtitle(view: View) -> str:
    """For whom, and for which meeting; whose it is stands in the running head."""
    meeting = next_meeting(view.reader, view.today)
    if meeting is not None:
        return view.say(N_("Til partnerskapsmøte {name}, {day}"), name=meeting.name, day=view.day(meeting.held_on))
    days = [t.met_on for t in view.reader.all(Treatment) if t.met_on and t.met_on >= view.today]
    if not days:
        return view.say(N_("Til eierne"))
    return view.say(N_("Til partnerskapsmøtet {day}"), day=view.day(min(days)))


def _blocks(view: View) -> Iterable[Block]:
    items = follow_ups(view.reader, view.translate)
    goals = [(goal, latest_status(view, goal)) for goal in view.goals()]
    goals.sort(key=_need)
    rows = status_rows(view)
    yield _shortly(view, rows, goals, items)
    if rows:
        yield figures_table(view, rows)
    else:
        yield from _goals(view, goals)
    yield from _late(view, items)
    facts = (*_letters(view), *_agreement(view), *_meeting(view))
    if facts:
        yield Pairs(facts)


def _shortly(
    view: View,
    rows: Sequence[IndicatorRow],
    goals: list[tuple[Goal, GoalStatus | None]],
    items: tuple[FollowUp, ...],
) -> Pairs:
    """Three sentences: what goes well, what worries, and what the owners have to do."""
    well, worries = [], [open_sentence(view, items)]
    if rows:
        good = sum(row.state == "i_rute" for row in rows)
        well.append(view.say(N_("{n} av {total} nøkkeltall er i rute."), n=good, total=len(rows)))
    if goals:
        good = sum(key_of(status) == "gronn" for _goal, status in goals)
        well.append(view.say(N_("{n} av {total} mål er i rute."), n=good, total=len(goals)))
    (well if year_tally(view).total else worries).append(about_letters(view)[0])
    behind = [goal.code or short(goal.title, SECTION) for goal, status in goals if key_of(status) in BEHIND]
    if behind:
        names = ", ".join(behind[:GOALS])
        more = view.say(N_(" og {n} til"), n=len(behind) - GOALS) if behind[GOALS:] else ""
        told = view.say(
            N_("{n} mål er usikre eller ikke i rute: {names}{more}."), n=len(behind), names=names, more=more
        )
        worries.insert(0, told)
    return Pairs(
        (
            (view.say(N_("Går bra")), " ".join(well) or "–"),
            (view.say(N_("Bekymrer")), " ".join(worries)),
            (view.say(N_("Trengs fra eierne")), _wanted(view)),
        )
    )


def _wanted(view: View) -> str:
    """How many decisions wait in which line, and the cases that have waited the longest."""
    waiting = waiting_decisions(view.reader)
    told = decisions_sentence(view, waiting)
    cases = waiting_cases(view, waiting)[:DECISIONS]
    if not cases:
        return told
    names = "; ".join(f"{_cut(name, CASE)} ({', '.join((line, *_since(view, day)))})" for name, line, day in cases)
    longest = view.say(N_("Lengst har disse ventet: {names}."), names=names)
    return f"{told} {longest}"


def _since(view: View, met_on: date | None) -> Iterable[str]:
    """For how long a case has waited; nothing before its meeting."""
    if met_on is not None and met_on <= view.today:
        yield view.say(N_("{n} dager"), n=(view.today - met_on).days)


def _letters(view: View) -> Iterable[tuple[str, str]]:
    """How much of the letters is answered, and the sections where most stands without an answer."""
    count = year_tally(view)
    if not count.total:
        return
    told = [view.say(N_("{part} krav dekket"), part=tally_words(view, count.covered, count)) + "."]
    sections = (s for letter in view.letters() for s in sections_of(letter, view.reader))
    gaps = [(section_tally(s, view.reader).uncovered, s.title) for s in sections]
    most = sorted((gap for gap in gaps if gap[0]), key=lambda gap: -gap[0])
    if most:
        names = "; ".join(f"{short(title, SECTION)} ({n})" for n, title in most[:GAPS])
        rest = len(most) - GAPS
        more = view.say(N_(" og {n} kapitler til"), n=rest) if rest > 0 else ""
        told.append(view.say(N_("Uten svar: {names}{more}."), names=names, more=more))
    yield view.say(N_("Brevene for {year}"), year=view.year), " ".join(told)


def _goals(view: View, goals: Sequence[tuple[Goal, GoalStatus | None]]) -> Iterable[Block]:
    """The goals that are furthest from being reached; they stand here until the office has figures to show."""
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
    yield Table(listed(view, N_("Målene som trenger mest"), len(rows), len(goals)), columns, rows)


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
        Column(view.say(N_("Oppgave")), 4.5),
        Column(view.say(N_("Ansvarlig")), 3.3),
        Column(view.say(N_("Eierlinje")), 1.2),
        Column(view.say(N_("Frist")), 1.2),
        Column(view.say(N_("Dager over")), 1.3, numeric=True),
    )
    rows = tuple(_late_row(view, item) for item in late[:LATE])
    yield Table(listed(view, N_("Over fristen"), len(rows), len(late)), columns, rows)


def _late_row(view: View, item: FollowUp) -> tuple[Cell, ...]:
    role = item.responsible or view.say(N_("Ikke fordelt"))
    days = -(item.days(view.today) or 0)
    late = (Cell(view.day(item.deadline)), Cell(str(days)))
    return Cell(_cut(item.task, TASK)), Cell(_cut(role, ROLE)), Cell(item.owner), *late


def _cut(text: str, most: int) -> str:
    """A name on one line, also where its first words alone would say nothing."""
    told = " ".join(text.split())
    return told if len(told) <= most else f"{told[: most - 1].rstrip()}…"


def _agreement(view: View) -> Iterable[tuple[str, str]]:
    """How the agreement stands."""
    agreement = in_force(view.reader) or newest(view.reader)
    if agreement is None:
        return
    facts = [view.say(N_("Versjon {version}"), version=agreement.version) if agreement.version else ""]
    if agreement.valid_to and not agreement.running:
        facts.append(view.say(N_("gjelder til {day}"), day=view.day(agreement.valid_to)))
    if agreement.next_evaluation:
        late = agreement.next_evaluation < view.today
        words = N_("evalueringen skulle vært gjort {day}") if late else N_("evalueres {day}")
        facts.append(view.say(words, day=view.day(agreement.next_evaluation)))
    warmth = temperature(gap_check(agreement, view.reader, view.today)).said().words(view.translate)
    facts.append(view.say(N_("mangler: {said}"), said=warmth))
    yield view.say(N_("Avtalen")), " · ".join(fact for fact in facts if fact)


def _meeting(view: View) -> Iterable[tuple[str, str]]:
    """When and where the owners meet next, and on how much."""
    meeting = next_meeting(view.reader, view.today)
    if meeting is None:
        return
    clock = view.say(N_("kl. {time}"), time=meeting.starts) if meeting.starts else ""
    cases = view.say(N_("{n} saker"), n=len(items_of(meeting, view.reader)))
    facts = (meeting.name, view.day(meeting.held_on), clock, short(meeting.place, PLACE), cases)
    yield view.say(N_("Neste møte")), " · ".join(fact for fact in facts if fact)


def listed(view: View, words: str, shown: int, whole: int) -> str:
    """The list's name, and how many of all stand in it."""
    if shown == whole:
        return f"{view.say(words)} ({whole})"
    return view.say(N_("{name} ({shown} av {whole})"), name=view.say(words), shown=shown, whole=whole)
