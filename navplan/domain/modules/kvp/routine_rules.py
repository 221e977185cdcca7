"""What a complete routine, step, control and deviation looks like, and how a control is judged (5.1, 5.6)."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.kvp.routine import (
    KvpControl,
    KvpDeviation,
    KvpQuestion,
    KvpRoutine,
    KvpStep,
    KvpVersion,
)
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said

VALID = "gjeldende"
THRESHOLD = 90
"""Per cent that must be right when a control says no threshold of its own."""

PARTLY = 15
"""So many points below the threshold is still partly in line."""

IN_LINE, PARTLY_IN_LINE, NOT_IN_LINE = "i_trad", "delvis", "ikke"

CRITICAL_DAYS = 7
"""A critical deviation must be mended within this many days (5.6)."""

MONTHS_BETWEEN = {"manedlig": 1, "kvartal": 3, "halvar": 6, "ar": 12}
"""Months to the next control; «hver sak» has no date."""


def result_of(seen: int | None, right: int | None, threshold: int | None = None) -> str:
    """«i_trad», «delvis» or «ikke»; empty as long as the numbers are missing. Compared in whole numbers."""
    if not seen or right is None:
        return ""
    limit = THRESHOLD if threshold is None else threshold
    if right * 100 >= limit * seen:
        return IN_LINE
    return PARTLY_IN_LINE if right * 100 >= (limit - PARTLY) * seen else NOT_IN_LINE


def risk_of(routine: KvpRoutine) -> int | None:
    """Likelihood times impact; None until both are judged."""
    return routine.likelihood * routine.impact if routine.likelihood and routine.impact else None


def frequency_for(risk: int | None) -> str:
    """How often a control is proposed for a risk: from 15 monthly, 8 quarterly, 4 half-yearly, else yearly.

    Our own proposal; the office changes it in the step (kvp_kompetanse.md 3).
    """
    if risk is None:
        return ""
    return "manedlig" if risk >= 15 else "kvartal" if risk >= 8 else "halvar" if risk >= 4 else "ar"


def next_review_after(valid_from: date, interval: str) -> date:
    """The day a routine is to be gone through again."""
    return valid_from + relativedelta(months=int(interval or 12))


def next_control_after(done_on: date, frequency: str) -> date | None:
    """The day of the next control; None for a control of each case."""
    months = MONTHS_BETWEEN.get(frequency)
    return done_on + relativedelta(months=months) if months else None


def is_due(routine: KvpRoutine, today: date) -> bool:
    """Whether the day to go through a valid routine has passed."""
    return routine.status == VALID and routine.next_review is not None and routine.next_review < today


def steps_of(routine: KvpRoutine, reader: Reader) -> tuple[KvpStep, ...]:
    """The routine's steps in order."""
    return tuple(sorted(reader.linked(KvpStep, "routine", routine.id), key=lambda step: step.place or 0))


def why_not_approved(routine: KvpRoutine, reader: Reader, today: date) -> tuple[Said, ...]:
    """What stands between a routine and being valid; empty when it can be approved."""
    found = [problem.said for problem in _head(routine)]
    if not routine.valid_from:
        found.append(Said(N_("Skriv når rutinen gjelder fra.")))
    if not routine.next_review:
        found.append(Said(N_("Skriv når rutinen skal revideres neste gang.")))
    if not routine.approved_by or not routine.approved_on:
        found.append(Said(N_("Skriv hvem som godkjenner, og når.")))
    if routine.approved_on and routine.approved_on > today:
        found.append(Said(N_("Godkjenningen kan ikke ligge fram i tid.")))
    steps = steps_of(routine, reader)
    if not steps:
        found.append(Said(N_("Rutinen har ingen steg.")))
    found += [
        Said(N_("Steg {n}: {said}"), n=step.place or "", said=problem.said)
        for step in steps
        for problem in check_step(step, reader)
        if problem.weight != "info"
    ]
    return tuple(found)


def _head(routine: KvpRoutine) -> Iterable[Problem]:
    if len(routine.title) < 5:
        yield Problem("title", Said(N_("Rutinen mangler tittel.")))
    if not routine.purpose:
        yield Problem("purpose", Said(N_("Skriv hva rutinen skal sikre.")))
    if not routine.laws:
        yield Problem("laws", Said(N_("Skriv minst én hjemmel.")))
    if not routine.owner:
        yield Problem("owner", Said(N_("Velg en rolle som eier rutinen.")))
    if routine.deputy and routine.deputy == routine.owner:
        yield Problem("deputy", Said(N_("Stedfortrederen er den samme som eieren.")))
    if routine.valid_from and routine.next_review and routine.next_review <= routine.valid_from:
        yield Problem("next_review", Said(N_("Neste revisjon må komme etter at rutinen begynner å gjelde.")))


def check_routine(routine: KvpRoutine, reader: Reader) -> Iterable[Problem]:
    """5.1.1: title, purpose, law, an owner and another deputy; a valid routine has dates, and is made known."""
    yield from _head(routine)
    if any(r.code == routine.code and r.id != routine.id for r in reader.all(KvpRoutine) if routine.code):
        yield Problem("code", Said(N_("En annen rutine har denne koden.")))
    if routine.status != VALID:
        return
    for key in ("valid_from", "approved_by", "approved_on", "next_review"):
        if not getattr(routine, key):
            yield Problem(key, Said(N_("En gjeldende rutine må ha dette.")), "danger")
    if not routine.made_known:
        yield Problem("made_known", Said(N_("Skriv hvordan rutinen er gjort kjent.")))


def check_step(step: KvpStep, reader: Reader) -> Iterable[Problem]:
    """5.1.2: text, trigger, one responsible role, evidence and where it is kept, a question and how it is asked."""
    for key, said in (
        ("title", N_("Steget mangler navn.")),
        ("doing", N_("Skriv hvordan dere gjør det.")),
        ("trigger", N_("Velg hva som utløser steget.")),
        ("responsible", N_("Velg én ansvarlig rolle.")),
        ("evidence", N_("Velg hva som skal finnes etterpå.")),
        ("kept_in", N_("Velg hvor beviset lagres.")),
        ("question", N_("Skriv et kontrollspørsmål.")),
        ("method", N_("Velg hvordan steget kontrolleres.")),
    ):
        if not getattr(step, key):
            yield Problem(key, Said(said))
    if step.trigger == "annet" and not step.trigger_text:
        yield Problem("trigger_text", Said(N_("Skriv hva som utløser steget.")))
    if step.deadline is not None or step.deadline_unit:
        for key, said in (
            ("deadline_unit", N_("Velg hva fristen måles i.")),
            ("deadline_from", N_("Velg hva fristen regnes fra.")),
            ("deadline_basis", N_("Velg om fristen er lov, lokal eller anbefalt.")),
        ):
            if not getattr(step, key):
                yield Problem(key, Said(said))
    if step.checked_by and step.checked_by == step.responsible:
        yield Problem("checked_by", Said(N_("Den ansvarlige kontrollerer seg selv.")), "info")


def check_control(control: KvpControl, reader: Reader) -> Iterable[Problem]:
    """5.1.3: counts that can be, a pattern when not all is in line, a deviation when it is not at all."""
    if not control.seen:
        yield Problem("seen", Said(N_("Skriv hvor mange dere så på.")))
    if control.seen is not None and control.right is not None and control.right > control.seen:
        yield Problem("right", Said(N_("Flere er i tråd enn dere så på.")), "danger")
    if control.period_from and control.period_to and control.period_from > control.period_to:
        yield Problem("period_to", Said(N_("Perioden slutter før den begynner.")))
    result = result_of(control.seen, control.right, control.threshold)
    if result in (PARTLY_IN_LINE, NOT_IN_LINE) and not control.pattern:
        yield Problem("pattern", Said(N_("Skriv mønsteret i det som sviktet.")))
    if result == NOT_IN_LINE and not control.deviation:
        yield Problem("deviation", Said(N_("Resultatet er ikke i tråd. Opprett et avvik.")), "danger")


def check_deviation(deviation: KvpDeviation, reader: Reader) -> Iterable[Problem]:
    """5.6: critical within seven days, at once for the grave ones, cause and remedy before it is closed."""
    found, deadline = deviation.found_on, deviation.deadline
    if not deviation.description:
        yield Problem("description", Said(N_("Skriv hva som sviktet.")))
    if found is None:
        yield Problem("found_on", Said(N_("Skriv når det ble oppdaget.")))
    if deadline is None:
        yield Problem("deadline", Said(N_("Avviket mangler frist.")))
    elif found and deadline < found:
        yield Problem("deadline", Said(N_("Fristen er før avviket ble oppdaget.")))
    elif found and deviation.severity == "kritisk" and (deadline - found).days > CRITICAL_DAYS:
        yield Problem("deadline", Said(N_("Et kritisk avvik må rettes innen {n} dager."), n=CRITICAL_DAYS), "danger")
    if deviation.severity in ("hoy", "kritisk") and not deviation.at_once:
        yield Problem("at_once", Said(N_("Skriv hva dere gjorde med en gang.")))
    if deviation.status == "lukket":
        yield from _closed_too_early(deviation)


def _closed_too_early(deviation: KvpDeviation) -> Iterable[Problem]:
    small = deviation.extent == "enkelt" and deviation.severity == "lav"
    if not deviation.causes:
        yield Problem("causes", Said(N_("Velg årsak før avviket lukkes.")))
    if not deviation.remedy and not small:
        yield Problem("remedy", Said(N_("Skriv minst ett varig tiltak før avviket lukkes.")))
    if not deviation.closed_on:
        yield Problem("closed_on", Said(N_("Skriv når avviket ble lukket.")))


def check_question(question: KvpQuestion, reader: Reader) -> Iterable[Problem]:
    """A point of a check list needs its words."""
    if not question.question:
        yield Problem("question", Said(N_("Punktet mangler tekst.")))


def version_locked(before: KvpVersion | None, after: KvpVersion | None, reader: Reader) -> Said | None:
    """Why a kept version may not be changed or removed: it is what was approved, word for word.

    Signature of `Kind.locked`: asked at the door for every change of the kind.
    """
    if before is None or after == before:
        return None
    return Said(N_("Versjon {n} er slik rutinen ble godkjent, og blir stående."), n=before.number or "")
