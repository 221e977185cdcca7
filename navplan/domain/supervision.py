"""«Hva vil tilsynet spørre om?»: on each theme, what the office can show and what is missing.

Supervision looks at the routine, then at practice, then at whether the leader saw it (kvp_kompetanse.md chapter 3).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from navplan.domain.kinds import Day
from navplan.domain.modules.control.figures import relevant
from navplan.domain.modules.control.records import ControlDeviation, ControlRoutine
from navplan.domain.modules.control.rules import checks_of, interval, is_late, is_open, next_check, verdict
from navplan.domain.modules.themes import FORMS, facts_told, sheet_of
from navplan.domain.modules.themes.access import AccessSheet
from navplan.domain.opening import opening_problems
from navplan.domain.records import Reader
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_, Said, as_written


@dataclass(frozen=True)
class Answer:
    """One thing that supervision asks, and what the office has to show for it or lacks."""

    question: Said
    shown: tuple[Said, ...]
    missing: tuple[Said, ...]
    record_key: str = ""
    record_id: str = ""


def themes_asked(reader: Reader) -> tuple[str, ...]:
    """The themes on which the register or a form says something, in the order of the vocabulary."""
    held = {routine.theme for routine in relevant(reader.all(ControlRoutine))}
    held |= {deviation.theme for deviation in reader.all(ControlDeviation)}
    held |= {theme for theme, form in FORMS.items() if sheet_of(form, reader)}
    return tuple(option.key for option in THEMES if option.key in held)


def answers(theme: str, reader: Reader, today: date) -> tuple[Answer, ...]:
    """What supervision asks on a theme: each routine with its practice, the deviations, the facts of the form."""
    routines = [r for r in relevant(reader.all(ControlRoutine)) if r.theme == theme]
    found = [_routine(routine, reader, today) for routine in routines]
    deviations = [d for d in reader.all(ControlDeviation) if d.theme == theme]
    if deviations:
        found.append(_deviations(deviations, today))
    return (*found, *_facts(theme, reader))


def _routine(routine: ControlRoutine, reader: Reader, today: date) -> Answer:
    shown, missing = [], []
    written = Said(N_("Rutinen «{title}» er skrevet."), title=routine.title)
    if routine.written == "ja":
        shown.append(written)
        if routine.place:
            shown.append(Said(N_("Den står her: {place}."), place=routine.place))
    elif routine.written == "delvis":
        missing.append(Said(N_("Rutinen «{title}» er bare delvis skrevet."), title=routine.title))
    else:
        missing.append(Said(N_("Rutinen «{title}» er ikke skrevet."), title=routine.title))
    if routine.next_revision and routine.next_revision < today:
        missing.append(
            Said(N_("«{title}» skulle vært revidert {day}."), title=routine.title, day=_day(routine.next_revision))
        )
    _practice(routine, reader, today, (shown, missing))
    question = Said(routine.question or N_("Har dere en rutine, og følges den?"))
    return Answer(question, tuple(shown), tuple(missing), routine.KEY, routine.id)


def _practice(routine: ControlRoutine, reader: Reader, today: date, told: tuple[list[Said], list[Said]]) -> None:
    """What the controls say of practice."""
    shown, missing = told
    done = checks_of(routine, reader)
    if not done:
        missing.append(Said(N_("Praksis for «{title}» er ikke kontrollert."), title=routine.title))
        return
    last = done[-1]
    if last.seen:
        low, high = interval(last.seen, min(last.right or 0, last.seen))
        text = N_("Kontroll {day}: {right} av {seen} i tråd. Trolig mellom {low} og {high} % i alle saker.")
        said = Said(text, day=_day(last.done_on), right=last.right or 0, seen=last.seen, low=low, high=high)
        (shown if verdict(last) == "i_trad" else missing).append(said)
    due = next_check(routine, reader)
    if due and due < today:
        missing.append(Said(N_("«{title}» skulle vært kontrollert {day}."), title=routine.title, day=_day(due)))


def _deviations(deviations: Iterable[ControlDeviation], today: date) -> Answer:
    found = tuple(deviations)
    closed = sum(d.status == "lukket" for d in found)
    late = sum(is_late(d, today) for d in found)
    waiting = sum(is_open(d) for d in found)
    shown = [Said(N_("{n} avvik er meldt, {closed} er lukket."), n=len(found), closed=closed)]
    missing = [Said(N_("{n} avvik er over fristen."), n=late)] if late else []
    if waiting > late:
        shown.append(Said(N_("{n} avvik er under arbeid innenfor fristen."), n=waiting - late))
    return Answer(Said(N_("Oppdager dere det som svikter, og retter dere det?")), tuple(shown), tuple(missing))


def _facts(theme: str, reader: Reader) -> tuple[Answer, ...]:
    form = FORMS.get(theme)
    if form is None:
        return ()
    sheet, question = sheet_of(form, reader), Said(N_("Kan dere si hvordan det er hos dere?"))
    if sheet is None:
        return (Answer(question, (), (Said(N_("Temaskjemaet er ikke begynt.")),)),)
    told, whole = facts_told(sheet)
    said = Said(N_("{told} av {whole} opplysninger står i temaskjemaet."), told=told, whole=whole)
    shown, missing = ((said,), ()) if told == whole else ((), (said,))
    if isinstance(sheet, AccessSheet):
        missing = (*missing, *(problem.said for problem in opening_problems(sheet, reader)))
    return (Answer(question, shown, missing, sheet.KEY, sheet.id),)


def _day(day: date | None) -> str:
    return Day().show(day, as_written)
