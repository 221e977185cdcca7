"""The leaders' review filled with the numbers of the day (kvp_kompetanse.md 5.6): one record a point, in one step."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.competence.matrix import competence_map
from navplan.domain.draft import Draft
from navplan.domain.modules.control.figures import (
    Share,
    by_age,
    days_to_close,
    in_order,
    relevant,
    repeated,
    to_check,
    to_revise,
    written,
)
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlReview,
    ControlRoutine,
    ReviewPoint,
)
from navplan.domain.modules.control.words import REVIEW_POINTS
from navplan.domain.modules.kvp.indicators import books_of, figure
from navplan.domain.modules.kvp.month_rules import month_name
from navplan.domain.modules.themes import sheet_of
from navplan.domain.modules.themes.people import ConditionSheet
from navplan.domain.modules.themes.services import DecisionSheet
from navplan.domain.modules.themes.steering import CompetenceSheet
from navplan.domain.records import Reader
from navplan.domain.small_numbers import LIMIT, below, is_small
from navplan.domain.words import N_, Said, Translate

KVP_SHARES = (
    ("coverage", N_("{share} av langtidsmottakerne er vurdert for KVP.")),
    ("assessed_first", N_("KVP var vurdert først i {share} av vedtakene om aktivitet.")),
    ("to_work", N_("{share} gikk til arbeid siste tolv måneder.")),
)
"""The shares a leader has to know, and how they are said."""


def begin_review(draft: Draft, reader: Reader, today: date, translate: Translate) -> ControlReview:
    """A review of the last half year with its seven points, each with what the numbers say today."""
    half = 1 if today.month <= 6 else 2
    period = Said(N_("{half}. halvår {year}"), half=half, year=today.year).words(translate)
    review = draft.add(ControlReview(period=period, held_on=today, next_on=today + relativedelta(months=6)))
    told = figures(reader, today)
    for option in REVIEW_POINTS:
        words = " ".join(said.words(translate) for said in told.get(option.key, ()))
        draft.add(ReviewPoint(review=review.id, point=option.key, figures=words[:300]))
    return review


def figures(reader: Reader, today: date) -> dict[str, tuple[Said, ...]]:
    """What the plan can say of each point; a point that it knows nothing of is left to the leaders."""
    return {
        "rutiner": tuple(_routines(reader, today)),
        "kontroller": tuple(_checks(reader, today)),
        "avvik": tuple(_deviations(reader, today)),
        "tilsyn": tuple(_supervision(reader)),
        "klager": tuple(_complaints(reader)),
        "kvp": tuple(_kvp(reader)),
        "kompetanse": tuple(_competence(reader, today)),
    }


def _routines(reader: Reader, today: date) -> Iterable[Said]:
    routines = relevant(reader.all(ControlRoutine))
    yield Said(N_("{n} rutiner, {share} skrevet."), n=len(routines), share=told(written(routines)))
    yield Said(N_("{n} uten eier."), n=sum(not routine.owner for routine in routines))
    yield Said(N_("{n} skulle vært revidert."), n=len(to_revise(routines, today)))


def _checks(reader: Reader, today: date) -> Iterable[Said]:
    year_ago = today - relativedelta(months=12)
    recent = [check for check in reader.all(ControlCheck) if check.done_on and check.done_on > year_ago]
    yield Said(N_("{n} kontroller siste år, {share} i tråd."), n=len(recent), share=told(in_order(recent)))
    late = to_check(reader.all(ControlRoutine), reader, today)
    yield Said(N_("{n} rutiner mangler kontroll."), n=len(late))


def _deviations(reader: Reader, today: date) -> Iterable[Said]:
    found = reader.all(ControlDeviation)
    new, waiting, old = by_age(found, today)
    text = N_("Åpne avvik: {new} nye, {waiting} over 30 dager, {old} over 90 dager.")
    yield Said(text, new=new, waiting=waiting, old=old)
    days = days_to_close(found)
    if days is not None:
        yield Said(N_("Median {n} dager til lukking."), n=round(days))
    if repeated(found, today):
        yield Said(N_("{n} kategorier har gjentatt seg."), n=len(repeated(found, today)))


def _supervision(reader: Reader) -> Iterable[Said]:
    orders = [d for d in reader.all(ControlDeviation) if d.source == "tilsyn"]
    waiting = sum(d.status not in ("lukket", "avvist") for d in orders)
    yield Said(N_("{n} avvik fra tilsyn, {open} er åpne."), n=len(orders), open=waiting)


def _complaints(reader: Reader) -> Iterable[Said]:
    sheet = sheet_of(DecisionSheet, reader)
    if isinstance(sheet, DecisionSheet) and sheet.complaints is not None:
        won = sheet.complaints_won or 0
        yield Said(N_("{n} klager i år, {won} med medhold."), n=people(sheet.complaints), won=people(won))


def _kvp(reader: Reader) -> Iterable[Said]:
    """How the programme stood at the end of the last entered month, and the decisions on activity conditions."""
    books = books_of(reader)
    last = books.series.newest
    if last is not None:
        if last.closing is not None:
            yield Said(N_("{n} deltakere ({month})."), n=people(last.closing), month=month_name(last.at))
        for key, words in KVP_SHARES:
            found = figure(key, books, last.at)
            if found.part is not None and found.whole and not tells_few(found.part, found.whole):
                yield Said(words, share=f"{found.value:.0f} %")
    sheet = sheet_of(ConditionSheet, reader)
    if isinstance(sheet, ConditionSheet) and sheet.decisions is not None:
        yield Said(N_("{n} vedtak med aktivitetsvilkår i år."), n=people(sheet.decisions))


def _competence(reader: Reader, today: date) -> Iterable[Said]:
    """The map of gaps in two numbers of competences, and the plan's own dates."""
    found = competence_map(reader, today.year)
    if found.cells:
        wide = sum(any((cell.gap or 0) > 1 for cell in found.column(one)) for one in found.competences)
        weak = sum(found.is_vulnerable(one) for one in found.competences)
        yield Said(N_("{gap} kompetanser med gap over ett nivå, {weak} er sårbare."), gap=wide, weak=weak)
    sheet = sheet_of(CompetenceSheet, reader)
    if isinstance(sheet, CompetenceSheet) and sheet.discussed_on:
        yield Said(N_("Kompetanseplanen drøftet {day}."), day=f"{sheet.discussed_on:%d.%m.%Y}")


def people(count: int) -> str:
    """A count of people as it may stand in what leaves the office."""
    return below(LIMIT) if is_small(count) else str(count)


def tells_few(part: int, whole: int) -> bool:
    """Whether a share would tell that a few are in it, or out of it."""
    return is_small(part) or is_small(whole - part)


def told(share: Share) -> str:
    """«84 %», or a dash when there is nothing to measure."""
    return "–" if share.percent is None else f"{share.percent} %"
