"""What internal control, the year wheel and the theme forms need: revisions, controls, deviations, days, reviews."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.modules import themes
from navplan.domain.modules.control.figures import relevant, to_check
from navplan.domain.modules.control.keeping import due, soon, text_until
from navplan.domain.modules.control.records import (
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    ReviewDecision,
    ReviewPoint,
)
from navplan.domain.modules.control.rules import STEPS, is_open, is_settled, next_check, risk_of
from navplan.domain.modules.themes.sheet import ThemeSheet
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.overview.need import Look, Need, Tier
from navplan.domain.words import N_, Said


def routine_needs(look: Look) -> Iterable[Need]:
    """Routines past their review, and routines that are not controlled as often as their risk demands."""
    routines = look.reader.all(ControlRoutine)
    for routine in relevant(routines):
        yield from look.dated(N_("Rutine"), routine, routine.next_revision)
    for routine in to_check(routines, look.reader, look.today):
        due = next_check(routine, look.reader)
        if due is not None:
            yield from look.dated(N_("Kontroll"), routine, due)
        else:
            words = (N_("Kontroll"), look.named(routine), Said(N_("Aldri kontrollert")))
            yield look.about(words, Tier.GAP, routine)


def deviation_needs(look: Look) -> Iterable[Need]:
    """Deviations and their remedies; what supervision has set a day for is law."""
    for deviation in look.reader.all(ControlDeviation):
        if not is_open(deviation):
            continue
        if deviation.order_due:
            yield from look.dated(N_("Tilsynets frist"), deviation, deviation.order_due, is_law=True)
        else:
            critical = deviation.severity == "kritisk"
            yield from look.dated(N_("Avvik"), deviation, deviation.deadline, is_law=critical)
        for remedy in look.reader.linked(ControlRemedy, "deviation", deviation.id):
            if not is_settled(remedy):
                yield from look.dated(N_("Tiltak mot avvik"), remedy, remedy.due)


def text_needs(look: Look) -> Iterable[Need]:
    """Deviations whose texts are kept longer than five years, or soon will be: told before anything is deleted."""
    for deviation in due(look.reader, look.today):
        words = (
            N_("Oppbevaring"),
            look.named(deviation),
            Said(N_("Teksten kan slettes: lukket for over fem år siden")),
        )
        yield look.about(words, Tier.GAP, deviation, text_until(deviation))
    for deviation in soon(look.reader, look.today):
        until = text_until(deviation)
        if until is not None:
            said = Said(N_("Teksten kan slettes fra {day}"), day=f"{until:%d.%m.%Y}")
            yield look.about((N_("Oppbevaring"), look.named(deviation), said), Tier.SOON, deviation, until)


def risk_needs(look: Look) -> Iterable[Need]:
    """High risks of breaking the law without anything new, and risks to be weighed again."""
    for risk in look.reader.all(ControlRisk):
        if (risk_of(risk) or 0) >= STEPS[0][0] and not risk.new:
            words = (N_("Rød risiko"), look.named(risk), Said(N_("Høy risiko uten nye tiltak")))
            yield look.about(words, Tier.LAW, risk)
        yield from look.dated(N_("Risiko for lovbrudd"), risk, risk.next_on)


def review_needs(look: Look) -> Iterable[Need]:
    """The leaders' next review, counted from the last one held, and what they decided."""
    reviews = sorted(look.reader.all(ControlReview), key=lambda review: review.held_on or date.min)
    for review in reviews[-1:]:
        yield from look.dated(N_("Ledelsens gjennomgang"), review, review.next_on)
        for point in look.reader.linked(ReviewPoint, "review", review.id):
            for decision in look.reader.linked(ReviewDecision, "point", point.id):
                yield from look.dated(N_("Fra gjennomgangen"), decision, decision.due)


def wheel_needs(look: Look) -> Iterable[Need]:
    """Days of the year wheel that nobody has ticked off."""
    for day in look.reader.all(Occurrence):
        if day.status == "planlagt":
            name = look.reader.named(Activity.KEY, day.activity)
            yield from look.dated(N_("Årshjul"), day, day.until or day.due, title=name)


def sheet_needs(look: Look) -> Iterable[Need]:
    """Theme forms to be gone through again."""
    for kind in themes.KINDS:
        if issubclass(kind.record, ThemeSheet):
            for sheet in look.reader.all(kind.record):
                yield from look.dated(N_("Temaskjema"), sheet, sheet.next_review, title=Said(kind.one))


SOURCES = (routine_needs, deviation_needs, text_needs, risk_needs, review_needs, wheel_needs, sheet_needs)
