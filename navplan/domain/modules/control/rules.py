"""Control reckoned and checked: frequency from risk, the verdict on a sample, when a deviation may be closed (5.6)."""

from collections.abc import Iterable
from datetime import date, timedelta
from math import sqrt
from typing import Literal

from navplan.domain.deadlines import today
from navplan.domain.modules.control.approval import is_changed_since
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    MainTask,
    ReviewDecision,
    ReviewPoint,
)
from navplan.domain.modules.control.words import BETWEEN, REMEDY_SETTLED, SETTLED
from navplan.domain.records import Problem, Reader, Record, fields_of
from navplan.domain.words import N_, Said

Verdict = Literal["i_trad", "delvis", "ikke"]
THRESHOLD, LEEWAY = 90, 15
"""Per cent of a sample that is good enough when the office sets no other, and how far below is still «delvis»."""

CRITICAL_DAYS = 7
EFFECT_DAYS = 30
"""Days that pass before a control can show that the remedy against a grave deviation worked."""

STEPS = ((15, "manedlig"), (8, "kvartal"), (4, "halvar"))
"""From which risk on a routine is checked how often; below the last, once a year (chapter 3)."""

Z_95 = 1.959964

SHORTEST_TITLE = 5
"""Signs in the name of a routine (5.1.1)."""

NOT_YET = N_("Datoen har ikke vært ennå.")

IN_FORCE = (
    ("written", N_("Rutinen gjelder. Finnes den skriftlig?")),
    ("purpose", N_("Rutinen gjelder. Skriv hva den skal sikre.")),
    ("laws", N_("Rutinen gjelder. Skriv hvilken hjemmel den bygger på.")),
    ("applies_to", N_("Rutinen gjelder. Velg rollene den gjelder for.")),
    ("likelihood", N_("Rutinen gjelder. Vurder hvor sannsynlig en svikt er.")),
    ("impact", N_("Rutinen gjelder. Vurder hva en svikt fører til.")),
    ("approved_by", N_("Rutinen gjelder. Velg rollen som godkjente den.")),
    ("approved_on", N_("Rutinen gjelder. Skriv når den ble godkjent.")),
    ("valid_from", N_("Rutinen gjelder. Skriv fra når.")),
    ("next_revision", N_("Rutinen gjelder. Skriv når den skal revideres.")),
    ("made_known", N_("Rutinen gjelder. Velg hvordan den ble gjort kjent.")),
    ("made_known_on", N_("Rutinen gjelder. Skriv når den ble gjort kjent.")),
)
"""What a routine in force has (5.1.1, which is the head of 5.6 b too); a draft may lack it."""


def risk_of(record: ControlRoutine | ControlRisk) -> int | None:
    """Likelihood times impact, 1 to 25; None while one of them is unknown."""
    return record.likelihood * record.impact if record.likelihood and record.impact else None


def frequency_of(routine: ControlRoutine) -> str:
    """How often the routine is checked: as the office says, else as the risk says, else once a year."""
    risk = risk_of(routine) or 0
    return routine.frequency or next((key for least, key in STEPS if risk >= least), "arlig")


def checks_of(routine: ControlRoutine, reader: Reader) -> tuple[ControlCheck, ...]:
    """The routine's controls, the latest last."""
    found = (check for check in reader.linked(ControlCheck, "routine", routine.id) if check.done_on)
    return tuple(sorted(found, key=lambda check: check.done_on or date.min))


def is_checked_by_event(routine: ControlRoutine) -> bool:
    """Whether the office checks the routine when something happens, and not on days that come back."""
    return frequency_of(routine) not in BETWEEN


def next_check(routine: ControlRoutine, reader: Reader) -> date | None:
    """When the routine should next be checked; None when it never was and is not in force, or is checked by event."""
    done = checks_of(routine, reader)
    if done:
        return done[-1].next_on or _later(done[-1].done_on, routine)
    return _later(routine.valid_from, routine)


def _later(day: date | None, routine: ControlRoutine) -> date | None:
    between = BETWEEN.get(frequency_of(routine))
    return day + between if day and between else None


def share(check: ControlCheck) -> float | None:
    """Per cent that was as it should be; None when nothing was looked at."""
    return 100 * (check.right or 0) / check.seen if check.seen else None


def verdict(check: ControlCheck) -> Verdict | None:
    """What the sample says against its threshold (5.1.3)."""
    found = share(check)
    if found is None:
        return None
    least = THRESHOLD if check.threshold is None else check.threshold
    if found >= least:
        return "i_trad"
    return "delvis" if found >= least - LEEWAY else "ikke"


def interval(seen: int, right: int) -> tuple[int, int]:
    """Between which per cents the whole probably lies, seen from the sample (Wilson's interval, 95 per cent)."""
    p, z2 = right / seen, Z_95**2
    middle = (p + z2 / (2 * seen)) / (1 + z2 / seen)
    half = Z_95 * sqrt(p * (1 - p) / seen + z2 / (4 * seen**2)) / (1 + z2 / seen)
    return round(100 * max(middle - half, 0)), round(100 * min(middle + half, 1))


def is_open(deviation: ControlDeviation) -> bool:
    """Whether somebody still waits for the deviation."""
    return deviation.status not in SETTLED


def is_late(deviation: ControlDeviation, today: date) -> bool:
    """Whether an open deviation has passed its deadline."""
    return is_open(deviation) and deviation.deadline is not None and deviation.deadline < today


# -- checks


def missing(record: Record) -> Iterable[Problem]:
    """What the specification demands and nobody has written."""
    for field in fields_of(type(record)):
        if field.needed and getattr(record, field.key) in (None, "", ()):
            yield Problem(field.key, Said(N_("«{label}» er ikke fylt ut."), label=Said(field.label)))


def check_task(task: MainTask, reader: Reader) -> Iterable[Problem]:
    """Task, goal, how it is organised, who has it and when it was last true."""
    yield from missing(task)
    yield from _ahead("updated_on", task.updated_on)


def _ahead(field: str, day: date | None) -> Iterable[Problem]:
    """What has been done was not done on a day to come."""
    if day is not None and day > today():
        yield Problem(field, Said(NOT_YET))


def check_routine(routine: ControlRoutine, reader: Reader) -> Iterable[Problem]:
    """A code of its own; one in force has its whole head and a revision ahead; what is not relevant has a reason."""
    yield from missing(routine)
    if 0 < len(routine.title.strip()) < SHORTEST_TITLE:
        yield Problem("title", Said(N_("Gi rutinen et navn på minst {n} tegn."), n=SHORTEST_TITLE))
    if routine.code and any(r.id != routine.id and r.code == routine.code for r in reader.all(ControlRoutine)):
        yield Problem("code", Said(N_("En annen rutine har denne koden.")))
    if routine.written == "ikke_relevant" and not routine.not_relevant:
        yield Problem("not_relevant", Said(N_("Skriv hvorfor rutinen ikke er relevant.")))
    if routine.deputy and routine.deputy == routine.owner:
        yield Problem("deputy", Said(N_("Stedfortrederen må være en annen rolle enn eieren.")))
    if is_changed_since(routine, reader):
        yield Problem("wording", Said(N_("Teksten er endret etter siste godkjenning. Godkjenn den på nytt.")))
    if routine.status == "gjeldende":
        yield from _check_head(routine)


def _check_head(routine: ControlRoutine) -> Iterable[Problem]:
    yield from (Problem(key, Said(text)) for key, text in IN_FORCE if getattr(routine, key) in (None, "", ()))
    if routine.valid_from and routine.next_revision and routine.next_revision <= routine.valid_from:
        yield Problem("next_revision", Said(N_("Neste revisjon må være etter at rutinen begynte å gjelde.")))
    yield from _ahead("approved_on", routine.approved_on)


def control_for(routine: ControlRoutine, reader: Reader, day: date) -> ControlCheck:
    """An unborn control of the routine: since the last one, by the role that checks it, as it says it is checked."""
    done = checks_of(routine, reader)
    since = done[-1].done_on if done else None
    return ControlCheck(
        routine=routine.id,
        method=routine.method or "stikkprove",
        done_by=routine.checked_by,
        period_from=since + timedelta(days=1) if since and since < day else routine.valid_from,
        period_to=day,
    )


def check_control(check: ControlCheck, reader: Reader) -> Iterable[Problem]:
    """Counts hold together; a bad sample has its pattern told, and a failed one its deviation."""
    yield from missing(check)
    if check.seen == 0:
        yield Problem("seen", Said(N_("En kontroll ser på minst én sak.")))
    if (check.right or 0) > (check.seen or 0):
        yield Problem("right", Said(N_("Flere er i tråd enn det ble sett på.")))
    if check.period_from and check.period_to and check.period_from > check.period_to:
        yield Problem("period_to", Said(N_("Perioden slutter før den begynner.")))
    yield from _ahead("done_on", check.done_on)
    if check.done_on and check.period_to and check.period_to > check.done_on:
        yield Problem("period_to", Said(N_("Perioden slutter etter at kontrollen ble utført.")))
    if check.done_on and check.next_on and check.next_on <= check.done_on:
        yield Problem("next_on", Said(N_("Neste kontroll må være etter denne.")))
    found = verdict(check)
    if found in ("delvis", "ikke") and not check.pattern:
        yield Problem("pattern", Said(N_("Skriv mønsteret i det som ikke var i tråd.")))
    if found == "ikke" and not reader.linked(ControlDeviation, "found_by", check.id):
        yield Problem("right", Said(N_("Kontrollen er ikke i tråd. Meld et avvik.")), "danger")


def check_deviation(deviation: ControlDeviation, reader: Reader) -> Iterable[Problem]:
    """A critical one is mended in a week; one is closed with cause, remedy and, when grave, proof that it worked."""
    if deviation.forgotten_on is not None:
        return
    yield from missing(deviation)
    yield from _ahead("found_on", deviation.found_on)
    if deviation.code and any(d.id != deviation.id and d.code == deviation.code for d in reader.all(ControlDeviation)):
        yield Problem("code", Said(N_("Et annet avvik har dette nummeret.")))
    if deviation.deadline and deviation.found_on:
        yield from _check_deadline(deviation, deviation.found_on, deviation.deadline)
    if is_grave(deviation) and not deviation.at_once:
        yield Problem("at_once", Said(N_("Skriv hva dere gjorde straks.")))
    if deviation.source == "tilsyn" and deviation.order_due is None:
        yield Problem("order_due", Said(N_("Skriv fristen som tilsynet har satt.")))
    if deviation.status == "avvist" and not deviation.rejected_why:
        yield Problem("rejected_why", Said(N_("Skriv hvorfor avviket er avvist.")))
    if deviation.status == "lukket":
        yield from _check_closed(deviation, reader)


def _check_deadline(deviation: ControlDeviation, found: date, deadline: date) -> Iterable[Problem]:
    if deadline < found:
        yield Problem("deadline", Said(N_("Fristen er før avviket ble oppdaget.")))
    elif deviation.severity == "kritisk" and deadline > found + timedelta(days=CRITICAL_DAYS):
        text = N_("Et kritisk avvik skal ha frist innen {n} dager.")
        yield Problem("deadline", Said(text, n=CRITICAL_DAYS), "danger")
    elif deviation.order_due and deadline > deviation.order_due:
        yield Problem("deadline", Said(N_("Fristen er etter fristen fra tilsynet.")))


def _check_closed(deviation: ControlDeviation, reader: Reader) -> Iterable[Problem]:
    if deviation.closed_on is None:
        yield Problem("closed_on", Said(N_("Skriv når avviket ble lukket.")))
    elif deviation.found_on and deviation.closed_on < deviation.found_on:
        yield Problem("closed_on", Said(N_("Avviket er lukket før det ble oppdaget.")))
    yield from _ahead("closed_on", deviation.closed_on)
    if not deviation.causes:
        yield Problem("causes", Said(N_("Avviket er lukket uten årsak.")))
    remedies = remedies_of(deviation, reader)
    if not is_small(deviation) and not any(remedy.status != "avlyst" for remedy in remedies):
        yield Problem("status", Said(N_("Avviket er lukket uten noe varig tiltak.")))
    if not all(is_settled(remedy) for remedy in remedies):
        yield Problem("status", Said(N_("Avviket er lukket før alle varige tiltak er gjennomført eller avlyst.")))
    if is_grave(deviation) and not has_worked(deviation, reader):
        text = N_("Vis med en kontroll minst {n} dager etterpå at tiltaket virket.")
        yield Problem("effect", Said(text, n=EFFECT_DAYS))


def is_small(deviation: ControlDeviation) -> bool:
    """A single case of low weight: closed without a lasting remedy."""
    return deviation.extent == "enkelt" and deviation.severity == "lav"


def is_grave(deviation: ControlDeviation) -> bool:
    """High or critical: something is done at once, and a control shows afterwards that it helped."""
    return deviation.severity in ("hoy", "kritisk")


def remedies_of(deviation: ControlDeviation, reader: Reader) -> tuple[ControlRemedy, ...]:
    """The lasting remedies against the deviation, in order."""
    return reader.linked(ControlRemedy, "deviation", deviation.id)


def is_settled(remedy: ControlRemedy) -> bool:
    """Whether nobody waits for the remedy any more: it is in place, or given up."""
    return remedy.status in REMEDY_SETTLED


def effect_from(deviation: ControlDeviation, reader: Reader) -> date | None:
    """From which day a control can show that it worked: 30 days after the last remedy was in place, or the closing.

    None while neither is known.
    """
    done = [remedy for remedy in remedies_of(deviation, reader) if remedy.status == "gjennomfort"]
    days = [remedy.done_on or remedy.due for remedy in done]
    known = [day for day in days if day is not None]
    in_place = max(known) if known and len(known) == len(days) else None
    since = min((day for day in (in_place, deviation.closed_on) if day is not None), default=None)
    return since + timedelta(days=EFFECT_DAYS) if since else None


def has_worked(deviation: ControlDeviation, reader: Reader) -> bool:
    """Whether a control that came late enough found things as they should be."""
    check = reader.get(ControlCheck, deviation.effect)
    earliest = effect_from(deviation, reader)
    if check is None or check.done_on is None or earliest is None:
        return False
    return verdict(check) == "i_trad" and check.done_on >= earliest


def check_remedy(remedy: ControlRemedy, reader: Reader) -> Iterable[Problem]:
    """What is done for good has a role and a day, and when it is in place, since when."""
    deviation = reader.get(ControlDeviation, remedy.deviation)
    if deviation is not None and deviation.forgotten_on is not None:
        return
    yield from missing(remedy)
    if remedy.status == "gjennomfort" and remedy.done_on is None:
        yield Problem("done_on", Said(N_("Skriv når tiltaket ble gjennomført.")))
    yield from _ahead("done_on", remedy.done_on)


def check_risk(risk: ControlRisk, reader: Reader) -> Iterable[Problem]:
    """A high risk needs something new, with somebody and a day; nothing new makes it higher."""
    yield from missing(risk)
    if (risk_of(risk) or 0) >= STEPS[0][0] and not risk.new:
        yield Problem("new", Said(N_("Risikoen er høy. Hva skal dere gjøre?")))
    if risk.new and not (risk.role and risk.due):
        yield Problem("due" if risk.role else "role", Said(N_("Nye tiltak trenger ansvarlig og frist.")))
    after = (risk.likelihood_after or risk.likelihood or 0) * (risk.impact_after or risk.impact or 0)
    if (now := risk_of(risk)) and after > now:
        yield Problem("likelihood_after", Said(N_("Risikoen er høyere etter tiltakene enn før.")))
    yield from _ahead("assessed_on", risk.assessed_on)
    if risk.assessed_on and risk.next_on and risk.next_on <= risk.assessed_on:
        yield Problem("next_on", Said(N_("Neste vurdering må være etter denne.")))


def check_review(review: ControlReview, reader: Reader) -> Iterable[Problem]:
    """Held before the next, with points that all have a conclusion."""
    yield from missing(review)
    if review.held_on and review.next_on and review.next_on <= review.held_on:
        yield Problem("next_on", Said(N_("Neste gjennomgang må være etter denne.")))
    if review.held_on and review.reported_on and review.reported_on < review.held_on:
        yield Problem("reported_on", Said(N_("Gjennomgangen er rapportert før den ble holdt.")))
    points = reader.linked(ReviewPoint, "review", review.id)
    if not points:
        yield Problem("period", Said(N_("Gjennomgangen har ingen punkter ennå.")))
    elif not all(point.conclusion for point in points):
        yield Problem("period", Said(N_("Noen punkter mangler konklusjon.")))


def check_point(point: ReviewPoint, reader: Reader) -> Iterable[Problem]:
    """A conclusion; what is not good enough is decided on."""
    yield from missing(point)
    if point.conclusion in ("bedre", "kritisk") and not reader.linked(ReviewDecision, "point", point.id):
        yield Problem("conclusion", Said(N_("Skriv hva dere bestemte.")))


def check_decision(decision: ReviewDecision, reader: Reader) -> Iterable[Problem]:
    """A decision says what, who and when."""
    yield from missing(decision)


def next_number(year: int, taken: Iterable[str]) -> str:
    """The next free number of a deviation: AV-2026-001."""
    head = f"AV-{year}-"
    ends = [int(code.removeprefix(head)) for code in taken if code.startswith(head) and code[len(head) :].isdecimal()]
    return f"{head}{max(ends, default=0) + 1:03}"
