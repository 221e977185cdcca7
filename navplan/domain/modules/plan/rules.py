"""What a complete goal or measure looks like; everything can be stored before it is complete."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.modules.plan.records import Goal, GoalStatus, LogNote, Measure
from navplan.domain.modules.plan.words import CLOSED
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said


def is_closed(measure: Measure) -> bool:
    """Whether nobody waits for the measure any more."""
    return measure.status in CLOSED


def is_overdue(measure: Measure, today: date) -> bool:
    """Whether an open measure's deadline has passed; the deadline day itself is not overdue."""
    return measure.deadline is not None and measure.deadline < today and not is_closed(measure)


def must_stay(measure: Measure) -> Said | None:
    """B4: an order from supervision can be closed, never removed."""
    if measure.type != "palegg":
        return None
    name = measure.code or measure.title
    return Said(N_("{name} er et pålegg fra tilsyn. Det kan lukkes, men ikke fjernes."), name=name)


def check_goal(goal: Goal, reader: Reader) -> Iterable[Problem]:
    """B3: text, one responsible role, a period that runs forwards; high risk needs words."""
    if not goal.title:
        yield Problem("title", Said(N_("Målet mangler tekst.")))
    if not goal.role:
        yield Problem("role", Said(N_("Velg én ansvarlig rolle.")))
    if goal.from_year and goal.to_year and goal.from_year > goal.to_year:
        yield Problem("to_year", Said(N_("Perioden slutter før den begynner.")))
    if goal.risk == "hoy" and not goal.risk_note:
        yield Problem("risk_note", Said(N_("Skriv hva risikoen består i, og hva dere gjør med den.")))


def check_goal_status(status: GoalStatus, reader: Reader) -> Iterable[Problem]:
    """B3: yellow and red need a comment."""
    if status.status in ("gul", "rod") and not status.comment:
        yield Problem("comment", Said(N_("Gul og rød status krever kommentar.")))


def check_measure(measure: Measure, reader: Reader) -> Iterable[Problem]:
    """B4: name, deadline, responsible role, a goal; stopping needs a reason and closing an evaluation."""
    yield from _missing(measure)
    if not measure.goals:
        yield Problem("goals", Said(N_("Tiltaket har ikke noe mål. Hvorfor gjør dere det?")))
    if measure.start and measure.deadline and measure.start > measure.deadline:
        yield Problem("deadline", Said(N_("Fristen er før start.")))
    if measure.status == "stanset" and not measure.stop_reason:
        yield Problem("stop_reason", Said(N_("Skriv hvorfor tiltaket er stanset.")))
    if measure.status == "ferdig" and not measure.evaluation:
        yield Problem("evaluation", Said(N_("Tiltaket er ferdig. Virket det?")))
    if measure.status == "forsinket" and not reader.linked(LogNote, "measure", measure.id):
        yield Problem("status", Said(N_("Skriv i loggen hvorfor det er forsinket.")))


def _missing(measure: Measure) -> Iterable[Problem]:
    if not measure.title:
        yield Problem("title", Said(N_("Tiltaket mangler navn.")))
    if measure.deadline is None:
        yield Problem("deadline", Said(N_("Tiltaket mangler frist.")))
    if not measure.role:
        yield Problem("role", Said(N_("Velg en ansvarlig rolle.")))


def next_code(prefix: str, taken: Iterable[str]) -> str:
    """The next free code of the form M1, M2 … or T1, T2 …"""
    endings = (code.removeprefix(prefix) for code in taken if code.startswith(prefix))
    numbers = [int(ending) for ending in endings if ending.isdecimal()]
    return f"{prefix}{max(numbers, default=0) + 1}"
